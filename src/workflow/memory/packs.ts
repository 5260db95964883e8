import { mostEntries, packBuilder, type PackBuilder, type PackSections } from '../../memory/tm/build-pack.ts';
import type { MemoryEntry } from '../../memory/tm/entry.ts';
import { DamagedPack, type MadeFrom } from '../../memory/tm/pack-format.ts';
import { readPack, type MemoryPack } from '../../memory/tm/read-pack.ts';
import { openFile, writeWhole, type OpenFile } from '../../workspace/files/pack-files.ts';

/** Entries and the documents that they come from, one document after the other. */
export type DocumentEntries = Iterable<readonly [document: string, entry: MemoryEntry]>;

/** Packs that are open. */
export interface OpenPacks {
  readonly packs: readonly MemoryPack[];
  close(): void;
}

/** Makes packs that are in memory alone. */
export function packsInMemory(entries: DocumentEntries, code: string): readonly MemoryPack[] {
  return [...build(entries, code, [])].map((pieces) => inMemory(pieces, code));
}

/** Names the file of each pack: what they are made from decides the name, so that files of one name are the same. */
export type PackPaths = (index: number) => string;

/** Opens packs that were kept; undefined where one of them is not there, or not as it was written. */
export function openPacks(pathOf: PackPaths, code: string): OpenPacks | undefined {
  const files: OpenFile[] = [];
  const packs: MemoryPack[] = [];
  const close = (): void => files.forEach((file) => file.close());
  try {
    do {
      const file = openFile(pathOf(packs.length));
      if (file === undefined) throw new DamagedPack();
      files.push(file);
      packs.push(readPack(file, code));
    } while (packs.at(-1)!.goesOn);
    return { packs, close };
  } catch (error) {
    close();
    if (error instanceof DamagedPack) return undefined;
    throw error;
  }
}

/** What packs are of, and where they are kept. */
export interface PackMaking {
  readonly pathOf: PackPaths;
  readonly code: string;
  readonly madeFrom: MadeFrom;
}

/** Makes packs and keeps them as files. Where that can't be done, they are in memory, and made again next time. */
export function makePacks(entries: DocumentEntries, { pathOf, code, madeFrom }: PackMaking): OpenPacks {
  const left: MemoryPack[] = [];
  const files: OpenFile[] = [];
  for (const pieces of build(entries, code, madeFrom)) {
    const path = pathOf(left.length);
    const file = writeWhole(path, pieces) ? openFile(path) : undefined;
    if (file !== undefined) files.push(file);
    left.push(file === undefined ? inMemory(pieces, code) : readPack(file, code));
  }
  return { packs: left, close: () => files.forEach((file) => file.close()) };
}

function* build(entries: DocumentEntries, code: string, madeFrom: MadeFrom): Generator<readonly Uint8Array[]> {
  for (const { builder, goesOn } of filled(entries, code)) yield builder.finish(goesOn, madeFrom);
}

/** Makes what packs are made of, pack by pack. */
export function* sectionsOf(entries: DocumentEntries): Generator<PackSections> {
  for (const { builder } of filled(entries, '')) yield builder.sections();
}

function* filled(
  entries: DocumentEntries,
  code: string,
): Generator<{ readonly builder: PackBuilder; readonly goesOn: boolean }> {
  let builder = packBuilder(code);
  for (const [document, entry] of entries) {
    if (builder.size === mostEntries) {
      yield { builder, goesOn: true };
      builder = packBuilder(code);
    }
    builder.add(document, entry);
  }
  yield { builder, goesOn: false };
}

function inMemory(pieces: readonly Uint8Array[], code: string): MemoryPack {
  const bytes = Buffer.concat(pieces);
  return readPack({ length: bytes.length, read: (at, length) => bytes.subarray(at, at + length) }, code);
}
