import { textOf, type Content } from '../model/content.ts';
import { segmentsOf, states, type MachineText, type Part, type Segment, type Unit } from '../model/unit.ts';
import { defined } from '../model/defined.ts';
import { mergeAttributes } from '../model/merge-attributes.ts';
import {
  draftOf,
  factsUpdated,
  formerNotes,
  fromMemory,
  mergeNotes,
  pairSegments,
  sourceChanged,
} from './carry-over.ts';
import { contentKey, sourceKey } from './content-key.ts';
import { adoptSegmentation } from './adopt-segmentation.ts';
import { isCopy, without } from './pick-news.ts';
import { codeMapper, type CodeMapper } from './map-codes.ts';

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
  /** The file sets states, so that a segment in its initial one is not done; else a new target is taken for done. */
  readonly setsStates?: boolean;
}

/**
 * Merges what the translator returned into the stored unit. The store owns sources and codes, the return owns
 * targets, which are taken as they are; an empty one only with a state, for tools write one for "untranslated". A
 * segmentation that the translator's tool changed is
 * taken over where the whole source is still the same. A target made for another wording of the source is kept as a
 * draft.
 */
export function mergeReturn(stored: Unit, full: Unit, given: MergeOptions = {}): MergedUnit {
  const options = { ...given, isByMachine: isByMachine(full) };
  const returned = without(full, new Set(segmentsOf(full).filter((segment) => saysNothing(segment, full))));
  return takesOverSegmentation(stored, returned)
    ? { unit: mergeCurrent(stored, returned, options), outdated: 0 }
    : mergeOutdated(stored, returned, options);
}

/** What a merge took away from a unit. */
export interface Setbacks {
  /** Segments that had a target and have an empty one or none. */
  readonly emptied: number;
  /** Segments whose state is lower than it was. */
  readonly lowered: number;
  /** Segments with a new target that the file does not call done. */
  readonly unfinished: number;
}

/** Counts the empty targets without a state, in place of which the stored unit has a text. */
export function blanksIn(returned: Unit, stored: Unit): number {
  const filled = new Set(
    segmentsOf(stored).flatMap(({ source, target = [] }) =>
      contentKey(target, stored.originalData).trim() === '' ? [] : [contentKey(source, stored.originalData).trim()],
    ),
  );
  return segmentsOf(returned).filter(
    (segment) => saysNothing(segment, returned) && filled.has(contentKey(segment.source, returned.originalData).trim()),
  ).length;
}

/** Counts what a merge took away: it happens in no silence. */
export function setbacksOf(stored: Unit, merged: Unit): Setbacks {
  const before = new Map(segmentsOf(stored).map((segment) => [segment.id, segment]));
  const counts = { emptied: 0, lowered: 0, unfinished: 0 };
  for (const segment of segmentsOf(merged)) {
    const former = before.get(segment.id);
    const text = contentKey(segment.target ?? [], merged.originalData).trim();
    const formerText = contentKey(former?.target ?? [], stored.originalData).trim();
    if (formerText !== '' && text === '') counts.emptied += 1;
    else if (former !== undefined && formerText !== '' && rank(segment) < rank(former)) counts.lowered += 1;
    else if (text !== formerText && segment.state === 'initial' && segment.subState !== sourceChanged)
      counts.unfinished += 1;
  }
  return counts;
}

function rank({ state }: Segment): number {
  return states.indexOf(state);
}

function saysNothing({ target, state }: Segment, { originalData }: Unit): boolean {
  return target !== undefined && state === 'initial' && contentKey(target, originalData).trim() === '';
}

/** Counts the segments of a unit that have another target or state than in the store. */
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

function mergeCurrent(stored: Unit, returned: Unit, options: ReturnOptions): Unit {
  const codes = codeMapper(returned, stored);
  const { placed } = pairSegments(segmentsOf(returned), returned, segmentsOf(stored), stored);
  const parts = adoptSegmentation(stored, returned.parts).map(({ part, like }): Part => {
    if (part.kind === 'ignorable' || like === undefined) return part;
    const found = placed.get(like.id);
    const former = found?.same === true ? found.segment : undefined;
    return mergeSegment({ former, fresh: part, returned: like }, { unit: stored, codes, ...options });
  });
  return withReturnedData({ ...stored, parts, originalData: codes.originalData }, returned);
}

interface SegmentReturn {
  /** As the store had it, where it had it. */
  readonly former: Segment | undefined;
  /** With the store's source. */
  readonly fresh: Segment;
  /** As it came back. */
  readonly returned: Segment;
}

interface ReturnOptions extends MergeOptions {
  /** The unit says that a machine made its targets. */
  readonly isByMachine: boolean;
}

interface UnitReturn extends ReturnOptions {
  /** The stored unit. */
  readonly unit: Unit;
  readonly codes: CodeMapper;
}

/** What a segment says of its translation. */
type Translated = Pick<Segment, 'target' | 'state' | 'subState'>;

function mergeSegment({ former, fresh, returned }: SegmentReturn, unitReturn: UnitReturn): Segment {
  const machine = machineTextOf(returned) ?? former?.machine ?? madeWhole(returned, unitReturn);
  const base = { ...fresh, ...defined({ order: returned.order, machine }) };
  if (returned.target === undefined) return withTranslation(base, former);
  const target = unitReturn.codes.map(returned.target);
  if (returned.state !== 'initial') {
    return withTranslation(base, withoutMemoryMark({ ...returned, target }, former, unitReturn));
  }
  return withTranslation(base, translationWithoutState({ former, fresh, target, returned }, unitReturn));
}

/** Gives what a machine made for a segment that came back, by what its file says: kept as long as the sentence is. */
function machineTextOf({ machine, matches = [], target }: Segment): MachineText | undefined {
  if (machine !== undefined) return machine;
  const made = matches.find(({ origin }) => origin === 'machine');
  return made === undefined || target === undefined ? undefined : { text: made.target ?? textOf(target) };
}

function madeWhole({ target }: Segment, { isByMachine: isMade }: UnitReturn): MachineText | undefined {
  return isMade && target !== undefined ? { text: textOf(target) } : undefined;
}

const its = 'http://www.w3.org/2005/11/its';

/** Tells whether a unit says that a machine made it: by how sure it was, or as the only one who is named (ITS 2.0, 8.11, 8.19). */
function isByMachine({ extensionAttributes = [] }: Unit): boolean {
  const named = new Set(
    extensionAttributes.flatMap(({ name, uri }) => (uri === its ? [name.replace(/^.*:/, '')] : [])),
  );
  return named.has('mtConfidence') || (named.has('tool') && !named.has('person') && !named.has('org'));
}

/** Tools keep our mark of what was taken from the memory; once a person wrote or confirmed something else, it is not true. */
function withoutMemoryMark(returned: Segment, former: Segment | undefined, { unit }: UnitReturn): Segment {
  const { subState, ...rest } = returned;
  if (subState !== fromMemory) return returned;
  const keyOf = ({ target = [] }: Segment): string => contentKey(target, unit.originalData);
  const isAsFilled = former?.subState === fromMemory && keyOf(former) === keyOf(returned);
  return isAsFilled && returned.state === former.state ? returned : rest;
}

/**
 * Tells the translation of a segment that came back in its initial state: many tools never change it, so a new target
 * counts as translated.
 */
function translationWithoutState(
  { former, fresh, target, returned }: SegmentReturn & { readonly target: Content },
  { unit, mayStaySame = () => true, setsStates = false }: UnitReturn,
): Translated | undefined {
  const key = contentKey(target, unit.originalData);
  const isUnfinished = returned.unfinished === true;
  // A target of XLIFF 1.2 has the lowest state of its segments, which says nothing of one among several.
  if (isUnfinished && segmentsOf(unit).length === 1) return { target, state: 'initial' };
  if (former?.target !== undefined && contentKey(former.target, unit.originalData) === key)
    return { ...former, target };
  const isSource = key.trim() === contentKey(fresh.source, unit.originalData).trim();
  if (isSource && !mayStaySame(fresh)) return former;
  return { target, state: setsStates || isUnfinished ? 'initial' : 'translated' };
}

function isDraft(subState: string | undefined): boolean {
  return subState === sourceChanged || subState === factsUpdated;
}

function withTranslation(segment: Segment, { target, state, subState }: Translated = { state: 'initial' }): Segment {
  const {
    target: _target,
    subState: _subState,
    former,
    at: _at,
    targetAt: _targetAt,
    unfinished: _unfinished,
    ...rest
  } = segment;
  return { ...rest, state, ...defined({ target, subState, former: isDraft(subState) ? former : undefined }) };
}

function mergeOutdated(stored: Unit, full: Unit, options: ReturnOptions): MergedUnit {
  const { mayStaySame = () => true } = options;
  const copies = segmentsOf(full).filter((segment) => isCopy(segment, full) && !mayStaySame(segment));
  const returned = without(full, new Set(copies));
  const codes = codeMapper(returned, stored);
  const { placed, unplaced } = pairSegments(segmentsOf(stored), stored, segmentsOf(returned), returned);
  const former = unplaced.flatMap(({ target }) => (target === undefined ? [] : [target]));
  let outdated = former.length;
  const parts = stored.parts.map((part): Part => {
    const found = part.kind === 'segment' ? placed.get(part.id) : undefined;
    if (part.kind !== 'segment' || found?.segment.target === undefined) return part;
    if (found.same) {
      return mergeSegment({ former: part, fresh: part, returned: found.segment }, { unit: stored, codes, ...options });
    }
    const target = codes.map(found.segment.target);
    if (hasTarget(part, target, stored)) return part;
    outdated += 1;
    if (part.target === undefined || isDraft(part.subState)) {
      return draftOf(part, found.segment, target);
    }
    // A draft for an older wording never replaces a target that fits the present one.
    former.push(target);
    return part;
  });
  const notes = mergeNotes(stored.notes, formerNotes(...former));
  return { unit: withReturnedData({ ...stored, parts, originalData: codes.originalData, notes }, returned), outdated };
}

function hasTarget(segment: Segment, target: Content, { originalData }: Unit): boolean {
  return segment.target !== undefined && contentKey(segment.target, originalData) === contentKey(target, originalData);
}

function withReturnedData(unit: Unit, returned: Unit): Unit {
  const attributes = mergeAttributes(unit.extensionAttributes, returned.extensionAttributes);
  return {
    ...unit,
    notes: mergeNotes(unit.notes, returned.notes),
    ...(attributes.length === 0 ? {} : { extensionAttributes: attributes }),
    ...defined({ extensions: returned.extensions }),
  };
}
