import type { Content } from '../model/content.ts';
import { textOf } from '../model/content.ts';
import { segmentsOf, type Part, type Segment, type Unit } from '../model/unit.ts';
import { contentKey, sourceKey } from './content-key.ts';
import { formerTarget, mergeNotes, pairSegments, sourceChanged } from './carry-targets.ts';

export interface MergedUnit {
  readonly unit: Unit;
  /** How many targets or states are no longer what the store had. */
  readonly changed: number;
}

/**
 * The stored unit with what the translator returned. Targets are taken as they are, an emptied one too. A segmentation
 * that the translator's tool changed is taken over where the whole source is still the same. A target made for another
 * wording of the source is kept as a draft.
 */
export function mergeReturn(stored: Unit, returned: Unit): MergedUnit {
  const merged =
    sourceKey(stored) === sourceKey(returned) ? mergeCurrent(stored, returned) : mergeOutdated(stored, returned);
  const before = new Map(segmentsOf(stored).map((segment) => [segment.id, describe(segment, stored)]));
  const after = segmentsOf(merged);
  const changed = after.filter((segment) => before.get(segment.id) !== describe(segment, merged)).length;
  return { unit: merged, changed };
}

function describe(segment: Segment, unit: Unit): string {
  const target = segment.target === undefined ? '' : `=${contentKey(segment.target, unit.originalData)}`;
  return `${segment.state}${segment.subState ?? ''}${target}`;
}

function mergeCurrent(stored: Unit, returned: Unit): Unit {
  const { placed } = pairSegments(segmentsOf(returned), returned, segmentsOf(stored), stored);
  const parts = returned.parts.map((part): Part => {
    if (part.kind === 'ignorable') return part;
    const former = placed.get(part.id);
    return withoutPlace(mergeSegment(former?.same === true ? former.segment : undefined, part, returned));
  });
  return withReturnedData({ ...stored, parts, originalData: returned.originalData }, returned);
}

function mergeSegment(stored: Segment | undefined, returned: Segment, unit: Unit): Segment {
  const { target: _, ...rest } = returned;
  const target = returned.target ?? stored?.target;
  if (target === undefined) return rest;
  if (returned.state !== 'initial' || returned.target === undefined) {
    const { state, subState } = returned.target === undefined && stored !== undefined ? stored : returned;
    return withState({ ...rest, target }, state, subState);
  }
  // Many tools never change the state: a target that is new speaks for itself.
  const same = stored?.target !== undefined && keyOf(stored.target, unit) === keyOf(target, unit);
  if (same) return withState({ ...rest, target }, stored.state, stored.subState);
  return withState({ ...rest, target }, textIsBlank(target) ? 'initial' : 'translated', undefined);
}

function withState(segment: Segment, state: Segment['state'], subState: string | undefined): Segment {
  const { subState: _, ...rest } = segment;
  return { ...rest, state, ...(subState === undefined ? {} : { subState }) };
}

function withoutPlace(segment: Segment): Segment {
  const { at: _at, targetAt: _targetAt, ...rest } = segment;
  return rest;
}

function textIsBlank(content: Content): boolean {
  return content.every((inline) => inline.kind === 'text' && inline.text.trim() === '');
}

function keyOf(content: Content, unit: Unit): string {
  return contentKey(content, unit.originalData);
}

function mergeOutdated(stored: Unit, returned: Unit): Unit {
  const { placed, unplaced } = pairSegments(segmentsOf(stored), stored, segmentsOf(returned), returned);
  const former = unplaced.flatMap(({ target }) => (target === undefined ? [] : [target]));
  const parts = stored.parts.map((part): Part => {
    const found = part.kind === 'segment' ? placed.get(part.id) : undefined;
    if (part.kind !== 'segment' || found?.segment.target === undefined) return part;
    if (found.same) {
      return withoutPlace({ ...mergeSegment(part, found.segment, stored), id: part.id, source: part.source });
    }
    const { target } = found.segment;
    if (part.target === undefined || part.subState === sourceChanged) {
      return { ...part, target, state: 'initial', subState: sourceChanged };
    }
    // A draft for an older wording never replaces a target that fits the present one.
    if (keyOf(part.target, stored) !== keyOf(target, returned)) former.push(target);
    return part;
  });
  const notes = former
    .filter((target) => !textIsBlank(target))
    .map((target) => ({ text: textOf(target), category: formerTarget }));
  return withReturnedData({ ...stored, parts, notes: mergeNotes(stored.notes, notes) }, returned);
}

function withReturnedData(unit: Unit, returned: Unit): Unit {
  return {
    ...unit,
    notes: mergeNotes(unit.notes, returned.notes),
    ...(returned.foreign === undefined ? {} : { foreign: returned.foreign }),
  };
}
