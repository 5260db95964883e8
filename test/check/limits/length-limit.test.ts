import { assert, constantFrom, nat, property, string } from '../../laws.ts';
import { expect, it } from 'vitest';
import { lengthLimit } from '../../../src/check/limits/length-limit.ts';
import { runChecks } from '../../../src/check/run-checks.ts';
import { contentOf } from '../../../src/model/content.ts';
import type { SizeRestriction } from '../../../src/model/unit.ts';
import { segment, translation, unit } from '../make.ts';

function over(targets: readonly string[], size: SizeRestriction): number[] {
  const parts = targets.flatMap((target, index) => [
    ...(index === 0 ? [] : [{ kind: 'ignorable' as const, source: contentOf(' '), target: contentOf(' ') }]),
    segment(`s${index + 1}`, 'Source', target),
  ]);
  const checked = translation('ms', [{ ...unit('u1', []), parts, size }]);
  return runChecks(checked, { checks: [lengthLimit] }).map(({ evidence }) => Number(evidence['size']));
}

it('counts the whole unit, with the space between its segments', () => {
  expect(over(['Satu.', 'Dua.'], { maximum: 10, unit: 'codepoints' })).toEqual([]);
  expect(over(['Satu.', 'Dua.'], { maximum: 9, unit: 'codepoints' })).toEqual([10]);
});

it('counts as Unicode does, lone surrogates included', () => {
  const sizes = {
    codepoints: (text: string): number => [...text].length,
    'utf-16': (text: string): number => text.length,
    'utf-8': (text: string): number => Buffer.byteLength(text, 'utf8'),
  };
  const units = constantFrom('codepoints' as const, 'utf-16' as const, 'utf-8' as const);
  assert(
    property(string({ unit: 'binary', maxLength: 20 }), nat(30), units, (text, maximum, measure) => {
      const size = sizes[measure](text);
      expect(over([text], { maximum, unit: measure })).toEqual(size > maximum ? [size] : []);
    }),
  );
});
