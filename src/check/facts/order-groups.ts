import type { Agreement } from '../../facts/align/alignment.ts';
import { keepsOrder } from '../../locale/orthography/word-order.ts';
import type { Fact, FactKind } from '../../model/fact.ts';
import { isVisible } from '../contract/subject.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { marksBetween } from './clause-marks.ts';
import type { ComparedFacts } from './compare-facts.ts';
import { groupOfTwo, withoutMeasure } from './fact-groups.ts';
import type { FactGroup } from './fact-groups.ts';
import { valueOf } from './fact-value.ts';
import { entitiesOf } from './swap-anchors.ts';
import type { Anchor, Place, Texts } from './swap-anchors.ts';

/** Longer texts have more than one sentence. */
const longest = 500;
/** Sentences of more values are tables. */
const most = 16;

/**
 * Finds two values of one kind that stand the other way round while all that stands around them stays: 40 schools in the
 * north, 25 in the south, and 25 escuelas en el norte, 40 en el sur. A translation that turns clauses round takes the
 * names, the nouns and the other values in them along.
 */
export function orderGroups(subject: UnitSubject, { facts, agreements, groups }: ComparedFacts): FactGroup[] {
  const told = new Set(groups.flatMap(({ lead }) => (isSure(lead) ? [lead.sourceSegment] : [])));
  const keeping = keepsOrder(subject.sourceLocale) && keepsOrder(subject.targetLocale);
  return [...new Set(agreements.map(({ sourceSegment }) => sourceSegment))].flatMap((segment) => {
    const pair = subject.pairs[segment];
    if (told.has(segment) || !pair || !isVisible(pair.target) || pair.sourceProse.length > longest) return [];
    const stated = facts[segment]?.source ?? [];
    const own = [...agreements, ...withoutMeasure(groups)].filter(
      (each) => each.sourceSegment === segment && each.targetSegment === segment,
    );
    const couple = stated.length > most ? undefined : turnedCouple(own);
    if (!couple) return [];
    const texts = { pair, subject, agreements: own };
    const around = { values: placesOf(own, couple), entities: entitiesOf(texts) };
    const traits = { keeping, listed: areListed(couple, texts), areOfNouns: haveNouns(couple, texts) };
    return isOutOfPlace(couple, around, traits) ? [groupOf(couple)] : [];
  });
}

const isSure = ({ reason, certainty }: FactGroup['lead']): boolean => reason === 'swapped' && certainty >= 0.5;

type Couple = readonly [first: Agreement, second: Agreement];

const counted: ReadonlySet<FactKind> = new Set(['cardinal', 'percent', 'percentage-points', 'currency', 'quantity']);

const isValue = (fact: Fact): boolean =>
  counted.has(fact.kind) && fact.soft !== true && fact.sense === undefined && !/^(?:1[5-9]|20)\d\d$/.test(fact.text);

/** The figures of a score or a range are told from either side. */
const shortestGap = 6;

/** The only two values of a kind that stand the other way round, where the others of the kind keep their order. */
function turnedCouple(agreements: readonly Agreement[]): Couple | undefined {
  const values = agreements.filter(({ source, target }) => isValue(source) && isValue(target));
  const measures = [...new Set(values.map(({ source }) => measureOf(source)))];
  const turned = measures.flatMap((measure): readonly Couple[] => {
    const own = values.filter(({ source }) => measureOf(source) === measure);
    const inOrder = own.toSorted((a, b) => a.source.start - b.source.start);
    if (new Set(inOrder.map(({ source }) => valueOf(source))).size < inOrder.length) return [];
    const couples = inOrder.flatMap((first, at) =>
      inOrder.slice(at + 1).flatMap((second): readonly Couple[] => (isTurned(first, second) ? [[first, second]] : [])),
    );
    // Of three in a row, the first and the last that changed places are both turned with the one between.
    return couples.length === 1 ? couples : widest(couples, inOrder);
  });
  return turned.length === 1 ? turned[0] : undefined;
}

const isTurned = ({ source: a, target: c }: Agreement, { source: b, target: d }: Agreement): boolean =>
  d.end + shortestGap <= c.start && a.end + shortestGap <= b.start;

/** The couple that, put back, leaves all of them in order. */
function widest(couples: readonly Couple[], inOrder: readonly Agreement[]): readonly Couple[] {
  return couples.filter(([first, second]) => {
    const places = inOrder.map((each) => {
      if (each === first) return second.target.start;
      return each === second ? first.target.start : each.target.start;
    });
    return places.every((place, at) => at === 0 || (places[at - 1] ?? 0) < place);
  });
}

/** What a value is counted in. */
function measureOf({ kind, readings: [reading] }: Fact): string {
  if (reading && 'unit' in reading) return reading.unit ?? kind;
  return reading && 'currency' in reading ? (reading.currency ?? kind) : kind;
}

/** The other values that both texts state. */
const placesOf = (agreements: readonly Agreement[], [first, second]: Couple): readonly Anchor[] =>
  agreements.flatMap(({ source, target }) => {
    const isOwn = [first, second].some((each) => overlaps(each.source, source) || overlaps(each.target, target));
    return isOwn || source.soft === true ? [] : [{ there: source, here: target }];
  });

const overlaps = (a: Place, b: Place): boolean => a.start < b.end && a.end > b.start;

/** Where something stands: before both of two values, between them, or after them. */
type Where = 'before' | 'between' | 'after';

const reach = 60;
/** How far what a value is of may stand from it, in languages of another word order. */
const beside = 25;

/** 38 seats for one and 21 for the other: a list of two, in both texts. */
function areListed([first, second]: Couple, { pair, subject }: Texts): boolean {
  const isList = (text: string, a: Fact, b: Fact, locale: string): boolean =>
    b.start - a.end <= reach && marksBetween(text, a.end, b.start, locale).length > 0;
  return (
    isList(pair.sourceProse, first.source, second.source, subject.sourceLocale) &&
    isList(pair.targetProse, second.target, first.target, subject.targetLocale)
  );
}

/** 40 buses and 15 trams: counts that have their nouns with them, and may be told in another order; 44 seats and 17 may not. */
const haveNouns = (couple: Couple, { pair }: Texts): boolean =>
  couple.every(
    ({ source, target }) =>
      source.kind === 'cardinal' &&
      isBeforeWord.test(pair.sourceProse.slice(source.end, source.end + 3)) &&
      (isBeforeWord.test(pair.targetProse.slice(target.end, target.end + 3)) ||
        /\p{L}\W?$/u.test(pair.targetProse.slice(0, target.start))),
  );

const isBeforeWord = /^[ \u00a0-]?\p{L}/u;

function isOutOfPlace(
  [first, second]: Couple,
  { values, entities }: Readonly<Record<'values' | 'entities', readonly Anchor[]>>,
  { keeping, listed, areOfNouns }: Readonly<Record<'keeping' | 'listed' | 'areOfNouns', boolean>>,
): boolean {
  const there = whereabouts([first.source, second.source]);
  const here = whereabouts([second.target, first.target]);
  const around = (anchors: readonly Anchor[]): readonly (readonly [Whereabouts, Whereabouts])[] =>
    anchors.map((anchor) => [there(anchor.there), here(anchor.here)] as const);
  const others = around(values);
  const bound = around(entities).filter(([s, t]) => s.distance <= reach || t.distance <= reach);
  // Dates are told before or after what they are of, wherever a language likes them.
  const stay =
    bound.every(([s, t]) => s.where === t.where) &&
    others.every(([s, t]) => (s.where === 'between') === (t.where === 'between'));
  if (!stay) return false;
  if (listed) return !areOfNouns || [...bound, ...others].some(([s]) => s.where !== 'before');
  // Eight of the ten, ten of which eight: counts are of different things.
  if (first.source.kind === 'cardinal') return false;
  const isBetween = [...bound, ...others].some(([s]) => s.where === 'between');
  const isOutside = bound.some(([s, t]) => s.where !== 'between' && s.distance <= beside && t.distance <= beside);
  return isBetween && (keeping || isOutside);
}

interface Whereabouts {
  readonly where: Where;
  /** How many letters are between it and the nearer of the two values. */
  readonly distance: number;
}

const whereabouts =
  ([early, late]: readonly [Fact, Fact]) =>
  ({ start, end }: Place): Whereabouts => {
    if (end <= early.start) return { where: 'before', distance: early.start - end };
    if (start >= late.end) return { where: 'after', distance: start - late.end };
    return { where: 'between', distance: Math.max(0, Math.min(start - early.end, late.start - end)) };
  };

function groupOf([{ how: _, ...first }, second]: Couple): FactGroup {
  const { target } = second;
  return groupOfTwo({
    ...first,
    target,
    reason: 'swapped',
    expected: first.source.text,
    found: target.text,
    certainty: 0.55,
  });
}
