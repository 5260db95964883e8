import { describe, expect, it } from 'vitest';
import { changedValues } from '../../src/match/changed-values.ts';
import { emptyFolder, smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const news = 'A clinic opens in the north\n\nThe clinic has 14 beds.\n\nAda Sample leads the clinic.\n';
const words = [
  ['A clinic opens in the north', 'Sebuah klinik dibuka di utara'],
  ['The clinic has 14 beds.', 'Klinik itu mempunyai 14 katil.'],
  ['Ada Sample leads the clinic.', 'Ada Sample mengetuai klinik itu.'],
] as const;

async function published(): Promise<TestNewsroom> {
  const newsroom = smallNewsroom(news, ['ms']);
  await newsroom.dragoman('export');
  const file = 'out/outgoing/ms/news.xlf';
  for (const [text, target] of words)
    newsroom.edit(file, `<source>${text}</source>`, `<source>${text}</source><target>${target}</target>`);
  await newsroom.dragoman('import', file);
  expect((await newsroom.dragoman('publish')).code).toBe(0);
  return newsroom;
}

async function contradictions(newsroom: TestNewsroom): Promise<readonly string[]> {
  const { stdout } = await newsroom.dragoman('status', '--format', 'json');
  const report = JSON.parse(stdout) as {
    contradictions: { locale: string; with: string; values: { before: string; now: string }[] }[];
  };
  return report.contradictions.map(
    (each) => `${each.locale} ${each.with}: ${each.values.map(({ before, now }) => `${before} > ${now}`).join(', ')}`,
  );
}

describe('what stands and contradicts its source', () => {
  it.each([
    ['a figure', '14 beds', '15 beds', 'ms source: 14 > 15'],
    ['a name', 'Ada Sample', 'Ada Simple', 'ms source: Sample > Simple'],
  ])('is named where %s changed, until it is corrected', async (_what, from, to, expected) => {
    const newsroom = await published();
    expect(await contradictions(newsroom)).toEqual([]);
    newsroom.edit('source/news.txt', from, to);
    expect((await contradictions(newsroom)).at(-1)).toBe(expected);
    const { stdout } = await newsroom.dragoman('publish', 'news', '--to', 'en');
    expect(stdout).toContain('news ms: STANDS, but its source has changed since');
    expect(stdout).toContain('dragoman unpublish news --to ms');
    expect(stdout).not.toContain('news en: STANDS');
    expect(await contradictions(newsroom)).toEqual([expected]);
    expect((await newsroom.dragoman('status')).stdout).toContain('news ms: STANDS');
    const check = await newsroom.dragoman('publish', '--to', 'en', '--check');
    expect([check.code, check.stdout]).toEqual([1, expect.stringContaining('news ms: STANDS')]);
    await newsroom.dragoman('unpublish', 'news', '--to', 'ms', '--by', 'Siti', '--why', 'Wrong');
    expect(await contradictions(newsroom)).toEqual([]);
  });

  it('is not named for what is only worded anew, or new', async () => {
    const newsroom = await published();
    newsroom.edit('source/news.txt', 'leads the clinic.', 'is at the head of the clinic.\n\nIt has 3 doctors.');
    await newsroom.dragoman('publish', '--to', 'en');
    expect(await contradictions(newsroom)).toEqual([]);
  });

  it('is named in its own language before it is published again', async () => {
    const newsroom = await published();
    newsroom.edit('source/news.txt', '14 beds', '15 beds');
    expect((await contradictions(newsroom))[0]).toBe('en source: 14 > 15');
  });
});

const inMalay: Readonly<Record<string, string>> = {
  'Rice harvest rises': 'Hasil padi meningkat',
  'It rose in all states in 2031.': 'Hasilnya meningkat di semua negeri pada 2031.',
  State: 'Negeri',
};

/** A release with a table, published in two languages. */
async function publishedTable(name: string, rows: readonly string[]): Promise<TestNewsroom> {
  const newsroom = emptyFolder();
  newsroom.write('dragoman.config.json', JSON.stringify({ sourceLocale: 'en', targetLocales: ['ms'] }));
  newsroom.write(`source/${name}`, rows.join('\n'));
  await newsroom.dragoman('export');
  const file = 'out/outgoing/ms/news.xlf';
  const filled = newsroom.read(file).replaceAll(/<source>(.*?)<\/source>(?!\s*<target)/gu, (all, text: string) => {
    return `${all}<target>${inMalay[text] ?? text}</target>`;
  });
  newsroom.write(file, filled);
  await newsroom.dragoman('import', file);
  expect((await newsroom.dragoman('publish')).code).toBe(0);
  return newsroom;
}

describe('a figure of a table that was corrected', () => {
  const text = [
    'Rice harvest rises',
    '',
    'It rose in all states in 2031.',
    '',
    'State\t2030\t2031',
    'Sabah\t1,100\t1,200',
    'Perlis\t900\t1,020',
    '',
  ];
  const markdown = [
    '# Rice harvest rises',
    '',
    'It rose in all states in 2031.',
    '',
    '| State | 2030 | 2031 |',
    '|---|---|---|',
    '| Sabah | 1,100 | 1,200 |',
    '| Perlis | 900 | 1,020 |',
    '',
  ];

  it.each([
    ['in a text', 'news.txt', text, '900', '875'],
    ['in Markdown', 'news.md', markdown, '900', '875'],
    ['by the one of another row', 'news.md', markdown, '900', '1,200'],
  ])('%s is named where editions stand, and drafted for the translators', async (_what, file, rows, from, to) => {
    const newsroom = await publishedTable(file, rows);
    expect(await contradictions(newsroom)).toEqual([]);
    newsroom.edit(`source/${file}`, from, to);
    expect(await contradictions(newsroom)).toEqual([`en source: ${from} > ${to}`, `ms source: ${from} > ${to}`]);
    expect((await newsroom.dragoman('publish', '--check')).stdout).toContain(`“${from}” → “${to}”`);
    await newsroom.dragoman('export');
    expect(newsroom.read('out/outgoing/ms/news.xlf')).toMatch(
      new RegExp(`<source>${to}</source>\\s*<target>${to}</target>`),
    );
  });
});

it('a translation that was corrected and is held is named, as is one that its sisters do not follow', async () => {
  const newsroom = await published();
  newsroom.edit('locales/ms/news.xlf', '14 katil', '16 katil');
  const { stdout } = await newsroom.dragoman('check', '--format', 'json');
  const { files } = JSON.parse(stdout) as { files: { findings: { id: string; check: string }[] }[] };
  const finding = files.flatMap(({ findings }) => findings).find(({ check }) => check === 'numbers');
  await newsroom.dragoman('waive', finding!.id, '--by', 'Siti', '--why', 'The source is wrong');
  expect(await contradictions(newsroom)).toEqual(['ms translation: 14 > 16', 'ms sisters: 14 > 16']);
  const { stdout: said } = await newsroom.dragoman('publish');
  expect(said).toContain('news ms: was corrected after it was published');
  expect(await contradictions(newsroom)).toEqual(['ms sisters: 14 > 16']);
  newsroom.edit('source/news.txt', '14 beds', '16 beds');
  expect(await contradictions(newsroom)).not.toContain('ms sisters: 14 > 16');
});

describe('values that changed', () => {
  it.each([
    ['en', 'It opens on 3 June 2031.', 'It opens on 5 June 2031.', 1],
    ['de', 'Die Klinik kostet 12,5 Millionen Euro.', 'Die Klinik kostet 13,5 Millionen Euro.', 1],
    ['fr', 'Elle ouvre à 9 h 30.', 'Elle ouvre à 10 h 30.', 1],
    ['es', 'El 45 % de los niños estudia.', 'El 54 % de los niños estudia.', 1],
    ['zh-Hans', '诊所有14张床位。', '诊所有15张床位。', 1],
    ['ar', 'تضم العيادة ١٤ سريراً.', 'تضم العيادة ١٥ سريراً.', 1],
    ['ru', 'Об этом сообщил доктор Иван Петров.', 'Об этом сообщил доктор Иван Павлов.', 1],
    ['en', 'Call +254 20 555 0142 for more.', 'Call +254 20 555 0143 for more.', 1],
    ['en', 'The clinic has 14 beds and 3 doctors.', 'The clinic has 14 beds.', 1],
    ['en', 'The clinic has 14 beds.', 'The clinic has fourteen beds.', 0],
    ['en', 'It opens on 3 June 2031.', 'On June 3, 2031, it opens.', 0],
    ['fr', 'La clinique est grande.', 'La clinique est vaste.', 0],
    ['en', 'Doctors came. Nurses left.', 'Physicians came. Helpers left.', 0],
    ['ja', '病院は3月に開く。', '病院は3月に開院する。', 0],
  ])('in %s: %s / %s', (locale, before, now, count) => {
    expect(changedValues(before, now, locale)).toHaveLength(count);
  });
});
