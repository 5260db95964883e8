import * as fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { composeText, originalText } from '../../src/formats/units/compose-text.ts';
import type { SourceDocument } from '../../src/formats/source/define-format.ts';
import { extractRelease, unitsFor, type IdentifiedBlock } from '../../src/formats/units/extract.ts';
import type { LocaleFilter } from '../../src/model/locale-filter.ts';
import type { NamedValue, Release } from '../../src/model/release.ts';
import { segmentsOf, type Unit } from '../../src/model/unit.ts';

const values: Readonly<Record<string, NamedValue>> = {
  issued: { kind: 'date', iso: '2010-11-09' },
  n: { kind: 'number', number: '12' },
  who: { kind: 'text', text: 'The mayor' },
};

/** Sentences end at a full stop before white space and a capital letter or a digit. */
const cut = (text: string): number[] => [...text.matchAll(/(?<=\.\s+)(?=[\p{Lu}\p{Nd}])/gu)].map(({ index }) => index);

interface Extra {
  readonly translate?: boolean;
  readonly localeFilter?: LocaleFilter;
}

function extract(...texts: (string | (Extra & { text: string }))[]): Release {
  const all = texts.map((each) => (typeof each === 'string' ? { text: each } : each));
  const text = all.map((each) => each.text).join('\n\n');
  let at = 0;
  const blocks = all.map((each, index): IdentifiedBlock => {
    const start = text.indexOf(each.text, at);
    at = start + each.text.length;
    return {
      id: `u${index}`,
      role: 'paragraph',
      confidence: 1,
      why: 'test',
      line: 1 + index * 2,
      translate: true,
      spans: [{ start, end: at }],
      ...each,
    };
  });
  const bytes = new TextEncoder().encode(text);
  const document: SourceDocument = {
    format: 'text',
    path: 'a.txt',
    locale: 'en',
    text,
    bytes,
    meta: {},
    embargo: [],
    blocks,
  };
  return extractRelease(document, blocks, { id: 'a', meta: { values }, cut });
}

const unitOf = (text: string): Unit => extract(text).blocks[0]!.units[0]!;
const shown = (unit: Unit): string[] =>
  unit.parts.map(
    (part) => `${part.kind === 'segment' ? part.id : '-'}|${originalText(part.source, unit.originalData)}`,
  );

describe('extracting a release', () => {
  it('makes a unit of a block, a segment of a sentence, and ignorables of what stands between', () => {
    expect(shown(unitOf('One came.  Two left. '))).toEqual(['s1|One came.', '-|  ', 's2|Two left.', '-| ']);
  });

  it('makes inline codes of placeholders, with their original form', () => {
    const unit = unitOf('On {issued, date, long} {who} spoke.');
    expect(unit.originalData).toEqual({ d1: '{issued, date, long}', d2: '{who}' });
    expect(unit.parts[0]!.source[1]).toEqual({
      kind: 'ph',
      id: '1',
      dataRef: 'd1',
      type: 'ui',
      subType: 'dragoman:date',
      equiv: '{issued}',
      disp: '2010-11-09',
      canDelete: false,
    });
  });

  it('finds a sentence that begins or ends with a placeholder', () => {
    expect(shown(unitOf('It rained. {who} came. It was {who}. {n} left.'))).toEqual([
      's1|It rained.',
      '-| ',
      's2|{who} came.',
      '-| ',
      's3|It was {who}.',
      '-| ',
      's4|{n} left.',
    ]);
  });

  it('gives a unit of nothing but white space one segment', () => {
    expect(shown(unitOf('  '))).toEqual(['s1|  ']);
  });

  it('keeps other braces and apostrophes as text', () => {
    expect(unitOf("a {thing} isn't {0}").parts).toMatchObject([
      { source: [{ kind: 'text', text: "a {thing} isn't {0}" }] },
    ]);
  });

  it('says where a malformed placeholder stands', () => {
    expect(() => extract('First.', 'Then {issued, date, lang}')).toThrow(
      expect.objectContaining({ code: 'message-style-unknown', file: 'a.txt', line: 3, column: 21 }),
    );
  });
});

describe('plurals', () => {
  const text = '{who} met {n, plural, =0 {nobody} one {# child} other {# children from {who}}} today.';
  const release = extract(text);

  it('are units of their own, as the source is written, and named by the placeholder', () => {
    const [trunk, ...branches] = release.blocks[0]!.units;
    expect(composeText(trunk!, 'source')).toBe(text);
    expect(branches.map((unit) => [unit.id, ...shown(unit)])).toEqual([
      ['u0.n.eq0', 's1|nobody'],
      ['u0.n.one', 's1|# child'],
      ['u0.n.other', 's1|# children from {who}'],
    ]);
    const code = segmentsOf(trunk!)[0]!.source.find((inline) => inline.kind === 'ph' && inline.id === '2');
    expect(code).toMatchObject({
      subFlows: ['u0.n.eq0', 'u0.n.one', 'u0.n.other'],
      disp: '12 children from The mayor',
    });
  });

  it.each([
    ['ms', ['u0.n.eq0', 'u0.n.other']],
    ['zh-Hans', ['u0.n.eq0', 'u0.n.other']],
    ['en', ['u0.n.eq0', 'u0.n.one', 'u0.n.other']],
    ['ar', ['u0.n.eq0', 'u0.n.zero', 'u0.n.one', 'u0.n.two', 'u0.n.few', 'u0.n.many', 'u0.n.other']],
  ])('go to %s with the branches of that language', (locale, ids) => {
    const [trunk, ...branches] = unitsFor(release, locale);
    expect(branches.map(({ id }) => id)).toEqual(ids);
    const code = segmentsOf(trunk!)[0]!.source.find((inline) => inline.kind === 'ph' && inline.id === '2');
    expect(code).toMatchObject({ subFlows: ids });
    expect(composeText(trunk!, 'source')).toBe(text);
  });

  it('have the text of the general branch where the source has none', () => {
    const few = unitsFor(release, 'ar').find(({ id }) => id === 'u0.n.few')!;
    expect(composeText(few, 'source')).toBe('# children from {who}');
    expect(few.name).toBe('n = few (other)');
  });

  it('nest, and are told apart where one name has two', () => {
    const nested =
      '{n, plural, other {{who, select, x {# a} other {{n, selectordinal, one {#st} other {#th}}}}}} {n, plural, other {again}}';
    const ids = extract(nested).blocks[0]!.units.map(({ id }) => id);
    expect(ids).toEqual([
      'u0',
      'u0.n.other',
      'u0.n.other.who.x',
      'u0.n.other.who.other',
      'u0.n.other.who.other.n.one',
      'u0.n.other.who.other.n.other',
      'u0.n-2.other',
    ]);
  });
});

describe('what goes to a locale', () => {
  it('is what is translated, and what its edition has', () => {
    const release = extract(
      'All.',
      { text: 'Nobody.', translate: false },
      { text: 'Malaysia only.', localeFilter: { locales: ['ms'], type: 'include' } },
      { text: 'Not in China.', localeFilter: { locales: ['zh'], type: 'exclude' } },
    );
    const ids = (locale: string) => unitsFor(release, locale).map(({ id }) => id);
    expect(ids('ms')).toEqual(['u0', 'u2', 'u3']);
    expect(ids('zh-Hans')).toEqual(['u0']);
    expect(ids('th')).toEqual(['u0', 'u3']);
  });
});

describe('laws of extraction', () => {
  const fragments = fc.constantFrom(
    'It rained. ',
    '  ',
    '\u00a0',
    'a',
    '{who}',
    '{n}',
    '{other}',
    '}',
    "'",
    '{issued, date, long}',
    'É. ',
    '😀',
    '. ',
    '{n, plural, one {a. B #} other {b}}',
    '{who, select, x {  } other {{n, plural, other {#}}}}',
    '\n',
  );

  it('the parts of a unit are its text, to the code unit, however it is cut', () => {
    fc.assert(
      fc.property(fc.array(fragments, { minLength: 1, maxLength: 12 }), fc.array(fc.nat(60)), (pieces, cuts) => {
        const text = pieces.join('');
        const unit = unitOf(text);
        expect(composeText(unit, 'source')).toBe(text);
        expect(segmentsOf(unit).length).toBeGreaterThan(0);
        const starts = [...new Set(cuts)].toSorted((a, b) => a - b).filter((at) => at > 0);
        const release = extract(text);
        const { units } = release.blocks[0]!;
        const anyCut = extractRelease(
          { format: 'text', path: 'a', locale: 'en', text, bytes: new Uint8Array(), meta: {}, embargo: [], blocks: [] },
          [{ id: 'u0', role: 'quote', confidence: 1, why: '', line: 1, translate: true, spans: [], text }],
          { id: 'a', meta: { values }, cut: (shownText) => starts.filter((at) => at < shownText.length) },
        ).blocks[0]!.units;
        expect(composeText(anyCut[0]!, 'source')).toBe(text);
        expect(anyCut.map(({ id }) => id)).toEqual(units.map(({ id }) => id));
      }),
    );
  });

  it('ids are NMTOKENs, none twice', () => {
    fc.assert(
      fc.property(fc.array(fragments, { maxLength: 12 }), fc.constantFrom('ar', 'ms', 'en', 'ru'), (pieces, locale) => {
        const ids = unitsFor(extract(pieces.join('')), locale).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(/^[\p{L}\p{M}\p{Nd}_.-]+$/u);
      }),
    );
  });
});
