import { describe, expect, it } from 'vitest';
import { exportTranslations } from '../../src/workflow/export.ts';
import { importTranslations } from '../../src/workflow/import.ts';
import { openContext, type Context } from '../../src/workflow/newsroom/context.ts';
import { publish } from '../../src/workflow/publish.ts';
import { status, type StatusRow } from '../../src/workflow/status.ts';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const news = `A clinic opens in the north

The clinic has 14 beds. Entry is free.
`;
const outgoing = 'out/outgoing/ms/news.xlf';
const words = [
  ['A clinic opens in the north', 'Sebuah klinik dibuka di utara'],
  ['The clinic has 14 beds.', 'Klinik itu mempunyai 14 katil.'],
  ['Entry is free.', 'Kemasukan adalah percuma.'],
] as const;

interface Desk {
  readonly newsroom: TestNewsroom;
  context(now?: string): Promise<Context>;
  /** The row of the translation, or of the source's own edition. */
  row(locale?: string, now?: string): Promise<StatusRow>;
  export(): Promise<void>;
  /** Returns targets for some sentences. */
  import(...pairs: readonly (readonly [source: string, target: string])[]): Promise<void>;
  publish(request?: Parameters<typeof publish>[1]): ReturnType<typeof publish>;
}

function desk(source = news, locales: readonly string[] = ['ms']): Desk {
  const newsroom = smallNewsroom(source, locales);
  const context: Desk['context'] = (now = '2015-03-09T10:00:00Z') =>
    openContext(newsroom.folder, { now: new Date(now) });
  return {
    newsroom,
    context,
    async row(locale = 'ms', now) {
      const { rows } = await status(await context(now));
      return rows.find((row) => row.locale === locale)!;
    },
    export: async () => void (await exportTranslations(await context())),
    async import(...pairs) {
      for (const [text, target] of pairs)
        newsroom.edit(outgoing, `<source>${text}</source>`, `<source>${text}</source><target>${target}</target>`);
      await importTranslations(await context(), { paths: [`${newsroom.folder}/${outgoing}`] });
    },
    publish: async (request) => publish(await context(), request),
  };
}

async function translated(...locales: readonly string[]): Promise<Desk> {
  const at = desk(news, locales.length === 0 ? ['ms'] : locales);
  await at.export();
  await at.import(...words);
  return at;
}

describe('a translation', () => {
  it('is to be exported, imported, completed, published, in this order', async () => {
    const at = desk();
    expect(await at.row()).toMatchObject({ standing: 'not-sent', next: { do: 'export' }, segments: 3, translated: 0 });
    await at.export();
    expect(await at.row()).toMatchObject({ standing: 'out', next: { do: 'import' }, errors: 0, warnings: 0 });
    await at.import(words[0], words[1]);
    expect(await at.row()).toMatchObject({
      standing: 'returned',
      next: { do: 'complete', text: 'Entry is free.' },
      translated: 2,
    });
    await at.export();
    await at.import(words[2]);
    expect(await at.row()).toMatchObject({ standing: 'ready', next: { do: 'publish' }, translated: 3 });
    await at.publish();
    const published = await at.row();
    expect([published.standing, published.next]).toEqual(['published', undefined]);
  });

  it('is stale once its source changes, and once it changes itself', async () => {
    const at = await translated();
    await at.publish();
    at.newsroom.edit('locales/ms/news.xlf', 'percuma', 'tanpa bayaran');
    expect(await at.row()).toMatchObject({ standing: 'stale', next: { do: 'publish' } });
    at.newsroom.edit('source/news.txt', 'free', 'open to all');
    expect(await at.row()).toMatchObject({ standing: 'stale', next: { do: 'export' } });
    expect(await at.row('en')).toMatchObject({ standing: 'stale', next: { do: 'publish' } });
  });

  it('is blocked by an error, counted, and by a warning that nobody signed for', async () => {
    const at = desk();
    await at.export();
    await at.import(words[0], ['The clinic has 14 beds.', 'Klinik itu mempunyai 40 katil.'], words[2]);
    expect(await at.row()).toMatchObject({ standing: 'blocked', next: { do: 'mend' }, errors: 1, warnings: 0 });
    at.newsroom.edit('locales/ms/news.xlf', '40 katil', '14 katil dan 3 bilik');
    const row = await at.row();
    expect(row).toMatchObject({ standing: 'blocked', next: { do: 'sign-off' }, errors: 0 });
    expect(row.warnings).toBeGreaterThan(0);
    const held = await at.publish({ to: ['ms'] });
    expect(held.editions[0]).toMatchObject({ locale: 'ms', holds: [{ kind: 'warnings' }], standing: false });
    const signed = await at.publish({ to: ['ms'], signOff: { by: 'Asha', why: 'Read aloud so' } });
    expect(signed.editions[0]?.holds).toEqual([]);
    expect((await at.row()).standing).toBe('published');
    expect((await at.publish({ to: ['ms'] })).editions[0]).toMatchObject({ holds: [], standing: true });
  });

  it('waits for the embargo of its release, as the source’s own edition does', async () => {
    const at = await translated();
    at.newsroom.write('source/news.meta.yaml', 'embargo: 2015-03-09T12:00:00Z\n');
    const wait = { standing: 'embargoed', next: { do: 'wait', until: '2015-03-09T12:00:00Z' } };
    expect([await at.row(), await at.row('en')]).toMatchObject([wait, wait]);
    expect((await at.publish()).editions.map(({ holds }) => holds.map(({ kind }) => kind))).toEqual([
      ['embargo'],
      ['embargo'],
    ]);
    const ready = { standing: 'ready', next: { do: 'publish' } };
    expect([await at.row('ms', '2015-03-09T12:00:00Z'), await at.row('en', '2015-03-09T12:00:00Z')]).toMatchObject([
      ready,
      ready,
    ]);
  });

  it('of which a target lost against another says where that is kept', async () => {
    const at = await translated();
    await at.export();
    at.newsroom.edit('locales/ms/news.xlf', 'adalah percuma', 'ialah percuma');
    at.newsroom.edit(outgoing, 'adalah percuma', 'tanpa bayaran');
    await at.import();
    expect((await at.row()).kept).toEqual({
      targets: 1,
      path: expect.stringMatching(/locales.ms.news\.xlf$/) as string,
    });
  });

  it('that can’t be used has an error in its row, and the others have theirs', async () => {
    const at = await translated('ms', 'de');
    at.newsroom.write('locales/ms/news.xlf', '<xliff');
    const { rows } = await status(await at.context());
    expect(rows.map(({ locale, standing, error }) => [locale, standing, error !== undefined])).toEqual([
      ['en', 'ready', false],
      ['ms', 'unusable', true],
      ['de', 'out', false],
    ]);
    at.newsroom.write('source/news.meta.yaml', 'embargo: [');
    expect((await status(await at.context())).rows).toMatchObject([{ locale: 'en', standing: 'unusable' }]);
  });
});

describe('publishing', () => {
  const pages = ({ newsroom }: Desk): readonly string[] =>
    Object.keys(newsroom.snapshot('out/editions'))
      .map((path) => path.replaceAll('\\', '/').replace(/^.*out\/editions\//, ''))
      .filter((path) => /news\./.test(path));

  it('makes the locales and kinds that are asked for, in the order of the newsroom', async () => {
    const at = await translated('ms', 'de');
    expect((await at.publish({ to: ['ms'], as: ['text'] })).editions.map(({ locale }) => locale)).toEqual(['ms']);
    expect(pages(at)).toEqual(['ms/news.txt']);
    const { editions } = await at.publish();
    expect(editions.map(({ locale, holds, standing }) => [locale, holds.length, standing])).toEqual([
      ['en', 0, false],
      ['ms', 0, true],
      ['de', 1, false],
    ]);
    expect(pages(at)).toEqual(['en/news.html', 'en/news.txt', 'ms/news.html', 'ms/news.txt']);
  });

  it('refuses a kind, a locale and a signature that are none, and changes nothing', async () => {
    const at = await translated();
    const before = at.newsroom.snapshot();
    await expect(at.publish({ as: ['htlm'] })).rejects.toMatchObject({
      code: 'edition-kind-unknown',
      values: { id: 'htlm', nearest: 'html' },
    });
    await expect(at.publish({ to: ['fr'] })).rejects.toMatchObject({ code: 'locale-not-configured' });
    for (const signOff of [
      { by: ' ', why: 'so' },
      { by: 'Asha', why: '' },
    ]) {
      await expect(at.publish({ signOff })).rejects.toMatchObject({ code: 'sign-off-incomplete' });
    }
    expect(at.newsroom.snapshot()).toEqual(before);
  });

  it('leaves the last good edition in place where the next is held', async () => {
    const at = await translated();
    await at.publish();
    const page = at.newsroom.read('out/editions/ms/news.txt');
    at.newsroom.edit('locales/ms/news.xlf', '14 katil', '40 katil');
    const { editions } = await at.publish();
    expect(editions.find(({ locale }) => locale === 'ms')).toMatchObject({
      holds: [{ kind: 'errors' }],
      standing: true,
    });
    expect(at.newsroom.read('out/editions/ms/news.txt')).toBe(page);
    at.newsroom.write('locales/ms/news.xlf', '<xliff');
    expect((await at.publish()).editions.map(({ holds }) => holds[0]?.kind)).toEqual([undefined, 'unusable']);
    expect(at.newsroom.read('out/editions/ms/news.txt')).toBe(page);
  });

  it('takes down what the newsroom no longer has, where the command is about all of it', async () => {
    const at = await translated();
    at.newsroom.write('source/other.txt', 'Another release\n\nWith a text.\n');
    await at.publish();
    at.newsroom.remove('source/other.txt');
    expect((await at.publish({ releases: ['news'] })).withdrawn).toEqual([]);
    expect((await at.publish({ to: ['en'] })).withdrawn).toEqual([]);
    expect(Object.keys(at.newsroom.snapshot('out/editions/en')).some((path) => path.includes('other'))).toBe(true);
    expect((await at.publish()).withdrawn).toEqual([{ release: 'other', locale: 'en' }]);
    expect(Object.keys(at.newsroom.snapshot('out/editions')).some((path) => path.includes('other'))).toBe(false);
  });

  it('writes nothing anew where nothing changed', async () => {
    const at = await translated();
    expect((await at.publish()).changed.length).toBeGreaterThan(0);
    const pagesBefore = at.newsroom.snapshot('out/editions');
    await at.publish();
    expect(at.newsroom.snapshot('out/editions')).toEqual(pagesBefore);
  });
});

describe('an export', () => {
  it('counts how the source differs from the one before, and what is open in each locale', async () => {
    const at = await translated('ms', 'de');
    at.newsroom.write('source/news.txt', `${news.replace('free', 'free for all')}\nA new paragraph came.\n`);
    const { releases } = await exportTranslations(await at.context());
    expect(releases[0]).toMatchObject({
      units: 3,
      segments: 4,
      changes: { inserted: 1, edited: 1, moved: 0, split: 0, joined: 0, gone: 0 },
      locales: [
        { locale: 'ms', segments: 4, open: 2 },
        { locale: 'de', segments: 4, open: 4 },
      ],
    });
  });

  it('leaves out a release that can’t be used, unless it was named', async () => {
    const at = desk();
    at.newsroom.write('source/other.txt', new Uint8Array([0x61, 0xff]));
    const { releases, unusable } = await exportTranslations(await at.context());
    expect([releases.map(({ release }) => release), unusable.length]).toEqual([['news'], 1]);
    await expect(exportTranslations(await at.context(), { what: ['other'] })).rejects.toMatchObject({
      code: expect.any(String) as string,
    });
  });

  it('names a kit for the releases that it holds, and with many for the first', async () => {
    const at = desk();
    const kits = async (): Promise<readonly string[]> =>
      (await exportTranslations(await at.context(), { kit: true })).kits.map((path) => path.replace(/^.*[\\/]/, ''));
    expect(await kits()).toEqual(['news.ms.kit.zip']);
    at.newsroom.write('source/other.txt', 'Another release\n');
    expect(await kits()).toEqual(['news+other.ms.kit.zip']);
    at.newsroom.write(`source/a${'b'.repeat(80)}.txt`, 'A third release\n');
    expect(await kits()).toEqual([`a${'b'.repeat(80)}+2.ms.kit.zip`]);
  });

  it('has a form of XLIFF 1.2 with that version alone', async () => {
    const at = desk();
    const context = await at.context();
    await expect(exportTranslations(context, { profile: 'omegat3', xliff: '2.0' })).rejects.toMatchObject({
      code: 'export-profile-version',
    });
    await exportTranslations(context, { profile: 'omegat3' });
    expect(at.newsroom.read(outgoing)).toContain('version="1.2"');
  });
});
