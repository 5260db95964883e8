import { join } from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { readKept, writeKept } from './kept-lines.ts';

/**
 * What a verb worked out before, each by a key that digests all that it was made from: a value is the same as one
 * worked out anew, or is not found.
 */
export interface DerivedIndex {
  /** Makes a key of all that a value is made from. */
  keyOf(made: readonly unknown[]): string;
  /** Gives a value by its key; undefined where it is not known. */
  get(key: string): unknown;
  /** Keeps a value of plain JSON. */
  put(key: string, value: unknown): void;
  /**
   * Writes what was got and put; `others`: also what was known besides. Tells whether there is so much that it is kept.
   */
  save(others: boolean): boolean;
}

export interface DerivedIndexOptions {
  /** Names the file. */
  readonly name: string;
  /** Tells the code that values are made by from any other. */
  readonly code: string;
  /** So few values are worked out as fast, and have no file. */
  readonly fewest: number;
}

/** Opens the values of one name in a folder. */
export function openIndex(folder: string, { name, code, fewest }: DerivedIndexOptions): DerivedIndex {
  const path = join(folder, `${name}.tsv`);
  const what = `${name} ${code}`;
  const known = readKept(path, what);
  const used = new Map<string, string>();
  let isNew = false;
  return {
    keyOf: (made) => digestOf([JSON.stringify([name, ...made])]),
    get(key) {
      const line = used.get(key) ?? known.get(key);
      if (line === undefined) return undefined;
      used.set(key, line);
      return JSON.parse(line) as unknown;
    },
    put(key, value) {
      isNew = true;
      used.set(key, JSON.stringify(value));
    },
    save(others) {
      const kept = others ? new Map([...known, ...used]) : used;
      if (kept.size < fewest) return false;
      if (isNew || kept.size !== known.size) writeKept(path, what, kept);
      return true;
    },
  };
}
