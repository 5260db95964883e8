import type { Agreement } from '../../facts/align/alignment.ts';
import type { Fact, FactKind } from '../../model/fact.ts';
import type { Evidence } from '../contract/define-check.ts';
import { spanOf } from '../contract/span.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { relationBeside } from '../relations/beside-value.ts';
import type { Axis, Relation, ValuePlace } from '../relations/beside-value.ts';
import { comparedFacts } from './compare-facts.ts';
import { valueOf } from './fact-value.ts';

/** A value that both sides state, and of which their words say the opposite. */
export interface RelationFault extends Evidence {
  /** The words with the value, in the source and in the target. */
  readonly expectedText: string;
  readonly foundText: string;
}

/** Which relation of values of which kinds is compared. */
export interface Compared {
  readonly axisOf: (kind: FactKind) => Axis | undefined;
}

const none: readonly RelationFault[] = [];

/** Finds the values of a unit that both sides state with words that contradict each other: at least five, at most five. */
export function relationFaults(subject: UnitSubject, { axisOf }: Compared): readonly RelationFault[] {
  const compared = comparedFacts(subject);
  if (compared === undefined || compared.agreements.length === 0) return none;
  const faults: RelationFault[] = [];
  for (const agreement of onlyOnes(compared.agreements)) {
    const { source, target, sourceSegment, targetSegment } = agreement;
    const axis = axisOf(source.kind) ?? axisOf(target.kind);
    const [there, here] = [subject.pairs[sourceSegment], subject.pairs[targetSegment]];
    if (axis === undefined || !there || !here) continue;
    const facts = compared.facts;
    const expected = relationOf(there.sourceProse, source, facts[sourceSegment]?.source ?? [], {
      axis,
      locale: subject.sourceLocale,
    });
    if (expected === undefined) continue;
    const found = relationOf(here.targetProse, target, facts[targetSegment]?.target ?? [], {
      axis,
      locale: subject.targetLocale,
    });
    if (found === undefined || found.direction === expected.direction) continue;
    const [s, t] = [spanOf(there.source, expected.start, expected.end), spanOf(here.target ?? '', found.start, found.end)];
    faults.push({
      certainty: 'likely',
      segment: here.segment.id,
      ...(sourceSegment === targetSegment ? { source: s } : {}),
      target: t,
      expectedText: s.text,
      foundText: t.text,
    });
  }
  return faults.length === 0 ? none : faults;
}

/** Those whose value a unit states once on each side: of two equal ones nobody knows which is which. */
function onlyOnes(agreements: readonly Agreement[]): readonly Agreement[] {
  if (agreements.length === 1) return agreements;
  const counts = new Map<string, number>();
  for (const { source } of agreements) counts.set(valueOf(source), (counts.get(valueOf(source)) ?? 0) + 1);
  return agreements.filter(({ source }) => counts.get(valueOf(source)) === 1);
}

function relationOf(
  text: string,
  fact: Fact,
  facts: readonly Fact[],
  { axis, locale }: { readonly axis: Axis; readonly locale: string },
): Relation | undefined {
  return relationBeside(text, placeOf(fact, facts, text.length), locale, axis);
}

function placeOf({ start, end }: Fact, facts: readonly Fact[], length: number): ValuePlace {
  let [from, to] = [0, length];
  for (const other of facts) {
    if (other.end <= start && other.end > from) from = other.end;
    if (other.start >= end && other.start < to) to = other.start;
  }
  return { start, end, from, to };
}
