import { describe, expect, it } from 'vitest';
import { databaseUrl, openDatabase, type Database } from '../../src/database/database.ts';
import { memorySchema, putParts, type MemoryPart } from '../../src/database/memory-tables.ts';
import { openSharedMemory, type SharedMemory } from '../../src/database/shared-memory.ts';
import { packBuilder } from '../../src/memory/tm/build-pack.ts';
import type { MemoryEntry } from '../../src/memory/tm/entry.ts';
import { lookUp, type MemoryMatch } from '../../src/memory/tm/look-up.ts';
import { readPack, type MemoryPack } from '../../src/memory/tm/read-pack.ts';
import { contentOf, textOf } from '../../src/model/content.ts';
import { digestOf } from '../../src/model/digest.ts';
import { DragomanError } from '../../src/model/error.ts';
import fc from '../laws.ts';
import { hasPostgres, usePostgres } from '../postgres.ts';

const entry = (source: string, target: string, origin = 'news'): MemoryEntry => ({
  source: contentOf(source),
  target: contentOf(target),
  originalData: {},
  state: 'translated',
  origin,
});
const query = (source: string) => ({ source: contentOf(source), originalData: {} });

const builderOf = (entries: readonly MemoryEntry[]) => {
  const builder = packBuilder('code');
  for (const each of entries) builder.add(each.origin, each);
  return builder;
};
const partOf = (digest: string, ...packs: readonly (readonly MemoryEntry[])[]): MemoryPart => ({
  digest,
  packs: () => packs.map((entries) => builderOf(entries).sections()),
});
const packOf = (entries: readonly MemoryEntry[]): MemoryPack => {
  const bytes = Buffer.concat(builderOf(entries).finish(false));
  return readPack({ length: bytes.length, read: (at, length) => bytes.subarray(at, at + length) }, 'code');
};
const told = (matches: readonly MemoryMatch[] = []): readonly string[] =>
  matches.map(({ entry: { target, origin }, score }) => `${score} ${textOf(target)} ${origin}`);

const owner = (newsroom: string) => ({ newsroom, source: 'en', target: 'ms' });
const ask = async (memory: SharedMemory, ...sources: readonly string[]) =>
  (await memory.lookUp(sources.map((source) => ({ query: query(source), floor: 50, most: 5 })))).map(told);

it('has tables whose meaning stays: where this changes, `memorySchema` needs another number', () => {
  const entries = ['The clinic’s 12 beds.', '诊所今天开门。', 'คลินิกเปิดวันนี้', 'تفتح العيادة اليوم.', 'Ça ira, İstanbul!'];
  const place = { context: 'a.0', previous: 'Before.', next: '' };
  const { documents, sections } = builderOf(entries.map((each) => ({ ...entry(each, 'x'), ...place }))).sections();
  const written = Object.entries(sections).map(([name, values]) => `${name} ${[...values].join(' ')}`);
  expect([memorySchema, digestOf([JSON.stringify(documents), ...written])]).toEqual([
    'dragoman_memory_1',
    '4ffa0e72ddcb19af0d3d848a32ad5079',
  ]);
});

describe.skipIf(!hasPostgres)('the memory that newsrooms share', () => {
  const server = usePostgres();

  const withBase = async (work: (database: Database) => Promise<void>): Promise<void> => {
    const database = await openDatabase(await server.newDatabase());
    try {
      await work(database);
    } finally {
      await database.close();
    }
  };

  it('gives the same as one in files', async () => {
    const words = ['clinic', 'school', 'river', 'opens', 'today', '12', '诊', '所', '开', 'ค', 'ลิ', '\u0000', '\ud800'];
    const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 }).map((each) => each.join(' '));
    const memory = fc.array(
      fc.record({ source: sentence, target: fc.constantFrom('a', 'b', 'c'), origin: fc.constantFrom('x', 'y') }),
      { maxLength: 40 },
    );
    await withBase(async (database) => {
      let count = 0;
      await fc.assert(
        fc.asyncProperty(memory, fc.array(sentence, { maxLength: 20 }), fc.nat(40), async (given, asked, cut) => {
          const entries = given.map(({ source, target, origin }) => entry(source, target, origin));
          const packs = [entries.slice(0, cut), entries.slice(cut)];
          await putParts(database, owner('here'), [partOf(`part ${(count += 1)}`, ...packs)]);
          const shared = await openSharedMemory(database, owner('here'));
          expect(await ask(shared, ...asked)).toEqual(
            asked.map((each) => told(lookUp(packs.map(packOf), query(each), { floor: 50, most: 5 }))),
          );
        }),
        { numRuns: 25 },
      );
    });
  });

  it('has what the other newsrooms have, by their names, of the same languages alone', async () => {
    await withBase(async (database) => {
      await putParts(database, owner('here'), [partOf('1', [entry('The clinic opens.', 'Klinik dibuka.')])]);
      await putParts(database, owner('there'), [partOf('2', [entry('The clinic closes.', 'Klinik ditutup.')])]);
      await putParts(database, { ...owner('there'), target: 'id' }, [
        partOf('3', [entry('The clinic closes.', 'Klinik tutup.')]),
      ]);
      const shared = await openSharedMemory(database, owner('here'));
      expect(shared).toMatchObject({ size: 2, others: ['2'] });
      expect(await ask(shared, 'The clinic opens.', 'The clinic closes.')).toEqual([
        ['100 Klinik dibuka. news', '75 Klinik ditutup. there: news'],
        ['100 Klinik ditutup. there: news', '75 Klinik dibuka. news'],
      ]);
    });
  });

  it('follows a newsroom, and says the same twice once', async () => {
    await withBase(async (database) => {
      const clinic = partOf('1', [entry('The clinic opens.', 'Klinik dibuka.')]);
      const school = partOf('2', [entry('The school opens.', 'Sekolah dibuka.')]);
      await putParts(database, owner('here'), [clinic, school]);
      // Another machine of the same newsroom, and a newsroom with the same file.
      await putParts(database, owner('here'), [clinic, school]);
      await putParts(database, owner('there'), [school]);
      const before = await openSharedMemory(database, owner('here'));
      expect(before.size).toBe(2);
      await putParts(database, owner('here'), [school]);
      expect((await openSharedMemory(database, owner('here'))).size).toBe(1);
      // Who looks up meanwhile is not disturbed.
      expect(await ask(before, 'The clinic opens.')).toEqual([['100 Klinik dibuka. news', '75 Sekolah dibuka. news']]);
    });
  });

  it('is filled once by machines that begin together', async () => {
    await withBase(async (database) => {
      const parts = ['a', 'b', 'c'].map((name) => partOf(name, [entry(`The ${name} opens.`, name)]));
      await Promise.all([1, 2, 3, 4].map(() => putParts(database, owner('here'), parts)));
      expect((await openSharedMemory(database, owner('here'))).size).toBe(3);
    });
  });

  it('is searched for words, whatever their script and case', async () => {
    await withBase(async (database) => {
      const entries = [entry('The CLINIC opens.', 'Klinik dibuka.'), entry('Школа ОТКРЫТА.', 'Sekolah "dibuka".')];
      await putParts(database, owner('here'), [partOf('1', entries)]);
      const shared = await openSharedMemory(database, owner('here'));
      const found = async (...words: readonly string[]) => {
        const targets: string[] = [];
        for await (const { target } of shared.containing(words)) targets.push(textOf(target));
        return targets;
      };
      expect(await found('clinic')).toEqual(['Klinik dibuka.']);
      expect(await found('открыта', 'sekolah')).toEqual(['Sekolah "dibuka".']);
      expect(await found('"dibuka"')).toEqual(['Sekolah "dibuka".']);
      expect(await found('clinic', 'школа')).toEqual([]);
    });
  });

  it('says what a server refuses, and prints no password', async () => {
    const url = (await server.newDatabase()).replace('//dragoman@', '//nobody:secret@');
    const database = await openDatabase(url);
    const refused = await database.query('select 1').catch((error: unknown) => error as DragomanError);
    expect(refused).toMatchObject({ code: 'database-refused' });
    expect(JSON.stringify(refused)).not.toContain('secret');
    await database.close();
    expect(() => databaseUrl('NOT_SET', () => undefined)).toThrow(DragomanError);
    expect(() => databaseUrl('https://example.org', () => undefined)).toThrow(DragomanError);
    expect(databaseUrl('SET', () => url)).toBe(url);
  });

  it('is away where the server is, and there again with it', async () => {
    await withBase(async (database) => {
      await putParts(database, owner('here'), [partOf('1', [entry('The clinic opens.', 'Klinik dibuka.')])]);
      const shared = await openSharedMemory(database, owner('here'));
      await server.stop();
      await expect(ask(shared, 'The clinic opens.')).rejects.toMatchObject({ code: 'database-unreachable' });
      await server.start();
      expect(await ask(shared, 'The clinic opens.')).toEqual([['100 Klinik dibuka. news']]);
    });
  });
});
