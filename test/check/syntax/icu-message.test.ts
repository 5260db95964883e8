import { describe, expect, it } from 'vitest';
import { readIcu } from '../../../src/check/syntax/icu-message.ts';

const namesOf = (text: string): readonly string[] | undefined => {
  const reading = readIcu(text);
  return reading && 'arguments' in reading ? reading.arguments.map(({ name }) => name) : undefined;
};

/** A message with so many branches within each other. */
const nested = (depth: number): string =>
  '{n, select, other {'.repeat(depth / 2) + 'x' + '}}'.repeat(Math.floor(depth / 2));

describe('an ICU message', () => {
  it('has as many arguments side by side as there are', () => {
    const names = Array.from({ length: 40 }, (_, at) => `a${at}`);
    expect(namesOf(names.map((name) => `{${name}}`).join(' '))).toEqual(names);
  });

  it('is read to a depth of 32 and a length of 20,000, and is no message beyond', () => {
    expect(namesOf(nested(32))).toHaveLength(16);
    expect(readIcu(nested(34))).toBeUndefined();
    expect(namesOf(`{a}${'x'.repeat(19_997)}`)).toEqual(['a']);
    expect(readIcu(`{a}${'x'.repeat(19_998)}`)).toBeUndefined();
  });

  it('may have branches that a reader never sees: their arguments are conditional', () => {
    const reading = readIcu('{n, plural, one {{a}} other {{b}}}');
    expect(
      reading && 'arguments' in reading && reading.arguments.map((each) => [each.name, each.isConditional]),
    ).toEqual([
      ['n', false],
      ['a', true],
      ['b', false],
    ]);
  });

  it('that cannot be read has a fault and its place', () => {
    expect(readIcu('Hello {')).toMatchObject({ fault: { start: expect.any(Number) as number } });
    expect(namesOf('Hello')).toEqual([]);
  });
});
