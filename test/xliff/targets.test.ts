import { assert, array, constantFrom, integer, property } from '../laws.ts';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readXliff, writeXliff } from '../../src/xliff/document.ts';
import { positionsIn, targetsOf } from '../../src/xliff/targets.ts';
import { translationsOf } from '../../src/xliff/translations.ts';
import { segmentsOf } from '../../src/model/unit.ts';
import { textOf } from '../../src/model/content.ts';

const at = { file: 'f', unit: 'u', segment: 's1' };

function xliff2(target: string): string {
  return `<?xml version="1.0"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ms"><file id="f"><unit id="u"><segment id="s1"><source>x</source>${target}</segment></unit></file></xliff>`;
}

function xliff12(inside: string): string {
  return `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="f" source-language="en" target-language="ms" datatype="plaintext"><body><trans-unit id="u"><source>x</source>${inside}</trans-unit></body></file></xliff>`;
}

/** The document with a span of its target replaced; undefined where it is not to be touched. */
function replaced(
  document: string,
  span: readonly [number, number],
  text: string,
  place: typeof at = at,
): string | undefined {
  const read = readXliff(Buffer.from(document));
  const target = targetsOf(read)(place);
  const range = target?.rangeOf(...span);
  const splice = range === undefined ? undefined : target?.spliceOf(range, text);
  return splice === undefined ? undefined : Buffer.from(writeXliff({ ...read, splices: [splice] })).toString();
}

describe('a span of a target', () => {
  it.each([
    ['plain text', 'one two', [4, 7], 'three', 'one three'],
    ['after a reference', 'a &amp; b', [4, 5], 'c', 'a &amp; c'],
    ['a whole reference', 'a &amp; b', [2, 3], 'and', 'a and b'],
    ['what needs a reference', 'one', [0, 3], '<&>', '&lt;&amp;&gt;'],
    ['a character reference of two code units', '&#x1F600;!', [0, 2], 'x', 'x!'],
    ['beside an inline code', '<ph id="1"/>one', [0, 3], 'two', '<ph id="1"/>two'],
    ['inside a spanning code', '<pc id="1">one</pc> two', [0, 3], 'six', '<pc id="1">six</pc> two'],
    ['behind a comment', '<!-- a > b -->one', [0, 3], 'two', '<!-- a > b -->two'],
    [
      'behind an attribute with a tag’s end in it',
      '<ph id="1" disp="a > b"/>one',
      [0, 3],
      'two',
      '<ph id="1" disp="a > b"/>two',
    ],
    ['a whole CDATA section', '<![CDATA[a & b]]>', [0, 5], 'c', 'c'],
    ['a line end of two characters', 'a\r\nb', [1, 2], ' ', 'a b'],
    ['a character that XML can’t hold', 'a<cp hex="0007"/>b', [1, 2], '', 'ab'],
    ['nothing: an insertion', 'ab', [1, 1], '-', 'a-b'],
    ['nothing at the end', 'ab', [2, 2], '.', 'ab.'],
    ['nothing in an empty target', '', [0, 0], 'x', 'x'],
  ] as const)('%s', (_, inside, span, text, expected) => {
    expect(replaced(xliff2(`<target>${inside}</target>`), span, text)).toBe(xliff2(`<target>${expected}</target>`));
  });

  it.each([
    ['with a code in it', 'one <ph id="1"/>two', [2, 6]],
    ['with the end of a code in it', '<pc id="1">one</pc> two', [2, 5]],
    ['with a comment in it', 'one<!-- x -->two', [2, 5]],
    ['that cuts a character reference', '&#x1F600;!', [1, 2]],
    ['that cuts a surrogate pair', 'a😀b', [1, 2]],
    ['that is nothing inside a surrogate pair', 'a😀b', [2, 2]],
    ['that cuts a CDATA section', '<![CDATA[abc]]>', [1, 2]],
    ['that is nothing beside a code', 'one<ph id="1"/>', [3, 3]],
    ['outside the text', 'one', [2, 9]],
  ] as const)('is left alone %s', (_, inside, span) => {
    expect(replaced(xliff2(`<target>${inside}</target>`), span, 'x')).toBeUndefined();
  });

  it('is left alone where there is no target, or an empty-element one', () => {
    expect(replaced(xliff2(''), [0, 0], 'x')).toBeUndefined();
    expect(replaced(xliff2('<target/>'), [0, 0], 'x')).toBeUndefined();
  });

  it('is found in XLIFF 1.2 too: whole targets, segments, native codes', () => {
    const change = (inside: string, span: readonly [number, number], segment = 's1'): string | undefined =>
      replaced(xliff12(inside), span, 'two', { ...at, segment });
    expect(change('<target>one</target>', [0, 3])).toBe(xliff12('<target>two</target>'));
    expect(change('<target><ph id="1">&lt;b&gt;</ph>one</target>', [0, 3])).toBe(
      xliff12('<target><ph id="1">&lt;b&gt;</ph>two</target>'),
    );
    const segments = (second: string): string =>
      `<seg-source><mrk mtype="seg" mid="1">a</mrk> <mrk mtype="seg" mid="2">b</mrk></seg-source><target><mrk mtype="seg" mid="1">one</mrk> <mrk mtype="seg" mid="2">${second}</mrk></target>`;
    expect(change(segments('one'), [0, 3], '2')).toBe(xliff12(segments('two')));
    const read = readXliff(Buffer.from(xliff12('<target>one</target>')));
    const target = targetsOf(read)(at)!;
    expect(target.spliceOf(target.rangeOf(0, 3)!, '\u0007')).toBeUndefined();
  });

  it('is found in any encoding, and every other byte stays', () => {
    for (const encoding of ['utf-16le', 'utf-16be', 'windows-1252']) {
      const named = xliff2('<target>café – one</target>').replace('"1.0"', `"1.0" encoding="${encoding.slice(0, 12)}"`);
      const bom = encoding.startsWith('utf-16');
      const bytes = iconv.encode(named, encoding, { addBOM: bom });
      const read = readXliff(bytes);
      const target = targetsOf(read)(at)!;
      const splice = target.spliceOf(target.rangeOf(7, 10)!, 'naïve')!;
      const expected = iconv.encode(named.replace('one', 'naïve'), encoding, { addBOM: bom });
      expect(Buffer.compare(writeXliff({ ...read, splices: [splice] }), expected)).toBe(0);
    }
  });

  it('is what stands there, whatever stands around it', () => {
    const pieces = [
      'a',
      '文',
      '😀',
      '&amp;',
      '&#65;',
      '&#x1F600;',
      '<ph id="1"/>',
      '<pc id="2">b</pc>',
      '<!--c-->',
      '\r\n',
      '<![CDATA[d<]]>',
      '<?e?>',
    ];
    const inside = array(constantFrom(...pieces), { maxLength: 12 });
    assert(
      property(inside, integer({ min: 0, max: 20 }), integer({ min: 0, max: 20 }), (parts, one, other) => {
        const ids = parts.map((piece, index) => piece.replace(/id="\d"/, `id="${index + 1}"`));
        const read = readXliff(Buffer.from(xliff2(`<target>${ids.join('')}</target>`)));
        const [segment] = segmentsOf(translationsOf(read)[0]!.units[0]!);
        const text = textOf(segment!.target!);
        const target = targetsOf(read)(at)!;
        expect(target.text).toBe(text);
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        const range = target.rangeOf(start, end);
        if (range === undefined) return;
        const after = readXliff(writeXliff({ ...read, splices: [target.spliceOf(range, '§')!] }));
        const [mended] = segmentsOf(translationsOf(after)[0]!.units[0]!);
        expect(textOf(mended!.target!)).toBe(`${text.slice(0, start)}§${text.slice(end)}`);
        expect(mended!.target!.filter(({ kind }) => kind !== 'text')).toEqual(
          segment!.target!.filter(({ kind }) => kind !== 'text'),
        );
      }),
    );
  });
});

it('is found in linear time, however many ask for it', () => {
  const read = readXliff(Buffer.from(xliff2(`<target>${'a &amp; <ph id="1"/>'.repeat(50_000)}</target>`)));
  const targetAt = targetsOf(read);
  let found = 0;
  for (let start = 0; start < 100_000; start++) if (targetAt(at)?.rangeOf(start, 200_000) === undefined) found++;
  expect(found).toBe(100_000);
});

it('positions count lines as parsers of XML do', () => {
  const positionOf = positionsIn('ab\ncd\r\ne\rf');
  expect([0, 2, 3, 7, 9].map(positionOf)).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
  ]);
});
