import type { Span } from '../../source/define-format.ts';

/** Justified text and text recognized from a scan have gaps of so many spaces at most between words. */
const widestGap = 3;
/** Fewer parts may be cells. */
const fewestParts = 3;
/** A line with so many words tells how the file is spaced. */
const fewestWords = 4;

/**
 * Whether the gaps of a line are only stretched, as in justified text: they are narrow, and what they part goes on in
 * lower case as sentences do. Cells begin with capitals and figures.
 */
export function isSpread(text: string, cells: readonly Span[]): boolean {
  if (cells.length < fewestParts || !areGapsNarrow(text, cells)) return false;
  let lower = 0;
  for (const { start } of cells.slice(1)) if (/^\p{Ll}/u.test(text.slice(start, start + 2))) lower += 1;
  const figures = cells.filter(({ start, end }) => !/\p{L}/u.test(text.slice(start, end))).length;
  return lower >= 0.5 * (cells.length - 1) && figures < 0.3 * cells.length;
}

/** Whether what parts some cells is a few spaces each time. */
function areGapsNarrow(text: string, cells: readonly Span[]): boolean {
  return cells.every(({ start }, at) => {
    const end = cells[at - 1]?.end;
    return end === undefined || (start - end <= widestGap && /^[ \u00a0]+$/u.test(text.slice(end, start)));
  });
}

/** `N E W S   R E L E A S E`: letters with a space between any two, and wider gaps between words. */
export function isLetterSpaced(written: string): boolean {
  if (written.length > longestSpaced || written.charAt(1) !== ' ') return false;
  const parts = written.split(/\s+/u);
  const letters = parts.filter((part) => /^\p{L}\p{M}*$/u.test(part)).length;
  const gaps = written.match(/(?<=\S)[ \u00a0](?=\S)/gu)?.length ?? 0;
  return letters >= fewestLetters && letters >= 0.7 * parts.length && gaps >= 0.5 * parts.length;
}

/** Such a line as it would be without them. */
export function closeUp(written: string): string {
  return written.replace(/(?<=\S)[ \u00a0](?=\S)/gu, '').replace(/[ \u00a0]{2,}/gu, ' ');
}

const fewestLetters = 5;
const longestSpaced = 160;

/** Whether most lines of a file have no single space: its words were parted so, and only wider gaps part cells. */
export function isDoubleSpaced(text: string, lines: readonly Span[]): boolean {
  // Most files have next to no two spaces in a row, and need not be read for how many gaps each line has.
  const wide = lines.filter((line) => headOf(text, line).includes('  '));
  if (wide.length < fewestDouble) return false;
  const told = lines.map((line) => gapsOf(text, line)).filter(({ length }) => length >= fewestWords);
  const double = told.filter((gaps) => gaps.filter((gap) => gap.length > 1).length >= 0.9 * gaps.length).length;
  return double >= fewestDouble && double >= 0.5 * told.length;
}

/** A file in which words are parted so has so many lines of them. */
const fewestDouble = 3;

/** So much of a line tells how it is spaced. */
function headOf(text: string, { start, end }: Span): string {
  return text.slice(start, Math.min(end, start + 300));
}

function gapsOf(text: string, line: Span): readonly string[] {
  return headOf(text, line).match(/(?<=\S) +(?=\S)/gu) ?? [];
}
