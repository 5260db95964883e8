import { fold, isUnspaced } from '../words/fold.ts';
import { areClose } from '../words/spacing.ts';
import { fromNumber, shift } from '../tokens/decimal.ts';
import type { Numeral } from '../tokens/numeral.ts';
import { isUncertain, meaningOf, means } from '../tokens/token.ts';
import type { Token, TokenizedPassage } from '../tokens/token.ts';
import { isOtherWord } from './homographs.ts';
import { numberItem } from './number-items.ts';
import type { NumberItem } from './number-items.ts';
import {
  countOfMagnitude,
  elidedPower,
  isBefore,
  isHangul,
  isNumberEntry,
  isOrdinal,
  isOrdinalPower,
  isPrice,
  isSignBetween,
  powerOf,
  startsCoefficient,
  tensOfUnit,
  addsDigits,
  isConnector,
  joins,
  mayFollowDigits,
} from './number-parts.ts';
import type { NumberPart, SplitTens, NumberSoFar } from './number-parts.ts';
import { NumberValue } from './number-value.ts';
import { halfAt, positionalAt, spelledFraction } from './positional.ts';
import type { SpelledFraction } from './positional.ts';

/** A number and the index of the token after it. */
export interface ReadNumber {
  readonly item: NumberItem;
  readonly next: number;
  readonly tens?: SplitTens;
}

/** Reads the number that starts at a token: takes tokens as long as the grammar of numbers lets it go on. */
export class NumberReader {
  readonly #passage: TokenizedPassage;
  readonly #first: number;
  #at: number;
  #end = -1;
  readonly #value: NumberValue = new NumberValue();
  #ordinal = false;
  #words = 0;
  #digits = false;
  /** A word for `and` or nought comes before what is added last: 两万零三. */
  #connected = false;
  #prefixed = false;

  constructor(passage: TokenizedPassage, first: number) {
    this.#passage = passage;
    this.#first = first;
    this.#at = first;
  }

  get #text(): string {
    return this.#passage.text;
  }

  #token(ahead = 0): Token | undefined {
    return this.#passage.tokens[this.#at + ahead];
  }

  get #soFar(): NumberSoFar {
    return {
      passage: this.#passage,
      first: this.#first,
      at: this.#at,
      end: this.#end,
      last: this.#value.last,
      awaitsCoefficient: this.#value.awaitsCoefficient,
      ordinal: this.#ordinal,
      digits: this.#digits,
      words: this.#words,
      connected: this.#connected,
    };
  }

  /** Gives the number, or undefined where none starts. */
  read(): ReadNumber | undefined {
    if (isOtherWord(this.#passage, this.#first)) return undefined;
    return positionalAt(this.#passage, this.#first) ?? this.#readTerms();
  }

  #readTerms(): ReadNumber | undefined {
    this.#takeOffset();
    for (let token = this.#token(); token && this.#words < 40; token = this.#token())
      if (!(joins(this.#soFar, token) && this.#take(token)) && !this.#connects() && !this.#addsHalf()) break;
    if (this.#value.isEmpty) return undefined;
    const fraction = this.#hasDecimals ? spelledFraction(this.#passage, this.#at) : undefined;
    if (fraction) this.#at = fraction.next;
    const tens = this.#addsTens();
    return { ...this.#finish(fraction), ...(tens && { tens }) };
  }

  /** Tells whether a spelled decimal point may follow: after words, or after figures without a point of their own. */
  get #hasDecimals(): boolean {
    const { last } = this.#value;
    if (!last || this.#ordinal || last.place > 100) return false;
    return !this.#digits || (this.#words === 1 && /^\d+$/.test(last.readings[0] ?? ''));
  }

  /** Moves past a token that is no term of its own. */
  #pass(token: Token): void {
    this.#at++;
    this.#end = token.end;
  }

  #takeOffset(): void {
    const [token, next] = [this.#token(), this.#token(1)];
    const offset = meaningOf(token, 'offset');
    if (!offset || !token || !areClose(this.#text, token, next)) return;
    if (!next?.numeral && !means(next, 'number', 'multiplier')) return;
    this.#value.offsetBy(offset.value);
    this.#pass(token);
    this.#words++;
  }

  /** Adds a token to the number if it can go on with it. */
  #take(token: Token): boolean {
    if (this.#ordinal && (token.numeral || !token.entries.some(isOrdinal))) return false;
    const taken = token.numeral
      ? this.#takeDigits(token, token.numeral)
      : (this.#takeMultiplier(token) ?? this.#takeWord(token));
    if (!taken) return false;
    this.#pass(this.#token() ?? token);
    this.#words++;
    return true;
  }

  #takeDigits(token: Token, { readings }: Numeral): boolean {
    const { last, awaitsCoefficient } = this.#value;
    if (last && !awaitsCoefficient && !addsDigits(this.#soFar, token, Number(readings[0]))) return false;
    this.#digits = true;
    const power = last && token.end - token.start === 1 ? this.#elidedPower(Number(readings[0])) : 1;
    const values = power > 1 ? [fromNumber(Number(readings[0]) * power)] : readings;
    this.#value.add({ readings: values, place: 1, digits: true });
    return true;
  }

  #takeMultiplier(token: Token): boolean | undefined {
    const before = token.entries.find(isBefore)?.meaning;
    const raised = before?.type === 'multiplier' ? this.#raise(token, before.power) : undefined;
    if (raised !== undefined) return raised;
    const after = meaningOf(token, 'multiplier');
    if (!after) return undefined;
    // ১লা is the first, although লা is short for a hundred thousand.
    if (this.#digits && token.start === this.#end && means(token, 'dayAfter')) return false;
    // 34 cents are of money, although deux cents is two hundred.
    if (this.#digits && this.#words === 1 && after.power === 100 && means(token, 'unit')) return false;
    return this.#value.multiply(after.power);
  }

  /** Keeps a magnitude for the coefficient behind it: milioni ishirini, ijeri euro 1.2. */
  #raise(token: Token, power: number): boolean | undefined {
    const [follows, figure] = [this.#token(1), this.#token(2)];
    if (!follows) return undefined;
    const { last, awaitsCoefficient, isEmpty } = this.#value;
    if (startsCoefficient(this.#text, token, follows)) {
      if (last && !awaitsCoefficient && power >= last.place) return false;
      this.#value.raise(power);
      return true;
    }
    if (!isEmpty || !figure?.numeral || !isPrice(this.#text, token, follows, figure)) return undefined;
    this.#value.raise(power);
    this.#at++;
    return true;
  }

  #takeWord(token: Token): boolean {
    const numbers = token.entries.filter(isNumberEntry);
    const entry = numbers.find((each) => isOrdinal(each) === this.#ordinal) ?? numbers[0];
    if (!entry || !mayFollowDigits(this.#soFar, token)) return false;
    const { last } = this.#value;
    // Dos centésimas are two hundredths, no two-hundredth.
    if (last && means(token, 'denominator')) return false;
    const { value, ordinal = false } = entry.meaning;
    const count = last ? countOfMagnitude(this.#text, token, value, last) : 0;
    if (count > 0) {
      this.#value.add({ readings: [String(count)], place: 1, digits: false });
      return this.#value.multiply(value / count);
    }
    if (last && ordinal && !this.#digits && isOrdinalPower(value, last)) {
      this.#ordinal = true;
      return this.#value.multiply(value);
    }
    if (last && !this.#mayAdd(token, value, last)) return false;
    this.#setOrdinal(token, ordinal);
    this.#addWord(value);
    return true;
  }

  /** Tells whether a number word may be added to what is there already: five to twenty, but not to seven. */
  #mayAdd(token: Token, value: number, last: NumberPart): boolean {
    const { notAfterTen, coefficients } = this.#passage.lexicon;
    if (last.place === 10 && notAfterTen.has(fold(this.#text.slice(token.start, token.end)))) return false;
    if (this.#value.awaitsCoefficient) return true;
    return value < last.place && value !== 0 && !(this.#value.isMagnitudeOnly && coefficients);
  }

  #addWord(value: number): void {
    const { vigesimal } = this.#passage.lexicon;
    const power = this.#elidedPower(value);
    this.#value.add({ readings: [fromNumber(value * power)], place: powerOf(value, vigesimal), digits: false });
  }

  #elidedPower(value: number): number {
    const elides = this.#passage.lexicon.elidedPower && !this.#connected;
    return elides ? elidedPower(this.#passage.tokens, this.#at, this.#value.last, value) : 1;
  }

  /** An ordinal ends a number, unless its mark is before it: 第一千二百. */
  #setOrdinal(token: Token, ordinal: boolean): void {
    const first = this.#value.isEmpty && ordinal;
    const word = first ? fold(this.#text.slice(token.start, token.end)) : '';
    this.#prefixed ||= first && this.#passage.lexicon.ordinalBefore.some((mark) => word.startsWith(mark));
    this.#ordinal = ordinal && !this.#prefixed;
  }

  /** Passes over `and`, or over a currency sign before a magnitude, where the number goes on after it. */
  #connects(): boolean {
    const [token, next] = [this.#token(), this.#token(1)];
    const { last } = this.#value;
    if (!token || !next || !last) return false;
    if (!isSignBetween(this.#text, this.#end, token, next)) {
      if (!isConnector(this.#soFar, token, next)) return false;
      this.#connected = true;
    }
    this.#pass(token);
    return true;
  }

  /** Two and a half, deux millions et demi, 一个半: half of one, or of the magnitude before it. */
  #addsHalf(): boolean {
    const { last, awaitsCoefficient } = this.#value;
    const half = halfAt(this.#passage, this.#at, this.#end);
    if (half === undefined || !last || this.#ordinal || awaitsCoefficient || this.#isOfNext(half.next)) return false;
    const before = this.#text.charAt(this.#end - 1);
    const unspaced = isUnspaced(before.charCodeAt(0)) || isHangul(before);
    // In scripts without spaces a half follows a measure word or a magnitude, not a number alone.
    if (unspaced && last.place < 1000 && !half.counted) return false;
    if (last.readings.some((reading) => reading.includes('.'))) return false;
    this.#value.addToLast(last.place >= 1000 ? last.place / 2 : 0.5);
    this.#at = half.next;
    this.#end = this.#token(-1)?.end ?? this.#end;
    this.#words++;
    return true;
  }

  /** Un miliardo e mezzo milione: the half is of what follows. */
  #isOfNext(at: number): boolean {
    const power = meaningOf(this.#passage.tokens[at], 'multiplier')?.power ?? Infinity;
    return power < (this.#value.last?.place ?? 0);
  }

  /** A unit alone may have its tens after what it counts. */
  #addsTens(): SplitTens | undefined {
    const { only } = this.#value;
    if (!only || this.#words !== 1 || this.#digits || this.#passage.lexicon.splitTens.length === 0) return undefined;
    const tens = tensOfUnit(this.#passage, this.#at, this.#end);
    const value = Number(only.readings[0]);
    if (!tens || !(value >= 1 && value <= 9)) return undefined;
    this.#value.addToLast(tens.value);
    this.#words++;
    return tens;
  }

  #finish(fraction: SpelledFraction | undefined): { readonly item: NumberItem; readonly next: number } {
    const tokens = this.#passage.tokens.slice(this.#first, this.#at);
    const [only] = tokens;
    const plain = tokens.length === 1 ? (only?.numeral?.plain ?? '') : '';
    const whole = this.#value.readings();
    const readings = fraction ? [shift(`${whole[0]}.${fraction.digits}`, fraction.exponent)] : whole;
    const item = numberItem(readings, tokens, {
      spelled: !this.#digits,
      ordinal: this.#ordinal || this.#prefixed,
      words: this.#words,
      magnitudeOnly: this.#value.isMagnitudeOnly,
      uncertain: this.#words === 1 && tokens.length === 1 && isUncertainWord(only),
      plain,
    });
    return { item, next: this.#at };
  }
}

const isUncertainWord = (token: Token | undefined): boolean =>
  token !== undefined && !token.numeral && isUncertain(token, 'number');
