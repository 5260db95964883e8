import { expect, it } from 'vitest';
import { smallNewsroom } from '../newsroom.ts';

it('a line of the term base that can’t be used is told with its place, and stops no command', async () => {
  const newsroom = smallNewsroom('A clinic opens\n\nThe clinic has 14 beds.\n', ['ms']);
  newsroom.write(
    'locales/terms.csv',
    'source,locale,target,status,note\nUNICEF,ms,,do-not-translate\nclinic,ms,klinik,liked,\nbeds,ms,katil,preferred,\n',
  );
  const place = /terms\.csv:3:1: .*“liked”/u;
  const exported = await newsroom.dragoman('export');
  expect([exported.code, exported.stderr]).toEqual([2, expect.stringMatching(place)]);
  const file = 'out/outgoing/ms/news.xlf';
  newsroom.edit(
    file,
    '<source>A clinic opens</source>',
    '<source>A clinic opens</source><target>Klinik dibuka</target>',
  );
  newsroom.edit(
    file,
    /<source>(The clinic has .*?)<\/source>/u,
    '<source>$1</source><target>Klinik itu ada 14 tilam.</target>',
  );
  expect((await newsroom.dragoman('import', file)).stdout).toContain('2 segments changed');
  for (const verb of ['check', 'publish', 'report']) {
    expect(await newsroom.dragoman(verb)).toMatchObject({ code: 2, stderr: expect.stringMatching(place) as string });
  }
  expect((await newsroom.dragoman('check', '--verbose')).stdout).toContain('katil');
});
