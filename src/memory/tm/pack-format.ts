import { crc32 } from 'node:zlib';
import { digestOf } from '../../model/digest.ts';

/** Bytes that are read where they are needed, such as those of a file. */
export interface PackBytes {
  readonly length: number;
  /** Reads bytes from a place on; fewer than asked for where there are no more. */
  read(at: number, length: number): Uint8Array;
}

/** A pack that is not one, not whole, or not as it was written: it is made anew. */
export class DamagedPack extends Error {
  override readonly name = 'DamagedPack';
}

/** The parts of a pack, in their order. */
export const sectionNames = ['entries', 'offsets', 'lengths', 'grams', 'counts', 'starts', 'postings'] as const;
export type SectionName = (typeof sectionNames)[number];

/** Documents by name, and what each was. */
export type MadeFrom = readonly (readonly [name: string, digest: string])[];

/** What stands before the sections, as a line of JSON. */
export interface PackHead {
  /** Tells the code that a pack was made by from any other. */
  readonly code: string;
  /** How many entries there are. */
  readonly size: number;
  /** How many numbers the entries are found by. */
  readonly grams: number;
  /** The documents whose entries follow each other, and how many each has. */
  readonly documents: readonly (readonly [name: string, count: number])[];
  /** More of the same documents is in a further pack. */
  readonly goesOn: boolean;
  /** All documents that it was made from, each with a digest of what it was then. */
  readonly madeFrom: MadeFrom;
  /** The lengths of the sections, in bytes. */
  readonly sections: Readonly<Record<SectionName, number>>;
  /** CRC-32 of each block of the sections, in Base64. */
  readonly sums: string;
}

const magic = 'dragoman memory';
/** The first line has the length of the second and its digest. */
const firstLine = magic.length + 1 + 12 + 1 + 32 + 1;
/** So many bytes are verified at once. */
const blockSize = 1 << 14;

/** Puts the sections of a pack behind its head. */
export function writePack(
  head: Omit<PackHead, 'sections' | 'sums'>,
  sections: Readonly<Record<SectionName, Uint8Array>>,
): readonly Uint8Array[] {
  const body = sectionNames.map((name) => sections[name]);
  const lengths = Object.fromEntries(sectionNames.map((name) => [name, sections[name].length])) as PackHead['sections'];
  const sums = Buffer.from(sumsOf(body).buffer).toString('base64');
  const line = Buffer.from(`${JSON.stringify({ ...head, sections: lengths, sums } satisfies PackHead)}\n`);
  const first = `${magic} ${String(line.length).padStart(12, '0')} ${digestOf([line])}\n`;
  return [Buffer.from(first), line, ...body];
}

function sumsOf(pieces: readonly Uint8Array[]): Uint32Array {
  const total = pieces.reduce((sum, { length }) => sum + length, 0);
  const sums = new Uint32Array(Math.ceil(total / blockSize));
  let at = 0;
  for (const piece of pieces) {
    for (let from = 0; from < piece.length;) {
      const block = Math.floor(at / blockSize);
      const size = Math.min(piece.length - from, (block + 1) * blockSize - at);
      sums[block] = crc32(piece.subarray(from, from + size), sums[block]);
      from += size;
      at += size;
    }
  }
  return sums;
}

/** A head, and the bytes of the sections. */
export interface OpenPack {
  readonly head: PackHead;
  /** Reads bytes of a section. The bytes are not to be changed. */
  read(section: SectionName, at: number, length: number): Uint8Array;
}

/** So many blocks stay in memory, 16 MB. */
const mostBlocks = 1024;

/** @throws DamagedPack */
export function openPack(bytes: PackBytes, code: string): OpenPack {
  const { head, start } = readHead(bytes, code);
  const sums = sumsIn(head);
  const places = new Map<SectionName, number>();
  let end = 0;
  for (const name of sectionNames) {
    places.set(name, end);
    end += head.sections[name];
  }
  if (start + end !== bytes.length || sums.length !== Math.ceil(end / blockSize)) throw new DamagedPack();
  const blocks = new Map<number, Uint8Array>();
  const blockAt = (index: number): Uint8Array => {
    const known = blocks.get(index);
    if (known !== undefined) return known;
    const size = Math.min(blockSize, end - index * blockSize);
    const block = bytes.read(start + index * blockSize, size);
    if (block.length !== size || crc32(block) !== sums[index]) throw new DamagedPack();
    blocks.set(index, block);
    if (blocks.size > mostBlocks) blocks.delete(blocks.keys().next().value!);
    return block;
  };
  return {
    head,
    read(section, at, length) {
      if (length < 0 || at < 0 || at + length > head.sections[section]) throw new DamagedPack();
      const from = places.get(section)! + at;
      const first = Math.floor(from / blockSize);
      const inside = from - first * blockSize;
      if (inside + length <= blockSize) return blockAt(first).subarray(inside, inside + length);
      const whole = new Uint8Array(length);
      for (let done = 0; done < length;) {
        const index = Math.floor((from + done) / blockSize);
        const offset = from + done - index * blockSize;
        const piece = blockAt(index).subarray(offset, offset + length - done);
        whole.set(piece, done);
        done += piece.length;
      }
      return whole;
    },
  };
}

function readHead(bytes: PackBytes, code: string): { readonly head: PackHead; readonly start: number } {
  const first = Buffer.from(bytes.read(0, firstLine)).toString('latin1');
  const length = Number(first.slice(magic.length + 1, magic.length + 13));
  const isOne = first.startsWith(`${magic} `) && Number.isInteger(length) && length > 0;
  if (!isOne || firstLine + length > bytes.length) throw new DamagedPack();
  const line = bytes.read(firstLine, length);
  if (digestOf([line]) !== first.slice(magic.length + 14, -1)) throw new DamagedPack();
  const head = JSON.parse(Buffer.from(line).toString('utf8')) as PackHead;
  if (head.code !== code) throw new DamagedPack();
  return { head, start: firstLine + length };
}

function sumsIn({ sums }: PackHead): Uint32Array {
  const bytes = Buffer.from(sums, 'base64');
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
