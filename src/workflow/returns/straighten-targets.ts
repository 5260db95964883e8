import { contentKey } from '../../merge/content-key.ts';
import { codeMapper } from '../../merge/map-codes.ts';
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

/**
 * Moves the targets of a returned file that stand in the place of others to where they belong, with their states. What
 * stands where it stood before is left.
 *
 * @param before the unit as it is in the store
 */
export function straightenTargets(
  units: readonly Unit[],
  before: (id: string) => Unit | undefined,
  locales: { readonly source: string; readonly target: string },
): StraightenedUnits {
  const places = units.flatMap((unit) => segmentsOf(unit).map((segment): Place => ({ unit, segment })));
  const { targetOf, doubtful } = findMisplaced(rowsOf(places, before), locales);
  const idsAt = (all: Iterable<number>): ReadonlySet<string> => new Set([...all].map((at) => places[at]!.unit.id));
  const told = { shifted: idsAt(targetOf.keys()), doubtful: idsAt(doubtful) };
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
