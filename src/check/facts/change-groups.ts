import type { Agreement } from '../../facts/align/alignment.ts';
import { spread } from '../../facts/align/comparable-parts.ts';
import type { Fact, FactKind } from '../../model/fact.ts';
import { relationWords } from '../../locale/orthography/relations.ts';
import { isVisible } from '../contract/subject.ts';
import type { SegmentPair, UnitSubject } from '../contract/subject.ts';
import { relationBeside } from '../relations/beside-value.ts';
import type { Axis, Direction } from '../relations/beside-value.ts';
import { poleWordsIn, riseAndFall } from '../relations/count-poles.ts';
import type { ComparedFacts } from './compare-facts.ts';
import { groupOfTwo, withoutMeasure } from './fact-groups.ts';
import type { FactGroup } from './fact-groups.ts';
import { valueOf } from './fact-value.ts';
import { directionOf, formerOf, isBounded } from './former-value.ts';
import type { Telling } from './former-value.ts';
import { entitiesOf } from './swap-anchors.ts';
import type { Place } from './swap-anchors.ts';

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
  const all = [...agreements, ...withoutMeasure(groups)];
  return [...bySegment(all)].flatMap(([segment, own]) => {
    const pair = subject.pairs[segment];
    if (own.length < 2 || own.length > most || told.has(segment) || !pair) return [];
    if (!isVisible(pair.target) || pair.sourceProse.length > longest) return [];
    const { source = [], target = [] } = facts[segment] ?? {};
    const found = turned(own, {
      pair,
      subject,
      source: spread(source),
      target: spread(target),
      agreements: all.filter(
        ({ sourceSegment, targetSegment }) => sourceSegment === segment && targetSegment === segment,
      ),
    });
    return found ? [groupOf(found)] : [];
  });
}

/**
 * Whether two values that stand the other way round are what they are in the source: both texts say which of them was the one
 * before, to 90 from 75, 75から90に and 90, contre 75; or the source says from 75 to 90 and the target begins with 90 in other
 * words. An exchange of two figures leaves the words as they are.
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
  const [one, other] = own;
  if (!one || !other || own.length > 2) return false;
  const { source = [], target = [] } = facts[segment] ?? {};
  return isChangeKept([one, other], { pair, subject, source: spread(source), target: spread(target), agreements });
}

function isChangeKept([one, other]: Couple, places: Places): boolean {
  const [there, here] = tellingsOf(places);
  const before = formerOf([one.source, other.source], there);
  if (!before) return false;
  const after = formerOf([one.target, other.target], here);
  if (after) return (before === one.source) === (after === one.target);
  return (
    relationWords(here.locale).changedFrom !== undefined &&
    [one.source, other.source].every((each) => directionOf(each, there) !== undefined) &&
    [one.target, other.target].every((each) => directionOf(each, here) !== 'from')
  );
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
  /** What both state. */
  readonly agreements: readonly Agreement[];
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
  return (
    turnedChange(inOrder, places) ??
    turnedFormer(inOrder, places) ??
    (isChanging(places) ? turnedExtent(inOrder, places) : undefined)
  );
}

const sidesOf = (places: Places): readonly [Side, Side] => {
  const [there, here] = tellingsOf(places);
  return [
    { ...there, axis: extent, mostBetween: 1 },
    { ...here, axis: extent, mostBetween: 1 },
  ];
};

const tellingsOf = ({ pair, subject, source, target }: Places): readonly [Telling, Telling] => [
  { text: pair.sourceProse, facts: source, locale: subject.sourceLocale },
  { text: pair.targetProse, facts: target, locale: subject.targetLocale },
];

/** From 120 to 85, and from 85 to 120; each text says so of both values. */
function turnedChange(inOrder: readonly Agreement[], places: Places): Couple | undefined {
  const [there, here] = tellingsOf(places);
  const told = inOrder.flatMap((each) => {
    const direction = directionOf(each.source, there);
    return direction ? [{ each, direction }] : [];
  });
  for (const [at, { each: one, direction }] of told.entries()) {
    const next = told[at + 1];
    if (!next || next.direction === direction) continue;
    const [from, to] = direction === 'from' ? [one, next.each] : [next.each, one];
    if (!areTwo(from, to)) continue;
    if (directionOf(from.target, here) === 'to' && directionOf(to.target, here) === 'from') return [from, to];
  }
  return undefined;
}

/** 61, down from 68, and 68 gegenüber 61: two values of a kind, or two and two, of which each text says which was before. */
function turnedFormer(inOrder: readonly Agreement[], places: Places): Couple | undefined {
  const [there, here] = tellingsOf(places);
  return couplesOf(inOrder).find(([one, other]) => {
    const before = areTwo(one, other) ? formerOf([one.source, other.source], there) : undefined;
    const after = before && formerOf([one.target, other.target], here);
    if (!after || (before === one.source) === (after === one.target)) return false;
    // 高于50% is what another is compared with, and more than 50 %.
    const isBound = [one, other].some(
      ({ source, target }) =>
        (source === before && isBounded(target, here)) || (target === after && isBounded(source, there)),
    );
    return !isBound && !areMoved([one, other], places);
  });
}

/** A has 61, against 68 of B, and B 68, compared with the 61 of A: what the values are of, and when, went along with both. */
function areMoved([one, other]: Couple, { pair, subject, agreements }: Places): boolean {
  const isOwn = ({ source }: Agreement): boolean => source === one.source || source === other.source;
  const dates = agreements.filter((each) => !isOwn(each) && !counted.has(each.source.kind));
  const anchors = [
    ...entitiesOf({ pair, subject, agreements }),
    ...dates.map(({ source, target }) => ({ there: source, here: target })),
  ];
  const votes = anchors.flatMap(({ there, here }) => {
    const [s, t] = [nearerOf(there, one.source, other.source), nearerOf(here, one.target, other.target)];
    // What stands before both in both texts is of neither.
    const side = sideOf(there, one.source, other.source);
    const isTelling = side === 'between' || sideOf(here, one.target, other.target) !== side;
    return s && t && isTelling ? [{ of: s, isSame: s === t }] : [];
  });
  return votes.every(({ isSame }) => isSame) && new Set(votes.map(({ of }) => of)).size > 1;
}

function sideOf({ start, end }: Place, a: Place, b: Place): 'before' | 'between' | 'after' {
  if (end <= Math.min(a.start, b.start)) return 'before';
  return start >= Math.max(a.end, b.end) ? 'after' : 'between';
}

/** Which of two values a place is nearer to, the first or the second. */
function nearerOf(place: Place, first: Place, second: Place): 'first' | 'second' | undefined {
  const gap = (value: Place): number => Math.max(place.start - value.end, value.start - place.end);
  const [a, b] = [gap(first), gap(second)];
  return a === b ? undefined : a < b ? 'first' : 'second';
}

/** The only two values of a measure, or the first two and the last two of four, in both texts. */
function couplesOf(inOrder: readonly Agreement[]): readonly Couple[] {
  const byMeasure = new Map<string, Agreement[]>();
  for (const each of inOrder) {
    const measure = measureOf(each);
    const known = byMeasure.get(measure);
    if (known) known.push(each);
    else byMeasure.set(measure, [each]);
  }
  return [...byMeasure.values()].flatMap(([a, b, c, d, ...more]): readonly Couple[] => {
    if (!a || !b || (c && !d) || more.length > 0) return [];
    if (!c || !d) return [[a, b]];
    const isSplit = Math.max(a.target.end, b.target.end) <= Math.min(c.target.start, d.target.start);
    return isSplit
      ? [
          [a, b],
          [c, d],
        ]
      : [];
  });
}

/** 340 Mio. Euro, nach 310 Millionen: a bare amount has the currency that the other text names. */
function measureOf({ source, target }: Agreement): string {
  const { kind, text, readings } = source.kind === 'cardinal' && target.kind === 'currency' ? target : source;
  const [reading] = readings;
  if (kind === 'cardinal' && /^(?:1[89]|20)\d\d$/.test(text)) return 'year';
  if (reading && 'unit' in reading) return reading.unit ?? kind;
  return reading && 'currency' in reading ? (reading.currency ?? kind) : kind;
}

/** It rose by 70 to 1,480, and 1.480, para 70: the target says of one alone what the source says of the other. */
function turnedExtent(inOrder: readonly Agreement[], places: Places): Couple | undefined {
  const [there, here] = sidesOf(places);
  for (const [at, one] of inOrder.entries()) {
    const next = inOrder[at + 1];
    if (!next || one.source.kind !== next.source.kind || !areTwo(one, next)) continue;
    const [a, b] = [extentOf(one.source, there), extentOf(next.source, there)];
    if (!a || !b || a === b) continue;
    const [by, to] = a === 'down' ? [one, next] : [next, one];
    const [first, second] = [extentOf(by.target, here), extentOf(to.target, here)];
    if ((first === 'up' && second !== 'up') || (second === 'down' && first !== 'down')) return [by, to];
  }
  return undefined;
}

const areTwo = (one: Agreement, other: Agreement): boolean =>
  valueOf(one.source) !== valueOf(other.source) && one.source !== other.source && one.target !== other.target;

const isChanging = ({ pair, subject }: Places): boolean =>
  poleWordsIn(pair.sourceProse, subject.sourceLocale, riseAndFall).length > 0;

function extentOf({ start, end }: Fact, { text, facts, locale, axis, mostBetween }: Side): Direction | undefined {
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
