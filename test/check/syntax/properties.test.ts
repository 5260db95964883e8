import fc from '../../laws.ts';
import { describe, expect, it } from 'vitest';
import { proseOf } from '../../../src/check/syntax/prose.ts';
import { textCodesOf } from '../../../src/check/syntax/text-codes.ts';
import { runChecks } from '../../../src/check/run-checks.ts';
import type { Content, Inline } from '../../../src/model/content.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { codeChecks, segment, translation, unit } from '../make.ts';

function found(source: string, target: string, locale = 'ru'): readonly Finding[] {
  return runChecks(translation(locale, [unit('u1', [segment('s1', source, target)])]), { checks: codeChecks });
}

/** Text that is full of what codes are made of. */
const dense = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'{ } { { } } % %% < > </ /> & ; # \\ $ $t( ${ ) ( , \' " = : . ! * ０ ％ ｛ ｝ \n'.split(' '),
        ...'plural select other one name 0 1$ s d ld b a href amp #x26 nbsp n t u00e9 offset:1 date long 名 ชื่อ'.split(
          ' ',
        ),
        ' ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

const locales = fc.constantFrom('zh-Hans', 'ms', 'ar', 'th', 'ru', 'hi', 'fr', 'tr', 'xx');

describe('whatever the text', () => {
  it('no check throws, and every span lies in its text', () => {
    fc.assert(
      fc.property(dense, dense, locales, (source, target, locale) => {
        for (const finding of found(source, target, locale)) {
          for (const [span, text] of [
            [finding.source, source],
            [finding.target, target],
          ] as const) {
            if (span !== undefined) expect(text.slice(span.start, span.end)).toBe(span.text);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('equal texts have equal codes, except for the plural branches that their language needs', () => {
    fc.assert(
      fc.property(dense, (text) => {
        expect(found(text, text, 'en-GB')).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('codes are in order, and prose keeps its length', () => {
    fc.assert(
      fc.property(dense, (text) => {
        const starts = textCodesOf(text).map(({ start }) => start);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        expect(proseOf(text).length).toBe(text.length);
      }),
    );
  });
});

const words = fc.constantFrom('read ', 'это ', 'ini ', '读', 'これを', 'อ่าน', 'यह ', 'هذا ', ', ', '. ');
const codes = fc.constantFrom(
  '{name}',
  '{0}',
  '{{count}}',
  '{{price, currency}}',
  '$t(common.help)',
  '%s',
  '%1$s',
  '%(name)s',
  '%{name}',
  '${name}',
  '{0!r}',
  '{name:>10}',
  '%ld',
  '%@',
  '<br>',
  '&amp;',
);

interface Message {
  readonly before: string;
  readonly code: string;
  readonly after: string;
}

const message: fc.Arbitrary<Message> = fc
  .tuple(fc.array(words, { minLength: 1, maxLength: 5 }), codes, fc.array(words, { minLength: 1, maxLength: 5 }))
  .map(([before, code, after]) => ({ before: `${before.join('')} `, code, after: ` ${after.join('')}` }));

const fullWidth: Readonly<Record<string, string>> = {
  '{': '｛',
  '}': '｝',
  '%': '％',
  $: '＄',
  '<': '＜',
  '>': '＞',
  '&': '＆',
};

const corruptions: Readonly<Record<string, (code: string) => string>> = {
  'is lost': () => '',
  'is full-width': (code) => code.replace(/[{}%$<>&]/g, (character) => fullWidth[character] ?? character),
  'has lost its first character': (code) => code.slice(1),
  'has lost its last character': (code) => code.slice(0, -1),
  'stands twice': (code) => `${code} ${code}`,
};

describe('a code', () => {
  it.each(Object.entries(corruptions))('that %s is found', (title, corrupt) => {
    fc.assert(
      fc.property(message, ({ before, code, after }) => {
        const source = `${before}${code}${after}`;
        expect(found(source, `${after} ${code} ${before}`)).toEqual([]);
        // An entity may become a word, or stand for one more.
        if (code === '&amp;' && (title === 'is lost' || title === 'stands twice')) return;
        const findings = found(source, `${after} ${corrupt(code)} ${before}`);
        expect(findings.length, JSON.stringify(findings.map(({ message: said }) => said))).toBe(1);
      }),
      { numRuns: 400 },
    );
  });
});

describe('inline codes', () => {
  const spanned = (ids: readonly number[]): Content =>
    ids.flatMap((id): Inline[] => [
      { kind: 'sc', id: `${id}` },
      { kind: 'text', text: `w${id}` },
      { kind: 'ec', startRef: `${id}` },
    ]);
  const check = (source: Content, target: Content): readonly Finding[] => {
    const pair = { ...segment('s1'), source, target };
    return runChecks(translation('ru', [unit('u1', [pair])]), { checks: codeChecks });
  };

  it('find nothing in the same spans in another order, and one fault in each half that is lost', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(20), { minLength: 1, maxLength: 6 }), fc.nat(), (ids, pick) => {
        const source = spanned(ids);
        expect(check(source, spanned(ids.toReversed()))).toEqual([]);
        const places = [...source.keys()].filter((index) => source[index]?.kind !== 'text');
        const lost = places[pick % places.length];
        const target = source.filter((_, index) => index !== lost);
        expect(check(source, target).map((finding) => finding.check)).toEqual(['code-pairs']);
      }),
    );
  });
});

describe('hostile text', () => {
  const long = (piece: string): string => piece.repeat(Math.ceil(300_000 / piece.length));
  it.each([
    '{',
    '%',
    '<',
    '&',
    '$t(',
    '\\',
    '{{',
    '{a',
    '{a}',
    '%s ',
    '%%',
    '<a ',
    '<b>',
    '<x y="',
    '&#1',
    '\\u12',
    "'{",
    'www.%',
  ])('of %s is read in linear time', (piece) => {
    const text = long(piece);
    expect(found(text, text)).toEqual([]);
    expect(found(text, 'x').length).toBeLessThan(500);
    expect(found('x', text).length).toBeLessThan(500);
  });

  it('nested a thousand deep is not read at all', () => {
    const nested = `${'{n, plural, other {'.repeat(1000)}x${'}}'.repeat(1000)}`;
    expect(found(nested, nested)).toEqual([]);
    expect(found(nested, 'x')).toEqual([]);
  });
});
