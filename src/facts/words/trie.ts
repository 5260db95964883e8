import { fold, foldCode, isIgnorable } from './fold.ts';

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
  #longest = 0;

  add(spelling: string, value: T): void {
    const folded = fold(spelling.trim());
    if (folded === '') return;
    this.#longest = Math.max(this.#longest, folded.length);
    const initial = folded.charCodeAt(0);
    this.#initials[initial >>> 5]! |= 1 << (initial & 31);
    let node = 0;
    for (let i = 0; i < folded.length; i++)
      node = this.#edges.find(node, folded.charCodeAt(i)) || this.#grow(node, folded.charCodeAt(i));
    (this.#values[node] ??= []).push(value);
  }

  #grow(node: number, code: number): number {
    const next = this.#values.push(undefined) - 1;
    this.#edges = this.#edges.with(node, code, next);
    return next;
  }

  /** Tells whether a spelling begins with a code unit, whatever its case. */
  hasInitial(code: number): boolean {
    const initial = foldCode(code);
    return ((this.#initials[initial >>> 5] ?? 0) & (1 << (initial & 31))) !== 0;
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
