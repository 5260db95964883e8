import { describe, expect, it } from 'vitest';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';
import { returned, translatedNewsroom, type Sentences } from './translated.ts';

/** What a page of the report says, without its markup. */
async function pageOf(newsroom: TestNewsroom, path: string, lang = 'en'): Promise<string> {
  await newsroom.dragoman('report', '--lang', lang);
  return newsroom
    .read(`out/report/${path}`)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

const board = 'index.html';
const facts = 'releases/news/facts.html';
const malayPage = 'releases/news/ms.html';
const title = 'Museum opens in Penang';
const fair = 'The fair runs from 4-6 November in the old town hall of Penang.';
const visitors = 'It expects some 53 exhibitors from nine countries and many visitors.';
const source = `${title}\n\n${fair} ${visitors}\n`;
const malay: Sentences = [
  [title, 'Muzium dibuka di Pulau Pinang'],
  [fair, 'Pesta itu berlangsung dari 4 hingga 6 November di dewan bandar raya lama Pulau Pinang.'],
  [visitors, 'Ia menjangkakan kira-kira 53 peserta dari sembilan negara dan ramai pengunjung.'],
];
const replaced = (from: string, to: string): Sentences =>
  malay.map(([text, target]) => [text, target.replace(from, to)] as const);

describe('a step that publishes', () => {
  it('says what goes out, and that nothing else does', async () => {
    const newsroom = await translatedNewsroom(source, { ms: malay });
    expect(await pageOf(newsroom, board)).toContain(
      'dragoman publish news --to en,ms Running it sends out this release in English and Malay. Nothing else goes out, nothing is taken down.',
    );
  });

  it('says what is taken down under an embargo, and that nothing goes out', async () => {
    const newsroom = await translatedNewsroom(source, { ms: malay });
    await newsroom.dragoman('publish');
    newsroom.write('source/news.meta.yaml', 'embargo: 2099-01-01T09:00:00+08:00\n');
    const page = await pageOf(newsroom, board);
    expect(page).toContain('Running it takes down the pages of this release in all languages. It sends nothing out.');
    await newsroom.dragoman('publish', 'news');
    expect(() => newsroom.read('out/editions/en/news.html')).toThrow('ENOENT');
    expect(await pageOf(newsroom, board)).toContain('not out: taken down');
  });

  it('says what else goes out where all of the newsroom is published', async () => {
    const newsroom = await translatedNewsroom(source, { ms: malay });
    newsroom.write('source/old.txt', 'Library closes\n\nIt closes today.\n');
    await newsroom.dragoman('publish', 'old', '--to', 'en');
    newsroom.remove('source/old.txt');
    expect(await pageOf(newsroom, board)).toContain(`it also sends out what is ready: ${title} (English, Malay).`);
    await newsroom.dragoman('publish', 'news');
    expect(await pageOf(newsroom, board)).toContain('Nothing is ready, so it sends nothing out.');
  });

  it('says what is new in the source, whether a page stands here or not', async () => {
    const newsroom = await translatedNewsroom(source, { ms: malay });
    await newsroom.dragoman('publish');
    newsroom.edit('source/news.txt', '53', '56');
    expect(await pageOf(newsroom, board)).toMatch(
      /publish news --to en .{0,140}no longer says \(before → now\): 53 → 56/,
    );
    newsroom.remove('out/composed');
    newsroom.remove('out/editions');
    expect(await pageOf(newsroom, board)).toMatch(/export news --to ms What is new in the source: 53 → 56/);
  });
});

describe('what readers have', () => {
  it('stands in words on the board and on the page of the edition', async () => {
    const newsroom = await translatedNewsroom(source, { ms: malay });
    expect(await pageOf(newsroom, malayPage)).toContain('not out: readers have nothing of it');
    await newsroom.dragoman('publish');
    expect(await pageOf(newsroom, board)).toMatch(/published live since \w+ \d+, \d{4}: today’s text/);
    expect(await pageOf(newsroom, 'releases/news/en.html')).toMatch(/live since .* \(UTC\): today’s text/);
    await newsroom.dragoman('export', '--all');
    newsroom.edit('locales/ms/news.xlf', '53 peserta', '53 orang peserta');
    expect(await pageOf(newsroom, malayPage)).toMatch(/live since .*: an older text than today’s/);
  });

  it('is told with its page gone', async () => {
    const newsroom = await translatedNewsroom(source, { ms: malay });
    await newsroom.dragoman('publish');
    newsroom.remove('out/composed');
    newsroom.remove('out/editions');
    expect(await pageOf(newsroom, malayPage)).toMatch(/published .*, and its page is not here now/);
  });
});

describe('errors', () => {
  it('stand beside any standing, and are named where the step is', async () => {
    const newsroom = await translatedNewsroom(source, { ms: replaced('53', '35') });
    newsroom.write('source/news.meta.yaml', 'embargo: 2099-01-01T09:00:00+08:00\n');
    newsroom.edit('source/news.txt', 'many visitors', 'very many visitors');
    const page = await pageOf(newsroom, board);
    expect(page).toMatch(/(stale|blocked|embargoed) 1 error/);
    expect(page).toContain('ms Unexpected “35”, expected the value of “53”.');
    expect(await pageOf(newsroom, facts)).toMatch(/Malay ms \w+ 1 error/);
    expect(await pageOf(newsroom, malayPage)).toMatch(/\w+ 1 error : /);
  });
});

describe('sentences that came back', () => {
  it('empty or in the language of the source are not translated, and each is named', async () => {
    const newsroom = await translatedNewsroom(source, { ms: malay });
    newsroom.edit('locales/ms/news.xlf', malay[1]?.[1] ?? '', fair);
    newsroom.edit('locales/ms/news.xlf', malay[2]?.[1] ?? '', '');
    const page = await pageOf(newsroom, board);
    expect(page).toContain('1 of 3 sentences translated 1 came back empty 1 left in the language of the source');
    expect((await newsroom.dragoman('status')).stdout).toMatch(/ms +\S+ +1\/3/);
  });

  it('from a machine are counted on the board and on the page of the edition', async () => {
    const newsroom = await translatedNewsroom(source, { ms: malay });
    const store = newsroom.read('locales/ms/news.xlf');
    const [, unit = '', segment = ''] = /<unit id="(\w+)"(?:(?!<\/unit>).)*<segment id="(\w+)"/s.exec(store) ?? [];
    const match = `<mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#/f=news/u=${unit}/${segment}" type="mt"><source>${title}</source><target>${malay[0]?.[1]}</target></mtc:match></mtc:matches>`;
    newsroom.write('locales/ms/news.xlf', store.replace(/(<unit id="\w+"[^>]*>)/, `$1${match}`));
    const said = '1 sentence of a machine that nobody has reviewed';
    expect(await pageOf(newsroom, board)).toContain(said);
    expect(await pageOf(newsroom, malayPage)).toContain(said);
  });
});

describe('what somebody let stand', () => {
  it('shows its value, that it runs backwards, its sentence and what others say', async () => {
    const newsroom = await translatedNewsroom(source, { ms: replaced('dari 4', 'dari 7'), fr: [] });
    const { stdout } = await newsroom.dragoman('check', '--format', 'json');
    const id = /"id": "(\w+)",\s+"check": "dates/.exec(stdout)?.[1] ?? '';
    await newsroom.dragoman('waive', id, '--by', 'Asha', '--why', 'Agreed');
    const sheet = await pageOf(newsroom, facts);
    expect(sheet).toContain('Let stand by a person: 1 · 7 hingga 6 November : does not end after it begins');
    expect(sheet).toMatch(/7 hingga 6 November says something else does not end after it begins Waived by Asha/);
    const page = await pageOf(newsroom, 'decisions.html');
    expect(page).toContain('7 hingga 6 November for 4-6 November');
    expect(page).toContain(fair);
    expect(page).toContain('Pesta itu berlangsung dari 7 hingga 6 November');
    expect(page).toContain('The other languages say: English: 4-6 November');
    expect(await pageOf(newsroom, board)).toContain('7 hingga 6 November for 4-6 November, let stand by Asha');
  });

  it.each([
    ['zh-Hans', '集市于11月7日至6日在槟城旧市政厅举行。'],
    ['fr', 'La foire se tient du 7 au 6 novembre dans l’ancienne mairie de Penang.'],
    ['th', 'งานจัดขึ้นระหว่างวันที่ 7-6 พฤศจิกายน ที่ศาลากลางเก่าของปีนัง'],
    ['ar', 'يقام المعرض من 7 إلى 6 تشرين الثاني/نوفمبر في مبنى بلدية بينانغ القديم.'],
    ['de', 'Die Messe läuft vom 7. bis 6. November im alten Rathaus von Penang.'],
  ])('is known to run backwards in any language: %s', async (locale, target) => {
    const newsroom = await translatedNewsroom(source, { [locale]: [[fair, target]] });
    expect(await pageOf(newsroom, facts)).toContain('does not end after it begins');
  });
});

describe('the facts sheet', () => {
  it('lists what is found in the texts and is about none of its rows', async () => {
    const called = 'The fair in Rotterdam was cancelled.';
    const newsroom = await translatedNewsroom(`${title}\n\n${called}\n`, {
      it: [[called, 'La fiera di Eindhoven è stata annullata.']],
    });
    const page = await pageOf(newsroom, facts);
    expect(page).toMatch(/Also found in the texts 1 .*warning : The name “Rotterdam” of the source is “Eindhoven”/);
    expect(page).toContain('Also found in the texts: 1');
  });

  it('agrees with the page of the edition on what is to be looked at', async () => {
    const newsroom = smallNewsroom(`${title}\n\nIt is free.\n\nFor more information:\nSiti Aminah\n`, ['zh-Hans']);
    await newsroom.dragoman('export');
    await returned(newsroom, 'zh-Hans', [
      [title, '博物馆在槟城开业'],
      ['It is free.', '免费入场。'],
      ['For more information:', '垂询详情：'],
      ['Siti Aminah', '西蒂·阿米娜'],
    ]);
    expect(await pageOf(newsroom, facts)).toContain('Look at 1 of 1 facts before you sign.');
    const page = await pageOf(newsroom, 'releases/news/zh-Hans.html');
    expect(page).not.toContain('No findings.');
    expect(page).toMatch(
      /found nothing wrong, but 1 fact is to be looked at before you sign: Siti Aminah – 西蒂·阿米娜/,
    );
  });
});

describe('a doubtful name', () => {
  const quote = '"We waited for years," said Lindiwe Mokoena, the mayor.';

  it('has one advice in a language that writes names in its own way, and says when which', async () => {
    const newsroom = await translatedNewsroom(`${title}\n\n${quote}\n`, {
      ru: [[quote, '«Мы ждали годами», — сказала мэр Линдиве Мокоэна.']],
      'zh-Hans': [[quote, '“我们等了多年，”市长林迪韦·莫科埃纳说。']],
      fr: [[quote, '« Nous attendions depuis des années », a déclaré Lindiwe Makoena, la maire.']],
    });
    await newsroom.dragoman('report', '--lang', 'en');
    const page = await pageOf(newsroom, facts);
    expect(page).toMatch(
      /If it is how this language writes the name, add it to the term base, .*Lindiwe Mokoena,ru,Линдиве Мокоэна,preferred, If it is a slip, correct the translation/,
    );
    expect(page).toMatch(
      /Lindiwe Makoena .* letters of the source, so this is probably a slip: correct the translation/,
    );
    expect(page).not.toContain('the translation is probably wrong');
  });

  it('is not called left in the language of the source when a space is in the wrong place', async () => {
    const newsroom = smallNewsroom(`${title}\n\nFor more information:\nSiti Aminah\n`, ['ms']);
    await newsroom.dragoman('export');
    await returned(newsroom, 'ms', [
      [title, malay[0]![1]],
      ['Siti Aminah', 'SitiA minah'],
    ]);
    const page = await pageOf(newsroom, facts);
    expect(page).not.toContain('left in the language of the source');
    expect(page).toMatch(/SitiA minah a name to look at/);
  });
});

describe('the page of a language', () => {
  it('is there for the source too, and the board leads to it', async () => {
    const newsroom = await translatedNewsroom(source, { ms: malay });
    expect(await pageOf(newsroom, 'releases/news/en.html')).toContain(fair);
    expect(newsroom.read(`out/report/${board}`)).toContain('href="releases/news/en.html"');
  });

  it('says of the words of a plural that they are no paragraph', async () => {
    const newsroom = smallNewsroom(`${title}\n\n{seats, plural, one {There is # seat.} other {There are # seats.}}\n`, [
      'ms',
    ]);
    newsroom.write('source/news.meta.yaml', 'values:\n  seats: 28\n');
    await newsroom.dragoman('export');
    for (const path of ['releases/news/ms.edition.html', 'releases/news/en.html']) {
      expect(await pageOf(newsroom, path)).toContain('no paragraph of its own: the words for “other” of seats');
    }
  });
});

it.each([
  ['zh-Hans', '运行后发布本新闻稿的以下语言版本：英语和马来语'],
  ['ms', 'ia menerbitkan siaran ini dalam Inggeris dan Melayu'],
])('says it in the language of the reader: %s', async (lang, said) => {
  const newsroom = await translatedNewsroom(source, { ms: malay });
  expect(await pageOf(newsroom, board, lang)).toContain(said);
});
