import type { Disagreement } from '../../facts/align/alignment.ts';
import { defined } from '../../model/defined.ts';
import type { Fact } from '../../model/fact.ts';
import { spanIndex, type SpanIndex } from '../../model/span-index.ts';
import { isVisible } from '../contract/subject.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { comparedFacts } from './compare-facts.ts';
import type { ComparedFacts } from './compare-facts.ts';
import { groupFaults } from './fact-faults.ts';
import type { GroupFault } from './fact-faults.ts';
import type { Stated } from './fact-groups.ts';
import { sourceFacts } from './source-facts.ts';

/** A value that the source of a unit states and what its target has for it, or one that only the target states. */
export interface PairedFact {
  readonly source?: Stated;
  readonly target: readonly Stated[];
  /** What of a value at fault agrees nevertheless: the end of a range whose beginning is wrong. */
  readonly beside?: readonly Stated[];
  /**
   * - `same`: the value is there; `converted`: in another unit of measure
   * - `otherwise`: `fault` says what is there instead
   * - `unseen`: it was not found, which is no fault where it may be put in other words
   * - `untranslated`: its sentence has no target yet
   */
  readonly how: 'same' | 'converted' | 'otherwise' | 'unseen' | 'untranslated';
  readonly fault?: GroupFault;
}

/**
 * Pairs what a unit states with what its target states, by the very comparison that the checks of facts make. Words that
 * are no evidence by themselves, such as `one` and `first`, are left out unless they are at fault; those that tell a
 * number, such as `two thirds` and `a dozen`, also stand where the target has it too.
 */
export function pairedFacts(subject: UnitSubject): readonly PairedFact[] {
  const compared: ComparedFacts = comparedFacts(subject) ?? {
    facts: sourceFacts(subject).map((source) => ({ source, target: [] })),
    agreements: [],
    groups: [],
  };
  const faults = groupFaults(subject);
  const faultAt = faultFinder(faults);
  const partners = partnersOf(compared);
  const otherHalfOf = otherHalves(faults, partners);
  const paired: PairedFact[] = [];
  for (const [segment, { source }] of compared.facts.entries()) {
    const isTranslated = isVisible(subject.pairs[segment]?.target);
    for (const fact of source) {
      const stated: Stated = { segment, start: fact.start, end: fact.end, fact };
      const half = otherHalfOf(fact);
      const fault = faultAt(stated) ?? half?.fault;
      if (fact.soft === true && fault === undefined && !(isTelling(fact) && partners.has(fact))) continue;
      paired.push({ source: stated, ...pairOf(fact, { fault, half, partners, isTranslated }) });
    }
  }
  const added = faults.filter(({ group }) => group.source === undefined && group.target !== undefined);
  return [...paired, ...added.map((fault): PairedFact => ({ target: targetOf(fault), how: 'otherwise', fault }))];
}

/** Words for one, two, both and half stand for much else than a number. */
function isTelling({ kind, readings: [reading] }: Fact): boolean {
  if (kind === 'ordinal' || reading === undefined || !('decimal' in reading)) return false;
  return kind === 'fraction' || Number(reading.decimal) > 2;
}

interface Pairing {
  readonly fault: GroupFault | undefined;
  /** The other half of a swap that the fact is in. */
  readonly half: OtherHalf | undefined;
  readonly partners: ReadonlyMap<Fact, Partners>;
  readonly isTranslated: boolean;
}

function pairOf(
  fact: Fact,
  { fault, half, partners, isTranslated }: Pairing,
): Pick<PairedFact, 'target' | 'beside' | 'how' | 'fault'> {
  const { stated = [], how = 'same' } = partners.get(fact) ?? {};
  if (fault !== undefined) {
    const found = half?.target ?? inPlaceOf(fact, fault) ?? targetOf(fault);
    const beside = found.length > 0 && stated.length > 0 ? stated : undefined;
    return defined({ how: 'otherwise' as const, target: found.length > 0 ? found : stated, beside, fault });
  }
  if (stated.length > 0) return { how, target: stated };
  // Nothing of the target is its counterpart, which may be no fault: of 45 miles (72 km) one will do.
  return { how: isTranslated ? 'unseen' : 'untranslated', target: [] };
}

function targetOf({ group }: GroupFault): readonly Stated[] {
  return group.target === undefined ? [] : [group.target];
}

/** Of two values that changed places, gives what stands in the place of one: a fault has both, and leads with the first. */
function inPlaceOf({ parts = [], ...fact }: Fact, { group }: GroupFault): readonly Stated[] | undefined {
  const isOwn = ({ source }: Disagreement): boolean =>
    source !== undefined &&
    [fact, ...parts].some(
      ({ start, end, kind }) => source.start === start && source.end === end && source.kind === kind,
    );
  const member = group.members.find((each) => each.reason === 'swapped' && isOwn(each));
  if (member?.target === undefined) return undefined;
  const { target, targetSegment = 0 } = member;
  return [{ segment: targetSegment, start: target.start, end: target.end, fact: target }];
}

/** What stands in the place of the second of two values that changed places, where the fault tells of the first alone. */
interface OtherHalf {
  readonly fault: GroupFault;
  readonly target: readonly Stated[];
}

/** Finds the other halves of swaps: the fact that agrees with what stands in the place of the first. */
function otherHalves(
  faults: readonly GroupFault[],
  partners: ReadonlyMap<Fact, Partners>,
): (fact: Fact) => OtherHalf | undefined {
  const halves = new Map<Fact, OtherHalf>();
  for (const fault of faults) {
    const { reason, source, target } = fault.group.lead;
    if (reason !== 'swapped' || source === undefined || target === undefined || fault.group.size > 1) continue;
    const first = partners.get(source)?.stated ?? [];
    for (const [fact, { stated }] of partners) {
      const isOther = fact !== source && stated.some((each) => each.fact === target);
      if (isOther && first.length > 0) halves.set(fact, { fault, target: first });
    }
  }
  return (fact) => halves.get(fact);
}

/** Finds the fault that a fact is in: by the words that it points to, or by a part of them that disagrees. */
function faultFinder(faults: readonly GroupFault[]): (stated: Stated) => GroupFault | undefined {
  const bySegment = new Map<number, SpanIndex<GroupFault>>();
  for (const fault of faults) {
    const { source, members } = fault.group;
    const places = members.flatMap((each) =>
      each.source === undefined ? [] : [{ ...each.source, segment: each.sourceSegment ?? 0 }],
    );
    for (const { segment, start, end } of source === undefined ? places : [source, ...places]) {
      const index = bySegment.get(segment) ?? spanIndex();
      index.add(start, end, fault);
      bySegment.set(segment, index);
    }
  }
  return ({ segment, start, end }) => surest(bySegment.get(segment)?.over(start, end) ?? []);
}

const certaintyOf = ({ group }: GroupFault): number => group.lead.certainty;

/** A value that changed places with another may also be doubted as part of a range. */
function surest(faults: readonly GroupFault[]): GroupFault | undefined {
  return faults.reduce<GroupFault | undefined>(
    (most, each) => (most === undefined || certaintyOf(each) > certaintyOf(most) ? each : most),
    undefined,
  );
}

interface Partners {
  readonly stated: Stated[];
  how: 'same' | 'converted';
}

/** Finds what of the target agrees with each fact of the source, whole facts for the parts of them. */
function partnersOf({ facts, agreements }: ComparedFacts): ReadonlyMap<Fact, Partners> {
  const wholes = new Map<Fact, Fact>();
  for (const { source, target } of facts) {
    for (const fact of [...source, ...target]) for (const part of fact.parts ?? []) wholes.set(part, fact);
  }
  const partners = new Map<Fact, Partners>();
  for (const { source, target, how, targetSegment } of agreements) {
    const whole = wholes.get(source) ?? source;
    const fact = wholes.get(target) ?? target;
    const known = partners.get(whole) ?? { stated: [], how: 'same' };
    if (how === 'converted') known.how = how;
    if (!known.stated.some((each) => each.fact === fact)) {
      known.stated.push({ segment: targetSegment, start: fact.start, end: fact.end, fact });
    }
    partners.set(whole, known);
  }
  return partners;
}
