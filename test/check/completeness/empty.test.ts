import { expect, it } from 'vitest';
import { checks } from '../../../src/check/checks.ts';
import { runChecks } from '../../../src/check/run-checks.ts';
import { segment, translation, unit } from '../make.ts';

it('says of an empty target whether its neighbour’s seems to hold the sentence', () => {
  const words = ['The clinic in the old town opens today.', 'Everybody may come in at no cost at all.'] as const;
  const problems = (neighbour: string): readonly unknown[] => {
    const plain = [1, 2, 3, 4, 5].map((n) =>
      unit(`p${n}`, [segment('s1', 'A sentence of the usual length.', 'Satu ayat biasa panjangnya ini.')]),
    );
    const pair = unit('u1', [segment('s1', words[0], neighbour), segment('s2', words[1], '')]);
    return runChecks(translation('ms', [...plain, pair]), { checks: checks.filter(({ id }) => id === 'empty') }).map(
      ({ severity, evidence }) => [severity, evidence['problem']],
    );
  };
  expect(problems('Klinik di kota lama dibuka hari ini dan semua orang boleh masuk secara percuma.')).toEqual([
    ['warning', 'carried'],
  ]);
  expect(problems('Klinik di kota lama dibuka hari ini.')).toEqual([['error', 'blank']]);
});
