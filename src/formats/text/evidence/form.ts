import { isLowerCase } from '../../../locale/characters.ts';
import { isUnstopped } from '../../../locale/scripts.ts';
import type { Piece } from '../physical/pieces.ts';
import { signs } from '../physical/signs.ts';
import type { ClueSet } from './clue-set.ts';
import type { Clue } from './clues.ts';
import { quotedShare } from './quoted-parts.ts';
import { casing, shareOfFigures } from './shape.ts';

const quoting = signs.double | signs.single;

/** Clues of a piece's form, and when they hold. */
const formClues: readonly (readonly [clue: Clue, holds: (piece: Piece, dress: string) => boolean])[] = [
  ['marked', ({ marker }) => marker !== undefined],
  ['one-cell', ({ cells }) => cells === undefined],
  ['table-row', ({ layout }) => layout === 'table'],
  ['wide-row', ({ layout }) => layout === 'row'],
  ['beside', ({ isBeside }) => isBeside],
  ['comma-end', ({ text }) => ',，،'.includes(text.slice(-1) || ' ')],
  ['heading-sign', ({ text }) => '#■◆▼【'.includes(text.charAt(0)) && /^(?:#{1,6}\s|[■◆▼]|【[^】]*】$)/u.test(text)],
  ['capitals', (_, dress) => dress === 'capitals'],
  ['title-case', (_, dress) => dress === 'title'],
  ['lower-start', ({ text }) => isLowerCase(text.codePointAt(0) ?? 0)],
  ['figures', ({ text, signs: found }) => (found & signs.digit) !== 0 && shareOfFigures(text) > 0.3],
  ['label', ({ text, signs: found }) => (found & signs.colon) !== 0 && isLabelled(text)],
  ['in-brackets', ({ text }) => '[(（【'.includes(text.charAt(0)) && /^[[(（【].{0,150}[\])）】]$/u.test(text)],
  ['centred', isCentred],
  ['unstopped', ({ text, ends }) => ends === 'open' && isUnstopped(text.charCodeAt(0))],
  ['life-years', ({ text, words, signs: found }) => (found & signs.digit) !== 0 && words <= 12 && hasLifeYears(text)],
  ['quotation', ({ text, signs: found }) => (found & quoting) !== 0 && quotedShare(text) >= 0.5],
];

/** Whether a line is indented as far as those in the middle of a page are. */
export function isCentred({ indent, cells }: Piece): boolean {
  return indent >= 12 && cells === undefined;
}

/** `Ada Roe, 1941–2033`: the years of a life, which obituaries have above the text. */
function hasLifeYears(text: string): boolean {
  const [, born, died] = /(?<!\p{Nd})(1[89]\d\d|20\d\d)\s?[-–—]\s?((?:19|20)\d\d)[)）\]]?[.]?$/u.exec(text) ?? [];
  const years = Number(died) - Number(born);
  return years > shortestLife && years < longestLife;
}

const shortestLife = 14;
const longestLife = 116;

/** A label has so many characters at most. */
const longestLabel = 33;

/** Whether a text begins with a few words and a colon. */
function isLabelled(text: string): boolean {
  // Most texts have no colon so near.
  const head = text.slice(0, longestLabel + 1);
  if (!head.includes(':') && !head.includes('：')) return false;
  return /^[\p{L}\p{M}\s()/.'’-]{2,32}\s?[:：፦៖՝]\s*\S/u.test(text) && !/^https?:/iu.test(text);
}

export function addForm(piece: Piece, clues: ClueSet): void {
  const dress = casing(piece.text);
  for (const [clue, holds] of formClues) if (holds(piece, dress)) clues.add(clue);
}
