import { unspacedCharacters } from '../../locale/scripts.ts';
import type { Span } from './define-format.ts';

/** Letters of scripts without spaces, and full-width punctuation: a line break beside them is no space. */
const unspaced = new RegExp(`[${unspacedCharacters}\\u3000-\\u303f\\uff00-\\uffef]`, 'u');

/** Below this code unit every script puts spaces between words. */
const firstUnspaced = 0x0e00;
/** A word broken at its own hyphen, as `Asia-` and `Pacific` are. */
const hyphenEnd = /\p{L}[-‐\u00ad]$/u;
const letterStart = /^\p{L}/u;

/** What a line break between two lines of one block stands for: a space, or nothing. */
function joiner(before: string, after: string): '' | ' ' {
  const last = before.charCodeAt(before.length - 1);
  if (last >= firstUnspaced && after.charCodeAt(0) >= firstUnspaced) {
    if (unspaced.test(lastCharacter(before)) && unspaced.test(firstCharacter(after))) return '';
  }
  const broken = (last === 0x2d || last === 0x2010 || last === 0xad) && hyphenEnd.test(before.slice(-3));
  return broken && letterStart.test(after.slice(0, 2)) ? '' : ' ';
}

/** A line with the hyphen behind it that its span leaves out, because it only broke the word: nothing joins the two. */
function withHyphen(text: string, { start, end }: Span): string {
  return text.slice(start, /[-‐\u00ad]/.test(text.charAt(end)) ? end + 1 : end);
}

/** The text of a block's spans as one line. */
export function joinSpans(text: string, spans: readonly Span[]): string {
  const [only] = spans;
  if (only !== undefined && spans.length === 1) return text.slice(only.start, only.end);
  const pieces: string[] = [];
  let previous: string | undefined;
  for (const span of spans) {
    const line = text.slice(span.start, span.end);
    if (previous !== undefined) pieces.push(joiner(previous, line));
    pieces.push(line);
    previous = withHyphen(text, span);
  }
  return pieces.join('');
}

/** The lines of a text as one line, and where an offset into the one stands in the other. */
export function joinLines(lined: string): { readonly text: string; offset(at: number): number } {
  if (!lined.includes('\n')) return { text: lined, offset: (at) => at };
  const lines = lined.split('\n');
  const starts: { readonly from: number; readonly to: number; readonly end: number }[] = [];
  let text = '';
  let from = 0;
  for (const [at, line] of lines.entries()) {
    // Space at the very ends is there because a code stands beside it.
    const isLast = at === lines.length - 1;
    const trimmed = isLast ? line.trimStart() : at === 0 ? line.trimEnd() : line.trim();
    // A break at the very beginning or end stands between a code and the text.
    if (at > 0 && trimmed !== '') text += text === '' ? ' ' : joiner(text, trimmed);
    else if (at > 0 && isLast && !/\s$/u.test(text)) text += ' ';
    const before = at === 0 ? 0 : line.length - line.trimStart().length;
    starts.push({ from: from + before, to: text.length, end: text.length + trimmed.length });
    text += trimmed;
    from += line.length + 1;
  }
  const offset = (at: number): number => {
    const index = lastFrom(starts, at);
    const line = starts[index]!;
    const next = starts[index + 1];
    // What stands behind the space at the end of a line stands behind the space that joins the two.
    const end = next === undefined || next.to === next.end ? line.end : next.to;
    return Math.min(Math.max(line.to + at - line.from, 0), end);
  };
  return { text, offset };
}

/** The index of the last line that begins at an offset or before it; the first where none does. */
function lastFrom(starts: readonly { readonly from: number }[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (starts[middle]!.from <= at) low = middle;
    else high = middle;
  }
  return low;
}

/** Cuts a block's spans in two at an offset into their joined text. */
export function cutSpans(text: string, spans: readonly Span[], at: number): { before: Span[]; after: Span[] } {
  const before: Span[] = [];
  const after: Span[] = [];
  let passed = 0;
  let previous: string | undefined;
  for (const { start, end } of spans) {
    const line = text.slice(start, end);
    if (previous !== undefined) passed += joiner(previous, line).length;
    const cut = Math.min(Math.max(start, start + at - passed), end);
    if (cut > start) before.push({ start, end: cut });
    if (cut < end) after.push({ start: cut, end });
    passed += line.length;
    previous = withHyphen(text, { start, end });
  }
  return { before, after };
}

function lastCharacter(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? '';
}

function firstCharacter(text: string): string {
  return Array.from(text.slice(0, 2))[0] ?? '';
}

/** `text` with each span list's first span replaced by its target and the rest, line breaks between included, dropped. */
export function spliceSpans(
  text: string,
  replacements: Iterable<{ readonly spans: readonly Span[]; readonly target: string }>,
): string {
  const ordered = [...replacements].filter((each) => each.spans.length > 0);
  const startOf = ({ spans }: (typeof ordered)[number]): number => spans[0]?.start ?? 0;
  const endOf = ({ spans }: (typeof ordered)[number]): number => spans.at(-1)?.end ?? 0;
  // What is put in before a block has no length.
  ordered.sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b));
  const pieces: string[] = [];
  let at = 0;
  for (const { spans, target } of ordered) {
    const start = spans[0]?.start ?? at;
    const end = spans.at(-1)?.end ?? start;
    pieces.push(text.slice(at, start), target);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
