import type { XmlElement } from '../xml/element.ts';
import { descendants, valueOf } from '../xml/element.ts';

/** A `mrk` around a segment, and its `mid`. */
export interface SegmentMark {
  readonly mid: string | undefined;
  readonly element: XmlElement;
}

/** Tells whether an element is the `mrk` of a segment (XLIFF 1.2, section 2.9). */
export function isSegmentMark(element: XmlElement): boolean {
  return element.local === 'mrk' && valueOf(element, 'mtype') === 'seg';
}

/** Lists the segments' `mrk` in a `seg-source` or `target`, in document order, also those inside a `g`. */
export function segmentMarks(content: XmlElement | undefined): readonly SegmentMark[] {
  if (content === undefined) return [];
  return [...descendants(content)].filter(isSegmentMark).map((element) => ({ mid: valueOf(element, 'mid'), element }));
}
