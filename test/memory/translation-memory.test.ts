import fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { packBuilder } from '../../src/memory/tm/build-pack.ts';
import { readEntry, writeEntry, type MemoryEntry } from '../../src/memory/tm/entry.ts';
import { comparisonOf, type MemoryQuery } from '../../src/memory/tm/likeness.ts';
import { lookUp, type MemoryMatch } from '../../src/memory/tm/look-up.ts';
import { DamagedPack } from '../../src/memory/tm/pack-format.ts';
import { readPack, type MemoryPack } from '../../src/memory/tm/read-pack.ts';
import { contentOf, type Content } from '../../src/model/content.ts';

const entry = (source: string, target: string, more: Partial<MemoryEntry> = {}): MemoryEntry => ({
  source: contentOf(source),
  target: contentOf(target),
  originalData: {},
  state: 'translated',
  origin: 'news',
  ...more,
});

const query = (source: string, more: Partial<MemoryQuery> = {}): MemoryQuery => ({
  source: contentOf(source),
  originalData: {},
  ...more,
});

const bytesOf = (entries: readonly MemoryEntry[], code = 'code'): Buffer => {
  const builder = packBuilder(code);
  for (const each of entries) builder.add(each.origin, each);
  return Buffer.concat(builder.finish(false));
};

const read = (bytes: Uint8Array): MemoryPack =>
  readPack({ length: bytes.length, read: (at, length) => bytes.subarray(at, at + length) }, 'code');

const told = (matches: readonly MemoryMatch[]): readonly string[] =>
  matches.map(
    ({ entry: { target }, score }) => `${score} ${target.map((each) => ('text' in each ? each.text : '<>')).join('')}`,
  );

const find = (entries: readonly MemoryEntry[], asked: MemoryQuery, floor = 50): readonly string[] =>
  told(lookUp([read(bytesOf(entries))], asked, { floor, most: 5 }));

describe('the memory rates', () => {
  const place = { context: 'a.0', previous: 'Before.', next: 'After.' };
  const same = entry('The clinic opens today.', 'Klinik dibuka hari ini.', place);

  it('the same sentence by where it stands', () => {
    expect(find([same], query('The clinic opens today.', place))).toEqual(['102 Klinik dibuka hari ini.']);
    expect(find([same], query('The clinic opens today.', { ...place, context: 'b.0' }))).toEqual([
      '101 Klinik dibuka hari ini.',
    ]);
    expect(find([same], query('The clinic opens today.', { ...place, context: 'b.0', next: '' }))).toEqual([
      '100 Klinik dibuka hari ini.',
    ]);
    expect(find([same], query('The clinic opens today.'))).toEqual(['100 Klinik dibuka hari ini.']);
  });

  it.each([
    ['The clinic opens today!', 80],
    ['the clinic opens today.', 99],
    ['The clinic closes today.', 80],
    ['The clinic opens at noon today.', 71],
    ['It rains.', 0],
  ])('%s by the share of tokens that need no edit', (source, score) => {
    const expected = score === 0 ? [] : [`${score} Klinik dibuka hari ini.`];
    expect(find([same], query(source))).toEqual(expected);
  });

  it.each([
    ['诊所今天开门。', '诊所明天开门。', 85],
    ['คลินิกเปิดวันนี้', 'คลินิกปิดวันนี้', 90],
    ['تفتح العيادة اليوم.', 'تفتح العيادة غدا.', 75],
    ['診療所は本日開院します。', '診療所は本日閉院します。', 91],
  ])('%s, in whatever script', (source, other, score) => {
    expect(find([entry(source, 'x')], query(other))).toEqual([`${score} x`]);
  });

  it('codes that only one of the two has', () => {
    const code: Content = [...contentOf('Read '), { kind: 'ph', id: '1', dataRef: 'd1' }, ...contentOf(' today.')];
    const coded = entry('', 'x', { source: code, originalData: { d1: '{name}' } });
    expect(find([coded], { source: code, originalData: { d1: '{name}' } })).toEqual(['100 x']);
    expect(find([coded], { source: code, originalData: { d1: '{other}' } })).toEqual(['97 x']);
    expect(find([coded], query('Read today.'))).toEqual(['98 x']);
  });

  it('equals by their state, then by their time and release, and tells a translation once', () => {
    const entries = [
      entry('Open.', 'a', { origin: '2026-01' }),
      entry('Open.', 'b', { origin: '2026-02' }),
      entry('Open.', 'c', { origin: '2026-01', state: 'final' }),
      entry('Open.', 'a', { origin: '2026-03' }),
    ];
    expect(find(entries, query('Open.'))).toEqual(['100 c', '100 a', '100 b']);
  });
});

const words = [
  'clinic',
  'school',
  'river',
  'minister',
  'opens',
  'closes',
  'today',
  '12',
  '15',
  '诊',
  '所',
  '开',
  'ค',
  'ลิ',
];
const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }).map((each) => each.join(' '));
const memory = fc.array(
  fc.record({ source: sentence, target: fc.constantFrom('a', 'b', 'c'), origin: fc.constantFrom('x', 'y') }),
  { maxLength: 40 },
);

describe('the memory', () => {
  it('gives the best translation that a full scan gives', () => {
    fc.assert(
      fc.property(memory, sentence, (given, asked) => {
        const entries = given.map(({ source, target, origin }) => entry(source, target, { origin }));
        const { rate } = comparisonOf(query(asked));
        const best = Math.max(0, ...entries.map(rate));
        const [first] = lookUp([read(bytesOf(entries))], query(asked), { floor: 60, most: 1 });
        expect(first?.score ?? 0).toBe(best >= 60 ? best : 0);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same, however its entries are packed', () => {
    fc.assert(
      fc.property(memory, sentence, fc.nat(40), (given, asked, cut) => {
        const entries = given.map(({ source, target, origin }) => entry(source, target, { origin }));
        const packs = [entries.slice(0, cut), entries.slice(cut)].map((each) => read(bytesOf(each)));
        expect(told(lookUp(packs, query(asked), { floor: 50, most: 5 }))).toEqual(find(entries, query(asked)));
      }),
      { numRuns: 60 },
    );
  });

  it('tells a damaged pack, or one of other code, from a whole one', () => {
    const entries = words.map((word) => entry(`The ${word} opens.`, word));
    const bytes = bytesOf(entries);
    const expected = find(entries, query('The school opens today.'));
    for (let at = 0; at < bytes.length; at += 7) {
      const damaged = Buffer.from(bytes);
      damaged[at]! ^= 0x10;
      let answer: readonly string[] = expected;
      try {
        answer = told(lookUp([read(damaged)], query('The school opens today.'), { floor: 50, most: 5 }));
      } catch (error) {
        if (!(error instanceof DamagedPack)) throw error;
      }
      expect(answer).toEqual(expected);
    }
    expect(() => read(bytes.subarray(0, -1))).toThrow(DamagedPack);
    expect(() => read(bytesOf(entries, 'other code'))).toThrow(DamagedPack);
    expect(() => read(Buffer.from('of something else'))).toThrow(DamagedPack);
  });

  it('reads an entry as it was written', () => {
    const all = entry('a', 'b', {
      context: 'c',
      previous: '',
      next: 'n',
      state: 'final',
      changed: '2026-01-01T00:00:00Z',
    });
    const coded = { ...all, source: [{ kind: 'ph', id: '1', dataRef: 'd' }] as const, originalData: { d: '{x}' } };
    for (const each of [entry('a', 'b'), all, coded]) expect(readEntry(writeEntry(each), 'news')).toEqual(each);
  });
});
