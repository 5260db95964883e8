import type { Content, Inline } from '../model/content.ts';
import { textOf } from '../model/content.ts';
import { defaultFormatHandling } from './srx.ts';
import type { FormatHandling } from './srx.ts';

export interface ContentPart {
  readonly kind: 'segment' | 'ignorable';
  readonly source: Content;
}

/**
 * Splits content at offsets into its code-stripped text (what `cut` gives for it) into segments and the white space
 * between them. Joined, the parts are the content, but for runs of text that are now two.
 *
 * A code at a break goes with the text that SRX's `formathandle` names; the white space that is
 * then between such a code and its text goes with them.
 */
export function splitContent(
  content: Content,
  cuts: readonly number[],
  handling: FormatHandling = defaultFormatHandling,
): ContentPart[] {
  const parts: ContentPart[] = [];
  const pieces = toPieces(content, cuts);
  const solid = pieces.flatMap((piece, index) => (piece.kind === 'solid' ? [index] : []));
  let start = 0;
  const push = (kind: ContentPart['kind'], end: number): void => {
    if (end <= start) return;
    const source = joined(pieces.slice(start, end));
    parts.push({ kind, source });
    start = end;
  };
  const firstCode = pieces.findIndex((piece) => piece.kind !== 'space');
  push('ignorable', firstCode < 0 ? pieces.length : firstCode);
  const lastSolid = solid.at(-1) ?? -1;
  for (const [order, index] of solid.entries()) {
    const next = solid[order + 1];
    // Text in one sentence may be in pieces with codes between them.
    if (next === undefined || !pieces.slice(index + 1, next + 1).some((piece) => piece.startsSegment)) continue;
    const gap = pieces.slice(index + 1, next);
    const stays = gap.findLastIndex((piece) => piece.kind === 'code' && goesBefore(piece.inline, handling));
    const goes = gap.findIndex((piece, at) => at > stays && piece.kind === 'code');
    push('segment', index + 1 + stays + 1);
    push('ignorable', goes < 0 ? next : index + 1 + goes);
  }
  const lastCode = pieces.findLastIndex((piece) => piece.kind === 'code');
  push('segment', Math.max(lastSolid, lastCode) + 1);
  push('ignorable', pieces.length);
  return parts;
}

interface Piece {
  readonly kind: 'solid' | 'space' | 'code';
  readonly inline: Inline;
  readonly startsSegment: boolean;
}

/** Codes, and runs of text that are white space at an edge of a segment or not; no run goes across a cut. */
function toPieces(content: Content, cuts: readonly number[]): Piece[] {
  const text = textOf(content);
  const starts = [0, ...cuts.filter((cut) => cut > 0 && cut < text.length), text.length];
  const bounds = new Set(starts);
  for (const [index, start] of starts.slice(0, -1).entries()) {
    const segment = text.slice(start, starts[index + 1]);
    bounds.add(start + segment.length - segment.trimStart().length).add(start + segment.trimEnd().length);
  }
  const edges = [...bounds].toSorted((a, b) => a - b);
  const segmentStarts = new Set(cuts);
  const pieces: Piece[] = [];
  let offset = 0;
  let edge = 0;
  for (const inline of content) {
    if (inline.kind !== 'text') {
      pieces.push({ kind: 'code', inline, startsSegment: false });
      continue;
    }
    const end = offset + inline.text.length;
    for (let from = offset; from < end;) {
      while ((edges[edge] ?? Infinity) <= from) edge++;
      const to = Math.min(end, edges[edge] ?? end);
      const run = text.slice(from, to);
      const kind = run.trim() === '' ? 'space' : 'solid';
      pieces.push({ kind, inline: { kind: 'text', text: run }, startsSegment: segmentStarts.has(from) });
      from = to;
    }
    offset = end;
  }
  return pieces;
}

function goesBefore(inline: Inline, handling: FormatHandling): boolean {
  if (inline.kind === 'ec' || inline.kind === 'em') return handling.end;
  if (inline.kind === 'sc' || inline.kind === 'sm') return handling.start;
  return handling.isolated;
}

function joined(pieces: readonly Piece[]): Content {
  const content: Inline[] = [];
  for (const { inline } of pieces) {
    const last = content.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text')
      content[content.length - 1] = { kind: 'text', text: last.text + inline.text };
    else content.push(inline);
  }
  return content;
}
