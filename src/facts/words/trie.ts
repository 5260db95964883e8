import { foldCode, isIgnorable } from './fold.ts';

/** One match of the trie at a place: where it ends and what is known by that spelling. */
export interface Match<T> {
  readonly end: number;
  readonly values: readonly T[];
}

/**
 * Spellings and what they mean, found in text by folded letters. Its nodes are numbers, and its edges one table with
 * open addressing: a map for each node would be several times as large and as slow.
 */
export class Trie<T> {
  /** What is known by the spelling that ends at a node; the root, which is no spelling, is node 0. */
  readonly #values: (T[] | undefined)[] = [undefined];
  #edges = new Edges(1024);
  /** A bit for each letter that a spelling begins with: at most places of a text none does. */
  readonly #initials = new Uint32Array(0x10000 / 32);
  /** Bits for the two letters that spellings begin with, which some others share. */
  readonly #pairs = new Uint32Array(pairBits / 32);
  readonly #letters = new Set<number>();
  #longest = 0;

  add(spelling: string, value: T): void {
    const trimmed = spelling.trim();
    let [node, length, initial, second] = [0, 0, 0, 0];
    for (let i = 0; i < trimmed.length; i++) {
      const written = trimmed.charCodeAt(i);
      if (isIgnorable(written)) continue;
      const code = foldCode(written);
      if (length === 0) initial = code;
      else if (length === 1) second = code;
      length++;
      node = this.#edges.find(node, code) || this.#grow(node, code);
    }
    if (length === 0) return;
    this.#longest = Math.max(this.#longest, length);
    this.#initials[initial >>> 5]! |= 1 << (initial & 31);
    const pair = pairBit(initial, second);
    if (length === 1) this.#letters.add(initial);
    else this.#pairs[pair >>> 5]! |= 1 << (pair & 31);
    (this.#values[node] ??= []).push(value);
  }

  #grow(node: number, code: number): number {
    const next = this.#values.push(undefined) - 1;
    this.#edges = this.#edges.with(node, code, next);
    return next;
  }

  /** Whether it has no spelling. */
  get isEmpty(): boolean {
    return this.#longest === 0;
  }

  /** Tells whether a spelling may begin with letters that `firstLetters` gave. */
  mayBegin(letters: number): boolean {
    const [initial, second] = [letters >>> 16, letters & 0xffff];
    const pair = pairBit(initial, second);
    return (
      (this.#pairs[pair >>> 5]! & (1 << (pair & 31))) !== 0 ||
      this.#letters.has(initial) ||
      (second === unknown && (this.#initials[initial >>> 5]! & (1 << (initial & 31))) !== 0)
    );
  }

  /** All matches that start at `start`, the longest first. Runs of ignorable marks count up to the longest spelling. */
  matches(text: string, start: number): readonly Match<T>[] {
    const edges = this.#edges;
    const initial = foldCode(text.charCodeAt(start));
    if (((this.#initials[initial >>> 5] ?? 0) & (1 << (initial & 31))) === 0) return none;
    let node = edges.find(0, initial);
    let found: Match<T>[] | undefined;
    const limit = Math.min(text.length, start + 2 * this.#longest + 2);
    let i = start + 1;
    for (;;) {
      const values = this.#values[node];
      if (values) (found ??= []).push({ end: i, values });
      while (i < limit && isIgnorable(text.charCodeAt(i))) i++;
      if (i >= limit) break;
      node = edges.find(node, foldCode(text.charCodeAt(i)));
      if (node === 0) break;
      i++;
    }
    return found === undefined ? none : found.length > 1 ? found.toReversed() : found;
  }
}

const none: readonly never[] = [];

const pairBits = 0x4000;
const pairBit = (initial: number, second: number): number => (Math.imul(initial, 31) ^ second) & (pairBits - 1);

/** In place of a second letter that is too far away to be looked for. */
const unknown = 0xffff;
const mostMarks = 50;

/** Gives the folded letter at a place and the next, without the ignorable marks between them, as one number. */
export function firstLetters(text: string, start: number): number {
  let next = start + 1;
  while (next - start < mostMarks && isIgnorable(text.charCodeAt(next))) next++;
  const isFar = next - start >= mostMarks;
  const second = isFar ? unknown : next < text.length ? foldCode(text.charCodeAt(next)) : 0;
  return ((foldCode(text.charCodeAt(start)) << 16) | second) >>> 0;
}

/** The edges of a trie: from a node by a letter to the next node. At most half of its places are taken. */
class Edges {
  readonly #from: Uint32Array;
  readonly #by: Uint16Array;
  /** 0 where the place is free. */
  readonly #to: Uint32Array;
  readonly #last: number;
  #count = 0;

  /** @param size - a power of two */
  constructor(size: number) {
    this.#from = new Uint32Array(size);
    this.#by = new Uint16Array(size);
    this.#to = new Uint32Array(size);
    this.#last = size - 1;
  }

  /** Finds the next node; 0 where there is none. */
  find(from: number, by: number): number {
    return this.#to[this.#placeOf(from, by)] ?? 0;
  }

  /** Adds an edge, in a larger table where this one is half full. */
  with(from: number, by: number, to: number): Edges {
    const edges = this.#count * 2 > this.#last ? this.#enlarged() : this;
    edges.#put(from, by, to);
    return edges;
  }

  #put(from: number, by: number, to: number): void {
    const place = this.#placeOf(from, by);
    this.#from[place] = from;
    this.#by[place] = by;
    this.#to[place] = to;
    this.#count++;
  }

  #enlarged(): Edges {
    const larger = new Edges((this.#last + 1) * 2);
    this.#to.forEach((to, place) => {
      if (to !== 0) larger.#put(this.#from[place] ?? 0, this.#by[place] ?? 0, to);
    });
    return larger;
  }

  /** Finds the place of an edge, or the free one where it would stand. */
  #placeOf(from: number, by: number): number {
    let place = Math.imul(Math.imul(from, 0x9e3779b1) ^ by, 0x85ebca6b) >>> 8;
    for (place &= this.#last; this.#to[place] !== 0; place = (place + 1) & this.#last)
      if (this.#from[place] === from && this.#by[place] === by) return place;
    return place;
  }
}
