import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';
import { isInstalled, runProgram, toolkitPython } from './programs.ts';

const news = `Children march for their rights

They need {schools} schools & more.
`;

const headline = 'Kanak-kanak berarak demi hak mereka';

/** A newsroom whose headline is translated, exported as 1.2. */
async function exported(): Promise<TestNewsroom> {
  const newsroom = smallNewsroom(news);
  newsroom.write('source/news.meta.yaml', 'values:\n  schools: 28\n');
  // Marked as not to be translated: the toolkit must see the text all the same.
  newsroom.write('locales/terms.csv', 'source,locale,target,status,note\nmore,ms,more,do-not-translate,\n');
  await newsroom.dragoman('export', '--profile', 'omegat3');
  newsroom.edit('out/outgoing/ms/news.xlf', '<target>Children march for their rights', `<target>${headline}`);
  await newsroom.dragoman('import', 'out/outgoing/ms/news.xlf');
  await newsroom.dragoman('export', '--xliff', '1.2');
  expect(newsroom.read('out/outgoing/ms/news.xlf')).toContain('mtype="protected">more</mrk>');
  return newsroom;
}

const convert = (program: string, from: string, to: string, { folder }: TestNewsroom): string =>
  runProgram(program, ['--progress=none', '-i', from, '-o', to], folder);

describe.skipIf(!isInstalled('xliff2po') || !isInstalled('po2xliff'))('xliff2po and po2xliff', () => {
  it('make a PO file of a 1.2 export, and of that an XLIFF that can be checked', async () => {
    const newsroom = await exported();
    convert('xliff2po', 'out/outgoing/ms/news.xlf', 'news.po', newsroom);
    const po = newsroom.read('news.po');
    expect(po).toContain(`msgid "Children march for their rights"\nmsgstr "${headline}"`);
    expect(po).toContain('msgid "They need {schools} schools & more."\nmsgstr ""');
    convert('po2xliff', 'news.po', 'news.xlf', newsroom);
    const { stdout } = await newsroom.dragoman('check', 'news.xlf', '--format', 'json');
    const { files } = JSON.parse(stdout) as { files: { units: number; findings: { severity: string }[] }[] };
    expect(files[0]).toMatchObject({ units: 3 });
    expect(files[0]!.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('come home by their text and lose nothing, though their units have other ids', async () => {
    const newsroom = await exported();
    convert('xliff2po', 'out/outgoing/ms/news.xlf', 'news.po', newsroom);
    const template = ['-t', 'out/outgoing/ms/news.xlf'];
    runProgram('po2xliff', ['--progress=none', ...template, '-i', 'news.po', '-o', 'news.xlf'], newsroom.folder);
    const before = newsroom.read('locales/ms/news.xlf').match(/<(source|target)>.*/g);
    expect(before).toContain(`<target>${headline}</target>`);
    const { code, stdout } = await newsroom.dragoman('import', 'news.xlf');
    expect(code).toBe(0);
    expect(stdout).toContain('2 units');
    // The PO file's own head belongs to no unit, and the program calls the headline unfinished.
    expect(stdout).toContain('1 segment has a lower state than before');
    expect(newsroom.read('locales/ms/news.xlf').match(/<(source|target)>.*/g)).toEqual(before);
  });
});

describe.skipIf(!isInstalled('pofilter'))('pofilter', () => {
  it('finds what is untranslated in a 1.2 export, and its notes come home', async () => {
    const newsroom = await exported();
    runProgram(
      'pofilter',
      ['--progress=none', '-t', 'untranslated', '-i', 'out/outgoing/ms/news.xlf', '-o', 'filtered.xlf'],
      newsroom.folder,
    );
    const filtered = newsroom.read('filtered.xlf');
    expect(filtered).toContain('They need');
    expect(filtered).not.toContain(headline);
    expect(await newsroom.dragoman('import', 'filtered.xlf')).toMatchObject({ code: 0, stderr: '' });
    expect(newsroom.read('locales/ms/news.xlf')).toContain('<note category="pofilter">untranslated');
    expect(newsroom.read('locales/ms/news.xlf')).toContain(headline);
  });
});

/** Gives every unit of one text without codes a target, as an editor made with the toolkit does. */
const editor = `
from translate.storage.xliff2 import Xliff2File
store = Xliff2File.parsefile('out/outgoing/ms/news.xlf')
for unit in store.units:
    if str(unit.source) == 'Children march for their rights':
        unit.target = '${headline}'
store.savefile('back.xlf')
`;

describe.skipIf(!existsSync(toolkitPython))('an editor made with translate-toolkit 3.20', () => {
  it.each(['2.0', '2.1'])('takes XLIFF %s and gives it back', async (version) => {
    const newsroom = smallNewsroom(news);
    newsroom.write('source/news.meta.yaml', 'values:\n  schools: 28\n');
    await newsroom.dragoman('export', '--xliff', version);
    runProgram(toolkitPython, ['-c', editor], newsroom.folder);
    const { code, stdout, stderr } = await newsroom.dragoman('import', 'back.xlf');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('1 segment changed');
    const store = newsroom.read('locales/ms/news.xlf');
    expect(store).toContain(`<target>${headline}</target>`);
    // The code of the sentence that it did not touch is whole.
    expect(store).toMatch(/They need <ph id="1"[^>]*\/> schools &amp; more\./);
  });
});
