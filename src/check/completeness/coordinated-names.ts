import { lexicon } from '../../facts/words/lexicon.ts';
import { isUnspaced } from '../../locale/scripts.ts';
import { memoize } from '../../model/memoize.ts';
import type { ComparedNames, SourceWord } from './compared-names.ts';
import type { SourceName, Texts } from './listed-names.ts';

/** A name on one side of an “and”: its words, and whether something of it is in the target or nothing. */
interface Side {
  readonly name: SourceName;
  readonly isThere: boolean;
  readonly isGone: boolean;
}

/**
 * Finds the one of two names of which nothing is in the target while the other is there, and the target joins nothing: UNHCR
 * and the Tolbert Foundation, where there is no “and” any more.
 */
export function lostOfPairs(names: ComparedNames, texts: Texts): readonly SourceName[] {
  const pattern = joint(texts.sourceLocale);
  const joints = pattern === undefined ? [] : [...texts.source.matchAll(pattern)];
  if (joints.length === 0 || joinsAnything(texts)) return [];
  return joints
    .map(({ 0: word, index }) => {
      const [before, after] = [sideBefore(names, texts, index), sideAfter(names, texts, index + word.length)];
      if (!before || !after || before.isThere === after.isThere) return undefined;
      return [before, after].find(({ isGone }) => isGone)?.name;
    })
    .filter((lost) => lost !== undefined);
}

/** The word for “and” between two capitals, with what stands before the second: a short word. */
const joint = memoize(
  (locale: string): RegExp | undefined => {
    const words = lexicon(locale).and.filter((word) => /^\p{L}+$/u.test(word));
    if (words.length === 0) return undefined;
    return new RegExp(`(?<=\\p{L}) (?:${words.join('|')}) (?:\\p{Ll}{1,4} )?(?=\\p{Lu})`, 'gu');
  },
  { most: 100 },
);

/** Tells whether the target has a word or a mark that joins two of a kind. */
export function joinsAnything({ text, targetLocale }: Texts): boolean {
  const pattern = joining(targetLocale);
  return pattern === undefined || pattern.test(text);
}

const joining = memoize(
  (locale: string): RegExp | undefined => {
    const { and, proclitics } = lexicon(locale);
    const words = and.filter((word) => /^\p{L}/u.test(word));
    if (words.length === 0) return undefined;
    const forms = words.map((word) => {
      if (isUnspaced(word.codePointAt(0) ?? 0) || /^\p{sc=Hangul}/u.test(word)) return word;
      return proclitics.includes(word) ? `(?<!\\p{L})${word}` : `(?<!\\p{L})${word}(?!\\p{L})`;
    });
    return new RegExp(`[,;&+/،؛、，；]|${forms.join('|')}`, 'iu');
  },
  { most: 100 },
);

const acronym = /^\p{Lu}{3,6}$/u;

function sideBefore(names: ComparedNames, texts: Texts, end: number): Side | undefined {
  const run = names.runs.find((words) => words.at(-1)?.end === end);
  if (run) return sideOf(run, names, texts.source);
  const [short = ''] = /(?<![\p{L}\p{N}&-])\p{Lu}+$/u.exec(texts.source.slice(Math.max(0, end - 8), end)) ?? [];
  return acronymSide({ text: short, start: end - short.length }, texts);
}

/** What is translated in a name goes on after a short word: University of Leiden. */
function sideAfter(names: ComparedNames, texts: Texts, start: number): Side | undefined {
  const { runs } = names;
  const at = runs.findIndex(([first]) => first?.start === start);
  const run = runs[at];
  if (run) {
    const next = runs[at + 1];
    const between = texts.source.slice(run.at(-1)?.end, next?.[0]?.start);
    const goesOn = run.at(-1)?.mayTranslate === true && next !== undefined && /^ \p{Ll}{1,3} $/u.test(between);
    return sideOf(goesOn ? [...run, ...next] : run, names, texts.source);
  }
  const [short = ''] = /^\p{Lu}+(?![\p{L}\p{N}&-])/u.exec(texts.source.slice(start, start + 8)) ?? [];
  return acronymSide({ text: short, start }, texts);
}

function sideOf(run: readonly SourceWord[], { areGone }: ComparedNames, source: string): Side | undefined {
  const [first] = run;
  if (!first) return undefined;
  // Which word at the start of a sentence is of the name, nobody knows: With Airbus and Thales agreed.
  const isUnclear = first.isFirst && first.mayTranslate;
  const words = run.filter(({ mayTranslate, isFirst }) => !mayTranslate && !(isFirst && run.length === 1));
  return {
    name: { text: source.slice(first.start, run.at(-1)?.end), start: first.start },
    isThere: run.some(({ where }) => where === 'copied' || where === 'spelled'),
    isGone: !isUnclear && words.some(({ folded }) => folded.length > 3) && areGone(words),
  };
}

function acronymSide(name: SourceName, { text }: Texts): Side | undefined {
  if (!acronym.test(name.text)) return undefined;
  const isThere = new RegExp(`(?<!\\p{L})${name.text}`, 'iu').test(text);
  return { name, isThere, isGone: !isThere };
}
