import { plainText, writeEntry, written, type MemoryEntry, type Place } from './entry.ts';
import { writePack, type MadeFrom } from './pack-format.ts';
import { tokensOf, wholeGram } from './tokens.ts';

/** Takes the entries of documents, one document after the other. */
export interface PackBuilder {
  /** How many entries it has taken. */
  readonly size: number;
  add(document: string, entry: MemoryEntry): void;
  /**
   * Gives the bytes of the pack, in pieces. `goesOn`: the last document is continued in a further pack. `madeFrom`: all
   * documents, those without entries too.
   */
  finish(goesOn: boolean, madeFrom?: MadeFrom): readonly Uint8Array[];
  /** Gives what the pack is made of. */
  sections(): PackSections;
}

/** What a pack is made of, for whoever keeps it in another form. */
export interface PackSections {
  /** The documents whose entries follow each other, and how many each has. */
  readonly documents: readonly (readonly [name: string, count: number])[];
  readonly sections: {
    /** The lines of the entries, one after the other, and where each begins; the last offset is the end. */
    readonly entries: Uint8Array;
    readonly offsets: Uint32Array;
    /** How many tokens each entry has. */
    readonly lengths: Uint16Array;
    /** What the entries are found by, ascending: how many entries each has, and where these are listed. */
    readonly grams: Uint32Array;
    readonly counts: Uint32Array;
    readonly starts: Uint32Array;
    readonly postings: Uint8Array;
  };
}

/** So many entries are in a pack at most: what they are made of is in memory meanwhile. */
export const mostEntries: number = 1 << 17;

/** Makes a pack: entries, and for each word or pair of characters the ascending numbers of the entries that have it. */
export function packBuilder(code: string): PackBuilder {
  const documents: [string, number][] = [];
  const entries = new Growing();
  const offsets = [0];
  const lengths: number[] = [];
  const numbers = new Map<number, number>();
  const pairs = new Pairs();
  const add = (gram: number, id: number): void => {
    let number = numbers.get(gram);
    if (number === undefined) numbers.set(gram, (number = numbers.size));
    pairs.add(number, id);
  };
  const sections = (): PackSections => ({
    documents,
    sections: {
      entries: entries.bytes(),
      offsets: Uint32Array.from(offsets),
      lengths: Uint16Array.from(lengths),
      ...postingsOf(numbers, pairs),
    },
  });
  return {
    sections,
    get size() {
      return lengths.length;
    },
    add(document, entry) {
      const last = documents.at(-1);
      if (last?.[0] === document) last[1] += 1;
      else documents.push([document, 1]);
      const { tokens, grams } = tokensOf(plainText(entry.source));
      const id = lengths.length;
      lengths.push(Math.min(tokens.length, 0xffff));
      entries.add(writeEntry(entry));
      offsets.push(entries.length);
      for (const gram of grams) add(gram, id);
      for (const gram of wholeGrams(written(entry.source, entry.originalData), entry)) add(gram, id);
    },
    finish(goesOn, madeFrom = []) {
      const { sections: made } = sections();
      const { offsets: places, lengths: tokens, grams, counts, starts } = made;
      return writePack(
        { code, size: lengths.length, grams: grams.length, documents, goesOn, madeFrom },
        {
          ...made,
          offsets: bytesOf(places),
          lengths: bytesOf(tokens),
          grams: bytesOf(grams),
          counts: bytesOf(counts),
          starts: bytesOf(starts),
        },
      );
    },
  };
}

/** What a sentence is found by as a whole: its text, its text in its block, and its text between its neighbours. */
export function wholeGrams(text: string, { context, previous, next }: Place): readonly number[] {
  const grams = [wholeGram(text)];
  if (context !== undefined) grams.push(wholeGram(`${context}\u0003${text}`));
  if (previous !== undefined && next !== undefined) grams.push(wholeGram(`${previous}\u0003${text}\u0003${next}`));
  return grams;
}

function postingsOf(
  numbers: ReadonlyMap<number, number>,
  pairs: Pairs,
): Pick<PackSections['sections'], 'grams' | 'counts' | 'starts' | 'postings'> {
  const { ids, ends } = pairs.byNumber(numbers.size);
  const grams = Uint32Array.from(numbers.keys()).toSorted();
  const counts = new Uint32Array(grams.length);
  const starts = new Uint32Array(grams.length + 1);
  const postings = new Bytes(ids.length + ids.length / 2);
  for (const [at, gram] of grams.entries()) {
    const number = numbers.get(gram)!;
    const from = number === 0 ? 0 : ends[number - 1]!;
    let before = 0;
    for (let each = from; each < ends[number]!; each++) {
      postings.varint(ids[each]! - before);
      before = ids[each]!;
    }
    counts[at] = ends[number]! - from;
    starts[at + 1] = postings.length;
  }
  return { grams, counts, starts, postings: postings.bytes() };
}

/** Pairs of the number of a gram and an entry, added by ascending entries. */
class Pairs {
  #numbers = new Uint32Array(1 << 12);
  #ids = new Uint32Array(1 << 12);
  #size = 0;

  add(number: number, id: number): void {
    if (this.#size === this.#numbers.length) {
      this.#numbers = doubled(this.#numbers);
      this.#ids = doubled(this.#ids);
    }
    this.#numbers[this.#size] = number;
    this.#ids[this.#size++] = id;
  }

  /** Gives the entries gram by gram, and where those of each gram end. */
  byNumber(count: number): { readonly ids: Uint32Array; readonly ends: Uint32Array } {
    const ends = new Uint32Array(count);
    for (let at = 0; at < this.#size; at++) ends[this.#numbers[at]!]! += 1;
    for (let at = 1; at < count; at++) ends[at]! += ends[at - 1]!;
    const ids = new Uint32Array(this.#size);
    for (let at = this.#size - 1; at >= 0; at--) ids[--ends[this.#numbers[at]!]!] = this.#ids[at]!;
    // Each now has its start, which is the end of the one before.
    const starts = ends;
    return { ids, ends: Uint32Array.from(starts, (_, at) => starts[at + 1] ?? this.#size) };
  }
}

function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** Bytes that grow. */
class Bytes {
  #bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(room: number) {
    this.#bytes = new Uint8Array(Math.max(64, Math.ceil(room)));
  }

  varint(given: number): void {
    this.#makeRoom(5);
    let value = given;
    while (value > 0x7f) {
      this.#bytes[this.length++] = (value & 0x7f) | 0x80;
      value >>>= 7;
    }
    this.#bytes[this.length++] = value;
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  #makeRoom(count: number): void {
    if (this.length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Lines of UTF-8 that grow. */
class Growing {
  #bytes = Buffer.allocUnsafe(1 << 16);
  length = 0;

  add(line: string): void {
    const most = line.length * 3;
    if (this.length + most > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.length + most));
      this.#bytes.copy(larger, 0, 0, this.length);
      this.#bytes = larger;
    }
    this.length += this.#bytes.write(line, this.length);
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }
}

function bytesOf(numbers: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
