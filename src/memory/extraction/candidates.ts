import { isUnspaced } from '../../locale/scripts.ts';
import { isCommonWord } from '../../locale/orthography/common-words.ts';
import type { Corpus } from './corpus.ts';
import type { Phrases } from './phrases.ts';
import type { WordKinds } from './text-words.ts';

/** The places of phrases, by their numbers: where they begin, in the order of the texts. */
type Places = ReadonlyMap<number, Int32Array>;

/** A phrase that may be a term, and where it stands. */
export interface Candidate {
  readonly phrase: number;
  /** Where it stands by itself, outside of longer ones. */
  readonly places: Int32Array;
  /** The texts of these, in their order, and where it stands first in each. */
  readonly texts: readonly number[];
  readonly firsts: readonly number[];
  /** As most of its places write it. */
  readonly text: string;
  readonly isName: boolean;
}

/** Lists the places of phrases. */
function placesOf({ at, texts }: Phrases, isWanted: (phrase: number) => boolean): Places {
  const counts = new Int32Array(texts.length);
  for (const level of at) for (const phrase of level) if (phrase !== -1) counts[phrase]! += 1;
  const places = new Map<number, Int32Array>();
  const wanted = Uint8Array.from(texts, (_, phrase) => (isWanted(phrase) ? 1 : 0));
  const filled = new Int32Array(texts.length);
  for (const level of at) {
    for (let place = 0; place < level.length; place++) {
      const phrase = level[place]!;
      if (phrase === -1 || wanted[phrase] === 0) continue;
      const own = places.get(phrase) ?? new Int32Array(counts[phrase]!);
      if (filled[phrase] === 0) places.set(phrase, own);
      own[filled[phrase]!++] = place;
    }
  }
  return places;
}

/** Tells of a phrase whether it could be a term by the words that it begins and ends with. */
export function couldBeTerm(
  corpus: Corpus,
  { first, lengths }: Phrases,
  kinds: WordKinds,
): (phrase: number) => boolean {
  const isOwn = memo(corpus.size, (word) => kinds.isOwn(corpus.word(word)));
  return (phrase) => {
    const start = first[phrase]!;
    return isOwn(corpus.folded[start]!) && isOwn(corpus.folded[start + lengths[phrase]! - 1]!);
  };
}

function memo(size: number, ask: (at: number) => boolean): (at: number) => boolean {
  const known = new Int8Array(size);
  return (at) => {
    if (known[at] === 0) known[at] = ask(at) ? 1 : -1;
    return known[at] === 1;
  };
}

/** How a phrase is written at most of its places. */
export function usualText(corpus: Corpus, places: ArrayLike<number>, length: number): string {
  const counts = new Map<string, number>();
  for (const { place, count } of writtenAlike(corpus, places, length)) {
    const text = spelledAt(corpus, place, length);
    counts.set(text, (counts.get(text) ?? 0) + count);
  }
  const all = [...counts];
  // Where it is written with something behind an apostrophe and without, it is told without.
  const plain = all.filter(([text]) => !/['’]\p{L}{0,2}$/u.test(text));
  return (plain.length > 0 ? plain : all).reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0])[0];
}

/** Gives one place for each way in which a phrase is written, and how many there are of it. */
function writtenAlike(
  { written }: Corpus,
  places: ArrayLike<number>,
  length: number,
): readonly { readonly place: number; readonly count: number }[] {
  const ways: { readonly place: number; count: number }[] = [];
  for (let at = 0; at < Math.min(places.length, mostSeen); at++) {
    const place = places[at]!;
    const known = ways.find((way) => {
      for (let word = 0; word < length; word++) if (written[way.place + word] !== written[place + word]) return false;
      return true;
    });
    if (known === undefined) ways.push({ place, count: 1 });
    else known.count += 1;
  }
  return ways;
}

/** So many places show how a phrase is written. */
const mostSeen = 200;

function spelledAt({ written, spelling }: Corpus, place: number, length: number): string {
  let text = '';
  for (let at = place; at < place + length; at++) {
    const word = spelling(written[at]!);
    const isSolid = [text.at(-1), word[0]].some(
      (each) => isUnspaced(each?.codePointAt(0) ?? 0) || each === '·' || each === '・' || each === '‧',
    );
    text += at === place || isSolid ? word : ` ${word}`;
  }
  return text;
}

/** A name is written with a capital elsewhere than at the beginning of its text, too, nearly always. */
const mostlyName = 0.8;
/** What is said so often is no term but the language. */
const shareOfTexts = 0.2;
const shortestWord = 5;
const shortestSolid = 3;
/** Parts that meet so many times more often than by chance belong together. */
const togetherness = 12;

export interface CandidateOptions {
  readonly kinds: WordKinds;
  readonly locale: string;
  /** In so many texts a term stands by itself. */
  readonly fewest: number;
}

/** Finds names, and phrases of several words that stand together more often than by chance. */
export function candidatesIn(corpus: Corpus, phrases: Phrases, options: CandidateOptions): readonly Candidate[] {
  const { lengths } = phrases;
  const fits = couldBeTerm(corpus, phrases, options.kinds);
  const finder = new Finder(corpus, phrases, options);
  const often = mostFrequent(phrases, fits);
  const all = placesOf(phrases, (phrase) => often.has(phrase));
  const found = [...all].flatMap(([phrase, places]) => finder.candidate(phrase, places));
  return alone(corpus, found, lengths)
    .filter(({ texts }) => texts.length >= options.fewest)
    .toSorted((one, other) => promise(other, lengths) - promise(one, lengths));
}

/** A memory has no more phrases than these that anybody would look up. */
const mostPhrases = 20_000;

/** Chooses phrases by how often and how long they are. */
function mostFrequent({ texts, lengths }: Phrases, fits: (phrase: number) => boolean): ReadonlySet<number> {
  const fitting: number[] = [];
  for (let phrase = 0; phrase < texts.length; phrase++) if (fits(phrase)) fitting.push(phrase);
  if (fitting.length <= mostPhrases) return new Set(fitting);
  const weights = Float64Array.from(texts, (count, phrase) => Math.log2(1 + count) * (1 + lengths[phrase]! / 2));
  return new Set(fitting.toSorted((one, other) => weights[other]! - weights[one]!).slice(0, mostPhrases));
}

function promise({ phrase, texts }: Candidate, lengths: Int32Array): number {
  return Math.log2(1 + texts.length) * (1 + lengths[phrase]! / 4);
}

type Found = Omit<Candidate, 'texts' | 'firsts'>;

class Finder {
  readonly #corpus: Corpus;
  readonly #phrases: Phrases;
  readonly #options: CandidateOptions;
  /** Of words as they are written. */
  readonly #isCapital: (word: number) => boolean;
  readonly #isSmall: (word: number) => boolean;
  readonly #isCommon: ((word: string) => boolean) | undefined;

  constructor(corpus: Corpus, phrases: Phrases, options: CandidateOptions) {
    this.#corpus = corpus;
    this.#phrases = phrases;
    this.#options = options;
    const { spelling, spellings } = corpus;
    this.#isCapital = memo(spellings, (word) => /^\P{L}*[\p{Lu}\p{Lt}]/u.test(spelling(word)));
    this.#isSmall = memo(spellings, (word) => options.kinds.isSmall(options.kinds.fold(spelling(word))));
    this.#isCommon = isCommonWord(options.locale);
  }

  candidate(phrase: number, places: Int32Array): readonly Found[] {
    const { texts, lengths } = this.#phrases;
    const most = Math.max((this.#corpus.starts.length - 1) * shareOfTexts, this.#options.fewest * 4);
    const text = usualText(this.#corpus, places, lengths[phrase]!);
    if (texts[phrase]! > most || text.length < 2 || /\d{2}/u.test(text)) return [];
    const isName = this.#isName(places, lengths[phrase]!);
    return this.#isTerm({ phrase, places, text, isName }) ? [{ phrase, places, text, isName }] : [];
  }

  #isTerm({ phrase, places, text, isName }: Found): boolean {
    const length = this.#phrases.lengths[phrase]!;
    const { written, spelling } = this.#corpus;
    const first = places[0]!;
    const small = written.subarray(first, first + length).filter((word) => this.#isSmall(word)).length;
    if (small > 0) return isName && small < length - small;
    if (isName) return true;
    if (length > 1) return this.#areTogether(phrase, first);
    const isSolid = isUnspaced(text.codePointAt(0) ?? 0);
    if (text.length < (isSolid ? shortestSolid : shortestWord)) return false;
    const word = this.#options.kinds.fold(spelling(written[first]!));
    return this.#isCommon === undefined ? isSolid : !this.#isCommon(word.replace(/['’]\p{L}{0,2}$/u, ''));
  }

  #isName(places: Int32Array, length: number): boolean {
    const { written } = this.#corpus;
    let [names, seen] = [0, 0];
    for (const place of places.subarray(0, mostSeen)) {
      // A text ends with nothing, as what is apart does.
      const isFirst = place === 0 || written[place - 1] === 0;
      if (isFirst && length === 1) continue;
      seen += 1;
      const words = written.subarray(place, place + length);
      if (words.every((word) => this.#isCapital(word) || this.#isSmall(word))) names += 1;
    }
    return seen > 0 && names / seen >= mostlyName;
  }

  #areTogether(phrase: number, place: number): boolean {
    const { at, texts, lengths } = this.#phrases;
    const all = this.#corpus.starts.length - 1;
    const length = lengths[phrase]!;
    for (let cut = 1; cut < length; cut++) {
      const [begin, end] = [at[cut - 1]![place]!, at[length - cut - 1]![place + cut]!];
      if ((texts[phrase]! * all) / (texts[begin]! * texts[end]!) < togetherness) return false;
    }
    return true;
  }
}

/** Leaves to each phrase the places where it stands outside of all longer ones: Korea is not what North Korea is. */
function alone({ folded, starts }: Corpus, found: readonly Found[], lengths: Int32Array): readonly Candidate[] {
  const covered = new Uint8Array(folded.length);
  return found
    .toSorted((one, other) => lengths[other.phrase]! - lengths[one.phrase]!)
    .map((each) => {
      const length = lengths[each.phrase]!;
      // Of two of the same length that overlap either may be the term.
      const places = each.places.filter((at) => covered[at]! <= length || covered[at + length - 1]! <= length);
      for (const at of places) covered.fill(Math.max(length, covered[at]!), at, at + length);
      return { ...each, places, ...textsOf(starts, places) };
    });
}

function textsOf(starts: readonly number[], places: Int32Array): Pick<Candidate, 'texts' | 'firsts'> {
  const [texts, firsts]: [number[], number[]] = [[], []];
  for (const place of places) {
    if (texts.length > 0 && place < starts[texts.at(-1)! + 1]!) continue;
    texts.push(textAt(starts, place));
    firsts.push(place);
  }
  return { texts, firsts };
}

/** Finds the text that a word stands in. */
function textAt(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= place) low = middle;
    else high = middle;
  }
  return low;
}
