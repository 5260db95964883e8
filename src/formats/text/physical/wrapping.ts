import { characterTest, isLowerCase } from '../../../locale/characters.ts';
import { isUnspaced } from '../../../locale/scripts.ts';
import { isSpace, type Line } from './lines.ts';
import type { Marker } from './markers.ts';
import { endWithin, widest, widthOf, type Measure } from './measure.ts';

/** A line with what tells whether the next one goes on in it. */
export interface Measured extends Line {
  readonly width: number;
  /** The width of what could not be broken at its beginning. */
  readonly firstWord: number;
  /** It begins in a script without spaces. */
  readonly unspaced: boolean;
  readonly ends: Measure['ends'];
  readonly startsLower: boolean;
  readonly marker: Marker | undefined;
  /** It is a row of cells. */
  readonly isRow: boolean;
}

/** Lines longer than this were not wrapped by anybody. */
const widestWrap = 120;
/** Nor were paragraphs at fewer columns than this. */
const narrowestWrap = 40;
/** A line of fewer columns ends where its writer wanted. */
const narrowestBreak = 22;
/** A line is full when the next word would have passed so much of the width. */
const fullness = 0.93;
/** So many columns are left at the end of a full line of a script without spaces: a sign may not begin the next. */
const mostLeft = 5;

/** Measures a line; one that has no neighbours has nothing to be compared with. */
export function measureLine(
  text: string,
  line: Line,
  { alone, marker, isRow }: { readonly alone: boolean } & Pick<Measured, 'marker' | 'isRow'>,
): Measured {
  const { start, end, number, indent, gap, page, ruled } = line;
  return {
    start,
    end,
    number,
    indent,
    gap,
    page,
    ruled,
    marker,
    isRow,
    width: alone ? 0 : indent + widthOf(text, start, end),
    firstWord: alone ? 0 : firstWord(text, line),
    unspaced: isUnspaced(text.charCodeAt(start)),
    ends: alone ? 'open' : endWithin(text, start, end),
    startsLower: !alone && startsInLower(text, line),
  };
}

/** Whether a line begins with a small letter, a quotation mark or bracket aside. */
function startsInLower(text: string, { start, end }: Line): boolean {
  const at = opensQuotation(text.charCodeAt(start)) ? start + 1 : start;
  return at < end && isLowerCase(text.codePointAt(at) ?? 0);
}

const opensQuotation = characterTest((character) => /["'“‘(«]/u.test(character));

function firstWord(text: string, line: Line): number {
  // Scripts without spaces break a line anywhere.
  if (isUnspaced(text.charCodeAt(line.start))) return 2;
  let at = line.start;
  while (at < line.end && at < line.start + widest && !isSpace(text.charCodeAt(at))) at += 1;
  return widthOf(text, line.start, at);
}

/**
 * The column at which the file's paragraphs are wrapped, or 0: the median of what its longer passages were wrapped at,
 * or the widest line that goes on in lower case on the next.
 */
export function wrapWidth(passages: readonly (readonly Measured[])[]): number {
  const found: number[] = [];
  let continued = 0;
  for (const passage of passages) {
    for (let at = 1; at < passage.length; at += 1) continued = Math.max(continued, continuedWidth(passage, at));
    if (passage.length < 3) continue;
    const most = passage.reduce((wide, line) => Math.max(wide, line.isRow ? 0 : line.width), 0);
    if (most < narrowestWrap || most > widestWrap) continue;
    let full = 0;
    for (let at = 1; at < passage.length; at += 1) if (isFull(passage, at, most)) full += 1;
    if (full >= 0.7 * (passage.length - 1)) found.push(most);
  }
  found.sort((a, b) => a - b);
  const middle = found[Math.floor(found.length / 2)];
  const column = middle ?? continued;
  return isColumn(passages, column) ? column : 0;
}

/** Lines may stick out of the column by so much. */
const outside = 16;

/** So many of the lines may be wider still. */
const mostOutside = 0.1;

/** Whether few lines are much wider: else one headline or a masthead was broken there, and the paragraphs were not. */
function isColumn(passages: readonly (readonly Measured[])[], column: number): boolean {
  let lines = 0;
  let wider = 0;
  for (const passage of passages) {
    for (const { isRow, start, end } of passage) {
      if (isRow) continue;
      lines += 1;
      // Lines that stand alone are not measured.
      if (end - start > column + outside) wider += 1;
    }
  }
  return wider <= mostOutside * lines;
}

/** The width of the line before line `at`, if that goes on in lower case. */
function continuedWidth(passage: readonly Measured[], at: number): number {
  const before = passage[at - 1];
  const line = passage[at];
  if (before === undefined || line === undefined || before.isRow || line.isRow || line.marker !== undefined) return 0;
  const goesOn = line.startsLower && before.ends === 'open' && before.width <= widestWrap;
  return goesOn && before.width >= narrowestWrap ? before.width : 0;
}

/** Whether the first word of a line had no room on the line before. */
function isFull(passage: readonly Measured[], at: number, wrap: number): boolean {
  const before = passage[at - 1];
  const line = passage[at];
  if (before === undefined || line === undefined || before.width > widestWrap) return false;
  // Scripts without spaces fill a line up to a sign or two.
  if (line.unspaced) return before.width + mostLeft > wrap;
  return before.width + 1 + Math.min(line.firstWord, wrap / 3) > wrap * fullness;
}

/** Lines without a blank one between them, and the column at which the file is wrapped, or 0. */
export interface Passage {
  readonly text: string;
  readonly members: readonly Measured[];
  readonly wrap: number;
}

/** Whether the line break before line `at` was only made to wrap a paragraph; `inItem`: one of a list. */
export function isSoft(passage: Passage, at: number, inItem: boolean): boolean {
  const { text, members, wrap } = passage;
  const before = members[at - 1];
  const line = members[at];
  if (before === undefined || line === undefined || line.marker !== undefined) return false;
  if (before.isRow || line.isRow || isIndentedParagraph(before, line)) return false;
  if (endsInReach(text, before) && !line.startsLower) return false;
  if (inItem && hangsUnder(before, line)) return !isHeadingOfItem(text, before);
  if (isSoftInCapitals(text, before, line)) return true;
  if (goesOnLower(text, before, line)) return !isPlainList(passage);
  return wrap > 0 && isFull(members, at, wrap) && !startsAnew(text, line);
}

/** Whether the lines of a passage are a list in lower case below a line with a colon, in a file that nobody wrapped. */
function isPlainList({ members, wrap }: Passage): boolean {
  const [lead, ...items] = members;
  return wrap === 0 && lead?.ends === 'colon' && items.length > 1 && items.every(({ startsLower }) => startsLower);
}

/** A label or an address begins a line of its own. */
function startsAnew(text: string, line: Line): boolean {
  return startsLabel(text, line) || startsAddress(text, line);
}

/** Whether a line goes on in lower case where the one before has not ended. */
function goesOnLower(text: string, before: Measured, line: Measured): boolean {
  if (!line.startsLower || before.ends !== 'open') return false;
  if (before.width < narrowestBreak && !isCutInWord(text, before)) return false;
  if (isCapitals(text.slice(before.start, Math.min(before.end, before.start + widestWrap)))) return false;
  return !startsAnew(text, line) && !startsLabel(text, before);
}

/** `The coun-`: a word goes on in the next line. */
function isCutInWord(text: string, { start, end }: Line): boolean {
  return /\p{L}[-‐\u00ad]$/u.test(text.slice(Math.max(start, end - 3), end));
}

/** `THE HARBOUR MUSEUM`: what goes on in small letters below is another line. */
function isCapitals(text: string): boolean {
  return /\p{Lu}{3}.*\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Whether a sentence in capitals, where no letter is small, goes on after a long line. */
function isSoftInCapitals(text: string, before: Measured, line: Measured): boolean {
  if (before.ends !== 'open' || line.ends !== 'sentence' || before.width < narrowestWrap) return false;
  const written = text.slice(before.start, line.end);
  return /\p{Lu}{4}/u.test(written) && !/\p{Ll}/u.test(written) && !startsLabel(text, line);
}

/** Whether a sentence has ended and the next line is indented more, as paragraphs without blank lines between them are. */
function isIndentedParagraph(before: Measured, line: Measured): boolean {
  if (line.indent <= before.indent + 1 || before.marker !== undefined) return false;
  return before.ends === 'sentence' || before.ends === 'question';
}

/** Whether a line is indented as the text of an item is, under the item's first line or a later one. */
function hangsUnder(before: Measured, line: Measured): boolean {
  return line.indent > 0 && line.indent >= (before.marker === undefined ? before.indent : before.indent + 1);
}

/** `■ 開発の背景` and an indented line below: in a script without spaces, an item of so few characters was not broken. */
function isHeadingOfItem(text: string, before: Measured): boolean {
  return isUnspaced(text.charCodeAt(before.end - 1)) && before.marker !== undefined && before.width < narrowestWrap;
}

function startsAddress(text: string, line: Line): boolean {
  return /^(?:https?:|www\.|[^\s@]+@)/.test(text.slice(line.start, line.start + 60));
}

/** A line that ends in a telephone number or an address on the net is complete. */
function endsInReach(text: string, line: Line): boolean {
  const tail = text.slice(Math.max(line.start, line.end - 60), line.end);
  return /(?:[\d\s()-]{7}|[@/][\w.-]{3,60}|www\.[\w.-]{3,50})[,;]?$/.test(tail) && /\d{4}[,;]?$|[@/]|www\./.test(tail);
}

/** `Wechat: …`, `Tel: …`, `tel. 020 …`: a short word and a colon, or a number to call. */
function startsLabel(text: string, line: Line): boolean {
  const start = text.slice(line.start, Math.min(line.end, line.start + 27));
  return /^[\p{L}\s-]{1,24}[:：፦៖՝](?!\/)|^\p{L}{1,10}\.?\s?(?:\+|\(?0)\p{Nd}|^\p{L}{1,9}\.?\s\p{Nd}{2,5}(?:[\s-]\p{Nd}{2,5})+(?![\p{Nd}\s-]*\p{L})/u.test(
    start,
  );
}
