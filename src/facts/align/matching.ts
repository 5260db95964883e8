import type { Fact } from '../../model/fact.ts';
import { isSameSpan } from '../dates/iso-8601.ts';
import { normalize, plainDecimal } from '../tokens/decimal.ts';
import type { Agreement, FactPair } from './alignment.ts';
import { dayShiftOf, isOneSense, sameByRule } from './compare-parts.ts';
import { partsOfAll } from './comparable-parts.ts';
import type { Part } from './comparable-parts.ts';
import { monthsFor } from './year-parts.ts';

/** The parts of both sides that have no counterpart. */
export interface Unmatched {
  readonly source: readonly Part[];
  readonly target: readonly Part[];
}

/** Parts of one value; those before `head` are matched already. */
interface Queue {
  readonly parts: Part[];
  head: number;
}

/** Matches the parts of the source with those of the target, the surest first. */
export class Matching {
  readonly agreements: Agreement[] = [];
  /** The values of all parts that agree. */
  readonly agreed: Set<string> = new Set();
  readonly #source: Part[];
  readonly #target: Part[];
  #done = 0;
  /** What was open when so many parts were done. */
  #open: { readonly done: number; readonly parts: Unmatched } | undefined;
  #byValue = new Map<string, Queue>();
  #bySegment = true;

  constructor(pairs: readonly FactPair[]) {
    this.#source = partsOfAll(pairs.map(({ source }) => source));
    this.#target = partsOfAll(pairs.map(({ target }) => target));
  }

  /** Gives the parts that have no counterpart so far. */
  unmatched(): Unmatched {
    if (this.#open?.done === this.#done) return this.#open.parts;
    const parts = { source: this.#source.filter(isOpen), target: this.#target.filter(isOpen) };
    this.#open = { done: this.#done, parts };
    return parts;
  }

  #finish(parts: readonly Part[]): void {
    for (const part of parts) {
      if (part.isDone) continue;
      part.isDone = true;
      this.#done++;
    }
  }

  /** Matches what one side says as a part of a year and the other by its months: the second quarter is April to June. */
  matchYearParts(): void {
    for (const [left, others] of [
      [this.#source, this.#target],
      [this.#target, this.#source],
    ] as const)
      for (const part of left)
        if (part.fact.sense !== undefined && !others.some((other) => isOneSense(part, other)))
          for (const each of monthsFor(part, others) ?? []) this.#finish([part, each]);
  }

  /** Indexes the open target parts by value, within a segment or across the unit. */
  index(bySegment: boolean): void {
    this.#bySegment = bySegment;
    this.#byValue = new Map();
    for (const part of this.#target)
      if (!part.isDone)
        for (const key of this.#keysOf(part)) {
          const list = this.#byValue.get(key);
          if (list) list.parts.push(part);
          else this.#byValue.set(key, { parts: [part], head: 0 });
        }
  }

  #keysOf(part: Part): string[] {
    const place = this.#bySegment ? part.segment : '';
    return part.values.map((value) => `${place} ${part.type} ${value}`);
  }

  /** Matches parts of equal value; certain ones first, so that a soft word never takes what a figure needs. */
  match(accepts: (s: Part, t: Part) => boolean): void {
    for (const soft of [false, true])
      for (const s of this.#source) {
        if (s.soft !== soft || s.isDone) continue;
        const t = this.#find(s, accepts);
        if (t) this.#link(s, t, 'equal');
      }
  }

  #find(s: Part, accepts: (s: Part, t: Part) => boolean): Part | undefined {
    let second: Part | undefined;
    for (const key of this.#keysOf(s)) {
      const list = this.#byValue.get(key);
      if (!list) continue;
      for (let t = list.parts[list.head]; t && t.isDone; t = list.parts[list.head]) list.head++;
      for (let i = list.head; i < list.head + 20; i++) {
        const t = list.parts[i];
        if (!t) break;
        if (t.isDone || !accepts(s, t)) continue;
        if (!t.soft) return t;
        second ??= t;
      }
    }
    return second;
  }

  #link(source: Part, target: Part, how: Agreement['how']): void {
    this.#finish([source, target]);
    for (const value of source.values) this.agreed.add(value);
    for (const value of target.values) this.agreed.add(value);
    this.agreements.push({
      source: source.fact,
      target: target.fact,
      how,
      sourceSegment: source.segment,
      targetSegment: target.segment,
    });
  }

  /**
   * Compares what is left one by one: telephone numbers, whose groups may be reversed, hours, converted measures,
   * shortened years.
   */
  matchByRules(across: boolean, reversed: boolean): void {
    const { source, target } = this.unmatched();
    if (source.length + target.length === 0 || source.length * target.length > 40_000) return;
    for (const s of source)
      for (const t of target) {
        if (s.isDone) break;
        if (t.isDone || (!across && s.segment !== t.segment)) continue;
        const how = sameByRule(s, t) ?? sameByRule(t, s);
        if (how) this.#link(s, t, how);
      }
    this.#joinPhones(source, target, reversed);
    this.#joinPhones(target, source, reversed);
    this.#joinClocks(source, target);
    this.#joinClocks(target, source);
    this.#joinSpans(source, target);
    this.#joinSpans(target, source);
    this.#joinMoney(source, target);
    this.#joinMoney(target, source);
    this.#joinSections(source, target);
    this.#joinSections(target, source);
    this.#joinShiftedDays();
    this.#dropConverted(source, this.#target);
    this.#dropConverted(target, this.#source);
  }

  /**
   * A telephone number whose groups are read as figures one by one on the other side, or the first of them as a number of
   * its own: 0800 555 one hundred eleven.
   */
  #joinPhones(left: readonly Part[], others: readonly Part[], reversed: boolean): void {
    for (const phone of left) {
      if (phone.type !== 'phone' || phone.isDone) continue;
      const values = new Set(phone.values.map(withoutTrunk));
      const length = Math.max(...[...values].map((value) => value.length));
      const isGroup = ({ type, segment }: Part): boolean =>
        segment === phone.segment && (type === 'number' || type === 'phone');
      const figures = others.filter(isGroup).slice(0, 100);
      for (let first = 0; first < figures.length; first++) {
        let [joined, backwards] = ['', ''];
        let last = first;
        while (last < figures.length && withoutTrunk(joined).length < length) {
          const groups = groupsOf(figures[last++]);
          joined += groups.join('');
          backwards = groups.toReversed().join('') + backwards;
        }
        if (!values.has(withoutTrunk(joined)) && !(reversed && values.has(withoutTrunk(backwards)))) continue;
        this.#finish([phone, ...figures.slice(first, last)]);
        break;
      }
    }
  }

  /** What a stopwatch shows may be said in words: 13:10 is 13 minutes 10 seconds; 3 giờ 20 phút is 3 hours 20 minutes. */
  #joinClocks(left: readonly Part[], others: readonly Part[]): void {
    for (const clock of left) {
      if (clock.type !== 'time' || clock.isDone) continue;
      const groups = spanGroups(clock.fact);
      const figures = others
        .filter((part) => part.fact.kind === 'duration' && part.segment === clock.segment && !part.isDone)
        .slice(0, 100);
      const first = figures.findIndex((_, at) =>
        groups.every((group, next) => figures[at + next]?.values[0] === group),
      );
      const span = spanIn(clock.fact);
      const whole = figures.find(({ fact }) => span !== undefined && isSpan(fact, span));
      if (whole) this.#finish([clock, whole]);
      else if (first >= 0 && groups.length > 0) this.#finish([clock, ...figures.slice(first, first + groups.length)]);
    }
  }

  /** 2 hours 15 minutes may be said as 135 minutes. */
  #joinSpans(left: readonly Part[], others: readonly Part[]): void {
    for (const [at, first] of left.entries()) {
      const second = left[at + 1];
      if (second === undefined || first.isDone || second.isDone) continue;
      const sum = second.segment === first.segment ? spanOfTwo(first.fact, second.fact) : undefined;
      const whole =
        sum && others.find((part) => !part.isDone && part.segment === first.segment && isSpan(part.fact, sum));
      if (whole) this.#finish([first, second, whole]);
    }
  }

  /** 3 dollars 50 cents may be said as 3.50 dollars. */
  #joinMoney(left: readonly Part[], others: readonly Part[]): void {
    for (const [at, first] of left.entries()) {
      const second = left[at + 1];
      if (second === undefined || first.isDone || second.isDone) continue;
      const sum = second.segment === first.segment ? moneyOfTwo(first.fact, second.fact) : undefined;
      const whole =
        sum !== undefined &&
        others.find((part) => !part.isDone && part.segment === first.segment && part.values.includes(sum));
      if (whole) this.#finish([first, second, whole]);
    }
  }

  /** Section 4.2. at the end of a sentence reads as a day and a month. */
  #joinSections(left: readonly Part[], others: readonly Part[]): void {
    for (const section of left) {
      if (section.isDone || !/^\d{1,2}\.\d{1,2}$/.test(section.fact.text)) continue;
      const isSame = (part: Part): boolean =>
        part.fact.kind === 'date' && part.segment === section.segment && part.fact.text === `${section.fact.text}.`;
      const parts = others.filter((part) => !part.isDone && isSame(part));
      if (parts.length > 0) this.#finish([section, ...parts]);
    }
  }

  /** In another zone it may be the day after or before: Friday 18:00 GMT, 周六凌晨2点 in Beijing. */
  #joinShiftedDays(): void {
    for (const { source: from, target: to, sourceSegment: segment } of this.agreements.slice(0, 100)) {
      const shift = from.kind === 'time' && to.kind === 'time' ? dayShiftOf(from, to) : 0;
      if (shift === 0) continue;
      const { source, target } = this.unmatched();
      for (const s of source) {
        const t = target.find((part) => !part.isDone && part.segment === segment && isShifted(s, part, shift));
        if (t && s.segment === segment) this.#link(s, t, 'converted');
      }
    }
  }

  /** 45 miles (72 km) may become 72 km alone, and 130 miles 209 km (130 miles). */
  #dropConverted(left: readonly Part[], others: readonly Part[]): void {
    for (const part of left) {
      if (part.isDone || part.fact.kind !== 'quantity') continue;
      const twin = others.slice(0, 100).find((other) => other.isDone && sameByRule(part, other) === 'converted');
      if (twin) this.#finish([part]);
    }
  }
}

const isOpen = ({ isDone }: Part): boolean => !isDone;

/** Tells whether a day or a weekday is so many days after another; of the last of a month the first of the next is. */
function isShifted(s: Part, t: Part, shift: number): boolean {
  if (s.type !== t.type || s.role !== t.role) return false;
  const [from, to] = [Number(s.values[0]), Number(t.values[0])];
  if (s.type === 'weekday') return (to - from - shift) % 7 === 0;
  if (s.type === 'month') return (to - from - shift) % 12 === 0;
  return s.role === 'day' && (to - from === shift || (Math.min(from, to) === 1 && Math.max(from, to) >= 28));
}

/** The figures of the span of time that a time may be: of a stopwatch, or of words that state both. */
function spanGroups({ text, readings }: Fact): readonly string[] {
  if (/^\d{1,2}(?::\d\d){1,2}$/.test(text)) return text.split(':').map(normalize);
  return spanIn({ readings })?.match(/\d+/g) ?? [];
}

/** The span of time that a time may be, in ISO 8601. */
function spanIn({ readings }: Pick<Fact, 'readings'>): string | undefined {
  const all: readonly Fact['readings'][number][] = readings;
  for (const reading of all) if ('iso' in reading && reading.iso.startsWith('P')) return reading.iso;
  return undefined;
}

/** A span of two units that follow one another: PT2H and PT15M are PT2H15M. */
function spanOfTwo(a: Fact, b: Fact): string | undefined {
  if (a.kind !== 'duration' || b.kind !== 'duration' || b.start - a.end > 20) return undefined;
  const [first = '', second = ''] = [a.readings[0]?.iso, b.readings[0]?.iso];
  if (!first.endsWith('H') || !/^PT.*M$/.test(second)) return undefined;
  return first + second.slice(2);
}

/** An amount of money and the hundredths that follow it: 3 dollars and 50 cents are 3.5. */
function moneyOfTwo(a: Fact, b: Fact): string | undefined {
  if (a.kind !== 'currency' || b.kind !== 'quantity' || b.start - a.end > 20) return undefined;
  const [first, second] = [a.readings[0], b.readings[0]];
  if (first === undefined || second?.unit !== 'cent') return undefined;
  return plainDecimal(Number(first.decimal) + Number(second.decimal) / 100);
}

const isSpan = (fact: Fact, iso: string): boolean =>
  fact.kind === 'duration' && fact.readings.some((reading) => isSameSpan(reading.iso, iso));

const withoutTrunk = (number: string): string => number.replace(/^\+?0*/, '').replace(';ext=', '');

/** Digits as they are dialled, group by group. */
function groupsOf(part: Part | undefined): readonly string[] {
  const text = part?.fact.text ?? '';
  return /^\d[\d \u00a0]*$/.test(text) ? text.split(/[ \u00a0]/) : [part?.values[0] ?? ''];
}
