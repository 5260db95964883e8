import { describe, expect, it } from 'vitest';
import { docxFormat } from '../../src/formats/docx/docx-format.ts';
import { htmlFormat } from '../../src/formats/html/html-format.ts';
import { markdownFormat } from '../../src/formats/markdown/markdown-format.ts';
import type { Format } from '../../src/formats/source/define-format.ts';
import { textFormat } from '../../src/formats/text/text-format.ts';
import { docx, paragraph, run } from './docx-parts.ts';

/** Each item with its number before it, as `3.`, `c.` or `-`. */
function itemsOf(format: Format, file: string | Uint8Array, locale = 'en'): readonly string[] {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  return format
    .read(bytes, { path: `release.${format.id}`, locale, names: new Set() })
    .blocks.filter(({ role }) => role === 'list-item')
    .map(({ ordinal, text }) => `${ordinal === undefined ? '-' : `${ordinal.style}${ordinal.value}`} ${text}`);
}

describe('the items of a numbered list keep their numbers', () => {
  const release = (...items: readonly string[]): string =>
    ['City opens three new parks', '', 'RIVERTON, 12 May 2026 – Visitors can come from June.', '', 'How:', '', ...items]
      .join('\n')
      .concat('\n\nThe parks are open all year round, and nobody has to pay for them.\n');

  it.each([
    ['with full stops', ['1. Take the tram.', '2. Walk on.'], ['11 Take the tram.', '12 Walk on.']],
    ['with brackets', ['(4) Take the tram.', '(5) Walk on.'], ['14 Take the tram.', '15 Walk on.']],
    ['of letters', ['a) Take the tram.', 'b) Walk on.'], ['a1 Take the tram.', 'a2 Walk on.']],
    ['of Roman numerals', ['(ii) Take the tram.', '(iii) Walk on.'], ['i2 Take the tram.', 'i3 Walk on.']],
    ['in rings', ['① Take the tram.', '② Walk on.'], ['11 Take the tram.', '12 Walk on.']],
    ['with bullets', ['• Take the tram.', '• Walk on.'], ['- Take the tram.', '- Walk on.']],
    ['of letters with no common style', ['б) Take the tram.', 'в) Walk on.'], ['- Take the tram.', '- Walk on.']],
    ['in the digits of Arabic', ['٣. Take the tram.', '٤. Walk on.'], ['13 Take the tram.', '14 Walk on.']],
  ])('in plain text, %s', (_what, lines, items) => {
    expect(itemsOf(textFormat, release(...lines))).toEqual(items);
  });

  it('in Markdown, from where the list starts and behind what stands in an item', () => {
    const file = '# Parks\n\n3. One\n\n   More of one.\n4. Two\n   - inner\n5. Three\n\n> 1. Quoted\n\n- loose\n';
    expect(itemsOf(markdownFormat, file)).toEqual([
      '13 One',
      '- More of one.',
      '14 Two',
      '- inner',
      '15 Three',
      '- loose',
    ]);
  });

  it.each([
    ['<ol><li>One<li>Two</ol>', ['11 One', '12 Two']],
    ['<ol start="0" type="a"><li>One<li>Two</ol>', ['10 One', 'a1 Two']],
    ['<ol type="I"><li>One<li value="9">Two<li>Three</ol>', ['I1 One', 'I9 Two', 'I10 Three']],
    ['<ol reversed start="2"><li>One<li>Two</ol>', ['12 One', '11 Two']],
    ['<ol reversed><li>One<li>Two</ol>', ['- One', '- Two']],
    ['<ol start="x"><li><p>One</p><p>more</p><li>Two<ul><li>in</ul><li>Three</ol>', undefined],
    ['<ul><li>One<ol><li>in</ol><li>Two</ul>', ['- One', '11 in', '- Two']],
  ])('in HTML: %s', (list, items = ['11 One', '- more', '12 Two', '- in', '13 Three']) => {
    expect(itemsOf(htmlFormat, `<html lang="en"><h1>City opens new parks</h1>${list}</html>`)).toEqual(items);
  });

  const level = (format: string, start = 1): string =>
    `<w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1."/></w:lvl>` +
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2."/></w:lvl>';
  const numbering =
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:abstractNum w:abstractNumId="7">${level('decimal', 2)}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="8">${level('bullet')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="6"/></w:lvlOverride></w:num>' +
    '</w:numbering>';
  const item = (list: number, text: string, depth = 0): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;

  it('in a Word document, as its lists count', () => {
    const body = [
      paragraph('Parks', 'Title'),
      item(1, 'One'),
      item(1, 'inner', 1),
      item(1, 'inner too', 1),
      item(1, 'Two'),
      item(1, 'inner again', 1),
      item(2, 'bullet'),
      item(3, 'Anew'),
      item(3, 'Next'),
      item(9, 'of no list'),
    ].join('');
    expect(itemsOf(docxFormat, docx(body, { 'word/numbering.xml': numbering }))).toEqual([
      '12 One',
      'a1 inner',
      'a2 inner too',
      '13 Two',
      'a1 inner again',
      '- bullet',
      '16 Anew',
      '17 Next',
      '- of no list',
    ]);
  });
});
