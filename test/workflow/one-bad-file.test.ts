import { beforeAll, describe, expect, it } from 'vitest';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyFolder, folderAt, type Run, type TestNewsroom } from '../newsroom.ts';

let published: string;

/** A newsroom with two releases in two languages, all published. */
beforeAll(async () => {
  published = mkdtempSync(join(tmpdir(), 'dragoman-'));
  const newsroom = folderAt(published);
  newsroom.write('dragoman.config.json', JSON.stringify({ sourceLocale: 'en', targetLocales: ['ms', 'fr'] }));
  for (const name of ['one', 'two'])
    newsroom.write(`source/${name}.txt`, `News of ${name}\n\nSome 12 schools opened in ${name}.\n`);
  await newsroom.dragoman('export');
  for (const store of ['ms/one', 'ms/two', 'fr/one', 'fr/two']) {
    const path = `locales/${store}.xlf`;
    const translated = newsroom
      .read(path)
      .replaceAll(/<segment id="([^"]*)"[^>]*>\s*<source>([^<]*)<\/source>/g, (_, id, source) => {
        return `<segment id="${id}" state="final"><source>${source}</source><target>il ${source}</target>`;
      });
    newsroom.write(path, translated);
  }
  await newsroom.dragoman('publish', '--sign-off', 'Ana', '--why', 'read');
  return () => rmSync(published, { recursive: true, force: true });
});

function damaged(path: string, from: string | RegExp, to: string): TestNewsroom {
  const newsroom = emptyFolder();
  cpSync(published, newsroom.folder, { recursive: true, verbatimSymlinks: true });
  newsroom.edit(path, from, to);
  return newsroom;
}

const badStore = (): TestNewsroom => damaged('locales/ms/one.xlf', '</unit>', '</unti>');
const named = 'locales/ms/one.xlf:';

/** What is said of the other texts, and whether the file is named. */
const said = ({ code, stdout, stderr }: Run): readonly unknown[] => [code, stdout, stderr.includes(named) || stdout.includes(named)]; // prettier-ignore

describe('one bad file of a translation', () => {
  it.each<[string, readonly string[], readonly RegExp[]]>([
    ['check', [], [/locales\/fr\/one\.xlf {2}en → fr/, /locales\/ms\/two\.xlf {2}en → ms/]],
    [
      'status',
      [],
      [/one +ms +unusable/, /one +fr +published +2\/2/, /two +ms +published +2\/2/, /5 published, 1 unusable/],
    ],
    ['export', [], [/two: 2 units/]],
    ['publish', [], [/one ms: held back, the last good edition stays/, /one fr: published/, /two ms: published/]],
    ['analyze', [], [/two +ms +2/, /two +fr +2/]],
    ['preview', ['one', '--to', 'ms'], [/one ms: nothing to show yet/]],
    ['record', ['one'], []],
    ['diff', ['one'], []],
    ['waive', ['abcdefgh', '--by', 'Ana', '--why', 'so'], []],
  ])('is named by %s, which says all of the others', async (verb, args, lines) => {
    const [code, stdout, isNamed] = said(await badStore().dragoman(verb, ...args));
    expect([code, isNamed]).toEqual([2, true]);
    for (const line of lines) expect(stdout).toMatch(line);
  });

  it.each([
    ['preview', 'two', '--to', 'ms'],
    ['record', 'two'],
    ['diff', 'two'],
    ['check', 'two'],
    ['publish', 'two'],
    ['tm', 'search', 'schools'],
    ['log'],
  ])('is nothing to %s %s', async (...args) => {
    const { stderr, stdout } = await badStore().dragoman(...args);
    expect(stderr + stdout).not.toContain(named);
    expect(stdout).not.toBe('');
  });

  it('leaves what stands, and takes nothing down', async () => {
    const newsroom = badStore();
    const before = newsroom.snapshot('out/editions');
    await newsroom.dragoman('publish');
    expect(newsroom.snapshot('out/editions')).toEqual(before);
  });

  it('is found by who searches the memory of the other language', async () => {
    const { stdout } = await badStore().dragoman('tm', 'search', 'schools');
    expect(stdout.split('\n').filter((line) => /^\w/.test(line))).toEqual(['ms  two', 'fr  one', 'fr  two']);
  });

  it('keeps nobody from waiving a finding of another, and from the report', async () => {
    const newsroom = badStore();
    const { stdout } = await newsroom.dragoman('check', 'two', '--to', 'fr', '--format', 'json');
    const { files } = JSON.parse(stdout) as { files: { findings: { id: string }[] }[] };
    const [finding] = files.flatMap(({ findings }) => findings);
    expect((await newsroom.dragoman('waive', finding!.id, '--by', 'Ana', '--why', 'so')).code).toBe(0);
    const report = await newsroom.dragoman('report');
    expect([report.code, report.stderr.includes(named)]).toEqual([2, true]);
    expect(newsroom.read('out/report/index.html')).toContain('News of two');
  });
});

describe('one bad file of a release', () => {
  const bad = (): TestNewsroom => {
    const newsroom = emptyFolder();
    cpSync(published, newsroom.folder, { recursive: true, verbatimSymlinks: true });
    newsroom.write('source/one.meta.yaml', 'targetLocales: [ms\n');
    return newsroom;
  };

  it.each<[string, readonly RegExp[]]>([
    ['status', [/two +ms +published +2\/2/]],
    ['check', [/locales\/ms\/two\.xlf {2}en → ms/]],
    ['publish', [/two ms: published/, /two fr: published/]],
    ['export', [/two: 2 units/]],
  ])('is named by %s, which says all of the others', async (verb, lines) => {
    const { code, stdout, stderr } = await bad().dragoman(verb);
    expect([code, (stderr + stdout).includes('source/one.meta.yaml:')]).toEqual([2, true]);
    for (const line of lines) expect(stdout).toMatch(line);
  });

  it.each([
    ['a locale that the newsroom does not have', 'targetLocales: [de]\n', /“?de”?.*ms, fr/],
    ['a tag that is none', 'targetLocales: ["12"]\n', /12/],
    ['a block that is not there', 'outline:\n  uzzzzzzzz: { role: navigation }\n', /uzzzzzzzz/],
  ])('is one whose metadata name %s', async (_what, meta, expected) => {
    const newsroom = bad();
    newsroom.write('source/one.meta.yaml', meta);
    const { code, stderr, stdout } = await newsroom.dragoman('export', 'one');
    expect([code, (stderr + stdout).includes('source/one.meta.yaml:')]).toEqual([2, true]);
    expect(stderr + stdout).toMatch(expected);
  });

  it('is told with the block that was meant, where one is near', async () => {
    const newsroom = bad();
    const [, id = ''] = /<unit id="(\w+)"/.exec(newsroom.read('locales/en/one.xlf')) ?? [];
    newsroom.write('source/one.meta.yaml', `outline:\n  ${id.slice(0, -1)}: { role: navigation }\n`);
    const { stderr, stdout } = await newsroom.dragoman('export', 'one');
    expect(stderr + stdout).toContain(id);
    expect(stderr + stdout).toContain('News of one');
  });
});
