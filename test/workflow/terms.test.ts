import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { exportTerms, importTerms } from '../../src/workflow/terms.ts';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const head = 'source,locale,target,status,note\n';

const tbx = (source: string, target: string, status = 'preferredTerm-admn-sts'): string =>
  `<tbx type="TBX-Basic" style="dca" xml:lang="en"><text><body><conceptEntry><langSec xml:lang="en"><termSec><term>${source}</term></termSec></langSec>` +
  `<langSec xml:lang="ms"><termSec><term>${target}</term><termNote type="administrativeStatus">${status}</termNote></termSec></langSec></conceptEntry></body></text></tbx>`;

const importFrom = async (newsroom: TestNewsroom, name: string): ReturnType<typeof importTerms> =>
  importTerms(await openContext(newsroom.folder), [join(newsroom.folder, name)]);

describe('terms from elsewhere', () => {
  it('are added to those that are there, once', async () => {
    const newsroom = smallNewsroom('Rain\n');
    newsroom.write('locales/terms.csv', `${head}school,ms,sekolah,preferred,`);
    newsroom.write('a.tbx', tbx('rain, heavy', 'hujan "lebat"'));
    expect(await importFrom(newsroom, 'a.tbx')).toMatchObject({ files: [{ terms: 1, added: 1, differing: [] }] });
    const expected = `${head}school,ms,sekolah,preferred,\n"rain, heavy",ms,"hujan ""lebat""",preferred,\n`;
    expect(newsroom.read('locales/terms.csv')).toBe(expected);
    expect((await importFrom(newsroom, 'a.tbx')).changed).toEqual([]);
  });

  it('leave the status that the newsroom gave a term', async () => {
    const newsroom = smallNewsroom('Rain\n');
    newsroom.write('locales/terms.csv', `${head}rain,ms,hujan,preferred,\n`);
    newsroom.write('a.tbx', tbx('rain', 'hujan', 'deprecatedTerm-admn-sts'));
    const { files, changed } = await importFrom(newsroom, 'a.tbx');
    expect(files[0]?.differing).toMatchObject([{ source: 'rain', status: 'forbidden' }]);
    expect(changed).toEqual([]);
  });

  it('come from CSV too, and begin a term base where there is none', async () => {
    const newsroom = smallNewsroom('Rain\n');
    newsroom.write('a.csv', `${head}rain,ms,hujan,preferred,wet\n`);
    await importFrom(newsroom, 'a.csv');
    expect(newsroom.read('locales/terms.csv')).toBe(`${head}rain,ms,hujan,preferred,wet\n`);
  });

  it('change nothing where a file has none of the newsroom’s languages', async () => {
    const newsroom = smallNewsroom('Rain\n');
    newsroom.write('a.tbx', tbx('rain', 'pluie').replace('"ms"', '"fr"'));
    await expect(importFrom(newsroom, 'a.tbx')).rejects.toMatchObject({ code: 'tbx-no-pair' });
    expect(existsSync(join(newsroom.folder, 'locales/terms.csv'))).toBe(false);
  });

  it('go out, and come back as they were', async () => {
    const newsroom = smallNewsroom('Rain\n');
    const csv = `${head}rain,ms,hujan,preferred,wet\nWHO,ms,WHO,do-not-translate,\nrain,ms,ujan,forbidden,\n`;
    newsroom.write('locales/terms.csv', csv);
    const { path, terms } = await exportTerms(await openContext(newsroom.folder), { version: '2008' });
    expect(terms).toBe(3);
    newsroom.remove('locales/terms.csv');
    await importTerms(await openContext(newsroom.folder), [path!]);
    const lines = (text: string): readonly string[] => text.split('\n').toSorted();
    expect(lines(newsroom.read('locales/terms.csv'))).toEqual(lines(csv));
  });
});

describe('terms of the memory', () => {
  const unit = (source: string, target: string): string =>
    `<tu><tuv xml:lang="en"><seg>${source}</seg></tuv><tuv xml:lang="ms"><seg>${target}</seg></tuv></tu>`;
  const units = [
    unit('The Harbour Board met early.', 'Lembaga Pelabuhan bermesyuarat awal.'),
    unit('Nobody asked the Harbour Board.', 'Tiada sesiapa bertanya kepada Lembaga Pelabuhan.'),
    unit('A letter to the Harbour Board is here.', 'Surat kepada Lembaga Pelabuhan ada di sini.'),
    unit('It rains.', 'Hujan turun.'),
  ];

  it('are written for a person to read, and are in force once they are imported', async () => {
    const newsroom = smallNewsroom('Rain\n');
    newsroom.write('a.tmx', `<tmx version="1.4"><header srclang="en"/><body>${units.join('')}</body></tmx>`);
    await newsroom.dragoman('tm', 'import', 'a.tmx');
    const extracted = await newsroom.dragoman('terms', 'extract', '--to', 'ms');
    expect(extracted).toMatchObject({ code: 0, stdout: expect.stringContaining('out/extracted-terms.csv  1 term') });
    const [columns, row] = newsroom.read('out/extracted-terms.csv').slice(1).split('\r\n');
    expect(columns).toBe('source,locale,target,status,note,sentences,confidence,example,translation');
    expect(row).toMatch(/^Harbour Board,ms,Lembaga Pelabuhan,preferred,,3,\d\d %,The Harbour Board met early\.,/);
    expect(existsSync(join(newsroom.folder, 'locales/terms.csv'))).toBe(false);

    expect(await newsroom.dragoman('terms', 'import', 'out/extracted-terms.csv')).toMatchObject({ code: 0 });
    expect(newsroom.read('locales/terms.csv')).toBe(`${head}Harbour Board,ms,Lembaga Pelabuhan,preferred,\n`);
    const again = await newsroom.dragoman('terms', 'extract', '--to', 'ms', '--format', 'json');
    expect(JSON.parse(again.stdout)).toMatchObject({ terms: [] });
  });

  it.each([
    ['extract', 'out/extracted-terms.tbx'],
    ['export', 'out/terms.tbx'],
  ])('leave no file behind where %s finds none: nobody could import it', async (verb, path) => {
    const newsroom = smallNewsroom('Rain\n');
    newsroom.write(path, 'of yesterday');
    const { code, stdout } = await newsroom.dragoman('terms', verb, '--tbx', '2019');
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'No terms: no file is written.\n' });
    expect(existsSync(join(newsroom.folder, path))).toBe(false);
  });

  it('are asked for by whole numbers', async () => {
    const { code, stderr } = await smallNewsroom('Rain\n').dragoman('terms', 'extract', '--min', 'few');
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('--min') });
  });
});
