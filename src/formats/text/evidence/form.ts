import type { Piece } from '../physical/pieces.ts';
import type { Clue } from './clues.ts';
import { quotedShare } from './quotation.ts';
import { casing, shareOfFigures } from './shape.ts';

/** Clues of a piece's form, and when they hold. */
const formClues: readonly (readonly [clue: Clue, holds: (piece: Piece, dress: string) => boolean])[] = [
  ['marked', ({ marker }) => marker !== undefined],
  ['one-cell', ({ cells }) => cells === undefined],
  ['table-row', ({ layout }) => layout === 'table'],
  ['wide-row', ({ layout }) => layout === 'row'],
  ['beside', ({ isBeside }) => isBeside],
  ['comma-end', ({ text }) => ',，،'.includes(text.slice(-1) || ' ')],
  ['heading-sign', ({ text }) => /^(?:#{1,6}\s|[■◆▼【])/u.test(text)],
  ['capitals', (_, dress) => dress === 'capitals'],
  ['title-case', (_, dress) => dress === 'title'],
  ['lower-start', ({ text }) => /^\p{Ll}/u.test(text)],
  ['figures', ({ text }) => shareOfFigures(text) > 0.3],
  ['label', ({ text }) => /^[\p{L}\p{M}\s()/.'’-]{2,32}\s?[:：]\s*\S/u.test(text) && !/^https?:/iu.test(text)],
  ['in-brackets', ({ text }) => /^[[(（【].{0,150}[\])）】]$/u.test(text)],
  ['centred', ({ indent, cells }) => indent >= 12 && cells === undefined],
  ['quotation', ({ text }) => quotedShare(text) >= 0.5],
];

export function addForm(piece: Piece, clues: Set<Clue>): void {
  const dress = casing(piece.text);
  for (const [clue, holds] of formClues) if (holds(piece, dress)) clues.add(clue);
}
