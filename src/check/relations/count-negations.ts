import { negationWords, withWords } from '../../facts/words/negations.ts';
import { defined } from '../../model/defined.ts';
import type { Found } from '../../facts/words/phrases.ts';

/** How often a sentence says no, at least and at most. */
export interface Negation {
  /** Clauses that surely say no: several words in one clause may say it once. */
  readonly clauses: number;
  /** All words that say no, or that may. */
  readonly most: number;
  /** Words that surely say no. */
  readonly sure: number;
  /** The first of them. */
  readonly first?: Found<unknown>;
  /** The first word that says no by itself: unable, without. */
  readonly lacking?: Found<unknown>;
  /** That word is without: many a phrase with it is said otherwise, and only with is the opposite of it. */
  readonly isWithout?: boolean;
}

/** Longer texts are no sentences. */
const longest = 2000;

/** Counts what says no in a sentence; undefined where the words of its language are not listed. */
export function negationIn(text: string, locale: string): Negation | undefined {
  const words = negationWords(locale);
  if (words === undefined || text.length > longest) return undefined;
  const found = words.find(text).filter(({ sense }) => sense !== 'other');
  const isNot = ({ sense, start, end }: (typeof found)[number]): boolean =>
    sense === 'not' ||
    // What is an abbreviation within a sentence is the word at its end: no.
    (text.charAt(end - 1) === '.' &&
      /^["'”’»)]*\s*$/u.test(text.slice(end)) &&
      words.find(text.slice(start, end - 1)).some((each) => each.sense === 'not'));
  const sure = found.filter((each) => isNot(each) && !isOfName(text, each));
  const lacking = found.find((each) => (each.sense === 'lacks' || each.sense === 'without') && !isOfName(text, each));
  const [first] = sure;
  let clauses = 0;
  let last: Found<unknown> | undefined;
  for (const word of sure) {
    if (last === undefined || /[,.;:!?،؛。、，；：—–]/u.test(text.slice(last.end, word.start))) clauses++;
    last = word;
  }
  const isWithout = lacking?.sense === 'without';
  return { clauses, most: found.length, sure: sure.length, ...defined({ first, lacking, isWithout }) };
}

/** Tells whether a text says with, or that there is something. */
export const saysWith = (text: string, locale: string): boolean =>
  withWords(locale)
    ?.find(text)
    .some(({ sense }) => sense === 'with') === true;

/** Tells whether one side says no and the other does not, which turns its words round: will not close, stays open. */
export function isTurned(
  { sourceProse, targetProse }: { readonly sourceProse: string; readonly targetProse: string },
  sourceLocale: string,
  targetLocale: string,
): boolean {
  const there = negationIn(sourceProse, sourceLocale)?.sure ?? 0;
  const here = negationIn(targetProse, targetLocale)?.sure ?? 0;
  return there > 0 !== here > 0;
}

/** A word of a name such as `no-more-than-one` or `not_found` may say nothing. */
const isOfName = (text: string, { start, end }: Found<unknown>): boolean =>
  /[\p{L}\p{N}][-_]$/u.test(text.slice(Math.max(0, start - 3), start)) ||
  /^[-_][\p{L}\p{N}]/u.test(text.slice(end, end + 3));
