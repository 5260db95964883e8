import { spawnSync } from 'node:child_process';
import { existsSync, openSync, closeSync, renameSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { emptyFolder, sampleNewsroom, smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const news = 'Children march for their rights in Geneva\n\nGENEVA, 3 May 2021 – Some 500 children walked.\n';

/** Runs a command that must fail: exit code 2, a message on stderr with the place, and the disk as it was. */
async function refused(newsroom: TestNewsroom, ...args: string[]): Promise<string> {
  const before = newsroom.snapshot();
  const { code, stdout, stderr } = await newsroom.dragoman(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(newsroom.snapshot()).toEqual(before);
  expect(stderr).not.toMatch(/^\s+at /m);
  return stderr;
}

describe('input that cannot be used', () => {
  it('a source that is not UTF-8', async () => {
    const newsroom = smallNewsroom('');
    newsroom.write('source/news.txt', Buffer.from('First line\nCaf\u00e9 opens\n', 'latin1'));
    expect(await refused(newsroom, 'export')).toMatch(/^source\/news\.txt:2:4: .*UTF-8/);
  });

  it('an empty source', async () => {
    expect(await refused(smallNewsroom(' \n\n'), 'export')).toMatch(/^source\/news\.txt.*empty/);
  });

  it('a directory in place of a file', async () => {
    const newsroom = smallNewsroom(news);
    await newsroom.dragoman('export');
    expect(await refused(newsroom, 'import', 'source')).toBe('source: This is a folder; give a file.\n');
  });

  it.skipIf(process.platform === 'win32')('a device, which may have no end', async () => {
    const newsroom = smallNewsroom(news);
    symlinkSync('/dev/zero', `${newsroom.folder}/back.xlf`);
    symlinkSync('/dev/zero', `${newsroom.folder}/source/other.txt`);
    const { code, stdout, stderr } = await newsroom.dragoman('export');
    expect([code, stdout]).toEqual([0, expect.stringContaining('news: 3 units')]);
    expect(stderr).toContain('not read: source/other.txt');
    expect(await refused(newsroom, 'import', 'back.xlf')).toBe('back.xlf: This is a device; give a file.\n');
  });

  it.skipIf(process.platform !== 'linux')('a name that others take for one that is kept', async () => {
    const newsroom = smallNewsroom(news);
    newsroom.write('source/caf\u00e9.txt', news);
    await newsroom.dragoman('export');
    newsroom.write('source/News.txt', news);
    newsroom.write('source/cafe\u0301.txt', news);
    for (const name of ['news', 'caf\u00e9']) newsroom.remove(`source/${name}.txt`);
    const stderr = await refused(newsroom, 'export');
    expect(stderr).toMatch(/^source\/News\.txt: The newsroom keeps this release as “news”/m);
    expect(stderr).toMatch(/^source\/cafe\u0301\.txt: The newsroom keeps this release as “caf\u00e9”/m);
    for (const end of ['xlf', 'sent.jsonl'])
      renameSync(`${newsroom.folder}/locales/ms/news.${end}`, `${newsroom.folder}/locales/ms/News.${end}`);
    renameSync(`${newsroom.folder}/locales/en/news.xlf`, `${newsroom.folder}/locales/en/News.xlf`);
    expect((await newsroom.dragoman('export', 'News')).stdout).toMatch(/^News: 3 units/);
  });

  it.skipIf(process.platform === 'win32')('a name that XLIFF can’t hold, and the others go out', async () => {
    const newsroom = smallNewsroom(news);
    newsroom.write('source/a\u001b[31mb.txt', news);
    const { code, stdout, stderr } = await newsroom.dragoman('export');
    expect([code, stdout]).toEqual([2, expect.stringContaining('news: 3 units')]);
    expect(stderr).toContain('source/a<001B>[31mb.txt: The character U+001B can’t be written');
  });

  it('no configuration', async () => {
    expect(await refused(emptyFolder(), 'export')).toMatch(/no dragoman\.config\.json here.*dragoman init/);
  });

  it('an unknown locale tag on the command line, or in the configuration', async () => {
    const newsroom = smallNewsroom(news);
    expect(await refused(newsroom, 'export', '--to', 'english')).toMatch(/“english” is not a known locale/);
    expect(await refused(newsroom, 'export', '--to', 'fr')).toMatch(/no locale “fr”.*ms/);
    newsroom.write('dragoman.config.json', '{\n  "sourceLocale": "en",\n  "targetLocales": ["xx-nope"]\n}\n');
    const stderr = await refused(newsroom, 'export');
    expect(stderr).toMatch(/^dragoman\.config\.json:3:21: “xx-nope” is not a known locale/);
    expect(stderr).toContain('\n    "targetLocales": ["xx-nope"]\n                      ^\n');
  });

  it('a release that does not exist, with the one that was meant', async () => {
    const newsroom = sampleNewsroom();
    expect(await refused(newsroom, 'export', '2010-11-06-bejing-declaration')).toMatch(
      /Did you mean 2010-11-06-beijing-declaration\?/,
    );
  });

  it('XLIFF of another release, of another newsroom, cut off, or not XLIFF at all', async () => {
    const newsroom = smallNewsroom(news);
    await newsroom.dragoman('export');
    const path = 'out/outgoing/ms/news.xlf';
    const xliff = newsroom.read(path);
    newsroom.write(path, xliff.replaceAll('news', 'olds'));
    expect(await refused(newsroom, 'import', path)).toMatch(/a translation of “olds”.*not a release of this newsroom/);
    newsroom.write(
      path,
      xliff
        .replaceAll(/<unit id="[^"]*"/g, '<unit id="uelsewhere"')
        .replaceAll(/<source>[^<]*/g, '<source>Nothing like it stands here'),
    );
    expect(await refused(newsroom, 'import', path)).toMatch(/^out\/outgoing\/ms\/news\.xlf:4:\d+: .*“uelsewhere”/);
    newsroom.write(path, xliff.replace('trgLang="ms"', ''));
    expect(await refused(newsroom, 'import', path)).toMatch(/trgLang/);
    newsroom.write(path, xliff.slice(0, xliff.length / 2));
    expect(await refused(newsroom, 'import', path)).toMatch(/^out\/outgoing\/ms\/news\.xlf:\d+:\d+: /);
    newsroom.write(path, '<html></html>');
    expect(await refused(newsroom, 'import', path)).toMatch(/XLIFF/);
    newsroom.write(path, '');
    expect(await refused(newsroom, 'import', path)).toMatch(/empty/);
  });

  it('one bad file among good ones: nothing is imported', async () => {
    const newsroom = smallNewsroom(news);
    await newsroom.dragoman('export');
    const path = 'out/outgoing/ms/news.xlf';
    newsroom.edit(path, '</source>', '</source><target>Baik</target>');
    newsroom.write('cut.xlf', newsroom.read(path).slice(0, -20));
    await refused(newsroom, 'import', path, 'cut.xlf');
  });

  it('check goes on past a file that cannot be used, and says so in JSON', async () => {
    const newsroom = smallNewsroom(news);
    await newsroom.dragoman('export');
    newsroom.write('cut.xlf', newsroom.read('out/outgoing/ms/news.xlf').slice(0, -20));
    const { code, stdout } = await newsroom.dragoman(
      'check',
      'cut.xlf',
      'out/outgoing/ms/news.xlf',
      '--format',
      'json',
    );
    const { files } = JSON.parse(stdout) as { files: { path: string; units: number; error?: { line: number } }[] };
    expect(code).toBe(2);
    expect(files.map(({ path, error }) => [path, error !== undefined])).toEqual([
      ['cut.xlf', true],
      ['out/outgoing/ms/news.xlf', false],
    ]);
    expect(files[0]?.error?.line).toBeGreaterThan(1);
  });

  it('a zip that is no kit, or that leads out of its folder', async () => {
    const newsroom = smallNewsroom(news);
    newsroom.write('a.zip', Buffer.from('PK\u0003\u0004 and no more'));
    expect(await refused(newsroom, 'import', 'a.zip')).toMatch(/^a\.zip: The zip/);
    const { zipSync } = await import('fflate');
    newsroom.write('b.zip', zipSync({ '../evil.xlf': new Uint8Array([1]) }));
    expect(await refused(newsroom, 'import', 'b.zip')).toMatch(/unsafe path/);
  });
});

describe('usage', () => {
  it.each([
    [['exprot'], /no command “exprot”.*Did you mean export\?/s],
    [['export', '--kti'], /no option “--kti”.*Did you mean --kit\?/s],
    [['import'], /argument “file” is missing/],
    [['export', '--xliff', '3.0'], /It can be/],
    [['publish', '--as', 'htlm'], /no kind of edition “htlm”/],
    [['publish', '--sign-off', 'Siti'], /--why/],
    [['waive', 'nothing', '--by', 'Siti', '--why', 'so'], /no.*finding “nothing”/i],
  ])('%j is explained', async (args, message) => {
    expect(await refused(sampleNewsroom(), ...args)).toMatch(message);
  });

  it('speaks the language asked for', async () => {
    expect(await refused(emptyFolder(), 'export', '--lang', 'ms')).toMatch(/Tiada dragoman\.config\.json di sini/);
    expect(await refused(emptyFolder(), 'exprot', '--lang=zh-CN')).toMatch(/没有“exprot”这个命令/);
  });

  it('has a page with examples for every verb', async () => {
    const newsroom = emptyFolder();
    const { stdout, code } = await newsroom.dragoman('--help');
    expect(code).toBe(0);
    for (const verb of [
      'init',
      'outline',
      'export',
      'import',
      'check',
      'waive',
      'publish',
      'status',
      'segment',
      'facts',
    ]) {
      expect(stdout).toContain(`\n  ${verb} `);
      expect((await newsroom.dragoman(verb, '--help')).stdout).toMatch(/Examples:\n {2}\S*.*dragoman/);
    }
  });

  it('makes a newsroom that works', async () => {
    const newsroom = emptyFolder();
    expect((await newsroom.dragoman('init', '--to', 'ms')).code).toBe(0);
    newsroom.write('source/news.txt', news);
    expect((await newsroom.dragoman('export')).code).toBe(0);
    expect(await refused(newsroom, 'init')).toMatch(/newsroom already/);
  });
});

const root = fileURLToPath(new URL('../..', import.meta.url));

it.skipIf(!existsSync('/dev/full') || !existsSync(`${root}dist/cli/main.js`))(
  'says without a stack that its results can’t be written, as to a full disk',
  () => {
    const full = openSync('/dev/full', 'w');
    try {
      const args = [`${root}bin/dragoman.js`, '--lang', 'ms', '--help'];
      const { status, stderr } = spawnSync(process.execPath, args, {
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      });
      expect([status, stderr]).toEqual([2, expect.stringMatching(/^Output arahan tidak dapat ditulis \(ENOSPC.*\n$/)]);
    } finally {
      closeSync(full);
    }
  },
);
