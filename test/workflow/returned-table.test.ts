import { describe, expect, it } from 'vitest';
import type { ReturnedRow, ReturnedTable } from '../../src/kit/table/read-table.ts';
import { contentOf, textOf, type Content } from '../../src/model/content.ts';
import { segmentsOf, type Part, type Unit } from '../../src/model/unit.ts';
import type { Context } from '../../src/workflow/newsroom/context.ts';
import { translationOfTable } from '../../src/workflow/returns/returned-table.ts';
import { writeTranslation } from '../../src/xliff/write.ts';

type Pair = readonly [source: string | Content, target?: string];

const unitOf = (id: string, ...pairs: readonly Pair[]): Unit => ({
  id,
  parts: pairs.flatMap(([source, target], at): readonly Part[] => [
    ...(at === 0 ? [] : [{ kind: 'ignorable', source: contentOf(' ') } as const]),
    {
      kind: 'segment',
      id: `s${at + 1}`,
      source: typeof source === 'string' ? contentOf(source) : source,
      state: target === undefined ? 'initial' : 'final',
      ...(target !== undefined && { target: contentOf(target) }),
    },
  ]),
  originalData: {},
  notes: [{ text: 'note' }],
  translate: true,
  canResegment: true,
});

/** A newsroom with one release, `news`, in Malay and Chinese. */
function newsroomWith(units: readonly Unit[]): Context {
  const store = writeTranslation(
    { release: 'news', sourceLocale: 'en', targetLocale: 'ms', units },
    { version: '2.0' },
  );
  return {
    newsroom: {
      config: { sourceLocale: 'en', targetLocales: ['ms', 'zh-Hans'], locales: {} },
      sources: () => [{ id: 'news', path: 'source/news.txt' }],
      layout: { store: () => 'news.xlf' },
      readStore: (locale: string) => (locale === 'ms' && units.length > 0 ? store : undefined),
    },
  } as unknown as Context;
}

const row = (id: string, source: string, target: string, at = 2): ReturnedRow => ({
  row: at,
  column: 3,
  id,
  source,
  target,
});
const of = { release: 'news', sourceLocale: 'en', targetLocale: 'ms' };
const returned = (
  units: readonly Unit[],
  rows: readonly ReturnedRow[],
  more: Partial<ReturnedTable> = { of },
  path = 'a.csv',
) => translationOfTable(newsroomWith(units), { rows, ...more }, path);

/** The units that came back, each as its sentences with what came for them. */
const shown = (units: readonly Unit[], ...rows: readonly ReturnedRow[]): readonly string[] =>
  returned(units, rows).units.map(
    (unit) =>
      `${unit.id}: ${segmentsOf(unit)
        .map(({ source, target }) => `${textOf(source)} = ${target === undefined ? '–' : textOf(target)}`)
        .join(' | ')}`,
  );

const two = [unitOf('u1', ['One.', 'Satu.'], ['Two.']), unitOf('u2', ['Three.'])];

describe('rows of a table that came back', () => {
  it('are placed by their ids, in another case too, whatever became of their sources', () => {
    expect(shown(two, row('U1/S2', 'Two!', 'Dua.'), row('u2/s1', '', 'Tiga.'))).toEqual(
      ['u1: One. = Satu. | Two! = Dua.', 'u2: Three. = Tiga.'].map((line) => line.replace('Two!', 'Two.')),
    );
  });

  it('without an id are placed by their sources, whatever quotation marks and spaces', () => {
    expect(shown([unitOf('u1', ['“One” – 10 %.'])], row('', '"One"-10%', 'Satu.'))).toEqual([
      'u1: “One” – 10 %. = Satu.',
    ]);
  });

  it('say nothing of sentences whose rows are gone: these are as they are in the store', () => {
    expect(shown(two, row('u1/s2', 'Two.', 'Dua.'))).toEqual(['u1: One. = Satu. | Two. = Dua.']);
    expect(shown(two, row('u1/s2', 'Two.', ''))).toEqual(['u1: One. = Satu. | Two. = –']);
    expect(shown(two, row('u1/s2', '', ''))).toEqual([]);
  });

  it('that are nobody’s are units of their own', () => {
    expect(shown(two, row('x', 'Four.', 'Empat.', 7), row('', 'Five.', '', 8))).toEqual([
      'row-7: Four. = Empat.',
      'row-8: Five. = –',
    ]);
    expect(shown([], row('u1/s1', 'One.', 'Satu.', 2))).toEqual(['row-2: One. = Satu.']);
  });

  it('with one source are placed in order, where as many sentences have it', () => {
    const yes = [unitOf('u1', ['Yes.']), unitOf('u2', ['Yes.'])];
    expect(shown(yes, row('', 'Yes.', 'Ya.'), row('', 'Yes.', 'Betul.'))).toEqual([
      'u1: Yes. = Ya.',
      'u2: Yes. = Betul.',
    ]);
    expect(shown(yes, row('u2/s1', 'Yes.', 'Betul.'), row('', 'Yes.', 'Ya.'))).toEqual([
      'u1: Yes. = Ya.',
      'u2: Yes. = Betul.',
    ]);
    expect(shown(yes, row('', 'Yes.', 'Ya.', 5))).toEqual(['row-5: Yes. = Ya.']);
  });

  it('that stand twice for one sentence come back as two', () => {
    expect(shown(two, row('u2/s1', 'Three.', 'Tiga.'), row('u2/s1', 'Three.', 'Tri.'))).toEqual([
      'u2: Three. = Tiga.',
      'u2: Three. = Tri.',
    ]);
    expect(shown(two, row('', 'Three.', 'Tiga.'), row('', 'Three.', 'Tri.'))).toEqual([
      'u2: Three. = Tiga.',
      'u2: Three. = Tri.',
    ]);
    expect(shown(two, row('u1/s1', 'One.', 'Esa.'), row('u1/s1', 'One.', 'Se.'), row('u1/s2', 'Two.', 'Dua.'))).toEqual(
      ['u1: One. = Esa. | Two. = Dua.', 'u1: One. = Se. | Two. = –'],
    );
  });

  it('keep an edited source, for whoever merges to see', () => {
    expect(shown(two, row('u2/s1', 'Three more.', 'Tiga lagi.'))).toEqual(['u2: Three more. = Tiga lagi.']);
  });

  it('are read the other way round where their columns were exchanged', () => {
    expect(shown(two, row('', 'Tiga.', 'Three.'), row('', 'Dua.', 'Two.'))).toEqual([
      'u1: One. = Satu. | Two. = Dua.',
      'u2: Three. = Tiga.',
    ]);
    expect(shown(two, row('', 'Two.', 'Three.'))).toEqual(['u1: One. = Satu. | Two. = Three.']);
  });

  it('have codes where their names stand, and one text of paragraphs, unless the source has lines', () => {
    const code = { kind: 'ph', id: '1', equiv: '{cost}' } as const;
    const [unit] = returned(
      [unitOf('u1', [[...contentOf('It costs '), code]])],
      [row('u1/s1', 'It costs {cost}', 'Harganya\n {cost}')],
    ).units;
    expect(segmentsOf(unit!)[0]?.target).toMatchObject([
      { kind: 'text', text: 'Harganya ' },
      { kind: 'ph', id: '1' },
    ]);
    expect(shown([unitOf('u1', ['One\nday'])], row('u1/s1', 'One\nday', 'Satu\nhari'))).toEqual([
      'u1: One\nday = Satu\nhari',
    ]);
  });

  it('say where they stand, and bring no notes of ours back', () => {
    const [unit] = returned(two, [row('u1/s2', 'Two.', 'Dua.', 9)]).units;
    expect(unit).toMatchObject({ at: { line: 9, column: 3 }, notes: [] });
    expect(segmentsOf(unit!).map(({ at }) => at)).toEqual([undefined, { line: 9, column: 3 }]);
    expect(segmentsOf(unit!).map(({ state }) => state)).toEqual(['initial', 'initial']);
  });
});

describe('what a table is of', () => {
  const named = (path: string): unknown => {
    const { release, sourceLocale, targetLocale } = returned(two, [], {}, path);
    return [release, sourceLocale, targetLocale];
  };

  it('is told by its first heading, else by its name, also of a copy', () => {
    expect(returned(two, [], { of: { ...of, targetLocale: 'ms-MY' } })).toMatchObject({
      release: 'news',
      targetLocale: 'ms-MY',
    });
    for (const path of ['in/news.ms.csv', 'C:\\in\\news.MS.xlsx', 'news.ms (2).csv', 'news.ms_(2).csv']) {
      expect(named(path)).toEqual(['news', 'en', 'ms']);
    }
    expect(named('news.zh-hans.docx')).toEqual(['news', 'en', 'zh-Hans']);
  });

  it('is told by its ids where its headings and its name are others', () => {
    const rows = two.map(({ id }) => row(`${id}/s1`, 'Somebody’s text', 'Teks'));
    const heading = row('Kod', 'Sumber', 'Sasaran', 1);
    expect(returned(two, [heading, ...rows], {}, 'Terjemahan siap.csv')).toMatchObject(of);
    expect(() => returned(two, [row('x1/s1', 'A', 'B'), row('x2/s1', 'C', 'D')], {}, 'siap.csv')).toThrow(
      expect.objectContaining({ code: 'table-of-nothing' }),
    );
    const strange = ['x1', 'x2', 'x3', 'x4'].map((id) => row(`${id}/s1`, 'A', 'B'));
    expect(() => returned(two, [rows[0]!, ...strange], {}, 'siap.csv')).toThrow(
      expect.objectContaining({ code: 'table-of-nothing' }),
    );
  });

  it.each(['news.csv', 'news.fr.csv', 'other.ms.csv', 'newsms.csv'])('is not told by %s, which is refused', (path) => {
    expect(() => named(path)).toThrow(
      expect.objectContaining({ code: 'table-of-nothing', file: path, line: 1, column: 1 }),
    );
  });
});
