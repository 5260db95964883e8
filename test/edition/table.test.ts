import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { htmlEdition } from '../../src/edition/html/html.ts';
import { textEdition } from '../../src/edition/text.ts';
import type { Edition } from '../../src/model/edition.ts';
import { block, contextOf } from './sample.ts';

/** An edition with a paragraph, a table and a paragraph. */
function editionWith(locale: string, rows: readonly (readonly string[])[]): Edition {
  const cells = rows.flatMap((row) =>
    row.map((text, at) => block('table-cell', text, at < row.length - 1 ? { runIn: true } : {})),
  );
  const blocks = [block('headline', 'A'), block('paragraph', 'B.'), ...cells, block('paragraph', 'C.')];
  return { release: 'sample', locale, sourceLocale: locale, blocks, settings: {} };
}

function pageOf(locale: string, rows: readonly (readonly string[])[]): string {
  const [page] = htmlEdition.renderRelease(editionWith(locale, rows), contextOf('en'));
  return page?.text ?? '';
}

const rowsOf = (page: string): readonly string[] =>
  [...page.matchAll(/<tr>\n([\s\S]*?)\n<\/tr>/gu)].map(([, row = '']) => row.replaceAll('\n', ''));

const sales = [
  ['Q3 2026', 'Q3 2025'],
  ['Cheese', '199.4', '+7.8 %'],
  ['Butter', '', '–'],
];

describe('a table of the source', () => {
  it('keeps its rows and columns, its heading and its figures on the page', async () => {
    const page = pageOf('en', sales);
    expect(rowsOf(page)).toEqual([
      '<td></td><th scope="col" class="figure">Q3 2026</th><th scope="col" class="figure">Q3 2025</th>',
      expect.stringMatching(/^<td>Cheese<\/td><td class="figure">.*199\.4.*<\/td><td class="figure">.*7\.8.*<\/td>$/u),
      '<td>Butter</td><td class="figure"></td><td class="figure">–</td>',
    ]);
    const report = await new HtmlValidate({ extends: ['html-validate:a11y'] }).validateString(page);
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });

  it('gets no empty corner where its rows are of several lengths', () => {
    const page = pageOf('en', [
      ['Q3 2026', 'Q3 2025'],
      ['Cheese', '199.4', '+7.8 %'],
      ['Butter', '20.1'],
    ]);
    expect(page).not.toContain('<th');
    expect(rowsOf(page)[0]).toMatch(/^<td[^>]*>Q3 2026<\/td><td[^>]*>Q3 2025<\/td>/u);
  });

  it('keeps a sign before its number on a page from right to left, and the sign of Arabic figures where they have it', () => {
    const page = pageOf('ar', [
      ['البلدية', '2025', 'التغير'],
      ['قابس', '612,400', '+7.0%'],
      ['قفصة', '401,900', '−6.7%'],
      ['تونس', '308,000', '+٦٫٧٪'],
    ]);
    const cells = [...page.matchAll(/<td class="figure">(.*?)<\/td>/gu)].map(([, cell = '']) => cell);
    const isolated = cells
      .filter((cell) => cell.startsWith('<span dir="ltr">'))
      .map((cell) => cell.replaceAll(/<[^>]*>/gu, ''));
    expect(isolated).toEqual(['+7.0%', '−6.7%']);
  });

  it.each([
    ['ja', ['品名', 'ミネオト'], ['重さ', '185グラム']],
    ['ar', ['الاسم', 'ريم'], ['الوزن', '185 غراما']],
  ])('has no heading where its first row is like the others: %s', (locale, ...rows) => {
    const page = pageOf(locale, rows);
    expect(page).not.toContain('<th');
    expect(rowsOf(page)).toHaveLength(2);
    expect(page).toContain(`<td>${rows[0]?.[0]}</td>`);
  });

  it.each([
    [
      'years with the unit below them',
      [
        ['县', '2025年（吨）', '2026年（吨）'],
        ['塔纳托拉查', '2310', '2604'],
        ['恩雷康', '551', '621'],
      ],
      true,
    ],
    [
      'years with a word',
      [
        ['Область', '2025 г.', '2026 г.'],
        ['Север', '2310', '2604'],
        ['Юг', '551', '621'],
      ],
      true,
    ],
    [
      'years',
      [
        ['Produk', '2025', '2026'],
        ['Keju', '18.5', '19.4'],
        ['Mentega', '17.9', '18.1'],
      ],
      true,
    ],
    [
      'figures',
      [
        ['Keju', '1850', '19.4'],
        ['Mentega', '1790', '18.1'],
      ],
      false,
    ],
  ])('has a heading of words or years above figures: %s', (_what, rows, isHeading) => {
    expect(pageOf('ms', rows).includes('scope="col"')).toBe(isHeading);
  });

  it('puts no cell of a short row under a column that the source does not say', () => {
    const page = pageOf('en', [
      ['a', 'b', 'c'],
      ['d', '5'],
      ['e', '6', '7'],
    ]);
    expect(rowsOf(page)[1]).toContain('<td colspan="2">5</td>');
    expect(page).not.toContain('<th');
  });

  it('is no table with one row or column', () => {
    expect(pageOf('en', [['a', 'b']])).not.toContain('<table');
    expect(pageOf('en', [['a'], ['b']])).not.toContain('<table');
  });

  it.each([
    ['en', sales, 'Q3 2026\tQ3 2025\nCheese\t199.4\t+7.8 %\nButter\t\t–'],
    [
      'ja',
      [
        ['品名', 'ミネオト'],
        ['重さ', '185グラム'],
      ],
      '品名\tミネオト\n重さ\t185グラム',
    ],
  ])('has tabs between its cells as plain text: %s', (locale, rows, text) => {
    const [file] = textEdition.renderRelease(editionWith(locale, rows), contextOf('en'));
    expect(file?.text).toContain(`B.\n\n${text}\n\nC.`);
  });
});
