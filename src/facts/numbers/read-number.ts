import { fromNumber } from '../tokens/decimal.ts';
import { fold, isUnspaced } from '../words/fold.ts';
import { isAdjoining, isClose } from '../words/spacing.ts';
import { isOtherWord } from './homographs.ts';
import { isWeak, meaningOf, numberItem } from './number-items.ts';
import type { NumberItem } from './number-items.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { Entry } from '../words/word-senses.ts';
import {
  elidedPower,
  isApartInHangul,
  isBracketed,
  isPrice,
  isSignBetween,
  placeOf,
  tensOfUnit,
} from './number-parts.ts';
import type { SplitTens } from './number-parts.ts';
import { NumberValue } from './number-value.ts';
import { halfAt, positionalAt, spelledFraction } from './positional.ts';
import type { Token } from '../tokens/tokenize.ts';

export interface ReadNumber {
  readonly item: NumberItem;
  readonly next: number;
  readonly tens?: SplitTens;
}

const isOrdinal = ({ meaning }: Entry): boolean => meaning.type === 'number' && meaning.ordinal === true;

/** Reads the number that starts at a token: takes tokens as long as the grammar of numbers lets it go on. */
export class NumberReader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #lexicon: Lexicon;
  readonly #first: number;
  #at: number;
  #end = -1;
  readonly #value: NumberValue = new NumberValue();
  #ordinal = false;
  #words = 0;
  #digits = false;
  /** A word for `and` or nought stands before what is added last: 两万零三. */
  #connected = false;
  #prefixed = false;

  constructor(text: string, tokens: readonly Token[], lexicon: Lexicon, first: number) {
    this.#text = text;
    this.#tokens = tokens;
    this.#lexicon = lexicon;
    this.#first = first;
    this.#at = first;
  }

  read(): ReadNumber | undefined {
    if (isOtherWord(this.#text, this.#tokens, this.#first)) return undefined;
    const positional = positionalAt(this.#text, this.#tokens, this.#first);
    if (positional) return positional;
    this.#takeOffset();
    while (this.#at < this.#tokens.length && this.#words < 40) {
      const token = this.#tokens[this.#at];
      if (!token || !this.#joins(token) || !this.#take(token)) {
        if (!this.#connects() && !this.#addsHalf()) break;
      }
    }
    if (this.#value.isEmpty) return undefined;
    const { only } = this.#value;
    const fraction = only && !only.digits ? spelledFraction(this.#text, this.#tokens, this.#at) : undefined;
    if (fraction) this.#at = fraction.next;
    const tens = this.#addsTens();
    return { ...this.#finish(fraction?.digits ?? ''), ...(tens && { tens }) };
  }

  #takeOffset(): void {
    const [token, next] = [this.#tokens[this.#at], this.#tokens[this.#at + 1]];
    const offset = meaningOf(token, 'offset');
    if (!offset || !token || !next || !isClose(this.#text, token.end, next.start)) return;
    if (!next.numeral && !meaningOf(next, 'number') && !meaningOf(next, 'multiplier')) return;
    this.#value.offsetBy(offset.value);
    this.#at++;
    this.#end = token.end;
    this.#words++;
  }

  #joins(token: Token): boolean {
    if (isApartInHangul(this.#text, this.#end, token.start, this.#value.last)) return false;
    return (
      this.#end < 0 ||
      isClose(this.#text, this.#end, token.start) ||
      this.#isGlued(token) ||
      (isBracketed(this.#text, this.#tokens[this.#first]?.start ?? 0, this.#end) &&
        meaningOf(token, 'multiplier') !== undefined &&
        isClose(this.#text, this.#end, token.start, ')'))
    );
  }

  /** The Arabic and, written as one with the word after it: مائة وواحد. */
  #isGlued(token: Token): boolean {
    const { last } = this.#value;
    const gap = token.start - this.#end;
    if (!last || gap > 3 || gap < 2 || this.#lexicon.proclitics === '') return false;
    if (!this.#lexicon.connectors.has(fold(this.#text.slice(this.#end, token.start)).trim())) return false;
    const value = meaningOf(token, 'number')?.value ?? Infinity;
    const larger = this.#multiplierFollowsAt(this.#at, last.place);
    return last.place >= 100 && (token.numeral ? larger : value < last.place);
  }

  /** Adds a token to the number if it can go on with it. */
  #take(token: Token): boolean {
    if (this.#ordinal && (token.numeral || !token.entries.some(isOrdinal))) return false;
    const taken = token.numeral
      ? this.#takeDigits(token)
      : (this.#takeMultiplier(token) ?? this.#takeWord(token) ?? false);
    if (!taken) return false;
    this.#end = this.#tokens[this.#at]?.end ?? token.end;
    this.#at++;
    this.#words++;
    return true;
  }

  #takeDigits(token: Token): boolean {
    const { numeral } = token;
    if (!numeral) return false;
    const value = Number(numeral.readings[0]);
    const { last } = this.#value;
    if (last && !this.#value.awaitsCoefficient) {
      if (value >= last.place || !Number.isInteger(value)) return false;
      const direct =
        isAdjoining(this.#text, this.#end, token.start) && isUnspaced(this.#text.charCodeAt(this.#end - 1));
      const hangul = /[가-힣]/.test(this.#text.charAt(this.#end - 1));
      if (last.place < 1000 || !(direct || hangul || this.#multiplierFollowsAt(this.#at, last.place))) return false;
    }
    this.#digits = true;
    this.#value.add({ readings: numeral.readings, place: 1, digits: true });
    return true;
  }

  #takeMultiplier(token: Token): boolean | undefined {
    const before = token.entries.find(({ meaning }) => meaning.type === 'multiplier' && meaning.before)?.meaning;
    const follows = this.#tokens[this.#at + 1];
    if (before?.type === 'multiplier' && follows && this.#startsCoefficient(token, follows)) {
      const { last } = this.#value;
      if (last && !this.#value.awaitsCoefficient && before.power >= last.place) return false;
      this.#value.raise(before.power);
      return true;
    }
    const figure = this.#tokens[this.#at + 2];
    if (
      before?.type === 'multiplier' &&
      follows &&
      figure?.numeral &&
      this.#value.isEmpty &&
      isPrice(this.#text, token, follows, figure)
    ) {
      this.#value.raise(before.power);
      this.#at++;
      return true;
    }
    const after = token.entries.find(({ meaning }) => meaning.type === 'multiplier')?.meaning;
    if (after?.type !== 'multiplier') return undefined;
    // ১লা is the first, although লা is short for a hundred thousand.
    if (this.#digits && token.start === this.#end && meaningOf(token, 'dayAfter')) return false;
    return this.#value.multiply(after.power);
  }

  #startsCoefficient(token: Token, follows: Token): boolean {
    if (!isClose(this.#text, token.end, follows.start)) return false;
    return Boolean(
      follows.numeral ??
      meaningOf(follows, 'number') ??
      follows.entries.find(({ meaning }) => meaning.type === 'multiplier' && meaning.before),
    );
  }

  #takeWord(token: Token): boolean | undefined {
    const { last } = this.#value;
    const numbers = token.entries.filter(({ meaning }) => meaning.type === 'number');
    const entry = numbers.find((each) => isOrdinal(each) === this.#ordinal) ?? numbers[0];
    const meaning = entry?.meaning;
    if (meaning?.type !== 'number') return undefined;
    if (
      this.#digits &&
      !this.#value.awaitsCoefficient &&
      !(last && last.place > 1 && isUnspaced(this.#text.charCodeAt(token.start)))
    )
      return false;
    if (last && isOrdinal(entry!) && this.#isPower(meaning.value)) {
      this.#ordinal = true;
      return this.#value.multiply(meaning.value);
    }
    if (last && !this.#value.awaitsCoefficient && (meaning.value >= last.place || meaning.value === 0)) return false;
    if (last && this.#value.isBare && this.#lexicon.coefficients && !this.#value.awaitsCoefficient) return false;
    if (last && last.place === 10 && this.#lexicon.apart.has(fold(this.#text.slice(token.start, token.end))))
      return false;
    this.#setOrdinal(token, meaning.ordinal === true);
    const elided = this.#lexicon.elidedPower && !this.#connected;
    const power = elided ? elidedPower(this.#tokens, this.#at, last, meaning.value) : 1;
    this.#value.add({
      readings: [fromNumber(meaning.value * power)],
      place: placeOf(meaning.value, this.#lexicon.vigesimal),
      digits: false,
    });
    return true;
  }

  /** An ordinal ends a number, unless its mark is before it: 第一千二百. */
  #setOrdinal(token: Token, ordinal: boolean): void {
    const first = this.#value.isEmpty && ordinal;
    const word = first ? fold(this.#text.slice(token.start, token.end)) : '';
    this.#prefixed ||= first && this.#lexicon.ordinalBefore.some((affix) => word.startsWith(affix));
    this.#ordinal = ordinal && !this.#prefixed;
  }

  /** Deux millième: an ordinal magnitude after what it is multiplied by. */
  #isPower(value: number): boolean {
    const { last } = this.#value;
    return /^10{2,9}$/.test(String(value)) && !this.#digits && Number(last?.readings[0]) < value;
  }

  /** Passes over `and` where the number goes on after it. */
  #connects(): boolean {
    const token = this.#tokens[this.#at];
    const next = this.#tokens[this.#at + 1];
    const { last } = this.#value;
    if (token && next && last && isSignBetween(this.#text, this.#end, token, next)) {
      this.#at++;
      this.#end = token.end;
      return true;
    }
    if (this.#ordinal || !token || !next || !last || last.digits || !meaningOf(token, 'connectors')) return false;
    if (!isClose(this.#text, this.#end, token.start, ',') || !isClose(this.#text, token.end, next.start)) return false;
    const value = meaningOf(next, 'number')?.value ?? (meaningOf(next, 'multiplier')?.before ? 1 : Infinity);
    const grown = last.place >= 100 && value < last.place;
    const digits = next.numeral && this.#multiplierFollowsAt(this.#at + 1, last.place);
    if (!grown && !digits) return false;
    this.#connected = true;
    this.#at++;
    this.#end = token.end;
    return true;
  }

  /** Two and a half, deux millions et demi, 一个半: half of one, or of the magnitude before it. */
  #addsHalf(): boolean {
    const { last } = this.#value;
    const half = halfAt(this.#text, this.#tokens, this.#at, this.#end);
    if (half === undefined || !last || this.#ordinal || this.#value.awaitsCoefficient) return false;
    const unspaced =
      isUnspaced(this.#text.charCodeAt(this.#end - 1)) || /[가-힣]/.test(this.#text.charAt(this.#end - 1));
    // In scripts without spaces a half follows a measure word or a magnitude, not a bare number.
    if (unspaced && last.place < 1000 && !half.counted) return false;
    if (last.readings.some((reading) => reading.includes('.'))) return false;
    const share = last.place >= 1000 ? last.place / 2 : 0.5;
    this.#value.addToLast(share);
    this.#at = half.next;
    this.#end = this.#tokens[half.next - 1]?.end ?? this.#end;
    this.#words++;
    return true;
  }

  /** A unit alone may have its tens after what it counts. */
  #addsTens(): SplitTens | undefined {
    const { only } = this.#value;
    if (!only || this.#words !== 1 || this.#digits || this.#lexicon.splitTens.length === 0) return undefined;
    const tens = tensOfUnit(this.#text, this.#tokens, this.#at, this.#end, this.#lexicon.splitTens);
    const value = Number(only.readings[0]);
    if (!tens || !(value >= 1 && value <= 9)) return undefined;
    this.#value.addToLast(tens.value);
    this.#words++;
    return tens;
  }

  #multiplierFollowsAt(at: number, below: number): boolean {
    const [token, next] = [this.#tokens[at], this.#tokens[at + 1]];
    const power = meaningOf(next, 'multiplier')?.power ?? Infinity;
    return token !== undefined && next !== undefined && power < below && isClose(this.#text, token.end, next.start);
  }

  #finish(fraction: string): { readonly item: NumberItem; readonly next: number } {
    const tokens = this.#tokens.slice(this.#first, this.#at);
    const [only] = tokens;
    const plain = tokens.length === 1 ? (only?.numeral?.plain ?? '') : '';
    const whole = this.#value.readings();
    const readings = fraction ? [`${whole[0]}.${fraction}`] : whole;
    const item = numberItem(readings, tokens, {
      spelled: !this.#digits,
      ordinal: this.#ordinal || this.#prefixed,
      words: this.#words,
      bare: this.#value.isBare,
      weak: this.#words === 1 && tokens.length === 1 && only !== undefined && !only.numeral && isWeak(only, 'number'),
      plain,
    });
    return { item, next: this.#at };
  }
}
