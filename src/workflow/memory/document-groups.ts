import type { MemoryPack } from '../../memory/tm/read-pack.ts';
import { quickDigest } from '../../model/quick-digest.ts';
import type { MemoryDocument } from './documents.ts';
import type { DocumentEntries } from './packs.ts';

/** About so many documents are in a pack: it is made again where one has changed. */
const perPack = 32;

/** Documents that are in packs of their own. */
export interface DocumentGroup {
  /** Names the group while there are about as many documents. */
  readonly id: string;
  readonly documents: readonly MemoryDocument[];
}

/** Puts releases into groups that depend on their names and number alone; an imported file is a group by itself. */
export function grouped(all: readonly MemoryDocument[]): readonly DocumentGroup[] {
  const imported = all
    .filter(({ isImported }) => isImported)
    .map((document) => ({ id: 'file', documents: [document] }));
  const releases = all.filter(({ isImported }) => !isImported);
  const count = releases.length <= perPack ? 1 : 2 ** Math.ceil(Math.log2(releases.length / perPack));
  const groups = Array.from({ length: count }, (_, at) => ({
    id: `${at + 1}-${count}`,
    documents: [] as MemoryDocument[],
  }));
  for (const document of releases) groups[quickDigest(document.name) % count]!.documents.push(document);
  return [...groups.filter(({ documents }) => documents.length > 0), ...imported];
}

/** Gives the entries of documents with the names of these. */
export function* entriesIn(documents: readonly MemoryDocument[]): DocumentEntries {
  for (const document of documents) for (const entry of document.entries()) yield [document.name, entry];
}

/**
 * Gives the same entries: of documents that are as they were when a pack was made, as it has them.
 *
 * @throws DamagedPack
 */
export function* entriesSince(former: MemoryPack, documents: readonly MemoryDocument[]): DocumentEntries {
  const digests = new Map(former.madeFrom);
  const places = new Map<string, { readonly from: number; readonly count: number }>();
  let from = 0;
  for (const [name, count] of former.documents) {
    places.set(name, { from, count });
    from += count;
  }
  for (const document of documents) {
    if (digests.get(document.name) !== document.digest()) {
      yield* entriesIn([document]);
      continue;
    }
    const place = places.get(document.name) ?? { from: 0, count: 0 };
    for (let at = 0; at < place.count; at++) yield [document.name, former.entry(place.from + at)];
  }
}
