import { isDayLine } from './day-line.ts';
import type { Span } from '../../source/define-format.ts';
import { joinSpans } from '../../source/spans.ts';
import { columnsOf, type Columns, type Layout } from './columns.ts';
import { breaksWords, withoutHyphens, type Hyphenation } from './hyphens.ts';
import type { Line } from './lines.ts';
import { markersOf, type Marker } from './markers.ts';
import { withoutRanks } from './ranks.ts';
import { measure, type Measure } from './measure.ts';
import { signsOf } from './signs.ts';
import { closeUp, isLetterSpaced } from './spread.ts';
import { isSoft, measureLine, wrapWidth, type Measured, type Passage } from './wrapping.ts';

/** One or more lines of the file that are one line of text, or a part of a line: what is given a role. */
export interface Piece extends Measure {
  /** Without the marker of an item. */
  readonly spans: readonly Span[];
  readonly text: string;
  /** Which of the texts of the file it is, from 0: equal texts have the same number, long files say much several times. */
  readonly textNumber: number;
  /** Of the first line, from 1. */
  readonly line: number;
  /** Blank lines before it; 0 within a passage. */
  readonly gap: number;
  /** The run of lines without a blank one between them that it stands in. */
  readonly passage: number;
  readonly indent: number;
  /** What marks it as an item of a list. */
  readonly marker: Marker | undefined;
  /** Parts of the line with wide spaces between them. */
  readonly cells: readonly Span[] | undefined;
  readonly layout: Layout | undefined;
  /** It stands beside the piece before it, on the same line. */
  readonly isBeside: boolean;
  /** The first of a page, the last of a page, or neither. */
  readonly page: 'first' | 'last' | 'within';
  readonly ruled: boolean;
  /** Columns of its last line. */
  readonly width: number;
  /** Which `signs` its text has. */
  readonly signs: number;
}

/** Joins the lines that were wrapped. `names` are those of placeholders, which may run over a line's end. */
export function piecesOf(text: string, lines: readonly Line[], names: ReadonlySet<string>, locale: string): Piece[] {
  const markers = withoutRanks(text, lines, markersOf(text, lines));
  const columns = columnsOf(text, lines, markers);
  const passages = passagesOf(text, lines, { markers, columns, locale });
  const wrap = wrapWidth(passages);
  const opening = names.size === 0 ? undefined : placeholderStart(names);
  const pieces: Piece[] = [];
  const numbers = new Map<string, number>();
  const hyphenation = { text, locale, breaksWords: breaksWords(text, lines) };
  let line = 0;
  for (let passage = 0; passage < passages.length; passage += 1) {
    const members = passages[passage]!;
    const runs = members.length === 1 ? alone : runsOf({ text, members, wrap }, opening);
    for (const [from, to] of runs) {
      const own = members.slice(from, to);
      const where = { passage, gap: from === 0 ? (own[0]?.gap ?? 0) : 0, page: pageOf(own[0], lines[line + to]) };
      addPieces(pieces, { text, lines: own, columns: columns[line + from], where, numbers, hyphenation });
    }
    line += members.length;
  }
  return pieces;
}

/** The one run of a passage of one line. */
const alone: readonly (readonly [from: number, to: number])[] = [[0, 1]];

/** The runs of a passage's lines that are one line of text. */
function* runsOf(passage: Passage, opening: RegExp | undefined): Iterable<readonly [from: number, to: number]> {
  const { text, members } = passage;
  let from = 0;
  for (let at = 1; at <= members.length; at += 1) {
    if (at < members.length) {
      if (isSoft(passage, at, members[from]?.marker !== undefined)) continue;
      if (opening !== undefined && isUnclosed(text, members.slice(from, at), opening)) continue;
    }
    yield [from, at];
    from = at;
  }
}

function pageOf(first: Line | undefined, next: Line | undefined): Piece['page'] {
  if (first?.page === true) return 'first';
  return next?.page === true ? 'last' : 'within';
}

/** The lines of a piece, and where it stands among others. */
interface Run {
  readonly text: string;
  readonly lines: readonly Measured[];
  readonly columns: Columns | undefined;
  readonly where: Pick<Piece, 'passage' | 'gap' | 'page'>;
  /** The numbers of the texts so far. */
  readonly numbers: Map<string, number>;
  readonly hyphenation: Hyphenation;
}

function addPieces(pieces: Piece[], run: Run): void {
  const { columns, lines, where } = run;
  const [line] = lines;
  if (columns?.layout !== 'beside' || lines.length > 1 || line === undefined) {
    pieces.push(pieceOf(run, false));
    return;
  }
  for (const [at, { start, end }] of columns.cells.entries()) {
    const part = { ...line, start, end, ...(at === 0 ? {} : { marker: undefined }) };
    const gap = at === 0 ? where.gap : 0;
    pieces.push(pieceOf({ ...run, lines: [part], columns: undefined, where: { ...where, gap } }, at > 0));
  }
}

function pieceOf({ text, lines, columns, where, numbers, hyphenation }: Run, isBeside: boolean): Piece {
  const [head] = lines;
  const { number = 1, indent = 0, ruled = false, marker } = head ?? {};
  const spans = withoutHyphens(hyphenation, spansOf(lines, marker?.length ?? 0));
  const joined = joinSpans(text, spans);
  const { words, ends } = measure(isLetterSpaced(joined) ? closeUp(joined) : joined);
  const { passage, gap, page } = where;
  return {
    spans,
    text: joined,
    textNumber: numberOf(joined, numbers),
    words,
    ends,
    line: number,
    gap,
    passage,
    indent,
    marker,
    cells: columns?.cells,
    layout: columns?.layout,
    isBeside,
    page,
    ruled,
    width: lines.at(-1)?.width ?? 0,
    signs: signsOf(joined),
  };
}

function numberOf(text: string, numbers: Map<string, number>): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  const number = numbers.size;
  numbers.set(text, number);
  return number;
}

/** The spans of some lines, the first without its marker. */
function spansOf(lines: readonly Measured[], marker: number): readonly Span[] {
  const spans: Span[] = [];
  for (const { start, end } of lines) spans.push({ start: spans.length === 0 ? start + marker : start, end });
  return spans;
}

function passagesOf(
  text: string,
  lines: readonly Line[],
  {
    markers,
    columns,
    locale,
  }: {
    readonly markers: readonly (Marker | undefined)[];
    readonly columns: readonly (Columns | undefined)[];
    readonly locale: string;
  },
): readonly Measured[][] {
  const passages: Measured[][] = [];
  let passage: Measured[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const startsPassage = at === 0 || line.gap > 0 || line.page;
    const next = lines[at + 1];
    const isAlone = startsPassage && (next === undefined || next.gap > 0 || next.page);
    if (startsPassage) passages.push((passage = []));
    const isRow =
      columns[at] !== undefined || isLetterSpaced(text.slice(line.start, Math.min(line.end, line.start + 200)));
    const measured = measureLine(text, line, { alone: isAlone, marker: markers[at], isRow });
    const isDay = measured.startsLower && isDayLine(text.slice(line.start, line.end), locale);
    passage.push(isDay ? { ...measured, startsLower: false } : measured);
  }
  return passages;
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
