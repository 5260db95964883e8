import { describe, expect, it } from 'vitest';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { publish } from '../../src/workflow/publish.ts';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const source =
  'A clinic opens in the north\n\nGENEVA, 4 March 2021 – The clinic has 14 beds.\n\nIt is open at night.\n';
const words = [
  ['A clinic opens in the north', 'Sebuah klinik dibuka di utara'],
  ['The clinic has 14 beds.', 'Klinik itu mempunyai 14 katil.'],
  ['It is open at night.', 'Klinik itu dibuka pada waktu malam.'],
  ['GENEVA, 4 March 2021 –', 'GENEVA, 4 Mac 2021 –'],
] as const;

describe('readers of a translation that is behind its source', () => {
  it('are told since when, of how many passages, and see which, where the newsroom wants it', async () => {
    const newsroom = smallNewsroom(source, ['ms']);
    const page = (locale: string, kind = 'html'): string => newsroom.read(`out/editions/${locale}/news.${kind}`);
    const publishAt = async (now: string): Promise<readonly string[]> =>
      (await publish(await openContext(newsroom.folder, { now: new Date(now) }))).changed;
    await translated(newsroom);
    await publishAt('2021-03-05T12:00:00Z');
    expect(page('ms')).toContain('Klinik itu mempunyai 14 katil.');
    expect(page('ms')).not.toMatch(/class="(?:notices|behind)/);
    expect(page('en')).not.toContain('class="notices"');

    newsroom.edit('source/news.txt', '14 beds', '41 beds');
    await publishAt('2021-03-08T12:00:00Z');
    expect(page('ms')).toContain(
      'Terjemahan ini belum memuatkan pembetulan bertarikh 8 Mac 2021 (bahagian terlibat: 1).',
    );
    const marked = [...page('ms').matchAll(/<mark class="behind">(.*?)<\/mark>/g)].map(([, text]) => text);
    expect(marked).toHaveLength(1);
    expect(marked[0]).toContain('14 katil');
    expect(page('ms', 'txt')).toContain('pembetulan bertarikh 8 Mac 2021');
    expect(page('en')).toContain('<p>Updated: March 8, 2021</p>');
    expect(page('en')).toContain('"dateModified":"2021-03-08T12:00:00.000Z"');
    expect(page('en')).not.toContain('behind');
    expect(await publishAt('2021-03-09T12:00:00Z')).toEqual([]);

    newsroom.edit('dragoman.config.json', '"show"', '"hide"');
    await publishAt('2021-03-10T12:00:00Z');
    expect(page('ms')).not.toMatch(/class="(?:notices|behind)/);
    expect(page('ms', 'txt')).not.toContain('pembetulan');
  });
});

/** Brings the Malay translation of the release in, and lets readers be told. */
async function translated(newsroom: TestNewsroom): Promise<void> {
  newsroom.edit('dragoman.config.json', '{', '{"correctionNotices": "show",');
  await newsroom.dragoman('export');
  const file = 'out/outgoing/ms/news.xlf';
  const xliff = newsroom.read(file);
  for (const [text, target] of words) {
    if (!xliff.includes(`<source>${text}</source>`)) continue;
    newsroom.edit(file, `<source>${text}</source>`, `<source>${text}</source><target>${target}</target>`);
  }
  await newsroom.dragoman('import', file);
}
