import { defined } from '../../model/defined.ts';
import { recognizeDaysAndAddresses } from '../../facts/days-and-addresses.ts';
import { direction } from '../../locale/cldr/direction.ts';
import { pageTypography } from '../../locale/orthography/page-typography.ts';
import type { EditionInline } from '../../model/edition.ts';
import type { Fact } from '../../model/fact.ts';
import { cleanText } from './clean-text.ts';

/**
 * A stretch of text that a page can mark: a date, an address in Latin letters and digits, with a link where it is one
 * that can be dialled, written to or visited, or a word that stays on one line.
 */
export type Mark = {
  /** UTF-16 offsets into the text of the content. */
  readonly start: number;
  readonly end: number;
} & (
  | { readonly kind: 'date'; readonly datetime: string }
  | { readonly kind: 'address'; readonly href?: string }
  | { readonly kind: 'word' }
  /** Words of the other direction than the text's, such as a name in Latin letters in Hebrew. */
  | { readonly kind: 'turned' }
  /** Words that stayed in another language. */
  | { readonly kind: 'foreign'; readonly locale: string }
);

/** What was found in the text of an edition: each kind of edition marks the same. */
const found = new WeakMap<readonly EditionInline[], { readonly locale: string; readonly marks: readonly Mark[] }>();

/** Finds the marks in a text, in order and without overlap. Values of placeholders take precedence over what is recognized. */
export function marksOf(content: readonly EditionInline[], locale: string): readonly Mark[] {
  const before = found.get(content);
  if (before?.locale === locale) return before.marks;
  const marks = findMarks(content, locale);
  found.set(content, { locale, marks });
  return marks;
}

function findMarks(content: readonly EditionInline[], locale: string): readonly Mark[] {
  const marks: Mark[] = [];
  const foreign: Mark[] = [];
  const values: { start: number; end: number }[] = [];
  let text = '';
  for (const inline of content) {
    const start = text.length;
    text += inline.text;
    if (inline.kind === 'text' && inline.locale !== undefined) {
      foreign.push({ kind: 'foreign', start, end: text.length, locale: inline.locale });
    }
    if (inline.kind !== 'value') continue;
    values.push({ start, end: text.length });
    if (inline.datetime !== undefined) marks.push({ kind: 'date', start, end: text.length, datetime: inline.datetime });
  }
  for (const fact of recognizeDaysAndAddresses(text, locale)) {
    const mark = markOf(fact);
    if (mark && !values.some((value) => fact.start < value.end && value.start < fact.end)) marks.push(mark);
  }
  const kept = apart(marks);
  // Dates and addresses stand in words of another language or direction too, and may be clicked.
  const words = apart([...foreign, ...wordMarksOf(text, locale)]).flatMap((mark) => around(mark, kept, text));
  return [...kept, ...words].toSorted((one, other) => one.start - other.start);
}

/** Gives what is left of a mark before, between and behind others; words have no signs at their ends. */
function around(mark: Mark, others: readonly Mark[], text: string): readonly Mark[] {
  const within = others.filter(({ start, end }) => start < mark.end && end > mark.start);
  if (within.length === 0) return [mark];
  const ends = [...within.map(({ start }) => start), mark.end];
  const starts = [mark.start, ...within.map(({ end }) => end)];
  return starts.flatMap((from, at) => {
    const piece = text.slice(from, ends[at]);
    const start = from + (/^[^\p{L}\p{N}]*/u.exec(piece)?.[0].length ?? 0);
    const end = from + piece.replace(/[^\p{L}\p{M}\p{N}]+$/u, '').length;
    return /\p{L}/u.test(piece) && end > start ? [{ ...mark, start, end }] : [];
  });
}

/** Finds what stays on one line in any text, such as a headline, and what runs in the other direction. */
export function wordMarksOf(text: string, locale: string): readonly Mark[] {
  const marks: Mark[] = [];
  const { doublets } = pageTypography(locale);
  for (const { index, 0: word } of doublets === undefined ? [] : text.matchAll(doublets)) {
    marks.push({ kind: 'word', start: index, end: index + word.length });
  }
  for (const { index, 0: words } of text.matchAll(turnedWords[direction(locale)])) {
    marks.push({ kind: 'turned', start: index, end: index + words.length });
  }
  return apart(marks);
}

/** Words of the other direction, with the figures, spaces and signs between them. */
const turnedWords = {
  rtl: runsOf('\\p{sc=Latn}\\p{sc=Cyrl}\\p{sc=Grek}'),
  ltr: runsOf('\\p{sc=Arab}\\p{sc=Hebr}\\p{sc=Syrc}\\p{sc=Thaa}\\p{sc=Nkoo}\\p{sc=Adlm}'),
};

function runsOf(scripts: string): RegExp {
  const word = `[${scripts}][${scripts}\\p{M}\\p{N}]*`;
  return new RegExp(`${word}(?:[ \\u00a0.,&'’/+–-]{1,3}(?:${word}|\\p{N}+))*`, 'gu');
}

function apart(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.end > mark.start && mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark);
  }
  return kept;
}

function markOf(fact: Fact): Mark | undefined {
  const { start, end } = fact;
  switch (fact.kind) {
    case 'date': {
      const datetime = fact.readings.length === 1 ? fact.readings[0]?.iso : undefined;
      return datetime !== undefined && isCalendarDate(datetime) ? { kind: 'date', start, end, datetime } : undefined;
    }
    case 'phone':
      return addressMark(fact, phoneLink(fact.readings[0]?.value ?? fact.text));
    case 'email':
      return addressMark(fact, `mailto:${encodeURIComponent(cleanText(fact.text)).replaceAll('%40', '@')}`);
    case 'url':
      return addressMark(fact, webLink(fact.text));
    case 'handle':
      return addressMark(fact, undefined);
    default:
      return undefined;
  }
}

/** A whole calendar date: of what the `datetime` attribute may hold, all that a reader's calendar can use. */
function isCalendarDate(iso: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso);
}

function addressMark({ start, end }: Fact, href: string | undefined): Mark {
  return { kind: 'address', start, end, ...defined({ href }) };
}

function phoneLink(value: string): string | undefined {
  const number = value.replace(/[^\d+]/g, '');
  return number === '' ? undefined : `tel:${number}`;
}

/** Reads an address on the web; undefined where the text is none, or has a scheme other than http and https. */
export function webLink(value: string): string | undefined {
  try {
    const url = new URL(/^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `https://${value}`);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}
