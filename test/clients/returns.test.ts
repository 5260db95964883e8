import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../src/model/unit.ts';
import { textOf } from '../../src/model/content.ts';
import { readTranslations } from '../../src/xliff/translations.ts';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const news = `Children march for their rights

Nobody was left out. The march ended at noon.
`;

const outgoing = 'out/outgoing/ms/news.xlf';

function stored(newsroom: TestNewsroom): readonly unknown[] {
  const [translation] = readTranslations(Buffer.from(newsroom.read('locales/ms/news.xlf')));
  return translation!.units
    .flatMap(segmentsOf)
    .map(({ state, source, target }) => [state, textOf(source), target && textOf(target)]);
}

describe('a return, as a translator’s program may leave it', () => {
  it('has the rest of the source in a half translated paragraph, which stays open', async () => {
    const newsroom = smallNewsroom(news);
    await newsroom.dragoman('export', '--profile', 'omegat3');
    newsroom.edit(outgoing, '<target>Nobody was left out.', '<target>Tiada siapa yang ketinggalan.');
    await newsroom.dragoman('import', outgoing);
    const once = stored(newsroom);
    expect(once).toEqual([
      ['initial', 'Children march for their rights', undefined],
      ['translated', 'Nobody was left out.', 'Tiada siapa yang ketinggalan.'],
      ['initial', 'The march ended at noon.', undefined],
    ]);
    await newsroom.dragoman('export', '--profile', 'omegat3');
    await newsroom.dragoman('import', outgoing);
    expect(stored(newsroom)).toEqual(once);
  });

  it('has annotations of the program’s own in its sources, and is cut where the store is', async () => {
    const newsroom = smallNewsroom(news);
    await newsroom.dragoman('export');
    newsroom.edit(outgoing, 'Nobody was left out.', '<mrk id="m1" type="term">Nobody</mrk> was left out.');
    newsroom.edit(outgoing, /(?<=out\.<\/source>)/, '<target>Tiada siapa yang ketinggalan.</target>');
    await newsroom.dragoman('import', outgoing);
    expect(stored(newsroom).slice(1)).toEqual([
      ['translated', 'Nobody was left out.', 'Tiada siapa yang ketinggalan.'],
      ['initial', 'The march ended at noon.', undefined],
    ]);
  });
});
