import { readData } from '../load.ts';
import { likelyTag, parseTag } from './tags.ts';

/** So much of a text shows which script it is written in, in UTF-16 code units. */
const reach = 4000;
/** Fewer letters show nothing. */
const fewestLetters = 40;
/** A text with so large a share of its letters in another script is written in that. */
const most = 0.8;

/** Scripts in which several languages are written, one beside the other. */
const scripts: readonly (readonly [script: string, letters: RegExp])[] = [
  ['Latn', /\p{sc=Latn}/gu],
  ['Cyrl', /\p{sc=Cyrl}/gu],
  ['Arab', /\p{sc=Arab}/gu],
];

/**
 * The locale of a text as it is written: `sr-Latn` for one in Latin letters under the tag `sr`, whose months and words are
 * others. A tag that names its script stays, as does one of a language that CLDR has in no other.
 */
export function writtenLocale(text: string, locale: string): string {
  const tag = parseTag(locale);
  const likely = likelyTag(locale);
  if (tag === undefined || tag.script !== undefined || likely?.script === undefined) return locale;
  const others = scripts.filter(([script]) => script !== likely.script && isBaked(`${likely.language}-${script}`));
  if (others.length === 0) return locale;
  const head = text.slice(0, reach);
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  if (letters < fewestLetters) return locale;
  const written = others.find(([, pattern]) => (head.match(pattern)?.length ?? 0) >= most * letters);
  return written === undefined ? locale : `${likely.language}-${written[0]}`;
}

function isBaked(locale: string): boolean {
  return readData(`cldr/${locale}.json`) !== undefined;
}
