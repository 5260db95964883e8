import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import type { TestNewsroom } from '../newsroom.ts';
import { returned, translatedNewsroom } from '../dossier/translated.ts';

const source = 'Harbour opens again\n\nThe harbour opens on 9 May 2026.\n';
const ms = [
  ['Harbour opens again', 'Pelabuhan dibuka semula'],
  ['The harbour opens on 9 May 2026.', 'Pelabuhan dibuka pada 9 Mei 2026.'],
] as const;
const fr = [
  ['Harbour opens again', 'Le port rouvre'],
  ['The harbour opens on 9 May 2026.', 'Le port ouvre le 9 mai 2026.'],
] as const;
const de = [
  ['Harbour opens again', 'Der Hafen öffnet wieder'],
  ['The harbour opens on 9 May 2026.', 'Der Hafen öffnet am 9. Mai 2026.'],
] as const;

const namespaces =
  '<xliff xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0" ';

/** What a tool writes of sentences that a machine translated and nobody touched, in XLIFF 2. */
function byMachine(newsroom: TestNewsroom, locale: string, state: string, attributes = ''): void {
  const path = `out/outgoing/${locale}/news.xlf`;
  newsroom.edit(path, '<xliff ', namespaces);
  const xml = newsroom.read(path).replace(/<unit ([^>]*)>(.*?)<\/unit>/gs, (_, unit: string, inner: string) => {
    const target = /<target>(.*?)<\/target>/.exec(inner)?.[1] ?? '';
    const match = `<mtc:match ref="#s1" type="mt"><source>x</source><target>${target}</target></mtc:match>`;
    const done = inner.replace(/state="\w+"/g, `state="${state}"`);
    return `<unit ${attributes}${unit}><mtc:matches>${match}</mtc:matches>${done}</unit>`;
  });
  newsroom.write(path, xml);
}

interface ReviewRecord {
  readonly editions: readonly {
    readonly locale: string;
    readonly origins: unknown;
    readonly unreviewedMachine: number;
    readonly holds: readonly string[];
    readonly credit?: { readonly kind: string; readonly by: unknown; readonly told?: string };
  }[];
}

async function recordOf(newsroom: TestNewsroom): Promise<ReviewRecord['editions']> {
  await newsroom.dragoman('record', 'news');
  return (JSON.parse(newsroom.read('out/record/news.json')) as ReviewRecord).editions;
}

/** One locale as a machine left it, one that a person reviewed, one that a person translated. */
async function threeLocales(settings: string): Promise<TestNewsroom> {
  const newsroom = await translatedNewsroom(source, { ms, fr, de });
  newsroom.edit('dragoman.config.json', '{', `{"baseUrl": "https://news.example/", ${settings}`);
  await newsroom.dragoman('export');
  byMachine(newsroom, 'ms', 'translated');
  byMachine(newsroom, 'fr', 'reviewed', 'its:revPerson="Zoë &lt;Roy&gt;" ');
  await newsroom.dragoman('import', 'out/outgoing/ms/news.xlf', 'out/outgoing/fr/news.xlf');
  return newsroom;
}

const credits =
  '"credits": "show", "locales": {"de": {"translator": {"person": "Jörg Maß", "organisation": "Wort & Co"}}},';

it('holds what a machine made until a person answers for it, and tells readers who made the rest', async () => {
  const newsroom = await threeLocales(credits);
  const { code, stdout } = await newsroom.dragoman('publish');
  expect(code).toBe(1);
  expect(stdout).toMatch(/news ms: held back\n {2}2 sentences were made by a machine and nobody has reviewed them/);
  expect(stdout).toMatch(/news fr: published\nnews de: published/);
  expect((await newsroom.dragoman('status')).stdout).toContain('dragoman accept news --to ms --by NAME');

  await newsroom.dragoman('report', '--lang', 'en');
  const sheet = newsroom.read('out/report/releases/news/facts.html').replace(/<[^>]*>/g, '');
  expect(sheet).toContain('made by a machine, and nobody has reviewed them: 2 sentences: Harbour opens again');
  expect(newsroom.read('out/report/releases/news/ms.html')).toContain('made by a machine; nobody has reviewed it');

  const page = newsroom.read('out/editions/fr/news.html');
  expect(page).toContain('>Traduction automatique, relue par \u2068Zoë &lt;Roy&gt;\u2069</p>');
  expect(page).toContain('"creditText":"Traduction automatique, relue par Zoë ');
  expect(page).toContain('https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource');
  expect(newsroom.read('out/editions/fr/news.txt')).toContain('\n\nTraduction automatique, relue par Zoë <Roy>\n\n');
  expect(newsroom.read('out/editions/de/news.html')).toMatch(/"translator":\[\{"@type":"Person","name":"Jörg Maß"\}/);
  expect(newsroom.read('out/editions/de/news.html')).not.toContain('digitalSourceType');
  expect(newsroom.read('out/editions/de/news.txt')).toContain('Übersetzt von Jörg Maß · Wort & Co');
  expect(newsroom.read('out/editions/en/news.html')).not.toContain('class="credit');

  const before = await recordOf(newsroom);
  expect(before.map(({ locale, holds, unreviewedMachine }) => [locale, holds, unreviewedMachine])).toEqual([
    ['ms', ['machine'], 2],
    ['fr', [], 0],
    ['de', [], 0],
  ]);
  expect(before.map(({ credit }) => credit)).toEqual([
    { kind: 'machine', by: [], told: 'Terjemahan mesin, belum disemak' },
    {
      kind: 'machine-reviewed',
      by: [{ kind: 'person', name: 'Zoë <Roy>' }],
      told: 'Traduction automatique, relue par Zoë <Roy>',
    },
    {
      kind: 'translated',
      by: [
        { kind: 'person', name: 'Jörg Maß' },
        { kind: 'organisation', name: 'Wort & Co' },
      ],
      told: 'Übersetzt von Jörg Maß · Wort & Co',
    },
  ]);
  const written = newsroom.snapshot('out/record');
  await newsroom.dragoman('record', 'news');
  expect(newsroom.snapshot('out/record')).toEqual(written);

  await newsroom.dragoman('accept', 'news', '--to', 'ms', '--by', 'Siti', '--why', 'Read');
  expect((await newsroom.dragoman('publish')).stdout).toContain('news ms: published');
  expect(newsroom.read('out/editions/ms/news.html')).toContain('Terjemahan mesin, telah disemak oleh manusia');
  const [after] = await recordOf(newsroom);
  expect([after?.holds, after?.origins, after?.unreviewedMachine]).toEqual([[], { machine: 2 }, 0]);
}, 60_000);

it('publishes what nobody has reviewed where the configuration says so, with a label on page, text and feeds', async () => {
  const newsroom = await threeLocales('"machineText": "label",');
  expect((await newsroom.dragoman('publish')).stdout).toContain('news ms: published');
  const page = newsroom.read('out/editions/ms/news.html');
  expect(page).toContain('<p class="credit machine">Terjemahan mesin, belum disemak</p>');
  expect(page).toContain('https://schema.org/TrainedAlgorithmicMediaDigitalSource');
  for (const path of ['ms/news.txt', 'ms/feed.xml', 'ms/feed.json'])
    expect(newsroom.read(`out/editions/${path}`)).toContain('Terjemahan mesin, belum disemak');
  // Only that label is never left off.
  expect(newsroom.read('out/editions/fr/news.html')).not.toContain('class="credit');
  expect((await recordOf(newsroom)).map(({ credit }) => credit?.told)).toEqual([
    'Terjemahan mesin, belum disemak',
    undefined,
    undefined,
  ]);
}, 60_000);

const tools: readonly (readonly [string, (newsroom: TestNewsroom) => void])[] = [
  [
    'state-qualifier="leveraged-mt"',
    (at) => at.edit(path, /<target(?! state-q)/g, '<target state-qualifier="leveraged-mt"'),
  ],
  [
    'memoQ’s MachineTranslated',
    (at) => {
      at.edit(path, '<xliff ', '<xliff xmlns:mq="MQXliff" ');
      at.edit(path, /<trans-unit /g, '<trans-unit mq:status="MachineTranslated" ');
    },
  ],
  [
    'ITS MT Confidence',
    (at) => {
      at.edit(path, '<xliff ', '<xliff xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0" ');
      at.edit(path, /<trans-unit /g, '<trans-unit its:mtConfidence="0.8" ');
    },
  ],
];
const path = 'out/outgoing/ms/news.xlf';

/** The command of the manual. */
const verifier = 'sha256sum';

it.each(tools)(
  'keeps from XLIFF 1.2 that a machine made a text, as the tool says it by %s',
  async (_, say) => {
    const newsroom = await translatedNewsroom(source, { ms: [] });
    await newsroom.dragoman('export', '--xliff', '1.2');
    const targets = new Map<string, string>(ms.map(([text, target]) => [text, target]));
    const filled = newsroom
      .read(path)
      .replace(/(<trans-unit.*?<source[^>]*>)(.*?)(<\/trans-unit>)/gs, (_all, a: string, b: string, c: string) => {
        const [text = ''] = b.split('</source>');
        const target = targets.get(text.replace(/<[^>]*>/g, '')) ?? '';
        return `${a}${b.replace(/<target.*?<\/target>|<target[^>]*\/>/s, '').replace('</source>', `</source><target state="translated">${target}</target>`)}${c}`;
      });
    newsroom.write(path, filled);
    say(newsroom);
    expect((await newsroom.dragoman('import', path)).stderr).toBe('');
    // The sentence beside one that the press office edits stays a machine's.
    newsroom.edit('source/news.txt', '9 May', '10 May');
    await newsroom.dragoman('export');
    const [edition] = await recordOf(newsroom);
    expect(edition?.unreviewedMachine).toBeGreaterThanOrEqual(1);
    expect(edition?.holds).toContain('machine');
  },
  60_000,
);

it('takes what a person wrote in a machine’s place for the person’s, and a corrected figure for none', async () => {
  const newsroom = await threeLocales('');
  await newsroom.dragoman('export');
  await returned(newsroom, 'ms', [
    ['Harbour opens again', 'Pelabuhan itu dibuka lagi'],
    ['The harbour opens on 9 May 2026.', 'Pelabuhan dibuka pada 9 Mei 2026!'],
  ]);
  const [edition] = await recordOf(newsroom);
  expect([edition?.origins, edition?.unreviewedMachine]).toEqual([{ machine: 1, 'machine-edited': 1 }, 1]);
}, 60_000);

it.skipIf(process.platform !== 'linux')(
  'writes digests that sha256sum verifies',
  async () => {
    const newsroom = await threeLocales('');
    await newsroom.dragoman('record', 'news');
    const verify = (): string =>
      execFileSync(verifier, ['-c', '--quiet', 'out/record/news.sha256'], {
        cwd: newsroom.folder,
        stdio: 'pipe',
      }).toString();
    expect(verify()).toBe('');
    newsroom.edit('locales/ms/news.xlf', 'Pelabuhan', 'Limbungan');
    expect(verify).toThrow(/did NOT match/);
  },
  60_000,
);
