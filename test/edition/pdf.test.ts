import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { EditionContext } from '../../src/edition/composed/define-edition.ts';
import { paperOf, type Paper } from '../../src/edition/pdf/paper.ts';
import { pdfEdition } from '../../src/edition/pdf/pdf.ts';
import type { Run } from '../../src/edition/pdf/runs.ts';
import type { Edition, EditionInline } from '../../src/model/edition.ts';
import { fontFor, printFonts } from '../../src/locale/orthography/print-fonts.ts';
import { block, contextOf, editionOf, sampleEdition, sampleLocales } from './sample.ts';

const require = createRequire(import.meta.url);

function isInstalled(): boolean {
  try {
    require.resolve('@myriaddreamin/typst-ts-node-compiler');
    return true;
  } catch {
    return false;
  }
}

function paper(edition: Edition, more: Partial<EditionContext> = {}): Paper {
  return paperOf(edition, { ...contextOf(edition.locale), ...more });
}

function bytesOf(edition: Edition): string {
  const [file] = pdfEdition.renderRelease(edition, contextOf(edition.locale));
  return file !== undefined && 'bytes' in file ? Buffer.from(file.bytes).toString('latin1') : '';
}

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

const written = (text: string, locale = 'en'): Edition => editionOf([{ kind: 'text', text }], locale);

function runsIn(content: readonly EditionInline[], locale: string): readonly Run[] {
  const [part] = paper(editionOf(content, locale)).body;
  return part !== undefined && 'runs' in part ? part.runs : [];
}

describe('what is set on paper', () => {
  it.each([
    ['en', 'ltr', 'en', undefined, false],
    ['zh-Hans', 'ltr', 'zh', 'CN', true],
    ['zh-Hant', 'ltr', 'zh', 'TW', true],
    ['ar', 'rtl', 'ar', undefined, false],
    ['pt-BR', 'ltr', 'pt', 'BR', false],
    ['ur', 'rtl', 'ur', undefined, false],
  ] as const)('says its language and direction: %s', (locale, dir, lang, region, justified) => {
    const found = paperOf(written('…', locale), contextOf('en'));
    expect([found.dir, found.lang, found.region, found.justified]).toEqual([dir, lang, region, justified]);
  });

  it('keeps numbers and addresses from left to right in Arabic, and Latin names as they run', () => {
    const text = 'الهاتف ‎+20 2 555 0100، ومنظمة World Health Organization.'.replaceAll('\u200e', '');
    const runs = runsIn([{ kind: 'text', text }], 'ar');
    expect(textOf(runs)).toContain('\u2066+20 2 555 0100\u2069');
    expect(textOf(runs)).toContain('\u2068World Health Organization\u2069');
    expect(runs.find(({ whole }) => whole)?.href).toBe('tel:+2025550100');
  });

  it('leads nowhere but to the web, to mail and to telephones', () => {
    const link = (href: string): readonly EditionInline[] => [
      { kind: 'code', text: '', code: 0, place: 'start', element: 'a', href },
      { kind: 'text', text: 'here' },
      { kind: 'code', text: '', code: 0, place: 'end', element: 'a' },
    ];
    const hrefs = ['javascript:alert(1)', 'file:///etc/passwd', '#note-1', 'data:text/html,x', 'https://a.example/'];
    expect(hrefs.map((href) => runsIn(link(href), 'en')[0]?.href)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'https://a.example/',
    ]);
  });

  it('is not slanted where the script is not', () => {
    const content: readonly EditionInline[] = [
      { kind: 'code', text: '', code: 0, place: 'start', element: 'em' },
      { kind: 'text', text: 'x' },
      { kind: 'code', text: '', code: 0, place: 'end', element: 'em' },
    ];
    const looks = (locale: string) => {
      const [part] = paperOf(editionOf(content, locale), contextOf('en')).body;
      return part !== undefined && 'runs' in part ? part.runs[0]?.styles : undefined;
    };
    expect(['en', 'ru', 'zh-Hans', 'th', 'ar'].map(looks)).toEqual([
      ['em'],
      ['em'],
      ['strong'],
      ['strong'],
      ['strong'],
    ]);
  });

  it('says that it is a draft, and then has no address', () => {
    const draft = paper(written('Text.'), { isDraft: true, baseUrl: 'https://news.example/' });
    expect(textOf(draft.draft ?? [])).toContain('Draft');
    expect(draft.address).toBe(undefined);
    expect(paper(written('Text.'), { baseUrl: 'https://news.example/' }).address).toBe(
      'https://news.example/en/sample.html',
    );
  });

  it('numbers its pages in the digits of the locale', () => {
    const edition = { ...written('نص.', 'ar'), settings: { numberingSystem: 'arab' } };
    expect(paper(edition).digits.join('')).toBe('٠١٢٣٤٥٦٧٨٩');
  });
});

describe('fonts on paper', () => {
  it('are those of the script, before those of its language family', () => {
    expect(printFonts('ur').families[0]).toBe('Noto Nastaliq Urdu');
    expect(printFonts('fa').families[0]).toBe('Noto Naskh Arabic');
    expect(printFonts('uk').families[0]).toBe('Libertinus Serif');
    expect(printFonts('hi').families.at(-1)).toBe('Libertinus Serif');
  });

  it.each([
    ['ភ្នំពេញ', 'Noto Serif Khmer'],
    ['ᐃᓄᒃᑎᑐᑦ', 'Noto Sans Canadian Aboriginal'],
    ['新闻', 'Noto Serif CJK SC'],
    ['조선', 'Noto Serif CJK KR'],
    ['ދިވެހި', 'Noto Sans Thaana'],
    ['⏣', 'Noto Sans Symbols 2'],
    ['🫩', 'Noto Emoji'],
  ])('can be named for letters: %s', (text, font) => {
    expect(fontFor(text)).toBe(font);
  });
});

describe.skipIf(!isInstalled())('a PDF, where Typst is installed', () => {
  it('is tagged by PDF/UA and says its language and title', () => {
    const pdf = bytesOf(sampleEdition('en'));
    expect(pdf).toMatch(/^%PDF-1\.7/u);
    expect(pdf).toContain('pdfuaid:part>1<');
    expect(pdf).toContain('/Lang (en)');
    expect(pdf).toContain('/Marked true');
  });

  it.each([
    '#panic("read as code")',
    '#image("/etc/passwd")',
    '#import "@preview/cetz:0.3.0"',
    '#read("/etc/passwd") \\u{23} #{ while true {} }',
    '$ x^2 $ *bold* _em_ `raw` <label> @ref // comment /* */',
    '"); #panic(1) #("',
    '\\\\ \\" ${x} `${y}` \u0000\u202e\ud800',
    'eval(sys.inputs.paper)',
  ])('takes text for text: %s', (text) => {
    const content: readonly EditionInline[] = [{ kind: 'text', text }];
    const edition: Edition = {
      ...editionOf(content),
      blocks: [
        block('headline', text),
        { id: 'u1', role: 'paragraph', content },
        { id: 'u2', role: 'list-item', content },
        { id: 'u3', role: 'quote', content },
        { id: 'u4', role: 'contact', field: 'name', content, group: 1 },
      ],
      reference: text,
      settings: { masthead: text, prevailingNote: text },
    };
    expect(bytesOf(edition).length).toBeGreaterThan(1000);
  });

  it('has the same bytes each time', () => {
    const once = sampleLocales.slice(0, 1).map((locale) => bytesOf(sampleEdition(locale)));
    expect(once).toEqual(sampleLocales.slice(0, 1).map((locale) => bytesOf(sampleEdition(locale))));
  });

  it('is not ended by letters with more marks than any has', () => {
    expect(bytesOf(written(`a${'\u0301'.repeat(100_000)}`)).length).toBeGreaterThan(1000);
  });

  it('is not begun of a text that no release has', () => {
    expect(() => bytesOf(written('word '.repeat(200_000)))).toThrow(
      expect.objectContaining({ code: 'pdf-too-long' }) as Error,
    );
  });

  it('names the letters that no font has, rather than leave boxes', () => {
    expect(() => bytesOf(written('A letter: \u{10fabc}'))).toThrow(
      expect.objectContaining({
        code: 'font-missing',
        values: expect.objectContaining({ text: '\u{10fabc}' }),
      }) as Error,
    );
  });
});
