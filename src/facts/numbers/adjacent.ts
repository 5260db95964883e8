import { fold } from '../words/fold.ts';
import { isClose } from '../words/spacing.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { Meaning } from '../words/word-senses.ts';
import { meaningOf } from './number-items.ts';
import type { Item, NumberItem } from './number-items.ts';

/** The items of a text, among which an amount is read. */
export interface Context {
  readonly text: string;
  readonly items: readonly Item[];
  readonly lexicon: Lexicon;
}

/** The word right before or after the item at an index, if it has a meaning of that type. */
export function neighbour<T extends Meaning['type']>(
  { text, items }: Context,
  at: number,
  side: -1 | 1,
  type: T,
): Extract<Meaning, { readonly type: T }> | undefined {
  const [item, other] = [items[at], items[at + side]];
  if (!item || other?.type !== 'word') return undefined;
  // Burmese puts figures in brackets: (12) percent.
  const bracket = text.charAt(item.start - 1) === '(' && text.charAt(item.end) === ')' ? ')' : '';
  const close = side < 0 ? isClose(text, other.end, item.start) : isClose(text, item.end, other.start, bracket);
  return close ? meaningOf(other.token, type) : undefined;
}

/** The currency after an amount; after a magnitude a short word may stand between: millions de dollars. */
export function moneyAfter(context: Context, at: number): Extract<Meaning, { readonly type: 'currency' }> | undefined {
  const near = neighbour(context, at, 1, 'currency');
  const [item, other] = [context.items[at], context.items[at + 1]];
  if (near || item?.type !== 'number' || other?.type !== 'word' || !meaningOf(item.tokens.at(-1), 'multiplier'))
    return near;
  const between = context.text.slice(item.end, other.start);
  return /^[ \u00a0](?:\p{L}{1,3}[ \u00a0]|\p{L}['’])$/u.test(between) ? meaningOf(other.token, 'currency') : undefined;
}

/** The currency between a magnitude and its figure: ijeri euro 1.2. */
export function moneyWithin({ tokens }: NumberItem): Extract<Meaning, { readonly type: 'currency' }> | undefined {
  return tokens.length < 3 ? undefined : meaningOf(tokens[1], 'currency');
}

/** The currency before an amount; a word is none before what has a unit: con un peso 30 kg. */
export function moneyBefore(context: Context, at: number): Extract<Meaning, { readonly type: 'currency' }> | undefined {
  const currency = neighbour(context, at, -1, 'currency');
  const word = context.items[at - 1];
  const isWord = word !== undefined && /^\p{L}{4}/u.test(context.text.slice(word.start, word.end));
  return isWord && neighbour(context, at, 1, 'unit') ? undefined : currency;
}

/** Whether a number counts a century: 20th century, 20世纪, thế kỷ 20; what makes an ordinal may stand after the digits. */
export function countsCentury(context: Context, at: number): boolean {
  const [item, next] = [context.items[at], context.items[at + 1]];
  if (neighbour(context, at, 1, 'centuryAfter') ?? neighbour(context, at, -1, 'centuryBefore')) return true;
  if (item?.type !== 'number' || item.spelled || next?.type !== 'word' || !meaningOf(next.token, 'centuryAfter'))
    return false;
  return /^[-.º°ª]?\p{L}{0,4}[. \u00a0]{0,2}$/u.test(context.text.slice(item.end, next.start));
}

/** 四分之一: the numerator after a denominator. */
export function numeratorAfter({ text, items }: Context, at: number): NumberItem | undefined {
  const [denominator, of, numerator] = [items[at], items[at + 1], items[at + 2]];
  if (
    denominator?.type !== 'number' ||
    of?.type !== 'word' ||
    numerator?.type !== 'number' ||
    !meaningOf(of.token, 'fractionOf')
  )
    return undefined;
  return isClose(text, denominator.end, of.start) && isClose(text, of.end, numerator.start) ? numerator : undefined;
}

/** One in four: a denominator after its numerator. */
export function denominatorAfter({ text, items }: Context, at: number): NumberItem | undefined {
  const [numerator, word, denominator] = [items[at], items[at + 1], items[at + 2]];
  if (
    numerator?.type !== 'number' ||
    word?.type !== 'word' ||
    denominator?.type !== 'number' ||
    !meaningOf(word.token, 'fractionIn')
  )
    return undefined;
  const [above, below] = [Number(numerator.readings[0]), Number(denominator.readings[0])];
  const close = isClose(text, numerator.end, word.start) && isClose(text, word.end, denominator.start);
  return close && above >= 1 && above < 10 && above < below && below <= 20 ? denominator : undefined;
}

/** A measure in two units, in the smaller one. */
interface CompoundMeasure {
  readonly smaller: NumberItem;
  readonly unit: string;
  readonly factor: number;
  /** The larger unit. */
  readonly of: string;
}

const smallerUnits: Readonly<Record<string, { readonly unit: string; readonly factor: number }>> = {
  foot: { unit: 'inch', factor: 12 },
  meter: { unit: 'centimeter', factor: 100 },
  year: { unit: 'month', factor: 12 },
  week: { unit: 'day', factor: 7 },
  day: { unit: 'hour', factor: 24 },
  hour: { unit: 'minute', factor: 60 },
  minute: { unit: 'second', factor: 60 },
};

/** 6-foot-6, 6 ft 4 in and 1 m 98 cm are heights of one value. */
export function compoundMeasure({ text, items, lexicon }: Context, at: number): CompoundMeasure | undefined {
  const [larger, word, joint] = [items[at], items[at + 1], items[at + 2]];
  if (larger?.type !== 'number' || word?.type !== 'word') return undefined;
  const joined =
    joint?.type === 'word' &&
    meaningOf(joint.token, 'and') !== undefined &&
    /\p{L}/u.test(text.slice(joint.start, joint.end));
  const smaller = joined ? items[at + 3] : joint;
  const of = meaningOf(word.token, 'unit')?.unit ?? '';
  const unit = smallerUnits[of];
  if (!unit || smaller?.type !== 'number' || !isClose(text, larger.end, word.start)) return undefined;
  if (!(Number(smaller.readings[0]) < unit.factor) || !Number.isInteger(Number(larger.readings[0]))) return undefined;
  const gap = fold(text.slice(word.end, smaller.start)).trim();
  if (gap !== '' && gap !== '-' && !joined && !lexicon.connectors.has(gap)) return undefined;
  const last = items[items.indexOf(smaller, at) + 1];
  const named =
    last?.type === 'word' &&
    meaningOf(last.token, 'unit')?.unit === unit.unit &&
    isClose(text, smaller.end, last.start);
  // Only of feet is the smaller unit left unsaid.
  return named || (unit.unit === 'inch' && !joined) ? { smaller, of, ...unit } : undefined;
}

/** Hundreds of millions, ratusan juta, 数十万: the magnitude that a vague word counts. */
export function magnitudeAfter({ text, items }: Context, at: number): NumberItem | undefined {
  const [vague, next] = [items[at], items[at + 1]];
  if (vague?.type !== 'word' || !meaningOf(vague.token, 'fuzzy')) return undefined;
  const magnitude = next?.type === 'word' ? items[at + 2] : next;
  if (magnitude?.type !== 'number' || !magnitude.bare) return undefined;
  // What may stand between is a preposition or an article: of, de, d’, di.
  const joined = /^ ?(?:\p{L}{1,3}['’ ])?$/u.test(text.slice(vague.end, magnitude.start));
  return joined ? magnitude : undefined;
}

/** Half a million, une demi-million, a quarter of a million: the magnitude of which a share is told. */
export function magnitudeOfShare({ text, items }: Context, at: number): NumberItem | undefined {
  const [share, magnitude] = [items[at], items[at + 1]];
  if (share?.type !== 'word' || magnitude?.type !== 'number' || !meaningOf(share.token, 'fraction')) return undefined;
  if (!magnitude.bare || Number(magnitude.readings[0]) < 1000) return undefined;
  const joined = /^[\s-]?(?:\p{L}{1,2}['’ ]){0,2}$/u.test(text.slice(share.end, magnitude.start));
  return joined ? magnitude : undefined;
}
