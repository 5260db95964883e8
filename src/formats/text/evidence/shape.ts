import { isUnspaced } from '../../../locale/scripts.ts';
import type { Piece } from '../physical/pieces.ts';
import type { Clue } from './clues.ts';

/** Running text: a sentence, or too many words for a heading. */
export function isProse(piece: Piece): boolean {
  if (piece.marker !== undefined || piece.layout === 'table') return false;
  if (piece.ends === 'sentence') return piece.words >= 6 || (piece.words >= 4 && isUnspaced(piece.text.charCodeAt(0)));
  if (piece.ends === 'question') return piece.words >= 14;
  return piece.words >= 26;
}

/** The one clue that tells of a piece's form. */
export function shapeOf(piece: Piece): Clue {
  const { words, ends } = piece;
  if (ends === 'colon') return words <= 7 ? 'colon-short' : 'colon-long';
  if (ends === 'question') return words >= 22 ? 'prose' : 'question';
  if (ends === 'sentence')
    return words >= 7 || (words >= 4 && isUnspaced(piece.text.charCodeAt(0))) ? 'prose' : 'sentence';
  if (words >= 30) return 'prose';
  if (words >= 17) return 'long-line';
  if (words >= 5) return 'line';
  return words > 2 ? 'few-words' : 'one-word';
}

/** How the letters of a line are written. */
export function casing(text: string): 'capitals' | 'title' | 'sentence' | 'none' {
  const head = text.slice(0, 200);
  if (!/[\p{Lu}\p{Ll}]/u.test(head)) return 'none';
  if (!/\p{Ll}/u.test(head.replace(/(?<=\p{Nd})(?:st|nd|rd|th)/gu, '')))
    return /\p{Lu}{2}/u.test(head) ? 'capitals' : 'none';
  const long = head.split(/[^\p{L}\p{M}'’-]+/u).filter((word) => word.length >= 4);
  const raised = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return long.length >= 3 && raised >= 0.75 * long.length ? 'title' : 'sentence';
}

/** The share of figures among the letters and figures of a text. */
export function shareOfFigures(text: string): number {
  const head = text.slice(0, 200);
  const figures = head.match(/\p{Nd}/gu)?.length ?? 0;
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  return figures === 0 ? 0 : figures / (figures + letters);
}
