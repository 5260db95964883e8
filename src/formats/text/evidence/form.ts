import type { Piece } from '../physical/pieces.ts';
import type { Clue } from './clues.ts';
import { quotedShare } from './quotation.ts';
import { casing, shareOfFigures } from './shape.ts';

/** Clues of a piece's form, and when they hold. */
const formClues: readonly (readonly [clue: Clue, holds: (piece: Piece) => boolean])[] = [
  ['marked', ({ marker }) => marker !== undefined],
  ['one-cell', ({ cells }) => cells === undefined],
  ['table-row', ({ layout }) => layout === 'table'],
  ['wide-row', ({ layout }) => layout === 'row'],
  ['beside', ({ isBeside }) => isBeside],
  ['comma-end', ({ text }) => /[,，،]$/u.test(text)],
  ['heading-sign', ({ text }) => /^(?:#{1,6}\s|[■◆▼【])/u.test(text)],
  ['capitals', ({ text }) => casing(text) === 'capitals'],
  ['title-case', ({ text }) => casing(text) === 'title'],
  ['lower-start', ({ text }) => /^\p{Ll}/u.test(text)],
  ['figures', ({ text }) => shareOfFigures(text) > 0.3],
  ['label', ({ text }) => /^[\p{L}\p{M}\s()/.'’-]{2,32}\s?[:：]\s*\S/u.test(text) && !/^https?:/iu.test(text)],
  ['in-brackets', ({ text }) => /^[[(（【].{0,150}[\])）】]$/u.test(text)],
  ['centred', ({ indent, cells }) => indent >= 12 && cells === undefined],
  ['quotation', ({ text }) => quotedShare(text) >= 0.5],
];

export function addForm(piece: Piece, clues: Set<Clue>): void {
  for (const [clue, holds] of formClues) if (holds(piece)) clues.add(clue);
}
