import { textOf } from '../model/content.ts';
import { segmentsOf } from '../model/unit.ts';
import type { Position, Segment } from '../model/unit.ts';
import type { XliffDocument } from './document.ts';
import { keyOf, unitsOf, type Place } from './edit.ts';
import type { XmlElement } from './xml/element.ts';
import { childOf, childrenOf, descendants, valueOf } from './xml/element.ts';
import { escapePlainText, escapeText } from './xml/escape.ts';
import { rawTextOf, type RawText, type TextRange } from './xml/raw-text.ts';
import type { Splice } from './xml/splice.ts';
import { unitFromXliff12 } from './v1/read-unit.ts';
import { unitFromXml } from './v2/read-unit.ts';

/** A segment's target as it stands in its document. */
export interface RawTarget extends RawText {
  /** All that stands between its tags. */
  readonly inside: TextRange;
  /**
   * The change that puts a text in place of a range. Undefined where the text has characters that the format can't hold.
   */
  spliceOf(range: TextRange, text: string): Splice | undefined;
}

/**
 * Finds targets in a document as it was read: undefined where there is none, or where it can't be told which characters of
 * the document are its text.
 */
export function targetsOf(document: XliffDocument): (at: Place) => RawTarget | undefined {
  const units = unitsOf(document);
  const isOld = document.root.version.startsWith('1');
  const known = new Map<XmlElement, ReadonlyMap<string, Candidates>>();
  const raw = new Map<Candidates, RawTarget | undefined>();
  return ({ file, unit: id, segment }) => {
    const unit = units.get(file === undefined ? id : keyOf(file, id));
    if (unit === undefined) return undefined;
    const segments = known.get(unit) ?? (isOld ? segments12(unit, document.text) : segments2(unit, document.text));
    known.set(unit, segments);
    const candidates = segment === undefined ? segments.values().next().value : segments.get(segment);
    if (candidates === undefined) return undefined;
    if (!raw.has(candidates)) raw.set(candidates, rawTarget(candidates, document.text, isOld));
    return raw.get(candidates);
  };
}

/** A segment's text and the elements that may be its target. */
interface Candidates {
  readonly text: string | undefined;
  readonly elements: readonly XmlElement[];
}

function segments2(unit: XmlElement, text: string): ReadonlyMap<string, Candidates> {
  const elements = childrenOf(unit, 'segment');
  return candidatesOf(segmentsOf(unitFromXml(unit, text, {})), (_segment, at) => {
    const element = elements[at];
    return [element && childOf(element, 'target')];
  });
}

function segments12(unit: XmlElement, text: string): ReadonlyMap<string, Candidates> {
  const target = childOf(unit, 'target');
  const marks = new Map<string, XmlElement>();
  for (const element of target === undefined ? [] : descendants(target)) {
    const mid = valueOf(element, 'mid');
    const isSegment = element.local === 'mrk' && valueOf(element, 'mtype') === 'seg';
    if (isSegment && mid !== undefined && !marks.has(mid)) marks.set(mid, element);
  }
  return candidatesOf(segmentsOf(unitFromXliff12(unit, text)), ({ id }) => [marks.get(id), target]);
}

/** Of segments that share an id, the first. */
function candidatesOf(
  segments: readonly Segment[],
  elementsFor: (segment: Segment, at: number) => readonly (XmlElement | undefined)[],
): ReadonlyMap<string, Candidates> {
  const candidates = new Map<string, Candidates>();
  for (const [at, segment] of segments.entries()) {
    if (candidates.has(segment.id)) continue;
    const elements = elementsFor(segment, at).filter((element) => element !== undefined);
    candidates.set(segment.id, { text: segment.target && textOf(segment.target), elements });
  }
  return candidates;
}

/** The element that holds the segment's text, read with the places of its characters. */
function rawTarget({ text, elements }: Candidates, document: string, isOld: boolean): RawTarget | undefined {
  for (const element of elements) {
    const raw = rawTextOf(element, document);
    if (raw.text !== text) continue;
    const prefix = element.prefix === '' ? '' : `${element.prefix}:`;
    return {
      ...raw,
      inside: { start: element.contentStart, end: element.contentEnd },
      spliceOf(range, fix) {
        try {
          return { ...range, text: isOld ? escapePlainText(fix) : escapeText(fix, prefix) };
        } catch {
          // The caller leaves the target as it is.
          return undefined;
        }
      },
    };
  }
  return undefined;
}

/** Line and column of an offset in a text. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}
