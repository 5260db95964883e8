import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { diff } from '../../src/workflow/diff.ts';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const source =
  'Clinic opens\n\nThe clinic has 14 beds and opens on Monday. A nurse lives next door.\n\nThe old one is closed.\n';

/** A newsroom in which the Malay of every sentence is done, and nothing went to Chinese translators. */
async function translated(): Promise<TestNewsroom> {
  const newsroom = smallNewsroom(source, ['ms', 'zh-Hans']);
  await newsroom.dragoman('export', '--to', 'ms');
  const back = newsroom
    .read('out/outgoing/ms/news.xlf')
    .replace(/<source>(.*?)<\/source>/g, '$&<target>Ayat ke-$1</target>');
  newsroom.write('back.xlf', back);
  await newsroom.dragoman('import', 'back.xlf');
  return newsroom;
}

const diffOf = async ({ folder }: TestNewsroom, to: readonly string[] = ['ms']) =>
  diff(await openContext(folder), { release: 'news', to });

describe('diff', () => {
  it('has nothing to tell while nothing changed', async () => {
    const newsroom = await translated();
    const nothing = { sentences: 0, words: 0 };
    expect(await diffOf(newsroom)).toMatchObject({
      blocks: { edited: 0, moved: 0, split: 0, joined: 0, inserted: 0, gone: 0 },
      sentences: [],
      gone: [],
      locales: [{ locale: 'ms', isNew: false, untranslated: nothing, edited: nothing, wordingOnly: nothing }],
    });
  });

  it('tells what is read as something else, and what is not translated any more', async () => {
    const newsroom = await translated();
    newsroom.write('source/news.txt', source.replace('Clinic opens', 'CLINIC OPENS'));
    newsroom.write(
      'source/news.meta.yaml',
      `outline:\n  ${(await diffOf(newsroom)).sentences[0]!.unit}:\n    role: navigation\n`,
    );
    const { roles } = await diffOf(newsroom);
    expect(roles).toContainEqual(
      expect.objectContaining({ before: 'headline', now: 'navigation', isLeftOut: true, text: 'CLINIC OPENS' }),
    );
    expect((await newsroom.dragoman('diff', 'news')).stdout).toContain(
      'headline → navigation, not translated any more',
    );
  });

  it('tells when the release last went out to any of the locales', async () => {
    const newsroom = smallNewsroom(source, ['ms', 'zh-Hans']);
    expect(await diffOf(newsroom)).not.toHaveProperty('since');
    const line = (event: string, release: string, locale: string, day: number): string =>
      `${JSON.stringify({ event, when: `2010-11-0${day}T00:00:00.000Z`, release, locale, digest: 'a', units: 1, segments: 1 })}\n`;
    newsroom.write(
      'locales/journal.jsonl',
      [
        line('exported', 'news', 'ms', 3),
        line('exported', 'news', 'ms', 2),
        line('exported', 'news', 'zh-Hans', 4),
        line('exported', 'other', 'ms', 5),
      ].join(''),
    );
    expect((await diffOf(newsroom)).since).toBe('2010-11-03T00:00:00.000Z');
    expect((await diffOf(newsroom, [])).since).toBe('2010-11-04T00:00:00.000Z');
  });

  it('tells before and after the export what changed, by value, and for whom', async () => {
    const newsroom = await translated();
    newsroom.edit('source/news.txt', '14 beds', '15 beds');
    newsroom.edit('source/news.txt', 'A nurse', 'A nurrse');
    const before = await diffOf(newsroom);
    expect(before.blocks).toEqual({ edited: 1, moved: 0, split: 0, joined: 0, inserted: 0, gone: 0 });
    expect(before.sentences).toMatchObject([
      {
        role: 'paragraph',
        text: 'The clinic has 15 beds and opens on Monday.',
        words: 9,
        locales: ['ms'],
        edited: {
          before: 'The clinic has 14 beds and opens on Monday.',
          kind: 'meaning',
          likeness: 88,
          changes: [{ before: '14', now: '15' }],
        },
      },
      { edited: { kind: 'wording', changes: [] } },
    ]);
    expect(before.locales).toMatchObject([
      { edited: { sentences: 2, words: 14 }, wordingOnly: { sentences: 1, words: 5 } },
    ]);
    await newsroom.dragoman('export', '--to', 'ms');
    const after = await diffOf(newsroom);
    expect(after.blocks.edited).toBe(0);
    expect([after.sentences, after.locales]).toEqual([before.sentences, before.locales]);
  });

  it('keeps telling what the draft translates when the source is edited again', async () => {
    const newsroom = await translated();
    newsroom.edit('source/news.txt', '14 beds', '15 beds');
    await newsroom.dragoman('export', '--to', 'ms');
    newsroom.edit('source/news.txt', '15 beds', '16 beds');
    await newsroom.dragoman('export', '--to', 'ms');
    const { sentences } = await diffOf(newsroom);
    expect(sentences.map(({ edited }) => edited?.changes)).toEqual([[{ before: '14', now: '16' }]]);
  });

  it('asks for no work where a paragraph was split, and names what is gone', async () => {
    const newsroom = await translated();
    newsroom.edit('source/news.txt', 'Monday. A nurse', 'Monday.\n\nA nurse');
    newsroom.edit('source/news.txt', '\n\nThe old one is closed.', '');
    const { sentences, gone, blocks } = await diffOf(newsroom);
    expect([sentences, gone]).toEqual([[], ['The old one is closed.']]);
    expect(blocks).toEqual({ edited: 1, moved: 0, split: 1, joined: 0, inserted: 0, gone: 1 });
  });

  it('names no text as gone that was joined to another', async () => {
    const newsroom = await translated();
    newsroom.edit('source/news.txt', 'door.\n\nThe old', 'door. The old');
    const { sentences, gone, blocks } = await diffOf(newsroom);
    expect([sentences, gone]).toEqual([[], []]);
    expect(blocks).toEqual({ edited: 1, moved: 0, split: 0, joined: 1, inserted: 0, gone: 0 });
    expect((await newsroom.dragoman('export', '--to', 'ms')).stdout).toContain('  1 joined to another\n');
  });

  it('counts all for a locale that was never exported', async () => {
    const { locales, since } = await diffOf(await translated(), ['zh-Hans']);
    expect(since).toBeUndefined();
    expect(locales).toMatchObject([{ isNew: true, untranslated: { sentences: 4, words: 21 }, edited: { words: 0 } }]);
  });

  it('marks words as git does, off a terminal, and makes a page that shows hostile text as text', async () => {
    const newsroom = await translated();
    newsroom.edit('source/news.txt', 'lives next door', 'lives <script>alert(1)</script> far away');
    const { stdout, code } = await newsroom.dragoman('diff', 'news', '--to', 'ms');
    expect(code).toBe(0);
    expect(stdout).toContain('A nurse lives [-next door-]{+<script>alert(1)</script> far away+}.');
    expect((await newsroom.dragoman('diff', 'news', '--format', 'html')).stdout).toContain('out/diff/news.html');
    const page = newsroom.read('out/diff/news.html');
    expect(page).toContain('<ins>&lt;script&gt;alert(1)&lt;/script&gt; far away</ins>');
    expect(page).not.toContain('<script');
    expect(JSON.parse((await newsroom.dragoman('diff', 'news', '--format', 'json')).stdout)).toMatchObject({
      version: 1,
      release: 'news',
    });
  });
});

describe('an export of what changed', () => {
  it('holds the units that wait, and comes back into the whole', async () => {
    const newsroom = await translated();
    newsroom.edit('source/news.txt', '14 beds', '15 beds');
    const { stdout } = await newsroom.dragoman('export', '--changed', '--kit', '--to', 'ms');
    expect(stdout).toContain('1 segment to translate');
    const sent = newsroom.read('out/outgoing/ms/news.xlf');
    expect([...sent.matchAll(/<unit id/g)]).toHaveLength(1);
    expect(sent).toContain('15 beds');
    newsroom.write(
      'back.xlf',
      sent.replace(/<target>[^<]*beds[^<]*<\/target>(?=\s*<\/segment>)/, '<target>Klinik itu ada 15 katil.</target>'),
    );
    const before = newsroom.read('locales/ms/news.xlf');
    await newsroom.dragoman('import', 'back.xlf');
    const after = newsroom.read('locales/ms/news.xlf');
    expect(after).toContain('Klinik itu ada 15 katil.');
    expect(after.match(/<unit id="[^"]+"/g)).toEqual(before.match(/<unit id="[^"]+"/g));
    expect(after).toContain('Ayat ke-Clinic opens');
    expect((await diffOf(newsroom)).sentences).toEqual([]);
  });

  it('writes no file where nothing waits', async () => {
    const newsroom = await translated();
    newsroom.remove('out/outgoing/ms/news.xlf');
    const { stdout, code } = await newsroom.dragoman('export', '--changed', '--kit', '--to', 'ms');
    expect([code, existsSync(join(newsroom.folder, 'out/outgoing/ms/news.xlf'))]).toEqual([0, false]);
    expect(stdout).not.toContain('out/outgoing');
  });

  it('marks in the kit’s page what was edited', async () => {
    const newsroom = await translated();
    newsroom.edit('source/news.txt', '14 beds', '15 beds');
    await newsroom.dragoman('export', '--changed', '--kit', '--to', 'ms');
    const page = strFromU8(
      unzipSync(readFileSync(join(newsroom.folder, 'out/outgoing/ms/news.ms.kit.zip')))['context/news.html']!,
    );
    expect(page).toContain(
      'The clinic has <del>14</del><ins>15</ins> beds and opens on Monday. A nurse lives next door.',
    );
    expect(page).toContain('The old one is closed.');
  });

  it('is for releases alone', async () => {
    const newsroom = await translated();
    newsroom.write('locales/en/app.json', '{"a": "One"}\n');
    const { code, stderr } = await newsroom.dragoman('export', 'locales/en/app.json', '--changed');
    expect([code, stderr.includes('--changed')]).toEqual([2, true]);
  });
});
