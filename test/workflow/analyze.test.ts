import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/workflow/analyze.ts';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const source = 'New clinic opens in Johor\n\nThe clinic has 14 beds. It is free.\n\nThe old one is closed.\n';

const analysisOf = async ({ folder }: TestNewsroom, what: readonly string[] = [], to: readonly string[] = []) =>
  analyze(await openContext(folder), { what, to });

async function translate(newsroom: TestNewsroom, sentences: RegExp): Promise<void> {
  await newsroom.dragoman('export', '--to', 'ms');
  const returned = newsroom
    .read('out/outgoing/ms/news.xlf')
    .replaceAll(/<source>(.*?)<\/source>/g, (found, text: string) =>
      sentences.test(text) ? `${found}<target>Ayat ke-${text}</target>` : found,
    );
  newsroom.write('back.xlf', returned);
  await newsroom.dragoman('import', 'back.xlf');
}

describe('analyze', () => {
  it('counts a release that nobody translated, and writes nothing', async () => {
    const newsroom = smallNewsroom(source, ['ms', 'zh-Hans']);
    const before = newsroom.snapshot();
    const { locales } = await analysisOf(newsroom);
    const total = { segments: 4, words: 5 + 5 + 3 + 5, characters: 21 + 19 + 9 + 18 };
    expect(locales).toMatchObject([
      { locale: 'ms', total, work: { new: total, done: { segments: 0 } } },
      { locale: 'zh-Hans', total, work: { new: total } },
    ]);
    expect(newsroom.snapshot()).toEqual(before);
  });

  it('parts what is done, edited under its translation, and new', async () => {
    const newsroom = smallNewsroom(source, ['ms']);
    await translate(newsroom, /beds|free|closed/);
    newsroom.edit('source/news.txt', 'It is free.', 'It is free for all.');
    const { texts } = await analysisOf(newsroom);
    expect(texts).toMatchObject([
      {
        what: 'news',
        work: {
          new: { segments: 1, words: 5 },
          edited: { segments: 1, words: 5 },
          done: { segments: 2, words: 10 },
          draft: { segments: 0 },
          repeated: { segments: 0 },
        },
      },
    ]);
  });

  it('counts what comes again once as new, in each locale for itself', async () => {
    const newsroom = smallNewsroom(source, ['ms', 'th']);
    newsroom.write('source/more.txt', 'Second clinic opens in Perak\n\nIt is free. The nurse is here. It is free.\n');
    const { texts, locales } = await analysisOf(newsroom);
    const second = texts.filter(({ work }) => work.repeated.segments > 0);
    // The releases are read in the order of their names: `more` before `news`.
    expect(second.map(({ what, locale, work }) => [what, locale, work.repeated.segments])).toEqual([
      ['more', 'ms', 1],
      ['more', 'th', 1],
      ['news', 'ms', 1],
      ['news', 'th', 1],
    ]);
    expect(locales.map(({ work }) => work.repeated)).toEqual([
      { segments: 2, words: 6, characters: 18 },
      { segments: 2, words: 6, characters: 18 },
    ]);
  });

  it('tells of a release that cannot be read, and counts the others', async () => {
    const newsroom = smallNewsroom(source, ['ms']);
    newsroom.write('source/broken.txt', '');
    const { stdout, stderr, code } = await newsroom.dragoman('analyze', '--format', 'csv');
    expect(stdout).toContain('news,ms,new,4,18,67');
    expect(stderr).toContain('broken.txt');
    expect(code).toBe(2);
  });

  it('counts the messages of a catalogue', async () => {
    const newsroom = smallNewsroom(source, ['ms']);
    newsroom.write('locales/en/app.json', '{ "save": "Save all files", "open": "Open", "again": "Open" }\n');
    newsroom.write('locales/ms/app.json', '{ "save": "Simpan semua fail" }\n');
    const { stdout } = await newsroom.dragoman('analyze', 'locales/en/app.json', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      texts: [
        {
          what: 'app.json',
          locale: 'ms',
          work: { done: { words: 3 }, new: { segments: 1, words: 1 }, repeated: { segments: 1, words: 1 } },
        },
      ],
    });
  });
});
