import { describe, expect, it } from 'vitest';
import { deviationOf, type Deviation } from '../../../src/check/completeness/lengths.ts';
import { subjectOf } from '../../../src/check/running/subject-of.ts';
import { lettersForHundred } from '../../../src/locale/orthography/text-length.ts';
import { saidBy } from '../findings-of.ts';
import { segment, translation, unit } from '../make.ts';

/** How the length of the first of some pairs compares with what the others and the languages let expect. */
function deviation(locale: string, ...pairs: readonly (readonly [string, string])[]): Deviation | undefined {
  const units = pairs.map(([source, target], at) => unit(`u${at}`, [segment('s1', source, target)]));
  const release = subjectOf(translation(locale, units), { file: 'release' });
  return deviationOf(release!.units[0]!.pairs, release!);
}

const letters = (count: number): string => 'a'.repeat(count);
const usual = (locale: string): number => lettersForHundred(locale) / lettersForHundred('en');

describe('the length of a target', () => {
  it('is compared with what the languages need, as far as nothing else is known', () => {
    const found = deviation('ms', [letters(19), letters(10)])!;
    const log = Math.log(10 / (19 * usual('ms')));
    expect([found.source, found.target]).toEqual([19, 10]);
    expect(found.log).toBeCloseTo(log, 12);
    expect(found.sigmas).toBeCloseTo(log / Math.sqrt(0.12 ** 2 + 3 / 19), 12);
  });

  it('is compared with what is typical of the translation, the more pairs of twenty letters it has', () => {
    const pair = [letters(20), letters(30)] as const;
    const expansion = (count: number): number =>
      Math.exp((count * Math.log(1.5) + 8 * Math.log(usual('ms'))) / (count + 8));
    for (const count of [1, 3]) {
      expect(deviation('ms', ...Array.from({ length: count }, () => pair))!.log).toBeCloseTo(
        Math.log(1.5 / expansion(count)),
        12,
      );
    }
    const short = [letters(19), letters(190)] as const;
    expect(deviation('ms', pair, short)!.log).toBeCloseTo(Math.log(1.5 / expansion(1)), 12);
  });

  it('says nothing of what is not translated, or left in the letters of the source', () => {
    expect(deviation('ms', [letters(30), ''])).toBeUndefined();
    expect(deviation('ms', ['10:30', '10:30'])).toBeUndefined();
    expect(deviation('ru', [letters(30), letters(30)])).toBeUndefined();
  });

  it('counts a name that stays in its letters on both sides out', () => {
    expect(deviation('ru', [letters(30), `${'я'.repeat(20)} ${letters(10)}`])).toMatchObject({
      source: 20,
      target: 20,
    });
    expect(deviation('ru', [letters(30), `${'я'.repeat(20)} (${letters(10)})`])).toMatchObject({
      source: 30,
      target: 20,
    });
  });

  it('is one letter where nothing else of a text is left', () => {
    expect(deviation('ms', [letters(30), '—'])!.log).toBeCloseTo(Math.log(1 / (30 * usual('ms'))), 12);
  });
});

describe('a target that is too short or too long', () => {
  const long = 'The clinic in the old town opens its doors today to everybody who lives nearby and wants a doctor.';
  const short = 'Klinik itu dibuka.';
  const full = 'Klinik di bandar lama itu dibuka hari ini untuk semua orang yang tinggal berdekatan dan mahu doktor.';

  it.each<[string, readonly (readonly [string, string])[], number]>([
    ['by itself', [[long, short]], 1],
    [
      'beside one that is as usual',
      [
        [long, short],
        [long, full],
      ],
      1,
    ],
    [
      'though all of it is in its neighbour',
      [
        ['The clinic opens.', full],
        [long, short],
      ],
      0,
    ],
    [
      'where both are',
      [
        [long, short],
        [long, short],
      ],
      2,
    ],
    [
      'nowhere',
      [
        [long, full],
        [long, full],
      ],
      0,
    ],
  ])('is told %s', (_what, pairs, count) => {
    expect(saidBy('length-ratio', 'ms', ...pairs)).toHaveLength(count);
  });
});
