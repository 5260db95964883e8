import type { LocaleFilter } from '../../model/locale-filter.ts';
import { memoize } from '../../model/memoize.ts';
import { supplemental } from '../load.ts';

/** The subtags of a language tag (BCP 47, RFC 5646 section 2.1), in canonical case. */
export interface Tag {
  readonly language: string;
  readonly script?: string;
  readonly region?: string;
  readonly variants: readonly string[];
  /** Extensions and private use, such as `u-nu-arab` and `x-house`. */
  readonly extensions: readonly string[];
}

const wellFormed =
  /^(?<language>[a-z]{2,3}(?<extlang>(?:-[a-z]{3}){0,3})|[a-z]{4,8})(?:-(?<script>[a-z]{4}))?(?:-(?<region>[a-z]{2}|\d{3}))?(?<variants>(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*)(?<extensions>(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*)(?<private>-x(?:-[a-z\d]{1,8})+)?$/;
const longestTag = 200;

/** The parts of a well-formed tag as written, or undefined. Underscores are not hyphens: `zh_CN` is not a tag. */
export function parseTag(tag: string): Tag | undefined {
  if (tag.length > longestTag) return undefined;
  const lower = tag.toLowerCase();
  if (/^x(-[a-z\d]{1,8})+$/.test(lower)) return { language: 'und', variants: [], extensions: [lower] };
  const groups = wellFormed.exec(lower)?.groups;
  if (!groups) return undefined;
  const variants = (groups['variants'] ?? '').split('-').filter(Boolean);
  const extensions = (groups['extensions'] ?? '').split(/-(?=[a-z\d]-)/).filter(Boolean);
  const singletons = extensions.map((extension) => extension[0]);
  if (new Set(variants).size < variants.length || new Set(singletons).size < singletons.length) return undefined;
  const { script, region } = groups;
  return {
    language: groups['language'] ?? 'und',
    ...(script && { script: script.charAt(0).toUpperCase() + script.slice(1) }),
    ...(region && { region: region.toUpperCase() }),
    variants,
    extensions: [...extensions, ...(groups['private'] ? [groups['private'].slice(1)] : [])],
  };
}

const print = (tag: Tag): string =>
  tag.language === 'und' && tag.extensions[0]?.startsWith('x-') && !tag.script && !tag.region
    ? tag.extensions.join('-')
    : [tag.language, tag.script, tag.region, ...tag.variants, ...tag.extensions].filter(Boolean).join('-');

const sets = new Map<string, ReadonlySet<string>>();
function known(list: 'languages' | 'scripts' | 'regions' | 'variants' | 'rtlScripts', code: string): boolean {
  let set = sets.get(list);
  if (!set) sets.set(list, (set = new Set(supplemental()[list].split(' '))));
  return set.has(code);
}

/** Whether a tag is well-formed and made of subtags that are registered or reserved for private use. */
export function isValidTag(tag: string): boolean {
  if (Object.hasOwn(supplemental().languageAliases, tag.toLowerCase())) return true;
  const parsed = parseTag(tag);
  if (!parsed) return false;
  const { language, script, region, variants } = parsed;
  return (
    language.split('-').every((code, i) => isKnownLanguage(code) || (i === 0 && /^q[a-t][a-z]$/.test(code))) &&
    (!script || known('scripts', script) || /^Qa[ab][a-x]$/.test(script)) &&
    (!region || known('regions', region) || /^(AA|Q[M-Z]|X[A-Z]|ZZ|\d{3})$/.test(region)) &&
    variants.every((variant) => known('variants', variant))
  );
}

function isKnownLanguage(code: string): boolean {
  return Object.hasOwn(supplemental().likely, code) || known('languages', code);
}

/**
 * The canonical form of a tag: conventional case, current codes for deprecated ones (`iw` → `he`, `UK` → `GB`), the
 * macrolanguage where CLDR uses it (`zh-cmn`, `cmn` → `zh`; `msa` → `ms`). A tag that is not well-formed stays as it is.
 */
export function canonicalTag(tag: string): string {
  const parsed = canonical(tag);
  return parsed ? print(parsed) : tag;
}

/** A newsroom has few locales, and asks for each again and again; a document of a stranger may name any number. */
const mostTags = { most: 1000 };

const canonical = memoize(canonicalize, mostTags);

function canonicalize(tag: string): Tag | undefined {
  const { languageAliases, regionAliases } = supplemental();
  const parsed = parseTag(own(languageAliases, tag.toLowerCase()) ?? tag);
  if (!parsed) return undefined;
  const language = parsed.language.split('-').at(-1) ?? parsed.language;
  const current = parseTag(own(languageAliases, language) ?? language);
  const script = parsed.script ?? current?.script;
  const region = parsed.region ?? current?.region;
  return {
    language: current?.language ?? language,
    ...(script && { script }),
    ...(region && { region: own(regionAliases, region) ?? region }),
    variants: parsed.variants,
    extensions: parsed.extensions,
  };
}

const own = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** Language, script and region by CLDR's likely subtags (`zh-TW` → `zh-Hant-TW`); extensions are left out. */
export function maximize(tag: string): string {
  const parsed = canonical(tag);
  return parsed ? print({ ...maximal(parsed), variants: [], extensions: [] }) : tag;
}

/** The subtags of a locale, completed as `maximize` does; undefined for what is no tag. */
export const likelyTag: (locale: string) => Tag | undefined = memoize(
  (locale: string) => parseTag(maximize(locale)),
  mostTags,
);

function maximal(tag: Tag): Tag {
  const { likely } = supplemental();
  const { language, script, region } = tag;
  if (tag.extensions[0]?.startsWith('x-') && language === 'und') return tag;
  for (const key of [[language, script, region], [language, script], [language, region], [language]]) {
    if (key.length > 1 && key.includes(undefined)) continue;
    const value = own(likely, key.join('-'));
    if (!value) continue;
    const found = parseTag(/^[a-z]{2,3}(-|$)/.test(value) ? value : `${language}-${value}`);
    if (!found) continue;
    const filled = { script: script ?? found.script, region: region ?? found.region };
    return {
      ...tag,
      language: language === 'und' ? found.language : language,
      ...(filled.script && { script: filled.script }),
      ...(filled.region && { region: filled.region }),
    };
  }
  return tag;
}

/** The maximized tag with languages that readers count as one under one code: what tags are compared by. */
const comparable = memoize(compared, mostTags);

function compared(tag: string): Tag | undefined {
  const parsed = canonical(tag);
  if (!parsed) return undefined;
  const { language, ...rest } = maximal(parsed);
  return { language: own(supplemental().equivalents, language) ?? language, ...rest };
}

/** Whether two tags name one locale: `zh-CN` and `zh-Hans`, `no` and `nb`, `ms-MY` and `ms`. */
export function sameLocale(a: string, b: string): boolean {
  if (a === b) return true;
  const left = comparable(a);
  const right = comparable(b);
  if (!left || !right) return false;
  return (
    left.language === right.language &&
    left.script === right.script &&
    left.region === right.region &&
    left.variants.join() === right.variants.join() &&
    (left.language !== 'und' || left.extensions.join() === right.extensions.join())
  );
}

/** The tag among `among` that a reader of `tag` is best served with; none of another language or script. */
export function bestMatch(tag: string, among: readonly string[]): string | undefined {
  const same = among.find((candidate) => candidate === tag) ?? among.find((candidate) => sameLocale(tag, candidate));
  if (same !== undefined) return same;
  const wanted = comparable(tag);
  if (!wanted) return undefined;
  const close = among.filter((candidate) => {
    const other = comparable(candidate);
    return other && other.language === wanted.language && other.script === wanted.script;
  });
  return close.find((candidate) => canonical(candidate)?.region === undefined) ?? close[0];
}

/**
 * Whether content with an ITS Locale Filter stands in an edition for `locale`: RFC 4647 extended filtering (section
 * 3.3.2) on tags completed by likely subtags, so that the range `zh-CN` matches the locale `zh-Hans`.
 */
export function matchesFilter(locale: string, filter: LocaleFilter): boolean {
  const matches = filter.locales.some((range) => matchesRange(locale, range.trim()));
  return filter.type === 'include' ? matches : !matches;
}

function matchesRange(locale: string, range: string): boolean {
  if (range === '*') return true;
  const tag = comparable(locale);
  const wanted = canonical(range.replaceAll('*-', '').replaceAll('-*', ''));
  if (!tag || !wanted) return locale.toLowerCase() === range.toLowerCase();
  const { equivalents } = supplemental();
  const anyLanguage = range.startsWith('*-');
  return (
    (anyLanguage || (own(equivalents, wanted.language) ?? wanted.language) === tag.language) &&
    (!wanted.script || wanted.script === tag.script) &&
    (!wanted.region || wanted.region === tag.region) &&
    wanted.variants.every((variant) => tag.variants.includes(variant)) &&
    wanted.extensions.every((extension) => tag.extensions.includes(extension))
  );
}

/** The baked locale whose data serves a tag; `und` for a language without data. */
export const bakedLocale: (tag: string) => string = memoize(bakedFor, mostTags);

function bakedFor(tag: string): string {
  const parsed = canonical(tag);
  if (!parsed) return 'und';
  const { parents, equivalents } = supplemental();
  const { language, script, region } = maximal(parsed);
  const usual = maximal({ language, variants: [], extensions: [] }).script;
  const candidates = [
    [language, script, region],
    ...(script === usual ? [[language, region]] : []),
    [language, script],
  ];
  for (const candidate of [...candidates, [language], [own(equivalents, language)]]) {
    const name = candidate.filter(Boolean).join('-');
    if (Object.hasOwn(parents, name)) return name;
  }
  return 'und';
}

/** Whether a script runs from right to left (CLDR's script metadata). */
export function isRightToLeftScript(script: string): boolean {
  return known('rtlScripts', script);
}
