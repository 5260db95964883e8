import type { Fact } from '../model/fact.ts';
import { lexicon } from './words/lexicon.ts';
import type { Meaning } from './words/word-senses.ts';
import { addresses } from './tokens/addresses.ts';
import { compassLetters } from './amounts/word-facts.ts';
import { aroundTheClock } from './amounts/duration-words.ts';
import { romanNumerals } from './tokens/numeral.ts';
import type { Passage, Token } from './tokens/token.ts';
import { tokenize } from './tokens/tokenize.ts';
import { fromZawgyi, isZawgyi } from './tokens/zawgyi.ts';
import { joinNumbers } from './numbers/join-numbers.ts';
import type { Item } from './numbers/number-items.ts';
import { hebrewDates } from './dates/hebrew-dates.ts';
import { readDates } from './dates/read-dates.ts';
import { readTimes } from './dates/read-times.ts';
import { joinRanges } from './amounts/ranges.ts';
import { readAmounts } from './amounts/read-amounts.ts';

/**
 * Recognizes the facts that a text states, in the order of their places; none overlap. Numbers, dates and the like are
 * read by what CLDR and the files of words know of the locale's language; in an unknown locale digits still count. Linear
 * in the length of the text.
 *
 * @param breaks - offsets where inline codes stand, in order
 */
export function recognize(text: string, locale: string, breaks: readonly number[] = []): Fact[] {
  const words = lexicon(locale);
  if (!words.zawgyi || !isZawgyi(text)) return read({ text, lexicon: words, breaks });
  const converted = fromZawgyi(text);
  return read({ text: converted.text, lexicon: words }).map((fact) => {
    const start = converted.starts[fact.start] ?? 0;
    const end = converted.ends[fact.end - 1] ?? start;
    return { ...fact, text: text.slice(start, end), start, end };
  });
}

function read(passage: Passage): Fact[] {
  const { text, lexicon: words } = passage;
  const byForm = [...addresses(passage), ...hebrewDates(passage), ...aroundTheClock(passage)].toSorted(byPlace);
  const tokens = tokenize(passage, byForm);
  const items = joinNumbers({ text, lexicon: words, tokens });
  const types = typesOf(tokens);
  const times = readTimes({ text, lexicon: words, items, types });
  const dates = readDates({ text, lexicon: words, items: without(items, times.used), types });
  const rest = without(without(items, times.used), dates.used);
  const amounts = readAmounts({ text, lexicon: words, items: rest, types });
  const facts = [...byForm, ...times.facts, ...dates.facts, ...amounts].toSorted(byPlace);
  const romans = romanNumerals(text, facts);
  const all = joinRanges({ text, lexicon: words, items, types }, facts);
  const letters = compassLetters(text, words, facts);
  const others = [...romans, ...letters];
  return others.length === 0 ? all : [...all, ...others].toSorted(byPlace);
}

function typesOf(tokens: readonly Token[]): ReadonlySet<Meaning['type']> {
  const types = new Set<Meaning['type']>();
  for (const { entries } of tokens) for (const { meaning } of entries) types.add(meaning.type);
  return types;
}

const without = (items: readonly Item[], used: ReadonlySet<Item>): readonly Item[] =>
  used.size === 0 ? items : items.filter((item) => !used.has(item));

const byPlace = (a: Fact, b: Fact): number => a.start - b.start;
