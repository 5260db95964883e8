import { contentKey } from '../../merge/content-key.ts';
import { codeMapper } from '../../merge/map-codes.ts';
import { lowestState } from '../../merge/resegment.ts';
import type { Content } from '../../model/content.ts';
import { defined } from '../../model/defined.ts';
import { segmentsOf, type Part, type Segment, type Unit } from '../../model/unit.ts';
import { findMisplaced, type PlacedRow } from './misplaced-targets.ts';

export interface StraightenedUnits {
  readonly units: readonly Unit[];
  /** Ids of units that have the targets of others no more. */
  readonly shifted: ReadonlySet<string>;
  /** Ids of units whose sentences seem to have each other's targets. They were left so. */
  readonly doubtful: ReadonlySet<string>;
}

interface Place {
  readonly unit: Unit;
  readonly segment: Segment;
}

/** What is to be known of a returned file: its locales, and how it keeps translations. */
export interface ReturnedForm {
  readonly source: string;
  readonly target: string;
  /** A unit has one target and one state, however many sentences are in it, as in XLIFF 1.2. */
  readonly hasWholeTargets: boolean;
}

/**
 * Moves the targets of a returned file that stand in the place of others to where they belong, with their states. What
 * stands where it stood before is left.
 *
 * @param before the unit as it is in the store
 */
export function straightenTargets(
  units: readonly Unit[],
  before: (id: string) => Unit | undefined,
  form: ReturnedForm,
): StraightenedUnits {
  const bySentence = straightenSentences(units, before, form);
  if (!units.some((unit) => isCutOtherwise(unit, before(unit.id)))) return bySentence;
  const wholeBefore = (id: string): Unit | undefined => {
    const unit = before(id);
    return unit && asOneSentence(unit);
  };
  const byUnit = straightenSentences(units.map(asOneSentence), wholeBefore, form);
  const settled = units.filter(({ id }) => byUnit.shifted.has(id));
  if (settled.flatMap((unit) => segmentsOf(before(unit.id) ?? unit)).length <= bySentence.moved) return bySentence;
  if (!form.hasWholeTargets || !settled.every(hasOneState)) return withDoubt(bySentence, byUnit.shifted);
  return { ...byUnit, units: byUnit.units.map((unit, at) => (byUnit.shifted.has(unit.id) ? unit : units[at]!)) };
}

/**
 * Tells whether all sentences of a unit are as far as each other. Where they are not, as Trados and XLIFF 2 say it of
 * each, a state of the whole would make a draft look done.
 */
function hasOneState(unit: Unit): boolean {
  return new Set(segmentsOf(unit).map(({ state, subState = '' }) => `${state} ${subState}`)).size <= 1;
}

/** Tells of units that they seem to have the targets of others, and leaves them so. */
function withDoubt(straightened: StraightenedUnits, ids: ReadonlySet<string>): StraightenedUnits {
  const { shifted, doubtful } = straightened;
  return { ...straightened, doubtful: new Set([...doubtful, ...ids].filter((id) => !shifted.has(id))) };
}

/** Tells whether a unit has fewer sentences than it went out with, or a translation of only some. */
function isCutOtherwise(unit: Unit, stored: Unit | undefined): boolean {
  const segments = segmentsOf(unit);
  if (stored !== undefined && segmentsOf(stored).length !== segments.length) return true;
  const blank = segments.filter(({ target = [] }) => target.length === 0).length;
  return blank > 0 && blank < segments.length;
}

/** Joins the sentences of a unit, and their translations: the whole is no further than the least finished of them. */
function asOneSentence(unit: Unit): Unit {
  const segments = segmentsOf(unit);
  const [first] = segments;
  if (first === undefined || segments.length === 1) return unit;
  const isLast = segments.findLastIndex(({ target = [] }) => target.length > 0);
  let passed = 0;
  const target = unit.parts.flatMap((part): Content => {
    if (part.kind === 'segment') return passed++ <= isLast ? (part.target ?? []) : [];
    return passed > 0 && passed <= isLast ? (part.target ?? part.source) : [];
  });
  const { target: _target, ...rest } = first;
  const source = unit.parts.flatMap((part) => part.source);
  const matches = segments.flatMap((segment) => segment.matches ?? []);
  const whole: Segment = {
    ...{ ...rest, source, state: lowestState(segments) },
    ...(segments.some(({ unfinished }) => unfinished === true) && { unfinished: true }),
    ...(matches.length > 0 && { matches }),
    ...(isLast !== -1 && { target }),
  };
  return { ...unit, parts: [whole] };
}

interface StraightenedSentences extends StraightenedUnits {
  /** How many sentences have another target now. */
  readonly moved: number;
}

function straightenSentences(
  units: readonly Unit[],
  before: (id: string) => Unit | undefined,
  locales: { readonly source: string; readonly target: string },
): StraightenedSentences {
  const places = units.flatMap((unit) => segmentsOf(unit).map((segment): Place => ({ unit, segment })));
  const { targetOf, doubtful } = findMisplaced(rowsOf(places, before), locales);
  const idsAt = (all: Iterable<number>): ReadonlySet<string> => new Set([...all].map((at) => places[at]!.unit.id));
  const told = { shifted: idsAt(targetOf.keys()), doubtful: idsAt(doubtful), moved: targetOf.size };
  if (targetOf.size === 0) return { units, ...told };
  let next = 0;
  const straight = units.map((unit): Unit => {
    let { originalData } = unit;
    const parts = unit.parts.map((part): Part => {
      if (part.kind === 'ignorable') return part;
      const from = targetOf.get(next++);
      if (from === undefined) return part;
      const other = places[from];
      if (other === undefined) return withTarget(part, undefined);
      const codes = codeMapper(other.unit, { ...unit, originalData });
      const target = codes.map(other.segment.target ?? []);
      ({ originalData } = codes);
      return withTarget(part, { ...other.segment, target });
    });
    return { ...unit, parts, originalData };
  });
  return { units: straight, ...told };
}

function withTarget(segment: Segment, from: Segment | undefined): Segment {
  const { target: _target, subState: _subState, unfinished: _unfinished, ...rest } = segment;
  if (from?.target === undefined) return { ...rest, state: 'initial' };
  const { target, state, subState, unfinished } = from;
  return {
    ...rest,
    target,
    state,
    ...defined({ subState, unfinished }),
  };
}

function rowsOf(places: readonly Place[], before: (id: string) => Unit | undefined): readonly PlacedRow[] {
  const stored = new Map<string, ReadonlyMap<string, string>>();
  const storedTarget = (unit: Unit, source: string): string | undefined => {
    const known = stored.get(unit.id) ?? targetsBySource(before(unit.id));
    stored.set(unit.id, known);
    return known.get(source);
  };
  return places.map(({ unit, segment: { source, target = [] } }) => {
    const { originalData } = unit;
    const [from, to] = [contentKey(source, originalData).trim(), contentKey(target, originalData).trim()];
    const known = storedTarget(unit, from);
    return {
      ...{ source, target, originalData, unit: unit.id },
      isBlank: to === '' || to === from,
      isNew: to !== known,
      // What stays the same in any language is nobody’s.
      stored: known === from ? undefined : known,
      returned: to,
    };
  });
}

function targetsBySource(unit: Unit | undefined): ReadonlyMap<string, string> {
  if (unit === undefined) return new Map();
  return new Map(
    segmentsOf(unit).map(({ source, target = [] }) => [
      contentKey(source, unit.originalData).trim(),
      contentKey(target, unit.originalData).trim(),
    ]),
  );
}
