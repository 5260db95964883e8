import { describe, expect, it } from 'vitest';
import type { BodyPart } from '../../src/edition/composed/layout.ts';
import { withTables, type Table } from '../../src/edition/composed/table.ts';
import { block } from './sample.ts';

type Rows = readonly (readonly string[])[];
const rowsOf = (rows: Rows): readonly BodyPart[] =>
  rows.map((cells) => ({ kind: 'table-row', runs: cells.map((text) => block('table-cell', text)) }));

/** Whether the first row is a heading, and which columns are of figures. */
function read(rows: Rows): string {
  const [table] = withTables(rowsOf(rows)) as readonly Table[];
  if (!table || !('rows' in table)) return 'no table';
  const columns = [...table.figures].join(' ');
  return `${table.hasHeading ? 'heading' : 'no heading'}, figures in ${columns === '' ? 'none' : columns}`;
}

describe('the first row of a table', () => {
  it.each<[string, Rows, string]>([
    [
      'words above figures',
      [
        ['State', 'Tonnes'],
        ['Kedah', '512'],
        ['Perlis', '340'],
      ],
      'heading, figures in 1',
    ],
    [
      'a year above figures',
      [
        ['State', '2025'],
        ['Kedah', '512'],
        ['Perlis', '340'],
      ],
      'heading, figures in 1',
    ],
    [
      'a year with its unit above figures',
      [
        ['省', '2025年（吨）'],
        ['吉林', '512'],
        ['辽宁', '340'],
      ],
      'heading, figures in 1',
    ],
    [
      'a year above years',
      [
        ['Start', '2024'],
        ['Middle', '2025'],
        ['End', '2026'],
      ],
      'no heading, figures in 1',
    ],
    [
      'a figure above figures',
      [
        ['Johor', '17'],
        ['Kedah', '512'],
        ['Perlis', '340'],
      ],
      'no heading, figures in 1',
    ],
    [
      'nothing above figures',
      [
        ['State', ''],
        ['Kedah', '512'],
        ['Perlis', '340'],
      ],
      'no heading, figures in 1',
    ],
    [
      'words above figures of two units',
      [
        ['Name', 'Mineoto'],
        ['Weight', '185 g'],
        ['Height', '12 mm'],
      ],
      'no heading, figures in 1',
    ],
    [
      'words above figures of one unit, one of them unknown',
      [
        ['Name', 'Weight'],
        ['Apple', '185 g'],
        ['Pear', '–'],
      ],
      'heading, figures in 1',
    ],
    [
      'words above one row',
      [
        ['State', 'Tonnes'],
        ['Kedah', '512'],
      ],
      'no heading, figures in 1',
    ],
    [
      'words above words',
      [
        ['Name', 'Role'],
        ['Ana', 'Chair'],
        ['Bo', 'Clerk'],
      ],
      'no heading, figures in none',
    ],
    [
      'words above one column of figures and nothing above another',
      [
        ['State', 'Tonnes', ''],
        ['Kedah', '512', '3'],
        ['Perlis', '340', '5'],
      ],
      'no heading, figures in 1 2',
    ],
    [
      'years without the corner',
      [
        ['2025', '2026'],
        ['Kedah', '512', '3'],
        ['Perlis', '340', '5'],
      ],
      'heading, figures in 1 2',
    ],
    [
      'words above rows of unequal length',
      [
        ['State', 'Tonnes'],
        ['Kedah', '512', '3'],
        ['Perlis', '340'],
      ],
      'no heading, figures in none',
    ],
    [
      'words above figures and a word',
      [
        ['State', 'Tonnes'],
        ['Kedah', '512'],
        ['Perlis', 'unknown'],
      ],
      'no heading, figures in none',
    ],
    [
      'a quarter, which is no figure',
      [
        ['State', 'Q3 2026'],
        ['Kedah', '512'],
        ['Perlis', '340'],
      ],
      'heading, figures in 1',
    ],
    ['one row alone', [['State', 'Tonnes']], 'no table'],
    ['one column alone', [['1'], ['2'], ['3']], 'no table'],
  ])('with %s', (_what, rows, expected) => {
    expect(read(rows)).toBe(expected);
  });

  it.each<[string, readonly (readonly (boolean | undefined)[])[], boolean]>([
    [
      'all of its cells head, though words stand below',
      [
        [true, true],
        [false, false],
        [undefined, undefined],
      ],
      true,
    ],
    [
      'one of its cells does not',
      [
        [true, false],
        [false, false],
        [undefined, undefined],
      ],
      false,
    ],
    [
      'only cells of a column head',
      [
        [undefined, undefined],
        [true, false],
        [true, false],
      ],
      false,
    ],
    ['all of it heads without the corner', [[true], [true, false], [true, false]], true],
    ['nothing of it is in the file, without the corner', [[], [true], [true]], false],
  ])('is a heading as the file says, which is that %s', (_what, said, expected) => {
    const parts = said.map((cells): BodyPart => {
      const runs = cells.map((heads) => block('table-cell', 'Kedah', heads === undefined ? {} : { heads }));
      return { kind: 'table-row', runs };
    });
    const [table] = withTables(parts) as readonly Table[];
    expect(table?.hasHeading ?? false).toBe(expected);
  });

  it('goes with the rows that follow it, and with no others', () => {
    const [one, two] = [rowsOf([['A', '1'], ['B', '2']]), rowsOf([['C', '3'], ['D', '4']])]; // prettier-ignore
    const between: BodyPart = { kind: 'paragraph', runs: [block('paragraph', 'Between.')] };
    const parts = withTables([...one, between, ...two]);
    expect(parts.map((part) => ('rows' in part ? part.rows.length : part.kind))).toEqual([2, 'paragraph', 2]);
  });
});
