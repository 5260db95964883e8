import { describe, expect, it } from 'vitest';
import { compose } from '../../src/edition/composed/compose.ts';
import { htmlEdition } from '../../src/edition/html/html.ts';
import { textEdition } from '../../src/edition/text.ts';
import { valueFormatter } from '../../src/edition/composed/values.ts';
import { pageTypography } from '../../src/locale/orthography/page-typography.ts';
import { releaseKindOf } from '../../src/locale/orthography/release-kinds.ts';
import { contentOf } from '../../src/model/content.ts';
import type { Edition } from '../../src/model/edition.ts';
import type { Block, Release } from '../../src/model/release.ts';
import { block, contextOf, editionOf } from './sample.ts';

function pageOf(edition: Edition): string {
  const context = {
    ...contextOf(['ar', 'th', 'zh-Hans'].includes(edition.locale) ? edition.locale : 'en'),
    formatDate,
  };
  return htmlEdition.renderRelease(edition, context)[0]?.text ?? '';
}

function formatDate(iso: string): string {
  return `in the locale’s form: ${iso}`;
}

function dated(locale: string, date: string, ...texts: readonly [dateline: string, lead: string]): Edition {
  const [dateline, lead] = texts;
  const blocks = [
    block('headline', 'X'),
    ...(dateline === '' ? [] : [block('dateline', dateline)]),
    block('paragraph', lead),
  ];
  return { ...editionOf([], locale), date, blocks };
}

describe('words of the other direction', () => {
  it.each([
    ['he', 'נציגי UNICEF Office 2026 אמרו.', 'UNICEF Office 2026'],
    ['he', 'לפי Ana Silva (מנהלת), 14 מיטות.', 'Ana Silva'],
    ['ar', 'قال O’Brien-Smith, J.: 14 سريرا.', 'O’Brien-Smith, J'],
    ['fa', 'برنامه «COVID-19» ادامه دارد.', 'COVID-19'],
    ['ur', 'ڈائریکٹر José Núñez نے کہا۔', 'José Núñez'],
    ['ps', 'د Владимир Петров وینا', 'Владимир Петров'],
    ['yi', 'די Ärzte ohne Grenzen האָבן געזאָגט', 'Ärzte ohne Grenzen'],
    ['en', 'The daily القدس العربي 14 said so.', 'القدس العربي 14'],
    ['de', 'Die Zeitung הארץ, 3 Seiten.', 'הארץ, 3'],
    ['zh-Hans', '《الأهرام》报说', 'الأهرام'],
  ])('are isolated, so that they tear no line apart: %s %s', (locale, text, words) => {
    const page = pageOf({ ...editionOf([], locale), blocks: [block('headline', text), block('paragraph', text)] });
    expect(page.split(`<bdi>${words}</bdi>`)).toHaveLength(3);
  });

  it.each([
    ['en', 'UNICEF has 14 beds.'],
    ['he', 'במרפאה 14 מיטות.'],
    ['zh-Hans', 'UNICEF有14张床。'],
  ])('are none where all words run one way: %s', (locale, text) => {
    const page = pageOf({ ...editionOf([], locale), blocks: [block('headline', text), block('paragraph', text)] });
    expect(page).not.toContain(`<bdi>`);
  });
});

describe('the head and the foot of a page', () => {
  it('have the sign of the newsroom, and the address of the release where it is known', () => {
    const edition = { ...editionOf([], 'ar'), settings: { logo: 'https://news.example/logo.svg', masthead: 'X' } };
    const [file] = htmlEdition.renderRelease(edition, contextOf('ar', ['ar'], 'https://news.example/site'));
    expect(file?.text).toContain('<img class="logo" src="https://news.example/logo.svg" alt=""> X</a>');
    expect(file?.text).toContain('<bdi dir="ltr" class="breakable">https://news.example/site/ar/sample.html</bdi>');
    const hostile = { ...edition, settings: { logo: 'javascript:alert(1)' } };
    expect(pageOf(hostile)).not.toMatch(/<img|page-address/);
  });
});

describe('the date of a release on its page', () => {
  it.each([
    ['ar', '2010-11-06', 'بيجين، 6 تشرين الثاني/نوفمبر 2010 – تعهدت اليوم حكومات.', '6 تشرين الثاني/نوفمبر 2010'],
    ['en', '2021-03-04', 'GENEVA, 4 March 2021 – A clinic opened.', '4 March 2021'],
    ['en', '2021-03-04', 'GENEVA, March 4, 2021 – A clinic opened.', 'March 4, 2021'],
    ['de', '2021-03-04', 'Bern, 4. März 2021 – Eine Klinik öffnet.', '4. März 2021'],
    ['fr', '2021-03-01', 'Paris, le 1er mars 2021 – Une clinique ouvre.', '1er mars 2021'],
    ['es', '2021-03-04', 'Quito, 4 de marzo de 2021 – Se abrió una clínica.', '4 de marzo de 2021'],
    ['ru', '2021-03-04', 'Москва, 4 марта 2021 года – Открылась клиника.', '4 марта 2021'],
    ['ja', '2021-03-04', '（東京、2021年3月4日）診療所が開いた。', '2021年3月4日'],
    ['ms', '2021-03-04', 'KUALA LUMPUR, 4 Mac 2021 – Sebuah klinik dibuka.', '4 Mac 2021'],
    ['th', '2021-03-04', 'กรุงเทพฯ, 4 มีนาคม 2564 – คลินิกเปิดแล้ว', '4 มีนาคม 2564'],
    ['th', '2021-03-04', 'กรุงเทพฯ, วันที่ 4 เดือนมีนาคม พ.ศ. 2564 – คลินิกเปิดแล้ว', '4 เดือนมีนาคม พ.ศ. 2564'],
    ['km', '2021-03-04', 'ភ្នំពេញ ថ្ងៃទី៤ ខែមីនា ឆ្នាំ២០២១ – មន្ទីរពេទ្យបានបើក។', '៤ ខែមីនា ឆ្នាំ២០២១'],
  ])('has the form of the text: %s %s %s', (locale, date, lead, written) => {
    const edition = dated(locale, date, '', lead);
    expect(pageOf(edition)).toContain(`<bdi><time datetime="${date}">${written}</time></bdi></p>`);
    expect(pageOf(edition)).not.toContain('in the locale’s form');
  });

  it('is as the locale writes it where the text does not say it', () => {
    expect(pageOf(dated('en', '2021-03-04', '', 'A clinic opened.'))).toContain('in the locale’s form: 2021-03-04');
  });

  it('stands on a line by itself in the form of the text below', () => {
    const edition = dated('en', '2010-11-04', '04 November 2010', 'Beijing, 4 November 2010 – They met.');
    expect(pageOf(edition)).toContain('<bdi class="dateline"><time datetime="2010-11-04">4 November 2010</time></bdi>');
    expect(textEdition.renderRelease(edition, contextOf('en'))[0]?.text).toBe(
      'X\n\n4 November 2010\n\nBeijing, 4 November 2010 – They met.\n',
    );
  });

  it('keeps a line that says more than the date', () => {
    const edition = dated('en', '2010-11-04', 'Updated 04 November 2010', 'Beijing, 4 November 2010 – They met.');
    expect(pageOf(edition)).toContain('Updated <time datetime="2010-11-04">04 November 2010</time>');
  });
});

describe('the kind of a release', () => {
  it.each([
    ['MEDIA ADVISORY', 'en', 'advisory'],
    ['Media advisory: briefing on the harbour', 'en', 'advisory'],
    ['Statement by the Minister on the floods', 'en', 'statement'],
    ['Frequently Asked Questions', 'en', 'questions'],
    ['Déclaration : la ministre réagit', 'fr', 'statement'],
    ['Rede von Ministerin Adler zur Eröffnung', 'de', 'speech'],
    ['媒体通知：吹风会', 'zh-Hans', 'advisory'],
    ['قِفوا', 'ar', undefined],
    ['إشعار إعلامي', 'ar', 'advisory'],
    ['취재 안내', 'ko', 'advisory'],
    ['Undangan media: pembukaan klinik', 'id', 'advisory'],
    ['Fact sheet', 'sw', 'fact-sheet'],
    ['Statements of account are late', 'en', undefined],
    ['Address the crisis now, doctors say', 'en', undefined],
    ['Speech-language therapists open a clinic', 'en', undefined],
    ['Officials gather for talks', 'en', undefined],
  ])('is read from its first lines: %s (%s)', (line, locale, kind) => {
    expect(releaseKindOf(line, locale)).toBe(kind);
  });

  const release = (lines: readonly (readonly [Block['role'], string])[], kind?: 'speech'): Release => ({
    id: 'clinic',
    locale: 'en',
    format: 'text',
    meta: { values: {}, ...(kind !== undefined && { kind }) },
    blocks: lines.map(([role, text], at) => ({
      id: `u${at}`,
      role,
      translate: true,
      confidence: 1,
      units: [
        {
          id: `u${at}`,
          parts: [{ kind: 'segment', id: 's1', source: contentOf(text), state: 'initial' }],
          originalData: {},
          notes: [],
          translate: true,
          canResegment: true,
        },
      ],
    })),
  });

  it('stands on the page, by the metadata before the lines', async () => {
    const format = await valueFormatter('en', {});
    const said = [
      ['navigation', 'Media advisory'],
      ['headline', 'A clinic opens'],
      ['paragraph', 'Statement: no.'],
    ] as const;
    const edition = (kind?: 'speech'): Edition =>
      compose(release(said, kind), undefined, { locale: 'en', settings: {}, format });
    expect(pageOf(edition())).toContain('<p class="kicker"><span>Media advisory</span></p>');
    expect(pageOf(edition('speech'))).toContain('<p class="kicker"><span>Speech</span></p>');
    const [, ...others] = said;
    expect(compose(release(others), undefined, { locale: 'en', settings: {}, format }).kind).toBeUndefined();
  });
});

describe('lines and spaces of a language', () => {
  it.each([
    [
      'fr',
      '« Oui » ; non ! Quoi ? Ainsi : voilà',
      '«\u00a0Oui\u00a0»\u202f; non\u202f! Quoi\u202f? Ainsi\u00a0: voilà',
    ],
    ['fr', '«Oui» dit-elle', '«\u00a0Oui\u00a0» dit-elle'],
    ['fr', 'https://a.example/?b:c à 10:30', 'https://a.example/?b:c à 10:30'],
    ['fr', '«\u00a0Déjà\u00a0» fait\u202f!', '«\u00a0Déjà\u00a0» fait\u202f!'],
    ['fr-CA', '« Oui » : non!', '«\u00a0Oui\u00a0»\u00a0: non!'],
    ['fr-CH', '«Oui»', '«\u202fOui\u202f»'],
  ])('%s: %s', (locale, text, set) => {
    expect(pageTypography(locale).space?.(text)).toBe(set);
  });

  it('are as they were where a language has none of its own', () => {
    for (const locale of ['en', 'sv', 'zh-Hans', 'ar']) expect(pageTypography(locale).space).toBeUndefined();
  });

  it.each([
    ['ms', 'Hak kanak-kanak dan undang-undang', ['kanak-kanak', 'undang-undang']],
    ['id', 'sayur-mayur di Asia-Pasifik', ['sayur-mayur']],
    ['ms', 'Konvensyen Hak Kanak-Kanak, HARI KANAK-KANAK', ['Kanak-Kanak', 'KANAK-KANAK']],
    ['id', 'Kitab Undang-Undang dan Undang-Undangnya di Jawa-Bali', ['Undang-Undang', 'Undang-Undangnya']],
    ['ms', 'berlari-lari, tolong-menolong, kanak-kanaknya', ['berlari-lari', 'tolong-menolong', 'kanak-kanaknya']],
    ['en', 'a far-reaching plan', []],
  ])('keep words written twice on one line: %s %s', (locale, text, whole) => {
    const page = pageOf(editionOf([{ kind: 'text', text }], locale));
    expect([...page.matchAll(/<span class="unbroken">([^<]*)<\/span>/g)].map(([, word]) => word)).toEqual(whole);
  });
});

describe('contacts', () => {
  it('name a desk once, as the release does', () => {
    const edition: Edition = {
      ...editionOf([]),
      blocks: [
        block('headline', 'X'),
        block('contact', 'Press Desk', { field: 'name', group: 1 }),
        block('contact', 'Tel: +86 10 5550 0100', { field: 'telephone', group: 1 }),
      ],
      settings: { contacts: [{ name: 'press desk', telephone: '+1 202 555 0100' }, { name: 'Night Desk' }] },
    };
    const page = pageOf(edition);
    expect(page.match(/press desk/gi)).toHaveLength(1);
    expect(page).toContain('Night Desk');
    expect(page).not.toContain('202 555');
  });
});

it('the date of a release is written as its first three blocks write it, not as a later one', () => {
  const withDateIn = (place: number): string => {
    const texts = [1, 2, 3, 4].map((at) => (at === place ? 'It opened on 6 Nov 2010.' : 'It opened.'));
    const blocks = [block('headline', 'X'), ...texts.map((text) => block('paragraph', text))];
    return pageOf({ ...editionOf([], 'en'), date: '2010-11-06', blocks });
  };
  for (const place of [1, 2, 3]) expect(withDateIn(place)).not.toContain('in the locale’s form');
  expect(withDateIn(4)).toContain('in the locale’s form: 2010-11-06');
});
