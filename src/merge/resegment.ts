import { shownText, type Content, type Inline } from '../model/content.ts';
import { defined } from '../model/defined.ts';
import { segmentsOf, states, type Part, type Segment, type Unit } from '../model/unit.ts';
import { splitContent } from '../segment/split-content.ts';
import { contentKey, sourceKey } from './content-key.ts';

/** How the target locale separates and cuts sentences. */
export interface TargetCutter {
  /** What it puts between sentences. */
  readonly separator: string;
  /** Offsets of segment starts above 0. */
  cut(text: string): readonly number[];
}

export interface Resegmented {
  readonly unit: Unit;
  /** The source would be cut otherwise today, but the target can't be cut alike: the unit was left whole. */
  readonly left: boolean;
}

/**
 * Cuts a stored unit as today's extraction cuts its source, and keeps every target. That needs the target to fall
 * into as many sentences, each with the codes of its source; else the stored segmentation stays.
 *
 * @param fresh today's unit
 */
export function resegment(fresh: Unit, stored: Unit, cutter: TargetCutter): Resegmented {
  if (sourceKey(fresh) !== sourceKey(stored)) return { unit: stored, left: false };
  const rules = defined({ rules: fresh.rules });
  if (cutAlike(fresh, stored)) return { unit: { ...stored, ...rules }, left: false };
  if (!fresh.canResegment || !stored.canResegment) return { unit: stored, left: true };
  const former = segmentsOf(stored);
  if (former.every(({ target }) => target === undefined)) {
    return { unit: { ...stored, parts: fresh.parts, originalData: fresh.originalData, ...rules }, left: false };
  }
  const targets = former.some(({ target, order }) => target === undefined || order !== undefined)
    ? undefined
    : targetSegments(stored, cutter);
  const segments = segmentsOf(fresh);
  const alike =
    targets?.length === segments.length &&
    segments.every(({ source }, at) => codesIn(source, fresh) === codesIn(targets[at] ?? [], stored));
  if (targets === undefined || !alike) return { unit: stored, left: true };
  const state = lowestState(former);
  const placed = new Map(segments.map((segment, at) => [segment.id, targets[at] ?? []]));
  const parts = fresh.parts.map((part): Part => {
    const content = part.kind === 'segment' ? placed.get(part.id) : undefined;
    return part.kind === 'segment' && content !== undefined ? { ...part, target: content, state } : part;
  });
  const originalData = { ...fresh.originalData, ...stored.originalData };
  return { unit: { ...stored, parts, originalData, ...rules }, left: false };
}

function cutAlike(one: Unit, other: Unit): boolean {
  const keys = (unit: Unit): string =>
    JSON.stringify(segmentsOf(unit).map(({ source }) => contentKey(source, unit.originalData).trim()));
  return keys(one) === keys(other);
}

/** Cuts the whole target anew. */
function targetSegments(unit: Unit, { separator, cut }: TargetCutter): readonly Content[] {
  const whole: Inline[] = [];
  for (const part of unit.parts) {
    if (part.kind === 'ignorable') continue;
    if (whole.length > 0 && separator !== '') whole.push({ kind: 'text', text: separator });
    whole.push(...(part.target ?? []));
  }
  return splitContent(whole, cutsIn(whole, cut)).flatMap(({ kind, source }) => (kind === 'segment' ? [source] : []));
}

/**
 * Finds cuts as offsets into the code-stripped text. They are found in the text as a reader sees it, as extraction
 * finds them in the source: a sentence may begin with what a code displays.
 */
function cutsIn(content: Content, cut: (text: string) => readonly number[]): readonly number[] {
  const cuts = cut(shownText(content));
  const offsets = new Set<number>();
  let next = 0;
  let seen = 0;
  let offset = 0;
  for (const inline of content) {
    const length = shownText([inline]).length;
    for (; next < cuts.length && cuts[next]! < seen + length; next++) {
      const within = cuts[next]! - seen;
      if (inline.kind === 'text' || within === 0) offsets.add(offset + within);
    }
    seen += length;
    if (inline.kind === 'text') offset += length;
  }
  return [...offsets];
}

function codesIn(content: Content, { originalData }: Unit): string {
  const codes = content.filter(({ kind }) => kind !== 'text');
  return codes
    .map((code) => contentKey([code], originalData))
    .toSorted()
    .join('');
}

/** Finds the state of the least finished segment: the whole is not further. */
export function lowestState(segments: readonly Segment[]): Segment['state'] {
  return states.find((state) => segments.some((segment) => segment.state === state)) ?? 'initial';
}
