import { fold, foldCode, isIgnorable } from './fold.ts';

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  values?: T[];
}

/** One match of the trie at a place: where it ends and what is known by that spelling. */
export interface Match<T> {
  readonly end: number;
  readonly values: readonly T[];
}

/** Spellings and what they mean, found in text by folded letters. */
export class Trie<T> {
  readonly #root: Node<T> = { next: new Map() };
  #longest = 0;

  add(spelling: string, value: T): void {
    const folded = fold(spelling.trim());
    if (folded === '') return;
    this.#longest = Math.max(this.#longest, folded.length);
    let node = this.#root;
    for (let i = 0; i < folded.length; i++) {
      const code = folded.charCodeAt(i);
      let next = node.next.get(code);
      if (!next) node.next.set(code, (next = { next: new Map() }));
      node = next;
    }
    (node.values ??= []).push(value);
  }

  /** All matches that start at `start`, the longest first. Runs of ignorable marks count up to the longest spelling. */
  matches(text: string, start: number): readonly Match<T>[] {
    let node = this.#root.next.get(foldCode(text.charCodeAt(start)));
    if (!node) return none;
    const found: Match<T>[] = [];
    const limit = Math.min(text.length, start + 2 * this.#longest + 2);
    let i = start + 1;
    for (;;) {
      if (node.values) found.push({ end: i, values: node.values });
      while (i < limit && isIgnorable(text.charCodeAt(i))) i++;
      if (i >= limit) break;
      const next = node.next.get(foldCode(text.charCodeAt(i)));
      if (!next) break;
      node = next;
      i++;
    }
    return found.length > 1 ? found.toReversed() : found;
  }
}

const none: readonly never[] = [];
