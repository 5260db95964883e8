import type { Piece } from '../markup/pieces.ts';
import type { MarkedBlock } from '../markup/pieces.ts';
import { isDirectiveLine, labelBlocks } from './directives.ts';

/** A paragraph without the lines that begin or end a container, and the labels of these, in their order. */
export type Part = { readonly pieces: readonly Piece[] } | { readonly label: MarkedBlock };

/**
 * Parts a paragraph at the lines of directives, which CommonMark takes for its text where they stand in a list or a
 * quotation. One part where there are none.
 */
export function partsAtDirectives(pieces: readonly Piece[]): readonly Part[] {
  if (!pieces.some((piece) => piece.kind === 'text' && piece.text.includes('::'))) return [{ pieces }];
  const parts: Part[] = [];
  let open: Piece[] = [];
  const close = (): void => {
    if (open.length > 0) parts.push({ pieces: open });
    open = [];
  };
  for (const line of linesOf(pieces)) {
    const [first] = line;
    const text = line.map((piece) => (piece.kind === 'text' ? piece.text : '\0')).join('');
    if (first === undefined || !isDirectiveLine(text.trim())) {
      open.push(...line);
      continue;
    }
    close();
    const indent = text.length - text.trimStart().length;
    for (const label of labelBlocks(text.trim(), first.span.start + indent)) parts.push({ label });
  }
  close();
  return parts;
}

/** The pieces of each line, with the break at its end. */
function linesOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind !== 'text') {
      lines.at(-1)!.push(piece);
      continue;
    }
    const isLiteral = piece.span.end - piece.span.start === piece.text.length;
    let at = piece.span.start;
    for (const part of isLiteral ? piece.text.split(/(?<=\n)/u) : [piece.text]) {
      const span = isLiteral ? { start: at, end: at + part.length } : piece.span;
      lines.at(-1)!.push({ ...piece, text: part, span });
      at += part.length;
      if (part.endsWith('\n')) lines.push([]);
    }
  }
  return lines;
}
