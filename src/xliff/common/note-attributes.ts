import type { Note } from '../../model/unit.ts';
import type { XmlElement } from '../xml/element.ts';
import { valueOf } from '../xml/element.ts';

/** Reads the priority of a note: 1, the highest, to 10. */
export function readPriority(note: XmlElement): number | undefined {
  const priority = valueOf(note, 'priority') ?? '';
  return /^(?:[1-9]|10)$/.test(priority) ? Number(priority) : undefined;
}

/** Reads the side that a note is about from the attribute that states it. */
export function readSide(note: XmlElement, attribute: 'annotates' | 'appliesTo'): Note['appliesTo'] | undefined {
  const side = valueOf(note, attribute);
  return side === 'source' || side === 'target' ? side : undefined;
}
