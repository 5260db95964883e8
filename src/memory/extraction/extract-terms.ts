import type { Corpus } from './corpus.ts';
import { collector, type Collector } from './corpus.ts';
import { isUnspacedScript } from '../../locale/scripts.ts';
import { likelyTag } from '../../locale/tags/tags.ts';
import { IdSet } from '../../model/id-set.ts';
import { Aligner, within, type Link } from './aligner.ts';
import { candidatesIn, type Candidate } from './candidates.ts';
import { frequentPhrases } from './phrases.ts';
import { wordKinds, wordReader, type WordKinds } from './text-words.ts';

/** A term that a memory may have, with the translation that stands beside it most. */
export interface FoundTerm {
  readonly source: string;
  readonly target: string;
  /** In how many different sentences the term is, and in how many of these the translation. */
  readonly sentences: number;
  readonly together: number;
  /** How sure it is that both say the same, from 0 to 1. */
  readonly confidence: number;
  /** A sentence that has both, and its translation. */
  readonly example: readonly [source: string, target: string];
}

export interface ExtractOptions {
  readonly source: string;
  readonly target: string;
  /** A term is in so many different sentences. */
  readonly fewest: number;
  /** So many are given. */
  readonly most: number;
  /** Terms that are known already, as the source has them. */
  readonly known: readonly string[];
}

/** Sentences beyond these are not looked at, so that a memory of any size can be. */
export const mostSentences = 200_000;

const longest = 5;
/** Where a dictionary parts the words, a foreign name is one for nearly each of its characters. */
const longestSolid = 9;

function longestOf(locale: string): number {
  return isUnspacedScript(likelyTag(locale)?.script ?? '') ? longestSolid : longest;
}

/** What is less sure is more often wrong than right. */
const leastSure = 0.5;

/** Of every term that is given, so many phrases were weighed. */
const weighed = 20;
const leastWeighed = 500;

/**
 * Makes what takes sentences with their translations, and finds terms in them. The same pair counts once: of what always
 * stands in the same sentence nothing tells which words are the translation of which.
 */
export function termExtractor(options: ExtractOptions): {
  add(source: string, target: string): void;
  terms(): readonly FoundTerm[];
} {
  const kinds = { source: wordKinds(options.source), target: wordKinds(options.target) };
  const sources = collector(wordReader(options.source), kinds.source);
  const targets = collector(wordReader(options.target), kinds.target);
  const pairs: (readonly [string, string])[] = [];
  const seen = new IdSet();
  return {
    add(source, target) {
      if (pairs.length >= mostSentences || !seen.add(`${source}\n${target}`)) return;
      pairs.push([source, target]);
      sources.add(source);
      targets.add(target);
    },
    terms: () => termsIn({ pairs, options, kinds, sources, targets }),
  };
}

interface Collected {
  readonly pairs: readonly (readonly [string, string])[];
  readonly options: ExtractOptions;
  readonly kinds: { readonly source: WordKinds; readonly target: WordKinds };
  readonly sources: Collector;
  readonly targets: Collector;
}

function termsIn({ pairs, options, kinds, sources, targets }: Collected): readonly FoundTerm[] {
  const { fewest } = options;
  const source = sources.end();
  const phrases = frequentPhrases(source, { longest: longestOf(options.source), fewest });
  const known = new Set(options.known.map((term) => kinds.source.fold(term)));
  const candidates = candidatesIn(source, phrases, { kinds: kinds.source, locale: options.source, fewest }).filter(
    ({ text }) => !known.has(kinds.source.fold(text)),
  );
  const pool = candidates.slice(0, Math.max(leastWeighed, options.most * weighed));
  const target = targets.end();
  const others = frequentPhrases(target, { longest: longestOf(options.target), fewest: Math.max(2, fewest - 1) });
  const aligner = new Aligner({ corpus: target, phrases: others, kinds: kinds.target });
  const links = pool.flatMap((candidate) => {
    const wanted = { ...candidate, length: phrases.lengths[candidate.phrase]!, at: placesWithin(source, candidate) };
    return aligner.linksOf(wanted).map((link) => ({ candidate, ...link }));
  });
  return linked(links)
    .filter(({ confidence }) => confidence >= leastSure)
    .map(({ candidate, phrase, together, confidence }): FoundTerm => {
      const { texts } = candidate;
      const { text, example } = aligner.written(phrase, texts);
      const sentences = texts.length;
      return { source: candidate.text, target: text, sentences, together, confidence, example: pairs[example]! };
    })
    .toSorted((one, other) => weight(other) - weight(one) || (one.source < other.source ? -1 : 1))
    .slice(0, options.most);
}

/** How far from the beginning of its text a term stands, from 0 to 1, for each of its texts. */
function placesWithin({ starts }: Corpus, { texts, firsts }: Candidate): readonly number[] {
  return texts.map((text, at) => within(starts, text, firsts[at]!));
}

/** What is sure and frequent comes first, and what has several words before one; a name that stays as it is, last. */
function weight({ source, target, confidence, sentences }: FoundTerm): number {
  const words = Math.min(source.split(/\s/u).length, mostWeighed);
  return confidence * Math.log2(1 + sentences) * (1 + (words - 1) / 4) * (source === target ? 0.5 : 1);
}

const mostWeighed = 3;

/** Gives each term the best translation that is not that of another term for which it is better (competitive linking, Melamed 2000). */
function linked<Each extends Link & { readonly candidate: Candidate }>(links: readonly Each[]): readonly Each[] {
  const taken = new Set<number>();
  const done = new Set<Candidate>();
  const chosen: Each[] = [];
  for (const link of links.toSorted((one, other) => other.score - one.score || other.together - one.together)) {
    if (done.has(link.candidate) || taken.has(link.phrase)) continue;
    done.add(link.candidate);
    taken.add(link.phrase);
    chosen.push(link);
  }
  return chosen;
}
