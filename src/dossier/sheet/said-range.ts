import type { Stated } from '../../check/facts/fact-groups.ts';
import { valueOf } from '../../check/facts/fact-value.ts';
import type { PairedFact } from '../../check/facts/paired-facts.ts';
import type { FactKind } from '../../model/fact.ts';

/** The words between the two dates of a range. */
const mostBetween = 24;

const isOfDates = (kind: FactKind | undefined): boolean => kind === 'date' || kind === 'date-range';

/** Gives all that a translation says of a date or a range of which a part is wrong: a 7 alone tells nobody what is there. */
export function saidRange(pair: PairedFact): readonly Stated[] {
  const { source, target, beside = [] } = pair;
  if (!isOfDates(source?.fact.kind) || beside.length === 0) return target;
  const parts = partsOf(pair);
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const isOne = parts.every(
    ({ segment, start }, at) => segment === first.segment && start - (parts[at - 1]?.end ?? start) <= mostBetween,
  );
  return isOne ? [{ ...first, end: Math.max(first.end, last.end) }] : target;
}

/** Tells whether a range of dates does not end after it begins, by the two dates or the one range that stand there. */
export function runsBackwards(pair: PairedFact): boolean {
  if (pair.source?.fact.kind !== 'date-range') return false;
  const values = partsOf(pair).flatMap(({ fact }) => valueOf(fact).split('/'));
  const [begin, end] = values.map(dateIn);
  if (values.length !== 2 || begin === undefined || end === undefined) return false;
  const shared = begin.map((part, at) => [part, end[at]] as const).filter(([one, other]) => one && other);
  const differing = shared.find(([one, other]) => one !== other);
  return shared.length > 0 && (differing === undefined || differing[0]! > differing[1]!);
}

/** What a translation has of a range, once each, in the order of the text. */
function partsOf({ target, beside = [] }: PairedFact): readonly Stated[] {
  const parts = new Map([...target, ...beside].map((part) => [`${part.segment} ${part.start}`, part]));
  return [...parts.values()].toSorted((one, other) => one.segment - other.segment || one.start - other.start);
}

/** Reads `2010-11-06`, `--11-06`, `---06` or the `6` of a range as year, month and day, each where it is stated. */
function dateIn(value: string): readonly (number | undefined)[] | undefined {
  if (/^\d{1,2}$/.test(value)) return [undefined, undefined, Number(value)];
  const [, year, month, day] = /^(\d{4}|-)-(\d\d|-)-(\d\d)$/.exec(value) ?? [];
  return day === undefined ? undefined : [year, month, day].map((part) => (part === '-' ? undefined : Number(part)));
}
