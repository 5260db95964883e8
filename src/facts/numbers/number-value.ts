import { fromNumber, shift } from '../tokens/decimal.ts';
import { sum } from './number-parts.ts';
import type { Part } from './number-parts.ts';

/** What a number comes to as its figures, words and magnitudes are added one after another. */
export class NumberValue {
  #parts: Part[] = [];
  /** Magnitudes whose coefficient is still to come. */
  #pending: number[] = [];
  #bare = true;
  /** The magnitude before the last coefficient: milioni ishirini na tano is 25 million, or 20 million and five. */
  #raised = { power: 1, place: 0 };
  /** What the number is more if what is added belongs to that coefficient. */
  #extra = 0;
  /** What a word before the number adds to its first part: साढ़े, a half. */
  #offset = 0;

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  /** Whether a magnitude stands last, and its coefficient is still to come. */
  get awaitsCoefficient(): boolean {
    return this.#pending.length > 0;
  }

  /** Whether it is made of magnitudes alone: millions, 百. */
  get isBare(): boolean {
    return this.#bare;
  }

  get last(): Part | undefined {
    return this.#parts.at(-1);
  }

  /** The part of a number that has no other. */
  get only(): Part | undefined {
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
  add(part: Part): void {
    this.#bare = false;
    this.#push(part);
  }

  /** Adds to the last part what stands apart from it: a half, the tens of a unit. */
  addToLast(amount: number): void {
    const { last } = this;
    if (last) last.readings = last.readings.map((reading) => fromNumber(Number(reading) + amount));
  }

  /** Multiplies what is smaller than a power by it; false where the number cannot go on so. */
  multiply(power: number): boolean {
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

  /** The readings of the number's first part with what stands before it. */
  #shifted(readings: readonly string[]): readonly string[] {
    const offset = this.#offset;
    this.#offset = 0;
    return offset === 0 ? readings : readings.map((reading) => fromNumber(Number(reading) + offset));
  }
}
