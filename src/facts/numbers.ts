import { fromNumber, shift } from './decimal.ts';
import { fold, isUnspaced } from './fold.ts';
import { isAdjoining, isClose } from './gaps.ts';
import { isOtherWord } from './homographs.ts';
import { isWeak, meaningOf, numberItem } from './items.ts';
import type { Item, NumberItem } from './items.ts';
import type { Entry, Lexicon } from './lexicon.ts';
import { positionalAt, spelledFraction } from './positional.ts';
import type { Token } from './scan.ts';

/** Joins tokens into numbers where they make one; all other tokens stay words. */
export function joinNumbers(text: string, tokens: readonly Token[], lexicon: Lexicon): Item[] {
  const items: Item[] = [];
  for (let i = 0; i < tokens.length;) {
    const number = new Reader(text, tokens, lexicon, i).read();
    const token = tokens[i];
    if (number) {
      items.push(number.item);
      i = number.next;
    } else if (token) {
      items.push({ type: 'word', start: token.start, end: token.end, token });
      i++;
    }
  }
  return items;
}

const isOrdinal = ({ meaning }: Entry): boolean => meaning.type === 'number' && meaning.ordinal === true;

interface Part {
  readings: readonly string[];
  /** The lowest power of ten it is a multiple of: only less can be added. */
  place: number;
  digits: boolean;
}

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
  /** What a word before the number adds to its first part: साढ़े, a half. */
  #offset = 0;

  constructor(text: string, tokens: readonly Token[], lexicon: Lexicon, first: number) {
    this.#text = text;
    this.#tokens = tokens;
    this.#lexicon = lexicon;
    this.#first = first;
    this.#at = first;
  }

  read(): { readonly item: NumberItem; readonly next: number } | undefined {
    if (isOtherWord(this.#text, this.#tokens, this.#first)) return undefined;
    const positional = positionalAt(this.#text, this.#tokens, this.#first);
    if (positional) return positional;
    this.#takeOffset();
    while (this.#at < this.#tokens.length && this.#words < 40) {
      const token = this.#tokens[this.#at];
      if (!token || !this.#joins(token) || !this.#take(token)) {
        if (!this.#connects()) break;
      }
    }
    if (this.#parts.length === 0) return undefined;
    const [only] = this.#parts;
    const fraction =
      this.#parts.length === 1 && !only?.digits ? spelledFraction(this.#text, this.#tokens, this.#at) : undefined;
    if (fraction) this.#at = fraction.next;
    return this.#finish(fraction?.digits ?? '');
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
    return (
      this.#end < 0 ||
      isClose(this.#text, this.#end, token.start) ||
      this.#isGlued(token) ||
      (this.#isBracketed() &&
        meaningOf(token, 'multiplier') !== undefined &&
        isClose(this.#text, this.#end, token.start, ')'))
    );
  }

  /** (12) million: Burmese puts figures in brackets. */
  #isBracketed(): boolean {
    const start = this.#tokens[this.#first]?.start ?? 0;
    return this.#text.charAt(start - 1) === '(' && this.#text.charAt(this.#end) === ')';
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
    this.#at++;
    this.#end = token.end;
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
    const after = token.entries.find(({ meaning }) => meaning.type === 'multiplier')?.meaning;
    if (after?.type !== 'multiplier') return undefined;
    return this.#multiply(after.power);
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
    if (tail.length === 0 && last && last.place <= power) return false;
    if (tail.length > 0 || power === 10) this.#bare = false;
    const exponent = Math.round(Math.log10(power));
    const readings = tail.length === 0 ? this.#shifted(['1']) : sum(tail);
    this.#push({ readings: readings.map((reading) => shift(reading, exponent)), place: power, digits: false });
    return true;
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
    if (last && this.#pending.length === 0 && (meaning.value >= last.place || meaning.value === 0)) return false;
    if (last && last.place === 10 && this.#lexicon.apart.has(fold(this.#text.slice(token.start, token.end))))
      return false;
    this.#ordinal = meaning.ordinal === true;
    this.#bare = false;
    this.#push({
      readings: [fromNumber(meaning.value)],
      place: placeOf(meaning.value, this.#lexicon.vigesimal),
      digits: false,
    });
    return true;
  }

  #push(part: Part): void {
    let { place } = part;
    let readings = this.#shifted(part.readings);
    for (let power = this.#pending.pop(); power !== undefined; power = this.#pending.pop()) {
      const exponent = Math.round(Math.log10(power));
      readings = readings.map((reading) => shift(reading, exponent));
      place = power;
    }
    this.#parts.push({ ...part, readings, place });
  }

  /** Passes over `and` where the number goes on after it. */
  #connects(): boolean {
    const token = this.#tokens[this.#at];
    const next = this.#tokens[this.#at + 1];
    const last = this.#parts.at(-1);
    if (token && next && last && this.#isSignBetween(token, next)) {
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
    this.#at++;
    this.#end = token.end;
    return true;
  }

  /** 37$ billion: a currency sign between a number and its magnitude. */
  #isSignBetween(token: Token, next: Token): boolean {
    const sign = meaningOf(token, 'currency') ?? meaningOf(token, 'infixes');
    if (!sign || !meaningOf(next, 'multiplier') || token.end - token.start > 3) return false;
    return isClose(this.#text, this.#end, token.start) && isClose(this.#text, token.end, next.start);
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
    const readings = fraction ? [`${sum(this.#parts)[0]}.${fraction}`] : sum(this.#parts);
    const item = numberItem(readings, tokens, {
      spelled: !this.#digits,
      ordinal: this.#ordinal,
      words: this.#words,
      bare: this.#bare,
      weak: tokens.length === 1 && only !== undefined && !only.numeral && isWeak(only, 'number'),
      plain,
    });
    return { item, next: this.#at };
  }
}

/** All readings of a single part; of several parts the likeliest sum. */
function sum(parts: readonly Part[]): readonly string[] {
  const [only] = parts;
  if (parts.length === 1 && only) return only.readings;
  return [fromNumber(parts.reduce((total, part) => total + Number(part.readings[0]), 0))];
}

function placeOf(value: number, vigesimal: boolean): number {
  if (vigesimal && (value === 60 || value === 80)) return 20;
  if (value === 0) return 1;
  let place = 1;
  while (value % (place * 10) === 0) place *= 10;
  return place;
}
