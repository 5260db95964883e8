import fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { plainText, written, type MemoryEntry } from '../../src/memory/tm/entry.ts';
import { readTmx, type TmxUnit } from '../../src/memory/tmx/read-tmx.ts';
import { tmxEntriesFor } from '../../src/memory/tmx/tmx-entries.ts';
import { writeTmx } from '../../src/memory/tmx/write-tmx.ts';
import type { Inline } from '../../src/model/content.ts';
import { DragomanError } from '../../src/model/error.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const header = (attributes = 'srclang="en"'): string =>
  `<header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" ${attributes} datatype="x"/>`;

const tmx = (body: string, head = header()): string =>
  `<?xml version="1.0"?><tmx version="1.4">${head}<body>${body}</body></tmx>`;

const tu = (source: string, target: string): string =>
  `<tu><tuv xml:lang="en"><seg>${source}</seg></tuv><tuv xml:lang="ms"><seg>${target}</seg></tuv></tu>`;

const read = (content: string | Uint8Array): readonly TmxUnit[] => [
  ...readTmx([typeof content === 'string' ? bytes(content) : content], 'a.tmx'),
];

const entries = (content: string | Uint8Array, target = 'ms'): readonly MemoryEntry[] =>
  read(content).flatMap(tmxEntriesFor({ source: 'en', target }, 'a'));

const texts = (content: string | Uint8Array, target = 'ms'): readonly string[] =>
  entries(content, target).map((each) => `${plainText(each.source)} = ${plainText(each.target)}`);

const codeOf = (content: string | Uint8Array): string => {
  try {
    read(content);
    return '';
  } catch (error) {
    if (error instanceof DragomanError) return `${error.code} ${error.line ?? ''}`.trim();
    throw error;
  }
};

describe('a memory in TMX', () => {
  it('is read with either attribute of the language, and for tags that mean the same', () => {
    const variant = (lang: string, text: string): string => `<tuv ${lang}><seg>${text}</seg></tuv>`;
    const unit = `<tu>${variant('lang="EN-US"', 'Rain.')}${variant('xml:lang="ms-MY"', 'Hujan.')}${variant('xml:lang="zh-TW"', '雨')}</tu>`;
    expect(texts(tmx(unit))).toEqual(['Rain. = Hujan.']);
    expect(texts(tmx(unit), 'zh-Hant')).toEqual(['Rain. = 雨']);
    expect(texts(tmx(unit), 'zh-Hans')).toEqual([]);
    expect(texts(tmx(unit, header('srclang="*all*"')))).toEqual(['Rain. = Hujan.']);
  });

  it('has what a unit says otherwise than the header', () => {
    const [one, other] = read(tmx(`${tu('a', 'b')}<tu srclang="ms" segtype="paragraph" tuid="7"></tu>`));
    expect([one?.sourceLanguage, one?.segmentation]).toEqual(['en', 'sentence']);
    expect([other?.sourceLanguage, other?.segmentation, other?.id]).toEqual(['ms', 'paragraph', '7']);
  });

  it.each(['utf16le', 'utf16be', 'latin1', 'utf8'] as const)('is read in %s', (encoding) => {
    const declared = { utf16le: 'UTF-16', utf16be: 'UTF-16', latin1: 'ISO-8859-1', utf8: 'UTF-16' }[encoding];
    const text = tmx(tu('Café', 'Kafé')).replace('?>', ` encoding="${declared}"?>`);
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    const content = {
      utf16le: little,
      utf16be: Buffer.from(little).swap16(),
      latin1: Buffer.from(text, 'latin1'),
      utf8: Buffer.from(text),
    }[encoding];
    expect(texts(content)).toEqual(['Café = Kafé']);
  });

  it('loses what XML forbids, and nothing else', () => {
    expect(texts(tmx(tu('a\u0001b&#x1F;c &amp; d', 'e&#9;f')))).toEqual(['abc & d = e f']);
  });

  it('keeps codes by their original form', () => {
    const span = (inner: string): string => `<bpt i="1">&lt;b></bpt>${inner}<ept i="1">&lt;/b></ept>`;
    const [entry] = entries(tmx(tu(`Read ${span('more')}<ph>{n}</ph>`, `<ph>{n}</ph>${span('lagi')}`)));
    expect(written(entry!.source, entry!.originalData)).toBe('Read \u0001<b>\u0002more\u0001</b>\u0002\u0001{n}\u0002');
    expect(written(entry!.target, entry!.originalData)).toBe('\u0001{n}\u0002\u0001<b>\u0002lagi\u0001</b>\u0002');
  });

  it('has codes where OmegaT writes what it shows of them as text, and only there', () => {
    const unit = tu('Run &lt;a0&gt;now&lt;/a0&gt;&lt;i1/&gt;, &lt;/x2&gt;a &lt; b.', 'Lari.');
    const kinds = (file: string): readonly string[] => entries(file)[0]!.source.map(({ kind }) => kind);
    expect(kinds(tmx(unit, header().replace('"x"', '"OmegaT"')))).toEqual([
      'text',
      'sc',
      'text',
      'ec',
      'ph',
      'text',
      'ec',
      'text',
    ]);
    expect(kinds(tmx(unit))).toEqual(['text']);
  });

  it('keeps text inside codes in them', () => {
    const [entry] = entries(tmx(tu('See <ph>&lt;img alt="<sub>a map</sub>"></ph>.', 'Lihat.')));
    expect(written(entry!.source, entry!.originalData)).toBe('See \u0001<img alt="a map">\u0002.');
  });

  it.each([
    ['<xliff/>', 'tmx-not-tmx 1'],
    ['<tmx><body>\n<tu></body></tmx>', 'tmx-malformed 2'],
    ['<tmx><body>', 'tmx-malformed 1'],
    ['<!DOCTYPE tmx [<!ENTITY a "aaaa">]><tmx/>', 'tmx-doctype 1'],
    [Buffer.from([0x3c, 0xff, 0xfe, 0x3e]), 'tmx-encoding'],
    ['<?xml version="1.0" encoding="x-nowhere"?><tmx/>', 'tmx-encoding'],
    ['', 'tmx-malformed 1'],
  ])('is refused where it can’t be used: %s', (content, code) => {
    expect(codeOf(content)).toBe(code);
  });

  it('is read back as it was written, in pieces of any size', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((each) => `a${each.replace(/[\p{Cc}\ufffe\uffff\ue001\ue002]/gu, '')}`);
    const data = fc.constantFrom('<b>', '</b>', '{n}', '&');
    const inline = fc.oneof(
      text.map((each): Inline => ({ kind: 'text', text: each })),
      data.map((each): Inline => ({ kind: 'ph', id: each, dataRef: each })),
    );
    const content = fc
      .array(inline, { minLength: 1, maxLength: 4 })
      .map((all) => [{ kind: 'text', text: 'x' } as const, ...all]);
    const entry = fc.record({ source: content, target: content, previous: text, next: text });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), fc.integer({ min: 1, max: 99 }), (given, size) => {
        const originalData = { '<b>': '<b>', '</b>': '</b>', '{n}': '{n}', '&': '&' };
        const all = given.map((each): MemoryEntry => ({ ...each, originalData, state: 'final', origin: 'o' }));
        const file = bytes([...writeTmx(all, { source: 'en', target: 'ms' })].join(''));
        const pieces = Array.from({ length: Math.ceil(file.length / size) }, (_, at) =>
          file.slice(at * size, (at + 1) * size),
        );
        const back = [...readTmx(pieces, 'a.tmx')].flatMap(tmxEntriesFor({ source: 'en', target: 'ms' }, 'a'));
        const said = (each: MemoryEntry): unknown => [
          written(each.source, each.originalData),
          written(each.target, each.originalData),
          each.previous,
          each.next,
          each.state,
        ];
        expect(back.map(said)).toEqual(all.map(said));
      }),
      { numRuns: 50 },
    );
  });
});
