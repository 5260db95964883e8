import { bestMatch, sameLocale } from '../../locale/tags/tags.ts';
import type { Term } from '../../model/term.ts';
import type { ReleaseSubject } from '../contract/subject.ts';
import { wordsOnly } from '../syntax/words-only.ts';
import { phraseOf } from './phrase.ts';
import type { Found, Phrase } from './phrase.ts';
import { nearForms, wordForms, wordsIn } from './word-forms.ts';
import type { TextWord, WordForms } from './word-forms.ts';

/** All that the term base says of one term of the source in one locale. */
export interface Concept {
  readonly source: Phrase;
  readonly preferred: readonly Phrase[];
  readonly admitted: readonly Phrase[];
  readonly forbidden: readonly Phrase[];
  /** The term stays as it is. */
  readonly kept: boolean;
}

/** A term in the source of a segment. */
export interface Occurrence {
  readonly concept: Concept;
  readonly place: Found;
}

/** The term base of one release, by what its terms begin with. */
export interface TermIndex {
  readonly source: WordForms;
  readonly target: WordForms;
  /** For what should not be in the target. */
  readonly nearTarget: WordForms;
  readonly byStart: ReadonlyMap<string, readonly Concept[]>;
}

/** So many letters of a term's first word are looked up; endings leave them alone. */
const longestKey = 3;

/** One term base serves many releases. */
const indexes = new WeakMap<readonly Term[], Map<string, TermIndex>>();

export function termIndex({ terms, sourceLocale, targetLocale }: ReleaseSubject): TermIndex {
  let ofTerms = indexes.get(terms);
  if (ofTerms === undefined) indexes.set(terms, (ofTerms = new Map<string, TermIndex>()));
  const pair = `${sourceLocale} ${targetLocale}`;
  let index = ofTerms.get(pair);
  if (index === undefined) ofTerms.set(pair, (index = makeIndex(terms, sourceLocale, targetLocale)));
  return index;
}

function makeIndex(terms: readonly Term[], sourceLocale: string, targetLocale: string): TermIndex {
  const source = wordForms(sourceLocale);
  const target = wordForms(targetLocale);
  const byStart = new Map<string, Concept[]>();
  for (const concept of concepts(termsFor(targetLocale, terms), source, target)) {
    const key = keyOf(concept.source, source);
    if (key === '') continue;
    const same = byStart.get(key);
    if (same === undefined) byStart.set(key, [concept]);
    else same.push(concept);
  }
  for (const list of byStart.values()) list.sort((a, b) => b.source.text.length - a.source.text.length);
  return { source, target, nearTarget: nearForms(targetLocale), byStart };
}

/** The terms of the locale that serves best, under whatever tags it stands. */
function termsFor(locale: string, terms: readonly Term[]): readonly Term[] {
  const tags = [...new Set(terms.map((term) => term.locale))];
  const best = bestMatch(locale, tags);
  const same = new Set(best === undefined ? [] : tags.filter((tag) => sameLocale(tag, best)));
  return terms.filter((term) => same.has(term.locale));
}

function concepts(terms: readonly Term[], source: WordForms, target: WordForms): readonly Concept[] {
  const bySource = new Map<string, { readonly phrase: Phrase; readonly entries: Term[] }>();
  for (const term of terms) {
    const phrase = phraseOf(term.source, source);
    const key = sameTerm(phrase);
    const same = bySource.get(key);
    if (same === undefined) bySource.set(key, { phrase, entries: [term] });
    else same.entries.push(term);
  }
  return [...bySource.values()].map(({ phrase, entries }) => {
    const phrases = (status: Term['status']): readonly Phrase[] =>
      entries
        .filter((term) => term.status === status && term.target !== '')
        .map((term) => phraseOf(term.target, target));
    return {
      source: phrase,
      preferred: phrases('preferred'),
      admitted: phrases('admitted'),
      forbidden: phrases('forbidden'),
      kept: entries.some(({ status }) => status === 'do-not-translate'),
    };
  });
}

/** Entries that differ only in case are of one term, but for acronyms. */
function sameTerm({ words, solid }: Phrase): string {
  return words.length === 0 ? solid : words.map(({ text, folded }) => (isAcronym(text) ? text : folded)).join(' ');
}

function keyOf({ words, solid }: Phrase, { inflection }: WordForms): string {
  return inflection.substring === true ? solid.slice(0, 1) : (words[0]?.folded.slice(0, longestKey) ?? '');
}

/** The terms in a source, the longest where several begin at one place; none inside another. */
export function termsIn(prose: string, { source, byStart }: TermIndex): readonly Occurrence[] {
  if (byStart.size === 0) return [];
  const words = wordsOnly(prose);
  return source.inflection.substring === true
    ? inLetters(words, byStart)
    : inWords(wordsIn(words, source), source, byStart);
}

function inWords(words: readonly TextWord[], forms: WordForms, byStart: TermIndex['byStart']): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (let index = 0; index < words.length; index++) {
    const concept = longestAt(words, index, forms, byStart);
    if (concept === undefined) continue;
    const last = index + concept.source.words.length - 1;
    const exact = concept.source.words.every(({ folded }, place) => words[index + place]?.folded === folded);
    found.push({ concept, place: { start: words[index]!.start, end: words[last]!.end, exact } });
    index = last;
  }
  return found;
}

function longestAt(
  words: readonly TextWord[],
  index: number,
  forms: WordForms,
  byStart: TermIndex['byStart'],
): Concept | undefined {
  const { folded } = words[index]!;
  let longest: Concept | undefined;
  for (let length = 1; length <= Math.min(longestKey, folded.length); length++) {
    for (const concept of byStart.get(folded.slice(0, length)) ?? []) {
      if (longest !== undefined && longest.source.text.length >= concept.source.text.length) break;
      if (concept.source.words.every((word, place) => isTermWord(words[index + place], word, forms))) longest = concept;
    }
  }
  return longest;
}

/** An acronym is a word of its own in capitals only: WHO is not who. */
function isTermWord(word: TextWord | undefined, term: TextWord, forms: WordForms): boolean {
  if (word === undefined) return false;
  if (isAcronym(term.text)) return word.text === term.text || word.text === `${term.text}s`;
  if (word.folded === term.folded) return true;
  const { endings, invariant } = forms.inflection;
  if (endings !== undefined || invariant === true) return forms.isForm(word.folded, term.folded);
  return isNear(word.folded, term.folded);
}

function isAcronym(text: string): boolean {
  return /^[\p{Lu}\p{N}]{2,}$/u.test(text) && /\p{Lu}/u.test(text);
}

/** Shorter words with another ending are other words. */
const shortestInflected = 5;

/** A source is searched more strictly than a target: one letter changed at the end, two more after it. */
function isNear(word: string, term: string): boolean {
  if (term.length < shortestInflected) return false;
  return word.startsWith(term.slice(0, -1)) && word.length <= term.length + 2;
}

function inLetters(text: string, byStart: TermIndex['byStart']): readonly Occurrence[] {
  const found: Occurrence[] = [];
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return found;
  for (let index = 0; index < lower.length; index++) {
    const concept = byStart
      .get(lower.charAt(index))
      ?.find(({ source }) => lower.startsWith(source.text.toLowerCase(), index));
    if (concept === undefined) continue;
    const end = index + concept.source.text.length;
    found.push({ concept, place: { start: index, end, exact: true } });
    index = end - 1;
  }
  return found;
}
