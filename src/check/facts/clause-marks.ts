import { fold, isUnspaced } from '../../facts/words/fold.ts';
import { lexicon } from '../../facts/words/lexicon.ts';
import { firstPlace } from '../../model/first-place.ts';
import type { Place } from './swap-anchors.ts';

/** What parts two clauses: a mark, a space where words are not parted by spaces, or the word for and. */
export function marksBetween(text: string, from: number, to: number, locale: string): readonly Place[] {
  const gap = fold(text.slice(from, to));
  const found = Array.from(
    gap.matchAll(
      /[,;:،؛、，；：–—]|(?<=[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]) (?=[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])/gu,
    ),
    ({ index }) => ({ start: index, end: index + 1 }),
  ).filter((mark) => !isCopula(gap, mark));
  for (const word of lexicon(locale).and) {
    const isWhole = (at: number): boolean => !/\p{L}/u.test(gap.charAt(at - 1) + gap.charAt(at + word.length));
    const at = firstPlace(gap, word, isUnspaced(word.charCodeAt(0)) ? () => true : isWhole);
    if (at >= 0) found.push({ start: at, end: at + word.length });
  }
  return found
    .map(({ start, end }) => ({ start: start + from, end: end + from }))
    .toSorted((a, b) => a.start - b.start);
}

/** жінки — 36: a dash right before a value joins it to what it is of. */
const isCopula = (gap: string, { start, end }: Place): boolean =>
  /[–—]/.test(gap.charAt(start)) && /^\s*$/u.test(gap.slice(end)) && /\p{L}\s*$/u.test(gap.slice(0, start));
