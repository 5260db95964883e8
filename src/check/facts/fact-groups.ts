import type { Agreement, Alignment, Disagreement, FactPair } from '../../facts/align/alignment.ts';
import { defined } from '../../model/defined.ts';
import type { Fact } from '../../model/fact.ts';
import { figureRuns, isFigureLike } from './figure-runs.ts';
import type { FigureRun } from './figure-runs.ts';
import type { SegmentPair } from '../contract/subject.ts';

/** A stretch of a segment that states something. */
export interface Stated {
  /** Index of the pair of segments. */
  readonly segment: number;
  readonly start: number;
  readonly end: number;
  readonly fact: Fact;
}

/** What is one fault to a reader, however many values of it disagree. */
export interface FactGroup {
  /** The surest of its disagreements. */
  readonly lead: Disagreement;
  readonly size: number;
  readonly source?: Stated;
  readonly target?: Stated;
  /** All that disagrees, the lead among it. */
  readonly members: readonly Disagreement[];
}

/**
 * Disagreements put together by what a reader would call one fault: the day, month and year of a date; the figures of a
 * telephone number that is misprinted on one side; two values that changed places. Linear in their number.
 */
export function factGroups(
  { agreements, disagreements }: Alignment,
  facts: readonly FactPair[],
  pairs: readonly SegmentPair[],
): readonly FactGroup[] {
  if (disagreements.length === 0) return [];
  const merged = byRun(bySwap(byFact(disagreements)), facts, pairs);
  const partners = partnersOf(agreements);
  return merged.map((group) => groupOf(group, partners));
}

/** What is one fault by itself: a value of the source and one of the target that contradict each other. */
export function groupOfTwo(lead: Disagreement & Omit<Agreement, 'how'>): FactGroup {
  const { source, target, sourceSegment, targetSegment } = lead;
  return {
    lead,
    size: 1,
    source: { fact: source, segment: sourceSegment, start: source.start, end: source.end },
    target: { fact: target, segment: targetSegment, start: target.start, end: target.end },
    members: [lead],
  };
}

/** $5 million and 3 millones, 48 to 39 per cent and 48-ról 39 százalékra: of two, one often goes without what both are of. */
export const withoutMeasure = (groups: readonly FactGroup[]): readonly Agreement[] =>
  groups.flatMap(({ lead: { reason, source, target, sourceSegment = 0, targetSegment = 0 } }) =>
    (reason === 'currency' || reason === 'share') && source && target && decimalOf(source) === decimalOf(target)
      ? [{ how: 'equal', source, target, sourceSegment, targetSegment }]
      : [],
  );

const decimalOf = ({ readings: [reading] }: Fact): string | undefined =>
  reading && 'decimal' in reading ? reading.decimal : undefined;

type Members = readonly Disagreement[];

function byFact(disagreements: Members): readonly Members[] {
  const groups = new Map<Fact, Disagreement[]>();
  const ofTarget = new Map<Fact, Disagreement[]>();
  const put = (disagreement: Disagreement, fact: Fact, known: Disagreement[] | undefined): void => {
    const group = known ?? [];
    group.push(disagreement);
    if (known === undefined) groups.set(fact, group);
    if (disagreement.target !== undefined && !ofTarget.has(disagreement.target)) {
      ofTarget.set(disagreement.target, group);
    }
  };
  for (const disagreement of disagreements) {
    if (disagreement.source) put(disagreement, disagreement.source, groups.get(disagreement.source));
  }
  for (const disagreement of disagreements) {
    const { source, target } = disagreement;
    if (source === undefined && target !== undefined) put(disagreement, target, ofTarget.get(target));
  }
  return [...groups.values()];
}

/** Where two values changed places each of them is found to be wrong. */
function bySwap(groups: readonly Members[]): readonly Members[] {
  const swapped = new Map<string, Disagreement[]>();
  const kept: Members[] = [];
  for (const group of groups) {
    const swap = group.find(({ reason }) => reason === 'swapped');
    const key = `${swap?.sourceSegment} ${swap?.source?.kind}`;
    const first = swapped.get(key);
    if (first) append(first, group);
    else {
      const copy = [...group];
      if (swap) swapped.set(key, copy);
      kept.push(copy);
    }
  }
  return kept;
}

interface RunGroup {
  readonly members: Disagreement[];
  source?: Stated;
  target?: Stated;
}

/** A telephone number that one side misprints is there a row of figures: they are one fault with the number. */
function byRun(
  groups: readonly Members[],
  facts: readonly FactPair[],
  pairs: readonly SegmentPair[],
): readonly RunGroup[] {
  const sourceRuns = figureRuns(facts.map(({ source }, index) => [source, pairs[index]?.source ?? '']));
  const targetRuns = figureRuns(facts.map(({ target }, index) => [target, pairs[index]?.target ?? '']));
  const rows = new Map<FigureRun, RunGroup>();
  const all: RunGroup[] = [];
  for (const members of groups) {
    const source = firstRun(members, 'source', sourceRuns);
    const target = firstRun(members, 'target', targetRuns);
    const known = (source && rows.get(source)) ?? (target && rows.get(target));
    const group = known ?? { members: [] };
    append(group.members, members);
    if (known === undefined) all.push(group);
    if (source) rows.set(source, group);
    if (target) rows.set(target, group);
    if (source) group.source ??= source;
    if (target) group.target ??= target;
  }
  return onlyOnes(joined(all));
}

function firstRun(
  members: Members,
  side: 'source' | 'target',
  runs: ReadonlyMap<Fact, FigureRun>,
): FigureRun | undefined {
  if (runs.size === 0) return undefined;
  for (const { [side]: fact } of members) {
    const run = fact && runs.get(fact);
    if (run) return run;
  }
  return undefined;
}

/** A row of figures that only one side has stands for the one that only the other has. */
function joined(groups: readonly RunGroup[]): readonly RunGroup[] {
  const lost = bySegment(groups.filter((group) => group.source && isLost(group)));
  const gone = new Set<RunGroup>();
  for (const group of groups) {
    if (group.target === undefined || !isStrange(group)) continue;
    const counterpart = lost.get(segmentOf(group))?.shift();
    if (counterpart === undefined) continue;
    take(counterpart, group);
    gone.add(group);
  }
  return groups.filter((group) => !gone.has(group));
}

/** The only figure that a segment lost stands for the only one that the source does not have. */
function onlyOnes(groups: readonly RunGroup[]): readonly RunGroup[] {
  const lost = bySegment(groups.filter((group) => isLost(group) && isFigure(group)));
  const strange = bySegment(groups.filter((group) => isStrange(group) && isFigure(group)));
  const gone = new Set<RunGroup>();
  for (const [segment, [only, ...others]] of lost) {
    const [counterpart, ...rest] = strange.get(segment) ?? [];
    if (only === undefined || counterpart === undefined || others.length + rest.length > 0) continue;
    take(only, counterpart);
    gone.add(counterpart);
  }
  return groups.filter((group) => !gone.has(group));
}

const isLost = ({ members }: RunGroup): boolean => members.every(({ target }) => target === undefined);
const isStrange = ({ members }: RunGroup): boolean => members.every(({ source }) => source === undefined);

/** A value that is likely to be wrong, not a soft word, and of a kind that a misprint turns into another. */
function isFigure({ members }: RunGroup): boolean {
  return members.some(({ source, target, certainty }) => {
    const fact = source ?? target;
    return certainty >= 0.5 && fact !== undefined && isFigureLike(fact);
  });
}

function segmentOf({ members: [first] }: RunGroup): number {
  return first?.sourceSegment ?? first?.targetSegment ?? 0;
}

function bySegment(groups: readonly RunGroup[]): Map<number, RunGroup[]> {
  const segments = new Map<number, RunGroup[]>();
  for (const group of groups) {
    const list = segments.get(segmentOf(group));
    if (list) list.push(group);
    else segments.set(segmentOf(group), [group]);
  }
  return segments;
}

function take(group: RunGroup, other: RunGroup): void {
  append(group.members, other.members);
  if (other.target) group.target = other.target;
}

/** Not `push(...)`: a hostile text has more figures than a call may have arguments. */
function append(list: Disagreement[], more: Members): void {
  for (const each of more) list.push(each);
}

/** What of the other side says the rest of a date of which only a part disagrees. */
function partnersOf(agreements: readonly Agreement[]): ReadonlyMap<Fact, Stated> {
  const partners = new Map<Fact, Stated>();
  for (const { source, target, sourceSegment, targetSegment } of agreements) {
    if (source.kind !== 'date' && source.kind !== 'date-range') continue;
    if (target.kind !== 'date' && target.kind !== 'date-range') continue;
    if (!partners.has(source)) partners.set(source, stated(target, targetSegment));
    if (!partners.has(target)) partners.set(target, stated(source, sourceSegment));
  }
  return partners;
}

function stated(fact: Fact, segment: number): Stated {
  return { fact, segment, start: fact.start, end: fact.end };
}

function groupOf({ members, ...runs }: RunGroup, partners: ReadonlyMap<Fact, Stated>): FactGroup {
  const lead = members.reduce((best, member) => (member.certainty > best.certainty ? member : best));
  const own = { source: statedBy(members, lead, 'source'), target: statedBy(members, lead, 'target') };
  const sideOf = (side: 'source' | 'target'): Stated | undefined => {
    const other = own[side === 'source' ? 'target' : 'source'];
    const run = members.length === 1 ? undefined : runs[side];
    return run ?? own[side] ?? (other && partners.get(other.fact));
  };
  return defined({ lead, size: members.length, source: sideOf('source'), target: sideOf('target'), members });
}

/** What the leading disagreement states on one side, or else the first that states anything there. */
function statedBy(members: Members, lead: Disagreement, side: 'source' | 'target'): Stated | undefined {
  const member = lead[side] ? lead : members.find(({ [side]: fact }) => fact !== undefined);
  const fact = member?.[side];
  return fact && stated(fact, member?.[`${side}Segment`] ?? 0);
}
