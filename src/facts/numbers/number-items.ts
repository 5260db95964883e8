import type { Meaning } from '../words/word-senses.ts';
import type { Token } from '../tokens/tokenize.ts';

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
  readonly bare: boolean;
  readonly weak: boolean;
  /** Digits as written where there is no separator and no magnitude. */
  readonly plain: string;
  readonly tokens: readonly Token[];
}

export interface WordItem {
  readonly type: 'word';
  readonly start: number;
  readonly end: number;
  readonly token: Token;
}

export type Item = NumberItem | WordItem;

type Of<T extends Meaning['type']> = Extract<Meaning, { readonly type: T }>;

export function meaningOf<T extends Meaning['type']>(token: Token | undefined, type: T): Of<T> | undefined {
  const entry = token?.entries.find(({ meaning }) => meaning.type === type);
  return entry?.meaning as Of<T> | undefined;
}

export const isWeak = (token: Token, type: Meaning['type']): boolean =>
  token.entries.every((entry) => entry.meaning.type !== type || entry.weak);

export function numberItem(
  readings: readonly string[],
  tokens: readonly Token[],
  more: Partial<NumberItem>,
): NumberItem {
  return {
    type: 'number',
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    readings,
    spelled: false,
    ordinal: false,
    words: 0,
    bare: false,
    weak: false,
    plain: '',
    tokens,
    ...more,
  };
}
