import { textOf } from '../model/content.ts';
import { isUnreviewedMachine } from '../model/origin.ts';
import { states, type Part, type Segment, type State, type Unit } from '../model/unit.ts';

/**
 * Confirms the targets of a unit as a person's word does: their states rise to `state` at least, and nothing says any
 * longer that they are of an earlier source. Segments without a target stay as they are.
 */
export function confirmUnit(unit: Unit, state: State): { readonly unit: Unit; readonly confirmed: readonly string[] } {
  const confirmed: string[] = [];
  const parts = unit.parts.map((part): Part => {
    if (part.kind === 'ignorable' || !hasTarget(part)) return part;
    // What a machine made is reviewed by that word: nobody else has read it.
    const reached = isUnreviewedMachine(part) && isBelow(state, 'reviewed') ? 'reviewed' : state;
    if (!isBelow(part.state, reached)) return part;
    confirmed.push(part.id);
    const { subState: _subState, former: _former, ...rest } = part;
    return { ...rest, state: reached };
  });
  return confirmed.length === 0 ? { unit, confirmed } : { unit: { ...unit, parts }, confirmed };
}

/** Tells whether a segment has a target that says something. */
export function hasTarget({ target = [] }: Segment): boolean {
  return target.some(({ kind }) => kind === 'ph') || textOf(target).trim() !== '';
}

function isBelow(one: State, other: State): boolean {
  return states.indexOf(one) < states.indexOf(other);
}
