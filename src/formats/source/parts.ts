import { shownText, type Inline } from '../../model/content.ts';
import type { Ignorable, Part, Segment } from '../../model/unit.ts';

/**
 * Cuts content into segments (`s1`, `s2` …) and the white space around them.
 *
 * `cut` is given the text as a reader sees it, a code as the text it displays, so that a sentence that begins with a
 * placeholder is found too; a cut inside of what a code displays is none. The parts together are the content, to the
 * code unit.
 */
export function partsOf(content: readonly Inline[], cut: (text: string) => readonly number[]): readonly Part[] {
  const parts: Part[] = [];
  let number = 0;
  for (const piece of piecesOf(content, cut)) {
    const { before, inside, after } = trimmed(piece);
    if (before !== '') parts.push(ignorable(before));
    if (inside.length > 0) parts.push(segment(`s${++number}`, inside));
    if (after !== '') parts.push(ignorable(after));
  }
  return number > 0 ? parts : [segment('s1', content)];
}

/** Where the segments of a unit but for the first start in its shown text: the cuts that gave its parts. */
export function cutsOf(parts: readonly Part[]): readonly number[] {
  const starts: number[] = [];
  let offset = 0;
  for (const part of parts) {
    if (part.kind === 'segment') starts.push(offset);
    offset += shownText(part.source).length;
  }
  return starts.slice(1);
}

function segment(id: string, source: readonly Inline[]): Segment {
  return { kind: 'segment', id, source, state: 'initial' };
}

function ignorable(text: string): Ignorable {
  return { kind: 'ignorable', source: [{ kind: 'text', text }] };
}

function piecesOf(content: readonly Inline[], cut: (text: string) => readonly number[]): readonly Inline[][] {
  const cuts = cut(shownText(content));
  const pieces: Inline[][] = [[]];
  let start = 0;
  let next = 0;
  for (const inline of content) {
    const end = start + shownText([inline]).length;
    while (next < cuts.length && cuts[next]! < start) next++;
    if (cuts[next] === start && pieces.at(-1)!.length > 0) pieces.push([]);
    if (inline.kind !== 'text') pieces.at(-1)!.push(inline);
    else {
      let from = start;
      for (; next < cuts.length && cuts[next]! < end; next++) {
        const to = cuts[next]!;
        if (to === from) continue;
        pieces.at(-1)!.push({ kind: 'text', text: inline.text.slice(from - start, to - start) });
        pieces.push([]);
        from = to;
      }
      if (end > from) pieces.at(-1)!.push({ kind: 'text', text: inline.text.slice(from - start) });
    }
    start = end;
  }
  return pieces;
}

/** A piece without the white space at its ends. */
function trimmed(piece: readonly Inline[]): { before: string; inside: readonly Inline[]; after: string } {
  const inside = [...piece];
  let before = '';
  let after = '';
  const first = inside[0];
  if (first?.kind === 'text') {
    const rest = first.text.trimStart();
    before = first.text.slice(0, first.text.length - rest.length);
    inside.splice(0, 1, ...(rest === '' ? [] : [{ kind: 'text', text: rest } as const]));
  }
  const last = inside.at(-1);
  if (last?.kind === 'text') {
    const rest = last.text.trimEnd();
    after = last.text.slice(rest.length);
    inside.splice(-1, 1, ...(rest === '' ? [] : [{ kind: 'text', text: rest } as const]));
  }
  return { before, inside, after };
}
