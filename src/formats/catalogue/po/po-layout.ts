import { writeString } from './po-string.ts';

/** How a PO file lays out what it holds. */
export interface PoLayout {
  readonly newline: string;
  /** The longest line, in columns; none where the file does not wrap. */
  readonly width: number | undefined;
}

/** What `msgcat` and its like keep to. */
const WIDTH = 79;

/** Sees how a file breaks its lines: one with a string on a longer line than gettext's wraps nothing. */
export function layoutOfPo(po: string): PoLayout {
  const newline = /\r?\n/.exec(po)?.[0] ?? '\n';
  const isWide = /^(?:msg\w+(?:\[\d+\])?[ \t]+)?"[^\n]* [^\n]*"\r?$/gm;
  for (const [line] of po.matchAll(isWide))
    if (columnsOf(line.trimEnd()) > WIDTH + 1) return { newline, width: undefined };
  return { newline, width: WIDTH };
}

/** Writes a text behind its keyword as gettext does: on one line where it fits, else from the next on. */
export function writeText(keyword: string, text: string, { newline, width }: PoLayout): string {
  const line = `${keyword} "${writeString(text)}"`;
  const isOne = !/\n(?!$)/.test(text) && (width === undefined || columnsOf(line) <= width);
  if (isOne) return line;
  const pieces = text.split(/(?<=\n)/).flatMap((piece) => wrapped(piece, width));
  return [`${keyword} ""`, ...pieces.map((piece) => `"${writeString(piece)}"`)].join(newline);
}

/** Cuts a line of text where it may be broken, so that each piece fits between its quotation marks. */
function wrapped(text: string, width: number | undefined): readonly string[] {
  if (width === undefined) return [text];
  const lines: string[] = [];
  let line = '';
  let columns = 0;
  for (const [word] of text.matchAll(BREAKABLE)) {
    const more = columnsOf(writeString(word));
    const seen = columnsOf(writeString(word.trimEnd()));
    if (line !== '' && columns + seen > width - 2) {
      lines.push(line);
      line = '';
      columns = 0;
    }
    line += word;
    columns += more;
  }
  return line === '' ? lines : [...lines, line];
}

const WIDE = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
/** A word with the spaces behind it; of Chinese and Japanese a character with the punctuation behind it. */
const BREAKABLE = new RegExp(String.raw`${WIDE}[\p{P}ー々ゝ]*[ ]*|(?:(?!${WIDE})[^ ])+[ ]*|[ ]+`, 'gsu');

/** Counts columns: East Asian characters take two, marks none. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    columns +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return columns;
}
