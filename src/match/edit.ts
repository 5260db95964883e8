import { distance } from 'fastest-levenshtein';
import { unspacedCharacters } from '../locale/scripts.ts';
import { vocabulary } from '../locale/words/vocabulary.ts';
import { changedValues, type ChangedValue } from './changed-values.ts';
import { wordDifference, type DifferencePiece, type WordDifference } from './word-difference.ts';

/** What an edit did to a sentence in its own language. */
export interface Edit extends WordDifference {
  /** What a reader would call by name: numbers, dates, names and words that deny; empty where one text has none. */
  readonly changes: readonly ChangedValue[];
  /**
   * `wording`: letters, marks and spaces were mended, and the sentence says what it said. `meaning`: a value changed, or
   * words were put in, taken away or replaced by others.
   */
  readonly kind: 'wording' | 'meaning';
}

/** Compares two wordings of a text in one language. */
export function editOf(before: string, now: string, locale: string): Edit {
  const difference = wordDifference(before, now);
  const changes = [...changedValues(before, now, locale), ...changedDenials(difference.pieces, locale)];
  const isWording = changes.length === 0 && isRespelled(difference.pieces);
  return { ...difference, changes, kind: isWording ? 'wording' : 'meaning' };
}

/** Words that deny and that only one of the texts has. */
function changedDenials(pieces: readonly DifferencePiece[], locale: string): readonly ChangedValue[] {
  const denials = vocabulary(locale).words.flatMap(({ negation = [] }) => negation);
  if (denials.length === 0) return [];
  const removed = denialsIn(pieces, 'removed', denials);
  const added = denialsIn(pieces, 'added', denials);
  return [
    ...without(removed, added).map((before) => ({ before, now: '' })),
    ...without(added, removed).map((now) => ({ before: '', now })),
  ];
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

/** Of two words that are spelled alike, at least so much stays. */
const spelledAlike = 0.5;

/** Tells whether all that was replaced was only spelled otherwise; marks and spaces may come and go. */
function isRespelled(pieces: readonly DifferencePiece[]): boolean {
  let removed: string[] = [];
  let added: string[] = [];
  const settled = (): boolean => {
    const alike = removed.length === added.length && removed.every((word, at) => areAlike(word, added[at]!));
    removed = [];
    added = [];
    return alike;
  };
  for (const { kind, text } of pieces) {
    const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
    if (kind === 'removed') removed.push(...words);
    else if (kind === 'added') added.push(...words);
    else if (words.length > 0 && !settled()) return false;
  }
  return settled();
}

function areAlike(one: string, other: string): boolean {
  if (/\p{N}/u.test(one + other)) return one === other;
  const longer = Math.max(one.length, other.length);
  return distance(one.toLowerCase(), other.toLowerCase()) <= longer * (1 - spelledAlike);
}
