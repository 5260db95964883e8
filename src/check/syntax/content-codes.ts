import type { Content } from '../../model/content.ts';

/**
 * Lists the offsets, in the code-stripped text, of codes that stand for something a reader sees or may see: stand-alone
 * codes, halves of spans, and spans without text. What is on both sides of one are no neighbours.
 */
export function contentCodesAt(content: Content): ReadonlySet<number> {
  const places = new Set<number>();
  const open = new Map<string, number>();
  let offset = 0;
  for (const inline of content) {
    if (inline.kind === 'text') offset += inline.text.length;
    else if (inline.kind === 'ph') places.add(offset);
    else if (inline.kind === 'sc') open.set(inline.id, offset);
    else if (inline.kind === 'ec') {
      const id = inline.startRef ?? inline.id ?? '';
      const start = open.get(id);
      if (start === undefined || start === offset) places.add(offset);
      open.delete(id);
    }
  }
  for (const start of open.values()) places.add(start);
  return places;
}
