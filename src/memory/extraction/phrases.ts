import type { Corpus } from './corpus.ts';

/** The phrases of a corpus that are in enough of its texts, each with a number. */
export interface Phrases {
  /** For each length from 1: the number of the phrase that begins at a word, −1 where there is none or it is too rare. */
  readonly at: readonly Int32Array[];
  /** By its number: in how many texts a phrase is, how many words it has, and where it stands first. */
  readonly texts: readonly number[];
  readonly lengths: readonly number[];
  readonly first: readonly number[];
}

/** More words than any memory has. */
const mostWords = 2 ** 21;

/**
 * Counts phrases of up to `longest` words, each length from the one below it: a phrase is frequent only where what it is
 * made of is, so that of all sequences of words few are ever counted.
 */
export function frequentPhrases(corpus: Corpus, { longest, fewest }: { longest: number; fewest: number }): Phrases {
  const { folded } = corpus;
  const found = { at: [] as Int32Array[], texts: [] as number[], lengths: [] as number[], first: [] as number[] };
  for (let length = 1; length <= longest; length++) {
    const below = found.at.at(-1);
    const keyAt = (at: number): number => {
      const last = folded[at + length - 1] ?? 0;
      if (last === 0) return -1;
      if (below === undefined) return last;
      // What begins it and what ends it are frequent themselves.
      const begins = below[at]!;
      return begins === -1 || (below[at + 1] ?? -1) === -1 ? -1 : begins * mostWords + last;
    };
    const { level, texts, first } = counted(corpus, keyAt);
    const numbers = texts.map((count, at) => {
      if (count < fewest) return -1;
      found.lengths.push(length);
      found.first.push(first[at]!);
      return found.texts.push(count) - 1;
    });
    for (const [at, own] of level.entries()) if (own !== -1) level[at] = numbers[own]!;
    found.at.push(level);
  }
  return found;
}

/** Numbers what begins at each word by its key, and counts the texts that have it. */
function counted(
  { starts, folded }: Corpus,
  keyAt: (at: number) => number,
): { readonly level: Int32Array; readonly texts: readonly number[]; readonly first: readonly number[] } {
  const numbers = new Map<number, number>();
  const level = new Int32Array(folded.length).fill(-1);
  const texts: number[] = [];
  const first: number[] = [];
  const last: number[] = [];
  for (let text = 0; text + 1 < starts.length; text++) {
    for (let at = starts[text]!; at < starts[text + 1]!; at++) {
      const key = keyAt(at);
      if (key === -1) continue;
      let number = numbers.get(key);
      if (number === undefined) {
        number = texts.push(0) - 1;
        numbers.set(key, number);
        first.push(at);
      }
      level[at] = number;
      if (last[number] === text) continue;
      last[number] = text;
      texts[number]! += 1;
    }
  }
  return { level, texts, first };
}
