import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editionKinds } from '../../src/edition/kinds.ts';
import { sampleNewsroom, smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const declaration = '2010-11-06-beijing-declaration';
const advisory = '2010-11-08-briefing-advisory';

describe('the sample newsroom', () => {
  it('walks the whole way and changes nothing in the checkout', async () => {
    const newsroom = sampleNewsroom();
    const before = newsroom.snapshot();
    const told =
      /^(?:(?:left out: \d+ blocks?|unsure of \d+)(?:, unsure of \d+)?: dragoman outline 2010-11-0[468]-[\w-]+\n){1,3}$/;
    expect(await newsroom.dragoman('export')).toMatchObject({ code: 0, stderr: expect.stringMatching(told) });
    const outgoing = Object.keys(newsroom.snapshot('out/outgoing'));
    expect(outgoing).toHaveLength(8);
    expect(await newsroom.dragoman('import', ...outgoing)).toMatchObject({ code: 0, stderr: '' });
    expect(await newsroom.dragoman('check')).toMatchObject({ code: 0, stderr: '' });
    expect(await newsroom.dragoman('publish')).toMatchObject({ code: 0, stderr: expect.stringMatching(told) });
    for (const locale of ['en', 'zh-Hans', 'ms', 'ar', 'th']) {
      for (const { extension, isOptional = false } of editionKinds) {
        const path = join(newsroom.folder, `out/editions/${locale}/${declaration}.${extension}`);
        expect(existsSync(path), path).toBe(!isOptional);
      }
    }
    expect(newsroom.snapshot()).toMatchObject(before);
    expect(Object.keys({ ...newsroom.snapshot('source'), ...newsroom.snapshot('locales') })).toHaveLength(
      Object.keys(before).length - 1,
    );
  });

  it('publishes the same bytes twice', async () => {
    const newsroom = sampleNewsroom();
    await newsroom.dragoman('publish');
    const first = newsroom.snapshot();
    const { stdout } = await newsroom.dragoman('publish');
    expect(stdout).toContain('Nothing changed.');
    expect(newsroom.snapshot()).toEqual(first);
  });

  it('gives each edition the contacts meant for it', async () => {
    const newsroom = sampleNewsroom();
    await newsroom.dragoman('publish');
    const text = (locale: string): string => newsroom.read(`out/editions/${locale}/${declaration}.txt`);
    expect(text('ms')).toContain('Indra Kumari Nadchatram');
    expect(text('ms')).not.toContain('Rutstein');
    expect(text('zh-Hans')).toContain('Rutstein');
    expect(text('zh-Hans')).not.toContain('Nadchatram');
    expect(text('en')).toMatch(/Rutstein[^]*Nadchatram/);
    for (const locale of ['en', 'zh-Hans', 'ms', 'ar', 'th']) expect(text(locale)).not.toMatch(/Donate|Media centre/);
  });

  it('writes placeholders as each language does', async () => {
    const newsroom = sampleNewsroom();
    await newsroom.dragoman('publish');
    const text = (locale: string): string => newsroom.read(`out/editions/${locale}/${advisory}.txt`);
    expect(text('en')).toMatch(/BEIJING, 8 November 2010[^]*1\.2 billion[^]*53\s?%[^]*28 seats are reserved/);
    expect(text('zh-Hans')).toMatch(/2010年11月8日[^]*12\s?亿[^]*53%[^]*28/);
    expect(text('ms')).toMatch(/8 November 2010[^]*1\.2 bilion[^]*53%[^]*28 tempat duduk/);
  });
});

/** The Malay return of the Declaration, with one fault put into it. */
async function returnWith(newsroom: TestNewsroom, release: string, from: RegExp, to: string): Promise<string> {
  await newsroom.dragoman('export');
  const path = `out/outgoing/ms/${release}.xlf`;
  newsroom.edit(path, from, to);
  return path;
}

describe('a wrong return', () => {
  const faults: readonly (readonly [string, string, RegExp, string, string])[] = [
    ['a billion ten times too large', declaration, /1\.2 bilion/, '12 bilion', 'numbers'],
    ['an emptied segment', declaration, /<target>Memahami[^<]*<\/target>/, '<target></target>', 'empty'],
    [
      'a dropped placeholder',
      advisory,
      /(<target>[^<]*)<ph [^>]*\/>([^<]*\.<\/target>)/,
      '<target>Tarikh akhir.</target>',
      'placeholders',
    ],
  ];

  it.each(faults)('%s is caught by check and held by publish', async (_, release, from, to, checkId) => {
    const newsroom = sampleNewsroom();
    await newsroom.dragoman('publish');
    const edition = newsroom.read(`out/editions/ms/${release}.html`);
    const path = await returnWith(newsroom, release, from, to);

    const checked = await newsroom.dragoman('check', path, '--format', 'json');
    expect(checked.code).toBe(1);
    const { files } = JSON.parse(checked.stdout) as { files: { findings: { check: string; severity: string }[] }[] };
    expect(files[0]?.findings).toContainEqual(expect.objectContaining({ check: checkId, severity: 'error' }));

    expect((await newsroom.dragoman('import', path)).code).toBe(0);
    const published = await newsroom.dragoman('publish');
    expect(published.code).toBe(1);
    expect(published.stdout).toContain(`${release} ms: held back, the last good edition stays`);
    expect(newsroom.read(`out/editions/ms/${release}.html`)).toBe(edition);
    expect((await newsroom.dragoman('status')).stdout).toMatch(new RegExp(`${release}\\s+ms\\s+blocked`));
    expect((await newsroom.dragoman('publish', '--to', 'zh-Hans')).code).toBe(0);
  });

  it('can be waived by a person, until the text changes', async () => {
    const newsroom = sampleNewsroom();
    const path = await returnWith(newsroom, declaration, /1\.2 bilion/, '12 bilion');
    await newsroom.dragoman('import', path);
    const { stdout } = await newsroom.dragoman('check', declaration, '--to', 'ms', '--format', 'json');
    const { files } = JSON.parse(stdout) as { files: { findings: { id: string; check: string }[] }[] };
    const id = files[0]?.findings.find(({ check }) => check === 'numbers')?.id ?? '';
    expect((await newsroom.dragoman('waive', id, '--by', 'Siti', '--why', 'Asked the office')).code).toBe(0);
    expect((await newsroom.dragoman('publish', '--to', 'ms')).code).toBe(0);
    expect(JSON.parse(newsroom.read(`locales/ms/${declaration}.waivers.json`))).toEqual([
      expect.objectContaining({ finding: id, by: 'Siti', why: 'Asked the office' }),
    ]);
    newsroom.edit(path, /12 bilion/, 'hampir 12 bilion');
    await newsroom.dragoman('import', path, '--theirs');
    expect((await newsroom.dragoman('publish', '--to', 'ms')).code).toBe(1);
  });
});

const news = `Children march for their rights in Geneva

GENEVA, 3 May 2021 – Some 500 children walked through the city on Monday.

They asked for schools that stay open. They asked for clean water.

The march ended at the lake.
`;

function idsIn(newsroom: TestNewsroom, path: string): ReadonlyMap<string, string> {
  const units = newsroom.read(path).matchAll(/<unit id="([^"]+)"[^]*?<source>([^<]*)<\/source>/g);
  return new Map([...units].map(([, id = '', text = '']) => [text, id]));
}

describe('ids and targets when a source changes', () => {
  const translate = async (newsroom: TestNewsroom): Promise<void> => {
    await newsroom.dragoman('export');
    const path = 'out/outgoing/ms/news.xlf';
    newsroom.write(
      path,
      newsroom
        .read(path)
        .replaceAll(/<source>([^<]*)<\/source>(\s*)<\/seg/g, '<source>$1</source><target>Ms: $1</target>$2</seg'),
    );
    expect((await newsroom.dragoman('import', path)).code).toBe(0);
  };

  const changes: readonly (readonly [string, (text: string) => string, readonly string[]])[] = [
    ['deleting', (text) => text.replace(/They asked[^\n]*\n\n/, ''), ['They asked for schools that stay open.']],
    ['moving', (text) => text.replace(/(They asked[^\n]*\n)\n(The march[^\n]*\n)/, '$2\n$1'), []],
    ['editing', (text) => text.replace('clean water', 'clean drinking water'), []],
    ['inserting', (text) => text.replace('The march', 'Nobody was hurt.\n\nThe march'), []],
  ];

  it.each(changes)('%s one paragraph leaves all other units as they were', async (_, change, gone) => {
    const newsroom = smallNewsroom(news);
    await translate(newsroom);
    const before = idsIn(newsroom, 'locales/en/news.xlf');
    newsroom.write('source/news.txt', change(news));
    expect((await newsroom.dragoman('export')).code).toBe(0);
    const after = idsIn(newsroom, 'locales/en/news.xlf');
    for (const [text, id] of before) if (!gone.includes(text)) expect(after.get(text)).toBe(id);
    const store = newsroom.read('locales/ms/news.xlf');
    for (const text of before.keys()) if (!gone.includes(text)) expect(store).toContain(`<target>Ms: ${text}</target>`);
    expect(existsSync(join(newsroom.folder, 'locales/ms/news.gone.xlf'))).toBe(gone.length > 0);
  });

  it('gives a paragraph that comes back its id and its translation again', async () => {
    const newsroom = smallNewsroom(news);
    await translate(newsroom);
    const before = newsroom.snapshot('locales/ms');
    newsroom.write('source/news.txt', news.replace(/They asked[^\n]*\n\n/, ''));
    await newsroom.dragoman('export');
    newsroom.write('source/news.txt', news);
    await newsroom.dragoman('export');
    // The record of what went out grows with each export.
    const record = Object.keys(before).find((path) => path.endsWith('.sent.jsonl'))!;
    expect({ ...newsroom.snapshot('locales/ms'), [record]: before[record] }).toEqual(before);
  });

  it('holds an edition whose source was edited until the translation is revised', async () => {
    const newsroom = smallNewsroom(news);
    await translate(newsroom);
    newsroom.write('source/news.txt', news.replace('at the lake', 'at the station'));
    const { code, stdout } = await newsroom.dragoman('publish');
    expect(code).toBe(1);
    expect(stdout).toContain('below the state “translated”');
    expect(stdout).toContain('news en: published');
  });
});

describe('returns', () => {
  it('are placed by locale however it is written', async () => {
    const newsroom = smallNewsroom(news, ['zh-Hans']);
    await newsroom.dragoman('export');
    const path = 'out/outgoing/zh-Hans/news.xlf';
    newsroom.edit(path, 'trgLang="zh-Hans"', 'trgLang="zh-CN"');
    expect((await newsroom.dragoman('import', path)).stdout).toContain('news → zh-Hans');
  });

  it('are placed by their original where a tool gave the file another id', async () => {
    const newsroom = smallNewsroom(news);
    await newsroom.dragoman('export');
    const path = 'out/outgoing/ms/news.xlf';
    newsroom.edit(path, '<file id="news"', '<file id="f1"');
    expect((await newsroom.dragoman('import', path)).stdout).toContain('news → ms');
  });

  it('come back in a kit', async () => {
    const newsroom = smallNewsroom(news);
    const { stdout } = await newsroom.dragoman('export', '--kit');
    expect(stdout).toContain('kit out/outgoing/ms/news.ms.kit.zip');
    expect((await newsroom.dragoman('import', 'out/outgoing/ms/news.ms.kit.zip')).stdout).toContain('news → ms');
  });
});

describe('an untouched return', () => {
  const forms = [
    ['--xliff', '1.2'],
    ['--xliff', '2.0'],
    ['--xliff', '2.1'],
    ['--xliff', '2.2'],
    ['--profile', 'omegat3'],
    ['--kit'],
  ];

  it.each(forms)('%s %s leaves the stores as they were, to the byte', async (...form) => {
    const newsroom = sampleNewsroom();
    const before = newsroom.snapshot('locales');
    await newsroom.dragoman('export', ...form);
    const ending = form[0] === '--kit' ? '.zip' : '.xlf';
    const returned = Object.keys(newsroom.snapshot('out/outgoing')).filter((path) => path.endsWith(ending));
    expect(await newsroom.dragoman('import', ...returned)).toMatchObject({ code: 0, stderr: '' });
    expect(newsroom.snapshot('locales')).toEqual(before);
  });

  it('of a copied source translates nothing', async () => {
    const newsroom = smallNewsroom(news);
    await newsroom.dragoman('export', '--profile', 'omegat3');
    const before = newsroom.read('locales/ms/news.xlf');
    expect(newsroom.read('out/outgoing/ms/news.xlf')).toContain('<target>Children march');
    await newsroom.dragoman('import', 'out/outgoing/ms/news.xlf');
    expect(newsroom.read('locales/ms/news.xlf')).toBe(before);
  });
});

describe('the gate', () => {
  it('keeps an embargo', async () => {
    const newsroom = smallNewsroom(news);
    newsroom.write('source/news.meta.yaml', 'embargo: 2999-01-01T00:00:00Z\n');
    const { code, stdout } = await newsroom.dragoman('publish');
    expect(code).toBe(0);
    expect(stdout).toContain('under embargo until 2999-01-01T00:00:00Z');
    expect(existsSync(join(newsroom.folder, 'out/editions/en'))).toBe(false);
  });

  it('asks for the time of an embargo that only the text mentions', async () => {
    const newsroom = smallNewsroom(`EMBARGOED UNTIL DELIVERY\n\n${news}`);
    const { code, stdout } = await newsroom.dragoman('publish');
    expect(code).toBe(1);
    expect(stdout).toContain('line 1 speaks of an embargo (“EMBARGOED UNTIL DELIVERY”)');
    newsroom.write('source/news.meta.yaml', 'embargo: none\n');
    expect((await newsroom.dragoman('publish', '--to', 'en')).stdout).toContain('news en: published');
  });

  it('keeps an embargo that only the text states, until it has ended', async () => {
    const held = smallNewsroom(`EMBARGOED UNTIL 10:00 GMT, 4 May 2999\n\n${news}`);
    expect((await held.dragoman('publish')).stdout).toContain(
      'under embargo until 2999-05-04T10:00:00Z, as line 1 says',
    );
    const ended = smallNewsroom(`EMBARGOED UNTIL 10:00 GMT, 4 May 2021\n\n${news}`);
    expect((await ended.dragoman('publish', '--to', 'en')).stdout).toContain('news en: published');
  });
});
