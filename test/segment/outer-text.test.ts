import { describe, expect, it } from 'vitest';
import { outerTexts } from '../../src/segment/pattern/outer-text.ts';
import { parsePattern } from '../../src/segment/pattern/parse-pattern.ts';
import { printPattern } from '../../src/segment/pattern/print-pattern.ts';
import fc from '../laws.ts';

const texts = (source: string, side: 'start' | 'end'): readonly string[] | undefined => {
  const found = outerTexts(parsePattern(source), side);
  return found && [...found].toSorted();
};

describe('what a match begins or ends with', () => {
  it.each([
    [String.raw`\b(?:Inc|Ltd)\.`, ['nc.', 'td.']],
    [String.raw`(?i)vs\.`, ['VS.', 'Vs.', 'vS.', 'vs.']],
    [String.raw`\p{L}[ab]\.`, ['a.', 'b.']],
    ['x?y{2}', ['xyy', 'yy']],
    ['a+', ['a', 'aa', 'aaa']],
    ['(?:no|[0-2])', ['0', '1', '2', 'no']],
  ])('%s', (source, endings) => {
    expect(texts(source, 'end')).toEqual(endings);
  });

  it.each(['', 'a*', String.raw`\.\p{L}`, '(?:a|)', '[^a]', '(?<=a)'])('can be anything: %s', (source) => {
    expect(texts(source, 'end')).toBeUndefined();
  });

  it('is looked at from either side', () => {
    expect(texts(String.raw`2\.x+`, 'start')).toEqual(['2.x']);
    expect(texts(String.raw`2\.x+`, 'end')).toEqual(['.xx', '2.x', 'xxx']);
  });

  const piece = fc.constantFrom(
    'a',
    '[bc]',
    String.raw`\.`,
    String.raw`\p{L}`,
    '(?:a|bc)',
    '(?i)b',
    '😀',
    '[a-c]',
    '(?=a)',
  );
  const source = fc
    .array(fc.tuple(piece, fc.constantFrom('', '?', '*', '+', '{2}', '{1,4}')), { minLength: 1, maxLength: 4 })
    .map((pieces) =>
      pieces.map(([each, times]) => (each.startsWith('(?i') || each.startsWith('(?=') ? each : each + times)).join(''),
    );
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', 'B', '.', '😀', 'é'), { maxLength: 7 })
    .map((characters) => characters.join(''));
  it('is never missing from a match', () => {
    fc.assert(
      fc.property(source, text, fc.constantFrom('start' as const, 'end' as const), (written, whole, side) => {
        const pattern = parsePattern(written);
        const known = outerTexts(pattern, side);
        if (known === undefined || !new RegExp(`^(?:${printPattern(pattern)})$`, 'v').test(whole)) return;
        expect([...known].some((each) => (side === 'end' ? whole.endsWith(each) : whole.startsWith(each)))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
