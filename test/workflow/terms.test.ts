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
    await importTerms(await openContext(newsroom.folder), [path]);
    const lines = (text: string): readonly string[] => text.split('\n').toSorted();
    expect(lines(newsroom.read('locales/terms.csv'))).toEqual(lines(csv));
  });
});
