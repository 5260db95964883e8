import type { XmlElement } from './element.ts';
import { valueOf } from './element.ts';

/**
 * Tells what a tracked change did, from the type of its annotation: `x-sdl-deleted`, `x-sdl-feedback-added` and the like.
 * Undefined for an annotation that tracks nothing.
 */
export function trackedChange(annotation: string): 'added' | 'deleted' | undefined {
  const word = /(?:^|[-_:.])(added|ins(?:ert(?:ed|ion)?)?|del(?:et(?:ed?|ion))?)$/i
    .exec(annotation)?.[1]
    ?.toLowerCase();
  if (word === undefined) return undefined;
  return word.startsWith('del') ? 'deleted' : 'added';
}

/** Tells whether what stands in an inline element was deleted, and waits for somebody to accept that. */
export function isDeletion(element: XmlElement): boolean {
  if (element.local === 'mrk') {
    return trackedChange(valueOf(element, 'mtype') ?? valueOf(element, 'type') ?? '') === 'deleted';
  }
  return element.uri !== element.parent?.uri && trackedChange(element.local) === 'deleted';
}
