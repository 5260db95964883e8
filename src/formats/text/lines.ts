import type { Span } from '../source/define-format.ts';

/** A line that is not blank: the span of its text, without the white space around it. */
export interface Line extends Span {
  /** From 1. */
  readonly number: number;
  /** Characters of white space before the text. */
  readonly indent: number;
  /** Blank lines between this line and the one before it. */
  readonly gap: number;
}

/** The lines that are not blank. A line ends at LF, CR LF or a lone CR. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let number = 1;
  let gap = 0;
  let at = 0;
  while (at < text.length) {
    const end = lineEnd(text, at);
    let start = at;
    while (start < end && isSpace(text.charCodeAt(start))) start += 1;
    if (start === end) gap += 1;
    else {
      let last = end;
      while (isSpace(text.charCodeAt(last - 1))) last -= 1;
      lines.push({ start, end: last, number, indent: start - at, gap });
      gap = 0;
    }
    at = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
    number += 1;
  }
  return lines;
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) break;
    at += 1;
  }
  return at;
}

/** White space as people see it: Unicode's, no-break spaces, and what shows nothing (byte order mark, zero-width space). */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  if (code === 0xa0 || code === 0x85 || code === 0xfeff || code === 0x3000 || code === 0x1680) return true;
  return (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f;
}
