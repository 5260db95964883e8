import { printable } from '../model/printable.ts';
import { widthOf } from './width.ts';

/** A span of the text that is shown, in UTF-16 code units. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** Text that is longer is cut around its first mark, in columns. */
const longestLine = 100;

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** The text and under it a line of carets. An empty mark gets one caret, at the place where something is missing. */
export function markUnder(text: string, marks: readonly Mark[]): readonly string[] {
  const shown = cut(text, marks);
  let line = shown.before;
  let carets = ' '.repeat(widthOf(shown.before));
  let at = shown.from;
  for (const { start, end } of inside(marks, shown)) {
    if (start < at) continue;
    const gap = printable(text.slice(at, start));
    const marked = printable(text.slice(start, end));
    line += gap + marked;
    carets += ' '.repeat(widthOf(gap)) + '^'.repeat(Math.max(1, widthOf(marked)));
    at = end;
  }
  line += printable(text.slice(at, shown.to)) + shown.after;
  return carets.includes('^') ? [line, carets] : [line];
}

/**
 * The text with each mark between two strings: terminal colours, or brackets where carets would not stand right. `longest`
 * is in columns.
 */
export function markWithin(
  text: string,
  marks: readonly Mark[],
  [open, close]: readonly [string, string],
  longest: number = longestLine,
): string {
  const shown = cut(text, marks, longest);
  let line = shown.before;
  let at = shown.from;
  for (const { start, end } of inside(marks, shown)) {
    if (start < at) continue;
    line += printable(text.slice(at, start)) + open + printable(text.slice(start, end)) + close;
    at = end;
  }
  return line + printable(text.slice(at, shown.to)) + shown.after;
}

/** A terminal shows such text in another order than carets under it would need. */
export function isRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

interface Shown {
  readonly from: number;
  readonly to: number;
  readonly before: string;
  readonly after: string;
}

function cut(text: string, marks: readonly Mark[], longest: number = longestLine): Shown {
  const before = stepBack(text, Math.min(text.length, marks[0]?.start ?? 0), Math.floor(longest * 0.4));
  const to = stepOn(text, before, longest);
  const from = to === text.length ? stepBack(text, to, longest) : before;
  return { from, to, before: from > 0 ? '…' : '', after: to < text.length ? '…' : '' };
}

/** The offset that is so many columns further on, or the end: never inside a character or before its marks. */
function stepOn(text: string, offset: number, columns: number): number {
  let at = offset;
  for (let left = columns; at < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    left -= widthOf(character);
    if (left < 0) break;
    at += character.length;
  }
  return at;
}

/** The same towards the start. */
function stepBack(text: string, offset: number, columns: number): number {
  let at = offset;
  for (let left = columns, start = offset; start > 0;) {
    const isPair = /[\udc00-\udfff]/.test(text.charAt(start - 1)) && /[\ud800-\udbff]/.test(text.charAt(start - 2));
    start -= isPair ? 2 : 1;
    const width = widthOf(text.slice(start, start + (isPair ? 2 : 1)));
    left -= width;
    if (left < 0) break;
    if (width > 0) at = start;
  }
  return at;
}

function inside(marks: readonly Mark[], { from, to }: Shown): readonly Mark[] {
  return marks
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
    .filter(({ start, end }) => start <= end)
    .toSorted((a, b) => a.start - b.start);
}
