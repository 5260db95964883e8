import fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../src/formats/source/define-format.ts';
import { cutSpans, joinSpans } from '../../src/formats/source/spans.ts';
import { textFormat } from '../../src/formats/text/text-format.ts';

const pieces = [
  ...['\n', '\r', '\r\n', '\n\n', ' ', '\u00a0', '\t', '\ufeff', '\u3000', '\u2028', '\u0085'],
  ...[
    '"',
    '“',
    '”',
    '«',
    '»',
    '「',
    '」',
    '’',
    '–',
    '—',
    '-',
    '--',
    '•',
    '###',
    '(',
    ')',
    '.',
    '?',
    ':',
    ',',
    '，',
    '。',
  ],
  ...['BEIJING', 'Geneva', '6 November 2010', '2010年11月6日', '{issued, date, long}', '{seats, plural, one {a', '}'],
  ...['Tel: ', '+86 10 5550 0100', 'press@x.example', 'www.x.example', 'Media contacts', 'About UNICEF', 'Wechat: x'],
  ...[
    'ENDS',
    'said',
    'She added',
    '说',
    'الموانئ',
    'เด็ก',
    '接种疫苗',
    'a',
    'the children',
    'School reopens after the long rains.',
    '😀',
  ],
];
const releaseLike = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 60 })
  .map((parts) => parts.join(''));
const anyText = fc.oneof(releaseLike, fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'binary' }));
const usable = anyText.filter((text) => /[^\s\u200b]/u.test(text) && !text.includes('\0') && !/\p{Cs}/u.test(text));
const locales = fc.constantFrom('en', 'zh-Hans', 'ms', 'ar', 'th', 'fr', 'es', 'xx');

function read(text: string, locale: string): SourceDocument {
  const bytes = new TextEncoder().encode(text);
  return textFormat.read(bytes, { path: 'a.txt', locale, names: new Set(['issued', 'seats']) });
}

describe('the text format', () => {
  it('writes untouched what it read', () => {
    fc.assert(
      fc.property(usable, locales, (text, locale) => {
        const document = read(text, locale);
        expect(Buffer.compare(textFormat.write(document, new Map()), document.bytes)).toBe(0);
        const same = new Map(
          document.blocks.flatMap((block, at) => (block.spans.length === 1 ? [[at, block.text]] : [])),
        );
        expect(Buffer.compare(textFormat.write(document, same), document.bytes)).toBe(0);
      }),
      { numRuns: 400 },
    );
  });

  it('gives spans that ascend, do not overlap and hold the text, without white space around', () => {
    fc.assert(
      fc.property(usable, locales, (text, locale) => {
        const document = read(text, locale);
        let last = 0;
        for (const block of document.blocks) {
          expect(block.spans.length).toBeGreaterThan(0);
          expect(block.text).toBe(joinSpans(document.text, block.spans));
          expect(block.text.trim()).toBe(block.text);
          for (const { start, end } of block.spans) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).not.toMatch(/[\r\n]/);
            last = end;
          }
          const first = block.spans[0]?.start ?? 0;
          expect(block.line).toBe(text.slice(0, first).split(/\r\n|\r|\n/).length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('changes nothing but the block that has a target', () => {
    fc.assert(
      fc.property(usable, fc.nat(), fc.string(), (text, pick, target) => {
        const document = read(text, 'en');
        if (document.blocks.length === 0) return;
        const at = pick % document.blocks.length;
        const spans = document.blocks[at]?.spans ?? [];
        const written = textFormat.write(document, new Map([[at, target]]));
        const expected = text.slice(0, spans[0]?.start) + target + text.slice(spans.at(-1)?.end);
        expect(Buffer.compare(written, new TextEncoder().encode(expected))).toBe(0);
      }),
    );
  });
});

describe('spans', () => {
  it('can be cut anywhere', () => {
    const text = 'Asia-\nPacific region\nand 接种\n疫苗';
    const spans = [...text.matchAll(/[^\n]+/g)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    const joined = joinSpans(text, spans);
    expect(joined).toBe('Asia-Pacific region and 接种疫苗');
    for (let at = 0; at <= joined.length; at += 1) {
      if (joined.charAt(at) === '-') continue;
      const { before, after } = cutSpans(text, spans, at);
      expect(joinSpans(text, before).trimEnd()).toBe(joined.slice(0, at).trimEnd());
      expect(joinSpans(text, after).trimStart()).toBe(joined.slice(at).trimStart());
    }
  });
});
