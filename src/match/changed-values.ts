import { diffArrays } from 'diff';
import { align } from '../facts/align/align.ts';
import { recognize } from '../facts/recognize.ts';
import { measureOf } from '../facts/update/changed-facts.ts';
import { withoutMarks } from '../locale/characters.ts';
import { isNameWord } from '../locale/orthography/name-words.ts';
import type { ChangedValue } from '../model/changed-value.ts';
import { areRespelled } from './respelled.ts';
import { withMeasure } from './with-measure.ts';

/** A fact that changed for sure or very likely, see `Disagreement`. */
const likely = 0.5;

/** Longer texts are compared by their facts alone. */
const mostWords = 600;

/** Lists what a text says otherwise than an earlier one in the same language: facts, and names. What is new counts for nothing. */
export function changedValues(before: string, now: string, locale: string): readonly ChangedValue[] {
  if (before === now) return [];
  const { disagreements } = align(recognize(before, locale), recognize(now, locale), {
    source: locale,
    target: locale,
  });
  const facts = disagreements.flatMap(({ reason, certainty, source, target }): readonly ChangedValue[] => {
    if (certainty < likely || source === undefined || reason === 'added') return [];
    const change = { before: source.text, now: target?.text ?? '' };
    const isOfMeasure = target !== undefined && measureOf(source) !== measureOf(target);
    if (target === undefined || (change.before !== change.now && !isOfMeasure)) return [change];
    return [withMeasure({ text: before, fact: source }, { text: now, fact: target })];
  });
  // A date that is another in its day and its month is one change.
  const told = [...new Map(facts.map((change) => [JSON.stringify(change), change])).values()];
  const names = changedNames(before, now, locale);
  // The name of a month or of a currency is told with its date or its amount.
  const isTold = (name: ChangedValue): boolean =>
    facts.some((fact) => fact.before.includes(name.before) && fact.now.includes(name.now));
  return [...told, ...names.filter((name) => !isTold(name))];
}

/** Finds words with a capital in place of others; in scripts without capitals nothing tells a name. */
function changedNames(before: string, now: string, locale: string): readonly ChangedValue[] {
  const isTitle = isNameWord(locale);
  const isKnown = ({ text }: Word): boolean => isTitle(withoutMarks(text).toLowerCase());
  return replacements(wordsIn(before), wordsIn(now)).flatMap(({ old, young }): readonly ChangedValue[] => {
    if (!old.some(isName) || !young.some(isName)) return [];
    // A headline that was set in capitals has the names that it had.
    if (joined(old).toLowerCase() === joined(young).toLowerCase()) return [];
    // Minsiter, Minister.
    const isMended = areRespelled([joined(old)], [joined(young)]) && [...old, ...young].some(isKnown);
    if (isMended) return [];
    return [{ before: joined(old), now: joined(young) }];
  });
}

interface Word {
  readonly text: string;
  /** It begins a sentence, where every word has a capital. */
  readonly isFirst: boolean;
}

function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    text: word,
    isFirst: index === 0 || beginsSentence(text.slice(Math.max(0, index - 12), index)),
  }));
}

function beginsSentence(before: string): boolean {
  return /[.!?:;…»”"–—]\s{0,2}$/u.test(before) && !abbreviated.test(before);
}

/** A capital and at most three small letters before a full stop: Mr., Prof., J. A sentence that ends so has a name at its end. */
const abbreviated = /(?:^|[^\p{L}\p{M}\p{N}])\p{Lu}\p{Ll}{0,3}\.\s{0,2}$/u;

function isName({ text, isFirst }: Word): boolean {
  return !isFirst && /^\p{Lu}/u.test(text) && !/\p{N}/u.test(text);
}

function joined(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

/** Lists the runs of words of one text that stand in place of others. */
function replacements(
  before: readonly Word[],
  now: readonly Word[],
): readonly { readonly old: readonly Word[]; readonly young: readonly Word[] }[] {
  if (before.length > mostWords || now.length > mostWords) return [];
  const runs = diffArrays([...before], [...now], { comparator: (one, other) => one.text === other.text });
  return runs.flatMap(({ removed, value: old }, at) => {
    const next = runs[at + 1];
    return removed && next?.added === true ? [{ old, young: next.value }] : [];
  });
}
