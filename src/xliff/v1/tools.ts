import type { XmlElement } from '../xml/element.ts';
import { descendants, elementsOf, valueOf } from '../xml/element.ts';

/** The namespace of Trados Studio's own elements. */
export const TRADOS = 'http://sdl.com/FileTypes/SdlXliff/1.0';

/** The namespace of memoQ's own elements and attributes. */
export const MEMOQ = 'MQXliff';

/** The namespace of Phrase's own elements and attributes. */
export const PHRASE = 'http://www.memsource.com/mxlf/2.0';

/** Finds where Trados keeps what it knows of each segment, by the segment's id. */
export function tradosSegmentsOf(unit: XmlElement): ReadonlyMap<string, XmlElement> {
  const segments = new Map<string, XmlElement>();
  for (const child of elementsOf(unit)) {
    if (child.uri !== TRADOS || child.local !== 'seg-defs') continue;
    for (const seg of descendants(child)) if (seg.local === 'seg') segments.set(valueOf(seg, 'id') ?? '', seg);
  }
  return segments;
}
