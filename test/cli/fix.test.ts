import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { emptyFolder, sampleNewsroom, smallNewsroom, type TestNewsroom } from '../newsroom.ts';

/** White space and figures that two checks are certain of, and a fault that no fix mends. */
const returned = `<?xml version="1.0" encoding="UTF-8"?>\r
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="zh-Hans">
  <file id="f"><!-- keep -->
    <unit id="u1">
      <segment id="s1" state="translated">
        <source>Some 1.2 billion children &amp; others.</source>
        <target>约 1.2亿儿童&#x53CA;其他人。 </target>
      </segment>
      <segment id="s2" state="translated"><source>Read <pc id="1">this</pc>.</source><target>请  读<pc id="1">这个</pc>。</target></segment>
    </unit>
  </file>
</xliff>
`;

const mended = returned.replace('1.2亿', '12亿').replace('人。 <', '人。<').replace('请  读', '请 读');

const bytesOf = ({ folder }: TestNewsroom, path: string): Buffer => readFileSync(join(folder, path));

function oneFile(content: string | Uint8Array = returned): TestNewsroom {
  const newsroom = emptyFolder();
  newsroom.write('returned.xlf', content);
  return newsroom;
}

describe('check --fix', () => {
  it('mends what is certain, in place, and leaves every other byte', async () => {
    const newsroom = oneFile();
    const { stdout } = await newsroom.dragoman('check', 'returned.xlf', '--fix');
    expect(newsroom.read('returned.xlf')).toBe(mended);
    expect(stdout).toMatch(/^returned\.xlf\n {4}7:9 {2}“1\.2亿” → “12亿” {2}numbers \w{8}\n/);
    expect(stdout).toContain('“␣” → “”');
    expect(stdout).toContain('\n3 fixes made.\n');
    const again = await newsroom.dragoman('check', 'returned.xlf', '--fix');
    expect(again.stdout).toContain('Nothing could be mended.');
    expect(newsroom.read('returned.xlf')).toBe(mended);
  });

  it('offers no fix that it did not make', async () => {
    const fixable = 'can be mended';
    const coded = returned.replace('请  读<pc id="1">这个</pc>', '读 <pc id="1"> 这个</pc>');
    const newsroom = oneFile(coded);
    expect((await newsroom.dragoman('check', 'returned.xlf')).stdout).toContain(fixable);
    expect((await newsroom.dragoman('check', 'returned.xlf', '--fix')).stdout).not.toContain(fixable);
  });

  it('ends with the code of what is left', async () => {
    const newsroom = oneFile();
    expect((await newsroom.dragoman('check', 'returned.xlf')).code).toBe(1);
    expect((await newsroom.dragoman('check', 'returned.xlf', '--fix')).code).toBe(0);
    newsroom.edit('returned.xlf', /请 读.*。(?=<\/target)/, '');
    expect((await newsroom.dragoman('check', 'returned.xlf', '--fix')).code).toBe(1);
  });

  it.each(['utf-16le', 'utf-16be', 'gb18030'])('keeps %s', async (encoding) => {
    const options = { addBOM: encoding.startsWith('utf-16') };
    const encoded = (text: string): Buffer =>
      iconv.encode(text.replace('UTF-8', encoding.slice(0, 7)), encoding, options);
    const newsroom = oneFile(encoded(returned));
    await newsroom.dragoman('check', 'returned.xlf', '--fix');
    expect(bytesOf(newsroom, 'returned.xlf').equals(encoded(mended))).toBe(true);
  });

  it('says in JSON what it mended', async () => {
    const { stdout, stderr } = await oneFile().dragoman('check', 'returned.xlf', '--fix', '--format', 'json');
    const { files } = JSON.parse(stdout) as { files: [{ fixed: { check: string; fix: string }[] }] };
    expect(files[0].fixed.map(({ fix }) => fix).toSorted()).toEqual(['', ' ', '12亿']);
    expect(stderr).toContain('3 fixes made.');
  });

  it('mends several files together, or none', async () => {
    const newsroom = oneFile();
    newsroom.write('other.xlf', returned);
    newsroom.write('cut.xlf', returned.slice(0, 300));
    const { code } = await newsroom.dragoman('check', 'returned.xlf', 'cut.xlf', 'other.xlf', '--fix');
    expect(code).toBe(2);
    expect([newsroom.read('returned.xlf'), newsroom.read('other.xlf')]).toEqual([mended, mended]);
    expect(newsroom.read('cut.xlf')).toBe(returned.slice(0, 300));
  });
});

describe('check --fix --dry-run', () => {
  it('prints the change as a diff, and writes nothing', async () => {
    const newsroom = oneFile();
    const { code, stdout, stderr } = await newsroom.dragoman('check', 'returned.xlf', '--fix', '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^--- a\/returned\.xlf\n\+\+\+ b\/returned\.xlf\n@@ /);
    expect(applyPatch(returned, stdout)).toBe(mended);
    expect(stderr).toContain('3 fixes would be made; nothing was written.');
    expect(newsroom.read('returned.xlf')).toBe(returned);
  });

  it('stands neither alone nor with a form of report', async () => {
    const newsroom = oneFile();
    for (const options of [['--dry-run'], ['--fix', '--dry-run', '--format', 'json']]) {
      const { code, stdout, stderr } = await newsroom.dragoman('check', 'returned.xlf', ...options);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('--dry-run goes with --fix');
    }
  });
});

const news = `Children march for their rights\n\nSome 28 children were there. Nobody was left out.\n`;
const store = 'locales/ms/news.xlf';

/** A newsroom whose one store has a doubled space and a wrong figure that nobody can be certain about. */
async function withStore(): Promise<TestNewsroom> {
  const newsroom = smallNewsroom(news);
  await newsroom.dragoman('export');
  const path = 'out/outgoing/ms/news.xlf';
  newsroom.edit(path, /(?<=rights<\/source>)/, '<target>Kanak-kanak berarak  demi hak mereka</target>');
  newsroom.edit(path, /(?<=there\.<\/source>)/, '<target>Seramai  28 kanak-kanak hadir.</target>');
  newsroom.edit(path, /(?<=out\.<\/source>)/, '<target>Tiada yang ketinggalan.</target>');
  await newsroom.dragoman('import', path);
  return newsroom;
}

describe('check --fix in a newsroom', () => {
  it('mends the stores, and the journal says so once', async () => {
    const newsroom = await withStore();
    const [before, journal] = [newsroom.read(store), newsroom.read('locales/journal.jsonl')];
    await newsroom.dragoman('check', '--fix');
    expect(newsroom.read(store)).toBe(
      before.replace('berarak  demi', 'berarak demi').replace('Seramai  28', 'Seramai 28'),
    );
    const added = newsroom.read('locales/journal.jsonl').slice(journal.length).trim().split('\n');
    expect(added.map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({ event: 'fixed', release: 'news', locale: 'ms', fixes: 2 }),
    ]);
    const after = newsroom.snapshot('locales');
    await newsroom.dragoman('check', store, '--fix');
    expect(newsroom.snapshot('locales')).toEqual(after);
  });

  it('leaves what somebody let stand', async () => {
    const newsroom = await withStore();
    const { stdout } = await newsroom.dragoman('check', 'news', '--format', 'json');
    const { files } = JSON.parse(stdout) as { files: [{ findings: { id: string; check: string }[] }] };
    const doubled = files[0].findings.filter(({ check }) => check === 'whitespace');
    await newsroom.dragoman('waive', doubled[0]!.id, '--by', 'Siti', '--why', 'a pause');
    await newsroom.dragoman('check', '--fix');
    expect(newsroom.read(store).match(/\w {2}\w/g)?.length).toBe(1);
  });

  it('is refused while another Dragoman is at work, but not as a dry run', async () => {
    const newsroom = await withStore();
    const before = newsroom.read(store);
    newsroom.write('out/.lock', JSON.stringify({ host: 'elsewhere', pid: 1 }));
    expect((await newsroom.dragoman('check', '--fix')).code).toBe(2);
    expect((await newsroom.dragoman('check', store, '--fix')).code).toBe(2);
    expect(newsroom.read(store)).toBe(before);
    const { code, stdout } = await newsroom.dragoman('check', '--fix', '--dry-run');
    expect([code, applyPatch(before, stdout) !== before]).toEqual([0, true]);
  });

  it('leaves kits as they are, and says so', async () => {
    const newsroom = await withStore();
    await newsroom.dragoman('export', '--kit');
    const kit = Object.keys(newsroom.snapshot('out/outgoing')).find((path) => path.endsWith('.zip'))!;
    const before = readFileSync(kit);
    const { stderr } = await newsroom.dragoman('check', kit, '--fix');
    expect(stderr).toMatch(/news\.xlf is in a kit/);
    expect(readFileSync(kit).equals(before)).toBe(true);
  });
});

describe('check --fix on the sample', () => {
  const slips: readonly (readonly [string, string, string])[] = [
    ['zh-Hans', '近12亿', '近1.2亿'],
    ['zh-Hans', '展区域对话，', '展区域对话,'],
    ['zh-Hans', '贯彻实施和执法。', '贯彻实施和执法. '],
    ['ms', 'hak hampir', 'hak  hampir'],
    ['ar', 'حكومات 28', 'حكومات 82'],
    ['th', 'รัฐบาล 28', 'รัฐบาล  28'],
  ];

  it('gives the files as they were before the slips, to the byte', async () => {
    const newsroom = sampleNewsroom();
    const stores = (): unknown => {
      const { [join(newsroom.folder, 'locales/journal.jsonl')]: _journal, ...others } = newsroom.snapshot('locales');
      return others;
    };
    const before = stores();
    for (const [locale, right, wrong] of slips)
      newsroom.edit(`locales/${locale}/2010-11-06-beijing-declaration.xlf`, right, wrong);
    expect(stores()).not.toEqual(before);
    const { code, stdout } = await newsroom.dragoman('check', '--fix');
    expect(code).toBe(0);
    expect(stdout).toContain(`${slips.length + 1} fixes made.`);
    expect(stores()).toEqual(before);
  });
});
