import { describe, expect, it } from 'vitest';
import { contentOf, type Content } from '../../src/model/content.ts';
import { findMisplaced, type PlacedRow } from '../../src/workflow/returns/misplaced-targets.ts';

const row = (source: string | Content, target: string | Content, more: Partial<PlacedRow> = {}): PlacedRow => ({
  unit: typeof source === 'string' ? source : 'codes',
  source: typeof source === 'string' ? contentOf(source) : source,
  target: typeof target === 'string' ? contentOf(target) : target,
  originalData: {},
  isBlank: target === '',
  isNew: true,
  ...more,
});

/** What is found of a file: for each target that was moved its sentence and where it stood, and which are in doubt. */
const found = (rows: readonly PlacedRow[], target = 'ms'): readonly [string, readonly number[]] => {
  const { targetOf, doubtful } = findMisplaced(rows, { source: 'en', target });
  return [
    [...targetOf]
      .toSorted(([a], [b]) => a - b)
      .map(([at, from]) => `${at}<${from}`)
      .join(' '),
    doubtful,
  ];
};

const figures = ['11', '22', '33', '44', '55'];
const sentences = figures.map((figure) => `They had ${figure} beds.`);
const targets = figures.map((figure) => `Ada ${figure} katil.`);
const rowsOf = (order: readonly number[]): readonly PlacedRow[] =>
  sentences.map((source, at) => row(source, targets[order[at]!] ?? ''));

describe('targets in the place of others', () => {
  it.each<[string, readonly number[], string]>([
    ['where they belong', [0, 1, 2, 3, 4], ''],
    ['one place too late, the last lost', [-1, 0, 1, 2, 3], '0<1 1<2 2<3 3<4 4<-1'],
    ['one place too early, the first lost', [1, 2, 3, 4, -1], '0<-1 1<0 2<1 3<2 4<3'],
    ['one place too late, the last at the top', [4, 0, 1, 2, 3], '0<1 1<2 2<3 3<4 4<0'],
    ['one place too late from the second on, which stands twice', [0, 0, 1, 2, 3], '1<2 2<3 3<4 4<-1'],
    ['in a stretch too short to be sure', [-1, 0, 2, 3, 4], ''],
    ['two swapped', [0, 2, 1, 3, 4], '1<2 2<1'],
    ['two swapped that are not neighbours', [3, 1, 2, 0, 4], '0<3 3<0'],
  ])('are found: %s', (_what, order, moves) => {
    expect(found(rowsOf(order))).toEqual([moves, []]);
  });

  it('are not looked for where every figure stands on both sides, in whatever digits', () => {
    const arabic = ['They had 11 beds.', 'They had 22 beds.'].map((source, at) =>
      row(source, ['كان لديهم ١١ سريرا.', 'كان لديهم ٢٢ سريرا.'][at]!),
    );
    expect(found(arabic, 'ar')).toEqual(['', []]);
    const swapped = arabic.map((each, at) => ({ ...each, target: arabic[1 - at]!.target }));
    expect(found(swapped, 'ar')).toEqual(['0<1 1<0', []]);
  });

  it('are left where they stood before', () => {
    const rows = rowsOf([0, 2, 1, 3, 4]);
    expect(found(rows.map((each, at) => (at === 1 ? { ...each, isNew: false } : each)))).toEqual(['', []]);
    const late = rowsOf([-1, 0, 1, 2, 3]);
    expect(found(late.map((each, at) => (at === 2 ? { ...each, isNew: false } : each)))[0]).toBe('');
  });

  it('are left where they are swapped within a unit, which is said', () => {
    const rows = rowsOf([0, 2, 1, 3, 4]).map((each) => ({ ...each, unit: 'u1' }));
    expect(found(rows)).toEqual(['', [1, 2]]);
  });

  it('are not swapped where two others fit as well', () => {
    const rows = [
      row('They had 11 beds.', 'Ada 22 katil.'),
      row('They had 22 beds.', 'Ada 11 katil.'),
      row('There were 22 beds.', 'Terdapat 11 katil.'),
    ];
    expect(found(rows)).toEqual(['', []]);
  });

  it('are swapped with those beside them where whole units were', () => {
    const unit = (id: string, ...pairs: readonly (readonly [string, string])[]): readonly PlacedRow[] =>
      pairs.map(([source, target]) => row(source, target, { unit: id }));
    const rows = [
      ...unit('u1', ['They had 11 beds.', 'Ada 33 katil.'], ['It took 22 days.', 'Ia mengambil 44 hari.']),
      ...unit('u2', ['They had 33 beds.', 'Ada 11 katil.'], ['It took 44 days.', 'Ia mengambil 22 hari.']),
    ];
    expect(found(rows)).toEqual(['0<2 1<3 2<0 3<1', []]);
  });

  it('are known by their codes, too', () => {
    const code = (id: string): Content => [{ kind: 'ph', id, equiv: `{${id}}` }];
    expect(found([row(code('a'), code('b'), { unit: 'u1' }), row(code('b'), code('a'), { unit: 'u2' })])).toEqual([
      '0<1 1<0',
      [],
    ]);
  });

  /** A file as `source>target` for each sentence, of the figures in them; `_` is no target, and a letter before names a unit. */
  const file = (spec: string): readonly PlacedRow[] =>
    spec.split(' ').map((sentence, at) => {
      const [, id = `u${at}`, ours = '', theirs = ''] = /^(?:(\w):)?(.*)>(.*)$/.exec(sentence) ?? [];
      const text = (word: string, all: string): string => [word, ...all.split('+')].join(' ');
      return row(text('They had', ours), theirs === '_' ? '' : text('Ada', theirs), { unit: id });
    });

  it.each<[string, string, readonly number[]]>([
    ['>55 55>', '0<1 1<0', []],
    ['44> 55>44', '', []],
    ['33>55+33 55+33>33', '', []],
    ['33+55>11 11>55 55>55', '0<2 1<0 2<1', []],
    ['44>55 33+55>44 55>55', '', [0, 1]],
    ['55>_ 55>55 33>55 33+44+22>33', '', []],
    ['33>33 11>_ 44>11 55>44 11>55', '1<2 2<3 3<4 4<-1', []],
    ['33>11 11>_ 22+33>55+55+11 55+55+11>33', '', []],
    ['22+11>33 33>11+33+33 11+33+33>11 11>_', '0<-1 1<0 2<1 3<2', []],
    ['11>44+11+22 44+11+22>44 44>22 22>22 22>22', '0<-1 1<0 2<1', []],
    ['>22 > 22+44+44>44 11>22+44+44 22>11', '0<1 1<2 2<3 3<4 4<0', []],
    ['a:22>33+33 a:22>22 b:33+33>22', '0<2 2<0', []],
    ['a:33>33 a:11>22 b:33>33 b:22>11 c:11>11', '', [1, 3]],
    ['a:55+33>_ a:11> b:>44 b:>55+33 c:>11 c:44>', '1<4 2<5 4<1 5<2', []],
    ['a:44+22>11 a:22>11+22 b:11>44+22 b:11+22>33+22', '0<2 1<3 2<0 3<1', []],
  ])('are found by the figures of both sides: %s', (spec, moves, doubtful) => {
    expect(found(file(spec))).toEqual([moves, doubtful]);
  });

  it('are no swaps where more than a hundred sentences contradict their targets', () => {
    const swapped = (pairs: number): readonly PlacedRow[] =>
      Array.from({ length: 2 * pairs }, (_, at) => row(`They had ${at + 200} beds.`, `Ada ${(at ^ 1) + 200} katil.`));
    const movesOf = (pairs: number): number =>
      findMisplaced(swapped(pairs), { source: 'en', target: 'ms' }).targetOf.size;
    expect([movesOf(50), movesOf(51)]).toEqual([100, 0]);
  });
});
