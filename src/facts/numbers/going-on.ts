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

/** 3천500, 3 hundred and 21, 2 thousand 5 hundred 40: digits after a magnitude that they are less than. */
export function addsDigits(number: NumberSoFar, token: Token, value: number): boolean {
  const { passage, at, end, last } = number;
  if (!last || value >= last.place || !Number.isInteger(value) || last.place < 100) return false;
  if (number.connected && !last.digits) return true;
  const before = passage.text.charAt(end - 1);
  if (isHangul(before)) return true;
  if (isUnspaced(before.charCodeAt(0))) {
    if (isAdjoining(passage.text, end, token.start)) return true;
    // 3 万 4,500: a space where the script changes is none between two numbers if the figure is of the next magnitude.
    if (number.digits && value >= last.place / 10) return true;
  }
  return multiplierFollows(passage, at, last.place) || hasTwoMagnitudes(number);
}

/** 4 tusen 3 hundra: a figure and its magnitude, and another of each. */
const hasTwoMagnitudes = ({ digits, words, connected }: NumberSoFar): boolean => digits && !connected && words >= 4;

/** Digits are followed by a number word only after a magnitude, in a script without spaces or behind an `and`. */
export function mayFollowDigits(number: NumberSoFar, token: Token): boolean {
  const { passage, last, awaitsCoefficient, digits, connected } = number;
  if (!digits || awaitsCoefficient) return true;
  if (last === undefined || last.place <= 1) return false;
  return isUnspaced(passage.text.charCodeAt(token.start)) || (connected && last.place === 100);
}

/** Tells whether a token joins what is there to the next token, as `and` does. */
export function isConnector({ passage, at, end, last, ordinal }: NumberSoFar, token: Token, next: Token): boolean {
  if (!last || ordinal || last.digits || !means(token, 'connectors')) return false;
  if (!isClose(passage.text, end, token.start, ',') || !areClose(passage.text, token, next)) return false;
  if (next.numeral) return addsFigure(passage, at + 1, last.place);
  if (last.place < 100 || leastOf(next) >= last.place) return false;
  // 四千零五万: what is written as one is one.
  const isOne = isAdjoining(passage.text, end, token.start) && isUnspaced(passage.text.charCodeAt(token.start));
  return isOne || !isRaisedTo(passage, at + 1, last.place);
}

/** The least that a number word says, or a magnitude before its figure. */
const leastOf = (token: Token): number =>
  meaningOf(token, 'number')?.value ?? (meaningOf(token, 'multiplier')?.before ? 1 : Infinity);

/** 3 hundred and 21; of thousands, only 21 thousand would be said so: of 2 thousand and 21 there are two. */
function addsFigure(passage: TokenizedPassage, at: number, place: number): boolean {
  if (multiplierFollows(passage, at, place)) return true;
  const isBelow = Number(passage.tokens[at]?.numeral?.plain || NaN) < place;
  return place === 100 && isBelow && !isRaisedTo(passage, at, place);
}
