import { textOf } from '../model/content.ts';
import type { Position } from '../model/unit.ts';
import type { Dialect, TargetElements } from './common/dialect.ts';
import type { SegmentRef } from './common/edit.ts';
import { unitFinder } from './common/find-unit.ts';
import { DIALECTS } from './dialects.ts';
import type { XliffDocument } from './document.ts';
import type { XmlElement } from './xml/element.ts';
import { rawTextOf, type RawText, type TextRange } from './xml/raw-text.ts';
import type { Splice } from './xml/splice.ts';

/** A segment's target as it is written in its document. */
export interface RawTarget extends RawText {
  /** All that is between its tags. */
  readonly inside: TextRange;
  /** Makes the change that puts a text into a range; undefined where the text has characters that the format can't hold. */
  spliceOf(range: TextRange, text: string): Splice | undefined;
}

/**
 * Finds targets in a document as it was read. What it returns gives undefined where there is no target, or where it can't
 * be told which characters of the document are its text.
 */
export function targetsOf(document: XliffDocument): (at: SegmentRef) => RawTarget | undefined {
  const dialect = DIALECTS[document.root.version];
  const findUnit = unitFinder(document.root, dialect.fileNames);
  const segments = new Map<XmlElement, ReadonlyMap<string, TargetElements>>();
  const found = new Map<TargetElements, RawTarget | undefined>();
  return (at) => {
    const unit = findUnit(at);
    if (unit === undefined) return undefined;
    const known = segments.get(unit) ?? byId(dialect.targets(unit, document.text));
    segments.set(unit, known);
    const target = at.segment === undefined ? known.values().next().value : known.get(at.segment);
    if (target === undefined) return undefined;
    if (!found.has(target)) found.set(target, rawTarget(target, document.text, dialect));
    return found.get(target);
  };
}

/** Of segments that share an id, the first. */
function byId(targets: readonly TargetElements[]): ReadonlyMap<string, TargetElements> {
  const segments = new Map<string, TargetElements>();
  for (const target of targets) if (!segments.has(target.segment.id)) segments.set(target.segment.id, target);
  return segments;
}

/** Reads the element that holds the segment's text, with the offsets of its characters. */
function rawTarget({ segment, elements }: TargetElements, document: string, dialect: Dialect): RawTarget | undefined {
  const text = segment.target && textOf(segment.target);
  for (const element of elements) {
    const raw = rawTextOf(element, document);
    if (raw.text !== text) continue;
    return {
      ...raw,
      inside: { start: element.contentStart, end: element.contentEnd },
      spliceOf(range, fix) {
        try {
          return { ...range, text: dialect.escapeTarget(fix, element) };
        } catch {
          // The caller leaves the target as it is.
          return undefined;
        }
      },
    };
  }
  return undefined;
}

/** Indexes the lines of a text. What it returns gives the line and column, both from 1, of an offset in UTF-16 code units. */
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
