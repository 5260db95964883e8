import type { Fact } from '../../model/fact.ts';
import { mentions } from '../numbers/number-items.ts';
import type { ItemizedPassage } from '../numbers/number-items.ts';
import { normalize } from '../tokens/decimal.ts';
import { isUncertain, meaningOf, means } from '../tokens/token.ts';
import type { Token } from '../tokens/token.ts';
import { figureWordAfter, figureWordBefore } from '../words/beside-figure.ts';
import { isLetter } from '../words/fold.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { areClose, spanOf } from '../words/spacing.ts';
import type { Span } from '../words/spacing.ts';
import type { Meaning } from '../words/word-senses.ts';
import { indefiniteFact, magnitudeOfShare, shareOf } from './compound-numbers.ts';
import { centuryWord, decadeWord, romanCentury } from './decades-and-centuries.ts';
import { durationWord } from './duration-words.ts';
import { baseOf } from './fact-base.ts';
import type { Base } from './fact-base.ts';
import { isConvertible } from './measures.ts';
import { romanYearPart } from './year-parts.ts';

/** A word that may state a fact without a figure. */
interface Word {
  readonly at: number;
  readonly token: Token;
  readonly base: Base;
}

interface Reader {
  /** The word has a meaning of one of these types. */
  readonly of: readonly Meaning['type'][];
  read(passage: ItemizedPassage, word: Word): Fact | undefined;
}

/** What a word may be; the first that matches counts. */
const readers: readonly Reader[] = [
  // on Monday
  { of: ['weekday'], read: weekdayFact },
  // XXe siècle
  { of: ['unit', 'centuryAfter', 'centuryBefore'], read: ({ text }, { token }) => romanCentury(text, token) },
  // II kwartał
  { of: ['quarters', 'halfYears'], read: (passage, { token }) => romanYearPart(passage, token) },
  // a fortnight
  { of: ['unit', 'duration', 'halfAfter'], read: (passage, { at, base }) => durationWord(passage, at, base) },
  // half a million, a third
  { of: ['fraction', 'halfBefore'], read: fractionFact },
  // doubled, the second half
  { of: ['multiple', 'half'], read: senseFact },
  // in the northeast
  { of: ['direction'], read: directionFact },
  // hundreds of millions
  { of: ['indefinite'], read: (passage, { at, base }) => indefiniteFact(passage, at, base) },
  // a dozen
  { of: ['collective'], read: collectiveFact },
  // at noon
  { of: ['time', 'day-period'], read: timeFact },
  // 令和元年
  { of: ['first-year'], read: firstYearFact },
  // the nineties
  { of: ['decade'], read: (passage, { token, base }) => decadeWord(passage, token, base) },
  // l’Ottocento
  { of: ['century'], read: (_, { token, base }) => centuryWord(token, base) },
];

/** Reads the fact that a word states, if it states one. */
export function wordFact(passage: ItemizedPassage, at: number, token: Token): Fact | undefined {
  let word: Word | undefined;
  for (const { of, read } of readers) {
    if (!mentions(passage, of) || !means(token, ...of)) continue;
    word ??= { at, token, base: baseOf(passage, at) };
    const fact = read(passage, word);
    if (fact) return fact;
  }
  return undefined;
}

function weekdayFact(passage: ItemizedPassage, { at, token, base }: Word): Fact | undefined {
  const weekday = meaningOf(token, 'weekday')?.weekday;
  if (weekday === undefined || isCountedUnit(passage, at, token)) return undefined;
  const uncertain = isUncertain(token, 'weekday') && !isBracketed(passage.text, token);
  if (uncertain && isShort(token, base.text)) return undefined;
  return {
    kind: 'weekday',
    ...base,
    readings: weekdaysOf(passage, base, weekday).map((each) => ({ weekday: each as 1 })),
    ...(uncertain && { soft: true }),
  };
}

/** The weekday, and the one before where it is the night before that is meant: в ночь на воскресенье, on Saturday night. */
function weekdaysOf({ text, lexicon }: ItemizedPassage, { start, end }: Base, weekday: number): readonly number[] {
  const isAfterNight =
    figureWordBefore(text, start, lexicon.nightBefore) >= 0 ||
    figureWordAfter(text, endOfWord(text, end), lexicon.nightAfter) >= 0;
  return isAfterNight ? [weekday, weekday === 1 ? 7 : weekday - 1] : [weekday];
}

/** Behind the endings of a word: hétfőre, torstain. */
function endOfWord(text: string, start: number): number {
  let end = start;
  while (isLetter(text.charCodeAt(end))) end++;
  return end;
}

/** Romanian luni is Monday, and after a figure months. */
function isCountedUnit({ text, items }: ItemizedPassage, at: number, token: Token): boolean {
  const last = items[at - 1];
  return last?.type === 'number' && means(token, 'unit') && areClose(text, last, token);
}

/** Two letters, or a syllable of a script without spaces, are too short to be a weekday. */
const isShort = ({ entries }: Token, text: string): boolean =>
  entries.some((entry) => entry.length < 3) || /^[\u0e00-\u17ff]{1,3}$/.test(text);

/** （月） and (Mon): a short weekday counts in brackets only. */
const isBracketed = (text: string, { start, end }: Token): boolean =>
  /[(（]/.test(text.charAt(start - 1)) && /[)）]/.test(text.charAt(end));

function fractionFact(passage: ItemizedPassage, { at, token, base }: Word): Fact | undefined {
  const magnitude = magnitudeOfShare(passage, at);
  const said = meaningOf(token, 'fraction')?.value;
  const measured = measureOfShare(passage, at, said ?? '1/2');
  if (measured) return { kind: 'quantity', ...base, readings: [measured], soft: true, certainty: 0.5 };
  const share = said ?? (magnitude && '1/2');
  if (share === undefined) return undefined;
  if (magnitude)
    return {
      kind: 'cardinal',
      ...base,
      ...spanOf(passage.text, base.start, magnitude.end),
      readings: [{ decimal: shareOf(magnitude, share) }],
      certainty: 0.6,
    };
  const certainty = isUncertain(token, 'fraction') ? 0.3 : 0.7;
  // One thousandth may be an ordinal too.
  const ordinals = token.entries.flatMap(({ meaning }) => (meaning.type === 'number' ? String(meaning.value) : []));
  const readings = [share, ...ordinals.slice(0, 1)].map((decimal) => ({ decimal }));
  return { kind: 'fraction', ...base, readings, soft: true, certainty };
}

/** Half a mile, a quarter of an acre: the measure that a share is of, where translators convert it. */
function measureOfShare(
  { text, items }: ItemizedPassage,
  at: number,
  share: string,
): { readonly decimal: string; readonly unit: string } | undefined {
  const [word, next] = [items[at], items[at + 1]];
  const unit = meaningOf(next, 'unit')?.unit ?? '';
  const decimal = decimals[share];
  if (!word || !next || decimal === undefined || !isConvertible(unit)) return undefined;
  return /^[\s-]?(?:\p{L}{1,2}['’ ]){0,2}$/u.test(text.slice(word.end, next.start)) ? { decimal, unit } : undefined;
}

const decimals: Readonly<Record<string, string>> = { '1/2': '0.5', '1/4': '0.25', '3/4': '0.75' };

function collectiveFact(_: ItemizedPassage, { token, base }: Word): Fact | undefined {
  const value = meaningOf(token, 'collective')?.value;
  if (value === undefined) return undefined;
  const readings = [{ decimal: normalize(String(value)) }];
  return { kind: 'cardinal', ...base, readings, soft: true, certainty: 0.5 };
}

/** What is halved or doubled by a word, and halves of a year. Others say by half for halved, which is one of two. */
function senseFact(_: ItemizedPassage, { token, base }: Word): Fact | undefined {
  const values = token.entries.flatMap(({ meaning }) =>
    meaning.type === 'multiple' || meaning.type === 'half' ? meaning.value : [],
  );
  const [value] = values;
  if (value === undefined) return undefined;
  const readings = [...values, value < 1 ? 1 / value : value].map((each) => ({ decimal: String(each) }));
  const sense = means(token, 'half') ? 'half' : 'factor';
  return { kind: 'cardinal', ...base, readings, soft: true, sense, certainty: 0.5 };
}

/** A direction of the compass: matched, and wrong only in place of another. In a name it says little: North Carolina. */
function directionFact({ text }: ItemizedPassage, { token, base }: Word): Fact | undefined {
  const bearing = meaningOf(token, 'direction')?.bearing;
  if (bearing === undefined) return undefined;
  const isName = /^\p{Lu}\p{Ll}+[ -]\p{Lu}/u.test(text.slice(token.start, token.end + 2));
  const readings = [{ decimal: bearing, unit: 'bearing' }];
  return { kind: 'quantity', ...base, readings, soft: true, sense: 'direction', certainty: isName ? 0.3 : 0.6 };
}

const clockWords: Readonly<Record<string, string>> = { noon: 'T12:00', midnight: 'T00:00' };

/** Noon and midnight, and what a language has for one o'clock. */
function timeFact(_: ItemizedPassage, { token, base }: Word): Fact | undefined {
  const iso = meaningOf(token, 'time')?.iso ?? clockWords[meaningOf(token, 'day-period')?.period ?? ''];
  return iso === undefined ? undefined : { kind: 'time', ...base, readings: [{ iso }], soft: true };
}

function firstYearFact(_: ItemizedPassage, { token, base }: Word): Fact | undefined {
  const year = meaningOf(token, 'first-year')?.year;
  return year === undefined ? undefined : { kind: 'year', ...base, readings: [{ iso: String(year) }] };
}

/** What stands before the letter of a direction: the sign of degrees, minutes or seconds. */
const letter = /(?<=[°º′″'’"”]\s?)\p{Lu}{1,2}(?![\p{L}\p{N}])/gu;

/**
 * Reads the letters of the compass behind degrees, outside of spans that are taken: 12°30′S, 45° O. They are compared among
 * themselves and with words.
 */
export function compassLetters(text: string, { compassLetters: known }: Lexicon, taken: readonly Span[]): Fact[] {
  if (!/[°º]/.test(text)) return [];
  return Array.from(text.matchAll(letter), ({ 0: written, index: start }): Fact | undefined => {
    const bearing = known.get(written);
    const end = start + written.length;
    if (bearing === undefined || taken.some((span) => span.start < end && span.end > start)) return undefined;
    const readings = [{ decimal: bearing, unit: 'bearing' }];
    return { kind: 'quantity', text: written, start, end, readings, soft: true, sense: 'direction', certainty: 0.8 };
  }).filter((fact) => fact !== undefined);
}
