import type { Agreement, FactPair, LocalePair } from './alignment.ts';
import { dayShiftOf, isOneSense, sameByRule } from './compare-parts.ts';
import { partsOfAll } from './comparable-parts.ts';
import type { Part } from './comparable-parts.ts';
import { isSameSpan } from '../dates/iso-8601.ts';
import { edgeParts } from './edges.ts';
import { joins } from './joins.ts';
import { countsAsShares } from './share-joins.ts';
import { sharedParts } from './shared-months.ts';
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

/**
 * How little a part is known to state a value: 0 where it can be nothing else. A year of another calendar may be one of ours
 * too, and gives way to it; a soft word never takes what a figure needs.
 */
function doubtOf({ soft, values }: Part, value: string | undefined): number {
  if (soft) return 3;
  if (values.length === 1) return 0;
  return values[0] === value ? 1 : 2;
}

/** Matches the parts of the source with those of the target, the surest first. */
export class Matching {
  readonly agreements: Agreement[] = [];
  /** The values of all parts that agree, each with what it is: the sixth is no June. */
  readonly #agreed = new Set<string>();
  readonly #source: Part[];
  readonly #target: Part[];
  #done = 0;
  /** What was open when so many parts were done. */
  #open: { readonly done: number; readonly parts: Unmatched } | undefined;
  #byValue = new Map<string, Queue>();
  #bySegment = true;

  constructor(pairs: readonly FactPair[], locales: LocalePair) {
    this.#source = partsWithEdges(pairs, locales, 'source');
    this.#target = partsWithEdges(pairs, locales, 'target');
  }

  /** Gives the parts that have no counterpart so far. */
  unmatched(): Unmatched {
    if (this.#open?.done === this.#done) return this.#open.parts;
    const parts = { source: this.#source.filter(isUnmatched), target: this.#target.filter(isUnmatched) };
    this.#open = { done: this.#done, parts };
    return parts;
  }

  /** Tells whether a value of a part is said by parts that agree. */
  isSaid({ type, values }: Part): boolean {
    return values.some((value) => this.#agreed.has(`${type} ${value}`));
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
      for (const part of left.filter(maySayMonths).slice(0, mostYearParts))
        if (!others.some((other) => isOneSense(part, other) || isSameMonths(part, other)))
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
    let best: Part | undefined;
    let rank = Infinity;
    for (const [at, key] of this.#keysOf(s).entries()) {
      const list = this.#byValue.get(key);
      if (!list) continue;
      for (let t = list.parts[list.head]; t && t.isDone; t = list.parts[list.head]) list.head++;
      for (let i = list.head; i < list.head + 20 && rank > 0; i++) {
        const t = list.parts[i];
        if (!t) break;
        if (t.isDone || !accepts(s, t)) continue;
        const own = doubtOf(t, s.values[at]);
        if (own < rank) [best, rank] = [t, own];
      }
    }
    return best;
  }

  #link(source: Part, target: Part, how: Agreement['how']): void {
    this.#finish([source, target]);
    // The end of the third quarter is told by its month.
    for (const [own, part] of [
      [this.#source, source],
      [this.#target, target],
    ] as const)
      if (part.edge !== undefined && part.fact.sense !== undefined)
        this.#finish(own.filter(({ fact }) => fact === part.fact));
    for (const { type, values } of [source, target]) for (const value of values) this.#agreed.add(`${type} ${value}`);
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
    for (const join of joins)
      for (const [left, others] of [
        [source, target],
        [target, source],
      ] as const)
        for (const parts of join(left, others, reversed)) this.#finish(parts);
    this.#joinShiftedDays();
    this.#finishSaidOtherwise([source, this.#source], this.#target);
    this.#finishSaidOtherwise([target, this.#target], this.#source);
  }

  /** What is left of one side, of all that it has, and the other says in another way: by what it has said already, too. */
  #finishSaidOtherwise([left, own]: readonly [readonly Part[], readonly Part[]], others: readonly Part[]): void {
    for (const parts of countsAsShares(left, others)) this.#finish(parts);
    this.#finish(sharedParts(left.filter(isOpen), own, others));
    this.#dropConverted(left, others);
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

  /** 45 miles (72 km) may become 72 km alone, and 130 miles 209 km (130 miles); 8 a.m. GMT 9 a.m. in Berlin (8 a.m. GMT). */
  #dropConverted(left: readonly Part[], others: readonly Part[]): void {
    for (const part of left) {
      if (part.isDone || (part.fact.kind !== 'quantity' && part.fact.kind !== 'time')) continue;
      const twin = others.slice(0, 100).find((other) => other.isDone && sameByRule(part, other) === 'converted');
      if (twin) this.#finish([part]);
    }
  }
}

/** A sentence tells of no more parts of years. */
const mostYearParts = 50;

/** A part of a year, or so many months of it. */
const maySayMonths = ({ fact }: Part): boolean => fact.sense !== undefined || fact.kind === 'duration';

const isSameMonths = ({ fact: a }: Part, { fact: b }: Part): boolean =>
  a.kind === 'duration' && b.kind === 'duration' && isSameSpan(a.readings[0]?.iso ?? '', b.readings[0]?.iso ?? '');

const isOpen = ({ isDone }: Part): boolean => !isDone;

/** Nothing is missed of what a date is only called by at its edge. */
const isUnmatched = ({ isDone, edge }: Part): boolean => !isDone && edge === undefined;

const partsWithEdges = (pairs: readonly FactPair[], locales: LocalePair, side: 'source' | 'target'): Part[] => {
  const other = side === 'source' ? 'target' : 'source';
  return [
    ...partsOfAll(pairs.map((pair) => pair[side])),
    ...pairs.flatMap((pair, at) => {
      const said = pair.texts && { text: pair.texts[side], locale: locales[side] };
      return said ? edgeParts(pair[side], pair[other], said, at) : [];
    }),
  ];
};

/** Tells whether a day or a weekday is so many days after another; of the last of a month the first of the next is. */
function isShifted(s: Part, t: Part, shift: number): boolean {
  if (s.type !== t.type || s.role !== t.role) return false;
  const [from, to] = [Number(s.values[0]), Number(t.values[0])];
  if (s.type === 'weekday') return (to - from - shift) % 7 === 0;
  if (s.type === 'month') return (to - from - shift) % 12 === 0;
  return s.role === 'day' && (to - from === shift || (Math.min(from, to) === 1 && Math.max(from, to) >= 28));
}
