import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { sentUnit, wholeTargetDigest } from '../../src/merge/sent-unit.ts';
import { unitOf } from './units.ts';

it('digests a source and a target alike however a tool reflowed them', () => {
  const sent = sentUnit(unitOf('u1', ['One two.', 'Satu dua.', 'reviewed']));
  const reflowed = sentUnit(unitOf('u1', [' One\n two. ', ' Satu\u00a0dua.\n', 'reviewed']));
  expect(reflowed).toEqual(sent);
  expect(sent.segments).toMatchObject([{ state: 'reviewed' }]);
});

it('tells another source, another target and no target apart', () => {
  const digests = [
    unitOf('u1', ['One.']),
    unitOf('u1', ['Two.']),
    unitOf('u1', ['One.', 'Satu.']),
    unitOf('u1', ['One.', 'Dua.']),
  ].map((unit) => JSON.stringify(sentUnit(unit).segments));
  expect(new Set(digests).size).toBe(4);
  expect(sentUnit(unitOf('u1', ['One.'])).segments[0]?.target).toBe('');
  expect(sentUnit(unitOf('u1', ['One.', ' '])).segments[0]?.target).toBe('');
});

it('digests the whole target alike however it is cut', () => {
  const whole = wholeTargetDigest(unitOf('u1', ['One. Two.', 'Satu. Dua.']));
  expect(wholeTargetDigest(unitOf('u1', ['One.', 'Satu.'], ['Two.', 'Dua.']))).toBe(whole);
  expect(wholeTargetDigest(unitOf('u1', ['One.', 'Satu.'], ['Two.']))).not.toBe(whole);
  expect(wholeTargetDigest(unitOf('u1', ['One.'], ['Two.']))).toBe('');
});

it('gives the digests that newsrooms have on disk: 12 digits of SHA-256', () => {
  const sha256 = (text: string): string => createHash('sha256').update(`${text}\0`).digest('hex').slice(0, 12);
  expect(sentUnit(unitOf('u1', ['One two.', 'Satu dua.', 'final']))).toEqual({
    segments: [{ source: sha256('One two.'), target: sha256('Satu dua.'), state: 'final' }],
    target: sha256('Satudua.'),
  });
});
