import type { EditionInline } from '../../model/edition.ts';
import type { MarkupElement, NoteMark } from '../../model/release.ts';
import { withQuotes } from './quoted.ts';
import { safeLink } from './html-tags.ts';
import { marksOf, type Mark } from './marks.ts';

/** A stretch of text that is formatted in one way. */
export interface Span {
  /** A line ends here, and nothing is said. */
  readonly isBreak?: true;
  /** A mark stands here that leads to a note, and nothing else is said. */
  readonly note?: NoteMark;
  readonly text: string;
  /** The source's markup around it, from the outside in. */
  readonly elements: readonly MarkupElement[];
  /** The source's own link that it stands in, the same object for all of one link. */
  readonly link?: { readonly href: string };
  /** What the text is, whatever the source says: an address, a word that stays whole, words of the other direction. */
  readonly mark?: Exclude<Mark, { readonly kind: 'date' }>;
}

/** Cuts running text where its formatting changes, for kinds of edition that have no tags. */
export function spansOf(unquoted: readonly EditionInline[], locale: string): readonly Span[] {
  const content = withQuotes(unquoted, locale);
  const marks = marksOf(content, locale).filter((mark) => mark.kind !== 'date');
  const cut = cutter(marks);
  const open: MarkupElement[] = [];
  const spans: Span[] = [];
  let link: Span['link'];
  let at = 0;
  for (const inline of content) {
    let own = open;
    if (inline.kind === 'code') {
      const { element, place, note } = inline;
      if (note !== undefined) spans.push({ note, text: '', elements: [...open], ...(link && { link }) });
      if (element === 'a') link = place === 'start' ? linkTo(inline.href) : undefined;
      else if (element === 'br') spans.push({ isBreak: true, text: '', elements: [] });
      else if (element !== undefined) {
        if (place === 'alone') own = [...open, element];
        else turn(open, element, place);
      }
    }
    for (const { text, mark } of cut(inline.text, at)) {
      spans.push({ text, elements: [...own], ...(link && { link }), ...(mark && { mark }) });
    }
    at += inline.text.length;
  }
  return spans;
}

function linkTo(address: string | undefined): Span['link'] {
  const href = address === undefined ? undefined : safeLink(address);
  return href === undefined ? undefined : { href };
}

function turn(open: MarkupElement[], element: MarkupElement, place: 'start' | 'end'): void {
  if (place === 'start') open.push(element);
  else open.splice(open.lastIndexOf(element), 1);
}

type TextMark = NonNullable<Span['mark']>;

interface Piece {
  readonly text: string;
  readonly mark?: TextMark;
}

/** Cuts stretches of text, which come in their order, where a mark begins or ends. */
function cutter(marks: readonly TextMark[]): (text: string, from: number) => readonly Piece[] {
  let next = 0;
  return (text, from) => {
    const pieces: Piece[] = [];
    const to = from + text.length;
    let done = from;
    for (; next < marks.length && marks[next]!.start < to; next += 1) {
      const mark = marks[next]!;
      const start = Math.max(mark.start, done);
      const end = Math.min(mark.end, to);
      if (start > done) pieces.push({ text: text.slice(done - from, start - from) });
      if (end > start) pieces.push({ text: text.slice(start - from, end - from), mark });
      done = Math.max(done, end);
      // The rest of it stands in the next stretch.
      if (mark.end > to) break;
    }
    if (to > done) pieces.push({ text: text.slice(done - from) });
    return pieces;
  };
}
