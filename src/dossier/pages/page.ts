import { languageAttributes } from '../../edition/markup/language.ts';
import { attributes, element, markup, styleBlock, type Markup } from '../../edition/markup/markup.ts';
import { displayName } from '../../locale/cldr/names.ts';
import { autonym } from '../../locale/orthography/autonym.ts';
import type { Translate } from '../../model/translate.ts';

/** What all pages of a report share. */
export interface PageSetting {
  readonly t: Translate;
  /** Language of the pages. */
  readonly ui: string;
  /** Time zone of the newsroom, by its name in the IANA data base; absent where none is configured. */
  readonly zone?: string;
}

/** A page of the report: its path below the report's folder, with `/`, and its text. */
export interface ReportPage {
  readonly path: string;
  readonly text: string;
}

export const stylePath = 'report.css';
export const boardPath = 'index.html';
export const decisionsPath = 'decisions.html';
export const yearPath = (year: string): string => `years/${year}.html`;
export const factsPath = (release: string): string => `releases/${release}/facts.html`;
export const editionPath = (release: string, locale: string): string => `releases/${release}/${locale}.html`;
export const outlinedPath = (release: string, locale: string): string => `releases/${release}/${locale}.edition.html`;

/** Gives the link from one page to another; the names in it may be anything. */
export function linkTo(from: string, to: string, fragment?: string): string {
  const up = '../'.repeat(from.split('/').length - 1);
  const path = to.split('/').map(encodeURIComponent).join('/');
  return `${up}${path}${fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`}`;
}

/** Nothing is fetched but the style sheet beside the pages, and nothing runs. */
const policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

const policyWithin = policy.replace("style-src 'self'", "style-src 'unsafe-inline'");

interface PageParts {
  readonly path: string;
  readonly title: string;
  /** What the page is of, a headline, for the title of its window. */
  readonly of?: string;
  /** The page is of no report: it leads to no others. */
  readonly isAlone?: boolean;
  /** The style sheet, where the page has it in itself. */
  readonly style?: string;
  /** What stands above the text, and what is said right below the title. */
  readonly trail?: readonly Markup[];
  readonly lead?: readonly (Markup | undefined)[];
  readonly main: readonly (Markup | undefined)[];
}

/** Renders a page of its own: no script, nothing fetched from elsewhere. */
export function reportPage(
  { path, title, of, isAlone = false, style, trail = [], lead = [], main }: PageParts,
  { t, ui }: PageSetting,
): ReportPage {
  const head = element('head', {}, [
    markup`<meta charset="utf-8">`,
    markup`<meta http-equiv="Content-Security-Policy" content="${style === undefined ? policy : policyWithin}">`,
    markup`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    markup`<meta name="robots" content="noindex">`,
    markup`<title>${of === undefined ? title : `${title} · ${of}`}</title>`,
    style === undefined ? markup`<link rel="stylesheet" href="${linkTo(path, stylePath)}">` : styleBlock(style),
  ]);
  const links = [
    ...(path === boardPath ? [] : [link(linkTo(path, boardPath), t('dossier.board'))]),
    ...trail,
    ...(path === decisionsPath ? [] : [link(linkTo(path, decisionsPath), t('dossier.decisions'))]),
  ];
  const body = element('body', {}, [
    markup`<a class="skip" href="#text">${t('edition.skip')}</a>`,
    isAlone ? undefined : element('nav', { class: 'trail', 'aria-label': t('dossier.report') }, [list(links)]),
    element('main', { id: 'text' }, [element('header', {}, [markup`<h1>${title}</h1>`, ...lead]), ...main]),
  ]);
  return { path, text: `<!doctype html>\n${element('html', languageAttributes(ui), [head, body]).html}\n` };
}

export function link(href: string, text: string | Markup): Markup {
  return markup`<a href="${href}">${text}</a>`;
}

export function list(items: readonly Markup[], className?: string): Markup {
  return element(
    'ul',
    { class: className },
    items.map((item) => markup`<li>${item}</li>`),
  );
}

/** A text in its own language and direction. */
export function inLanguage(
  tag: 'p' | 'span' | 'bdi',
  locale: string,
  text: string | Markup,
  className?: string,
): Markup {
  const { lang, dir } = languageAttributes(locale);
  const named = attributes({ lang, dir, class: className });
  if (tag === 'p') return markup`<p${named}>${text}</p>`;
  return tag === 'bdi' ? markup`<bdi${named}>${text}</bdi>` : markup`<span${named}>${text}</span>`;
}

/** A value in its language; a telephone number has no direction of its own, and is read from left to right everywhere. */
export function valueIn(locale: string, text: string, className?: string): Markup {
  const { lang } = languageAttributes(locale);
  return markup`<bdi${attributes({ lang, class: className })}>${text}</bdi>`;
}

/** The name of a language as its readers call it, then as the reader of the page does, with its tag. */
export function localeName(locale: string, { ui }: Pick<PageSetting, 'ui'>): Markup {
  const own = readersName(locale, ui);
  return markup`${inLanguage('bdi', locale, autonym(locale))} ${own && markup`<span class="reader">${own}</span> `}<span class="tag">${locale}</span>`;
}

/** The name of a language as its readers call it and as the reader of the page does, where a title has it. */
export function nameInWords(locale: string, { ui }: Pick<PageSetting, 'ui'>): string {
  const own = readersName(locale, ui);
  return own === undefined ? autonym(locale) : `${autonym(locale)} (${own})`;
}

/** The name of a language as readers of another call it; undefined where that is the same or not known. */
export function readersName(locale: string, ui: string): string | undefined {
  const name = displayName(locale, ui);
  return name === autonym(locale) || name === locale ? undefined : name;
}

/** A table that a narrow screen scrolls by itself, with a name for those who hear it. */
export function scrollable(label: string, table: Markup): Markup {
  return element('div', { class: 'scroll', role: 'region', 'aria-label': label, tabindex: '0' }, [table]);
}

/** A sentence whose command, which is what it ends with, can be copied. */
export function withCommand(sentence: string): Markup {
  // A text that the sentence quotes may have the word too.
  const at = sentence.lastIndexOf('dragoman ');
  if (at < 0) return markup`${sentence}`;
  return markup`${sentence.slice(0, at)}<code dir="ltr">${sentence.slice(at)}</code>`;
}
