import type { SentenceTerminators } from '../../locale/orthography/sentence-terminators.ts';
import { memoize } from '../../model/memoize.ts';

/** How many sentences a text has at least and at most: not every full stop ends one, and a semicolon may part two. */
export interface SentenceCount {
  readonly least: number;
  readonly most: number;
}

/** Marks that only end a sentence before white space: inside figures, names and addresses they do not. */
const needsSpace = /^[.!?;:\u037e\u0387·]/u;

const closing = /["'\p{Pe}\p{Pf}\p{Pi}»«”’]/u;
const opening = /["'\p{Ps}\p{Pi}\p{Pf}\p{Pd}«»„¿¡]/u;
const letter = /\p{L}/u;
const visible = /[\p{L}\p{N}]/u;

/** The letters before a full stop that make it more than an abbreviation's. */
const longestAbbreviation = 3;

const anyOf = memoize((marks: string): RegExp => {
  const escaped = marks.replace(/[.!?|\-\]\\^]/g, '\\$&');
  return new RegExp(`[${escaped}]+`, 'g');
});

export function countSentences(text: string, terminators: SentenceTerminators): SentenceCount {
  const lastVisible = lastVisibleIn(text);
  let least = 1;
  let most = 1;
  for (const { 0: mark, index } of text.matchAll(anyOf(terminators.ends + terminators.joins))) {
    if (index > lastVisible) break;
    const after = afterMark(text, index + mark.length);
    if (needsSpace.test(mark) && !after.isApart) continue;
    most++;
    if (isSure({ mark, text, index }, after, terminators)) least++;
  }
  return { least, most };
}

function lastVisibleIn(text: string): number {
  let last = text.length - 1;
  while (last >= 0 && !visible.test(text.charAt(last)) && !isSurrogate(text.charCodeAt(last))) last--;
  return last;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

interface After {
  /** White space follows, or a quotation mark or bracket that closes. */
  readonly isApart: boolean;
  readonly isClosed: boolean;
  /** The first character that is neither space nor an opening mark. */
  readonly next: string;
}

/** More marks and spaces than ever stand between two sentences. */
const longestGap = 8;

function afterMark(text: string, end: number): After {
  let index = end;
  const limit = end + longestGap;
  while (index < limit && closing.test(text.charAt(index))) index++;
  const isClosed = index > end;
  const isApart = isClosed || /^\s$/u.test(text.charAt(index));
  while (index < limit && /^\s$/u.test(text.charAt(index))) index++;
  while (index < limit && opening.test(text.charAt(index))) index++;
  return { isApart, isClosed, next: text.charAt(index) };
}

/** A new sentence begins with a capital, or with a letter of a script that has none. */
function isSure(
  { mark, text, index }: { readonly mark: string; readonly text: string; readonly index: number },
  after: After,
  { ends }: SentenceTerminators,
): boolean {
  if (mark.length > 1 || !ends.includes(mark)) return false;
  if (!letter.test(after.next) || isLower(after.next)) return false;
  const hasCase = after.next !== after.next.toLowerCase();
  if (after.isClosed && !hasCase) return false;
  return mark !== '.' || endsWord(text, index);
}

function isLower(character: string): boolean {
  return character !== character.toUpperCase();
}

/** A full stop after a word that is too long for an abbreviation, or after a mark that closes. */
function endsWord(text: string, index: number): boolean {
  if (closing.test(text.charAt(index - 1))) return true;
  const before = text.slice(Math.max(0, index - longestAbbreviation - 1), index);
  if (before.length <= longestAbbreviation || !/^[\p{L}\p{M}]+$/u.test(before)) return false;
  const last = before.at(-1) ?? '';
  return last === last.toLowerCase();
}
