import { GrowingNumbers } from './numbers.ts';
import type { ReadWord, WordKinds } from './text-words.ts';

/** The texts of one language, word by word, as numbers: what a hundred thousand sentences need in memory. */
export interface Corpus {
  /** Numbers of the words as they are written, one text behind the other; 0 where something stands between two. */
  readonly written: Int32Array;
  /** The same for the words as they are compared. */
  readonly folded: Int32Array;
  /** Where each text begins, and where the last one ends. */
  readonly starts: readonly number[];
  spelling(written: number): string;
  /** The word as it is compared. */
  word(folded: number): string;
  /** How many words there are, as they are compared and as they are written. */
  readonly size: number;
  readonly spellings: number;
}

class Words {
  readonly #numbers = new Map<string, number>();
  readonly names: string[] = [''];

  of(name: string): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.names.push(name) - 1;
      this.#numbers.set(name, number);
    }
    return number;
  }
}

/** Collects texts; `end` gives them. */
export function collector(read: (text: string) => readonly ReadWord[], kinds: WordKinds): Collector {
  const spellings = new Words();
  const list = new GrowingNumbers();
  const starts: number[] = [];
  return {
    add(text) {
      starts.push(list.length);
      for (const { text: word, apart } of read(text)) {
        if (apart) list.push(0);
        list.push(spellings.of(word));
      }
      list.push(0);
    },
    end() {
      starts.push(list.length);
      const words = new Words();
      const plain = spellings.names.map((name) => kinds.fold(name));
      const known = new Set(plain);
      // A word is taken for another with something before or behind it only where that one is there by itself.
      const folds = plain.map((word, at) => {
        return at === 0 ? 0 : words.of(kinds.stem(kinds.bases(word).find((base) => known.has(base)) ?? word));
      });
      const written = list.whole();
      return {
        written,
        folded: written.map((number) => folds[number]!),
        starts,
        spelling: (number) => spellings.names[number] ?? '',
        word: (number) => words.names[number] ?? '',
        size: words.names.length,
        spellings: spellings.names.length,
      };
    },
  };
}

export interface Collector {
  add(text: string): void;
  end(): Corpus;
}
