import type { ChangedValue } from '../model/changed-value.ts';
import { changedDenials, saysNoAsOften } from './changed-denials.ts';
import { changedValues } from './changed-values.ts';
import { areRespelled, withoutContractions } from './respelled.ts';
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
