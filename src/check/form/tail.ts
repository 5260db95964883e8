import type { Punctuation, MarkKind } from '../../locale/orthography/punctuation.ts';
import { anyMark } from '../../locale/orthography/punctuation.ts';
import type { Content } from '../../model/content.ts';
import { filler } from '../syntax/prose.ts';
import type { TextCode } from '../syntax/text-code.ts';
import { textCodesOf } from '../syntax/text-codes.ts';
import type { SegmentPair } from '../contract/subject.ts';

/** How a text ends: its last marks, with the quotation marks and brackets that close after or among them. */
export interface Tail {
  /** Where the marks begin: the end of the last word. */
  readonly start: number;
  /** Where the text ends, white space left aside. */
  readonly end: number;
  readonly kinds: ReadonlySet<MarkKind>;
  /** The last mark that says how the sentence ends, and its place. */
  readonly mark: string;
  readonly at: number;
  /** A quotation ends here. */
  readonly quoted: boolean;
}

const mark = new RegExp(anyMark, 'u');
const closing = /[\p{Pe}\p{Pf}\p{Pi}"'“”„‟״׳＂＇\p{Cf}\p{Z}*†‡¹²³⁴-⁹⁰]/u;
const quotation = /[\p{Pf}\p{Pi}"“”„‟״＂」』]/u;
const middleDot = /[・･·⋅•∙]/u;
/** An ellipsis made of dots: three stops, spaced or not, or middle dots, of which two do. */
const row = /([.。．｡])[ \u00a0\u202f]?\1[ \u00a0\u202f]?\1$|([・･·⋅•∙])\2$/u;
const longestRow = 4;
/** Marks in a row, beyond which nobody reads. */
const longest = 24;

export function tailOf(pair: SegmentPair, side: 'source' | 'target', punctuation: Punctuation): Tail {
  const { content, text } = sideOf(pair, side);
  const end = endOf(text, punctuation);
  const nothing: Tail = { start: end, end, kinds: new Set(), mark: '', at: end, quoted: false };
  if (endsWithCode(content)) return nothing;
  const kinds = new Set<MarkKind>();
  let last = '';
  let at = end;
  let start = end;
  let quoted = false;
  for (let left = longest; start > 0 && left > 0; start--, left--) {
    const char = text.charAt(start - 1);
    if (char === filler) {
      const tag = markupBefore(start, pair[side] ?? '');
      if (tag === undefined) break;
      start = tag.start + 1;
      continue;
    }
    const isMark = punctuation.kinds.has(char) || mark.test(char) || isDotOfRow(text, start - 1);
    if (!isMark && !closing.test(char)) break;
    if (!isMark) {
      quoted ||= quotation.test(char);
      continue;
    }
    for (const kind of kindsAt(text, start - 1, punctuation)) kinds.add(kind);
    if (last === '') {
      last = char;
      at = start - 1;
    }
  }
  return { start, end, kinds, mark: last, at, quoted };
}

function sideOf(pair: SegmentPair, side: 'source' | 'target'): { readonly content: Content; readonly text: string } {
  return side === 'source'
    ? { content: pair.sourceContent, text: pair.sourceProse }
    : { content: pair.targetContent ?? [], text: pair.targetProse };
}

/** Where a text ends, without a dash behind the end of a sentence: speech goes on behind it, «…, – сказал он. – …». */
function endOf(text: string, { kinds }: Punctuation): number {
  const { length } = text.trimEnd();
  if (!/[–—-]/u.test(text.charAt(length - 1))) return length;
  const before = text.slice(0, length - 1).trimEnd();
  const ends = (kinds.get(before.at(-1) ?? '') ?? []).some((kind) => endOfSentence.has(kind));
  return ends ? before.length : length;
}

const endOfSentence: ReadonlySet<MarkKind> = new Set(['stop', 'question', 'exclamation']);

/** Says whether a middle dot stands beside another: a row of them is an ellipsis, while a single one parts words. */
function isDotOfRow(text: string, at: number): boolean {
  const char = text.charAt(at);
  return middleDot.test(char) && (text.charAt(at - 1) === char || text.charAt(at + 1) === char);
}

function kindsAt(text: string, at: number, { kinds, forms }: Punctuation): readonly MarkKind[] {
  const char = text.charAt(at);
  const isDoubled = at > 0 && text.charAt(at - 1) === char;
  if (isDoubled && forms.stop.includes(char + char)) return ['stop'];
  if (row.test(text.slice(Math.max(0, at - longestRow), at + 1))) return ['ellipsis'];
  return kinds.get(char) ?? [];
}

/** A tag or entity that ends at an offset: it prints no words, while a placeholder does. */
function markupBefore(end: number, text: string): TextCode | undefined {
  const code = textCodesOf(text).findLast((each) => each.end === end);
  return code?.family === 'html-tags' || code?.family === 'entities' ? code : undefined;
}

/** A placeholder or image stands after the last word: what it prints is not known here. */
function endsWithCode(content: Content): boolean {
  for (let i = content.length - 1; i >= 0; i--) {
    const inline = content[i];
    if (inline?.kind === 'ph') return true;
    if (inline?.kind === 'text' && inline.text.trim() !== '') return false;
  }
  return false;
}
