import { describe, expect, it } from 'vitest';
import { emptyFolder, smallNewsroom, type TestNewsroom } from '../newsroom.ts';

/*
 * What each verb says of a newsroom in each state it can be in: whether it ends well, whether it writes, and a part of
 * its first lines.
 */

const news = 'A clinic opens in the north\n\nThe clinic has 14 beds.\n';
const headline = ['A clinic opens in the north', 'Sebuah klinik dibuka di utara'] as const;
const beds = ['The clinic has 14 beds.', 'Klinik itu mempunyai 14 katil.'] as const;
const decided = ['--by', 'Siti', '--why', 'A wrong figure'];

/** A newsroom in Malay and German of which only the Malay came back, with some sentences. */
async function returned(source: string, ...pairs: readonly (readonly [string, string])[]): Promise<TestNewsroom> {
  const newsroom = smallNewsroom(source, ['ms', 'de']);
  await newsroom.dragoman('export');
  const file = 'out/outgoing/ms/news.xlf';
  for (const [text, target] of pairs)
    newsroom.edit(file, `<source>${text}</source>`, `<source>${text}</source><target>${target}</target>`);
  await newsroom.dragoman('import', file);
  return newsroom;
}

async function waived(): Promise<TestNewsroom> {
  const newsroom = await returned(news, headline, [beds[0], 'Klinik itu mempunyai 41 katil.']);
  const { stdout } = await newsroom.dragoman('check', '--to', 'ms', '--format', 'json');
  const { files } = JSON.parse(stdout) as { files: { findings: { id: string }[] }[] };
  for (const { id } of files.flatMap(({ findings }) => findings)) await newsroom.dragoman('waive', id, ...decided);
  return newsroom;
}

async function withdrawn(): Promise<TestNewsroom> {
  const newsroom = await returned(news, headline, beds);
  await newsroom.dragoman('publish', '--to', 'ms');
  await newsroom.dragoman('unpublish', 'news', ...decided);
  return newsroom;
}

function withoutReleases(): TestNewsroom {
  const newsroom = emptyFolder();
  newsroom.write('dragoman.config.json', JSON.stringify({ sourceLocale: 'en', targetLocales: ['ms', 'de'] }));
  newsroom.write('source/.gitkeep', '');
  return newsroom;
}

const states = {
  empty: async () => Promise.resolve(withoutReleases()),
  new: async () => Promise.resolve(smallNewsroom(news, ['ms', 'de'])),
  translated: () => returned(news, headline, beds),
  half: () => returned(news, headline),
  embargoed: () => returned(`EMBARGOED UNTIL 1 May 2999, 10:00 UTC\n\n${news}`, headline, beds),
  waived,
  withdrawn,
};

type State = keyof typeof states;

interface Case {
  readonly verb: string;
  readonly code: number;
  /** Whether any file of the newsroom is another one afterwards. */
  readonly writes?: true;
  /** What is said, on either stream. */
  readonly says: string;
}

const of = (verb: string, code: number, says: string): Case => ({ verb, code, says });
const writing = (verb: string, code: number, says: string): Case => ({ verb, code, says, writes: true });
const taking = 'unpublish news --by Siti --why Wrong';

const ofLocales = ['check', 'publish', 'export', 'analyze', 'preview'];
const ofReleases = [...ofLocales, 'diff', 'pseudo', 'outline', 'log', 'record'];

const ofUnknownRelease = (name: string, says: string): readonly Case[] =>
  ofReleases.map((verb) => of(`${verb} ${name}`, 2, says));
const ofUnknownLocales = ofLocales.flatMap((verb) => [
  of(`${verb} --to sw`, 2, 'The newsroom has no locale “sw”'),
  of(`${verb} --to x_y!`, 2, '“x_y!” is not a known locale'),
]);

const cases: Readonly<Record<State, readonly Case[]>> = {
  empty: [
    of('status', 0, '0 editions  0/0'),
    of('check', 0, 'Checked 0 segments in 0 files.'),
    of('publish', 0, 'Nothing changed.'),
    of('export', 0, 'Nothing changed.'),
    of('analyze', 0, 'There is no release to count.'),
    of('pseudo', 0, '0 files in en-XA'),
    of('log', 0, 'Nothing has happened yet.'),
    of('undo', 2, 'No import is left that could be taken back.'),
    writing('report', 0, 'out/report/index.html'),
    writing('tm export', 0, '0 sentences'),
    of('waive aaaaaaaa --by Siti --why Wrong', 2, 'has the finding “aaaaaaaa” today'),
    ...ofUnknownRelease('news', 'There is no release “news”: the newsroom has none yet.'),
    of(taking, 2, 'There is no release “news”: the newsroom has none yet.'),
    ...ofUnknownLocales,
  ],
  new: [
    of('status', 0, 'news     ms      not sent    0/2'),
    of('check', 0, 'Checked 0 segments in 0 files.'),
    writing('publish', 1, 'news ms: held back'),
    of('publish --to ms', 1, 'not translated yet: export it'),
    writing('export', 0, 'ms  out/outgoing/ms/news.xlf  2 segments to translate'),
    of('diff news', 0, 'news: never exported'),
    writing('preview news', 0, 'news ms: nothing to show yet'),
    of('log', 0, 'Nothing has happened yet.'),
    of('undo', 2, 'No import is left that could be taken back.'),
    of(taking, 2, 'Nothing of “news” is published there'),
    writing('tm export', 0, '0 sentences'),
  ],
  translated: [
    of('status', 0, 'news     ms      ready       2/2'),
    of('check', 0, 'Checked 4 segments in 2 files.'),
    writing('publish', 1, 'news ms: published'),
    writing('publish --to ms', 0, 'news ms: published'),
    writing('export --to ms', 0, 'ms  out/outgoing/ms/news.xlf  translated'),
    writing('preview news', 0, 'news ms: draft; nothing holds it back'),
    writing('undo', 0, 'news → ms: 2 segments are as they were before'),
    of(taking, 2, 'Nothing of “news” is published there'),
    writing('tm export', 0, 'ms  out/memory/en.ms.tmx  2 sentences'),
    ...ofUnknownRelease('newz', 'has no release “newz”. Did you mean news?'),
    ...ofUnknownLocales,
  ],
  half: [
    of('status', 0, 'news     ms      returned    1/2'),
    of('check', 0, 'Not translated yet.'),
    of('publish --to ms', 1, '1 segment is below the state “translated”: “The clinic has 14 beds.”'),
    writing('export --to ms', 0, 'ms  out/outgoing/ms/news.xlf  1 segment to translate'),
    writing('preview news', 0, 'news ms: draft; it could not be published yet'),
    writing('undo', 0, 'news → ms: 1 segment is as it was before'),
    writing('tm export', 0, 'ms  out/memory/en.ms.tmx  1 sentence'),
  ],
  embargoed: [
    of('status', 0, 'news     ms      embargoed   2/2'),
    of('check', 0, 'No findings.'),
    of('publish', 0, 'under embargo until 2999-05-01T10:00:00Z, as line 1 says'),
    of('publish --to ms', 0, 'news ms: held back'),
    writing('export --to ms', 0, 'translated'),
    writing('preview news', 0, 'news en: draft; it could not be published yet'),
    of(taking, 2, 'Nothing of “news” is published there'),
  ],
  waived: [
    of('status', 0, 'news     ms      ready       2/2'),
    of('check', 0, '1 finding is waived.'),
    writing('publish --to ms', 0, 'news ms: published'),
    writing('preview news', 0, 'news ms: draft; nothing holds it back'),
  ],
  withdrawn: [
    of('status', 0, 'news     ms      withdrawn   2/2'),
    of('check', 0, 'No findings.'),
    of('publish --to ms', 0, 'taken down by Siti (“A wrong figure”); to let it out again'),
    writing('publish news --to ms --again Siti --why Corrected', 0, 'news ms: published'),
    writing('preview news', 0, 'taken down by Siti'),
    of(taking, 2, 'Nothing of “news” is published there'),
    writing('undo', 0, 'news → ms: 2 segments are as they were before'),
    of('log', 0, 'taken down  news     ms      A wrong figure'),
  ],
};

/** All files but what is kept to be faster. */
const filesOf = (newsroom: TestNewsroom): string =>
  JSON.stringify(Object.entries(newsroom.snapshot()).filter(([path]) => !path.includes('.dragoman')));

describe.each(Object.entries(cases))('in a newsroom that is %s', (state, verbs) => {
  it('each verb ends, writes and says what it should', async () => {
    const found: object[] = [];
    let newsroom = await states[state as State]();
    for (const { verb, writes } of verbs) {
      const before = filesOf(newsroom);
      const { code, stdout, stderr } = await newsroom.dragoman(...verb.split(' '));
      found.push({ verb, code, says: stdout + stderr, ...(filesOf(newsroom) !== before && { writes: true }) });
      if (writes) newsroom = await states[state as State]();
    }
    expect(found).toEqual(verbs.map((each) => ({ ...each, says: expect.stringContaining(each.says) as string })));
  });
});
