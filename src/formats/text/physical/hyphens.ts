import { functionWords } from '../../../locale/orthography/function-words.ts';
import { firstPlace } from '../../../model/first-place.ts';
import type { Span } from '../../source/define-format.ts';
import { isSpace, type Line } from './lines.ts';

/** How far around a hyphen its word is looked for, in UTF-16 code units. */
const reach = 6000;
/** Parts of words are no longer. */
const longestPart = 30;

/** A file that breaks words has so many hyphens at its lines' ends at least, and at such a share of them. */
const fewestBroken = 3;
const brokenShare = 0.06;

const hyphens = /[-‐\u00ad]/u;
const softHyphen = '\u00ad';

/** Whether a file breaks words at the ends of its lines: compounds alone seldom end a line. */
export function breaksWords(text: string, lines: readonly Line[]): boolean {
  let joined = 0;
  let broken = 0;
  for (const [at, { start, gap, page }] of lines.entries()) {
    const before = lines[at - 1];
    if (before === undefined || gap > 0 || page) continue;
    joined += 1;
    const isCutWord = /\p{L}[-‐\u00ad]$/u.test(text.slice(Math.max(before.start, before.end - 3), before.end));
    if (isCutWord && /^\p{Ll}/u.test(text.slice(start, start + 2))) broken += 1;
  }
  return broken >= fewestBroken && broken >= brokenShare * joined;
}

/** What tells of a hyphen whether it breaks a word: the text, its language, and whether the file does so elsewhere. */
export interface Hyphenation {
  readonly text: string;
  readonly locale: string;
  readonly breaksWords: boolean;
}

/** Leaves out the hyphens that a word was broken with, where the rest of the word goes on in lower case. */
export function withoutHyphens(hyphenation: Hyphenation, spans: readonly Span[]): readonly Span[] {
  if (spans.length === 1) return spans;
  return spans.map((span, at) => {
    const next = spans[at + 1];
    return next !== undefined && isBroken(hyphenation, span, next) ? { start: span.start, end: span.end - 1 } : span;
  });
}

function isBroken(hyphenation: Hyphenation, span: Span, next: Span): boolean {
  const { text } = hyphenation;
  const sign = text.charAt(span.end - 1);
  if (!hyphens.test(sign)) return false;
  const before = /\p{L}[\p{L}\p{M}-]*$/u.exec(
    text.slice(Math.max(span.start, span.end - longestPart), span.end - 1),
  )?.[0];
  const after = /^\p{Ll}[\p{Ll}\p{M}]*/u.exec(
    text.slice(next.start, Math.min(next.end, next.start + longestPart)),
  )?.[0];
  if (before === undefined || after === undefined) return false;
  if (sign === softHyphen) return true;
  const near = text.slice(Math.max(0, span.end - reach), span.end + reach).toLowerCase();
  return !isCompound(hyphenation, near, { before: before.toLowerCase(), after });
}

/** Whether a word has a hyphen of its own. */
function isCompound(
  { locale, breaksWords: breaks }: Hyphenation,
  near: string,
  { before, after }: { readonly before: string; readonly after: string },
): boolean {
  if (hasWord(near, before + after)) return false;
  // `state-of-` has one already.
  if (before.includes('-') || hasWord(near, `${before}-${after}`)) return true;
  if (!breaks) return true;
  const small = functionWords(locale);
  return [before, after].every((part) => small.has(part) || hasWord(near, part));
}

/** Whether a text has a word, beside the ends of lines where it may be a part of one. */
function hasWord(text: string, word: string): boolean {
  const isWhole = (at: number): boolean => {
    const around = text.charAt(at - 1) + text.charAt(at + word.length);
    return !/[\p{L}\p{M}]/u.test(around) && !isCut(text, at, at + word.length);
  };
  return firstPlace(text, word, isWhole) !== -1;
}

/** Whether a hyphen with the end of its line stands behind or before a word. */
function isCut(text: string, start: number, end: number): boolean {
  if (/^[-‐\u00ad]\s*\n/u.test(text.slice(end, end + 4))) return true;
  let before = start;
  while (before > 0 && isSpace(text.charCodeAt(before - 1))) before -= 1;
  return before < start && text.slice(before, start).includes('\n') && hyphens.test(text.charAt(before - 1));
}
