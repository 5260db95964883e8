import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { fixSplice, isFixable, placeOf, type Fixable } from '../../src/workflow/checking/fix-splice.ts';
import type { RawTarget } from '../../src/xliff/targets.ts';

const finding: Finding = {
  id: 'numbers-1',
  check: 'numbers',
  type: 'numbers',
  severity: 'error',
  file: 'f',
  unit: 'u1',
  segment: 's1',
  line: 3,
  column: 5,
  evidence: {},
  message: { key: 'check.numbers.changed', values: {} },
  target: { text: '15', start: 5, end: 7 },
  fix: '14',
};

describe('a fix', () => {
  it.each<[string, Partial<Record<keyof Finding, unknown>>, boolean]>([
    ['that has all that it needs', {}, true],
    ['without a unit', { unit: undefined }, false],
    ['without a segment', { segment: undefined }, false],
    ['without a span', { target: undefined }, false],
    ['without a text', { fix: undefined }, false],
    ['of nothing: the span goes', { fix: '' }, true],
    ['of a finding that was waived', { waived: { by: 'Ana', why: 'Right', when: '2031-05-04T08:00:00Z' } }, false],
  ])('%s', (_what, more, expected) => {
    expect(isFixable({ ...finding, ...more } as Finding)).toBe(expected);
  });

  it('is put where its finding is', () => {
    const { file, unit, segment, line, column } = finding as Fixable;
    expect(placeOf(finding as Fixable)).toEqual({ file, unit, segment, place: { line, column } });
  });

  /** What becomes of a target; a code stands before the character `cut`, through which no range goes. */
  function fixed(text: string, [start, end]: readonly [number, number], fix: string, cut = -1): string | undefined {
    const target: RawTarget = {
      text,
      inside: { start: 0, end: text.length },
      rangeOf: (from, to) => (from < cut && cut < to ? undefined : { start: from, end: to }),
      spliceOf: (range, put) => ({ ...range, text: put }),
    };
    const span = { text: text.slice(start, end), start, end };
    const splice = fixSplice({ ...finding, target: span, fix } as Fixable, target);
    return splice && `${text.slice(0, splice.start)}[${splice.text}]${text.slice(splice.end)}`;
  }

  it.each([
    ['the digit that differs', 'From 15 to 20', [5, 7], '14', 'From 1[4] to 20'],
    ['the first digit', 'From 15 to 20', [5, 7], '25', 'From [2]5 to 20'],
    ['what is put in', 'From 15 to 20', [5, 7], '105', 'From 1[0]5 to 20'],
    ['what goes', 'From 115 to 20', [5, 8], '15', 'From 1[]5 to 20'],
    ['no half of a character outside the plane', 'An 😀 it', [3, 5], '😁', 'An [😁] it'],
    ['no second half of one', 'An 😀 it', [3, 5], '🨀', 'An [🨀] it'],
    ['nothing twice that stands twice', 'aa', [0, 2], 'aaa', 'aa[a]'],
  ] as const)('changes %s', (_what, text, span, fix, expected) => {
    expect(fixed(text, span, fix)).toBe(expected);
  });

  it('changes nothing where nothing differs, or where another text stands there by now', () => {
    expect(fixed('From 15 to 20', [5, 7], '15')).toBeUndefined();
    const target = { text: 'From 16 to 20' } as RawTarget;
    expect(fixSplice(finding as Fixable, target)).toBeUndefined();
  });

  it('puts in the whole span where nobody can tell the place of what differs', () => {
    const target: Pick<RawTarget, 'text' | 'rangeOf' | 'spliceOf'> = {
      text: 'From 15 to 20',
      rangeOf: (start, end) => (start === end ? undefined : { start, end }),
      spliceOf: (range, text) => ({ ...range, text }),
    };
    const added = { ...finding, fix: '105' } as Fixable;
    expect(fixSplice(added, target as RawTarget)).toEqual({ start: 5, end: 7, text: '105' });
  });

  it('cuts no code in two', () => {
    expect(fixed('From 15 to 20', [5, 13], '25 to 30', 6)).toBeUndefined();
    expect(fixed('From 15 to 20', [5, 13], '15 to 30', 6)).toBe('From 15 to [3]0');
  });
});
