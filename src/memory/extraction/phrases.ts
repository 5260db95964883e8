import type { Corpus } from './corpus.ts';
import { GrowingNumbers, PairNumbers } from './numbers.ts';

/** The phrases of a corpus that are in enough of its texts, each with a number. */
export interface Phrases {
  /** For each length from 1: the number of the phrase that begins at a word, −1 where there is none or it is too rare. */
  readonly at: readonly Int32Array[];
  /** By its number: in how many texts a phrase is, how many words it has, and where it stands first. */
  readonly texts: Int32Array;
  readonly lengths: Int32Array;
  readonly first: Int32Array;
}

/**
 * Counts phrases of up to `longest` words, each length from the one below it: a phrase is frequent only where what it is
 * made of is, so that of all sequences of words few are ever counted.
 */
export function frequentPhrases(corpus: Corpus, { longest, fewest }: { longest: number; fewest: number }): Phrases {
  const at: Int32Array[] = [];
  const [texts, lengths, first] = [new GrowingNumbers(), new GrowingNumbers(), new GrowingNumbers()];
  for (let length = 1; length <= longest; length++) {
    const counts = counted(corpus, length, at.at(-1));
    const numbers = counts.texts.map((count, own) => {
      if (count < fewest) return -1;
      lengths.push(length);
      first.push(counts.first[own]!);
      return texts.push(count);
    });
    const { level } = counts;
    for (let place = 0; place < level.length; place++) {
      if (level[place] !== -1) level[place] = numbers[level[place]!]!;
    }
    at.push(level);
  }
  return { at, texts: texts.whole(), lengths: lengths.whole(), first: first.whole() };
}

interface Counted {
  /** For each word, the number of what begins there. */
  readonly level: Int32Array;
  /** By its number. */
  readonly texts: Int32Array;
  readonly first: Int32Array;
}

/**
 * Numbers what is so many words long, by what is a word shorter and the last word, and counts the texts that have it. What
 * begins it and what ends it are frequent themselves.
 */
function counted({ starts, folded }: Corpus, length: number, below: Int32Array | undefined): Counted {
  const numbers = new PairNumbers();
  const level = new Int32Array(folded.length).fill(-1);
  const [texts, first, latest] = [new GrowingNumbers(), new GrowingNumbers(), new GrowingNumbers()];
  for (let text = 0; text + 1 < starts.length; text++) {
    const end = starts[text + 1]! - length;
    for (let at = starts[text]!; at <= end; at++) {
      const last = folded[at + length - 1]!;
      const begins = below === undefined ? 0 : below[at]!;
      if (last === 0 || begins === -1 || (below !== undefined && below[at + 1] === -1)) continue;
      const number = numbers.of(begins, last);
      if (number === texts.length) {
        texts.push(0);
        first.push(at);
        latest.push(-1);
      }
      level[at] = number;
      if (latest.get(number) === text) continue;
      latest.set(number, text);
      texts.set(number, texts.get(number) + 1);
    }
  }
  return { level, texts: texts.whole(), first: first.whole() };
}
