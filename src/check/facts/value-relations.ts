import type { Agreement } from '../../facts/align/alignment.ts';
import type { Fact, FactKind } from '../../model/fact.ts';
import type { Evidence } from '../contract/define-check.ts';
import { lastMade } from '../contract/last-made.ts';
import { spanOf } from '../contract/span.ts';
import type { SegmentPair, UnitSubject } from '../contract/subject.ts';
import { relationBeside } from '../relations/beside-value.ts';
import type { Axis, Language, Relation, ValuePlace } from '../relations/beside-value.ts';
import { isDenied } from '../relations/denied-clause.ts';
import { comparedFacts } from './compare-facts.ts';
import type { ComparedFacts } from './compare-facts.ts';
import { valueOf } from './fact-value.ts';

/** A value that both sides state, and of which their words say the opposite. */
export interface RelationFault extends Evidence {
  /** The words with the value, in the source and in the target. */
  readonly expectedText: string;
  readonly foundText: string;
}

/** Which relation of values of which kinds is compared. */
export interface Compared {
  readonly axisOf: (kind: FactKind, agreement: Agreement) => Axis | undefined;
  /** How many words may stand between a value and what is said of it. */
  readonly mostBetween?: number;
  /** How many may stand behind a value. */
  readonly mostAfter?: number;
  /** Where both sides say something on this other axis, that is what is compared. */
  readonly unlessBoth?: Axis;
  /** Whether the relation is one in a segment, by what else its two texts say. */
  readonly isMeant?: (pair: SegmentPair) => boolean;
}

const none: readonly RelationFault[] = [];

/** Finds the values of a unit that both sides state with words that contradict each other: at least five, at most five. */
export function relationFaults(
  subject: UnitSubject,
  { axisOf, mostBetween, mostAfter, unlessBoth, isMeant }: Compared,
): readonly RelationFault[] {
  const compared = comparedFacts(subject);
  if (compared === undefined || compared.agreements.length === 0) return none;
  const faults = onlyOnes(compared.agreements).flatMap((agreement) => {
    const axis = axisOf(agreement.source.kind, agreement) ?? axisOf(agreement.target.kind, agreement);
    const pair = subject.pairs[agreement.sourceSegment];
    const isOne = axis !== undefined && pair !== undefined && (isMeant?.(pair) ?? true);
    const fault = isOne
      ? faultOf(agreement, subject, { compared, axis, mostBetween, mostAfter, unlessBoth })
      : undefined;
    return fault ? [fault] : [];
  });
  return faults.length === 0 ? none : faults;
}

/** What both sides say of a value that they agree on; undefined where one says nothing. */
function relationsOf(
  { source, target, sourceSegment, targetSegment }: Agreement,
  { pairs, sourceLocale, targetLocale }: UnitSubject,
  { facts, axis, ...reach }: Pick<ComparedFacts, 'facts'> & Pick<Language, 'axis' | 'mostBetween' | 'mostAfter'>,
): readonly [expected: Relation, found: Relation] | undefined {
  const [there, here] = [pairs[sourceSegment]?.sourceProse, pairs[targetSegment]?.targetProse];
  if (there === undefined || here === undefined) return undefined;
  const places = placesOf({ source, target, sourceSegment, targetSegment }, facts, [there, here]);
  const expected = relationBeside(there, places.source, { locale: sourceLocale, axis, ...reach });
  const found = expected && relationBeside(here, places.target, { locale: targetLocale, axis, ...reach });
  return found && [expected, found];
}

interface Comparison {
  readonly compared: ComparedFacts;
  readonly axis: Axis;
  readonly mostBetween: number | undefined;
  readonly mostAfter: number | undefined;
  readonly unlessBoth: Axis | undefined;
}

function faultOf(
  agreement: Agreement,
  subject: UnitSubject,
  { compared: { facts }, axis, mostBetween, mostAfter, unlessBoth }: Comparison,
): RelationFault | undefined {
  const { sourceSegment, targetSegment } = agreement;
  const [there, here] = [subject.pairs[sourceSegment], subject.pairs[targetSegment]];
  if (!there || !here) return undefined;
  const relationsOn = (each: Axis): ReturnType<typeof relationsOf> =>
    relationsOf(agreement, subject, { facts, axis: each, mostBetween, mostAfter });
  const [expected, found] = relationsOn(axis) ?? [];
  if (!expected || !found || found.direction === expected.direction) return undefined;
  if (unlessBoth && relationsOn(unlessBoth)) return undefined;
  if (mayTurn(axis)) {
    // It will not last more than a day: a no in the clause of one side turns the words round.
    const isNo = isDenied(there.sourceProse, expected, subject.sourceLocale);
    if (isNo !== isDenied(here.targetProse, found, subject.targetLocale)) return undefined;
  }
  const span = spanOf(there.source, expected.start, expected.end);
  const words = spanOf(here.target ?? '', found.start, found.end);
  return {
    certainty: 'likely',
    segment: here.segment.id,
    ...(sourceSegment === targetSegment && { source: span }),
    target: words,
    expectedText: span.text,
    foundText: words.text,
  };
}

/** Whether a no makes one of the axis the other. */
const mayTurn = (axis: Axis): boolean => axis.atLeast !== undefined || axis.before !== undefined;

/** Those whose value a unit states once on each side: of two equal ones nobody knows which is which. A date has several. */
const onlyOnes = lastMade((agreements: readonly Agreement[]): readonly Agreement[] => {
  if (agreements.length === 1) return agreements;
  const facts = new Map<string, Fact | 'several'>();
  const first = new Map<Fact, Agreement>();
  for (const agreement of agreements) {
    const { source } = agreement;
    if (first.has(source)) continue;
    first.set(source, agreement);
    const value = valueOf(source);
    facts.set(value, facts.has(value) ? 'several' : source);
  }
  return [...first.values()].filter(({ source }) => facts.get(valueOf(source)) === source);
});

function placesOf(
  {
    source,
    target,
    sourceSegment,
    targetSegment,
  }: Pick<Agreement, 'source' | 'target' | 'sourceSegment' | 'targetSegment'>,
  facts: ComparedFacts['facts'],
  [there, here]: readonly [string, string],
): { readonly source: ValuePlace; readonly target: ValuePlace } {
  return {
    source: placeOf(source, facts[sourceSegment]?.source ?? [], there.length),
    target: placeOf(target, facts[targetSegment]?.target ?? [], here.length),
  };
}

function placeOf({ start, end }: Fact, facts: readonly Fact[], length: number): ValuePlace {
  const { starts, ends } = bordersOf(facts);
  return { start, end, from: ends[countUpTo(ends, start) - 1] ?? 0, to: starts[countUpTo(starts, end - 1)] ?? length };
}

/** Where values begin and end, each in order. */
interface Borders {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Once for all values of a text: looking through all for each of thousands takes minutes. */
const borders = new WeakMap<readonly Fact[], Borders>();

function bordersOf(facts: readonly Fact[]): Borders {
  let found = borders.get(facts);
  if (found === undefined) {
    const values = facts.filter(isValue);
    const inOrder = (places: readonly number[]): readonly number[] => places.toSorted((a, b) => a - b);
    found = { starts: inOrder(values.map(({ start }) => start)), ends: inOrder(values.map(({ end }) => end)) };
    borders.set(facts, found);
  }
  return found;
}

function isValue({ kind, soft, readings, text }: Fact): boolean {
  // पहले is first and before.
  if (soft === true && kind === 'ordinal') return false;
  // Không is zero and not.
  return kind !== 'cardinal' || readings[0]?.decimal !== '0' || !/^\p{L}+$/u.test(text);
}

/** How many of numbers in order are no greater than one. */
function countUpTo(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
