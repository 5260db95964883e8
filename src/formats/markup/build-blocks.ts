import { defined } from '../../model/defined.ts';
import type { NoteMark } from '../../model/release.ts';
import type { Role } from '../../model/role.ts';
import type { ReadOptions, SourceBlock, SourceCode, SourceDocument, Span } from '../source/define-format.ts';
import { joinLines } from '../source/spans.ts';
import { outlineText } from '../text/outlining.ts';
import { cutPieces, textOfPieces, trimmedPieces } from './cut-pieces.ts';
import { numberedNotes } from './note-marks.ts';
import type { MarkedBlock, Piece } from './pieces.ts';
import { readableText } from './readable-text.ts';

/** More text than this, in UTF-16 code units, is no press release, and the reader is not asked what its blocks are. */
const longestRead = 500_000;

type Said = Pick<
  SourceBlock,
  'role' | 'confidence' | 'why' | 'group' | 'field' | 'speaker' | 'runIn' | 'ordinal' | 'depth' | 'heads'
>;

/** What the reader finds in a part of the text that it was given. */
interface Found extends Said {
  readonly start: number;
  readonly end: number;
}

export interface BuildOptions extends Pick<ReadOptions, 'locale' | 'names'> {
  /** The line, from 1, of an offset, in files where people count otherwise than by line breaks. */
  readonly lineAt?: (offset: number) => number;
}

/**
 * Makes the blocks of a file with markup. What the markup says (headings, items, quotations) stands; what it leaves
 * open, the reader of plain text finds from the wording: datelines, contacts, boilerplate, embargo lines.
 */
export function buildBlocks(
  text: string,
  marked: readonly MarkedBlock[],
  { locale, names, lineAt = lineFinder(text) }: BuildOptions,
): Pick<SourceDocument, 'blocks' | 'meta' | 'embargo'> {
  const trimmed = marked.map((block) => ({ ...block, pieces: trimmedPieces(block.pieces) }));
  const notes = numberedNotes(trimmed);
  // However short it is, what a mark leads to is the release's.
  const blocks = trimmed.map((block): MarkedBlock => {
    const isNote = block.role === undefined && block.ids?.some((id) => notes.has(id)) === true;
    return isNote ? { ...block, role: 'paragraph' } : block;
  });
  const present = blocks.filter(({ pieces }) => textOfPieces(pieces).trim() !== '');
  const { readings, meta, embargo } = readWording(present, { locale, names });
  const built = present.flatMap((block, at) =>
    sayings(block, readings[at] ?? []).map(({ said, pieces }) =>
      blockOf({ text, notes, lineAt }, { ...block, pieces }, said),
    ),
  );
  const lines = present.map(({ pieces }) => lineAt(startOf(pieces)));
  const lineOf = (line: number): number => lines[embargoBlock(readings, line)] ?? line;
  return {
    blocks: built.toSorted((one, other) => startOfBlock(one) - startOfBlock(other)),
    meta,
    embargo: embargo.map((each) => ({ ...each, line: lineOf(each.line) })),
  };
}

interface Wording extends Pick<SourceDocument, 'meta' | 'embargo'> {
  /** By block, what was found in it, with offsets into its text; `lines` are those of the text that was read. */
  readonly readings: readonly (readonly Found[] & { readonly lines?: readonly [first: number, last: number] })[];
}

function readWording(
  blocks: readonly MarkedBlock[],
  { locale, names }: Pick<ReadOptions, 'locale' | 'names'>,
): Wording {
  let text = '';
  let line = 1;
  const places = blocks.map(({ pieces, aside }) => {
    if (aside === true) return undefined;
    const own = readableText(pieces);
    const start = text.length;
    const first = line;
    text += `${withoutColumns(own.text)}\n\n`;
    line += own.text.split('\n').length + 1;
    return { start, end: start + own.text.length, offset: own.offset, lines: [first, line - 2] as const };
  });
  const none: Wording = { readings: blocks.map(() => []), meta: {}, embargo: [] };
  if (text === '' || text.length > longestRead) return none;
  const chosen = blocks.flatMap(({ role }, at) => {
    const place = places[at];
    return role === undefined || role === 'subhead' || place === undefined
      ? []
      : [{ role, spans: [{ start: place.start, end: place.end }] }];
  });
  const { blocks: found, meta, embargo } = outlineText(text, locale, names, chosen);
  let next = 0;
  const readings = places.map((place) => {
    if (place === undefined) return [];
    while (next < found.length && endOfBlock(found[next]!) <= place.start) next += 1;
    const inside: Found[] = [];
    for (let at = next; at < found.length && startOfBlock(found[at]!) < place.end; at += 1) {
      const { role, confidence, why, group, field, speaker, runIn, spans } = found[at]!;
      const start = place.offset(Math.max(0, (spans[0]?.start ?? 0) - place.start));
      const end = place.offset((spans.at(-1)?.end ?? 0) - place.start);
      inside.push({ role, confidence, why, start, end, ...defined({ group, field, speaker, runIn }) });
    }
    return Object.assign(inside, { lines: place.lines });
  });
  return { readings, meta, embargo };
}

/** Text of the same length without gaps that look like those of a table: a code may stand between two spaces. */
function withoutColumns(text: string): string {
  return text.replace(/(?<=\S)[ \t]+(?=[ \t])/gu, (gap) => ','.repeat(gap.length));
}

function embargoBlock(readings: Wording['readings'], line: number): number {
  return readings.findIndex(({ lines }) => lines !== undefined && line >= lines[0] && line <= lines[1]);
}

/** What becomes of a block: one with the role of its markup, or the parts that the reader found in it. */
function sayings(
  block: MarkedBlock,
  found: readonly Found[],
): readonly { readonly said: Said; readonly pieces: readonly Piece[] }[] {
  const { role, pieces, runIn, ordinal, depth, heads } = block;
  const fromMarkup = { confidence: 1, why: 'markup', ...defined({ runIn, ordinal, depth, heads }) };
  const [first] = found;
  // A heading may be that of the contacts or of what the organisation says of itself; the wording tells.
  const isHeading = role === 'subhead' && first !== undefined && headed.has(first.role);
  if (role !== undefined && !isHeading) return [{ said: { role, ...fromMarkup }, pieces }];
  if (isHeading) return [{ said: { ...saidOf(first), field: 'heading' }, pieces }];
  // Cells and items are what the markup says that they are: a bar or an asterisk in a sentence divides nothing.
  if (first === undefined || found.some((each) => marked.has(each.role))) {
    return [{ said: { role: 'paragraph', ...fromMarkup }, pieces }];
  }
  const cuts = found.slice(1).map(({ start }) => start);
  const parts = cuts.length === 0 ? [pieces] : cutPieces(pieces, cuts);
  if (parts === undefined) return [{ said: saidOf(longestOf(found)), pieces }];
  return parts.map((part, at) => ({ said: saidOf(found[at] ?? first), pieces: trimmedPieces(part) }));
}

const marked: ReadonlySet<Role> = new Set<Role>(['table-cell', 'list-item']);
const headed: ReadonlySet<Role> = new Set<Role>(['contact', 'boilerplate']);

function longestOf(found: readonly Found[]): Found {
  return found.reduce((longest, each) => (each.end - each.start > longest.end - longest.start ? each : longest));
}

function saidOf({ start: _, end: __, ...said }: Found): Said {
  return said;
}

interface File {
  readonly text: string;
  readonly notes: ReadonlyMap<string, NoteMark>;
  readonly lineAt: (offset: number) => number;
}

function blockOf(file: File, block: MarkedBlock, said: Said): SourceBlock {
  const { pieces, form, notes, localeFilter, picture, ids = [] } = block;
  const { text: joined, codes } = joinedText(file, pieces);
  const note = ids.flatMap((id) => file.notes.get(id) ?? [])[0];
  const span: Span = { start: startOf(pieces), end: pieces.at(-1)?.span.end ?? 0 };
  return {
    ...said,
    spans: [span],
    text: joined,
    translate: block.translate && said.role !== 'navigation',
    line: file.lineAt(span.start),
    codes,
    ...defined({ form, notes, localeFilter, picture, note }),
  };
}

/** The text of a block on one line, and its codes with their places in it. */
function joinedText(file: File, pieces: readonly Piece[]): { text: string; codes: readonly SourceCode[] } {
  const codes: SourceCode[] = [];
  let lined = '';
  for (const piece of pieces) {
    if (piece.kind === 'text') lined += piece.text;
    else {
      const { note, ...code } = piece;
      const { start, end } = piece.span;
      const own = note && { note: file.notes.get(note.id ?? '') ?? { mark: note.mark ?? '' } };
      codes.push({ ...code, at: lined.length, original: piece.original ?? file.text.slice(start, end), ...own });
    }
  }
  const { text, offset } = joinLines(lined);
  return { text, codes: renumbered(codes.map((code) => ({ ...code, at: offset(code.at) }))) };
}

/** Numbers pairs from 1 in their order. */
function renumbered(codes: readonly SourceCode[]): readonly SourceCode[] {
  const numbers = new Map<number, number>();
  return codes.map((code) => {
    const number = numbers.get(code.pair) ?? numbers.size + 1;
    numbers.set(code.pair, number);
    return { ...code, pair: number };
  });
}

const startOf = (pieces: readonly Piece[]): number => pieces[0]?.span.start ?? 0;
const startOfBlock = ({ spans }: SourceBlock): number => spans[0]?.start ?? 0;
const endOfBlock = ({ spans }: SourceBlock): number => spans.at(-1)?.end ?? 0;

/** Makes a finder of the line, from 1, of an offset. */
function lineFinder(text: string): (offset: number) => number {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|[\n\r]/g), ({ index, 0: end }) => index + end.length)];
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
