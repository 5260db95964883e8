import type { PackSections } from '../memory/tm/build-pack.ts';
import type { Database, Queries } from './database.ts';

/** A newsroom and the languages of a memory. */
export interface MemoryOwner extends MemoryLanguages {
  /** The name of the newsroom among those that share the memory. */
  readonly newsroom: string;
}

export interface MemoryLanguages {
  readonly source: string;
  readonly target: string;
}

/** Documents that go into the tables together, named by a digest of what they are. */
export interface MemoryPart {
  readonly digest: string;
  /** Makes their packs, one after the other. */
  packs(): Iterable<PackSections>;
}

/** What is read of a pack at once. */
export interface PackRow {
  readonly id: string;
  readonly size: number;
  readonly documents: readonly (readonly [name: string, count: number])[];
  readonly lengths: Uint8Array;
}

/**
 * The tables have the form of the packs that newsrooms keep as files, so that the same look-ups read both. They are made
 * anew from the newsrooms' files by whoever lacks them: where what is in them changes its meaning, the schema has another
 * number, and nothing is converted.
 */
export const memorySchema = 'dragoman_memory_1';

const definition = `
  create schema if not exists ${memorySchema};
  create table ${memorySchema}.pack (
    id bigint generated always as identity primary key,
    digest text not null,
    place int not null,
    size int not null,
    documents jsonb not null,
    lengths bytea not null,
    unused_since timestamptz,
    unique (digest, place)
  );
  create table ${memorySchema}.entry (
    pack bigint not null references ${memorySchema}.pack on delete cascade,
    id int not null,
    line text not null,
    primary key (pack, id)
  );
  create table ${memorySchema}.posting (
    pack bigint not null references ${memorySchema}.pack on delete cascade,
    gram int not null,
    count int not null,
    data bytea not null,
    primary key (pack, gram)
  );
  create table ${memorySchema}.part (
    newsroom text not null,
    source text not null,
    target text not null,
    place int not null,
    digest text not null,
    primary key (source, target, newsroom, place)
  );
  create index on ${memorySchema}.part (digest);
`;

/** Makes the tables where they are not there. */
async function define(database: Database): Promise<void> {
  if (await isDefined(database)) return;
  await database.transaction(async (queries) => {
    await lock(queries, 'define');
    if (!(await isDefined(queries))) await queries.query(definition);
  });
}

/** `to_regclass` would say what it said before somebody else made the tables. */
async function isDefined(queries: Queries): Promise<boolean> {
  const found = await queries.query(
    `select from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relname = 'part'`,
    [memorySchema],
  );
  return found.length > 0;
}

/** Waits until nobody else has the lock of a name, and keeps it to the end of the transaction. */
async function lock(queries: Queries, name: string): Promise<void> {
  await queries.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${memorySchema} ${name}`]);
}

/** Puts what a newsroom has into the tables, in place of what it had there: what is there already stays. */
export async function putParts(database: Database, owner: MemoryOwner, parts: readonly MemoryPart[]): Promise<void> {
  await define(database);
  const digests = parts.map(({ digest }) => digest);
  const before = await database.query<{ digest: string }>(
    `select digest from ${memorySchema}.part where newsroom = $1 and source = $2 and target = $3 order by place`,
    [owner.newsroom, owner.source, owner.target],
  );
  if (before.map(({ digest }) => digest).join() === digests.join()) return;
  for (;;) {
    for (const part of await missing(database, parts)) await putPart(database, part);
    if (await claim(database, owner, parts)) return;
  }
}

async function missing(queries: Queries, parts: readonly MemoryPart[]): Promise<readonly MemoryPart[]> {
  const found = await queries.query<{ digest: string }>(
    `select distinct digest from ${memorySchema}.pack where digest = any($1)`,
    [parts.map(({ digest }) => digest)],
  );
  const known = new Set(found.map(({ digest }) => digest));
  return parts.filter(({ digest }) => !known.has(digest));
}

/** Puts the packs of a part into the tables, all or none; of several machines that would, one does. */
async function putPart(database: Database, part: MemoryPart): Promise<void> {
  await database.transaction(async (queries) => {
    await lock(queries, part.digest);
    if ((await missing(queries, [part])).length === 0) return;
    let place = 0;
    for (const pack of part.packs()) await putPack(queries, pack, { digest: part.digest, place: place++ });
  });
}

async function putPack(
  queries: Queries,
  pack: PackSections,
  { digest, place }: { readonly digest: string; readonly place: number },
): Promise<void> {
  const { lengths, offsets, entries, grams, counts, starts, postings } = pack.sections;
  const size = lengths.length;
  const [row] = await queries.query<{ id: string }>(
    `insert into ${memorySchema}.pack (digest, place, size, documents, lengths, unused_since)
     values ($1, $2, $3, $4, $5, now()) returning id`,
    [digest, place, size, JSON.stringify(pack.documents), bytesOf(lengths)],
  );
  await queries.query(
    `insert into ${memorySchema}.entry
     select $1::bigint, number - 1, convert_from(substring($2::bytea from start + 1 for stop - start), 'UTF8')
     from unnest($3::int[], $4::int[]) with ordinality as place (start, stop, number)`,
    [row!.id, bytesOf(entries), [...offsets.subarray(0, -1)], [...offsets.subarray(1)]],
  );
  await queries.query(
    `insert into ${memorySchema}.posting
     select $1::bigint, gram, count, substring($2::bytea from start + 1 for stop - start)
     from unnest($3::int[], $4::int[], $5::int[], $6::int[]) as posting (gram, count, start, stop)`,
    [
      row!.id,
      bytesOf(postings),
      Array.from(grams, signed),
      [...counts],
      [...starts.subarray(0, -1)],
      [...starts.subarray(1)],
    ],
  );
}

/**
 * Says that a newsroom has these parts now; false where one of them was taken away meanwhile. What no newsroom has is
 * kept for an hour, since somebody may be reading it.
 */
async function claim(
  database: Database,
  { newsroom, source, target }: MemoryOwner,
  parts: readonly MemoryPart[],
): Promise<boolean> {
  return database.transaction(async (queries) => {
    await lock(queries, 'parts');
    if ((await missing(queries, parts)).length > 0) return false;
    await queries.query(`delete from ${memorySchema}.part where newsroom = $1 and source = $2 and target = $3`, [
      newsroom,
      source,
      target,
    ]);
    await queries.query(
      `insert into ${memorySchema}.part (newsroom, source, target, place, digest)
       select $1, $2, $3, place, digest from unnest($4::text[]) with ordinality as given (digest, place)`,
      [newsroom, source, target, parts.map(({ digest }) => digest)],
    );
    await queries.query(
      `update ${memorySchema}.pack set unused_since = case when unused_since is null then now() end
       where (unused_since is null) <> exists (select from ${memorySchema}.part where part.digest = pack.digest)`,
    );
    await queries.query(`delete from ${memorySchema}.pack where unused_since < now() - interval '1 hour'`);
    return true;
  });
}

/** Lists the packs that all newsrooms have in these languages, in an order that stays, and digests of what they are. */
export async function packsIn(
  queries: Queries,
  { source, target }: MemoryLanguages,
): Promise<readonly (PackRow & { readonly newsroom: string; readonly digest: string })[]> {
  return queries.query(
    `select id, size, documents, lengths, part.newsroom, pack.digest
     from (
       select digest, min(newsroom) as newsroom, min(place) as place from ${memorySchema}.part
       where source = $1 and target = $2 group by digest
     ) part
     join ${memorySchema}.pack using (digest)
     order by part.newsroom, part.place, pack.place`,
    [source, target],
  );
}

export interface PostingCount {
  readonly pack: string;
  readonly gram: number;
  readonly count: number;
}

/** Counts the entries of each of some grams in each pack. */
export async function countPostings(
  queries: Queries,
  packs: readonly string[],
  grams: readonly number[],
): Promise<readonly PostingCount[]> {
  const found = await queries.query<PostingCount>(
    `select pack, gram, count from ${memorySchema}.posting where pack = any($1::bigint[]) and gram = any($2::int[])`,
    [packs, grams.map(signed)],
    'dragoman-count',
  );
  return found.map((each) => ({ ...each, gram: each.gram >>> 0 }));
}

/** Reads the lists of entries of some grams. */
export async function readPostings(
  queries: Queries,
  packs: readonly string[],
  grams: readonly number[],
): Promise<readonly (Omit<PostingCount, 'count'> & { readonly data: Uint8Array })[]> {
  const found = await queries.query<{ pack: string; gram: number; data: Uint8Array }>(
    `select pack, gram, data from ${memorySchema}.posting where pack = any($1::bigint[]) and gram = any($2::int[])`,
    [packs, grams.map(signed)],
    'dragoman-postings',
  );
  return found.map((each) => ({ ...each, gram: each.gram >>> 0 }));
}

export interface EntryPlace {
  readonly pack: string;
  readonly id: number;
}

/** Reads the lines of entries; those that are gone are left out. */
export async function readEntries(
  queries: Queries,
  places: readonly EntryPlace[],
): Promise<readonly (EntryPlace & { readonly line: string })[]> {
  if (places.length === 0) return [];
  return queries.query(
    `select entry.pack, entry.id, line from unnest($1::bigint[], $2::int[]) as asked (pack, id)
     join ${memorySchema}.entry on entry.pack = asked.pack and entry.id = asked.id`,
    [places.map(({ pack }) => pack), places.map(({ id }) => id)],
    'dragoman-entries',
  );
}

/** So many lines are read at once where all are looked through. */
const atOnce = 5000;

/** Gives the lines of a pack that have all of some texts, in lower case where they are ASCII alone. */
export async function* linesWith(
  queries: Queries,
  pack: PackRow,
  texts: readonly string[],
): AsyncGenerator<{ readonly id: number; readonly line: string }> {
  // Only of ASCII is it sure that the data base has the same lower case as we.
  const plain = texts.filter((text) => /^[\0-\x7f]*$/.test(text));
  for (let from = 0; from < pack.size; from += atOnce) {
    yield* await queries.query<{ id: number; line: string }>(
      `select id, line from ${memorySchema}.entry
       where pack = $1 and id >= $2 and id < $3
         and not exists (select from unnest($4::text[]) as text where strpos(lower(line collate "C"), text) = 0)
       order by id`,
      [pack.id, from, from + atOnce, plain],
    );
  }
}

/** PostgreSQL has no unsigned numbers. */
function signed(gram: number): number {
  return gram | 0;
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}
