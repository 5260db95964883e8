import { quickDigest } from '../../model/quick-digest.ts';
import type { MemoryDocument } from './documents.ts';
import type { DocumentEntries } from './packs.ts';

/** About so many documents are in a pack: so many are read again where one has changed. */
const perPack = 32;

/** Puts releases into groups that depend on their names and number alone; an imported file is a group by itself. */
export function grouped(all: readonly MemoryDocument[]): readonly (readonly MemoryDocument[])[] {
  const imported = all.filter(({ isImported }) => isImported).map((document) => [document]);
  const documents = all.filter(({ isImported }) => !isImported);
  const count = documents.length <= perPack ? 1 : 2 ** Math.ceil(Math.log2(documents.length / perPack));
  const groups: MemoryDocument[][] = Array.from({ length: count }, () => []);
  for (const document of documents) groups[quickDigest(document.name) % count]!.push(document);
  return [...groups.filter((group) => group.length > 0), ...imported];
}

/** Gives the entries of documents with the names of these. */
export function* entriesIn(documents: readonly MemoryDocument[]): DocumentEntries {
  for (const document of documents) for (const entry of document.entries()) yield [document.name, entry];
}
