import { applyPatch } from 'diff';
import fc from '../laws.ts';
import { expect, it } from 'vitest';
import { unifiedDiff } from '../../src/report/unified-diff.ts';

const line = fc.constantFrom('', 'a', 'b', 'c', '<target>x</target>', '\\ no', '-a', '+b', 'x\r');
const text = fc
  .tuple(fc.array(line, { maxLength: 60 }), fc.boolean())
  .map(([lines, isEnded]) => lines.join('\n') + (isEnded && lines.length > 0 ? '\n' : ''));

it('a diff makes the one text of the other', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const diff = unifiedDiff('a.xlf', before, after);
      expect(diff === '').toBe(before === after);
      if (diff !== '') expect(applyPatch(before, diff)).toBe(after);
    }),
  );
});

it('shows the lines that changed, between three that did not', () => {
  const before = Array.from({ length: 20 }, (_, index) => `line ${index + 1}\n`).join('');
  expect(unifiedDiff('a b.xlf', before, before.replace('line 9\n', 'LINE 9\n'))).toBe(
    [
      '--- a/a b.xlf',
      '+++ b/a b.xlf',
      '@@ -6,7 +6,7 @@',
      ' line 6',
      ' line 7',
      ' line 8',
      '-line 9',
      '+LINE 9',
      ' line 10',
      ' line 11',
      ' line 12',
      '',
    ].join('\n'),
  );
});

it('takes no longer a line where every line of a long text changes', () => {
  const lines = Array.from({ length: 100_000 }, (_, index) => `<target>Klinik  ${index}</target>\n`);
  const before = lines.join('');
  const after = before.replaceAll('  ', ' ');
  expect(unifiedDiff('a.xlf', before, after).split('\n').length).toBe(2 * lines.length + 4);
});
