import { fold, isUnspaced } from '../words/fold.ts';
import { areClose, isAdjoining, isClose } from '../words/spacing.ts';
import { meaningOf, means } from '../tokens/token.ts';
import type { Token, TokenizedPassage } from '../tokens/token.ts';
import {
  goesOnAfterComma,
  isApartInHangul,
  isBracketed,
  isHangul,
  isRaisedTo,
  multiplierFollows,
} from './number-parts.ts';
import type { NumberPart } from './number-parts.ts';

/** A number that is being read, up to the token that it may go on with. */
export interface NumberSoFar {
  readonly passage: TokenizedPassage;
  /** The indexes of its first token and of the one that is next. */
  readonly first: number;
  readonly at: number;
  /** Where the number ends so far, or −1. */
  readonly end: number;
  readonly last: NumberPart | undefined;
  readonly awaitsCoefficient: boolean;
  readonly ordinal: boolean;
  /** It has a figure. */
  readonly digits: boolean;
  readonly words: number;
  /** A word for `and` or nought comes before what is next: 两万零三. */
  readonly connected: boolean;
}

/** Tells whether nothing but what a number may have within it is before the next token. */
export function joins(number: NumberSoFar, token: Token): boolean {
  const { passage, end, last } = number;
  if (isApartInHangul(passage.text, end, token.start, last)) return false;
  return (
    end < 0 ||
    isClose(passage.text, end, token.start) ||
    isGlued(number, token) ||
    followsBracket(number, token) ||
    followsComma(number)
  );
}

/** Twelve thousand, three hundred and forty-five: words go on after a comma with what is below their magnitude. */
const followsComma = ({ passage, at, last, digits }: NumberSoFar): boolean =>
  last !== undefined && !digits && goesOnAfterComma(passage, at, last.place);

function followsBracket({ passage: { text, tokens }, first, end }: NumberSoFar, token: Token): boolean {
  const start = tokens[first]?.start ?? 0;
  return isBracketed(text, start, end) && means(token, 'multiplier') && isClose(text, end, token.start, ')');
}

/** The Arabic and, written as one with the word after it: مائة وواحد. */
function isGlued({ passage, at, end, last }: NumberSoFar, token: Token): boolean {
  const { proclitics, connectors } = passage.lexicon;
  const gap = token.start - end;
  if (!last || last.place < 100 || gap > 3 || gap < 2 || proclitics === '') return false;
  if (!connectors.has(fold(passage.text.slice(end, token.start)).trim())) return false;
  if (token.numeral) return multiplierFollows(passage, at, last.place);
  return (meaningOf(token, 'number')?.value ?? Infinity) < last.place;
}

/** 3천500, 2 thousand 500: digits after a magnitude, written as one with it or with a smaller magnitude of their own. */
export function addsDigits({ passage, at, end, last }: NumberSoFar, token: Token, value: number): boolean {
  if (!last || value >= last.place || !Number.isInteger(value) || last.place < 1000) return false;
  const before = passage.text.charAt(end - 1);
  const direct = isAdjoining(passage.text, end, token.start) && isUnspaced(before.charCodeAt(0));
  return direct || isHangul(before) || multiplierFollows(passage, at, last.place);
}

/** Digits are followed by a number word only after a magnitude, in a script without spaces. */
export function mayFollowDigits({ passage, last, awaitsCoefficient, digits }: NumberSoFar, token: Token): boolean {
  if (!digits || awaitsCoefficient) return true;
  return last !== undefined && last.place > 1 && isUnspaced(passage.text.charCodeAt(token.start));
}

/** Tells whether a token joins what is there to the next token, as `and` does. */
export function isConnector({ passage, at, end, last, ordinal }: NumberSoFar, token: Token, next: Token): boolean {
  if (!last || ordinal || last.digits || !means(token, 'connectors')) return false;
  if (!isClose(passage.text, end, token.start, ',') || !areClose(passage.text, token, next)) return false;
  if (next.numeral && multiplierFollows(passage, at + 1, last.place)) return true;
  const value = meaningOf(next, 'number')?.value ?? (meaningOf(next, 'multiplier')?.before ? 1 : Infinity);
  return last.place >= 100 && value < last.place && !isRaisedTo(passage, at + 1, last.place);
}
