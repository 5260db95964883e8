import type { Fact } from '../model/fact.ts';
import { addresses } from './tokens/addresses.ts';
import { readAmounts } from './amounts/read-amounts.ts';
import { readDates } from './dates/read-dates.ts';
import { hebrewDates } from './dates/hebrew-dates.ts';
import { lexicon } from './words/lexicon.ts';
import type { Lexicon } from './words/lexicon.ts';
import { joinNumbers } from './numbers/join-numbers.ts';
import { joinRanges } from './amounts/ranges.ts';
import { scan } from './tokens/tokenize.ts';
import { readTimes } from './dates/read-times.ts';
import { fromZawgyi, isZawgyi } from './tokens/zawgyi.ts';

/**
 * The facts that a text states, in the order of their places; none overlap. Numbers, dates and the like are read by what
 * CLDR and the reviewed tables know of the locale's language; in an unknown locale digits still count. Linear in the
 * length of the text.
 */
export function recognize(text: string, locale: string): Fact[] {
  const words = lexicon(locale);
  if (!words.zawgyi || !isZawgyi(text)) return read(text, words);
  const converted = fromZawgyi(text);
  return read(converted.text, words).map((fact) => {
    const start = converted.starts[fact.start] ?? 0;
    const end = converted.ends[fact.end - 1] ?? start;
    return { ...fact, text: text.slice(start, end), start, end };
  });
}

function read(text: string, words: Lexicon): Fact[] {
  const fixed = [...addresses(text, words.region), ...hebrewDates(text, words)].toSorted((a, b) => a.start - b.start);
  const items = joinNumbers(text, scan(text, words, fixed), words);
  const times = readTimes(text, items, words);
  const dates = readDates(
    text,
    items.filter((item) => !times.used.has(item)),
    words,
  );
  const rest = items.filter((item) => !dates.used.has(item) && !times.used.has(item));
  const facts: Fact[] = [...fixed, ...times.facts, ...dates.facts, ...readAmounts(text, rest, words)];
  return joinRanges(
    text,
    facts.toSorted((a, b) => a.start - b.start),
    items,
    words,
  );
}
