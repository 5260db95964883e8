import { termFinder } from '../../memory/find-terms.ts';
import type { TermEntry, TermFinder } from '../../memory/find-terms.ts';
import { termsFor } from '../../memory/term-base.ts';
import { nearForms, wordForms } from '../../memory/word-forms.ts';
import type { WordForms } from '../../memory/word-forms.ts';
import { memoize } from '../../model/memoize.ts';
import type { Term } from '../../model/term.ts';
import type { ReleaseSubject } from '../contract/subject.ts';
import { wordsOnly } from '../syntax/words-only.ts';
import { phraseOf } from './phrase.ts';
import type { Found, Phrase } from './phrase.ts';

/** All that the term base says of one term of the source in one locale. */
export interface Concept {
  /** As the term base spells it. */
  readonly source: string;
  readonly sourcePhrase: Phrase;
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

/** The term base of one release. */
export interface TermIndex {
  readonly find: TermFinder;
  conceptOf(entry: TermEntry): Concept;
  readonly target: WordForms;
  /** For what should not be in the target. */
  readonly nearTarget: WordForms;
}

/** One term base serves many releases. */
const indexes = new WeakMap<readonly Term[], (release: ReleaseSubject) => TermIndex>();

export function termIndex(release: ReleaseSubject): TermIndex {
  let indexFor = indexes.get(release.terms);
  if (indexFor === undefined) {
    indexFor = memoize(makeIndex, { keyOf: ({ sourceLocale, targetLocale }) => `${sourceLocale} ${targetLocale}` });
    indexes.set(release.terms, indexFor);
  }
  return indexFor(release);
}

function makeIndex({ terms, sourceLocale, targetLocale }: ReleaseSubject): TermIndex {
  const source = wordForms(sourceLocale);
  const target = wordForms(targetLocale);
  return {
    find: termFinder(termsFor(targetLocale, terms), sourceLocale),
    conceptOf: memoize((entry: TermEntry) => conceptFor(entry, source, target)),
    target,
    nearTarget: nearForms(targetLocale),
  };
}

function conceptFor({ source, terms }: TermEntry, sourceForms: WordForms, target: WordForms): Concept {
  const phrases = (status: Term['status']): readonly Phrase[] =>
    terms.filter((term) => term.status === status && term.target !== '').map((term) => phraseOf(term.target, target));
  return {
    source,
    sourcePhrase: phraseOf(source, sourceForms),
    preferred: phrases('preferred'),
    admitted: phrases('admitted'),
    forbidden: phrases('forbidden'),
    kept: terms.some(({ status }) => status === 'do-not-translate'),
  };
}

/** The terms in a source, the longest where several begin at one place; none inside another. */
export function termsIn(prose: string, { find, conceptOf }: TermIndex): readonly Occurrence[] {
  return find(wordsOnly(prose)).map(({ entry, ...place }) => ({ concept: conceptOf(entry), place }));
}
