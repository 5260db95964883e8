import { unspacedCharacters } from '../../locale/scripts.ts';
import type { TextPiece } from '../markup/pieces.ts';
import type { Span } from '../source/define-format.ts';
import { decodeReference } from './tokens.ts';

const part = /(?<space>[ \t\n\f\r]+)|(?<reference>&(?:#[xX]?[\dA-Fa-f]+|[A-Za-z\d]+);?)|[^ \t\n\f\r&]+|&/gu;

/**
 * Gives a text of the file as a reader sees it: white space as one space and character
 * references decoded. White space behind other white space (`isAfterSpace`) is none.
 */
export function textPieces(source: string, { start, end }: Span, isAfterSpace: boolean): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let literal = start;
  let endsInSpace = isAfterSpace;
  const closeLiteral = (to: number): void => {
    if (to > literal) pieces.push({ kind: 'text', text: source.slice(literal, to), span: { start: literal, end: to } });
  };
  const own = source.slice(start, end);
  for (const { index, 0: raw, groups } of own.matchAll(part)) {
    const isSpace = groups?.['space'] !== undefined;
    const isNone = isSpace && (endsInSpace || isBrokenLine(own, index, index + raw.length));
    const text = isNone ? '' : shown(raw, groups ?? {});
    endsInSpace = isSpace;
    if (text === raw) continue;
    const [from, to] = [start + index, start + index + raw.length];
    closeLiteral(from);
    literal = to;
    if (text !== '') pieces.push({ kind: 'text', text, span: { start: from, end: to } });
  }
  closeLiteral(end);
  return pieces;
}

function shown(raw: string, { space, reference }: Readonly<Record<string, string | undefined>>): string {
  if (space !== undefined) return ' ';
  return reference === undefined ? raw : decodeReference(reference).replace(/[\t\n\f\r]/gu, ' ');
}

const unspaced = new RegExp(`[${unspacedCharacters}\\u3000-\\u303f\\uff00-\\uffef]`, 'u');

/** Tells whether white space only breaks a line between letters of a script without spaces (CSS Text 3, 4.1.3). */
function isBrokenLine(text: string, start: number, end: number): boolean {
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  return /[\n\r]/u.test(text.slice(start, end)) && unspaced.test(before) && unspaced.test(after);
}

/** Tells how a part of the file writes characters beyond ASCII as references. */
export function referencesIn(raw: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!raw.includes('&')) return found;
  for (const { groups } of raw.matchAll(part)) {
    const reference = groups?.['reference'];
    if (reference === undefined || !reference.endsWith(';')) continue;
    const decoded = decodeReference(reference);
    if (/^[^\0-\x7f]$/u.test(decoded) && !found.has(decoded)) found.set(decoded, reference);
  }
  return found;
}
