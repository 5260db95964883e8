import type { Agreement } from '../../facts/align/alignment.ts';
import { spread } from '../../facts/align/comparable-parts.ts';
import type { Fact, FactKind } from '../../model/fact.ts';
import { isVisible } from '../contract/subject.ts';
import type { SegmentPair, UnitSubject } from '../contract/subject.ts';
import { relationBeside } from '../relations/beside-value.ts';
import type { Axis, Direction } from '../relations/beside-value.ts';
import type { ComparedFacts } from './compare-facts.ts';
import { groupOfTwo } from './fact-groups.ts';
import type { FactGroup } from './fact-groups.ts';
import { valueOf } from './fact-value.ts';

/** What a value was before a change, and what it became. */
const change: Axis = { changedFrom: 'down', changedTo: 'up' };

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
  return [...bySegment(agreements)].flatMap(([segment, own]) => {
    const pair = subject.pairs[segment];
    if (own.length < 2 || own.length > most || told.has(segment) || !pair) return [];
    if (!isVisible(pair.target) || pair.sourceProse.length > longest) return [];
    const { source = [], target = [] } = facts[segment] ?? {};
    const found = turned(own, { pair, subject, source: spread(source), target: spread(target) });
    return found ? [groupOf(found)] : [];
  });
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

/** The one change that both texts tell, where each has the other’s order. */
function turned(agreements: readonly Agreement[], places: Places): Couple | undefined {
  const { pair, subject, source, target } = places;
  const there = agreements.map((each) => directionOf(pair.sourceProse, each.source, source, subject.sourceLocale));
  const [from, to] = [there.indexOf('down'), there.indexOf('up')];
  const couple = [agreements[from], agreements[to]];
  const [first, second] = couple;
  if (!first || !second || there.filter(Boolean).length > 2 || valueOf(first.source) === valueOf(second.source))
    return undefined;
  if (first.source === second.source || first.target === second.target) return undefined;
  const isTurned =
    directionOf(pair.targetProse, first.target, target, subject.targetLocale) === 'up' &&
    directionOf(pair.targetProse, second.target, target, subject.targetLocale) === 'down';
  return isTurned ? [first, second] : undefined;
}

function directionOf(
  text: string,
  { start, end }: Fact,
  facts: readonly Fact[],
  locale: string,
): Direction | undefined {
  let [from, to] = [0, text.length];
  for (const other of facts) {
    if (other.end <= start && other.end > from) from = other.end;
    if (other.start >= end && other.start < to) to = other.start;
  }
  return relationBeside(text, { start, end, from, to }, { locale, axis: change, mostBetween: 1 })?.direction;
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
