import { areClose } from '../words/spacing.ts';
import type { Entry, Meaning } from '../words/word-senses.ts';
import { meaningOf } from '../tokens/token.ts';
import type { Passage, Token } from '../tokens/token.ts';

/** A number put together from digits, number words and magnitudes. */
export interface NumberItem {
  readonly type: 'number';
  readonly start: number;
  readonly end: number;
  /** Plain decimals, the likeliest first. */
  readonly readings: readonly string[];
  /** Written without any digit. */
  readonly spelled: boolean;
  readonly ordinal: boolean;
  /** How many words it is made of: two and more are hardly anything but a number. */
  readonly words: number;
  /** A power of ten with nothing before it: millions, 百. */
  readonly magnitudeOnly: boolean;
  /** A word that is more often another one. */
  readonly uncertain: boolean;
  /** The fraction as written, where it is one: 3/4. */
  readonly fraction?: string;
  /** Digits as written where there is no separator and no magnitude. */
  readonly plain: string;
  readonly tokens: readonly Token[];
  /** A number has no other meaning. */
  readonly entries: readonly Entry[];
}

/** A number, or a token that is part of none. */
export type Item = NumberItem | Token;

/** A text whose numbers are read. */
export interface ItemizedPassage extends Passage {
  readonly items: readonly Item[];
  /** Of all that its tokens mean: what reads a word of a type has nothing to look for where none is of that type. */
  readonly types: ReadonlySet<Meaning['type']>;
}

/** Tells whether a passage has a word with a meaning of one of several types, wherever it stands. */
export function mentions({ types }: Pick<ItemizedPassage, 'types'>, wanted: readonly Meaning['type'][]): boolean {
  for (const type of wanted) if (types.has(type)) return true;
  return false;
}

/** Makes the item of a number of some tokens, in digits unless told otherwise. */
export const numberItem = (
  readings: readonly string[],
  tokens: readonly Token[],
  more: Partial<NumberItem>,
): NumberItem => ({
  type: 'number',
  start: tokens[0]?.start ?? 0,
  end: tokens.at(-1)?.end ?? 0,
  readings,
  spelled: false,
  ordinal: false,
  words: 0,
  magnitudeOnly: false,
  uncertain: false,
  plain: '',
  tokens,
  entries: none,
  ...more,
});

const none: readonly Entry[] = [];

/** Gives an item if it is a number. */
export const asNumber = (item: Item | undefined): NumberItem | undefined =>
  item?.type === 'number' ? item : undefined;

/** Tells whether an item is a whole number from one to another. */
export function isWholeNumber(item: Item | undefined, from: number, to: number): item is NumberItem {
  if (item?.type !== 'number') return false;
  const value = Number(item.readings[0]);
  return Number.isInteger(value) && value >= from && value <= to;
}

/** Tells whether items follow one another with nothing between them but spaces and hyphens; false where one is missing. */
export const areInRow = (text: string, ...items: readonly (Item | undefined)[]): boolean =>
  items.every((item, i) => i === 0 || areClose(text, items[i - 1], item));

/** Gives the meaning of a type that the item right before or after another one has, if any. */
export function meaningBeside<T extends Meaning['type']>(
  { text, items }: ItemizedPassage,
  at: number,
  side: -1 | 1,
  type: T,
): Extract<Meaning, { readonly type: T }> | undefined {
  const [item, other] = [items[at], items[at + side]];
  const meaning = item && meaningOf(other, type);
  if (!meaning) return undefined;
  if (side < 0) return areClose(text, other, item) ? meaning : undefined;
  // Burmese puts figures in brackets: (12) percent.
  return areClose(text, item, other, isBracketed(text, item) ? ')' : '') ? meaning : undefined;
}

const isBracketed = (text: string, { start, end }: Item): boolean =>
  text.charAt(start - 1) === '(' && text.charAt(end) === ')';

/** Gives the meaning of a type that an item has on either side, that before it first. */
export const meaningNear = <T extends Meaning['type']>(
  passage: ItemizedPassage,
  at: number,
  type: T,
): Extract<Meaning, { readonly type: T }> | undefined =>
  meaningBeside(passage, at, -1, type) ?? meaningBeside(passage, at, 1, type);
