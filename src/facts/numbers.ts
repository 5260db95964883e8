import { affixAfter } from './affixes.ts';
import { fromNumber, shift } from './decimal.ts';
import { fold, isUnspaced } from './fold.ts';
import { isAdjoining, isClose } from './gaps.ts';
import { isOtherWord } from './homographs.ts';
import { isWeak, meaningOf, numberItem } from './items.ts';
import type { Item, NumberItem } from './items.ts';
import type { Lexicon } from './lexicon.ts';
import type { Entry } from './meanings.ts';
import {
  elidedPower,
  isApartInHangul,
  isBracketed,
  isSignBetween,
  placeOf,
  splitTensAfter,
  sum,
} from './number-parts.ts';
import type { Part, SplitTens } from './number-parts.ts';
import { halfAt, positionalAt, spelledFraction } from './positional.ts';
import type { Token } from './scan.ts';

/** Joins tokens into numbers where they make one; all other tokens stay words. */
export function joinNumbers(text: string, tokens: readonly Token[], lexicon: Lexicon): Item[] {
  const items: Item[] = [];
  let tens: SplitTens | undefined;
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i];
    if (token && tens && token.start >= tens.start && token.end <= tens.end) {
      i++;
      continue;
    }
    const number: ReadNumber | undefined = new Reader(text, tokens, lexicon, i).read();
    if (number) {
      items.push(number.item);
      i = number.next;
      tens = number.tens ?? tens;
    } else if (token) {
      items.push({ type: 'word', start: token.start, end: token.end, token });
      i++;
    }
  }
  return items;
}

interface ReadNumber {
  readonly item: NumberItem;
  readonly next: number;
  readonly tens?: SplitTens;
}

const isOrdinal = ({ meaning }: Entry): boolean => meaning.type === 'number' && meaning.ordinal === true;

class Reader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #lexicon: Lexicon;
  readonly #first: number;
  #at: number;
  #end = -1;
  #parts: Part[] = [];
  #pending: number[] = [];
  #ordinal = false;
  #words = 0;
  #digits = false;
  #bare = true;
  /** A word for `and` or nought stands before what is added last: 两万零三. */
  #connected = false;
  /** The magnitude before the last coefficient: milioni ishirini na tano is 25 million, or 20 million and five. */
  #raised = { power: 1, place: 0 };
  /** What the number is more if what is added belongs to that coefficient. */
  #extra = 0;
  #prefixed = false;
  /** What a word before the number adds to its first part: साढ़े, a half. */
  #offset = 0;

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
    if (this.#parts.length === 0) return undefined;
    const [only] = this.#parts;
    const fraction =
      this.#parts.length === 1 && !only?.digits ? spelledFraction(this.#text, this.#tokens, this.#at) : undefined;
    if (fraction) this.#at = fraction.next;
    const tens = this.#addsTens();
    return { ...this.#finish(fraction?.digits ?? ''), ...(tens && { tens }) };
  }

  #takeOffset(): void {
    const [token, next] = [this.#tokens[this.#at], this.#tokens[this.#at + 1]];
    const offset = meaningOf(token, 'offset');
    if (!offset || !token || !next || !isClose(this.#text, token.end, next.start)) return;
    if (!next.numeral && !meaningOf(next, 'number') && !meaningOf(next, 'multiplier')) return;
    this.#offset = offset.value;
    this.#at++;
    this.#end = token.end;
    this.#words++;
  }

  /** The readings of the number's first part with what stands before it. */
  #shifted(readings: readonly string[]): readonly string[] {
    const offset = this.#offset;
    this.#offset = 0;
    return offset === 0 ? readings : readings.map((reading) => fromNumber(Number(reading) + offset));
  }

  #joins(token: Token): boolean {
    if (isApartInHangul(this.#text, this.#end, token.start, this.#parts.at(-1))) return false;
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
    const last = this.#parts.at(-1);
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
    const last = this.#parts.at(-1);
    if (last && this.#pending.length === 0) {
      if (value >= last.place || !Number.isInteger(value)) return false;
      const direct =
        isAdjoining(this.#text, this.#end, token.start) && isUnspaced(this.#text.charCodeAt(this.#end - 1));
      const hangul = /[가-힣]/.test(this.#text.charAt(this.#end - 1));
      if (last.place < 1000 || !(direct || hangul || this.#multiplierFollows(token, last.place))) return false;
    }
    this.#digits = true;
    this.#bare = false;
    this.#push({ readings: numeral.readings, place: 1, digits: true });
    return true;
  }

  #multiplierFollows(token: Token, below: number): boolean {
    const next = this.#tokens[this.#at + 1];
    const power = meaningOf(next, 'multiplier')?.power ?? Infinity;
    return power < below && next !== undefined && isClose(this.#text, token.end, next.start);
  }

  #takeMultiplier(token: Token): boolean | undefined {
    const before = token.entries.find(({ meaning }) => meaning.type === 'multiplier' && meaning.before)?.meaning;
    const follows = this.#tokens[this.#at + 1];
    if (before?.type === 'multiplier' && follows && this.#startsCoefficient(token, follows)) {
      const last = this.#parts.at(-1);
      if (last && this.#pending.length === 0 && before.power >= last.place) return false;
      this.#pending.push(before.power);
      return true;
    }
    const figure = this.#tokens[this.#at + 2];
    if (before?.type === 'multiplier' && follows && figure?.numeral && this.#priceFollows(token, follows, figure)) {
      this.#pending.push(before.power);
      this.#at++;
      return true;
    }
    const after = token.entries.find(({ meaning }) => meaning.type === 'multiplier')?.meaning;
    if (after?.type !== 'multiplier') return undefined;
    // ১লা is the first, although লা is short for a hundred thousand.
    if (this.#digits && token.start === this.#end && this.#isOrdinalMark(token)) return false;
    return this.#multiply(after.power);
  }

  #isOrdinalMark({ start, end }: Token): boolean {
    return affixAfter(this.#text, start, this.#lexicon.ordinalAfter) === end;
  }

  /** Ijeri euro 1.2, bilioni za dola 1.2: the currency between a magnitude and its figure. */
  #priceFollows(token: Token, currency: Token, figure: Token): boolean {
    if (this.#parts.length > 0 || !meaningOf(currency, 'currency')) return false;
    const gap = this.#text.slice(token.end, currency.start);
    return /^ (?:\p{L}{1,3} )?$/u.test(gap) && isClose(this.#text, currency.end, figure.start);
  }

  #startsCoefficient(token: Token, follows: Token): boolean {
    if (!isClose(this.#text, token.end, follows.start)) return false;
    return Boolean(
      follows.numeral ??
      meaningOf(follows, 'number') ??
      follows.entries.find(({ meaning }) => meaning.type === 'multiplier' && meaning.before),
    );
  }

  #multiply(power: number): boolean {
    const tail: Part[] = [];
    while (this.#parts.length > 0) {
      const part = this.#parts.at(-1);
      const value = Number(part?.readings[0]);
      // Nobody says 555 hundred; 1 200 thousand is said.
      if (!part || (value >= power && (power < 1000 || !part.digits || tail.length > 0))) break;
      tail.unshift(part);
      this.#parts.pop();
    }
    const last = this.#parts.at(-1);
    if (tail.length === 0 && last && this.#isRaisedBelow(power)) {
      // သန်းပေါင်း တစ်ရာ့နှစ်ဆယ်: the coefficient goes on after its first word.
      last.readings = last.readings.map((reading) => shift(reading, Math.round(Math.log10(power))));
      this.#raised = { ...this.#raised, place: power };
      return true;
    }
    if (tail.length === 0 && last && last.place <= power) return false;
    if (tail.length > 0 || power === 10) this.#bare = false;
    const exponent = Math.round(Math.log10(power));
    const readings = tail.length === 0 ? this.#shifted(['1']) : sum(tail);
    this.#push({ readings: readings.map((reading) => shift(reading, exponent)), place: power, digits: false });
    return true;
  }

  /** Whether the last part is the coefficient of a magnitude before it, and of a smaller place than a power. */
  #isRaisedBelow(power: number): boolean {
    const { power: raised, place } = this.#raised;
    return raised > power && place < power && this.#parts.at(-1)?.place === raised;
  }

  #takeWord(token: Token): boolean | undefined {
    const last = this.#parts.at(-1);
    const numbers = token.entries.filter(({ meaning }) => meaning.type === 'number');
    const entry = numbers.find((each) => isOrdinal(each) === this.#ordinal) ?? numbers[0];
    const meaning = entry?.meaning;
    if (meaning?.type !== 'number') return undefined;
    if (
      this.#digits &&
      this.#pending.length === 0 &&
      !(last && last.place > 1 && isUnspaced(this.#text.charCodeAt(token.start)))
    )
      return false;
    if (last && isOrdinal(entry!) && this.#isPower(meaning.value)) {
      this.#ordinal = true;
      return this.#multiply(meaning.value);
    }
    if (last && this.#pending.length === 0 && (meaning.value >= last.place || meaning.value === 0)) return false;
    if (last && this.#bare && this.#lexicon.coefficients && this.#pending.length === 0) return false;
    if (last && last.place === 10 && this.#lexicon.apart.has(fold(this.#text.slice(token.start, token.end))))
      return false;
    this.#setOrdinal(token, meaning.ordinal === true);
    this.#bare = false;
    this.#push({
      readings: [
        fromNumber(
          meaning.value * (this.#elides() ? elidedPower(this.#tokens, this.#at, this.#parts.at(-1), meaning.value) : 1),
        ),
      ],
      place: placeOf(meaning.value, this.#lexicon.vigesimal),
      digits: false,
    });
    return true;
  }

  /** An ordinal ends a number, unless its mark is before it: 第一千二百. */
  #setOrdinal(token: Token, ordinal: boolean): void {
    const first = this.#parts.length === 0 && ordinal;
    const word = first ? fold(this.#text.slice(token.start, token.end)) : '';
    this.#prefixed ||= first && this.#lexicon.ordinalBefore.some((affix) => word.startsWith(affix));
    this.#ordinal = ordinal && !this.#prefixed;
  }

  /** Deux millième: an ordinal magnitude after what it is multiplied by. */
  #isPower(value: number): boolean {
    const last = this.#parts.at(-1);
    return /^10{2,9}$/.test(String(value)) && !this.#digits && Number(last?.readings[0]) < value;
  }

  #elides(): boolean {
    return this.#lexicon.elidedPower && !this.#connected;
  }

  #push(part: Part): void {
    let { place } = part;
    let readings = this.#shifted(part.readings);
    let raised = 1;
    for (let power = this.#pending.pop(); power !== undefined; power = this.#pending.pop()) {
      const exponent = Math.round(Math.log10(power));
      readings = readings.map((reading) => shift(reading, exponent));
      place = power;
      raised *= power;
    }
    const value = Number(readings[0]);
    if (raised > 1) this.#raised = { power: raised, place: part.place };
    else if (value < this.#raised.place) this.#extra += value * (this.#raised.power - 1);
    this.#parts.push({ ...part, readings, place });
  }

  /** Passes over `and` where the number goes on after it. */
  #connects(): boolean {
    const token = this.#tokens[this.#at];
    const next = this.#tokens[this.#at + 1];
    const last = this.#parts.at(-1);
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
    const last = this.#parts.at(-1);
    const half = halfAt(this.#text, this.#tokens, this.#at, this.#end);
    if (half === undefined || !last || this.#ordinal || this.#pending.length > 0) return false;
    const unspaced =
      isUnspaced(this.#text.charCodeAt(this.#end - 1)) || /[가-힣]/.test(this.#text.charAt(this.#end - 1));
    // In scripts without spaces a half follows a measure word or a magnitude, not a bare number.
    if (unspaced && last.place < 1000 && !half.counted) return false;
    if (last.readings.some((reading) => reading.includes('.'))) return false;
    const share = last.place >= 1000 ? last.place / 2 : 0.5;
    last.readings = last.readings.map((reading) => fromNumber(Number(reading) + share));
    this.#at = half.next;
    this.#end = this.#tokens[half.next - 1]?.end ?? this.#end;
    this.#words++;
    return true;
  }

  /** A unit alone may have its tens after what it counts. */
  #addsTens(): SplitTens | undefined {
    const [only] = this.#parts;
    const value = Number(only?.readings[0]);
    if (!only || this.#words !== 1 || this.#digits || !(value >= 1 && value <= 9)) return undefined;
    const tens = splitTensAfter(this.#text, this.#end, this.#lexicon.splitTens);
    const inside = this.#tokens.slice(this.#at, this.#at + 3).filter(({ start }) => start < (tens?.start ?? 0));
    // Chwech o'r un ar ddeg is six of the eleven.
    if (!tens || inside.some((token) => token.numeral ?? meaningOf(token, 'number'))) return undefined;
    only.readings = [fromNumber(value + tens.value)];
    this.#words++;
    return tens;
  }

  #multiplierFollowsAt(at: number, below: number): boolean {
    const [token, next] = [this.#tokens[at], this.#tokens[at + 1]];
    const power = meaningOf(next, 'multiplier')?.power ?? Infinity;
    return token !== undefined && next !== undefined && power < below && isClose(this.#text, token.end, next.start);
  }

  #alternatives(readings: readonly string[]): readonly string[] {
    return this.#extra > 0 ? [fromNumber(Number(readings[0]) + this.#extra), ...readings] : readings;
  }

  #finish(fraction: string): { readonly item: NumberItem; readonly next: number } {
    const tokens = this.#tokens.slice(this.#first, this.#at);
    const [only] = tokens;
    const plain = tokens.length === 1 ? (only?.numeral?.plain ?? '') : '';
    const whole = this.#alternatives(sum(this.#parts));
    const readings = fraction ? [`${whole[0]}.${fraction}`] : whole;
    const item = numberItem(readings, tokens, {
      spelled: !this.#digits,
      ordinal: this.#ordinal || this.#prefixed,
      words: this.#words,
      bare: this.#bare,
      weak: this.#words === 1 && tokens.length === 1 && only !== undefined && !only.numeral && isWeak(only, 'number'),
      plain,
    });
    return { item, next: this.#at };
  }
}
