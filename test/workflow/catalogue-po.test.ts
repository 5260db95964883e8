import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleNewsroom, type TestNewsroom } from '../newsroom.ts';

const TEMPLATE = readFileSync(new URL('../../docs/examples/site.pot', import.meta.url), 'utf8');

const haveMsgfmt = spawnSync('msgfmt', ['--version']).status === 0;

/** What `msgfmt` says of a file that it does not take. */
function msgfmtFaults(po: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-po-'));
  try {
    const path = join(folder, 'a.po');
    writeFileSync(path, po);
    const { status, stderr } = spawnSync('msgfmt', ['--check', '-o', join(folder, 'a.mo'), path], { encoding: 'utf8' });
    return status === 0 ? '' : stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function newsroomWith(files: Readonly<Record<string, string>> = {}): TestNewsroom {
  const newsroom = sampleNewsroom();
  newsroom.write('locales/en/site.pot', TEMPLATE);
  for (const [path, text] of Object.entries(files)) newsroom.write(path, text);
  return newsroom;
}

/** Sends the file out and back, each target made of the source with its codes. */
async function returned(
  newsroom: TestNewsroom,
  locale: string,
  translate: (source: string, id: string) => string | undefined,
): Promise<Awaited<ReturnType<TestNewsroom['dragoman']>>> {
  const out = await newsroom.dragoman('export', 'locales/en/site.pot', '--to', locale);
  expect(out).toMatchObject({ code: 0 });
  const xml = newsroom
    .read(`out/outgoing/${locale}/site.xlf`)
    .replaceAll(/<unit id="([^"]+)".*?<\/unit>/gs, (unit, id: string) =>
      unit.replace(/<source>(.*?)<\/source>(<target>.*?<\/target>)?/s, (_, source: string, old = '') => {
        const target = translate(source, id);
        return `<source>${source}</source>${target === undefined ? old : `<target>${target}</target>`}`;
      }),
    );
  newsroom.write('back.xlf', xml);
  return newsroom.dragoman('import', 'back.xlf');
}

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ms: { Search: 'Cari', 'releases found': 'siaran ditemui', 'Write to': 'Tulis kepada' },
  ar: { Search: 'بحث', 'releases found': 'بيانات', 'release found': 'بيان', 'Write to': 'اكتب إلى' },
  'zh-Hans': { Search: '搜索', 'releases found': '条新闻稿', 'Write to': '请写信至' },
};

function translator(locale: string): (source: string) => string {
  return (source) => {
    for (const [english, word] of Object.entries(WORDS[locale]!)) {
      if (source.includes(english)) return `${word} ${source.match(/<ph [^>]*>/g)?.join(' ') ?? ''}`.trim();
    }
    throw new Error(source);
  };
}

describe('a template of gettext', () => {
  it.each(['ms', 'ar', 'zh-Hans'])('comes back as a PO file in %s that msgfmt takes', async (locale) => {
    const newsroom = newsroomWith();
    expect(await returned(newsroom, locale, translator(locale))).toMatchObject({ code: 0, stderr: '' });
    const po = newsroom.read(`locales/${locale}/site.po`);
    expect(po).toContain(`msgctxt "button"\nmsgid "Search"\nmsgstr "${WORDS[locale]!['Search']}"\n`);
    expect(po).toContain('# This file is in the public domain.');
    expect(po).not.toContain('fuzzy');
    const { count, language } = { ms: { count: 1, language: 'ms' }, ar: { count: 6, language: 'ar' } }[locale] ?? {
      count: 1,
      language: 'zh_CN',
    };
    expect(po.match(/^msgstr\[/gm)).toHaveLength(count);
    expect(po).toContain(`"Language: ${language}\\n"`);
    if (haveMsgfmt) expect(msgfmtFaults(po)).toBe('');
  });

  it('goes out with what the locale has, and only what comes back changes', async () => {
    const newsroom = newsroomWith();
    await returned(newsroom, 'ms', translator('ms'));
    const before = newsroom.read('locales/ms/site.po');
    const edited = before.replace('#, c-format\nmsgid "%d release', '# Rujuk glosari.\n#, c-format\nmsgid "%d release');
    newsroom.write('locales/ms/site.po', `${edited}\n#~ msgid "Old"\n#~ msgstr "Lama"\n`);
    const run = await returned(newsroom, 'ms', (source) => (source === 'Search' ? 'Carian' : undefined));
    expect(run.stdout).toContain('1 changed');
    expect(newsroom.read('locales/ms/site.po')).toBe(
      `${edited.replace('"Cari"', '"Carian"')}\n#~ msgid "Old"\n#~ msgstr "Lama"\n`,
    );
  });

  it.each(['\uFEFF', ''])(
    'keeps the line ends of the locale’s file, and its byte order mark where it has one',
    async (mark) => {
      const newsroom = newsroomWith();
      await returned(newsroom, 'ms', translator('ms'));
      const before = mark + newsroom.read('locales/ms/site.po').replaceAll('\n', '\r\n');
      newsroom.write('locales/ms/site.po', before);
      await returned(newsroom, 'ms', (source) => (source === 'Search' ? 'Carian' : undefined));
      expect(newsroom.read('locales/ms/site.po')).toBe(before.replace('"Cari"', '"Carian"'));
    },
  );

  it('tells translators of drafts that nobody has confirmed', async () => {
    const newsroom = newsroomWith({
      'locales/ms/site.po':
        'msgid ""\nmsgstr "Plural-Forms: nplurals=1; plural=0;\\n"\n\n#, fuzzy\n#| msgctxt "button"\n#| msgid "Find"\nmsgctxt "button"\nmsgid "Search"\nmsgstr "Cari"\n',
    });
    const run = await returned(newsroom, 'ms', (source) => (source === 'Search' ? 'Carian' : undefined));
    expect(newsroom.read('out/outgoing/ms/site.xlf')).toContain(
      'Draf yang belum disahkan sesiapa: Cari\nDraf itu menterjemahkan: Find',
    );
    expect(run.code).toBe(0);
    expect(newsroom.read('locales/ms/site.po')).toContain('\n\nmsgctxt "button"\nmsgid "Search"\nmsgstr "Carian"\n');
  });

  it('tells translators of the numbers of a form where these are few, by the rule of the locale’s own file', async () => {
    const newsroom = newsroomWith({
      'locales/ms/site.po': 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n<6);\\n"\n',
    });
    await returned(newsroom, 'ms', () => undefined);
    expect(newsroom.read('out/outgoing/ms/site.xlf').match(/>[^<]*“1”[^<]*(?=<)/)?.[0]).toContain('0, 1, 2, 3, 4, 5');
  });

  it('is not taken where a placeholder is lost, but for the number of a form that is for one', async () => {
    const newsroom = newsroomWith();
    const lost = await returned(newsroom, 'ms', (source) => (source.startsWith('Write to') ? 'Tulis' : undefined));
    expect(lost.code).toBe(1);
    expect(lost.stdout).toContain('site.pot is not taken');
    const one = await returned(newsroom, 'ar', (_, id) => (/\.[12]$/.test(id) ? 'بيان' : undefined));
    expect(one).toMatchObject({ code: 0 });
    const few = await returned(newsroom, 'ar', (_, id) => (id.endsWith('.3') ? 'بيانات' : undefined));
    expect(few.code).toBe(1);
  });

  it('is refused at its place where it is damaged, and nothing is written', async () => {
    const newsroom = newsroomWith({ 'locales/en/site.pot': 'msgid "a"\nmsgstr "b\n' });
    const before = newsroom.snapshot();
    const run = await newsroom.dragoman('export', 'locales/en/site.pot');
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('locales/en/site.pot:2:8');
    expect(newsroom.snapshot()).toEqual(before);
  });

  it('has a pseudo-translation', async () => {
    const newsroom = newsroomWith();
    expect(await newsroom.dragoman('pseudo', 'locales/en/site.pot')).toMatchObject({ code: 0 });
    const po = newsroom.read('out/pseudo/en-XA/site.po');
    expect(po).toMatch(/msgstr\[1\] ".*%d/);
    if (haveMsgfmt) expect(msgfmtFaults(po)).toBe('');
  });
});

it.skipIf(haveMsgfmt)('msgfmt is not installed: what it says of PO files is not tested', () => {
  expect(haveMsgfmt).toBe(false);
});
