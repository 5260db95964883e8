import type { Content, Ec, Em, Sc, Sm } from '../../model/content.ts';

/**
 * Indexes of starts and of the ends that they can enclose their content with. Of two spans that cross, a code nests rather
 * than an annotation, else the later one; `encloses` may leave out others. Linear in the length of the content.
 */
export function nestedSpans(
  content: Content,
  encloses: (start: Sc | Sm, end: Ec | Em) => boolean = () => true,
): ReadonlyMap<number, number> {
  const spans = new Map<number, number>();
  const stack: number[] = [];
  const openByName = new Map<string, number[]>();
  const closed = new Set<number>();
  for (const [index, inline] of content.entries()) {
    if (inline.kind === 'sc' || inline.kind === 'sm') {
      const name = `${inline.kind} ${inline.id}`;
      const open = openByName.get(name);
      if (open === undefined) openByName.set(name, [index]);
      else open.push(index);
      stack.push(index);
    } else if (inline.kind === 'ec' || inline.kind === 'em') {
      const start = openByName.get(`${inline.kind === 'ec' ? 'sc' : 'sm'} ${inline.startRef}`)?.pop();
      if (start === undefined) continue;
      const nests = encloses(content[start] as Sc | Sm, inline);
      const yields = (at: number | undefined): boolean =>
        at !== undefined && (closed.has(at) || (nests && inline.kind === 'ec' && content[at]?.kind === 'sm'));
      while (yields(stack.at(-1))) stack.pop();
      if (nests && stack.at(-1) === start) spans.set(start, index);
      closed.add(start);
    }
  }
  return spans;
}
