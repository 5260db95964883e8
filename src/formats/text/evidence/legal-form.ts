import type { Piece } from '../physical/pieces.ts';
import { fold, type Lexicon } from './lexicon.ts';
import { casing } from './shape.ts';

/** Headings have fewer words. */
const longest = 14;

/**
 * Corrects what a heading ends in where that is the abbreviation of a legal form: `ABOUT ORCHARD FOODS, INC.` is no
 * sentence, and neither is `About Orchard Foods Ltd.`; what goes on in lower case is one.
 */
export function withLegalForm(piece: Piece, lexicon: Lexicon): Piece {
  if (piece.ends !== 'sentence' || piece.words > longest || !piece.text.endsWith('.')) return piece;
  const line = fold(piece.text);
  const opensAbout = (): boolean =>
    lexicon.find(line).some(({ kind, start }) => kind === 'aboutHeadings' && start === 0);
  if (!endsInForm(line.slice(0, -1), lexicon)) return piece;
  return casing(piece.text) === 'sentence' && !opensAbout() ? piece : { ...piece, ends: 'open' };
}

/** Whether the last words of a line are a legal form; the longest has three. */
function endsInForm(line: string, lexicon: Lexicon): boolean {
  const words = line.split(/[\s,]+/u).slice(-4);
  return words.some((_, at) => at > 0 && lexicon.is('legalForms', words.slice(at).join(' ')));
}
