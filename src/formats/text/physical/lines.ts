import type { Span } from '../../source/define-format.ts';

/** A line that is not blank: the span of its text, without the white space around it. */
export interface Line extends Span {
  /** From 1. */
  readonly number: number;
  /** Columns of white space before the text. */
  readonly indent: number;
  /** Blank lines between this line and the one before it. */
  readonly gap: number;
  /** Whether a form feed stands between this line and the one before it. */
  readonly page: boolean;
  /** Whether a rule of dashes or the like stands between this line and the one before it. */
  readonly ruled: boolean;
}

const lineFeed = 10;
const formFeed = 12;
const carriageReturn = 13;
const greaterThan = 62;

/**
 * Finds the lines that are not blank. A line ends at LF, CR LF or a lone CR. The `>` of quoted mail belong to no line,
 * nor do rules of dashes.
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let number = 1;
  let gap = 0;
  let page = false;
  let ruled = false;
  let at = 0;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const start = textStart(text, at, end);
    if (text.charCodeAt(at) === formFeed || (start > at && text.slice(at, start).includes('\f'))) page = true;
    if (start === end) gap += 1;
    else if (isRule(text, start, end)) ruled = true;
    else {
      let last = end;
      while (isSpace(text.charCodeAt(last - 1))) last -= 1;
      lines.push({
        start,
        end: last,
        number,
        indent: indentOf(text, at, start),
        gap: ruled ? gap + 1 : gap,
        page,
        ruled,
      });
      gap = 0;
      ruled = false;
      page = text.slice(last, end).includes('\f');
    }
    at = end + (text.charCodeAt(end) === carriageReturn && text.charCodeAt(end + 1) === lineFeed ? 2 : 1);
    number += 1;
  }
  return lines;
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || code === carriageReturn) break;
    at += 1;
  }
  return at;
}

/** Where the text of a line begins: after white space and the marks of quoted mail. */
function textStart(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    const isQuoting = code === greaterThan && (at + 1 === end || /[\s>]/u.test(text.charAt(at + 1)));
    if (!isQuoting && !isSpace(code)) break;
    at += 1;
  }
  return at;
}

function indentOf(text: string, from: number, start: number): number {
  let columns = 0;
  for (let at = from; at < start; at += 1) columns += text.charCodeAt(at) === 0x3000 ? 2 : 1;
  return columns;
}

/** Whether a line is only marks, `-----` or `* * *`, and none that end a text, as `###` does. */
function isRule(text: string, start: number, end: number): boolean {
  if (/[\p{L}\p{N}\p{S}]/u.test(text.slice(start, Math.min(end, start + 4)).replace(/[+=|~^`´¨＋＝～｜]/gu, '')))
    return false;
  const line = text.slice(start, Math.min(end, start + 400));
  return (
    end - start <= 400 &&
    /^[-–—_=*~·.+|:＊＝－～＿―\s]+$/u.test(line) &&
    /([-–—_=*~·.+＊＝－～＿―])[\s|:+]*\1/u.test(line)
  );
}

/** White space as people see it: Unicode's, no-break spaces, and what shows nothing (byte order mark, zero-width space). */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  if (code === 0xa0 || code === 0x85 || code === 0xfeff || code === 0x3000 || code === 0x1680) return true;
  return (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f;
}
