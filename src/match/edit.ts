import { negationWords } from '../facts/words/negations.ts';
import { unspacedCharacters } from '../locale/scripts.ts';
import { vocabulary } from '../locale/words/vocabulary.ts';
import type { ChangedValue } from '../model/changed-value.ts';
import { changedValues } from './changed-values.ts';
import { areRespelled, isContracted } from './respelled.ts';
import { wordDifference, type DifferencePiece, type WordDifference } from './word-difference.ts';

/** What an edit did to a sentence in its own language. */
export interface Edit extends WordDifference {
  /** What a reader would call by name: numbers, dates, names and words that deny; empty where one text has none. */
  readonly changes: readonly ChangedValue[];
  /**
   * `wording`: letters, marks and spaces were mended, and the sentence says what it said. `meaning`: a value changed, or
   * words were put in, taken away or replaced by others. `markup`: the text is the same, so its emphasis, links or marks of
   * notes are others.
   */
  readonly kind: 'wording' | 'meaning' | 'markup';
}

/** Compares two wordings of a text in one language. */
export function editOf(before: string, now: string, locale: string): Edit {
  const difference = wordDifference(before, now);
  if (before === now) return { ...difference, changes: [], kind: 'markup' };
  const pieces = withoutContractions(difference.pieces);
  const changes = [...changedValues(before, now, locale), ...changedDenials(before, now, { pieces, locale })];
  const isWording =
    changes.length === 0 && isRespelled(pieces) && saysNoAsOften(before, now, { locale, isSure: false });
  return { ...difference, changes, kind: isWording ? 'wording' : 'meaning' };
}

/** Takes for the same what was written in full: don’t, do not; we’ll, we will. */
function withoutContractions(pieces: readonly DifferencePiece[]): readonly DifferencePiece[] {
  return pieces.flatMap((piece, at) => {
    const [last, next] = [pieces[at - 1], pieces[at + 1]];
    if (piece.kind === 'added' && last?.kind === 'removed' && isContracted(last.text, piece.text)) return [];
    const isWritten = piece.kind === 'removed' && next?.kind === 'added' && isContracted(piece.text, next.text);
    return [isWritten ? { kind: 'same', text: piece.text } : piece];
  });
}

interface Difference {
  readonly pieces: readonly DifferencePiece[];
  readonly locale: string;
}

/** Words that deny and that only one of the texts has. */
function changedDenials(before: string, now: string, { pieces, locale }: Difference): readonly ChangedValue[] {
  const denials = vocabulary(locale).words.flatMap(({ negation = [] }) => negation);
  const removed = denialsIn(pieces, 'removed', denials);
  const added = denialsIn(pieces, 'added', denials);
  if (removed.length + added.length === 0 && !saysNoAsOften(before, now, { locale, isSure: true })) {
    const [were, are] = [before, now].map((text) => saysNo(text, { locale, isSure: true }));
    return changesBetween(were!, are!);
  }
  const isOneSided = removed.length === 0 || added.length === 0;
  // Not able, unable: the other word that says no is not in the list of those that deny.
  if (isOneSided && isListed(locale) && saysNoAsOften(before, now, { locale, isSure: false })) return [];
  return changesBetween(removed, added);
}

function isListed(locale: string): boolean {
  return negationWords(locale) !== undefined;
}

/** Pairs what denies in place of what denied: never, not. */
function changesBetween(removed: readonly string[], added: readonly string[]): readonly ChangedValue[] {
  const [were, are] = [without(removed, added), without(added, removed)];
  return Array.from({ length: Math.max(were.length, are.length) }, (_, at) => ({
    before: were[at] ?? '',
    now: are[at] ?? '',
  }));
}

interface Denial {
  readonly locale: string;
  /** Only what says no for sure: not without, refuse and un-. */
  readonly isSure: boolean;
}

/** Lists the words of a text that say no, in lower case; forms of verbs among them: gelmiyor, nebude. */
function saysNo(text: string, { locale, isSure }: Denial): readonly string[] {
  const found = negationWords(locale)?.find(text) ?? [];
  return found.flatMap(({ start, end, sense }) =>
    sense === 'not' || ((sense === 'may' || sense === 'lacks') && !isSure)
      ? [text.slice(start, end).toLowerCase()]
      : [],
  );
}

function saysNoAsOften(before: string, now: string, denial: Denial): boolean {
  return saysNo(before, denial).length === saysNo(now, denial).length;
}

const unspaced = new RegExp(`^[${unspacedCharacters}]`, 'u');

function denialsIn(
  pieces: readonly DifferencePiece[],
  kind: DifferencePiece['kind'],
  denials: readonly string[],
): readonly string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind !== kind) return [];
    const text = piece.text.toLowerCase();
    const words = new Set(text.match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu));
    return denials.filter((denial) => (unspaced.test(denial) ? text.includes(denial) : words.has(denial)));
  });
}

function without(some: readonly string[], others: readonly string[]): readonly string[] {
  return some.filter((each) => !others.includes(each));
}

/** Tells whether all that was replaced was only spelled otherwise; marks and spaces may come and go. */
function isRespelled(pieces: readonly DifferencePiece[]): boolean {
  let removed: string[] = [];
  let added: string[] = [];
  const settled = (): boolean => {
    const alike = areRespelled(removed, added);
    removed = [];
    added = [];
    return alike;
  };
  for (const { kind, text } of pieces) {
    const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:\p{Pd}[\p{L}\p{M}\p{N}]+)*/gu) ?? [];
    if (kind === 'removed') removed.push(...words);
    else if (kind === 'added') added.push(...words);
    else if (words.length > 0 && !settled()) return false;
  }
  return settled();
}
