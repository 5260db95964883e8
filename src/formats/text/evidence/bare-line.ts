import { characterTest } from '../../../locale/characters.ts';

/** A line without the signs that frame it. */
export function bareLine(line: string): string {
  let start = line.startsWith('#') ? (/^#{1,6}\s/u.exec(line)?.[0].length ?? 0) : 0;
  let end = line.length;
  while (start < end && !opensBare(line.codePointAt(start) ?? 0)) start += isPair(line, start) ? 2 : 1;
  while (end > start && !closesBare(line.codePointAt(end - (isPair(line, end - 2) ? 2 : 1)) ?? 0)) {
    end -= isPair(line, end - 2) ? 2 : 1;
  }
  return line.slice(start, end).trim();
}

const opensBare = characterTest((character) => /[\p{L}\p{M}\p{N}©#]/u.test(character));
const closesBare = characterTest((character) => /[\p{L}\p{M}\p{N})）]/u.test(character));

/** Whether two code units at a place are one character. */
function isPair(line: string, at: number): boolean {
  return at >= 0 && (line.codePointAt(at) ?? 0) > 0xffff;
}
