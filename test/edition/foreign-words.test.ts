import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/edition/composed/define-edition.ts';
import { docxEdition } from '../../src/edition/docx/docx.ts';
import { htmlEdition } from '../../src/edition/html/html.ts';
import { paperOf } from '../../src/edition/pdf/paper.ts';
import type { Edition } from '../../src/model/edition.ts';
import { strFromU8, unzipSync } from 'fflate';
import { contextOf, editionOf } from './sample.ts';

const made = (text: string, source: string, locale: string, sourceLocale = 'en'): Edition => ({
  ...editionOf([{ kind: 'text', text }], locale),
  sourceLocale,
  sources: { u1: source },
});

const pageOf = (edition: Edition): string => String(contentOf(htmlEdition.renderRelease(edition, contextOf('en'))[0]!));

/** The words that a page marks as of another language, with that language. */
const foreignIn = (edition: Edition): readonly string[] =>
  [...pageOf(edition).matchAll(/<bdi lang="([^"]+)" dir="([^"]+)">([^<]*)<\/bdi>/g)].map(
    ([, lang, dir, text]) => `${lang} ${dir}: ${text}`,
  );

describe('words that a translation keeps in the language of its source', () => {
  it.each<readonly [string, string, string, string, readonly string[]]>([
    [
      'zh-Hans',
      '报告题为“Harvest of Hope”。',
      'The report, “Harvest of Hope”, is out.',
      'en',
      ['en ltr: Harvest of Hope'],
    ],
    ['ar', 'صدر تقرير Harvest of Hope أمس.', 'Harvest of Hope came out yesterday.', 'en', ['en ltr: Harvest of Hope']],
    ['ru', 'Вышел отчёт Récolte de l’espoir.', 'Récolte de l’espoir est paru.', 'fr', ['fr ltr: Récolte de l’espoir']],
    [
      'ja',
      '「Ernte der Hoffnung」と「Zweites Heft」',
      'Ernte der Hoffnung, Zweites Heft',
      'de',
      ['de ltr: Ernte der Hoffnung', 'de ltr: Zweites Heft'],
    ],
    ['th', 'รายงาน «Урожай надежды»', 'Доклад «Урожай надежды»', 'ru', ['ru ltr: Урожай надежды']],
    ['en', 'The report حصاد الأمل is out.', 'صدر تقرير حصاد الأمل.', 'ar', ['ar rtl: حصاد الأمل']],
    ['ko', '보고서 Harvest, Hope & Us', 'Harvest, Hope & Us', 'en', ['en ltr: Harvest, Hope & Us']],
    ['zh-Hans', '联合国儿童基金会（UNICEF）', 'The UN Children’s Fund (UNICEF)', 'en', []],
    ['zh-Hans', '他说 Bonjour le monde。', 'He said hello to the world.', 'en', []],
    [
      'en',
      'The report 《国民经济和社会发展统计公报》 is out.',
      '《国民经济和社会发展统计公报》',
      'zh-Hans',
      ['zh-Hans ltr: 国民经济和社会发展统计公报'],
    ],
    ['en', 'The city of 北京 is large.', '北京很大。', 'zh-Hans', []],
    ['ms', 'Laporan Harvest of Hope terbit.', 'Harvest of Hope is out.', 'en', []],
    [
      'zh-Hans',
      '写信至 press office@newsroom.example',
      'Write to press office@newsroom.example',
      'en',
      ['en ltr: press'],
    ],
  ])('are marked so on a page in %s: %s', (locale, text, source, sourceLocale, expected) => {
    const found = foreignIn(made(text, source, locale, sourceLocale)).map((each) => each.replaceAll('&amp;', '&'));
    expect(found).toEqual(expected);
  });

  it.each([
    ['zh-Hans', '联系人：Anna Lee, anna.lee@un.example', 'mailto:anna.lee@un.example'],
    ['ar', 'للتواصل: Anna Lee, anna.lee@un.example', 'mailto:anna.lee@un.example'],
    ['zh-Hans', '联系人：Anna Lee, www.newsroom.example', 'https://www.newsroom.example/'],
  ])('leave addresses beside them to be clicked in %s', (locale, text, href) => {
    const edition = made(text, text, locale);
    expect(pageOf(edition)).toContain(`<a href="${href}">`);
    expect(pageOf(edition)).toMatch(/<bdi[^>]*>Anna Lee<\/bdi>/);
  });

  it.each(["a'a", 'a.a', 'a-', 'a ', 'a, '])('are found in time that grows with the text: %s', (piece) => {
    const started = process.cpuUsage();
    foreignIn(made(piece.repeat(100_000), 'b', 'zh-Hans'));
    expect(process.cpuUsage(started).user).toBeLessThan(5_000_000);
  });

  it('are said once, and nothing else changes', () => {
    const text = '报告题为“Harvest of Hope”，已出版。';
    const marked = pageOf(made(text, 'Harvest of Hope', 'zh-Hans'));
    const plain = pageOf(made(text, 'Something else', 'zh-Hans'));
    expect(marked.replace(/<bdi lang="en" dir="ltr">([^<]*)<\/bdi>/, '$1')).toBe(plain);
  });

  it('are in their language in documents and on paper', () => {
    const edition = made('صدر تقرير Harvest of Hope أمس.', 'Harvest of Hope came out.', 'ar');
    const [docx] = docxEdition.renderRelease(edition, contextOf('en'));
    const document = strFromU8(unzipSync(contentOf(docx!) as Uint8Array)['word/document.xml']!);
    expect(document).toMatch(
      /<w:lang w:val="en[^>]*\/><\/w:rPr><w:t xml:space="preserve">\u200eHarvest of Hope\u200e</,
    );
    const { body } = paperOf(edition, contextOf('en'));
    expect(JSON.stringify(body)).toContain('{"text":"\u2068Harvest of Hope\u2069","lang":"en"}');
  });
});
