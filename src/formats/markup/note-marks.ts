import { defined } from '../../model/defined.ts';
import { memoize } from '../../model/memoize.ts';
import type { NoteMark } from '../../model/release.ts';
import { lookOf, type CodePiece, type MarkedBlock, type Piece } from './pieces.ts';

/** What a mark looks like: a figure, a letter or a sign, in brackets or not. */
const markText = /^[([]?(?:\p{Nd}{1,3}|\p{No}|[*†‡§¶⁎※]{1,3}|\p{L}|[ivx]{1,5})[)\]]?$/iu;
/** Figures and signs that are raised behind the end of a sentence, a clause or a quotation are no powers. */
const unlinkedMark = /^[([]?(?:\p{Nd}{1,3}|\p{No}|[*†‡§¶⁎※]{1,3})[)\]]?$/u;
const sentenceEnd = /[.,;:!?…”’"»。，、；：！？」』।؟؛،]$/u;
const fragment = /\shref\s*=\s*["']?#([^\s"'>]+)/iu;
const roleOfMark = /\s(?:role|epub:type)\s*=\s*["']?(?:doc-)?noteref\b/iu;
/** Elements of a mark, each with a start and an end, and the text in it. */
const mostPieces = 13;

/**
 * Makes one code of each mark that leads to a note, such as `<sup><a href="#n1">1</a></sup>`: its figure is no part of the
 * text, and least of all of the figure before it. A mark at the very beginning of a text is that of the note itself.
 */
export function withNoteMarks(pieces: readonly Piece[], source: string): readonly Piece[] {
  if (!pieces.some(isRaisedOrLink)) return pieces;
  const result: Piece[] = [];
  let text = '';
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at]!;
    const end = isRaisedOrLink(piece) ? endOf(pieces, at, piece.pair) : undefined;
    const mark = end === undefined ? undefined : markIn(pieces.slice(at, end + 1), text, source);
    if (mark === undefined || end === undefined) {
      if (piece.kind === 'text') text += piece.text;
      result.push(piece);
    } else {
      result.push(mark);
      at = end;
    }
  }
  return result;
}

function isRaisedOrLink(piece: Piece): piece is CodePiece {
  return piece.kind === 'sc' && (piece.element === 'sup' || isLink(piece));
}

const isLink = ({ element, subType }: CodePiece): boolean => element === 'a' || subType === 'markup:a';

function endOf(pieces: readonly Piece[], start: number, pair: number): number | undefined {
  const last = Math.min(start + mostPieces, pieces.length);
  for (let at = start + 1; at < last; at += 1) {
    const piece = pieces[at]!;
    if (piece.kind === 'ec' && piece.pair === pair) return at;
  }
  return undefined;
}

function markIn(group: readonly Piece[], before: string, source: string): CodePiece | undefined {
  const mark = group
    .map((piece) => (piece.kind === 'text' ? piece.text : ''))
    .join('')
    .trim();
  if (!markText.test(mark)) return undefined;
  const starts = group.filter((piece): piece is CodePiece => piece.kind === 'sc');
  const links = starts.filter(isLink);
  const id = links.map((link) => targetOf(link, source)).find((each) => each !== undefined);
  const isFirst = before.trim() === '';
  const isRaised = starts.some(({ element }) => element === 'sup');
  const isSaid = links.some(({ span }) => roleOfMark.test(source.slice(span.start, span.end)));
  const isMark =
    id === undefined
      ? links.length === 0 && isRaised && isUnlinkedMark(mark, before, source)
      : isRaised || isSaid || isFirst;
  if (!isMark) return undefined;
  const shown = mark.replace(/^[([]|[)\]]$/gu, '');
  return {
    ...{ kind: 'ph', pair: (group[0] as CodePiece).pair },
    span: { start: group[0]!.span.start, end: group.at(-1)!.span.end },
    ...lookOf(undefined, 'footnote'),
    ...{ disp: `[${shown}]`, type: 'link' },
    note: { mark: shown, ...defined({ id: isFirst ? undefined : id }) },
  };
}

/** Tells whether a raised figure that leads nowhere is a mark: it ends a sentence, or a note of the file begins with it. */
function isUnlinkedMark(mark: string, before: string, source: string): boolean {
  if (!unlinkedMark.test(mark)) return false;
  if (before.trim() === '' || sentenceEnd.test(before)) return true;
  return /\p{L}$/u.test(before) && marksOfNotes(source).has(mark);
}

const noteBeginning =
  /(?:^|[\r\n]|<(?:p|li|td|div|br)\b[^<>]{0,300}>)[ \t>*+-]{0,40}<sup>\s{0,9}([^\s<]{1,6})\s{0,9}<\/sup>\s{0,9}[^\s<]/giu;

/** The marks with which lines or elements of a file begin, raised: those of its notes. */
const marksOfNotes = memoize(
  (source: string): ReadonlySet<string> => new Set(Array.from(source.matchAll(noteBeginning), ([, mark = '']) => mark)),
  { most: 1 },
);

/** The part of the same page that a link leads to. */
function targetOf({ href, span }: CodePiece, source: string): string | undefined {
  const address = href ?? `#${fragment.exec(source.slice(span.start, span.end))?.[1] ?? ''}`;
  return address.startsWith('#') && address.length > 1 ? address.slice(1) : undefined;
}

/** Numbers the notes of a file in the order of their first marks; gives the number and the mark of a note by its id. */
export function numberedNotes(blocks: readonly MarkedBlock[]): ReadonlyMap<string, NoteMark> {
  const notes = new Map<string, NoteMark>();
  for (const { pieces } of blocks) {
    for (const piece of pieces) {
      const { id, mark } = (piece.kind === 'text' ? undefined : piece.note) ?? {};
      if (id === undefined || notes.has(id)) continue;
      const number = notes.size + 1;
      notes.set(id, { number, mark: mark ?? String(number) });
    }
  }
  return notes;
}
