import type { Span } from '../source/define-format.ts';
import { joinSpans } from '../source/spans.ts';
import { isSpace, type Line } from './lines.ts';
import { measure, widest, widthOf, type Measure } from './measure.ts';

/** One or more lines of the file that are one line of text: what rules give a role to. */
export interface Piece extends Measure {
  readonly spans: readonly Span[];
  readonly text: string;
  /** Of the first line, from 1. */
  readonly line: number;
  /** Blank lines before it; 0 within a passage. */
  readonly gap: number;
  /** The run of lines without a blank one between them that it stands in. */
  readonly passage: number;
  /** What marks it as an item of a list, such as `-`; the spans begin after it. */
  readonly marker?: string;
}

interface Measured extends Line {
  readonly width: number;
  readonly firstWord: number;
  readonly marker: string | undefined;
}

/** Lines without a blank one between them, and the column at which the file is wrapped, or 0. */
interface Passage {
  readonly text: string;
  readonly members: readonly Measured[];
  readonly wrap: number;
}

/** Lines longer than this were not wrapped by anybody. */
const widestWrap = 110;
/** Nor were paragraphs at fewer columns than this. */
const narrowestWrap = 45;

const markers =
  /^(?:[-–—*]\s+(?=[^\s*–—-])|[•·‣▪●○■◦]\s*|\(?\d{1,2}[.)]\s+|\(?[a-z]\)\s+|[①-⑳]\s*|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/u;

/** Joins the lines that were wrapped. `names` are those of placeholders, which may run over a line's end. */
export function piecesOf(text: string, lines: readonly Line[], names: ReadonlySet<string>): Piece[] {
  const passages = passagesOf(lines).map((each) => each.map((line) => measureLine(text, line, each.length === 1)));
  const wrap = wrapWidth(passages);
  const opening = names.size === 0 ? undefined : placeholderStart(names);
  const pieces: Piece[] = [];
  for (const [passage, members] of passages.entries()) {
    let from = 0;
    for (let at = 1; at <= members.length; at += 1) {
      if (at < members.length) {
        if (isSoft({ text, members, wrap }, at, members[from]?.marker !== undefined)) continue;
        if (opening !== undefined && isUnclosed(text, members.slice(from, at), opening)) continue;
      }
      pieces.push(pieceOf(text, members.slice(from, at), passage, from === 0));
      from = at;
    }
  }
  return pieces;
}

/** A piece of several that the head's rules found to be one. */
export function mergePieces(text: string, pieces: readonly [Piece, ...Piece[]]): Piece {
  const spans = pieces.flatMap((piece) => piece.spans);
  const joined = joinSpans(text, spans);
  return { ...pieces[0], spans, text: joined, ...measure(joined) };
}

function pieceOf(text: string, lines: readonly Measured[], passage: number, first: boolean): Piece {
  const [head] = lines;
  const skip = head?.marker?.length ?? 0;
  const spans = lines.map(({ start, end }, at) => ({ start: at === 0 ? start + skip : start, end }));
  const joined = joinSpans(text, spans);
  const marker = head?.marker?.trim();
  const { words, ends } = measure(joined);
  const shape = { words, ends, line: head?.number ?? 1, gap: first ? (head?.gap ?? 0) : 0, passage };
  return marker === undefined ? { spans, text: joined, ...shape } : { spans, text: joined, marker, ...shape };
}

function passagesOf(lines: readonly Line[]): Line[][] {
  const passages: Line[][] = [];
  let passage: Line[] = [];
  for (const line of lines) {
    if (line.gap > 0 || passages.length === 0) passages.push((passage = []));
    passage.push(line);
  }
  return passages;
}

function measureLine(text: string, line: Line, alone: boolean): Measured {
  const { start, end, number, indent, gap } = line;
  // A line that has no neighbours has nothing to be compared with.
  const width = alone ? 0 : indent + widthOf(text, start, end);
  return {
    start,
    end,
    number,
    indent,
    gap,
    width,
    firstWord: alone ? 0 : firstWord(text, line),
    marker: markerOf(text, line),
  };
}

function markerOf(text: string, line: Line): string | undefined {
  const marker = markers.exec(text.slice(line.start, Math.min(line.end, line.start + 16)))?.[0];
  if (marker === undefined || line.start + marker.length >= line.end) return undefined;
  // `– ENDS –` is no item.
  return /^[-–—*]/.test(marker) && text.charAt(line.end - 1) === marker.charAt(0) ? undefined : marker;
}

function firstWord(text: string, line: Line): number {
  let at = line.start;
  while (at < line.end && at < line.start + widest && !isSpace(text.charCodeAt(at))) at += 1;
  return widthOf(text, line.start, at);
}

/** The column at which the file's paragraphs are wrapped, or 0: the median of what its longer passages were wrapped at. */
function wrapWidth(passages: readonly Measured[][]): number {
  const found: number[] = [];
  for (const passage of passages) {
    if (passage.length < 3) continue;
    const most = passage.reduce((wide, line) => Math.max(wide, line.width), 0);
    if (most < narrowestWrap || most > widestWrap) continue;
    let full = 0;
    for (let at = 1; at < passage.length; at += 1) if (isFull(passage, at, most)) full += 1;
    if (full >= 0.7 * (passage.length - 1)) found.push(most);
  }
  found.sort((a, b) => a - b);
  return found[Math.floor(found.length / 2)] ?? 0;
}

/** Whether the first word of a line had no room on the line before. */
function isFull(passage: readonly Measured[], at: number, wrap: number): boolean {
  const before = passage[at - 1];
  const line = passage[at];
  if (before === undefined || line === undefined || before.width > widestWrap) return false;
  return before.width + 1 + Math.min(line.firstWord, wrap / 3) > wrap * 0.93;
}

/** Whether the line break before line `at` was only made to wrap a paragraph. */
function isSoft({ text, members, wrap }: Passage, at: number, inItem: boolean): boolean {
  const before = members[at - 1];
  const line = members[at];
  if (before === undefined || line === undefined || line.marker !== undefined) return false;
  if (isIndentedParagraph(text, before, line)) return false;
  const lower = startsLower(text, line);
  if (endsInReach(text, before) && !lower) return false;
  if (inItem && hangsUnder(before, line)) return true;
  if (wrap > 0 && isFull(members, at, wrap)) return true;
  return lower && measureEnd(text, before) === 'open' && !startsAddress(text, line) && !startsLabel(text, before);
}

/** Whether a sentence has ended and the next line is indented more, as paragraphs without blank lines between them are. */
function isIndentedParagraph(text: string, before: Measured, line: Measured): boolean {
  if (line.indent <= before.indent + 1 || before.marker !== undefined) return false;
  const ending = measureEnd(text, before);
  return ending === 'sentence' || ending === 'question';
}

/** Whether a line is indented as the text of an item is, under the item's first line or a later one. */
function hangsUnder(before: Measured, line: Measured): boolean {
  return line.indent > 0 && line.indent >= (before.marker === undefined ? before.indent : before.indent + 1);
}

function startsLower(text: string, line: Line): boolean {
  return /^["'“‘(]?\p{Ll}/u.test(text.slice(line.start, Math.min(line.end, line.start + 3)));
}

function startsAddress(text: string, line: Line): boolean {
  return /^(?:https?:|www\.|[^\s@]+@)/.test(text.slice(line.start, line.start + 60));
}

function measureEnd(text: string, line: Line): Measure['ends'] {
  return measure(text.slice(Math.max(line.start, line.end - 8), line.end)).ends;
}

/** A line that ends in a telephone number or an address on the net is complete. */
function endsInReach(text: string, line: Line): boolean {
  const tail = text.slice(Math.max(line.start, line.end - 60), line.end);
  return /(?:[\d\s()-]{7}|[@/][\w.-]{3,60}|www\.[\w.-]{3,50})[,;]?$/.test(tail) && /\d{4}[,;]?$|[@/]|www\./.test(tail);
}

/** `Wechat: …`, `Tel: …`: a short word and a colon. */
function startsLabel(text: string, line: Line): boolean {
  return /^[\p{L}\s-]{1,24}[:：]/u.test(text.slice(line.start, Math.min(line.end, line.start + 26)));
}

function placeholderStart(names: ReadonlySet<string>): RegExp {
  const escaped = [...names].map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`\\{\\s*(?:${escaped.join('|')})\\s*,`, 'u');
}

/** Whether a placeholder that begins in these lines is still open at their end. */
function isUnclosed(text: string, lines: readonly Measured[], opening: RegExp): boolean {
  if (lines.length > 40) return false;
  const joined = text.slice(lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0);
  const start = opening.exec(joined)?.index;
  if (start === undefined) return false;
  let depth = 0;
  for (const character of joined.slice(start)) depth += character === '{' ? 1 : character === '}' ? -1 : 0;
  return depth > 0;
}
