import type { Span } from '../source/define-format.ts';
import { isDirectiveLine } from './directives.ts';

/** As much of a file as is parsed at once, in UTF-16 code units, where it can be cut. */
const wanted = 8000;

/** Characters that a line of plain prose does not have: none of them can be markup of CommonMark or GFM, nor make a link. */
const plainLine = /^[\p{L}\p{Ps}“‘«„「『¿¡][^*_`[\]<>&\\~|@\r\n]*$/u;
const address = /:\/\/|www\.|mailto:|xmpp:/i;

/** A part of a file: whole blocks at the outermost level. */
export interface Chunk extends Span {
  /** `plain`: a single paragraph without any markup; `directive`: a line that begins or ends a container of blocks. */
  readonly kind: 'markup' | 'plain' | 'directive';
}

/**
 * Cuts Markdown into parts that can be parsed one by one: behind a blank line, before a line that begins with a
 * letter or a number sign, outside of fenced code and raw HTML. Such a line ends every list, quotation and footnote.
 */
export function chunksOf(text: string, from: number): readonly Chunk[] {
  const cutter = new Cutter(from);
  for (const line of linesOf(text, from)) cutter.read(line);
  return cutter.end(text.length);
}

class Cutter {
  readonly #chunks: Chunk[] = [];
  #start: number;
  /** Whether a line ends the fenced code or the raw HTML that is open. */
  #ends: ((line: string) => boolean) | undefined;
  /** The paragraph that is open at the outermost level. */
  #paragraph: { readonly start: number; isPlain: boolean } | undefined;
  #isBlankBefore = true;

  constructor(start: number) {
    this.#start = start;
  }

  read(line: Line): void {
    if (this.#ends !== undefined) {
      if (this.#ends(line.text)) this.#ends = undefined;
      this.#isBlankBefore = false;
    } else if (isDirectiveLine(line.text)) {
      this.#flush(line.start, this.#isPlain() ? 'plain' : 'markup');
      this.#flush(line.start + line.text.length, 'directive');
      this.#paragraph = undefined;
      this.#isBlankBefore = true;
    } else if (line.text.trim() === '') {
      if (this.#isPlain()) this.#flush(line.start, 'plain');
      this.#paragraph = undefined;
      this.#isBlankBefore = true;
    } else {
      this.#readText(line);
      this.#isBlankBefore = false;
    }
  }

  end(at: number): readonly Chunk[] {
    this.#flush(at, this.#isPlain() ? 'plain' : 'markup');
    return this.#chunks;
  }

  #readText({ start, text }: Line): void {
    const isPlain = plainLine.test(text) && !address.test(text);
    if (this.#isBlankBefore && /^[\p{L}#]/u.test(text)) {
      if (isPlain || start - this.#start > wanted) this.#flush(start, 'markup');
      this.#paragraph = { start, isPlain };
    } else if (this.#paragraph !== undefined) this.#paragraph.isPlain &&= isPlain;
    this.#ends = fenceEndOf(text) ?? htmlEndOf(text);
    if (this.#ends !== undefined) this.#paragraph = undefined;
  }

  #isPlain(): boolean {
    return this.#paragraph?.isPlain === true && this.#paragraph.start === this.#start;
  }

  #flush(end: number, kind: Chunk['kind']): void {
    if (end > this.#start) this.#chunks.push({ start: this.#start, end, kind });
    this.#start = end;
  }
}

interface Line {
  readonly start: number;
  readonly text: string;
}

function* linesOf(text: string, from: number): Generator<Line> {
  let start = from;
  for (const { index, 0: end } of text.matchAll(/\r\n|[\n\r]/g)) {
    if (index < start) continue;
    yield { start, text: text.slice(start, index) };
    start = index + end.length;
  }
  if (start < text.length) yield { start, text: text.slice(start) };
}

function fenceEndOf(line: string): ((line: string) => boolean) | undefined {
  const groups = /^ {0,3}(?:(?<ticks>`{3,})[^`]*|(?<tildes>~{3,}).*)$/u.exec(line)?.groups;
  const fence = groups?.['ticks'] ?? groups?.['tildes'];
  if (fence === undefined) return undefined;
  return (other) => {
    const found = /^ {0,3}(`{3,}|~{3,})[ \t]*$/u.exec(other)?.[1];
    return found !== undefined && found[0] === fence[0] && found.length >= fence.length;
  };
}

/** The kinds of raw HTML that go on over blank lines, and what ends them (CommonMark 0.31, section 4.6, 1 to 5). */
const htmlBlocks: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/iu, /<\/(?:script|pre|style|textarea)>/iu],
  [/^ {0,3}<!--/u, /-->/u],
  [/^ {0,3}<\?/u, /\?>/u],
  [/^ {0,3}<!\[CDATA\[/u, /\]\]>/u],
  [/^ {0,3}<![a-z]/iu, />/u],
];

function htmlEndOf(line: string): ((line: string) => boolean) | undefined {
  const end = htmlBlocks.find(([start]) => start.test(line))?.[1];
  if (end === undefined || end.test(line.replace(/^ {0,3}<!?-?-?/u, ''))) return undefined;
  return (other) => end.test(other);
}
