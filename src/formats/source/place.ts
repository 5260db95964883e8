import type { ErrorPlace } from '../../model/error.ts';

const lineEnd = /\r\n|[\n\r]/g;

/** The longest part of a line that an error shows. */
const longestExcerpt = 2000;

/** Line and column of an offset into a decoded file, and that line. A byte order mark is no column. */
export function placeAt(text: string, offset: number): ErrorPlace {
  let line = 1;
  let start = text.startsWith('\ufeff') ? 1 : 0;
  for (const match of text.matchAll(lineEnd)) {
    if (match.index >= offset) {
      return {
        line,
        column: offset - start + 1,
        excerpt: text.slice(start, Math.min(match.index, start + longestExcerpt)),
      };
    }
    line++;
    start = match.index + match[0].length;
  }
  return { line, column: offset - start + 1, excerpt: text.slice(start, start + longestExcerpt) };
}
