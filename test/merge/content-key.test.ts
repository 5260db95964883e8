import { expect, it } from 'vitest';
import { digestOf, sourcesDigest, targetsDigest } from '../../src/merge/content-key.ts';
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
