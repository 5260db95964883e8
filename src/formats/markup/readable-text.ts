import { joinLines } from '../source/spans.ts';
import type { Piece } from './pieces.ts';

/** The text of a block as the reader of plain text is given it. */
export interface ReadableText {
  readonly text: string;
  /** Where an offset into it stands in the text of the pieces. */
  offset(at: number): number;
}

/**
 * A line that ends only in the file goes on, as CommonMark and HTML have it: writers wrap at a width, or begin each
 * sentence on a line of its own. A line that ends for readers too, by a break that the markup asks for, ends here; so
 * do the lines of an address, which nobody reads as a sentence.
 */
export function readableText(pieces: readonly Piece[]): ReadableText {
  const lines: { readonly lined: string; readonly from: number; readonly to: number; readonly length: number }[] = [];
  let text = '';
  let from = 0;
  let open = '';
  const endLine = (): void => {
    text += '\n';
    from += 1;
  };
  const close = (): void => {
    for (const [at, lined] of (isAddress(open) ? open.split('\n') : [open]).entries()) {
      if (at > 0) endLine();
      const joined = joinLines(lined).text;
      lines.push({ lined, from, to: text.length, length: joined.length });
      text += joined;
      from += lined.length;
    }
    open = '';
  };
  for (const piece of pieces) {
    if (piece.kind !== 'text') continue;
    if (!isAskedFor(piece)) {
      open += piece.text;
      continue;
    }
    close();
    endLine();
  }
  close();
  const offset = (at: number): number => {
    const line = lines.findLast(({ to }) => to <= at) ?? lines[0]!;
    return line.from + offsetInto(line.lined, Math.min(at - line.to, line.length));
  };
  return { text, offset };
}

/** Breaks that a code makes have no place of their own in the file. */
function isAskedFor({ text, span }: Extract<Piece, { kind: 'text' }>): boolean {
  return text === '\n' && span.start === span.end;
}

/** Where in lines the character stands that has an offset in them as one. */
function offsetInto(lined: string, at: number): number {
  const joined = joinLines(lined);
  let low = 0;
  let high = lined.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (joined.offset(middle) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lines of an address have no more characters, and no more words. */
const longestField = { characters: 60, words: 8 };
/** A full stop behind more words than this ends a sentence; behind fewer, a name such as `Acme Inc.` */
const longestName = 3;
const reached = /\S@\S|\p{Nd}(?:[ ()/.-]{0,3}\p{Nd}){6}/u;

/** Tells whether lines are those of an address: short ones, of which one says how to reach it and none goes on in the next. */
function isAddress(lined: string): boolean {
  const lines = lined.split('\n').map((line) => line.trim());
  return lines.length > 1 && lines.some((line) => reached.test(line)) && lines.every(isField);
}

function isField(line: string, at: number): boolean {
  const words = line.split(/\s+/u).length;
  if (line.length > longestField.characters || words > longestField.words) return false;
  if (/[,;!?。！？，、；।]$/u.test(line) || (line.endsWith('.') && words > longestName)) return false;
  return at === 0 || !/^\p{Ll}/u.test(line) || /^\S*[@:]/u.test(line);
}
