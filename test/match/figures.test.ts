import * as fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { matchUnits } from '../../src/match/match-units.ts';

type Rows = readonly (readonly string[])[];

const cells = (rows: Rows) => rows.flat().map((text) => ({ role: 'table-cell', text }));

/** For each cell of today the place of the old cell that it is, as `row.column`; `new` where it is none. */
function placesOf(before: Rows, after: Rows): string[][] {
  const names = before.flatMap((row, at) => row.map((_, column) => `${at}.${column}`));
  const known = cells(before).map((cell, at) => ({ ...cell, id: names[at]! }));
  const places = new Map<number, string>();
  for (const match of matchUnits(known, cells(after))) {
    if (match.kind !== 'gone' && match.kind !== 'inserted') places.set(match.today, match.id);
  }
  let at = 0;
  return after.map((row) => row.map(() => places.get(at++) ?? 'new'));
}

const stay = (rows: Rows) => rows.map((row, at) => row.map((_, column) => `${at}.${column}`));

describe('figures of a table', () => {
  const rice: Rows = [
    ['State', '2025', '2026'],
    ['Sabah', '1,100', '1,200'],
    ['Kedah', '3,400', '3,650'],
    ['Perlis', '900', '1,020'],
  ];
  const withRow = (at: number, row: readonly string[]) => rice.with(at, row);

  it.each<[what: string, before: Rows, after: Rows]>([
    ['a figure that has nothing in common with the one before', rice, withRow(3, ['Perlis', '875', '1,344'])],
    ['two figures that changed places', rice, withRow(1, ['Sabah', '1,200', '1,100'])],
    ['a figure that is another row’s', rice, withRow(1, ['Sabah', '1,100', '3,650'])],
    ['figures of all rows', rice, rice.map(([name, ...row]) => [name!, ...row.map((_, at) => `${at + 7}`)])],
    [
      'figures and units in Arabic',
      [
        ['الدولة', '٢٠٢٥'],
        ['قطر', '٣٤٠'],
        ['عمان', '١٢٥'],
      ],
      [
        ['الدولة', '٢٠٢٥'],
        ['قطر', '٩١٨'],
        ['عمان', '٦٧'],
      ],
    ],
    [
      'amounts in Japanese',
      [
        ['県', '金額'],
        ['青森', '62,800円'],
        ['秋田', '41,300円'],
      ],
      [
        ['県', '金額'],
        ['青森', '9,975円'],
        ['秋田', '3,110円'],
      ],
    ],
    [
      'a value that was not known',
      [
        ['Kawasan', 'Kadar'],
        ['Utara', '–'],
        ['Selatan', '7.5 %'],
      ],
      [
        ['Kawasan', 'Kadar'],
        ['Utara', '6.25 %'],
        ['Selatan', '–'],
      ],
    ],
    [
      'amounts before which the currency stands',
      [
        ['Région', 'Montant'],
        ['Nord', 'CHF 1’200.50'],
      ],
      [
        ['Région', 'Montant'],
        ['Nord', 'CHF 980.00'],
      ],
    ],
    ['a column of figures without words', [['1'], ['2'], ['3']], [['8'], ['9'], ['7']]],
    [
      'Thai digits',
      [
        ['ภาคเหนือ', '๔๕'],
        ['ภาคใต้', '๑๒'],
      ],
      [
        ['ภาคเหนือ', '๓๘'],
        ['ภาคใต้', '๙๐'],
      ],
    ],
  ])('are known by their place: %s', (_what, before, after) => {
    expect(placesOf(before, after)).toEqual(stay(before));
  });

  it('are known by their place beside a new row, a row that went, a new column and a new label', () => {
    const added = [...rice.slice(0, 3), ['Johor', '10', '20'], ['Perlis', '875', '1,020']];
    expect(placesOf(rice, added).slice(3)).toEqual([
      ['new', 'new', 'new'],
      ['3.0', '3.1', '3.2'],
    ]);
    const gone = [rice[0]!, ['Kedah', '512', '3,650'], rice[3]!];
    expect(placesOf(rice, gone)).toEqual([stay(rice)[0], stay(rice)[2], stay(rice)[3]]);
    const wider = rice.map(([name, ...row], at) => [name!, ['2024', '88', '77', '66'][at]!, ...row]);
    expect(placesOf(rice, wider).map((row) => row.toSpliced(1, 1))).toEqual(stay(rice));
    const renamed = withRow(1, ['Sabah and Labuan', '1,100', '1,300']);
    expect(placesOf(rice, renamed)[1]).toEqual(['1.0', '1.1', '1.2']);
  });

  it('are those of their row, not of a new one that has the same figures', () => {
    const added = [...rice.slice(0, 1), ['Johor', '1,100', '1,200'], ...rice.slice(1)];
    expect(placesOf(rice, added)).toEqual([stay(rice)[0], ['new', 'new', 'new'], ...stay(rice).slice(1)]);
  });

  it('are known by what stands behind them where a column of words is new before them', () => {
    const seats: Rows = [
      ['Sabah', '25', '900', '7'],
      ['Kedah', '31', '46', '8'],
    ];
    const after = [['Sabah', 'city', '41', '375', '12'], seats[1]!];
    expect(placesOf(seats, after)).toEqual([['0.0', 'new', '0.1', '0.2', '0.3'], stay(seats)[1]]);
  });

  it('go with their row when rows change places', () => {
    expect(placesOf(rice, [rice[0]!, rice[2]!, rice[1]!, rice[3]!])).toEqual([0, 2, 1, 3].map((at) => stay(rice)[at]!));
  });

  it('are all known, whatever figures change in whatever table', () => {
    const figure = fc.integer({ min: 1, max: 99_999 }).map(String);
    const tables = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) =>
      fc.tuple(
        ...[1, 2].map(() =>
          fc.array(fc.array(figure, { minLength: columns, maxLength: columns }), {
            minLength: rows,
            maxLength: rows,
          }),
        ),
      ),
    );
    fc.assert(
      fc.property(tables, ([before = [], after = []]) => {
        const labelled = (rows: Rows) => rows.map((row, at) => [`Region ${'abcdef'[at]}`, ...row]);
        expect(placesOf(labelled(before), labelled(after))).toEqual(stay(labelled(before)));
      }),
    );
  });

  it('are matched in time in a table of 30,000 cells that all changed', () => {
    const table = (by: number) =>
      Array.from({ length: 10_000 }, (_, at) => [`Place ${at}`, `${at * 3 + by}`, `${at * 7 + by}`]);
    const places = placesOf(table(1), table(2)).flat();
    expect(places.filter((place) => place === 'new')).toEqual([]);
  });
});
