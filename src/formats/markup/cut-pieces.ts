import type { Piece, TextPiece } from './pieces.ts';

/** The text of pieces, with the line breaks of the file. */
export function textOfPieces(pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces) if (piece.kind === 'text') text += piece.text;
  return text;
}

/** Leaves out white space and line breaks at both ends; they stay where they are in the file. Other codes are the block's. */
export function trimmedPieces(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex(isSolid);
  const last = pieces.findLastIndex(isSolid);
  if (first === -1) return [];
  return pieces.slice(first, last + 1).map((piece, at, kept) => {
    if (piece.kind !== 'text') return piece;
    const before = at === 0 ? piece.text.length - piece.text.trimStart().length : 0;
    const after = at === kept.length - 1 ? piece.text.trimEnd().length : piece.text.length;
    return sliced(piece, before, after);
  });
}

function isSolid(piece: Piece): boolean {
  return hasContent(piece) && (piece.kind === 'text' || piece.element !== 'br');
}

function hasContent(piece: Piece): boolean {
  return piece.kind !== 'text' || piece.text.trim() !== '';
}

/** A part of a text piece; one whose text is written otherwise in the file keeps the place of the whole. */
function sliced(piece: TextPiece, start: number, end: number): TextPiece {
  if (start === 0 && end === piece.text.length) return piece;
  const text = piece.text.slice(start, end);
  if (!isLiteral(piece)) return { ...piece, text };
  return { kind: 'text', text, span: { start: piece.span.start + start, end: piece.span.start + end } };
}

/** Whether the file has the text as it is: then offsets into the one are offsets into the other. */
function isLiteral({ text, span }: TextPiece): boolean {
  return span.end - span.start === text.length;
}

/**
 * Cuts pieces at offsets into their text, ascending; undefined where a cut would fall into text that is written otherwise in
 * the file, or into a span of markup.
 */
export function cutPieces(
  pieces: readonly Piece[],
  cuts: readonly number[],
): readonly (readonly Piece[])[] | undefined {
  const parts: Piece[][] = [[]];
  let at = 0;
  let next = 0;
  for (const piece of pieces) {
    if (piece.kind !== 'text') {
      if (cuts[next] === at && piece.kind !== 'ec') {
        parts.push([]);
        next += 1;
      }
      parts.at(-1)!.push(piece);
      continue;
    }
    let rest = piece;
    let start = at;
    at += piece.text.length;
    while (next < cuts.length && cuts[next]! < at) {
      const cut = cuts[next]! - start;
      if (cut > 0 && !isLiteral(rest)) return undefined;
      if (cut > 0) parts.at(-1)!.push(sliced(rest, 0, cut));
      rest = sliced(rest, Math.max(cut, 0), rest.text.length);
      start += Math.max(cut, 0);
      parts.push([]);
      next += 1;
    }
    parts.at(-1)!.push(rest);
  }
  return parts.every(isWhole) && parts.length === cuts.length + 1 ? parts : undefined;
}

/** Whether every span of markup that starts in a part ends in it. */
function isWhole(part: readonly Piece[]): boolean {
  const open = new Set<number>();
  for (const piece of part) {
    if (piece.kind === 'sc') open.add(piece.pair);
    if (piece.kind === 'ec' && !open.delete(piece.pair)) return false;
  }
  return open.size === 0 && part.some(hasContent);
}
