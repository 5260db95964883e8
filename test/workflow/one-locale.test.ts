import { describe, expect, it } from 'vitest';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const news = `A clinic opens in the north

The clinic has 14 beds. Entry is free.

* * *

desk@office.example

https://office.example/clinic | +254 20 555 0142
`;

const headline = [
  'A clinic opens in the north',
  { ms: 'Sebuah klinik dibuka di utara', de: 'Im Norden öffnet eine Klinik' },
];
const beds = ['The clinic has 14 beds.', { ms: 'Klinik itu mempunyai 14 katil.', de: 'Die Klinik hat 14 Betten.' }];
const entry = ['Entry is free.', { ms: 'Kemasukan adalah percuma.', de: 'Der Eintritt ist frei.' }];

type Pair = readonly [source: string, targets: Readonly<Record<string, string>>];

/** A newsroom whose release came back in both locales, with some of the sentences. */
async function returned(...pairs: readonly unknown[]): Promise<TestNewsroom> {
  const newsroom = smallNewsroom(news, ['ms', 'de']);
  await newsroom.dragoman('export');
  for (const locale of ['ms', 'de']) {
    for (const [source, targets] of pairs as readonly Pair[]) {
      const after = `<source>${source}</source><target>${targets[locale]}</target>`;
      newsroom.edit(`out/outgoing/${locale}/news.xlf`, `<source>${source}</source>`, after);
    }
    await newsroom.dragoman('import', `out/outgoing/${locale}/news.xlf`);
  }
  return newsroom;
}

interface FoundIn {
  readonly id: string;
  readonly check: string;
  readonly severity: string;
  readonly waived?: object;
}

async function missingIn(newsroom: TestNewsroom, locale: string): Promise<readonly FoundIn[]> {
  const { stdout } = await newsroom.dragoman('check', '--to', locale, '--format', 'json');
  const { files } = JSON.parse(stdout) as { files: { findings: FoundIn[] }[] };
  return files.flatMap(({ findings }) => findings).filter(({ check }) => check === 'missing');
}

const decided = ['--by', 'Asha', '--why', 'The partner wants it so'];

describe('a finding', () => {
  it('has an id of its own in each locale, and is waived in one unless others are named', async () => {
    const newsroom = await returned(headline, beds);
    const [[ms], [de]] = [await missingIn(newsroom, 'ms'), await missingIn(newsroom, 'de')];
    expect(ms?.id).not.toBe(de?.id);
    await newsroom.dragoman('waive', ms!.id, ...decided);
    expect((await missingIn(newsroom, 'ms'))[0]).toHaveProperty('waived');
    expect((await missingIn(newsroom, 'de'))[0]).not.toHaveProperty('waived');
    const { code, stdout } = await newsroom.dragoman('waive', ms!.id, '--to', 'ms', 'de', ...decided);
    expect({ code, lines: stdout.trim().split('\n') }).toEqual({
      code: 0,
      lines: [expect.any(String), expect.any(String)],
    });
    expect(stdout).toContain(de!.id);
    expect((await missingIn(newsroom, 'de'))[0]).toHaveProperty('waived');
    expect(JSON.parse(newsroom.read('locales/ms/news.waivers.json'))).toHaveLength(1);
  });

  it('is not waived where it is not found', async () => {
    const newsroom = await returned(headline, beds, entry);
    expect(await missingIn(newsroom, 'ms')).toEqual([]);
    const { code, stderr } = await newsroom.dragoman('waive', 'aaaaaaaa', '--to', 'ms', ...decided);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('aaaaaaaa') as string });
  });

  it('is waived by its id from before ids had the locale in them, where it stands in one locale alone', async () => {
    const newsroom = await returned(headline, beds);
    const after = '<source>Entry is free.</source><target>Der Eintritt ist frei.</target>';
    newsroom.edit('out/outgoing/de/news.xlf', '<source>Entry is free.</source>', after);
    await newsroom.dragoman('import', 'out/outgoing/de/news.xlf');
    const { idInAnyLocale } = await import('../../src/check/running/finding-id.ts');
    const [ms] = await missingIn(newsroom, 'ms');
    const before = idInAnyLocale(ms as unknown as Parameters<typeof idInAnyLocale>[0]);
    expect((await newsroom.dragoman('waive', before, ...decided)).code).toBe(0);
    expect((await missingIn(newsroom, 'ms'))[0]).toHaveProperty('waived');
    // Who decides again is the one who answers for it.
    expect((await newsroom.dragoman('waive', ms!.id, '--by', 'Bo', '--why', 'Agreed')).code).toBe(0);
    expect(JSON.parse(newsroom.read('locales/ms/news.waivers.json'))).toMatchObject([{ by: 'Bo' }]);
  });

  it('stays waived by a waiver from before ids had the locale in them', async () => {
    const newsroom = await returned(headline, beds);
    const [ms] = await missingIn(newsroom, 'ms');
    await newsroom.dragoman('waive', ms!.id, ...decided);
    // The id that the release before gave to the same fault, in every locale.
    const { idInAnyLocale } = await import('../../src/check/running/finding-id.ts');
    const { stdout } = await newsroom.dragoman('check', '--to', 'ms', '--format', 'json');
    const { files } = JSON.parse(stdout) as { files: { findings: Parameters<typeof idInAnyLocale>[0][] }[] };
    const found = files.flatMap(({ findings }) => findings).find(({ check }) => check === 'missing')!;
    const before = idInAnyLocale(found);
    newsroom.edit('locales/ms/news.waivers.json', ms!.id, before);
    expect((await missingIn(newsroom, 'ms'))[0]).toHaveProperty('waived');
    const several = await newsroom.dragoman('waive', before, ...decided);
    expect({ code: several.code, stderr: several.stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/ms de.*--to/) as string,
    });
    expect((await newsroom.dragoman('waive', before, '--to', 'de', ...decided)).code).toBe(0);
    expect((await missingIn(newsroom, 'de'))[0]).toHaveProperty('waived');
  });
});

describe('the gate', () => {
  it('lets an edition out whose missing sentence is waived', async () => {
    const newsroom = await returned(headline, beds);
    expect((await newsroom.dragoman('publish', '--to', 'ms')).stdout).toContain('news ms: held back');
    const [ms] = await missingIn(newsroom, 'ms');
    await newsroom.dragoman('waive', ms!.id, ...decided);
    expect((await newsroom.dragoman('publish', '--to', 'ms')).stdout).toContain('news ms: published');
  });

  it.each(['', ' state="translated"'])(
    'takes a sentence that was joined into its neighbour%s as one finding',
    async (state) => {
      const newsroom = await returned(headline, [
        beds[0],
        {
          ms: 'Klinik itu mempunyai 14 katil. Kemasukan adalah percuma.',
          de: 'Die Klinik hat 14 Betten. Der Eintritt ist frei.',
        },
      ]);
      newsroom.write(
        'joined.xlf',
        newsroom
          .read('out/outgoing/ms/news.xlf')
          .replace(/(<segment id="s2")>(\s*<source>Entry is free.<\/source>)/, `$1${state}>$2<target/>`),
      );
      await newsroom.dragoman('import', 'joined.xlf');
      const { code, stdout } = await newsroom.dragoman('check', '--to', 'ms', '--format', 'json');
      const { files } = JSON.parse(stdout) as { files: { findings: FoundIn[] }[] };
      const found = files.flatMap(({ findings }) => findings).filter(({ severity }) => severity !== 'info');
      expect({ code, found }).toEqual({ code: 0, found: [expect.objectContaining({ severity: 'warning' })] });
      expect((await newsroom.dragoman('publish', '--to', 'ms')).stdout).toContain('news ms: held back');
      await newsroom.dragoman('waive', found[0]!.id, ...decided);
      expect((await newsroom.dragoman('publish', '--to', 'ms')).stdout).toContain('news ms: published');
      expect(newsroom.read('out/editions/ms/news.txt')).not.toContain('Entry is free');
    },
  );

  it('asks nobody to translate addresses, numbers to call and marks by themselves', async () => {
    const newsroom = await returned(headline, beds, entry);
    const sent = newsroom.read('locales/ms/news.xlf');
    expect(sent).toMatch(
      /state="final">\s*<source>desk@office.example<\/source>\s*<target>desk@office.example<\/target>/,
    );
    expect(sent).toMatch(/state="final">\s*<source>https:[^<]*<\/source>\s*<target>https:[^<]*0142<\/target>/);
    expect((await newsroom.dragoman('publish', '--to', 'ms')).stdout).toContain('news ms: published');
  });
});
