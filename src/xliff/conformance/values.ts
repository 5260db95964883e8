import { isNmtoken } from '../xml/nmtoken.ts';

/** The value types of the standard's schemas: name → whether a value is one. */
export const valueTypes: Readonly<Record<string, (value: string) => boolean>> = {
  text: () => true,
  uri: () => true,
  nmtoken: isNmtoken,
  ncname: (value) => isNmtoken(value) && !/^[\d.:-]|:|^\u00b7/.test(value),
  // The content of an element, or an attribute of it (Change Tracking, `property`).
  property: (value) => /^[\p{L}_][\p{L}\p{M}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{M}\p{N}_.-]*)?$/u.test(value),
  nmtokens: (value) => value.trim() !== '' && value.trim().split(/\s+/).every(isNmtoken),
  positive: (value) => /^\+?0*[1-9]\d*$/.test(value.trim()),
  integer: (value) => /^[-+]?\d+$/.test(value.trim()),
  percentage: (value) => isBetween(value, 0, 100),
  fraction: (value) => isBetween(value, 0, 1),
  priority: (value) => /^0*(?:[1-9]|10)$/.test(value.trim()),
  hex: (value) => /^(?:[0-9A-Fa-f]{2})+$/.test(value),
  language: isLanguageTag,
  languageOrNone: (value) => value === '' || isLanguageTag(value),
  prefixed: isPrefixed,
  preserve: oneOf('preserve'),
  version: (value) => /^2\.[0-2]$/.test(value),
  localeRanges: isLocaleList,
  annotators: isAnnotatorList,
  mrkType: (value) => ['generic', 'comment', 'term'].includes(value) || isPrefixed(value),
  yesNo: oneOf('yes', 'no'),
  yesNoFirstNo: oneOf('yes', 'firstNo', 'no'),
  direction: oneOf('ltr', 'rtl', 'auto'),
  space: oneOf('default', 'preserve'),
  appliesTo: oneOf('source', 'target'),
  metaAppliesTo: oneOf('source', 'target', 'ignorable'),
  codeType: oneOf('fmt', 'ui', 'quote', 'link', 'image', 'other'),
  state: oneOf('initial', 'translated', 'reviewed', 'final'),
  matchType: oneOf('am', 'mt', 'icm', 'idm', 'tb', 'tm', 'other'),
  normalization: oneOf('none', 'nfc', 'nfd'),
  filterType: oneOf('include', 'exclude'),
  itsVersion: oneOf('2.0'),
  issueType: oneOf(
    ...'terminology mistranslation omission untranslated addition duplication inconsistency grammar legal register'.split(
      ' ',
    ),
    ...'locale-specific-content locale-violation style characters misspelling typographical formatting'.split(' '),
    ...'inconsistent-entities numbers markup pattern-problem whitespace internationalization length'.split(' '),
    ...'non-conformance uncategorized other'.split(' '),
  ),
  htmlName: oneOf(
    ...'a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 h2 h3 h4'.split(
      ' ',
    ),
    ...'h5 h6 head hr html i img label legend li ol p pre q s samp select small span strike strong sub sup table'.split(
      ' ',
    ),
    ...'tbody td tfoot th thead title tr tt u ul'.split(' '),
  ),
};

function oneOf(...values: readonly string[]): (value: string) => boolean {
  const set = new Set(values);
  return (value) => set.has(value);
}

/** `authority:value`, neither part empty. */
function isPrefixed(value: string): boolean {
  return /^[^\s:]+:[^\s:]+$/.test(value);
}

/** Well-formed BCP 47 (RFC 5646, section 2.1), the grandfathered tags included. */
function isLanguageTag(value: string): boolean {
  return LANGTAG.test(value) || GRANDFATHERED.has(value.toLowerCase());
}

const LANGTAG =
  /^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+)$/i;
const GRANDFATHERED = new Set(
  (
    'en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao i-tay i-tsu ' +
    'sgn-be-fr sgn-be-nl sgn-ch-de art-lojban cel-gaulish no-bok no-nyn zh-guoyu zh-hakka zh-min zh-min-nan zh-xiang'
  ).split(' '),
);

/** ITS 2.0, section 8.10: extended language ranges (RFC 4647) with commas between them, or nothing. */
function isLocaleList(value: string): boolean {
  if (value.trim() === '') return true;
  return value.split(',').every((range) => /^(?:[a-z]{1,8}|\*)(?:-(?:[a-z\d]{1,8}|\*))*$/i.test(range.trim()));
}

const DATA_CATEGORIES = new Set([
  ...'allowed-characters directionality domain elements-within-text external-resource id-value'.split(' '),
  ...'language-information locale-filter localization-note localization-quality-issue'.split(' '),
  ...'localization-quality-rating mt-confidence preserve-space provenance storage-size target-pointer'.split(' '),
  ...'terminology text-analysis translate'.split(' '),
]);

/** ITS 2.0, section 5.7: `category|IRI` with spaces between them, each category once. */
function isAnnotatorList(value: string): boolean {
  const pairs = value.trim().split(/\s+/);
  const categories = pairs.map((pair) => /^([^|]+)\|[^|]+$/.exec(pair)?.[1] ?? '');
  return categories.every((category) => DATA_CATEGORIES.has(category)) && new Set(categories).size === pairs.length;
}

function isBetween(value: string, least: number, most: number): boolean {
  const number = /^\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?\s*$/.test(value) ? Number(value) : Number.NaN;
  return number >= least && number <= most;
}
