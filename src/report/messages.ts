import { createInstance } from 'i18next';
import type { i18n, ResourceLanguage } from 'i18next';
import { bestMatch } from '../locale/tags/tags.ts';
import { listPackageFolder, readPackageJson } from '../model/package-data.ts';
import type { Translate } from '../model/translate.ts';
import { shellWord } from './shell-word.ts';

/** The language whose messages stand in for those that another lacks. */
const fallback = 'en';

/** Beside the folder of the code, `src/` or `dist/`. */
const folder = '../locales';
const messagesFile = 'messages.json';

let locales: readonly string[] | undefined;
let instance: i18n | undefined;

/** The locales that have messages; not all have those of the command line. */
function messageLocales(): readonly string[] {
  return (locales ??= listPackageFolder(folder)
    .filter((name) => listPackageFolder(`${folder}/${name}`).includes(messagesFile))
    .toSorted());
}

/** The locales that the command line and its reports speak; the others have only what an edition says. */
export function uiLocales(): readonly string[] {
  return messageLocales().filter(isUi);
}

function isUi(locale: string): boolean {
  return load(locale).exists('report', { lng: locale, fallbackLng: [] });
}

/** Finds the nearest locale that the command line speaks; asks the others only where the nearest of all is none of them. */
function nearestUi(locale: string): string | undefined {
  const nearest = bestMatch(locale, messageLocales());
  return nearest === undefined || isUi(nearest) ? nearest : bestMatch(locale, uiLocales());
}

/**
 * The messages for a locale: those of the nearest locale that has any, else English. Editions ask with their own locale,
 * the command line with `chooseUi`. A key without wording comes back as it is.
 */
export function translator(ui: string): Translate {
  const lng = bestMatch(ui, messageLocales()) ?? fallback;
  const loaded = load(lng);
  return (key, values = {}) => loaded.t(key, { ...values, lng });
}

/** Gives the language in which `translator` answers for a locale that it has no messages for. */
export function fallbackFor(locale: string): string | undefined {
  return bestMatch(locale, messageLocales()) === undefined ? fallback : undefined;
}

/** The language in which `translator` answers for a locale. */
export function messagesLocaleFor(locale: string): string {
  return nearestUi(locale) ?? fallback;
}

/**
 * The interface language: the one asked for, else that of `LANGUAGE`, `LC_ALL`, `LC_MESSAGES` or `LANG` (POSIX.1-2024,
 * section 8.2; the first as GNU gettext has it), else the newsroom's own, else English.
 */
export function chooseUi(
  requested: string | undefined,
  env: Readonly<Record<string, string | undefined>> = globalThis.process?.env ?? {},
  configured?: string,
): string {
  const posix = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  const surroundings = [...(env['LANGUAGE'] ?? '').split(':'), posix, configured ?? ''];
  const wanted = requested === undefined ? surroundings : [requested];
  for (const name of wanted) {
    const tag = tagOf(name);
    const match = tag === '' ? undefined : nearestUi(tag);
    if (match !== undefined) return match;
  }
  return fallback;
}

/** `zh_CN.UTF-8@pinyin` as a language tag, `zh-CN`; `C` and `POSIX` are none. */
function tagOf(posixName: string): string {
  const name = posixName.trim().replace(/[.@].*$/s, '');
  return name === 'C' || name === 'POSIX' ? '' : name.replaceAll('_', '-');
}

function load(lng: string): i18n {
  instance ??= created();
  if (!instance.hasResourceBundle(lng, 'translation')) {
    instance.addResourceBundle(lng, 'translation', messagesOf(lng));
  }
  return instance;
}

function created(): i18n {
  const made = createInstance();
  void made.init({
    initAsync: false,
    lng: fallback,
    fallbackLng: fallback,
    resources: { [fallback]: { translation: messagesOf(fallback) } },
    interpolation: { escapeValue: false },
  });
  // What stands in a command: {{release, word}}
  made.services.formatter?.add('word', (value) => shellWord(String(value)));
  return made;
}

function messagesOf(locale: string): ResourceLanguage {
  return readPackageJson<ResourceLanguage>(messagesPath(locale)) ?? {};
}

/** The path of a locale's messages, as `readPackageFile` takes it. */
function messagesPath(locale: string): string {
  return `${folder}/${locale}/${messagesFile}`;
}
