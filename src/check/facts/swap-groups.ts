import type { Agreement } from '../../facts/align/alignment.ts';
import type { Fact, FactKind } from '../../model/fact.ts';
import { isVisible } from '../contract/subject.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { arePolesSame } from './poles-in-order.ts';
import { openAndClose, poleWordsIn, riseAndFall } from '../relations/count-poles.ts';
import type { Poles } from '../relations/count-poles.ts';
import type { ComparedFacts } from './compare-facts.ts';
import { groupOfTwo } from './fact-groups.ts';
import type { FactGroup } from './fact-groups.ts';
import { valueOf } from './fact-value.ts';
import { marksBetween } from './clause-marks.ts';
import { entitiesOf } from './swap-anchors.ts';
import type { Anchor, Place, Texts } from './swap-anchors.ts';

/** Two values of one kind that are all there are of it, and where the target states them. */
interface Couple {
  readonly first: Agreement;
  readonly second: Agreement;
}

/** Longer texts have more than one sentence, and more values than two to tell apart. */
const longest = 500;

/**
 * Finds two values that changed places by what stands with them in the same clause: 62 % in Asia and 85 % in Africa. Names,
 * what news counts, words that both languages share, spans of time and what rises or falls are told apart; each kind of
 * them must speak with one voice, for both values.
 */
export function swapGroups(subject: UnitSubject, { facts, agreements, groups }: ComparedFacts): FactGroup[] {
  const told = new Set(groups.flatMap(({ lead }) => (lead.reason === 'swapped' ? [lead.sourceSegment] : [])));
  return [...new Set(agreements.map(({ sourceSegment }) => sourceSegment))].flatMap((segment) => {
    const pair = subject.pairs[segment];
    if (told.has(segment) || !pair || !isVisible(pair.target) || pair.sourceProse.length > longest) return [];
    const own = agreements.filter((each) => each.sourceSegment === segment && each.targetSegment === segment);
    const [couple] = couplesOf(own, facts[segment]?.target ?? []);
    if (!couple) return [];
    return areSwapped(couple, { pair, subject, agreements: own }) ? [groupOf(couple)] : [];
  });
}

const counted: ReadonlySet<FactKind> = new Set([
  'cardinal',
  'percent',
  'percentage-points',
  'currency',
  'quantity',
  'duration',
  'time',
]);

const isValue = (fact: Fact): boolean =>
  counted.has(fact.kind) && fact.soft !== true && fact.sense === undefined && !/^(?:1[5-9]|20)\d\d$/.test(fact.text);

const shortestGap = 6;

function couplesOf(agreements: readonly Agreement[], target: readonly Fact[]): readonly Couple[] {
  const byKind = new Map<FactKind, Agreement[]>();
  for (const each of agreements)
    if (isValue(each.source) && isValue(each.target))
      byKind.set(kindOf(each), [...(byKind.get(kindOf(each)) ?? []), each].slice(0, 3));
  return [...byKind.values()].flatMap(([first, second, more]) => {
    if (!first || !second || more || first.target === second.target || first.source === second.source) return [];
    if (valueOf(first.source) === valueOf(second.source) || target.length > 12) return [];
    // A score is told from either side.
    if (Math.abs(first.source.start - second.source.start) < shortestGap) return [];
    if (Math.abs(first.target.start - second.target.start) < shortestGap) return [];
    return [first.source.start < second.source.start ? { first, second } : { first: second, second: first }];
  });
}

/** 41 hours a week and 36: of two values, one may leave out what both are of; which one is another matter in each text. */
const kindOf = ({ source, target }: Agreement): FactKind => (source.kind === 'cardinal' ? target.kind : source.kind);

/** Ages and terms are told apart by much else; what is said of two of them is compared where one goes without its unit. */
const isOfTime = ({ kind }: Fact): boolean => kind === 'duration' || kind === 'time';
const isCrossed = ({ source, target }: Agreement): boolean => source.kind !== target.kind;

function areSwapped(couple: Couple, texts: Texts): boolean {
  const { pair, subject } = texts;
  const { first, second } = couple;
  const isTime = [first, second].some(({ source, target }) => source.kind === 'time' || target.kind === 'time');
  if (isTime && arePolesSame([first, second], pair, subject, openAndClose) === false) return true;
  if (isOfTime(first.source) && !isCrossed(first) && !isCrossed(second)) return false;
  const there = clausesOf(pair.sourceProse, [couple.first.source, couple.second.source], subject.sourceLocale);
  const here = clausesOf(pair.targetProse, [couple.first.target, couple.second.target], subject.targetLocale);
  const boundBy = (anchors: readonly Anchor[]): readonly (readonly [Bound, Bound])[] =>
    anchors.flatMap((anchor) => {
      const [s, t] = [there(anchor.there), here(anchor.here)];
      return s && t ? [[s, t] as const] : [];
    });
  // One that speaks for both values must stand between them, and right beside.
  const isNear = ([s, t]: readonly [Bound, Bound]): boolean =>
    s.distance <= beside && t.distance <= beside && ((s.isBetween && s.isParted) || (t.isBetween && t.isParted));
  const isClear = ([s, t]: readonly [Bound, Bound]): boolean =>
    (s.isParted || s.distance <= adjacent) && (t.isParted || t.distance <= adjacent);
  return (
    areApart(boundBy(polesOf(texts, riseAndFall)), 2) ||
    areApart(boundBy(polesOf(texts, openAndClose)), 2) ||
    areApart(boundBy(entitiesOf(texts)).filter(isClear), 2) ||
    areApart(boundBy(spansOf(texts, couple)).filter(isNear), 1)
  );
}

/** All stand with the other value, so many of the two values have one, and not all of it is said outside of both. */
const areApart = (bound: readonly (readonly [Bound, Bound])[], least: number): boolean =>
  (least < 2 || (bound.some(([s]) => s.isBetween) && bound.some(([, t]) => t.isBetween))) &&
  bound.every(([s, t]) => s.of !== t.of) &&
  new Set(bound.map(([s]) => s.of)).size >= least;

/** Which of two values a place is of. */
interface Bound {
  readonly of: number;
  /** How many letters are between. */
  readonly distance: number;
  /** A mark or a word parts it from the other value. */
  readonly isParted: boolean;
  readonly isBetween: boolean;
}

const reach = 60;
const beside = 20;
const adjacent = 3;

/** Tells of which of two values a place is, where that is clear. */
function clausesOf(text: string, values: readonly [Fact, Fact], locale: string): (place: Place) => Bound | undefined {
  const [early, late] = values[0].start < values[1].start ? [0, 1] : [1, 0];
  const [a, b] = [values[early] ?? values[0], values[late] ?? values[1]];
  const marks = marksBetween(text, a.end, b.start, locale);
  const [first, last] = [marks[0], marks.at(-1)];
  const boundTo = (of: number, letters: number, isParted: boolean, isBetween = true): Bound | undefined =>
    letters > reach ? undefined : { of, distance: letters, isParted, isBetween };
  return ({ start, end }) => {
    if (end <= a.start) return boundTo(early, a.start - end, first !== undefined, false);
    if (start >= b.end) return boundTo(late, start - b.end, first !== undefined, false);
    if (start < a.end || end > b.start) return undefined;
    const [before, after] = [start - a.end, b.start - end];
    if (first && end <= first.start) return boundTo(early, before, true);
    if (last && start >= last.end) return boundTo(late, after, true);
    if (first) return undefined;
    return 2 * before <= after
      ? boundTo(early, before, false)
      : 2 * after <= before
        ? boundTo(late, after, false)
        : undefined;
  };
}

/** What rises and what falls, what opens and what closes. */
function polesOf({ pair, subject }: Texts, poles: Poles): readonly Anchor[] {
  const there = poleWordsIn(pair.sourceProse, subject.sourceLocale, poles);
  const here = poleWordsIn(pair.targetProse, subject.targetLocale, poles);
  if (there.length !== 2 || here.length !== 2) return [];
  return poles.flatMap((pole) => {
    const [s, t] = [there, here].map((words) => words.find(({ sense }) => sense === pole));
    return s && t ? [{ there: s, here: t }] : [];
  });
}

/** Other values that both texts state once. */
const spansOf = ({ agreements }: Texts, { first, second }: Couple): readonly Anchor[] =>
  agreements.flatMap(({ source, target }) => {
    const isOther = source !== first.source && source !== second.source && source.kind !== first.source.kind;
    const isAlone = agreements.filter((each) => each.source === source || each.target === target).length === 1;
    const isTelling = source.kind === 'duration' || source.kind === 'year';
    return isOther && isAlone && isTelling && source.soft !== true && target.soft !== true
      ? [{ there: source, here: target }]
      : [];
  });

function groupOf({ first, second }: Couple): FactGroup {
  const { how: _, ...sides } = first;
  const { target } = second;
  return groupOfTwo({
    ...sides,
    target,
    reason: 'swapped',
    expected: first.source.text,
    found: target.text,
    certainty: 0.6,
  });
}
