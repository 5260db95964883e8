import { negationWords } from '../facts/words/negations.ts';
import { unspacedCharacters } from '../locale/scripts.ts';
import { vocabulary } from '../locale/words/vocabulary.ts';
import type { ChangedValue } from '../model/changed-value.ts';
import { withoutContractions } from './respelled.ts';
import { wordDifference, type DifferencePiece } from './word-difference.ts';

interface Difference {
  readonly pieces: readonly DifferencePiece[];
  readonly locale: string;
}

/** Words that deny and that only one of the texts has. */
export function changedDenials(before: string, now: string, { pieces, locale }: Difference): readonly ChangedValue[] {
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

export function saysNoAsOften(before: string, now: string, denial: Denial): boolean {
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

/** A sentence that was put in or taken away as a whole says of the others nothing. */
const sentenceEnd = /\p{Sentence_Terminal}[\p{Pe}\p{Pf}"']*(?:\s|$)/u;

/** Lists the words that deny and that were put in or taken away within a sentence; never for not says what was said. */
export function changedDenialsWithin(before: string, now: string, locale: string): readonly ChangedValue[] {
  if (before === now) return [];
  const pieces = withoutContractions(wordDifference(before, now).pieces).filter(
    ({ kind, text }) => kind === 'same' || !sentenceEnd.test(text),
  );
  const textWith = (kept: DifferencePiece['kind']): string =>
    pieces.flatMap(({ kind, text }) => (kind === 'same' || kind === kept ? [text] : [])).join('');
  const denials = changedDenials(textWith('removed'), textWith('added'), { pieces, locale });
  return denials.filter((change) => change.before === '' || change.now === '');
}
