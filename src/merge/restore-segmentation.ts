import { segmentsOf, type Part, type Segment, type Unit } from '../model/unit.ts';
import { contentKey } from './content-key.ts';
import { resegment, type TargetCutter } from './resegment.ts';

/**
 * Cuts a merged unit as the store has it, where that can be done: tools that know no segments return a unit as one. A
 * unit that is cut already, or can't be, comes back as it is.
 */
export function restoreSegmentation(stored: Unit, merged: Unit, cutter: TargetCutter): Unit {
  const [whole, ...others] = segmentsOf(merged);
  if (whole === undefined || others.length > 0 || segmentsOf(stored).length === 1) return merged;
  if (wholeTarget(stored) === wholeTarget(merged)) return { ...merged, parts: stored.parts };
  const untranslated = stored.parts.map((part): Part => {
    if (part.kind === 'ignorable') return part;
    const { target: _target, subState: _subState, ...rest } = part;
    return rest;
  });
  return resegment({ ...stored, parts: untranslated }, merged, cutter).unit;
}

/** Joins all targets of a unit, without the white space in them. */
function wholeTarget(unit: Unit): string {
  const targets = segmentsOf(unit).map(({ target }) => contentKey(target ?? [], unit.originalData));
  return targets.join('').replace(/\s+/gu, '');
}

/**
 * Gives a unit whose segmentation was restored the stored segments where the tool left the text alone: one that knows
 * neither segments nor states returns a half translated unit with the rest of the source in its target.
 */
export function keepUntouched(stored: Unit, restored: Unit, mayStaySame: (segment: Segment) => boolean): Unit {
  const formers = new Map(segmentsOf(stored).map((segment) => [segment.id, segment]));
  const parts = restored.parts.map((part): Part => {
    const former = part.kind === 'segment' ? formers.get(part.id) : undefined;
    if (part.kind !== 'segment' || former === undefined) return part;
    const key = contentKey(part.target ?? [], restored.originalData);
    if (former.target !== undefined && key === contentKey(former.target, stored.originalData)) return former;
    return key === contentKey(part.source, restored.originalData) && !mayStaySame(part) ? former : part;
  });
  return { ...restored, parts };
}
