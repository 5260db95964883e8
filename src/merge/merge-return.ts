import type { Content } from '../model/content.ts';
import { segmentsOf, type Part, type Segment, type Unit } from '../model/unit.ts';
import { mergeAttributes } from '../xliff/common/extension-attributes.ts';
import { formerNotes, mergeNotes, pairSegments, sourceChanged } from './carry-over.ts';
import { contentKey, sourceKey } from './content-key.ts';
import { cutLike } from './adopt-segmentation.ts';
import { codeRemapper } from './map-codes.ts';

export interface MergedUnit {
  readonly unit: Unit;
  /** How many targets were made for another wording: kept as drafts or in notes. */
  readonly outdated: number;
}

export interface MergeOptions {
  /**
   * Whether a target that is the same as its source may be a translation all the same, as a name is. Tools that fill
   * targets with their source and never set a state leave no other sign.
   */
  readonly mayStaySame?: (segment: Segment) => boolean;
}

/**
 * The stored unit with what the translator returned. The store owns sources and codes, the return owns targets, which are
 * taken as they are, an emptied one too. A segmentation that the translator's tool changed is taken over where the whole
 * source is still the same. A target made for another wording of the source is kept as a draft.
 */
export function mergeReturn(stored: Unit, returned: Unit, options: MergeOptions = {}): MergedUnit {
  return takesOverSegmentation(stored, returned)
    ? { unit: mergeCurrent(stored, returned, options), outdated: 0 }
    : mergeOutdated(stored, returned, options);
}

/** How many segments of a unit have a target or a state that is not what the store had. */
export function changedSegments(stored: Unit, merged: Unit): number {
  if (stored === merged) return 0;
  const before = new Map(segmentsOf(stored).map((segment) => [segment.id, describe(segment, stored)]));
  return segmentsOf(merged).filter((segment) => before.get(segment.id) !== describe(segment, merged)).length;
}

/** Segments that were joined or split must bring their targets: the store's have no place in them. */
function takesOverSegmentation(stored: Unit, returned: Unit): boolean {
  if (sourceKey(stored) !== sourceKey(returned)) return false;
  const keys = new Set(segmentsOf(stored).map(({ source }) => contentKey(source, stored.originalData).trim()));
  return segmentsOf(returned).every(
    ({ source, target }) => target !== undefined || keys.has(contentKey(source, returned.originalData).trim()),
  );
}

function describe(segment: Segment, unit: Unit): string {
  const target = segment.target === undefined ? '' : `=${contentKey(segment.target, unit.originalData)}`;
  return `${segment.state}${segment.subState ?? ''}${target}`;
}

function mergeCurrent(stored: Unit, returned: Unit, options: MergeOptions): Unit {
  const codes = codeRemapper(returned, stored);
  const { placed } = pairSegments(segmentsOf(returned), returned, segmentsOf(stored), stored);
  const parts = cutLike(stored, returned.parts).map(({ part, like }): Part => {
    if (part.kind === 'ignorable' || like === undefined) return part;
    const former = placed.get(like.id);
    return mergeSegment(former?.same === true ? former.segment : undefined, part, like, stored, codes.remap, options);
  });
  return withReturnedData({ ...stored, parts, originalData: codes.originalData }, returned);
}

/** `fresh` is the segment with the store's source, `returned` what came back for it. */
function mergeSegment(
  stored: Segment | undefined,
  fresh: Segment,
  returned: Segment,
  unit: Unit,
  remap: (target: Content) => Content,
  { mayStaySame = () => true }: MergeOptions,
): Segment {
  const order = returned.order === undefined ? {} : { order: returned.order };
  const base = { ...fresh, ...order };
  if (returned.target === undefined) return said(base, stored?.target, stored?.state ?? 'initial', stored?.subState);
  const target = remap(returned.target);
  if (returned.state !== 'initial') return said(base, target, returned.state, returned.subState);
  // Many tools never change the state: a target that is new speaks for itself.
  const key = contentKey(target, unit.originalData);
  if (stored?.target !== undefined && contentKey(stored.target, unit.originalData) === key) {
    return said(base, target, stored.state, stored.subState);
  }
  if (key.trim() === '') return said(base, target, 'initial', undefined);
  const copied = key.trim() === contentKey(fresh.source, unit.originalData).trim();
  if (copied && !mayStaySame(fresh)) return said(base, stored?.target, stored?.state ?? 'initial', stored?.subState);
  return said(base, target, 'translated', undefined);
}

function said(
  segment: Segment,
  target: Content | undefined,
  state: Segment['state'],
  subState: string | undefined,
): Segment {
  const { target: _target, subState: _subState, at: _at, targetAt: _targetAt, ...rest } = segment;
  return {
    ...rest,
    ...(target === undefined ? {} : { target }),
    state,
    ...(subState === undefined ? {} : { subState }),
  };
}

function mergeOutdated(stored: Unit, returned: Unit, options: MergeOptions): { unit: Unit; outdated: number } {
  const codes = codeRemapper(returned, stored);
  const { placed, unplaced } = pairSegments(segmentsOf(stored), stored, segmentsOf(returned), returned);
  const former = unplaced.flatMap(({ target }) => (target === undefined ? [] : [target]));
  let outdated = former.length;
  const parts = stored.parts.map((part): Part => {
    const found = part.kind === 'segment' ? placed.get(part.id) : undefined;
    if (part.kind !== 'segment' || found?.segment.target === undefined) return part;
    if (found.same) return mergeSegment(part, part, found.segment, stored, codes.remap, options);
    const target = codes.remap(found.segment.target);
    if (
      part.target !== undefined &&
      contentKey(part.target, stored.originalData) === contentKey(target, stored.originalData)
    )
      return part;
    outdated += 1;
    if (part.target === undefined || part.subState === sourceChanged) {
      return { ...part, target, state: 'initial', subState: sourceChanged };
    }
    // A draft for an older wording never replaces a target that fits the present one.
    former.push(target);
    return part;
  });
  const notes = mergeNotes(stored.notes, formerNotes(...former));
  return { unit: withReturnedData({ ...stored, parts, originalData: codes.originalData, notes }, returned), outdated };
}

function withReturnedData(unit: Unit, returned: Unit): Unit {
  const attributes = mergeAttributes(unit.foreignAttributes, returned.foreignAttributes);
  return {
    ...unit,
    notes: mergeNotes(unit.notes, returned.notes),
    ...(attributes.length === 0 ? {} : { foreignAttributes: attributes }),
    ...(returned.foreign === undefined ? {} : { foreign: returned.foreign }),
  };
}
