import type { Fact } from '../model/fact.ts';
import { addresses } from './addresses.ts';
import { readAmounts } from './amounts.ts';
import { readDates } from './dates.ts';
import { lexicon } from './lexicon.ts';
import { joinNumbers } from './numbers.ts';
import { scan } from './scan.ts';
import type { Token } from './scan.ts';
import { readTimes } from './times.ts';
import { isZawgyi } from './zawgyi.ts';

/**
 * The facts that a text states, in the order of their places; none overlap. Numbers, dates and the like are read by what
 * CLDR and the reviewed tables know of the locale's language; in an unknown locale digits still count. Linear in the
 * length of the text.
 */
export function recognize(text: string, locale: string): Fact[] {
  const words = lexicon(locale);
  const fixed = addresses(text);
  const tokens = scan(text, words, fixed);
  const items = joinNumbers(text, isZawgyi(text) ? tokens.filter((token) => isFigure(text, token)) : tokens, words);
  const times = readTimes(text, items, words);
  const dates = readDates(
    text,
    items.filter((item) => !times.used.has(item)),
    words,
  );
  const rest = items.filter((item) => !dates.used.has(item) && !times.used.has(item));
  const facts: Fact[] = [...fixed, ...times.facts, ...dates.facts, ...readAmounts(text, rest, words)];
  return facts.toSorted((a, b) => a.start - b.start);
}

/** A number in digits that no Burmese letter touches: in Zawgyi some digits are letters. */
function isFigure(text: string, { numeral, start, end }: Token): boolean {
  const letter = /[\u1000-\u103f\u104a-\u109f]/;
  return (
    numeral !== undefined &&
    !(end - start < 3 && (letter.test(text.charAt(start - 1)) || letter.test(text.charAt(end))))
  );
}
