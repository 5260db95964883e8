import type { Entry, Meaning } from '../words/word-senses.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { Numeral } from './numeral.ts';

/** A text and the lexicon of its language: what every reader of facts is given. */
export interface Passage {
  readonly text: string;
  readonly lexicon: Lexicon;
}

/** A text of which the numbers in digits and the known spellings are found. */
export interface TokenizedPassage extends Passage {
  readonly tokens: readonly Token[];
}

/** A number in digits or a known spelling, with all that it can mean. */
export interface Token {
  readonly type: 'token';
  readonly start: number;
  readonly end: number;
  readonly numeral?: Numeral;
  readonly entries: readonly Entry[];
  /** Letters go on right after the spelling. */
  readonly inflected: boolean;
}

type Of<T extends Meaning['type']> = Extract<Meaning, { readonly type: T }>;

/** Gives the first meaning of a type that a token has, if any. */
export function meaningOf<T extends Meaning['type']>(
  token: { readonly entries: readonly Entry[] } | undefined,
  type: T,
): Of<T> | undefined {
  const entry = token?.entries.find(({ meaning }) => meaning.type === type);
  return entry?.meaning as Of<T> | undefined;
}

/** Tells whether a token has a meaning of one of several types. */
export const means = (
  token: { readonly entries: readonly Entry[] } | undefined,
  ...types: readonly Meaning['type'][]
): boolean => token?.entries.some(({ meaning }) => types.includes(meaning.type)) ?? false;

/** Tells whether a token counts with a meaning of a type only beside a number. */
export const isUncertain = (token: Token, type: Meaning['type']): boolean =>
  token.entries.every((entry) => entry.meaning.type !== type || entry.uncertain);

/** Tells whether a token is a word for a unit of CLDR's. */
export const isUnit = (token: { readonly entries: readonly Entry[] } | undefined, unit: string): boolean =>
  meaningOf(token, 'unit')?.unit === unit;
