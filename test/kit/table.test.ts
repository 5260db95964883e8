import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { array, assert, constantFrom, property, string } from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { writeTable, type BilingualTable } from '../../src/kit/table/bilingual-table.ts';
import { readTable } from '../../src/kit/table/read-table.ts';
import { tableForms, type TableForm } from '../../src/kit/table/table-cells.ts';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const NEWS = `# Children march for 1.2 billion rights

Nobody was **left out**. The “march” [ended](https://example.org/a) at noon.

- =SUM(A1) is no formula
- –2 degrees were measured in the hall
- Bread, and 1,500 roses; for all
- Bread, and 1,500 roses; for all
`;

/** Translations by the source as the table shows it. */
const MALAY: Readonly<Record<string, string>> = {
  'Children march for 1.2 billion rights': 'Kanak-kanak berarak untuk 1.2 bilion hak',
  'Nobody was <b>left out</b>.': 'Tiada sesiapa yang <b>tertinggal</b>.',
  'The “march” <a>ended</a> at noon.': '“Perarakan” <a>berakhir</a> pada tengah hari.',
  '=SUM(A1) is no formula': '=SUM(A1) bukan formula',
  '–2 degrees were measured in the hall': '-2 darjah disukat di dalam dewan',
  'Bread, and 1,500 roses; for all': 'Roti, dan 1,500 bunga ros; untuk semua',
};

type Rows = string[][];

async function sent(forms: readonly TableForm[] = tableForms): Promise<TestNewsroom> {
  const newsroom = smallNewsroom('Old\n\nNothing.\n', ['ms']);
  newsroom.write(
    'dragoman.config.json',
    JSON.stringify({ sourceLocale: 'en', targetLocales: ['ms'], kitTables: forms }),
  );
  newsroom.write('source/march.md', NEWS);
  expect(await newsroom.dragoman('export', 'march', '--kit')).toMatchObject({ code: 0, stderr: '' });
  return newsroom;
}

function kitOf({ folder }: TestNewsroom): Record<string, Uint8Array> {
  return unzipSync(readFileSync(join(folder, 'out/outgoing/ms/march.ms.kit.zip')));
}

/** The rows of the CSV in the kit, as a spreadsheet shows them. */
function rowsOf(newsroom: TestNewsroom): Rows {
  const { rows, of } = readTable(kitOf(newsroom)['march.ms.csv']!, {
    path: 'a.csv',
    form: 'csv',
    refuse: (fault) => new Error(fault.kind) as never,
  });
  const head = `dragoman:march:en:ms:${of!.exportId}`;
  return [
    [head, 'Sumber (en)', 'Terjemahan (ms)', 'Nota'],
    ...rows.map(({ id, source, target }) => [id, source, target, '']),
  ];
}

const translated = (rows: Rows): Rows =>
  rows.map((row, at) => (at === 0 ? row : [row[0]!, row[1]!, MALAY[row[1]!]!, row[3]!]));

/** CSV as Excel writes it. */
function csv(rows: Rows, { delimiter = ',', bom = '\uFEFF' } = {}): string {
  const cell = (text: string): string =>
    /[",;\n\t]/.test(text) ? `"${text.replaceAll('"', '""').replaceAll('\n', '\r\n')}"` : text;
  return bom + rows.map((row) => `${row.map(cell).join(delimiter)}\r\n`).join('');
}

/** What the store says after a table came back, by source. */
async function imported(
  newsroom: TestNewsroom,
  path: string,
): Promise<{ readonly stdout: string; readonly targets: readonly string[] }> {
  const run = await newsroom.dragoman('import', path);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  const store = newsroom.read('locales/ms/march.xlf').replaceAll(/<[se]c [^>]*disp="&lt;(\/?\w)&gt;"[^>]*\/>/g, '<$1>');
  const targets = [...store.matchAll(/<target>(.*?)<\/target>/gs)].map(([, target = '']) => target);
  return { stdout: run.stdout, targets };
}

const ALL = [...Object.values(MALAY), MALAY['Bread, and 1,500 roses; for all']!];

describe('a table in a kit', () => {
  it('is there in the forms that the newsroom wants, in the translator’s language', async () => {
    expect(Object.keys(kitOf(await sent()))).toEqual(
      expect.arrayContaining(['march.ms.docx', 'march.ms.csv', 'march.ms.xlsx']),
    );
    const kit = kitOf(await sent(['docx']));
    expect(Object.keys(kit).filter((name) => /march\.ms\./.test(name))).toEqual(['march.ms.docx']);
    expect(strFromU8(unzipSync(kit['march.ms.docx']!)['word/document.xml']!)).toContain('>Terjemahan (ms)<');
  });

  it('has no formula', async () => {
    const kit = kitOf(await sent());
    const text = strFromU8(kit['march.ms.csv']!);
    expect(text).toContain(",'=SUM(A1) is no formula,");
    expect(text).not.toMatch(/(?:^|,)"?[=+@-]/m);
    expect(strFromU8(unzipSync(kit['march.ms.xlsx']!)['xl/worksheets/sheet1.xml']!)).not.toContain('<f>');
  });

  it.each(tableForms)('comes back as %s, alone or in the kit', async (form) => {
    const newsroom = await sent();
    const rows = translated(rowsOf(newsroom));
    const [headings, ...others] = rows as unknown as BilingualTable['rows'];
    const table = { sourceLocale: 'en', targetLocale: 'ms', headings: headings!, rows: others };
    newsroom.write(`back.${form}`, writeTable(table, form));
    expect((await imported(newsroom, `back.${form}`)).targets).toEqual(ALL);
    await newsroom.dragoman('undo');
    newsroom.write('back.zip', zipSync({ ...kitOf(newsroom), [`march.ms.${form}`]: writeTable(table, form) }));
    expect((await imported(newsroom, 'back.zip')).targets).toEqual(ALL);
  });

  const damages: readonly (readonly [string, (rows: Rows) => string | Uint8Array])[] = [
    ['columns reordered', (rows) => csv(rows.map(([id, source, target, notes]) => [notes!, target!, source!, id!]))],
    ['rows sorted, headings among them', (rows) => csv(rows.toSorted((a, b) => (a[1]! < b[1]! ? 1 : -1)))],
    ['semicolons', (rows) => csv(rows, { delimiter: ';' })],
    [
      'semicolons and a line that says so',
      (rows) => csv(rows, { delimiter: ';' }).replace('\uFEFF', '\uFEFFsep=;\r\n'),
    ],
    ['tabs in UTF-16', (rows) => Buffer.from(csv(rows, { delimiter: '\t' }), 'utf16le')],
    ['big-endian UTF-16', (rows) => Buffer.from(csv(rows), 'utf16le').swap16()],
    ['no byte order mark', (rows) => csv(rows, { bom: '' })],
    ['ids that are gone', (rows) => csv(rows.map(([id, ...rest], at) => [at === 0 ? id! : '', ...rest]))],
    ['ids in capitals', (rows) => csv(rows.map(([id, ...rest], at) => [at === 0 ? id! : id!.toUpperCase(), ...rest]))],
    [
      'smart quotation marks and other dashes in the source',
      (rows) =>
        csv(rows.map(([id, source, ...rest]) => [id!, source!.replaceAll(/[“”]/g, '"').replaceAll('-', '–'), ...rest])),
    ],
    [
      'numbers of the source in another dress',
      (rows) => csv(rows.map(([id, source, ...rest]) => [id!, source!.replaceAll('1,500', '1.500'), ...rest])),
    ],
    [
      'empty rows and columns',
      (rows) =>
        csv([
          [''],
          ...rows.flatMap((row) => [
            ['', ...row, ''],
            ['', '', '', '', '', ''],
          ]),
        ]),
    ],
    [
      'cells broken into lines',
      (rows) =>
        csv(
          rows.map(([id, source, target, notes], at) => [
            id!,
            source!,
            at === 0 ? target! : target!.replace(' ', '\n'),
            notes!,
          ]),
        ),
    ],
  ];

  it.each(damages)('is placed with %s', async (_, damage) => {
    const newsroom = await sent(['csv']);
    newsroom.write('back.csv', damage(translated(rowsOf(newsroom))));
    const { stdout, targets } = await imported(newsroom, 'back.csv');
    expect(targets).toEqual(ALL);
    expect(stdout).not.toContain('never part');
  });

  it('is placed without its headings, by the name of the file or by its ids', async () => {
    const newsroom = await sent(['csv']);
    const [, ...rows] = translated(rowsOf(newsroom));
    newsroom.write('march.ms (1).csv', csv(rows.map(([id, source, target]) => [target!, id!, source!])));
    expect((await imported(newsroom, 'march.ms (1).csv')).targets).toEqual(ALL);
    newsroom.write('done.csv', csv(rows));
    expect((await imported(newsroom, 'done.csv')).targets).toEqual(ALL);
    newsroom.write('other.csv', csv(rows.map(([id, ...texts]) => [`x${id}`, ...texts])));
    const run = await newsroom.dragoman('import', 'other.csv');
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('other.csv:1:1');
  });

  it('changes nothing where rows are gone or blank, and keeps rows that nobody sent', async () => {
    const newsroom = await sent(['csv']);
    const all = translated(rowsOf(newsroom));
    newsroom.write('all.csv', csv(all));
    await imported(newsroom, 'all.csv');
    const before = newsroom.read('locales/ms/march.xlf');
    const few = [all[0]!, [all[2]![0]!, all[2]![1]!, '', ''], ['', 'A new sentence', 'Ayat baharu', '']];
    newsroom.write('few.csv', csv(few));
    const { stdout } = await imported(newsroom, 'few.csv');
    expect(newsroom.read('locales/ms/march.xlf')).toBe(before);
    expect(stdout).toContain('row-3');
    expect(newsroom.read('locales/ms/march.gone.xlf')).toContain('Ayat baharu');
  });

  it.each([
    ['march.ms.csv', 'just text'],
    ['march.ms.csv', Buffer.from([0x66, 0xfc, 0x72])],
    ['march.ms.csv', '"a,b\n'],
    ['march.ms.docx', zipSync({ 'word/document.xml': strToU8('<w:document xmlns:w="w"><w:p/></w:document>') })],
    ['march.ms.docx', zipSync({ 'word/document.xml': strToU8('<w:document') })],
    ['march.ms.xlsx', 'no zip'],
  ] as const)('is refused where it is none: %s', async (path, content) => {
    const newsroom = await sent(['csv']);
    newsroom.write(path, content);
    const before = newsroom.snapshot();
    const run = await newsroom.dragoman('import', path);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(path);
    expect(newsroom.snapshot()).toEqual(before);
  });
});

describe('a table of any text', () => {
  it.each(tableForms)('is the same after it was %s', (form) => {
    const text = string({
      unit: constantFrom('a', '=', '+', "'", '"', ',', ';', '<', '&', 'é', '新', 'م', '😀', ' ', '\n'),
      maxLength: 12,
    });
    assert(
      property(array(text, { minLength: 1, maxLength: 8 }), (texts) => {
        const rows = texts.map((each, at) => [`u${at}/s1`, 'x', each, ''] as const);
        const table = {
          sourceLocale: 'en',
          targetLocale: 'ar',
          headings: ['dragoman:a:en:ar:', 'S (en)', 'T (ar)', 'N'],
          rows,
        } as const;
        const read = readTable(writeTable(table, form), {
          path: `a.${form}`,
          form,
          refuse: (fault) => new Error(fault.kind) as never,
        });
        const expected = texts
          .map((each) => each.trim())
          .map((each) => (form === 'csv' ? each.replace(/^'(?=[=+])/, '') : each));
        expect(read.rows.map(({ target }) => target.replace(/^'(?=[=+])/, ''))).toEqual(
          expected.map((each) => each.replace(/^'(?=[=+])/, '')),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('is read from a sheet with shared strings, as spreadsheets write them', () => {
    const strings = ['dragoman:a:en:ar:', 'S (en)', 'T (ar)', 'u1/s1', 'One', 'واحد'];
    const shared = `<sst>${strings.map((text) => `<si><r><t>${text}</t></r><rPh><t>x</t></rPh></si>`).join('')}</sst>`;
    const cells = (row: number, from: number): string =>
      ['A', 'B', 'D'].map((column, at) => `<c r="${column}${row}" t="s"><v>${from + at}</v></c>`).join('');
    const sheet = `<worksheet><sheetData><row r="1">${cells(1, 0)}</row><row r="4">${cells(4, 3)}</row></sheetData></worksheet>`;
    const bytes = zipSync({ 'xl/sharedStrings.xml': strToU8(shared), 'xl/worksheets/sheet1.xml': strToU8(sheet) });
    const { rows } = readTable(bytes, {
      path: 'a.xlsx',
      form: 'xlsx',
      refuse: (fault) => new Error(fault.kind) as never,
    });
    expect(rows).toEqual([{ row: 4, column: 4, id: 'u1/s1', source: 'One', target: 'واحد' }]);
  });
});

describe('a table from which a program has lost text', () => {
  const head = 'dragoman:march:en:ms:abc,Source (en),Translation (ms),Notes\n';
  const row = (id: string, target: string): string => `u${id}/s1,The quay opens,${target},\n`;
  const refuse = (): never => {
    throw new Error('zip');
  };
  const reading =
    (text: string): (() => unknown) =>
    () =>
      readTable(strToU8(text), { path: 'march.ms.csv', form: 'csv', refuse });

  it.each([
    ['a quotation mark that takes in other rows', row('a', '"Dermaga') + row('b', '"Dibuka"'), 'table-open-quote', 2],
    ['one that is open to the end', row('a', 'Dermaga') + row('b', '"Dibuka'), 'table-open-quote', 3],
    ['a comma without quotation marks', row('a', 'Dermaga, pada hari ini, dibuka'), 'table-row-wide', 2],
    ['a formula that it was taken for', row('a', '#NAME?'), 'table-cell-error', 2],
    ['one of a German spreadsheet', row('a', '#BEZUG!'), 'table-cell-error', 2],
    ['one of LibreOffice', row('a', 'Err:508'), 'table-cell-error', 2],
  ])('is refused for %s', (_, rows, code, line) => {
    expect(reading(head + rows)).toThrow(expect.objectContaining({ code, file: 'march.ms.csv', line }));
  });

  it('is refused where the column of translations is gone', () => {
    const text = 'dragoman:march:en:ms:abc,Source (en),Notes\nua/s1,The quay opens,This is the headline.\n';
    expect(reading(text)).toThrow(expect.objectContaining({ code: 'table-no-columns' }));
  });

  it.each([
    ['lines within a cell', row('a', '"Dermaga\n“dibuka”, ya"')],
    ['quotation marks in a cell without', row('a', 'Dermaga "Utara" dibuka')],
    ['empty cells behind the last', `${row('a', 'Dermaga').trimEnd()},,,\n`],
    ['a hashtag', row('a', '#DERMAGA')],
  ])('and is read with %s', (_, rows) => {
    expect(reading(head + rows)).not.toThrow();
  });
});
