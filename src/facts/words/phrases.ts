import { memoize } from '../../model/memoize.ts';
import { fold, isLetter, isUnspaced } from './fold.ts';
import { isWholeInUnspaced } from './spacing.ts';
import { firstLetters, Trie } from './trie.ts';

/** A phrase that stands in a text. */
export interface Found<Sense> {
  readonly start: number;
  readonly end: number;
  readonly sense: Sense;
}

/** What a spelling of the trie needs beyond its letters. */
interface Spelling<Sense> {
  readonly sense: Sense;
  /** Letters may follow. */
  readonly isOpen: boolean;
}

/** Phrases of one language, found in text by their folded letters: whole words, where words are parted. */
export class Phrases<Sense> {
  readonly #trie = new Trie<Spelling<Sense>>();
  /** Endings of words, by their length. */
  readonly #endings = new Map<number, Map<string, Sense>>();
  /** Letters inside of words. */
  readonly #inner: (readonly [string, Sense])[] = [];
  /** Beginnings and endings that one word has both of. */
  readonly #around: (readonly [begin: string, end: string, Sense])[] = [];
  /** Some are known by what is within a word. */
  readonly #hasForms: boolean;
  readonly #isEmpty: boolean;
  /** Letters that are words of their own before another: و, ב. */
  readonly #proclitics: string;

  /**
   * @param spellings - `word`, `begin*`, `*end`, `*inside*` and `begin*end`; of equal ones the first counts
   * @param proclitics - letters that may be before a word, as one with it
   */
  constructor(spellings: Iterable<readonly [spelling: string, sense: Sense]>, proclitics = '') {
    this.#proclitics = proclitics;
    for (const [spelling, sense] of spellings) {
      if (!spelling.includes('*')) {
        this.#trie.add(spelling, { sense, isOpen: false });
        continue;
      }
      const [, begin, end] = /^([^*]+)\*([^*]+)$/.exec(spelling) ?? [];
      const letters = fold(spelling.replaceAll('*', ''));
      if (begin !== undefined && end !== undefined) this.#around.push([fold(begin), fold(end), sense]);
      else if (!spelling.startsWith('*')) this.#trie.add(letters, { sense, isOpen: spelling.endsWith('*') });
      else if (spelling.endsWith('*')) this.#inner.push([letters, sense]);
      else this.#endings.set(letters.length, (this.#endings.get(letters.length) ?? new Map()).set(letters, sense));
    }
    this.#hasForms = this.#endings.size + this.#inner.length + this.#around.length > 0;
    this.#isEmpty = !this.#hasForms && this.#trie.isEmpty;
  }

  /** Finds the phrases between two places, the longest at each, from left to right. Linear. */
  find(text: string, from = 0, to: number = text.length): readonly Found<Sense>[] {
    if (this.#isEmpty) return none;
    const { places, letters } = text.length > longestKept ? startsBetween(text, from, to) : startsOf(text);
    const found: Found<Sense>[] = [];
    let next = firstNotBefore(places, from);
    for (let at = from; at < to;) {
      const isStart = places[next] === at;
      const phrase = this.#phraseAt(text, at, to, isStart ? letters[next]! : firstLetters(text, at));
      if (phrase) found.push(phrase);
      at = phrase ? phrase.end : at + 1;
      if (this.#isBehindProclitic(text, at)) continue;
      while (next < places.length && places[next]! < at) next++;
      at = places[next] ?? to;
    }
    return found;
  }

  /** Finds the phrase that begins at a place. Most places have letters that none begins with: they are told first. */
  #phraseAt(text: string, at: number, to: number, letters: number): Found<Sense> | undefined {
    const longest = this.#trie.mayBegin(letters) ? this.#longest(text, at, to) : undefined;
    return longest ?? (this.#hasForms ? this.#byForm(text, at, to) : undefined);
  }

  #isBehindProclitic(text: string, at: number): boolean {
    return (
      this.#proclitics !== '' && this.#proclitics.includes(text.charAt(at - 1)) && !isLetter(text.charCodeAt(at - 2))
    );
  }

  #longest(text: string, start: number, to: number): Found<Sense> | undefined {
    for (const { end, values } of this.#trie.matches(text, start)) {
      if (end > to) continue;
      const closed = end === to || (mayEnd(text, end) && isWholeInUnspaced(text, start, end));
      for (const { sense, isOpen } of values) {
        if (isOpen || closed) return { start, end: closed ? end : endOfWord(text, end, to), sense };
      }
    }
    return undefined;
  }

  #byForm(text: string, start: number, to: number): Found<Sense> | undefined {
    if (!isLetter(text.charCodeAt(start))) return undefined;
    const end = endOfWord(text, start, to);
    const word = fold(text.slice(start, end));
    const around = this.#around.find(
      ([begin, last]) => word.length >= begin.length + last.length && word.startsWith(begin) && word.endsWith(last),
    );
    if (around) return { start, end, sense: around[2] };
    for (const [length, endings] of this.#endings) {
      const sense = length < word.length ? endings.get(word.slice(-length)) : undefined;
      if (sense !== undefined) return { start, end, sense };
    }
    const inner = this.#inner.find(([letters]) => word.indexOf(letters, 1) > 0);
    return inner && { start, end, sense: inner[1] };
  }
}

const none: readonly never[] = [];

/** Where words may start in a text, and the first letters at each of these places. */
interface Starts {
  readonly places: readonly number[];
  readonly letters: readonly number[];
}

/** In a longer text only the part that is looked through is looked at. */
const longestKept = 5000;

/** Kept for the texts asked about last: many lists of phrases are looked for in the two sides of a segment. */
const startsOf = memoize((text: string): Starts => startsBetween(text, 0, text.length), { most: 4 });

function startsBetween(text: string, from: number, to: number): Starts {
  const [places, letters]: [number[], number[]] = [[], []];
  let before = text.charCodeAt(from - 1);
  let isBefore = isLetter(before);
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const is = isLetter(code);
    // No phrase begins with a space.
    if (code !== 0x20 && (!isBefore || !is || isUnspaced(code) || isUnspaced(before))) {
      places.push(at);
      letters.push(firstLetters(text, at));
    }
    [before, isBefore] = [code, is];
  }
  return { places, letters };
}

function firstNotBefore(places: readonly number[], from: number): number {
  let [first, last] = [0, from === 0 ? 0 : places.length];
  while (first < last) {
    const middle = (first + last) >>> 1;
    if (places[middle]! < from) first = middle + 1;
    else last = middle;
  }
  return first;
}

/** The longest word that is looked at as a whole. */
const longestWord = 80;

function endOfWord(text: string, start: number, to: number): number {
  const limit = Math.min(to, start + longestWord);
  let end = start;
  while (end < limit && isLetter(text.charCodeAt(end))) end++;
  return Math.max(end, start);
}

const mayEnd = (text: string, end: number): boolean => arePart(text.charCodeAt(end), text.charCodeAt(end - 1));

/** Tells whether a letter outside a phrase is not of the same word as the one inside. */
const arePart = (outside: number, inside: number): boolean =>
  !isLetter(outside) || !isLetter(inside) || isUnspaced(inside) || isUnspaced(outside);
