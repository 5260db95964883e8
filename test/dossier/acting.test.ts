import { describe, expect, it } from 'vitest';
import type { TestNewsroom } from '../newsroom.ts';
import { smallNewsroom } from '../newsroom.ts';
import { returned, translatedNewsroom, type Sentences } from './translated.ts';

/** What a page of the report says, without its markup. */
async function pageOf(newsroom: TestNewsroom, path: string): Promise<string> {
  const { stderr } = await newsroom.dragoman('report', '--lang', 'en');
  expect(stderr).toBe('');
  return newsroom
    .read(`out/report/${path}`)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

const board = 'index.html';
const facts = 'releases/news/facts.html';
const title = 'Ferry service resumes';
const source = `${title}\n\nThe ferry carries 340 passengers. It was built in Gdansk.\n`;
const carries = 'The ferry carries 340 passengers.';
const built = 'It was built in Gdansk.';
const malay: Sentences = [
  [title, 'Perkhidmatan feri disambung semula'],
  [carries, 'Feri itu membawa 340 penumpang.'],
  [built, 'Ia dibina di Gdansk.'],
];

describe('what to do next', () => {
  it('is to read a translation that is complete and that nobody has confirmed, then to publish it', async () => {
    const newsroom = smallNewsroom(source, ['ms']);
    await newsroom.dragoman('export');
    await returned(newsroom, 'ms', malay, { unread: malay.slice(1) });
    const page = await pageOf(newsroom, board);
    expect(page).not.toContain('still to be translated');
    expect(page).toContain('1 of 3 sentences confirmed');
    expect(page).toMatch(
      /who reads the language translated, but 2 sentences are not confirmed, from “The ferry carries 340 passengers\.” on; .* dragoman accept news --to ms --by NAME --why REASON newsroom publish it: dragoman publish news --to ms/,
    );
    await newsroom.dragoman('accept', 'news', '--to', 'ms', '--by', 'Aina', '--why', 'Read it');
    expect(await pageOf(newsroom, board)).toContain('publish it: dragoman publish news --to en,ms');
  });

  it('is to translate where a sentence has no translation', async () => {
    const newsroom = smallNewsroom(source, ['ms']);
    await newsroom.dragoman('export');
    await returned(newsroom, 'ms', malay.slice(0, 2), { unread: malay.slice(0, 1) });
    expect(await pageOf(newsroom, board)).toContain('still to be translated, from “It was built in Gdansk.” on');
  });

  it('is to read the warnings, and then to answer for them; under an embargo when that has ended', async () => {
    const newsroom = smallNewsroom(source, ['ms']);
    await newsroom.dragoman('export');
    await returned(newsroom, 'ms', [malay[0]!, malay[1]!, [built, built]]);
    const read = 'who reads the language read the warnings: dragoman check news --to ms';
    const sign = 'dragoman publish news --to ms --sign-off NAME --why REASON';
    expect(await pageOf(newsroom, board)).toContain(
      `${read} who answers for the release answer for the warnings with your name, which publishes it: ${sign}`,
    );
    newsroom.write('source/news.meta.yaml', 'embargo: 2099-01-01T09:00:00+08:00\n');
    expect(await pageOf(newsroom, board)).toMatch(
      /read the warnings: .* under embargo until January 1, 2099 at 9:00.AM \(UTC\+8\); then answer for the warnings/u,
    );
  });

  it('says once that a translation is with the translators, apart from what can be done', async () => {
    const newsroom = smallNewsroom(source, ['ms']);
    await newsroom.dragoman('export');
    expect(await pageOf(newsroom, board)).toMatch(/Waiting, nothing to do yet 1 .*dragoman import FILE/);
    expect((await pageOf(newsroom, facts)).match(/with the translators/g)).toHaveLength(1);
  });
});

describe('the end of an embargo', () => {
  it('is a date and a time in the page’s language and the newsroom’s zone', async () => {
    const newsroom = smallNewsroom(source, []);
    newsroom.write('source/news.meta.yaml', 'embargo: 2099-01-01T09:00:00+08:00\n');
    newsroom.write(
      'dragoman.config.json',
      JSON.stringify({ sourceLocale: 'en', targetLocales: [], locales: { en: { timeZone: 'Asia/Tokyo' } } }),
    );
    expect(await pageOf(newsroom, board)).toMatch(/under embargo until January 1, 2099 at 10:00.AM \(UTC\+9\)/u);
    await newsroom.dragoman('report', '--lang', 'zh-Hans');
    expect(newsroom.read('out/report/index.html')).toMatch(/2099年1月1日 .*10:00.*\(UTC\+9\)/u);
  });
});

describe('a value that the translations have otherwise', () => {
  const french: Sentences = [
    [title, 'Reprise des traversées en ferry'],
    [carries, 'Le ferry transporte 430 passagers.'],
    [built, 'Il a été construit à Gdansk.'],
  ];
  const wrongMalay: Sentences = [malay[0]!, [carries, 'Feri itu membawa 430 penumpang.'], malay[2]!];

  it('is probably wrong in the source where several have the same', async () => {
    const newsroom = await translatedNewsroom(source, { ms: wrongMalay, fr: french });
    const says =
      'say 430 alike, so the source is probably wrong: correct it, and send it out again: dragoman export news';
    expect(await pageOf(newsroom, 'releases/news/ms.html')).toContain(`Malay and French ${says}`);
    expect(await pageOf(newsroom, facts)).toContain('Malay and French say 430: the source is probably wrong');
  });

  it('is probably wrong in the translation where the others agree, and in either where there are none', async () => {
    const newsroom = await translatedNewsroom(source, { ms: malay, fr: french });
    expect(await pageOf(newsroom, 'releases/news/fr.html')).toContain('the translation is probably wrong: correct it');
    expect(await pageOf(newsroom, facts)).not.toContain('source is probably wrong');
    const alone = await translatedNewsroom(source, { fr: french });
    expect(await pageOf(alone, 'releases/news/fr.html')).toContain('If the source is right, correct the translation');
  });
});

describe('values that changed places', () => {
  it.each([
    [
      'In 2019 the school had 62 pupils and in 2024 it had 85 pupils.',
      'Pada tahun 2019 sekolah itu mempunyai 85 murid dan pada tahun 2024 ia mempunyai 62 murid.',
    ],
    [
      'Some 62 per cent in Asia and 85 per cent in Africa agree.',
      'Kira-kira 85 peratus di Asia dan 62 peratus di Afrika bersetuju.',
    ],
  ])('are shown with what stands where, both of them: %s', async (sentence, target) => {
    const newsroom = await translatedNewsroom(`${title}\n\n${sentence}\n`, { ms: [malay[0]!, [sentence, target]] });
    const page = await pageOf(newsroom, facts);
    expect(page).toMatch(/85 \S* ?stands where 62 \S* ?belongs/);
    expect(page).toMatch(/62 \S* ?stands where 85 \S* ?belongs/);
  });
});

describe('a name that is spelled otherwise', () => {
  const quote = '"We waited for years," said Lindiwe Mokoena, the mayor.';
  const rowOf = async (locale: string, target: string): Promise<string> => {
    const newsroom = await translatedNewsroom(`${title}\n\n${quote}\n`, {
      [locale]: [
        [title, 'Reprise des traversées'],
        [quote, target],
      ],
    });
    return pageOf(newsroom, facts);
  };

  it.each([
    ['fr', '« Nous attendions depuis des années », a déclaré Lindiwe Makoena, la maire.', 'Lindiwe Makoena'],
    ['ru', '«Мы ждали годами», — сказала мэр Линдиве Мокоэна.', 'Линдиве Мокоэна'],
  ])('is shown as it stands there: %s', async (locale, target, form) => {
    expect(await rowOf(locale, target)).toContain(`${form} a name to look at`);
  });

  it('leads to its finding', async () => {
    const target = '« Nous attendions depuis des années », a déclaré Lindiwe Dlamini, la maire.';
    expect(await rowOf('fr', target)).toContain('Lindiwe Dlamini a name to look at the finding');
  });
});

it('says in the title of the window what a page is of', async () => {
  const newsroom = await translatedNewsroom(source, { ms: malay });
  await newsroom.dragoman('report', '--lang', 'en');
  const titles = ['facts', 'ms'].map(
    (name) => /<title>(.*)<\/title>/.exec(newsroom.read(`out/report/releases/news/${name}.html`))?.[1],
  );
  expect(titles).toEqual([`Facts sheet · ${title}`, `The text in Bahasa Melayu (Malay) · ${title}`]);
});

describe('the facts sheet', () => {
  it('writes a time of universal time as readers know it', async () => {
    const sentence = 'The hearing begins at 1445 GMT.';
    const newsroom = await translatedNewsroom(`${title}\n\n${sentence}\n`, {
      ms: [malay[0]!, [sentence, 'Perbicaraan itu bermula pada pukul 14.45 GMT.']],
    });
    expect(await pageOf(newsroom, facts)).toContain('14:45 UTC');
  });

  it('writes a telephone number from left to right in a column from right to left, and says what south is', async () => {
    const newsroom = await translatedNewsroom(
      `${title}\n\nFreight uses the south quay.\n\nFor more information:\nTel: +47 55 013 874\n`,
      {
        ar: [
          [title, 'استئناف خدمة العبّارات'],
          ['Freight uses the south quay.', 'تستخدم البضائع الرصيف الجنوبي.'],
          ['For more information:', 'لمزيد من المعلومات:'],
          ['Tel: +47 55 013 874', 'هاتف: +47 55 013 874'],
        ],
      },
    );
    const page = await pageOf(newsroom, facts);
    expect(page).toContain('south compass direction');
    expect(page).not.toContain('bearing');
    expect(newsroom.read(`out/report/${facts}`)).toContain('<bdi lang="ar" class="said">+47 55 013 874</bdi>');
  });
});
