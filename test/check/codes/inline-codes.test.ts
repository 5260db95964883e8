import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../src/check/run-checks.ts';
import type { Content, Inline } from '../../../src/model/content.ts';
import { codeChecks, segment, translation, unit } from '../make.ts';

/** `[1 … 1]` is a span, `[2]` a code that stands alone, everything else text. */
function content(text: string): Content {
  return text
    .split(/(\[\d\]|\[\d|\d\])/)
    .filter((piece) => piece !== '')
    .map((piece): Inline => {
      const id = piece.replace(/[[\]]/g, '');
      if (/^\[\d\]$/.test(piece)) return { kind: 'ph', id };
      if (/^\[\d$/.test(piece)) return { kind: 'sc', id };
      if (/^\d\]$/.test(piece)) return { kind: 'ec', startRef: id };
      return { kind: 'text', text: piece };
    });
}

function said(...pairs: readonly (readonly [string, string])[]): readonly string[] {
  const parts = pairs.map(([source, target], index) => ({
    ...segment(`s${index + 1}`),
    source: content(source),
    target: content(target),
  }));
  const findings = runChecks(translation('ms', [unit('u1', parts)]), { checks: codeChecks });
  return findings.map(({ check, severity, evidence }) => `${severity} ${check} ${String(evidence['problem'])}`);
}

describe('spans', () => {
  it.each<[string, [string, string][], string[]]>([
    ['that only changed places', [['[1 a [2 b 2] 1]', '[2 [1 a 1] b 2]']], []],
    ['one in the other that changed places with it', [['[1[2 a 2]1] b', '[2[1 a 1]2] b']], []],
    ['that cross in the source too', [['[1 a [2 b 1] c 2]', '[1 x [2 y 1] z 2]']], []],
    ['that cross in the target alone', [['[1 a [2 b 2] 1]', '[1 a [2 b 1] 2]']], ['error code-pairs crossed']],
    [
      'over two sentences',
      [
        ['[1 a', '[1 x'],
        ['b 1]', 'y 1]'],
      ],
      [],
    ],
    [
      'over two sentences, an end lost',
      [
        ['[1 a', '[1 x'],
        ['b 1]', 'y'],
      ],
      ['error code-pairs unpaired'],
    ],
    ['lost whole', [['[1 a 1] b', 'x']], ['error inline-codes missing']],
    ['added whole', [['a', '[1 x 1]']], ['error inline-codes added']],
    ['doubled whole', [['[1 a 1] b', '[1 x 1] [1 y 1]']], ['error inline-codes doubled']],
    ['the wrong way round', [['[1 a 1] b', '1] x [1 y']], ['error code-pairs reversed']],
    ['that hold nothing', [['[1 a 1] b', '[11] x y']], ['error code-pairs emptied']],
    ['that held nothing before', [['a [11] b', 'x [11] y']], []],
    ['that a code left', [['[1 a [2] 1] b', '[2] [1 x 1] y']], ['info code-pairs outside']],
    ['that a code came into', [['[1 a 1] [2]', '[1 x [2] 1]']], []],
  ])('%s', (_title, pairs, expected) => {
    expect(said(...pairs)).toEqual(expected);
  });
});
