import type { Fact } from '../../model/fact.ts';
import { asNumber, meaningBeside } from '../numbers/number-items.ts';
import type { Item, ItemizedPassage, NumberItem } from '../numbers/number-items.ts';
import { plainDecimal, shift } from '../tokens/decimal.ts';
import { digitAt } from '../tokens/digits.ts';
import { isUnit, meaningOf, means } from '../tokens/token.ts';
import { figureWordAfter } from '../words/beside-figure.ts';
import { isLetter } from '../words/fold.ts';
import { areClose, isClose, spanOf } from '../words/spacing.ts';
import type { Meaning } from '../words/word-senses.ts';
import { isLink, smallAllowance } from './fact-base.ts';
import type { Amount, Base } from './fact-base.ts';

/** Reads an amount of money: $5 million, 30 MUSD. */
export function moneyFact(passage: ItemizedPassage, { at, item, base, readings }: Amount): Fact | undefined {
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
    ...(money.sense && { sense: money.sense }),
  };
}

/** ¥ is of yen and of yuan. */
function otherOfSign(text: string, { start, end }: NumberItem, currency: string): readonly string[] {
  const other = yen[currency];
  return other !== undefined && /[¥￥]/.test(text.slice(start - 2, start) + text.slice(end, end + 2)) ? [other] : [];
}

const yen: Readonly<Record<string, string>> = { JPY: 'CNY', CNY: 'JPY' };

/** $5m, £20k: the power of ten of the letter right after an amount of money, which elsewhere is a unit's. */
function signedMagnitude(text: string, end: number): number {
  const exponent = magnitudeSigns[text.charAt(end).toLowerCase()] ?? 0;
  return exponent > 0 && !isLetter(text.charCodeAt(end + 1)) && digitAt(text, end + 1) < 0 ? exponent : 0;
}

const magnitudeSigns: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9 };

type Currency = Extract<Meaning, { readonly type: 'currency' }>;

/** Finds the currency of an amount: after it, between its magnitude and its figure, or before it. */
const currencyOf = (passage: ItemizedPassage, at: number, item: NumberItem): Currency | undefined =>
  currencyAfter(passage, at, item) ?? currencyWithin(item) ?? currencyBefore(passage, at);

/** 5 dollars; after a magnitude a short word may be between: millions de dollars. */
function currencyAfter(passage: ItemizedPassage, at: number, item: NumberItem): Currency | undefined {
  const near = meaningBeside(passage, at, 1, 'currency') ?? currencyBehindLink(passage, at, item);
  const other = passage.items[at + 1];
  if (near && isOfFigureAfter(passage, at, item)) return undefined;
  if (near || !other || !means(item.tokens.at(-1), 'multiplier')) return near;
  return isLink(passage.text.slice(item.end, other.start)) ? meaningOf(other, 'currency') : undefined;
}

/** 90 de euro, 2 milioane de lei: what joins a number of twenty and more to what it counts joins its digits too. */
function currencyBehindLink({ text, items }: ItemizedPassage, at: number, item: NumberItem): Currency | undefined {
  const [link, word] = [items[at + 1], items[at + 2]];
  if (!link || !word || !means(link, 'connectors') || means(link, 'and')) return undefined;
  return areClose(text, item, link) && areClose(text, link, word) ? meaningOf(word, 'currency') : undefined;
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

/** An amount of money and its hundredths, each with its figure. */
interface CompoundMoney {
  readonly larger: NumberItem;
  readonly smaller: NumberItem;
  readonly currency: string;
  /** The smaller unit has a word of its own: 30 cents. */
  readonly isNamed: boolean;
  /** What is added to the larger unit where that has tenths, and where the amount ends then. */
  readonly hundredths?: number;
  readonly end?: number;
}

/** Finds money in two units: 5 dollars and 30 cents, 13달러 45센트, 15 dollars 50. */
export function compoundMoney(passage: ItemizedPassage, at: number): CompoundMoney | undefined {
  const { text, items } = passage;
  const [larger, word] = [asNumber(items[at]), items[at + 1]];
  const currency = meaningOf(word, 'currency')?.currency;
  if (!larger || !word || currency === undefined || !areClose(text, larger, word)) return undefined;
  const index = means(items[at + 2], 'and', 'connectors') ? at + 3 : at + 2;
  const smaller = asNumber(items[index]);
  if (!smaller || !areHundredths(larger, smaller) || !isMoneyJoint(text, word, smaller)) return undefined;
  const tenths = tenthsOfMoney(passage, index, smaller);
  if (tenths) return { larger, smaller, currency, isNamed: false, ...tenths };
  const unit = items[index + 1];
  const isNamed = isUnit(unit, 'cent') && areClose(text, smaller, unit);
  if (!isNamed && !(index === at + 2 && isBare(text, word, smaller, unit))) return undefined;
  return { larger, smaller, currency, isNamed };
}

/** 三元五角 is 3.5 yuan, and 三元五角八分 3.58. */
function tenthsOfMoney(
  { text, items, lexicon }: ItemizedPassage,
  at: number,
  tenths: NumberItem,
): Pick<CompoundMoney, 'hundredths' | 'end'> | undefined {
  const end = figureWordAfter(text, tenths.end, lexicon.moneyTenths);
  if (end < 0 || Number(tenths.readings[0]) > 9) return undefined;
  const rest = items
    .slice(at + 1, at + 3)
    .map(asNumber)
    .find(Boolean);
  const last = rest?.start === end ? figureWordAfter(text, rest.end, lexicon.moneyHundredths) : -1;
  const isWhole = rest !== undefined && last >= 0 && Number(rest.readings[0]) <= 9;
  const hundredths = Number(tenths.readings[0]) * 10 + (isWhole ? Number(rest.readings[0]) : 0);
  return { hundredths, end: isWhole ? last : end };
}

/** Fifteen dollars fifty: two digits right behind the word for the larger unit, at the end of a clause. */
const isBare = (text: string, word: Item, smaller: NumberItem, next: Item | undefined): boolean =>
  isLetters(text, word) &&
  !/[,\p{L}]/u.test(text.slice(word.end, smaller.start)) &&
  isTwoDigits(smaller) &&
  isClause(text, smaller, next);

/** Spaces, a comma, or a word that joins two: 3 Euro und 50 Cent. */
const isMoneyJoint = (text: string, word: Item, smaller: Item): boolean =>
  isClose(text, word.end, smaller.start) ||
  /^(?:[\s,]{1,2}(?:\p{L}{1,5}\s?)?|\p{Script=Han})$/u.test(text.slice(word.end, smaller.start));

const areHundredths = (larger: NumberItem, smaller: NumberItem): boolean =>
  !smaller.ordinal && !larger.ordinal && isWhole(larger) && isWhole(smaller) && Number(smaller.readings[0]) < 100;

const isWhole = ({ readings: [reading] }: NumberItem): boolean => Number.isInteger(Number(reading));

const isTwoDigits = ({ readings: [reading = ''] }: NumberItem): boolean => /^[1-9]\d$/.test(reading);

const isLetters = (text: string, { start, end }: Item): boolean => /^\p{L}{4}/u.test(text.slice(start, end));

/** Nothing follows that the figure may count. */
const isClause = (text: string, smaller: Item, next: Item | undefined): boolean =>
  /^(?:[.,;:!?)”»]|\s*$)/u.test(text.slice(smaller.end, smaller.end + 2)) && !areClose(text, smaller, next);

/** Reads money in two units, as a sum and in its parts. */
export function compoundMoneyFact(passage: ItemizedPassage, at: number, base: Base): Fact | undefined {
  const compound = compoundMoney(passage, at);
  if (!compound) return undefined;
  const { larger, smaller, currency, isNamed } = compound;
  const [high = '', low = ''] = [larger.readings[0], smaller.readings[0]];
  const place = (item: Item) => ({ ...spanOf(passage.text, item.start, item.end), certainty: base.certainty });
  const { hundredths = Number(low), end = smaller.end } = compound;
  const sum = { decimal: plainDecimal(Number(high) + hundredths / 100), currency };
  const whole: Fact = { kind: 'currency', ...base, ...spanOf(passage.text, base.start, end), readings: [sum] };
  if (!isNamed) return whole;
  return {
    ...whole,
    parts: [
      { kind: 'currency', ...place(larger), readings: [{ decimal: high, currency }] },
      { kind: 'quantity', ...place(smaller), readings: [{ decimal: low, unit: 'cent' }] },
    ],
  };
}
