import { written, type MemoryEntry } from '../../memory/tm/entry.ts';
import { fromMemory } from '../../merge/carry-over.ts';
import { sourceKey } from '../../merge/content-key.ts';
import type { Content } from '../../model/content.ts';
import { quickDigest } from '../../model/quick-digest.ts';
import { segmentsOf, type Segment, type Unit } from '../../model/unit.ts';

/** A sentence of a release, and where it stands. */
export interface PlacedSegment {
  readonly unit: Unit;
  readonly segment: Segment;
  readonly context: string;
  readonly previous: string;
  readonly next: string;
}

/** Gives the sentences of a text with what stands around them. */
export function placedSegments(units: readonly Unit[]): readonly PlacedSegment[] {
  const all = units.flatMap((unit) => {
    const block = `${unit.role ?? ''}\n${unit.name ?? ''}\n${sourceKey(unit)}`;
    const context = `${quickDigest(block).toString(36)}${quickDigest(block, 1).toString(36)}`;
    return segmentsOf(unit).map((segment, at) => {
      const text = written(segment.source, unit.originalData);
      return { unit, segment, context: `${context}.${at}`, text };
    });
  });
  return all.map(({ unit, segment, context }, at) => ({
    unit,
    segment,
    context,
    previous: all[at - 1]?.text ?? '',
    next: all[at + 1]?.text ?? '',
  }));
}

/** Gives what a memory has of a translation: sentences that are translated one by one, by a person. */
export function* entriesOf(units: readonly Unit[], origin: string): Generator<MemoryEntry> {
  for (const { unit, segment, ...place } of placedSegments(units)) {
    if (!isRemembered(unit, segment)) continue;
    const { source, target, state } = segment;
    const { context, previous, next } = place;
    const originalData = dataOf([...source, ...target], unit.originalData);
    yield { source, target, originalData, state, origin, context, previous, next };
  }
}

function isRemembered(unit: Unit, segment: Segment): segment is Segment & Required<Pick<Segment, 'target'>> {
  const { source, target, state, subState, unfinished } = segment;
  if (!unit.translate || state === 'initial' || unfinished === true || target === undefined) return false;
  if (subState === fromMemory && state === 'translated') return false;
  if (!hasText(source)) return false;
  // Where sentences were joined or reordered, a target is not the translation of its own source alone.
  return segmentsOf(unit).every((each) => each.order === undefined && (!hasText(each.source) || hasText(each.target)));
}

function hasText(content: Content = []): boolean {
  return content.some((inline) => (inline.kind === 'text' ? inline.text.trim() !== '' : inline.kind === 'ph'));
}

function dataOf(content: Content, data: Unit['originalData']): Unit['originalData'] {
  const used: Record<string, string> = {};
  for (const inline of content) {
    if (inline.kind === 'text' || inline.kind === 'sm' || inline.kind === 'em') continue;
    const ref = inline.dataRef;
    if (ref !== undefined && Object.hasOwn(data, ref)) used[ref] = data[ref]!;
  }
  return used;
}
