import { isUnspaced } from '../../locale/scripts.ts';
import { bodyForms } from '../../locale/orthography/bodies.ts';
import { memoize } from '../../model/memoize.ts';
import { stemFinder } from './find-stems.ts';
import type { NameWord } from './name-forms.ts';

/** A body that a text names, by all that its form may stand for. */
export interface BodyMention extends NameWord {
  readonly ids: readonly string[];
}

/** Finds the international bodies, and what else has a short form of its own in each language, that a text names. */
export function bodiesIn(text: string, locale: string): readonly BodyMention[] {
  // In capitals any word may look like a short form.
  if (/\p{Lu}/u.test(text) && !/[\p{Ll}\p{Lo}]/u.test(text)) return [];
  const { short, long, mayHave } = finders(locale);
  const written = text.toLowerCase();
  const found: BodyMention[] = [];
  const add = (start: number, name: string, ids: readonly string[]): void => {
    if (!found.some((each) => each.start < start + name.length && start < each.end))
      found.push(mention(start, name, ids));
  };
  // The longest come first: what is a part of them is not looked for again.
  const begun = mayHave(written);
  const alike = begun.length === 0 ? '' : foldCase(text);
  for (const { form, ids } of begun.map((at) => long[at]!))
    if (stemsOf(form).every((stem) => alike.includes(stem)))
      for (const { 0: name, index } of text.matchAll(patternOf(form))) add(index, name, ids);
  for (const { 0: word, index } of text.matchAll(capitals)) {
    const name = shortFormOf(word, short);
    if (name !== undefined) add(index, name, short.get(name) ?? []);
  }
  return found.toSorted((a, b) => a.start - b.start);
}

const mention = (start: number, text: string, ids: readonly string[]): BodyMention => ({
  text,
  folded: text.toLowerCase(),
  start,
  end: start + text.length,
  isName: true,
  ids,
});

interface LongForm {
  readonly form: string;
  readonly ids: readonly string[];
}

interface Finders {
  readonly short: ReadonlyMap<string, readonly string[]>;
  readonly long: readonly LongForm[];
  /** Which of the long forms a text in lower case may have, by their first words. */
  readonly mayHave: (text: string) => readonly number[];
}

const finders = memoize(
  (locale: string): Finders => {
    const forms = [...bodyForms(locale)].toSorted(([a], [b]) => b.length - a.length);
    const long = forms.filter(([form]) => !isShortForm(form));
    return {
      short: new Map(
        forms
          .filter(([form]) => isShortForm(form))
          .flatMap(([form, ids]) => spellingsOf(form).map((each) => [each, ids])),
      ),
      long: long.map(([form, ids]) => ({ form, ids })),
      mayHave: stemFinder(long.map(([form]) => firstOf(form).toLowerCase())),
    };
  },
  { most: 100 },
);

/** In capitals, but for a letter: WHO, AfB, MwSt. */
const isShortForm = (form: string): boolean =>
  /^\p{Lu}[\p{Lu}\p{Ll}.]{0,3}(?:\p{Lu}|\.)[\p{L}.]*$/u.test(form) && !form.includes(' ');

/** What is read as a word may be written as one: Nato, Unicef. */
const spellingsOf = (form: string): readonly string[] =>
  form.length > 3 && /^\p{Lu}+$/u.test(form) ? [form, form.slice(0, 1) + form.slice(1).toLowerCase()] : [form];

/** A word that begins with a capital and may be a short form. */
const capitals = /(?<![\p{Lu}\p{Ll}\p{N}])\p{Lu}[\p{Lu}\p{Ll}\p{M}.]{0,14}(?![\p{Lu}\p{Ll}\p{M}\p{N}])/gu;

/** The endings of a case that may follow a short form: EUs, NATOnun. */
const mostOfCase = 3;

function shortFormOf(word: string, forms: ReadonlyMap<string, readonly string[]>): string | undefined {
  if (forms.has(word)) return word;
  for (let length = word.length - 1; length >= Math.max(2, word.length - mostOfCase); length--) {
    if (!/^[\p{Ll}.]$/u.test(word.charAt(length))) return undefined;
    if (forms.has(word.slice(0, length))) return word.slice(0, length);
  }
  return undefined;
}

const escape = (text: string): string => text.replace(/[.*+?^$()[\]{}|\\]/g, String.raw`\$&`);

/** So many letters may stand before a word of a script that joins its prepositions and its article to it. */
const mostBefore = 4;
/** So many letters of a word may give way to the ending of a case. */
const mostOfEnding = 2;

const isInOneWord = (form: string): boolean => isUnspaced(form.codePointAt(0) ?? 0) || /^\p{sc=Hangul}/u.test(form);

const wordsOf = (form: string): readonly string[] => form.split(/[\s-]+/u).map(stemOf);

const stemOf = (word: string): string =>
  word.length > 4 ? word.slice(0, Math.max(4, word.length - mostOfEnding)) : word;

/** What is looked for first: all of a form in a script without spaces, else its first word as far as any case has it. */
const firstOf = (form: string): string => (isInOneWord(form) ? form : (wordsOf(form)[0] ?? '').split(/['’ё]/u)[0]!);

/** Makes alike what a pattern that ignores case takes for the same, and more: all that it finds has the stems. */
const foldCase = (text: string): string =>
  text.toUpperCase().toLowerCase().replaceAll('ς', 'σ').replaceAll('’', "'").replaceAll('ё', 'е');

/** Of each word of a name what any case has: a text without them has no need of the pattern, which is costly to make. */
const stemsOf = memoize((form: string): readonly string[] => wordsOf(form).map(foldCase), { most: 2000 });

/** The words of a name, each with the ending of its case. Made where it is asked for: few ever are. */
const patternOf = memoize((form: string): RegExp => new RegExp(longForm(form), 'giu'), { most: 2000 });

function longForm(form: string): string {
  if (isInOneWord(form)) return escape(form);
  const joins = /^[\p{sc=Arabic}\p{sc=Hebrew}]/u.test(form);
  const start = joins ? String.raw`(?<![\p{L}\p{M}])\p{L}{0,${mostBefore}}` : String.raw`(?<![\p{L}\p{M}])`;
  const words = wordsOf(form).map((word) => escape(word).replace(/['’]/g, "['’]").replaceAll('ё', '[её]'));
  return (
    start +
    words.join(String.raw`[\p{L}\p{M}]{0,5}[\s-]+(?:\p{Ll}{1,3}\s)?`) +
    String.raw`[\p{L}\p{M}]{0,6}(?![\p{L}\p{M}])`
  );
}
