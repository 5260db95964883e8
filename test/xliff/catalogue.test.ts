import { describe, expect, it } from 'vitest';
import { flatWriter, type FlatCatalogue, type FlatString } from '../../src/xliff/catalogue.ts';
import { inspectXliff } from '../../src/xliff/inspect.ts';

const stringOf = (n: number): FlatString => ({
  id: `key${n}`,
  name: `key${n}`,
  source: [
    { kind: 'text', text: `Message ${n} of ` },
    { kind: 'ph', id: '1', disp: '{{name}}' },
  ],
});

const catalogueOf = (strings: Iterable<FlatString>): FlatCatalogue => ({
  id: 'app.json',
  sourceLocale: 'en',
  targetLocale: 'ms',
  strings,
});

describe.each(['1.2', '2.0'] as const)('a flat catalogue in XLIFF %s', (version) => {
  it.each([1, 2000, 2001, 4500])('is one document of %i units in their order', async (count) => {
    const strings = Array.from({ length: count }, (_, n) => stringOf(n));
    const { translations, faults } = inspectXliff(
      Buffer.concat([...(await flatWriter(version))(catalogueOf(strings))]),
    );
    expect(faults).toEqual([]);
    expect(translations.flatMap(({ units }) => units.map(({ id }) => id))).toEqual(strings.map(({ id }) => id));
  });

  it('is refused where two strings have one id, however far apart', async () => {
    const strings = [...Array.from({ length: 2500 }, (_, n) => stringOf(n)), { ...stringOf(3), name: 'again' }];
    const write = await flatWriter(version);
    expect(() => [...write(catalogueOf(strings))]).toThrow(expect.objectContaining({ code: 'catalogue-unfit' }));
  });
});
