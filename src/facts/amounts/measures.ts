import type { Fact } from '../../model/fact.ts';
import { figureWordAfter } from '../words/beside-figure.ts';
import { isLetter, isUnspaced } from '../words/fold.ts';
import { areClose, dashAlone, spanOf } from '../words/spacing.ts';
import type { Meaning } from '../words/word-senses.ts';
import { normalize, plainDecimal, shift } from '../tokens/decimal.ts';
import { digitAt } from '../tokens/digits.ts';
import { meaningOf, means } from '../tokens/token.ts';
import { areInRow, asNumber, meaningBeside } from '../numbers/number-items.ts';
import type { ItemizedPassage, NumberItem } from '../numbers/number-items.ts';
import { durationOf, isSpanOfTime } from '../dates/iso-8601.ts';
import type { Allowance, Base } from './fact-base.ts';

type Unit = Extract<Meaning, { readonly type: 'unit' }>;

/** A number that may be an amount. */
export interface Amount {
  readonly at: number;
  readonly item: NumberItem;
  readonly base: Base;
  /** Plain decimals, the likeliest first. */
  readonly readings: readonly string[];
}

/** Reads an amount of money, of time or of another unit: $5 million, 36 hours, 5 km. */
export const measureFact = (passage: ItemizedPassage, amount: Amount): Fact | undefined =>
  moneyFact(passage, amount) ?? unitFact(passage, amount);

function moneyFact(passage: ItemizedPassage, { at, item, base, readings }: Amount): Fact | undefined {
  const money = currencyOf(passage, at, item);
  if (!money) return undefined;
  const exponent = signedMagnitude(passage.text, item.end);
  const { currency } = money;
  return {
    kind: 'currency',
    ...base,
    ...(exponent > 0 && spanOf(passage.text, base.start, item.end + 1)),
    readings: [currency, ...otherOfSign(passage.text, item, currency)].flatMap((each) =>
      readings.map((decimal) => ({ decimal: shift(decimal, exponent), currency: each })),
    ),
    ...smallAllowance(item),
  };
}

/** ¥ is of yen and of yuan. */
function otherOfSign(text: string, { start, end }: NumberItem, currency: string): readonly string[] {
  const other = yen[currency];
  return other !== undefined && /[¥￥]/.test(text.slice(start - 2, start) + text.slice(end, end + 2)) ? [other] : [];
}

const yen: Readonly<Record<string, string>> = { JPY: 'CNY', CNY: 'JPY' };

function unitFact(passage: ItemizedPassage, { at, item, base, readings }: Amount): Fact | undefined {
  const { unit, last } = unitOf(passage, at);
  if (!unit || item.ordinal) return undefined;
  // What is counted shows a word to be a number.
  const isShown = item.spelled && !item.uncertain && base.certainty < 0.75;
  const counted = { ...base, ...(isShown && { certainty: 0.75 }), ...smallAllowance(item) };
  const { unit: id } = last < 0 ? areaOf(passage, item.end, unit) : speedOf(passage, last, unit);
  const share = shareFact(passage, { last: last > at ? last : -1, counted, readings }, id);
  if (share) return share;
  if (id === 'decade') return decadesFact(counted, readings);
  if (isSpanOfTime(id)) return spanFact(passage, { at, last, counted, readings }, id);
  const millions = id === 'meter' && isMagnitudeLetter(passage.text, item.end) ? shifted(readings, 6) : [];
  const plain = readings.map((decimal) => ({ decimal }));
  return {
    kind: 'quantity',
    ...counted,
    readings: [...plain, ...millions].map(({ decimal }) => ({ decimal, unit: id })),
  };
}

const shifted = (readings: readonly string[], power: number): readonly { readonly decimal: string }[] =>
  readings.map((decimal) => ({ decimal: shift(decimal, power) }));

interface Span {
  readonly at: number;
  /** The index of the unit's word where that follows the number. */
  readonly last: number;
  readonly counted: Base & Pick<Allowance, 'soft'>;
  readonly readings: readonly string[];
}

/** Reads a span of time, with the half that may follow its unit. */
function spanFact(passage: ItemizedPassage, { at, last, counted, readings }: Span, unit: string): Fact {
  if (last <= at || !isHalved(passage, last))
    return { kind: 'duration', ...counted, readings: readings.map((figure) => ({ iso: durationOf(figure, unit) })) };
  const { soft: _soft, ...halved } = counted;
  return {
    kind: 'duration',
    ...halved,
    // With a half behind its unit hardly any word is another.
    certainty: Math.max(halved.certainty, 0.75),
    ...spanOf(passage.text, counted.start, passage.items[last + 1]?.end ?? counted.end),
    readings: readings.map((figure) => ({ iso: durationOf(String(Number(figure) + 0.5), unit) })),
  };
}

/** 3m people are three million, 3m deep is a length: the letter right after the figure, and a word. */
const isMagnitudeLetter = (text: string, end: number): boolean => /^m \p{Ll}/u.test(text.slice(end, end + 3));

/** Shares that have names of their own: 3 ‰ are 0.3 %, 三成 is 30 %, 25 basis points a quarter of a percentage point. */
const shares: Readonly<Record<string, { readonly kind: 'percent' | 'percentage-points'; readonly power: number }>> = {
  permille: { kind: 'percent', power: -1 },
  tenth: { kind: 'percent', power: 1 },
  'basis-point': { kind: 'percentage-points', power: -2 },
};

/** Reads a share that has a name of its own, with what may follow it. */
function shareFact(
  passage: ItemizedPassage,
  { last, counted, readings }: Omit<Span, 'at'>,
  unit: string,
): Fact | undefined {
  if (unit === 'discount') return { kind: 'percent', ...counted, readings: readings.flatMap(reduced) };
  const share = shares[unit];
  if (!share) return undefined;
  const part = last < 0 ? undefined : partBehind(passage, last, unit);
  if (!part) return { kind: share.kind, ...counted, readings: shifted(readings, share.power) };
  const whole = readings.map((reading) => plainDecimal(Number(reading) + part.value));
  const span = spanOf(passage.text, counted.start, part.end);
  return { kind: share.kind, ...counted, ...span, readings: shifted(whole, share.power) };
}

/** The part of a share that follows it, as a half or, of tenths, as tenths of these: 三成半, 三成八, 3割5分. */
function partBehind(
  passage: ItemizedPassage,
  last: number,
  unit: string,
): { readonly value: number; readonly end: number } | undefined {
  const { text, items } = passage;
  const [next, sign] = [items[last + 1], items[last + 2]];
  if (next && isHalved(passage, last)) return { value: 0.5, end: next.end };
  if (unit !== 'tenth' || next?.type !== 'number' || !areInRow(text, items[last], next)) return undefined;
  const [digit = ''] = next.readings;
  if (!/^[1-9]$/.test(digit)) return undefined;
  // The sign of a tenth of a tenth is that of a minute.
  const isSigned = areInRow(text, next, sign) && meaningBeside(passage, last + 1, 1, 'unit')?.unit === 'minute';
  return { value: Number(digit) / 10, end: (isSigned ? sign?.end : undefined) ?? next.end };
}

/** 8折 is 80 % of the price and 20 % off, 75折 75 %; 2割引 is 20 % off. */
function reduced(tenths: string): readonly { readonly decimal: string }[] {
  const percent = Number(tenths) > 10 ? Number(tenths) : Number(shift(tenths, 1));
  return [percent, 100 - percent].map((each) => ({ decimal: plainDecimal(each) }));
}

/** Two decades are two, or twenty years. */
const decadesFact = (base: Base & Pick<Allowance, 'soft'>, readings: readonly string[]): Fact => ({
  kind: 'cardinal',
  ...base,
  readings: [...readings, ...readings.map((decimal) => shift(decimal, 1))].map((decimal) => ({ decimal })),
});

/** One hour, an hour, hours: what a language may leave out. */
const smallAllowance = ({ spelled, magnitudeOnly, readings }: NumberItem): Allowance =>
  spelled && (magnitudeOnly || Number(readings[0]) <= 1) ? { soft: true } : {};

/** $5m, £20k: the power of ten of the letter right after an amount of money, which elsewhere is a unit's. */
function signedMagnitude(text: string, end: number): number {
  const exponent = magnitudeSigns[text.charAt(end).toLowerCase()] ?? 0;
  return exponent > 0 && !isLetter(text.charCodeAt(end + 1)) && digitAt(text, end + 1) < 0 ? exponent : 0;
}

const magnitudeSigns: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9 };

/** 85 miles per hour: a length, where what makes a speed of it follows its unit. */
function speedOf({ text, items, lexicon }: ItemizedPassage, last: number, unit: Unit): Unit {
  const speed = speeds[unit.unit];
  const word = items[last];
  if (speed === undefined || word === undefined || figureWordAfter(text, word.end, lexicon.perHour) < 0) return unit;
  return { ...unit, unit: speed };
}

/** Kilomita 40 za mraba: a length, where what makes an area of it follows its figure. */
function areaOf({ text, lexicon }: ItemizedPassage, end: number, unit: Unit): Unit {
  const area = areas[unit.unit];
  return area === undefined || figureWordAfter(text, end, lexicon.squareAfter) < 0 ? unit : { ...unit, unit: area };
}

const areas: Readonly<Record<string, string>> = {
  kilometer: 'square-kilometer',
  meter: 'square-meter',
  mile: 'square-mile',
  foot: 'square-foot',
};

const speeds: Readonly<Record<string, string>> = { kilometer: 'kilometer-per-hour', mile: 'mile-per-hour' };

/** Tells whether a half of a unit follows its word: two hours and a half, 3時間半. */
export const isHalved = ({ text, items }: ItemizedPassage, unit: number): boolean =>
  means(items[unit + 1], 'halfAfter') && areInRow(text, items[unit], items[unit + 1]);

/** Finds the unit that counts a number, and the index of its word where that follows the number, or −1. */
function unitOf(passage: ItemizedPassage, at: number): { readonly unit: Unit | undefined; readonly last: number } {
  const near = meaningBeside(passage, at, 1, 'unit');
  if (near) return { unit: near, last: at + 1 };
  const counted = meaningBeside(passage, at, 1, 'counters') && meaningBeside(passage, at + 1, 1, 'unit');
  const linked = linkedUnit(passage, at);
  if (linked) return { unit: linked, last: at + 1 };
  // 两个小时: a measure word between the number and a span of time.
  if (counted && isSpanOfTime(counted.unit)) return { unit: counted, last: at + 2 };
  return { unit: unitBefore(passage, at) ?? sharedUnit(passage, at), last: -1 };
}

function unitBefore(passage: ItemizedPassage, at: number): Unit | undefined {
  if (!meaningBeside(passage, at, -1, 'unit')) return undefined;
  const meanings = passage.items[at - 1]?.entries.map(({ meaning }) => meaning) ?? [];
  return meanings.filter((meaning) => meaning.type === 'unit').find(({ before }) => before);
}

/** The unit that the first figure of a coordination shares with the second: 2 and 4 inches. */
function sharedUnit(passage: ItemizedPassage, at: number): Unit | undefined {
  const { text, items } = passage;
  const [item, word] = [items[at], items[at + 1]];
  const index = word?.type === 'number' ? at + 1 : at + 2;
  const next = items[index];
  if (!item || next?.type !== 'number' || next.start - item.end > 8) return undefined;
  const joined = index === at + 1 ? dashAlone.test(text.slice(item.end, next.start)) : means(word, 'range', 'and');
  return joined ? meaningBeside(passage, index, 1, 'unit') : undefined;
}

type Currency = Extract<Meaning, { readonly type: 'currency' }>;

/** Finds the currency of an amount: after it, between its magnitude and its figure, or before it. */
const currencyOf = (passage: ItemizedPassage, at: number, item: NumberItem): Currency | undefined =>
  currencyAfter(passage, at, item) ?? currencyWithin(item) ?? currencyBefore(passage, at);

/** 5 dollars; after a magnitude a short word may be between: millions de dollars. */
function currencyAfter(passage: ItemizedPassage, at: number, item: NumberItem): Currency | undefined {
  const near = meaningBeside(passage, at, 1, 'currency');
  const other = passage.items[at + 1];
  if (near && isOfFigureAfter(passage, at, item)) return undefined;
  if (near || !other || !means(item.tokens.at(-1), 'multiplier')) return near;
  return isLink(passage.text.slice(item.end, other.start)) ? meaningOf(other, 'currency') : undefined;
}

const isLink = (between: string): boolean => /^[ \u00a0](?:\p{L}{1,3}[ \u00a0]|\p{L}['’])$/u.test(between);

/** 1,9 milhão de quilómetros, 2 milioni di tonnellate: after a magnitude a short word may be between. */
function linkedUnit({ text, items }: ItemizedPassage, at: number): Unit | undefined {
  const [item, other] = [asNumber(items[at]), items[at + 1]];
  if (!item || !other || !means(item.tokens.at(-1), 'multiplier')) return undefined;
  return isLink(text.slice(item.end, other.start)) ? meaningOf(other, 'unit') : undefined;
}

/** In 2011 $6 million, in 2010 USD 5 million: the sign right before a figure is that one's, and so is a code behind a year. */
function isOfFigureAfter({ text, items }: ItemizedPassage, at: number, { end, plain }: NumberItem): boolean {
  const [sign, next] = [items[at + 1], asNumber(items[at + 2])];
  if (!sign || !next || sign.start === end || !areClose(text, sign, next)) return false;
  if (next.start === sign.end) return !/\p{L}/u.test(text.slice(sign.start, sign.end));
  return /^(?:19|20)\d\d$/.test(plain) && /^[A-Z]{3}$/.test(text.slice(sign.start, sign.end));
}

/** Ijeri euro 1.2 */
const currencyWithin = ({ tokens }: NumberItem): Currency | undefined =>
  tokens.length < 3 ? undefined : meaningOf(tokens[1], 'currency');

/** A word is no currency before what has a unit: con un peso 30 kg. */
function currencyBefore(passage: ItemizedPassage, at: number): Currency | undefined {
  const currency = meaningBeside(passage, at, -1, 'currency');
  const word = passage.items[at - 1];
  if (word === undefined || currency === undefined) return undefined;
  const isWord = /^(?:\p{L}{4}|\p{Script=Hangul}{2}|\p{Script=Han}|\p{Script=Katakana}{2})/u.test(
    passage.text.slice(word.start, word.end),
  );
  const isAnother = meaningBeside(passage, at, 1, 'unit') || isOfFigureBefore(passage, at) || isScore(passage, at);
  return isWord && isAnother ? undefined : currency;
}

/** Sporting Lira 3–2: no amounts of money are told from more to less. */
function isScore({ text, items }: ItemizedPassage, at: number): boolean {
  const { start = 0, end = 0 } = items[at] ?? {};
  const [, score] = /^[-–—:](\d{1,2})(?!\d)/.exec(text.slice(end, end + 4)) ?? [];
  return (
    score !== undefined && /^\d{1,2}$/.test(text.slice(start, end)) && Number(text.slice(start, end)) >= Number(score)
  );
}

/** Thirteen dollars forty five: the word right after a figure, not farther from it than from the next, is that one's. */
function isOfFigureBefore({ text, items }: ItemizedPassage, at: number): boolean {
  const [before, word, item] = [asNumber(items[at - 2]), items[at - 1], items[at]];
  if (!before || !word || !item || before.ordinal || !areClose(text, before, word)) return false;
  return word.start - before.end <= item.start - word.end && !/^(?:1[5-9]|20)\d\d$/.test(before.plain);
}

/** Amounts that may be less than nothing: a balance, a growth, a temperature. */
const signed: ReadonlySet<Fact['kind']> = new Set(['currency', 'percent', 'percentage-points']);

/** Tells whether an amount is less than nothing: −3.2 billion euros, minus 12 degrees, 零下5度, 5 °C bajo cero. */
export function isNegative(passage: ItemizedPassage, at: number, fact: Fact): boolean {
  const isDegree = fact.kind === 'quantity' && degrees.has(fact.readings[0]?.unit ?? '');
  if (!isDegree && !signed.has(fact.kind)) return false;
  if (hasSign(passage, at, fact)) return true;
  return isDegree && passage.items.slice(at + 1, at + 4).some((after) => means(after, 'negativeAfter'));
}

/** Tells whether a sign or a word for less than nothing is before an amount; the sign may be before the currency’s: −€3 billion. */
function hasSign({ text, items }: ItemizedPassage, at: number, { start }: Fact): boolean {
  if (hasDash(text, start) && /(?:^|[\s(])[-−–－][$€£¥]?$/.test(text.slice(Math.max(0, start - 4), start))) return true;
  const [word, item] = [items[at - 1], items[at]];
  return means(word, 'negativeBefore') && areClose(text, word, item);
}

/** Most amounts have no dash right before them. */
const hasDash = (text: string, start: number): boolean =>
  start > 0 && ('-−–－'.includes(text.charAt(start - 1)) || (start > 1 && '-−–－'.includes(text.charAt(start - 2))));

/** Adds to a plain number what it is with the sign before it, which may be a dash too: −5, minus one. */
export function withSign(passage: ItemizedPassage, at: number, fact: Fact): Fact {
  if (
    (fact.kind !== 'cardinal' && fact.kind !== 'fraction' && fact.kind !== 'percent') ||
    !(hasSign(passage, at, fact) || hasLooseSign(passage.text, fact.start))
  )
    return fact;
  const negative = fact.readings.map(({ decimal }) => ({ decimal: normalize(`-${decimal}`) }));
  return { ...fact, readings: [...fact.readings, ...negative] };
}

/** A sign apart at the start of a text, or right after a word of a script without spaces. */
const hasLooseSign = (text: string, start: number): boolean =>
  (start === 2 && /^[-−–－] $/.test(text.slice(0, start))) ||
  (/[-−－]/.test(text.charAt(start - 1)) && isUnspaced(text.charCodeAt(start - 2)));

const degrees: ReadonlySet<string> = new Set(['celsius', 'fahrenheit', 'degree']);

/** Gives an amount with its sign. */
export function negated(fact: Fact): Fact {
  if (!('readings' in fact)) return fact;
  const readings = fact.readings.map((reading) =>
    'decimal' in reading && !reading.decimal.startsWith('-') ? { ...reading, decimal: `-${reading.decimal}` } : reading,
  );
  return { ...fact, readings } as Fact;
}
