import { strFromU8, unzipSync } from 'fflate';
import { XMLValidator } from 'fast-xml-parser';
import * as fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/edition/markup/clean-text.ts';
import type { BinaryFile } from '../../src/edition/composed/define-edition.ts';
import { docxEdition } from '../../src/edition/docx/docx.ts';
import { wireEdition } from '../../src/edition/wire.ts';
import { formatOf } from '../../src/formats/registry.ts';
import type { Edition } from '../../src/model/edition.ts';
import { block, contextOf, editionOf, sampleEdition, sampleLocales, sampleRelease } from './sample.ts';

function bytesOf(edition: Edition): Uint8Array {
  const [file] = docxEdition.renderRelease(edition, contextOf(edition.locale === 'he' ? 'en' : edition.locale));
  return (file as BinaryFile).bytes;
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

const documentOf = (edition: Edition): string => partsOf(bytesOf(edition)).get('word/document.xml') ?? '';
const textIn = (xml: string): string =>
  [...xml.matchAll(/<w:t [^>]*>([^<]*)/g)]
    .map(([, text = '']) => text)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('a document for word processors', () => {
  it.each(sampleLocales)(
    'has every part that it names, in XML without a fault, and the same bytes each time: %s',
    (locale) => {
      const bytes = bytesOf(sampleEdition(locale));
      expect(bytesOf(sampleEdition(locale))).toEqual(bytes);
      const parts = partsOf(bytes);
      for (const text of parts.values()) expect(XMLValidator.validate(text)).toBe(true);
      const named = [...(parts.get('[Content_Types].xml') ?? '').matchAll(/PartName="\/([^"]+)"/g)].map(
        ([, name]) => name,
      );
      expect([...parts.keys()]).toEqual(expect.arrayContaining(named));
    },
  );

  it('is read back with its headings, paragraphs and items, each with its text', () => {
    const bytes = bytesOf(sampleEdition('en'));
    const { blocks } = formatOf('a.docx').read(bytes, { path: 'a.docx', locale: 'en', names: new Set() });
    expect(blocks.length).toBeGreaterThan(10);
    const xml = documentOf(sampleEdition('en'));
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:numPr>/g)).toHaveLength(
      sampleEdition('en').blocks.filter(({ role }) => role === 'list-item').length,
    );
  });

  it.each([
    ['ar', '<w:bidi/>', '<w:rtl/>', 'w:bidi="ar-EG"'],
    ['zh-Hans', 'w:hint="eastAsia"', 'w:eastAsia="zh-CN"', '<w:sectPr>'],
    ['th', '<w:cs/>', 'w:bidi="th-TH"', '<w:sectPr>'],
  ])('sets text in its language, its direction and the font of its script: %s', (locale, ...signs) => {
    const xml = documentOf(sampleEdition(locale));
    for (const sign of signs) expect(xml).toContain(sign);
    expect(partsOf(bytesOf(sampleEdition(locale))).get('word/styles.xml')).toMatch(
      { ar: /w:cs="Arial"/, 'zh-Hans': /w:eastAsia="SimSun"/, th: /w:cs="Cordia New"/ }[locale] ?? /^$/,
    );
  });

  it('keeps a telephone number in its order within a text that runs from right to left', () => {
    const text = 'اتصلوا على +60 3 5550 0100 اليوم';
    const xml = documentOf({ ...editionOf([{ kind: 'text', text }], 'ar'), blocks: [block('paragraph', text)] });
    const run = /<w:r>(?:(?!<\/w:r>).)*\+60 3 5550 0100.*?<\/w:r>/s.exec(xml)?.[0] ?? '';
    expect(run).toContain('>\u200e+60 3 5550 0100\u200e<');
    expect(run).not.toContain('<w:rtl/>');
  });

  it('keeps what the source sets in bold and links, and no link that is not to the web, mail or a telephone', () => {
    const link = (href: string): Edition =>
      editionOf([
        { kind: 'code', text: '', code: 0, place: 'start', element: 'a', href },
        { kind: 'text', text: 'here' },
        { kind: 'code', text: '', code: 1, place: 'end', element: 'a' },
        { kind: 'code', text: '', code: 2, place: 'start', element: 'strong' },
        { kind: 'text', text: 'bold' },
        { kind: 'code', text: '', code: 3, place: 'end', element: 'strong' },
      ]);
    const address = 'https://news.example/?a=1&b="2"';
    const safe = partsOf(bytesOf(link(address)));
    expect(safe.get('word/document.xml')).toMatch(
      /<w:hyperlink r:id="rId10"><w:r>.*here.*<\/w:hyperlink>.*<w:b\/>.*bold/s,
    );
    expect(safe.get('word/_rels/document.xml.rels')).toContain('TargetMode="External"');
    const hostile = partsOf(bytesOf(link('javascript:alert(1)')));
    expect(hostile.get('word/document.xml')).not.toContain('hyperlink');
    expect(hostile.get('word/_rels/document.xml.rels')).not.toContain('javascript');
  });

  it('shows any text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const xml = documentOf({ ...editionOf([]), blocks: [block('paragraph', text)] });
        expect(XMLValidator.validate(xml)).toBe(true);
        if (text.trim() !== '') expect(textIn(xml)).toContain(cleanText(text));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a zip for the wire', () => {
  it('has the text, a page that leads nowhere, the document and the data', () => {
    const [file] = wireEdition.renderRelease(
      sampleEdition('ar'),
      contextOf('ar', sampleLocales, 'https://news.example/'),
    );
    const parts = partsOf((file as BinaryFile).bytes);
    expect([...parts.keys()].toSorted()).toEqual(
      ['docx', 'html', 'ninjs.json', 'txt'].map((extension) => `${sampleRelease}.${extension}`),
    );
    const page = parts.get(`${sampleRelease}.html`) ?? '';
    expect(page).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/);
    expect(
      [...page.matchAll(/(?:href|src)="([^"]*)"/g)].filter(([, to = '']) => !/^(?:https?|mailto|tel):/.test(to)),
    ).toEqual([]);
  });
});
