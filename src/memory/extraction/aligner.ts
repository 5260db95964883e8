import { couldBeTerm, usualText } from './candidates.ts';
import type { Corpus } from './corpus.ts';
import type { Phrases } from './phrases.ts';
import type { WordKinds } from './text-words.ts';

/** A phrase of the translations that may say what a term says. */
export interface Link {
  readonly phrase: number;
  /** In how many texts both stand. */
  readonly together: number;
  /** For comparing with other phrases and other terms. */
  readonly score: number;
  readonly confidence: number;
}

/** A term, how many words it has, and the texts that have it. */
export interface Wanted {
  readonly text: string;
  readonly length: number;
  readonly texts: readonly number[];
  /** For each of these, how far from its beginning the term stands, from 0 to 1. */
  readonly at: readonly number[];
}

/** More texts than these say nothing new of a phrase. */
const mostTexts = 60;
/** So many translations are weighed against those of other terms. */
const mostLinks = 5;
const leastShare = 0.4;

/** Of phrases in one another that are equally frequent, the longer is the whole. */
const forEachWord = 0.02;
/** What is much longer than the term has more in it. */
const forMore = 0.8;
/** A name that stays as it is tells itself. */
const forSame = 1.15;

/** Where both stand equally often, what stands as far from the beginning is likelier the translation. */
const forDistance = 0.3;
const forCut = 0.5;
/** Another phrase that is nearly as good, elsewhere in the same texts, leaves it open which one it is. */
const nearly = 0.9;
const forRival = 0.6;
const mostRivals = 20;

/** How far from the beginning of its text a place is, from 0 to 1. */
export function within(starts: readonly number[], text: number, place: number): number {
  return (place - starts[text]!) / (starts[text + 1]! - starts[text]!);
}

/** Finds translations of terms in the texts of the other language. */
export class Aligner {
  readonly #corpus: Corpus;
  readonly #phrases: Phrases;
  readonly #fits: (phrase: number) => boolean;
  /** By phrase: the last visit of a text that has it, and what is counted for the term that is asked for. */
  readonly #visited: Int32Array;
  readonly #counts: Int32Array;
  readonly #apart: Float64Array;
  #visit = 0;

  constructor({ corpus, phrases, kinds }: { corpus: Corpus; phrases: Phrases; kinds: WordKinds }) {
    this.#corpus = corpus;
    this.#phrases = phrases;
    this.#fits = couldBeTerm(corpus, phrases, kinds);
    this.#visited = new Int32Array(phrases.texts.length);
    this.#counts = new Int32Array(phrases.texts.length);
    this.#apart = new Float64Array(phrases.texts.length);
  }

  /** Finds the phrases that stand in the translations of texts and seldom elsewhere (Dice 1945), the best first. */
  linksOf(wanted: Wanted): readonly Link[] {
    const { texts } = wanted;
    const looked = Math.min(texts.length, mostTexts);
    const least = Math.max(2, looked * leastShare);
    const links = this.#phrasesOf(wanted, looked).flatMap((phrase): readonly Link[] => {
      const count = this.#counts[phrase]!;
      if (count < least || !this.#fits(phrase)) return [];
      return [
        this.#link(wanted, phrase, { count: (count * texts.length) / looked, apart: this.#apart[phrase]! / count }),
      ];
    });
    const [best, ...others] = links.toSorted((one, other) => other.score - one.score);
    if (best === undefined) return [];
    const rival = others.slice(0, mostRivals).find(({ phrase }) => !this.#overlap(phrase, best.phrase, texts));
    const doubt = rival === undefined || rival.score < best.score * nearly ? 1 : forRival;
    return [best, ...others].slice(0, mostLinks).map((link) => ({ ...link, confidence: link.confidence * doubt }));
  }

  /** Lists the phrases in some of the texts of a term, and counts of each the texts and how far it is from the term in all. */
  #phrasesOf({ texts, at }: Wanted, looked: number): readonly number[] {
    const { starts } = this.#corpus;
    const found: number[] = [];
    const step = Math.max(1, texts.length / mostTexts);
    for (let some = 0; some < looked; some++) {
      const each = Math.floor(some * step);
      const text = texts[each]!;
      const [start, end] = [starts[text]!, starts[text + 1]!];
      this.#visit += 1;
      for (const level of this.#phrases.at) {
        for (let place = start; place < end; place++) {
          const phrase = level[place]!;
          if (phrase === -1 || this.#visited[phrase] === this.#visit) continue;
          if (this.#visited[phrase]! <= this.#visit - 1 - some) {
            found.push(phrase);
            this.#counts[phrase] = 0;
            this.#apart[phrase] = 0;
          }
          this.#visited[phrase] = this.#visit;
          this.#counts[phrase]! += 1;
          this.#apart[phrase]! += Math.abs(within(starts, text, place) - at[each]!);
        }
      }
    }
    return found;
  }

  #link(
    { text, length, texts }: Wanted,
    phrase: number,
    { count, apart }: { readonly count: number; readonly apart: number },
  ): Link {
    const dice = (2 * count) / (texts.length + this.#phrases.texts[phrase]!);
    const own = this.#phrases.lengths[phrase]!;
    const first = this.#phrases.first[phrase]!;
    const isSame = usualText(this.#corpus, [first], own).toLowerCase() === text.toLowerCase();
    const fit = (own > 2 * length + 2 ? forMore : 1) * (isSame ? forSame : 1) * (this.#isCut(first, own) ? forCut : 1);
    const score = dice * fit * (1 + forEachWord * own) * (1 - forDistance * apart);
    return { phrase, together: Math.round(count), score, confidence: Math.min(1, dice * fit) * (count / (count + 1)) };
  }

  /** A part of a name with dots between its own parts, which no dictionary knows where to cut. */
  #isCut(first: number, length: number): boolean {
    const { written, spelling } = this.#corpus;
    const words = Array.from({ length }, (_, at) => spelling(written[first + at]!));
    return words.some((word) => /^[·・‧]$/u.test(word)) && [words[0], words.at(-1)].some((word) => word?.length === 1);
  }

  /** Whether two phrases are in one another or share a word in a text that has both. */
  #overlap(one: number, other: number, texts: readonly number[]): boolean {
    const { lengths } = this.#phrases;
    for (const text of texts) {
      const mine = this.#placesIn(text, one);
      const theirs = mine.length === 0 ? [] : this.#placesIn(text, other);
      if (theirs.length === 0) continue;
      return mine.some((a) => theirs.some((b) => a < b + lengths[other]! && b < a + lengths[one]!));
    }
    return false;
  }

  #placesIn(text: number, phrase: number): readonly number[] {
    const { starts } = this.#corpus;
    const level = this.#phrases.at[this.#phrases.lengths[phrase]! - 1]!;
    const places: number[] = [];
    for (let at = starts[text]!; at < starts[text + 1]!; at++) if (level[at] === phrase) places.push(at);
    return places;
  }

  /** Gives a phrase as the translations of texts write it, and the first text that has it. */
  written(phrase: number, texts: readonly number[]): { readonly text: string; readonly example: number } {
    const places: number[] = [];
    let example: number | undefined;
    for (const text of texts) {
      places.push(...this.#placesIn(text, phrase));
      if (places.length > 0) example ??= text;
    }
    return { text: usualText(this.#corpus, places, this.#phrases.lengths[phrase]!), example: example ?? texts[0]! };
  }
}
