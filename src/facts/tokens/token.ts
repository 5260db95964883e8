import type { Entry, Meaning } from '../words/word-senses.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { Numeral } from './numeral.ts';

/** A text and the lexicon of its language: what every reader of facts is given. */
export interface Passage {
  readonly text: string;
  readonly lexicon: Lexicon;
  /** Offsets where inline codes stand, which an address does not go on across. */
  readonly breaks?: readonly number[];
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
type WithEntries = { readonly entries: readonly Entry[] };

/** Gives the first meaning of a type that a token has, if any. */
export function meaningOf<T extends Meaning['type']>(token: WithEntries | undefined, type: T): Of<T> | undefined {
  // A loop, since most of the time of reading facts is spent here.
  if (token) for (const { meaning } of token.entries) if (meaning.type === type) return meaning as Of<T>;
  return undefined;
}

/** Tells whether a token has a meaning of one of several types. */
export function means(token: WithEntries | undefined, ...types: readonly Meaning['type'][]): boolean {
  if (token) for (const { meaning } of token.entries) if (types.includes(meaning.type)) return true;
  return false;
}

/** Tells whether a token counts with a meaning of a type only beside a number. */
export const isUncertain = (token: Token, type: Meaning['type']): boolean =>
  token.entries.every((entry) => entry.meaning.type !== type || entry.uncertain);

/** Tells whether a token is a word for a unit of CLDR's. */
export const isUnit = (token: WithEntries | undefined, unit: string): boolean =>
  meaningOf(token, 'unit')?.unit === unit;
