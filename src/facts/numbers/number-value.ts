import { fromNumber, shift } from '../tokens/decimal.ts';
import { sum } from './number-parts.ts';
import type { NumberPart } from './number-parts.ts';

/** Adds up a number as its figures, words and magnitudes come one after another. */
export class NumberValue {
  #parts: NumberPart[] = [];
  /** Magnitudes whose coefficient is still to come. */
  #pending: number[] = [];
  #magnitudeOnly = true;
  /** The magnitude before the last coefficient: milioni ishirini na tano is 25 million, or 20 million and five. */
  #raised = { power: 1, place: 0 };
  /** What the number is more if what is added belongs to that coefficient. */
  #extra = 0;
  /** What a word before the number adds to its first part: साढ़े, a half. */
  #offset = 0;

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  /** Whether a magnitude comes last, and its coefficient is still to come. */
  get awaitsCoefficient(): boolean {
    return this.#pending.length > 0;
  }

  /** Whether it is made of magnitudes alone: millions, 百. */
  get isMagnitudeOnly(): boolean {
    return this.#magnitudeOnly;
  }

  get last(): NumberPart | undefined {
    return this.#parts.at(-1);
  }

  /** The part of a number that has no other. */
  get only(): NumberPart | undefined {
    return this.#parts.length === 1 ? this.#parts[0] : undefined;
  }

  /** Plain decimals, the likeliest first. */
  readings(): readonly string[] {
    const readings = sum(this.#parts);
    return this.#extra > 0 ? [fromNumber(Number(readings[0]) + this.#extra), ...readings] : readings;
  }

  /** Sets what is added to the first part. */
  offsetBy(offset: number): void {
    this.#offset = offset;
  }

  /** Keeps a magnitude for the coefficient after it. */
  raise(power: number): void {
    this.#pending.push(power);
  }

  /** Adds a figure or a number word. */
  add(part: NumberPart): void {
    this.#magnitudeOnly = false;
    this.#push(part);
  }

  /** Adds to the last part what comes apart from it: a half, the tens of a unit. */
  addToLast(amount: number): void {
    const { last } = this;
    if (last) last.readings = last.readings.map((reading) => fromNumber(Number(reading) + amount));
  }

  /** Multiplies what is smaller than a power by it; gives false where the number cannot go on so. */
  multiply(power: number): boolean {
    const exponent = Math.round(Math.log10(power));
    const smaller = this.#takeSmaller(power);
    if (smaller.length > 0) {
      this.#magnitudeOnly = false;
      this.#pushPower(sum(smaller), exponent, power);
      return true;
    }
    const { last } = this;
    if (last && this.#isRaisedBelow(power)) {
      // သန်းပေါင်း တစ်ရာ့နှစ်ဆယ်: the coefficient goes on after its first word.
      last.readings = last.readings.map((reading) => shift(reading, exponent));
      this.#raised = { ...this.#raised, place: power };
      return true;
    }
    if (last && last.place <= power) return false;
    if (power === 10) this.#magnitudeOnly = false;
    this.#pushPower(this.#shifted(['1']), exponent, power);
    return true;
  }

  /** Takes away the last parts that a power multiplies. Nobody says 555 hundred; 1 200 thousand is said. */
  #takeSmaller(power: number): readonly NumberPart[] {
    const smaller: NumberPart[] = [];
    for (let last = this.#parts.at(-1); last; last = this.#parts.at(-1)) {
      const fits = Number(last.readings[0]) < power || (power >= 1000 && last.digits && smaller.length === 0);
      if (!fits) break;
      smaller.unshift(last);
      this.#parts.pop();
    }
    return smaller;
  }

  #pushPower(readings: readonly string[], exponent: number, place: number): void {
    this.#push({ readings: readings.map((reading) => shift(reading, exponent)), place, digits: false });
  }

  /** Whether the last part is the coefficient of a magnitude before it, and of a smaller place than a power. */
  #isRaisedBelow(power: number): boolean {
    const { power: raised, place } = this.#raised;
    return raised > power && place < power && this.#parts.at(-1)?.place === raised;
  }

  #push(part: NumberPart): void {
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

  /** The readings of the number's first part with what stands before it. */
  #shifted(readings: readonly string[]): readonly string[] {
    const offset = this.#offset;
    this.#offset = 0;
    return offset === 0 ? readings : readings.map((reading) => fromNumber(Number(reading) + offset));
  }
}
