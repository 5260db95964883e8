import { characterTest } from '../../../locale/characters.ts';

/** A part between quotation marks. */
export interface Quoted {
  /** Of the opening mark, and after the closing one. */
  readonly start: number;
  readonly end: number;
}

const marks = /["“”„«»「」『』]/u;
const closing = new Set(['"', '”', '“', '»', '«', '」', '』']);
/** Marks that only one other closes: what is quoted in between has its own. */
const closedBy: Readonly<Record<string, string>> = { '「': '」', '『': '』' };

/** So many quotations of a paragraph are looked at for a speaker. */
const looked = 6;

/** What stands for a mark that is written with two characters beside it: it has no width, and is no letter. */
const filler = '\u2060';

/** Marks that are typed twice for double ones, as in `’’…‘‘` and `,,…''`. */
const typedTwice = /''|‘‘|’’|,,(?=\p{L})/gu;

/** A text of the same length in which marks that are typed twice are double ones: one opens, the next closes. */
export function withDoubleMarks(text: string): string {
  if (!/''|‘‘|’’|,,/.test(text)) return text;
  let isOpen = false;
  return text.replace(typedTwice, () => {
    isOpen = !isOpen;
    return isOpen ? `“${filler}` : `${filler}”`;
  });
}

/** The share of a text that is quoted. */
export function quotedShare(written: string): number {
  const text = withDoubleMarks(written);
  return speechIn(text, 2000).length / Math.max(1, text.length);
}

/** The parts between quotation marks: double ones, or where there are next to none, single ones. */
export function speechIn(text: string, looksAt: number = Infinity): { quoted: readonly Quoted[]; length: number } {
  const end = Math.min(text.length, looksAt);
  const doubles = hasMark(text, end, isDouble) ? quotedParts(text) : nothingQuoted;
  if (doubles.length >= 0.3 * text.length || !hasMark(text, end, isSingle)) return doubles;
  const singles = singleQuoted(text);
  return singles.length > doubles.length ? singles : doubles;
}

const isDouble = characterTest((character) => marks.test(character));
const isSingle = characterTest((character) => "'‘‚".includes(character));

function hasMark(text: string, end: number, isMark: (code: number) => boolean): boolean {
  for (let at = 0; at < end; at += 1) if (isMark(text.charCodeAt(at))) return true;
  return false;
}

const nothingQuoted = { quoted: [], length: 0 };

/** Single quotation marks are looked for in so much of a paragraph. */
const singleReach = 3000;
/** Shorter ones are titles and names. */
export const fewestWords = 4;

/**
 * What stands between single quotation marks, which apostrophes look like: it begins a word, and it ends behind a point
 * or comma, or before one, a dash or the end.
 */
function singleQuoted(text: string): { quoted: readonly Quoted[]; length: number } {
  if (!hasOpeningSingle(text)) return nothingQuoted;
  const pattern =
    /(?<![\p{L}\p{M}\p{N}])['‘‚](?=[\p{Lu}\p{Lo}\p{N}…])[^‘‚]{2,1500}?(?:(?<=[.,!?…])['’‘](?!\p{L})|(?<!\p{L}s)['’](?=[.,;:]|\s[–—-]|$))|‚[^‘‚]{2,1500}?‘/gu;
  const quoted = Array.from(text.slice(0, singleReach).matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  })).filter(({ start, end }) => text.slice(start, end).split(/\s+/u).length >= fewestWords);
  const length = quoted.reduce((sum, { start, end }) => sum + end - start, 0);
  return { quoted: quoted.slice(0, looked), length };
}

/** Whether a single mark, which apostrophes look like, begins a word anywhere, or a low one stands there. */
function hasOpeningSingle(text: string): boolean {
  const end = Math.min(text.length, singleReach);
  for (let at = 0; at < end; at += 1) {
    if (isSingle(text.charCodeAt(at)) && (text.charAt(at) === '‚' || !isOfWord(text.charCodeAt(at - 1)))) return true;
  }
  return false;
}

const isOfWord = characterTest((character) => /[\p{L}\p{M}\p{N}]/u.test(character));

/** The quoted parts, straight and curly marks mixed as press offices do; the first few, and the length of all. */
function quotedParts(text: string): { quoted: Quoted[]; length: number } {
  const quoted: Quoted[] = [];
  let length = 0;
  let start = -1;
  for (let at = 0; at < text.length; at += 1) {
    // Most characters are letters: look only at those that can be a mark.
    if (!mayBeMark(text.charCodeAt(at)) || !isQuotingSign(text, at)) continue;
    const character = text.charAt(at);
    if (start === -1) start = at;
    else if (closing.has(character) && (closedBy[text.charAt(start)] ?? character) === character) {
      if (quoted.length < looked) quoted.push({ start, end: at + 1 });
      length += at + 1 - start;
      start = -1;
    }
  }
  if (start !== -1) {
    // A quotation that goes on in the next paragraph has no closing mark.
    if (quoted.length < looked) quoted.push({ start, end: text.length });
    length += text.length - start;
  }
  return { quoted, length };
}

function mayBeMark(code: number): boolean {
  return code === 34 || code === 0xab || code === 0xbb || (code >= 0x201c && code <= 0x300f);
}

function isQuotingSign(text: string, at: number): boolean {
  const character = text.charAt(at);
  return marks.test(character) && (character !== '"' || !isWithinWord(text, at));
}

/** `ד"ר`: the sign of an abbreviation, which stands between letters. */
function isWithinWord(text: string, at: number): boolean {
  return isCaseless(text.charCodeAt(at - 1)) && isCaseless(text.charCodeAt(at + 1));
}

const isCaseless = characterTest((character) => /\p{sc=Hebr}/u.test(character));
