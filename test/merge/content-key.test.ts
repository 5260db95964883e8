import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { contentKey, sourceKey, sourcesDigest, targetsDigest } from '../../src/merge/content-key.ts';
import { digestOf } from '../../src/model/digest.ts';
import type { Content, Ph } from '../../src/model/content.ts';
import { unitOf } from './units.ts';

const distinct = (digests: readonly string[]): number => new Set(digests).size;

it('tells every change of a text, of bytes and of where one value ends', () => {
  const values = [
    [],
    ['a'],
    ['b'],
    ['a', 'b'],
    ['b', 'a'],
    ['ab'],
    ['a', ''],
    [Buffer.from([0xff])],
    ['a', Buffer.of(1)],
  ];
  expect(distinct(values.map(digestOf))).toBe(values.length);
  expect(digestOf(['a', 'b'])).toBe(digestOf(['a', 'b']));
  expect(digestOf([Buffer.from('a')])).toBe(digestOf(['a']));
});

it('tells a change beyond a long text', () => {
  const long = 'x'.repeat(100_000);
  expect(distinct([digestOf([long, 'a']), digestOf([long, 'b']), digestOf(['a', long]), digestOf(['b', long])])).toBe(
    4,
  );
});

it('tells another wording, target or state, but not white space that a tool reflowed', () => {
  expect(distinct([sourcesDigest([unitOf('u1', ['One.'])]), sourcesDigest([unitOf('u1', ['Two.'])])])).toBe(2);
  expect(sourcesDigest([unitOf('u1', ['One  or\ntwo.'])])).toBe(sourcesDigest([unitOf('u1', ['One or two.'])]));
  const targets = [
    unitOf('u1', ['One.']),
    unitOf('u1', ['One.', '']),
    unitOf('u1', ['One.', 'Satu.', 'translated']),
    unitOf('u1', ['One.', 'Satu.', 'reviewed']),
    unitOf('u1', ['One.', 'Dua.', 'reviewed']),
    unitOf('u2', ['One.', 'Dua.', 'reviewed']),
  ];
  expect(distinct(targets.map((unit) => targetsDigest([unit])))).toBe(targets.length);
});

it('gives the digests that newsrooms have on disk: SHA-256 of the values and a NUL after each, 32 digits of it', () => {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
  expect(digestOf(['a', 'b'])).toBe(sha256('a\0b\0'));
  const long = 'x'.repeat((1 << 16) - 1);
  expect(digestOf([long, 'b'])).toBe(sha256(`${long}\0b\0`));
});

it('compares codes by what they stand for, whatever a tool called them', () => {
  const ph = (id: string, more: Partial<Ph> = {}): Content => [{ kind: 'ph', id, ...more }];
  const key = (content: Content): string => contentKey(content, { d1: '<br/>', d2: '<br/>', d3: '<hr/>' });
  expect(key(ph('1', { dataRef: 'd1' }))).toBe(key(ph('7', { dataRef: 'd2', equiv: 'x' })));
  const others = [ph('1', { dataRef: 'd1' }), ph('1', { dataRef: 'd3' }), ph('1', { equiv: 'br' }), ph('1'), []];
  expect(distinct(others.map(key))).toBe(others.length);
  const spans: readonly Content[] = [
    [{ kind: 'sc', id: '1' }],
    [{ kind: 'ec', startRef: '1' }],
    [
      { kind: 'sc', id: '1' },
      { kind: 'ec', startRef: '1' },
    ],
    [{ kind: 'sc', id: '1', dataRef: 'd1' }],
    [{ kind: 'ec', startRef: '1', dataRef: 'd3' }],
    [{ kind: 'ec', startRef: '1', equiv: 'b' }],
  ];
  expect(distinct([[], ...spans].map(key))).toBe(spans.length + 1);
  expect(
    key([
      { kind: 'sm', id: 'm1' },
      { kind: 'text', text: 'a' },
      { kind: 'em', startRef: 'm1' },
    ]),
  ).toBe('a');
});

it('collapses every kind of white space, inside only for a target, at the ends too for a source', () => {
  const key = (text: string): string => contentKey([{ kind: 'text', text }], {});
  expect(['a b', 'a  b', 'a\nb', 'a\u00a0b', 'a \t b'].map(key)).toEqual(Array(5).fill('a b'));
  expect(key(' a')).toBe(' a');
  expect(sourceKey(unitOf('u1', [' One. Two.  ']))).toBe(sourceKey(unitOf('u1', ['One.'], ['Two.'])));
});
