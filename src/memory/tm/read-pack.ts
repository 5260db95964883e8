import { readEntry, type MemoryEntry } from './entry.ts';
import { openPack, type MadeFrom, type PackBytes, type SectionName } from './pack-format.ts';

/** The entries of a pack and where they are found. */
export interface MemoryPack {
  /** How many entries there are. */
  readonly size: number;
  /** More of the same documents is in a further pack. */
  readonly goesOn: boolean;
  readonly madeFrom: MadeFrom;
  /** The documents whose entries follow each other, and how many each has. */
  readonly documents: readonly (readonly [name: string, count: number])[];
  entry(id: number): MemoryEntry;
  /** Gives an entry as the line that `writeEntry` wrote. */
  line(id: number): string;
  /** How many tokens each entry has. */
  lengths(): Uint16Array;
  /** Finds a word or a pair of characters; undefined where no entry has it. */
  find(gram: number): Posting | undefined;
}

/** The entries that have something in common. */
export interface Posting {
  readonly count: number;
  /** Calls for each of them, ascending. */
  visit(each: (id: number) => void): void;
}

/** @throws DamagedPack, as all that it gives may when it is used */
export function readPack(bytes: PackBytes, code: string): MemoryPack {
  const { head, read } = openPack(bytes, code);
  const origins = originsOf(head.documents);
  let lengths: Uint16Array | undefined;
  const number = (section: SectionName, at: number): number => {
    const four = read(section, at * 4, 4);
    return (four[0]! | (four[1]! << 8) | (four[2]! << 16) | (four[3]! << 24)) >>> 0;
  };
  const line = (id: number): string => {
    const from = number('offsets', id);
    const bytesOfLine = read('entries', from, number('offsets', id + 1) - from);
    return Buffer.from(bytesOfLine.buffer, bytesOfLine.byteOffset, bytesOfLine.length).toString('utf8');
  };
  return {
    size: head.size,
    goesOn: head.goesOn,
    madeFrom: head.madeFrom,
    documents: head.documents,
    entry: (id) => readEntry(line(id), origins(id)),
    line,
    lengths() {
      if (lengths !== undefined) return lengths;
      const bytesOfAll = read('lengths', 0, head.size * 2);
      return (lengths = new Uint16Array(Uint8Array.from(bytesOfAll).buffer));
    },
    find(gram) {
      const at = placeOf(gram, head.grams, (index) => number('grams', index));
      if (at === undefined) return undefined;
      return {
        count: number('counts', at),
        visit(each) {
          const from = number('starts', at);
          visitIds(read('postings', from, number('starts', at + 1) - from), each);
        },
      };
    },
  };
}

/** Reads a list of entries as the pack has it: each as the step from the one before, in groups of seven bits. */
export function visitIds(listed: Uint8Array, each: (id: number) => void): void {
  let id = 0;
  for (let at = 0; at < listed.length;) {
    let shift = 0;
    let step = 0;
    let byte: number;
    do {
      byte = listed[at++]!;
      step |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte > 0x7f);
    id += step;
    each(id);
  }
}

/** Finds a number among ascending ones that are spread evenly: each guess is where it would be if they all were. */
function placeOf(wanted: number, count: number, numberAt: (index: number) => number): number | undefined {
  let [low, high] = [0, count - 1];
  let [lowest, highest] = [0, 0xffff_ffff];
  while (low <= high && wanted >= lowest && wanted <= highest) {
    const share = highest === lowest ? 0 : (wanted - lowest) / (highest - lowest);
    const guess = low + Math.floor(share * (high - low));
    const found = numberAt(guess);
    if (found === wanted) return guess;
    if (found < wanted) [low, lowest] = [guess + 1, found + 1];
    else [high, highest] = [guess - 1, found - 1];
  }
  return undefined;
}

/** Makes a function that names the document of an entry. */
export function originsOf(documents: readonly (readonly [name: string, count: number])[]): (id: number) => string {
  const ends: number[] = [];
  for (const [, count] of documents) ends.push((ends.at(-1) ?? 0) + count);
  return (id) => {
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! <= id) low = middle + 1;
      else high = middle;
    }
    return documents[low]?.[0] ?? '';
  };
}
