import { fromNumber } from '../tokens/decimal.ts';
import { meaningOf, means } from '../tokens/token.ts';
import type { Token, TokenizedPassage } from '../tokens/token.ts';
import { figureWordAfter } from '../words/beside-figure.ts';
import { fold, isUnspaced } from '../words/fold.ts';
import { areClose, isAdjoining, isClose } from '../words/spacing.ts';
import type { Entry, Meaning } from '../words/word-senses.ts';

/** A term of a number: two hundred of two hundred and five. */
export interface NumberPart {
  readings: readonly string[];
  /** The lowest power of ten it is a multiple of: only less can be added. */
  place: number;
  digits: boolean;
}

/** Gives all readings of a single part; of several parts the likeliest sum. */
export function sum(parts: readonly NumberPart[]): readonly string[] {
  const [only] = parts;
  if (parts.length === 1 && only) return only.readings;
  return [fromNumber(parts.reduce((total, part) => total + Number(part.readings[0]), 0))];
}

/** Gives the lowest power of ten that a number word is a multiple of; after soixante and quatre-vingts come the teens. */
export function powerOf(value: number, vigesimal: boolean): number {
  if (vigesimal && (value === 60 || value === 80)) return 20;
  if (value === 0) return 1;
  let power = 1;
  while (value % (power * 10) === 0) power *= 10;
  return power;
}

/** Gives the power that a last digit leaves unsaid: 两万三 and 2万3 are 23,000, which 两万零三 is not. */
export function elidedPower(tokens: readonly Token[], at: number, last: NumberPart | undefined, value: number): number {
  const [said, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  // 百零 is a magnitude with its nought.
  if (!said || !token || said.end - said.start > 1 || value > 9 || value === 0) return 1;
  if (!last || last.place < (last.digits ? 10_000 : 100)) return 1;
  const goesOn = next && next.start <= token.end + 1 && (next.numeral ?? meaningOf(next, 'multiplier'));
  return goesOn ? 1 : last.place / 10;
}

/** 이 백신: in Korean no space is between a digit and its magnitude. */
export function isApartInHangul(text: string, end: number, start: number, last: NumberPart | undefined): boolean {
  if (last === undefined || start <= end || Number(last.readings[0]) > 9) return false;
  return isHangul(text.charAt(end - 1)) && isHangul(text.charAt(start));
}

/** Tells whether a character is a Korean syllable. */
export const isHangul = (char: string): boolean => /[가-힣]/.test(char);

type NumberMeaning = Extract<Meaning, { readonly type: 'number' }>;

/** Tells whether a spelling is a number word. */
export const isNumberEntry = (entry: Entry): entry is Entry & { readonly meaning: NumberMeaning } =>
  entry.meaning.type === 'number';

/** Tells whether a spelling is an ordinal number. */
export const isOrdinal = ({ meaning }: Entry): boolean => meaning.type === 'number' && meaning.ordinal === true;

/** Tells whether the token after another one is a magnitude below a power. */
export function multiplierFollows({ text, tokens }: TokenizedPassage, at: number, below: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  const power = meaningOf(next, 'multiplier')?.power ?? Infinity;
  return power < below && areClose(text, token, next);
}

/** Tells whether a spelling is a magnitude that comes before its coefficient: milioni. */
export const isBefore = ({ meaning }: Entry): boolean => meaning.type === 'multiplier' && meaning.before === true;

/** Tells whether the coefficient of a magnitude follows it: milioni ishirini. */
export const startsCoefficient = (text: string, magnitude: Token, next: Token): boolean =>
  areClose(text, magnitude, next) &&
  (next.numeral !== undefined || means(next, 'number') || next.entries.some(isBefore));

/** Tells whether an ordinal is a magnitude after what it multiplies: deux millième. */
export const isOrdinalPower = (value: number, last: NumberPart): boolean =>
  /^10{2,18}$/.test(String(value)) && Number(last.readings[0]) < value;

/** (12) million: Burmese puts figures in brackets. */
export const isBracketed = (text: string, start: number, end: number): boolean =>
  text.charAt(start - 1) === '(' && text.charAt(end) === ')';

/** 37$ billion: a currency sign between a number and its magnitude. */
export function isSignBetween(text: string, end: number, token: Token, next: Token): boolean {
  if (token.end - token.start > 3 || !means(token, 'currency', 'infixes') || !means(next, 'multiplier')) return false;
  return isClose(text, end, token.start) && areClose(text, token, next);
}

/** What is added to a unit by the tens that follow what is counted, and where they are. */
export interface SplitTens {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** Reads the tens of a unit: pedwar mis ar ddeg, sé mhúinteoir déag: the noun, of one word or two, is within the number. */
export function tensOfUnit(
  { text, tokens, lexicon }: TokenizedPassage,
  next: number,
  end: number,
): SplitTens | undefined {
  let at = end;
  for (let words = 0; words < 2; words++) {
    at += /^ \p{L}[\p{L}'’-]*/u.exec(text.slice(at, at + 30))?.[0].length ?? 0;
    // Chwech o'r un ar ddeg is six of the eleven.
    const inside = tokens.slice(next, next + 3).filter(({ start }) => start < at);
    if (at === end || inside.some((token) => token.numeral ?? meaningOf(token, 'number'))) return undefined;
    for (const [value, spellings] of lexicon.splitTens) {
      const last = figureWordAfter(text, at, spellings);
      if (last > 0) return { value, start: at, end: last };
    }
  }
  return undefined;
}

/** Ijeri euro 1.2, bilioni za dola 1.2: the currency between a magnitude and its figure. */
export function isPrice(text: string, magnitude: Token, currency: Token, figure: Token): boolean {
  if (!means(currency, 'currency') || !areClose(text, currency, figure)) return false;
  return /^(?: \p{L}{1,3})? ?$/u.test(text.slice(magnitude.end, currency.start));
}

/** Tells whether the number that starts at a token is of a magnitude, or of a larger one: two million and three million. */
export function isRaisedTo({ text, tokens }: TokenizedPassage, at: number, power: number): boolean {
  for (let i = at + 1; i < at + 4 && areClose(text, tokens[i - 1], tokens[i]); i++) {
    const multiplier = meaningOf(tokens[i], 'multiplier');
    if (multiplier) return multiplier.power >= power && power >= 1000;
    if (!means(tokens[i], 'number', 'connectors')) return false;
  }
  return false;
}

/** Tells whether number words go on after a comma with hundreds or a magnitude below the one before: one million, two hundred thousand. */
export function goesOnAfterComma({ text, tokens }: TokenizedPassage, at: number, power: number): boolean {
  const [last, token] = [tokens[at - 1], tokens[at]];
  if (!last || !token || power < 1000 || !/^[,،] $/.test(text.slice(last.end, token.start))) return false;
  const value = meaningOf(token, 'number')?.value ?? Infinity;
  if (value >= power) return false;
  if (value >= 100) return true;
  for (let i = at + 1; i < at + 4 && areClose(text, tokens[i - 1], tokens[i]); i++) {
    const multiplier = meaningOf(tokens[i], 'multiplier');
    if (multiplier) return multiplier.power < power;
    if (!means(tokens[i], 'number', 'connectors')) return false;
  }
  return false;
}

/** Gives how many there are of a magnitude in a spelling such as две тысячи after tens: двадцать две тысячи; 0 where it is none. */
export function countOfMagnitude(text: string, token: Token, value: number, { place }: NumberPart): number {
  if (value < 1000 || place < 10 || place >= value || !/^[1-9]0+$/.test(String(value))) return 0;
  return /\p{L} \p{L}/u.test(text.slice(token.start, token.end)) ? Number(String(value).charAt(0)) : 0;
}

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
  if (isHangul(before)) return !isFullTime(number, token);
  if (isUnspaced(before.charCodeAt(0))) {
    if (isAdjoining(passage.text, end, token.start)) return true;
    // 3 万 4,500: a space where the script changes is none between two numbers if the figure is of the next magnitude.
    if (number.digits && value >= last.place / 10) return true;
  }
  return multiplierFollows(passage, at, last.place) || hasTwoMagnitudes(number);
}

/** 만 65세: before a figure of years or months a bare ten thousand is another word, which says that they are full. */
function isFullTime({ passage, at, end, digits, words }: NumberSoFar, token: Token): boolean {
  const unit = meaningOf(passage.tokens[at + 1], 'unit')?.unit ?? '';
  return words === 1 && !digits && token.start > end && unitsOfTime.has(unit);
}

const unitsOfTime: ReadonlySet<string> = new Set(['year', 'month', 'week', 'day']);

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
  // Dalawampu't lima, kuwarenta'y singko: what is written as one with the tens is of one number with them.
  if (last.place === 10 && token.start === end && isElided(passage.text, token)) return leastOf(next) < 10;
  if (last.place < 100 || leastOf(next) >= last.place) return false;
  // 四千零五万: what is written as one is one.
  const isOne = isAdjoining(passage.text, end, token.start) && isUnspaced(passage.text.charCodeAt(token.start));
  return isOne || !isRaisedTo(passage, at + 1, last.place);
}

/** An `and` that lost its vowel. */
const isElided = (text: string, { start }: Token): boolean => /^['’]$/.test(text.charAt(start));

/** The least that a number word says, or a magnitude before its figure. */
const leastOf = (token: Token): number =>
  meaningOf(token, 'number')?.value ?? (meaningOf(token, 'multiplier')?.before ? 1 : Infinity);

/** 3 hundred and 21; of thousands, only 21 thousand would be said so: of 2 thousand and 21 there are two. */
function addsFigure(passage: TokenizedPassage, at: number, place: number): boolean {
  if (multiplierFollows(passage, at, place)) return true;
  const isBelow = Number(passage.tokens[at]?.numeral?.plain || NaN) < place;
  return place === 100 && isBelow && !isRaisedTo(passage, at, place);
}
