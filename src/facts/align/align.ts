import type { Fact } from '../../model/fact.ts';
import { direction } from '../../locale/cldr/direction.ts';
import { pluralCategories } from '../../locale/cldr/plurals.ts';
import { normalize } from '../tokens/decimal.ts';
import type { Agreement, Alignment, FactPair, LocalePair } from './alignment.ts';
import { disagreements, isSpelled } from './disagreements.ts';
import type { TargetTraits } from './disagreements.ts';
import { partsOf } from './comparable-parts.ts';
import type { Part } from './comparable-parts.ts';
import { isSameSpan } from '../dates/durations.ts';
import { isSameMoney } from '../words/currency-names.ts';
import { compareMeasures, temperatures } from '../amounts/convert-units.ts';
import { isSameInstant } from '../dates/zones.ts';

/**
 * Compares the facts of a sentence and of its translation by value, whatever the spelling. Pure; linear in the number of
 * facts, apart from leftovers, of which at most some hundred are looked at closely.
 */
export function align(source: readonly Fact[], target: readonly Fact[], locales: LocalePair): Alignment {
  return alignUnit([{ source, target }], locales);
}

/**
 * The same for a unit: first segment by segment, then what is left over across the unit, since translators merge, split
 * and reorder sentences.
 */
export function alignUnit(pairs: readonly FactPair[], locales: LocalePair): Alignment {
  const matching = new Matching(pairs);
  for (const segment of [true, false]) {
    matching.index(segment);
    matching.match((s, t) => s.role === t.role && !clashes(s, t));
    matching.match((s, t) => !clashes(s, t));
    if (!segment || pairs.length === 1) break;
  }
  const traits = traitsOf(locales.target);
  matching.matchClosely(pairs.length > 1, traits.rightToLeft);
  return {
    agreements: matching.agreements,
    disagreements: disagreements(matching.links, matching.left(), pairs, traits),
  };
}

const known = new Map<string, TargetTraits>();

function traitsOf(locale: string): TargetTraits {
  let traits = known.get(locale);
  if (!traits) {
    traits = {
      rightToLeft: direction(locale) === 'rtl',
      dual: pluralCategories(locale, 'cardinal').includes('two'),
    };
    if (known.size < 500) known.set(locale, traits);
  }
  return traits;
}

/** Equal numbers that nevertheless say different things. */
export function clashes(s: Part, t: Part): boolean {
  const roles = `${s.role} ${t.role}`;
  if (roles === 'percent percentage-points' || roles === 'percentage-points percent') return true;
  if (s.fact.kind === 'currency' && t.fact.kind === 'currency')
    return !isSameMoney(s.fact.readings[0]?.currency ?? '', t.fact.readings[0]?.currency ?? '');
  if (s.fact.kind === 'time' && t.fact.kind === 'time') return isSameInstant(isosOf(s), isosOf(t)) === false;
  if (s.fact.kind === 'duration' && t.fact.kind === 'duration') return !isSameSpan(isoOf(s), isoOf(t));
  if (s.fact.kind !== 'quantity' || t.fact.kind !== 'quantity') return false;
  const [a, b] = [s.fact.readings[0], t.fact.readings[0]];
  return a !== undefined && b !== undefined && a.unit !== b.unit && compareMeasures(a, b) === 'other';
}

const isosOf = ({ fact }: Part): readonly string[] => (fact.kind === 'time' ? fact.readings.map(({ iso }) => iso) : []);

const isoOf = ({ fact }: Part): string => (fact.kind === 'duration' ? (fact.readings[0]?.iso ?? '') : '');

/** A source part and the target part that says the same. */
export interface Link {
  readonly source: Part;
  readonly target: Part;
  readonly how: Agreement['how'];
}

export interface Leftovers {
  readonly source: readonly Part[];
  readonly target: readonly Part[];
}

/** Parts of one value; those before `head` are linked already. */
interface Queue {
  readonly parts: Part[];
  head: number;
}

class Matching {
  readonly links: Link[] = [];
  readonly #source: Part[];
  readonly #target: Part[];
  readonly #done = new Set<Part>();
  #byValue = new Map<string, Queue>();
  #bySegment = true;

  constructor(pairs: readonly FactPair[]) {
    this.#source = pairs.flatMap((pair, i) => pair.source.flatMap((fact) => partsOf(fact, i)));
    this.#target = pairs.flatMap((pair, i) => pair.target.flatMap((fact) => partsOf(fact, i)));
  }

  get agreements(): readonly Agreement[] {
    return this.links.map(({ source, target, how }) => ({
      source: source.fact,
      target: target.fact,
      how,
      sourceSegment: source.segment,
      targetSegment: target.segment,
    }));
  }

  left(): Leftovers {
    const open = (part: Part): boolean => !this.#done.has(part);
    return { source: this.#source.filter(open), target: this.#target.filter(open) };
  }

  /** Indexes the open target parts by value, within a segment or across the unit. */
  index(bySegment: boolean): void {
    this.#bySegment = bySegment;
    this.#byValue = new Map();
    for (const part of this.#target)
      if (!this.#done.has(part))
        for (const key of this.#keys(part)) {
          const list = this.#byValue.get(key);
          if (list) list.parts.push(part);
          else this.#byValue.set(key, { parts: [part], head: 0 });
        }
  }

  #keys(part: Part): string[] {
    const place = this.#bySegment ? part.segment : '';
    return part.values.map((value) => `${place} ${part.type} ${value}`);
  }

  /** Links parts of equal value; certain ones first, so that a soft word never takes what a figure needs. */
  match(accepts: (s: Part, t: Part) => boolean): void {
    for (const soft of [false, true])
      for (const s of this.#source) {
        if (s.soft !== soft || this.#done.has(s)) continue;
        const t = this.#find(s, accepts);
        if (t) this.#link(s, t, 'equal');
      }
  }

  #find(s: Part, accepts: (s: Part, t: Part) => boolean): Part | undefined {
    let second: Part | undefined;
    for (const key of this.#keys(s)) {
      const list = this.#byValue.get(key);
      if (!list) continue;
      for (let t = list.parts[list.head]; t && this.#done.has(t); t = list.parts[list.head]) list.head++;
      for (let i = list.head; i < list.head + 20; i++) {
        const t = list.parts[i];
        if (!t) break;
        if (this.#done.has(t) || !accepts(s, t)) continue;
        if (!t.soft) return t;
        second ??= t;
      }
    }
    return second;
  }

  #link(source: Part, target: Part, how: Agreement['how']): void {
    this.#done.add(source).add(target);
    this.links.push({ source, target, how });
  }

  /**
   * Compares what is left one by one: telephone numbers, whose groups may be reversed, hours, converted measures,
   * shortened years.
   */
  matchClosely(across: boolean, reversed: boolean): void {
    const { source, target } = this.left();
    if (source.length + target.length === 0 || source.length * target.length > 40_000) return;
    for (const s of source)
      for (const t of target) {
        if (this.#done.has(s)) break;
        if (this.#done.has(t) || (!across && s.segment !== t.segment)) continue;
        const how = closely(s, t) ?? closely(t, s);
        if (how) this.#link(s, t, how);
      }
    this.#joinPhones(source, target, reversed);
    this.#joinPhones(target, source, reversed);
    this.#joinClocks(source, target);
    this.#joinClocks(target, source);
    this.#dropConverted(source, this.#target);
    this.#dropConverted(target, this.#source);
  }

  /** A telephone number whose groups are read as figures one by one on the other side: 0800 555 one hundred eleven. */
  #joinPhones(left: readonly Part[], others: readonly Part[], reversed: boolean): void {
    for (const phone of left) {
      if (phone.type !== 'phone' || this.#done.has(phone)) continue;
      const values = new Set(phone.values.map(withoutTrunk));
      const length = Math.max(...[...values].map((value) => value.length));
      const figures = others.filter((part) => part.type === 'number' && part.segment === phone.segment).slice(0, 100);
      for (let first = 0; first < figures.length; first++) {
        let [joined, backwards] = ['', ''];
        let last = first;
        while (last < figures.length && withoutTrunk(joined).length < length) {
          const groups = groupsOf(figures[last++]);
          joined += groups.join('');
          backwards = groups.toReversed().join('') + backwards;
        }
        if (!values.has(withoutTrunk(joined)) && !(reversed && values.has(withoutTrunk(backwards)))) continue;
        for (const part of [phone, ...figures.slice(first, last)]) this.#done.add(part);
        break;
      }
    }
  }

  /** What a stopwatch shows may be said in words: 13:10 is 13 minutes 10 seconds. */
  #joinClocks(left: readonly Part[], others: readonly Part[]): void {
    for (const clock of left) {
      if (clock.type !== 'time' || this.#done.has(clock)) continue;
      const groups = /^\d{1,2}(?::\d\d){1,2}$/.test(clock.fact.text) ? clock.fact.text.split(':').map(normalize) : [];
      const figures = others
        .filter((part) => part.fact.kind === 'duration' && part.segment === clock.segment && !this.#done.has(part))
        .slice(0, 100);
      const first = figures.findIndex((_, at) =>
        groups.every((group, next) => figures[at + next]?.values[0] === group),
      );
      if (first < 0 || groups.length === 0) continue;
      for (const part of [clock, ...figures.slice(first, first + groups.length)]) this.#done.add(part);
    }
  }

  /** 45 miles (72 km) may become 72 km alone, and 130 miles 209 km (130 miles). */
  #dropConverted(left: readonly Part[], others: readonly Part[]): void {
    for (const part of left) {
      if (this.#done.has(part) || part.fact.kind !== 'quantity') continue;
      const twin = others.slice(0, 100).find((other) => this.#done.has(other) && closely(part, other) === 'converted');
      if (twin) this.#done.add(part);
    }
  }
}

const withoutTrunk = (number: string): string => number.replace(/^\+?0*/, '');

/** Digits as they are dialled, group by group. */
function groupsOf(part: Part | undefined): readonly string[] {
  const text = part?.fact.text ?? '';
  return /^\d[\d \u00a0]*$/.test(text) ? text.split(/[ \u00a0]/) : [part?.values[0] ?? ''];
}

/** Whether two parts of unequal value or type are the same all the same. */
function closely(a: Part, b: Part): Agreement['how'] | undefined {
  if (a.type === 'phone' && b.type === 'phone')
    return a.values.some((x) => b.values.some((y) => samePhone(x, y))) ? 'equal' : undefined;
  if (a.type === 'time' && b.type === 'number') return isHour(a, b) ? 'equal' : undefined;
  if (a.type === 'month' && b.type === 'number')
    return b.values[0] === a.values[0] && /^\d{1,2}$/.test(b.fact.text) ? 'equal' : undefined;
  if (a.type === 'time' && b.type === 'time') return isSameInstant(isosOf(a), isosOf(b)) ? 'converted' : undefined;
  if (a.fact.kind === 'duration' && b.fact.kind === 'duration')
    return isSameSpan(isoOf(a), isoOf(b)) ? 'converted' : undefined;
  if (a.fact.kind === 'quantity' && b.role === 'ordinal') return isDegrees(a, b) ? 'converted' : undefined;
  if (a.fact.kind === 'quantity' && b.fact.kind === 'quantity') {
    const [x, y] = [a.fact.readings[0], b.fact.readings[0]];
    return x && y && compareMeasures(x, y) === 'same' ? 'converted' : undefined;
  }
  if (a.type === 'number' && b.type === 'number' && (isShortYear(a, b) || isFeetOf(a, b))) return 'equal';
  return undefined;
}

/** 26º is 26 degrees to some who write the sign of an ordinal for it. */
function isDegrees(measure: Part, ordinal: Part): boolean {
  const [reading] = measure.fact.kind === 'quantity' ? measure.fact.readings : [];
  if (!reading || !temperatures.has(reading.unit) || isSpelled(ordinal.fact)) return false;
  return compareMeasures(reading, { decimal: ordinal.values[0] ?? '', unit: 'degree' }) === 'same';
}

/** National and international forms share their last digits: 03-5550 1234 is +60 3 5550 1234. */
function samePhone(a: string, b: string): boolean {
  if (a.startsWith('+') && b.startsWith('+')) return a === b;
  const [x, y] = [a, b].map((value) => value.replace(/^\+|^0+/g, ''));
  return x !== undefined && y !== undefined && Math.min(x.length, y.length) >= 6 && (x.endsWith(y) || y.endsWith(x));
}

/** 15 (heures) is 3 p.m. */
function isHour(time: Part, number: Part): boolean {
  const clock = /^(\d{1,2})[.,hH](\d\d)$/.exec(number.fact.text);
  if (clock && time.values.includes(`T${clock[1]?.padStart(2, '0')}:${clock[2]}`)) return true;
  const hour = Number(number.values[0]);
  return (
    Number.isInteger(hour) &&
    hour <= 24 &&
    time.values.some((iso) => iso.endsWith(':00') && (Number(iso.slice(1, 3)) - hour) % 12 === 0)
  );
}

/** The six feet of a height of 6-foot-6, where the target has feet and inches apart. */
function isFeetOf(height: Part, feet: Part): boolean {
  const [, first] = /^(\d+)\D+\d+$/.exec(height.fact.text) ?? [];
  return (
    height.fact.kind === 'quantity' &&
    height.fact.readings[0]?.unit === 'inch' &&
    first !== undefined &&
    first === feet.values[0]
  );
}

/** '95 and 1990–95 are 1995. */
function isShortYear(short: Part, long: Part): boolean {
  const [a = '', b = ''] = [short.values[0], long.values[0]];
  return /^\d\d$/.test(short.fact.text) && /^(1[89]|20)\d\d$/.test(b) && b.endsWith(a.padStart(2, '0'));
}
