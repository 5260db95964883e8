import { join } from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { addKept, isKeptStill, readKept, writeKept, type KeptLines } from './kept-lines.ts';

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
  let kept = readKept(path, what);
  const used = new Map<string, string>();
  const added = new Map<string, string>();
  return {
    keyOf: (made) => digestOf([JSON.stringify([name, ...made])]),
    get(key) {
      const line = used.get(key) ?? kept.lines.get(key);
      if (line === undefined) return undefined;
      used.set(key, line);
      return JSON.parse(line) as unknown;
    },
    put(key, value) {
      const line = JSON.stringify(value);
      used.set(key, line);
      added.set(key, line);
    },
    save(others) {
      // What another command of the same verb kept meanwhile, on this machine or on another, is kept as well.
      if (others && !isKeptStill(path, kept)) kept = readKept(path, what);
      const { lines } = kept;
      const size = lines.size + countNew(added, lines);
      if ((others ? size : used.size) < fewest) return false;
      // A few that nobody asked for are in nobody's way.
      const isTidy = others || size - used.size <= used.size / fewOf;
      if (isTidy && added.size === 0) return true;
      const more = isTidy ? addKept(path, kept, added) : undefined;
      kept = more ?? writeKept(path, what, new Map([...(others ? lines : []), ...used]));
      added.clear();
      return true;
    },
  };
}

/** One of so many values may be of what is no more. */
const fewOf = 8;

function countNew(added: KeptLines, known: KeptLines): number {
  let count = 0;
  for (const key of added.keys()) if (!known.has(key)) count += 1;
  return count;
}
