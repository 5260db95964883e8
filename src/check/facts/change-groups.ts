import type { Agreement } from '../../facts/align/alignment.ts';
import { spread } from '../../facts/align/comparable-parts.ts';
import type { Fact, FactKind } from '../../model/fact.ts';
import { isVisible } from '../contract/subject.ts';
import type { SegmentPair, UnitSubject } from '../contract/subject.ts';
import { relationBeside } from '../relations/beside-value.ts';
import type { Axis, Direction } from '../relations/beside-value.ts';
import { poleWordsIn, riseAndFall } from '../relations/count-poles.ts';
import type { ComparedFacts } from './compare-facts.ts';
import { groupOfTwo, withoutMeasure } from './fact-groups.ts';
import type { FactGroup } from './fact-groups.ts';
import { valueOf } from './fact-value.ts';

/** What a value was before a change, and what it became. */
const change: Axis = { changedFrom: 'down', changedTo: 'up' };
/** By how much a value changed, and what it became. */
const extent: Axis = { by: 'down', to: 'up' };

const counted: ReadonlySet<FactKind> = new Set([
  'cardinal',
  'percent',
  'percentage-points',
  'currency',
  'quantity',
  'duration',
]);

/** Longer texts have more than one sentence, and more changes than one. */
const longest = 500;

/** Finds the two values of a change that became each other: from 120 to 85, and from 85 to 120. */
export function changeGroups(subject: UnitSubject, { facts, agreements, groups }: ComparedFacts): FactGroup[] {
  const told = new Set(groups.flatMap(({ lead }) => (isSure(lead) ? [lead.sourceSegment] : [])));
  return [...bySegment([...agreements, ...withoutMeasure(groups)])].flatMap(([segment, own]) => {
    const pair = subject.pairs[segment];
    if (own.length < 2 || own.length > most || told.has(segment) || !pair) return [];
    if (!isVisible(pair.target) || pair.sourceProse.length > longest) return [];
    const { source = [], target = [] } = facts[segment] ?? {};
    const found = turned(own, { pair, subject, source: spread(source), target: spread(target) });
    return found ? [groupOf(found)] : [];
  });
}

/**
 * Whether both texts say of the two values that changed places which one was and which one it became: to 90 from 75, and
 * 75から90に. Their order tells nothing then.
 */
export function isSameChange(
  { lead }: FactGroup,
  subject: UnitSubject,
  { facts, agreements, groups }: ComparedFacts,
): boolean {
  const segment = lead.sourceSegment ?? 0;
  const pair = subject.pairs[segment];
  if (lead.reason !== 'swapped' || !pair || pair.sourceProse.length > longest) return false;
  const own = (bySegment([...agreements, ...withoutMeasure(groups)]).get(segment) ?? []).filter(
    ({ source, target }) => source === lead.source || target === lead.target,
  );
  const { source = [], target = [] } = facts[segment] ?? {};
  const places = { pair, subject, source: spread(source), target: spread(target) };
  const [there, here] = sidesOf(places, { axis: change, mostBetween: 1 });
  const same = own.map((each) => {
    const direction = directionOf(each.source, there);
    return directionOf(each.target, here) === direction ? direction : undefined;
  });
  return same.length === 2 && same.includes('up') && same.includes('down');
}

/** Sentences of more values tell more than a change. */
const most = 8;

function bySegment(agreements: readonly Agreement[]): ReadonlyMap<number, readonly Agreement[]> {
  const found = new Map<number, Agreement[]>();
  for (const each of agreements) {
    const { source, target, sourceSegment } = each;
    if (sourceSegment !== each.targetSegment || !counted.has(source.kind) || !counted.has(target.kind)) continue;
    const own = found.get(sourceSegment);
    if (own) own.push(each);
    else found.set(sourceSegment, [each]);
  }
  return found;
}

/** The order of two values alone is told of without a change, and with doubt. */
const isSure = ({ reason, certainty }: FactGroup['lead']): boolean => reason === 'swapped' && certainty >= 0.5;

/** Where the values stand that are compared. */
interface Places {
  readonly pair: SegmentPair;
  readonly subject: UnitSubject;
  readonly source: readonly Fact[];
  readonly target: readonly Fact[];
}

type Couple = readonly [from: Agreement, to: Agreement];

/** What a text says of each of its values on one axis. */
interface Side {
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly locale: string;
  readonly axis: Axis;
  readonly mostBetween: number;
}

/** The first change of which each text has the other’s order. */
function turned(agreements: readonly Agreement[], places: Places): Couple | undefined {
  const inOrder = agreements.toSorted((a, b) => a.source.start - b.source.start);
  return turnedChange(inOrder, places) ?? (isChanging(places) ? turnedExtent(inOrder, places) : undefined);
}

const sidesOf = (
  { pair, subject, source, target }: Places,
  on: Pick<Side, 'axis' | 'mostBetween'>,
): readonly [Side, Side] => [
  { text: pair.sourceProse, facts: source, locale: subject.sourceLocale, ...on },
  { text: pair.targetProse, facts: target, locale: subject.targetLocale, ...on },
];

/** From 120 to 85, and from 85 to 120; each text says so of both values. */
function turnedChange(inOrder: readonly Agreement[], places: Places): Couple | undefined {
  const [there, here] = sidesOf(places, { axis: change, mostBetween: 1 });
  const told = inOrder.flatMap((each) => {
    const direction = directionOf(each.source, there);
    return direction ? [{ each, direction }] : [];
  });
  for (const [at, { each: one, direction }] of told.entries()) {
    const next = told[at + 1];
    if (!next || next.direction === direction) continue;
    const [from, to] = direction === 'down' ? [one, next.each] : [next.each, one];
    if (!areTwo(from, to)) continue;
    if (directionOf(from.target, here) === 'up' && directionOf(to.target, here) === 'down') return [from, to];
  }
  return undefined;
}

/** It rose by 70 to 1,480, and 1.480, para 70: the target says of one alone what the source says of the other. */
function turnedExtent(inOrder: readonly Agreement[], places: Places): Couple | undefined {
  const [there, here] = sidesOf(places, { axis: extent, mostBetween: 1 });
  for (const [at, one] of inOrder.entries()) {
    const next = inOrder[at + 1];
    if (!next || one.source.kind !== next.source.kind || !areTwo(one, next)) continue;
    const [a, b] = [directionOf(one.source, there), directionOf(next.source, there)];
    if (!a || !b || a === b) continue;
    const [by, to] = a === 'down' ? [one, next] : [next, one];
    const [first, second] = [directionOf(by.target, here), directionOf(to.target, here)];
    if ((first === 'up' && second !== 'up') || (second === 'down' && first !== 'down')) return [by, to];
  }
  return undefined;
}

const areTwo = (one: Agreement, other: Agreement): boolean =>
  valueOf(one.source) !== valueOf(other.source) && one.source !== other.source && one.target !== other.target;

const isChanging = ({ pair, subject }: Places): boolean =>
  poleWordsIn(pair.sourceProse, subject.sourceLocale, riseAndFall).length > 0;

function directionOf({ start, end }: Fact, { text, facts, locale, axis, mostBetween }: Side): Direction | undefined {
  let [from, to] = [0, text.length];
  for (const other of facts) {
    if (other.end <= start && other.end > from) from = other.end;
    if (other.start >= end && other.start < to) to = other.start;
  }
  return relationBeside(text, { start, end, from, to }, { locale, axis, mostBetween })?.direction;
}

function groupOf([{ how: _, ...first }, second]: Couple): FactGroup {
  const { target } = second;
  return groupOfTwo({
    ...first,
    target,
    reason: 'swapped',
    expected: first.source.text,
    found: target.text,
    certainty: 0.6,
  });
}
