import { describe, expect, it } from 'vitest';
import { sourceChanged } from '../../src/merge/carry-over.ts';
import { confirmUnit, hasTarget } from '../../src/merge/confirm.ts';
import { contentOf, type Content } from '../../src/model/content.ts';
import { segmentsOf, states, type Segment, type State, type Unit } from '../../src/model/unit.ts';
import { unitOf } from './units.ts';

const statesOf = (unit: Unit): readonly State[] => segmentsOf(unit).map(({ state }) => state);

describe('a person’s word', () => {
  it('raises a state, and never lowers one', () => {
    for (const [at, state] of states.entries()) {
      for (const [to, word] of states.entries()) {
        const { unit, confirmed } = confirmUnit(unitOf('u', ['One.', 'Satu.', state]), word);
        expect([statesOf(unit), confirmed]).toEqual([[states[Math.max(at, to)]], at < to ? ['s1'] : []]);
      }
    }
  });

  it('is for the segments that have a target, and names them', () => {
    const stored = unitOf(
      'u',
      ['One.', 'Satu.'],
      ['Two.'],
      ['Three.', ' '],
      ['Four.', 'Empat.', 'final'],
      ['Five.', 'Lima.'],
    );
    const { unit, confirmed } = confirmUnit(stored, 'reviewed');
    expect(statesOf(unit)).toEqual(['reviewed', 'initial', 'initial', 'final', 'reviewed']);
    expect(confirmed).toEqual(['s1', 's5']);
    expect(unit.parts.filter(({ kind }) => kind === 'ignorable')).toEqual(
      stored.parts.filter(({ kind }) => kind === 'ignorable'),
    );
  });

  it('makes a draft a translation of what it stands for today', () => {
    const stored = unitOf('u', ['One.', 'Satu.']);
    const draft = { subState: sourceChanged, former: { source: 'On.', likeness: 50 } };
    const { unit } = confirmUnit({ ...stored, parts: stored.parts.map((part) => ({ ...part, ...draft })) }, 'final');
    expect(segmentsOf(unit)).toEqual(segmentsOf(unitOf('u', ['One.', 'Satu.', 'final'])));
  });

  it('reviews what a machine made by any word, and raises it further by a higher one', () => {
    const stored = unitOf('u', ['One.', 'Satu.', 'translated'], ['Two.', 'Dua.', 'initial']);
    const machine = { text: 'Satu.' };
    const byMachine = { ...stored, parts: stored.parts.map((part) => ({ ...part, machine })) };
    expect(statesOf(confirmUnit(byMachine, 'translated').unit)).toEqual(['reviewed', 'translated']);
    expect(statesOf(confirmUnit(byMachine, 'final').unit)).toEqual(['final', 'final']);
  });

  it('leaves a unit as it is where there is nothing to confirm', () => {
    const stored = unitOf('u', ['One.'], ['Two.', 'Dua.', 'final']);
    expect(confirmUnit(stored, 'final').unit).toBe(stored);
  });
});

it.each<readonly [string, Content | undefined, boolean]>([
  ['none', undefined, false],
  ['an empty one', [], false],
  ['one of white space', contentOf(' \u00a0'), false],
  [
    'one of the ends of a span alone',
    [
      { kind: 'sc', id: '1' },
      { kind: 'ec', startRef: '1' },
    ],
    false,
  ],
  ['a text', contentOf('Satu.'), true],
  ['a placeholder', [{ kind: 'ph', id: '1' }], true],
  ['a placeholder in white space', [...contentOf(' '), { kind: 'ph', id: '1' }], true],
])('tells whether a target says something: %s', (_what, target, says) => {
  const [segment] = segmentsOf(unitOf('u', ['One.']));
  expect(hasTarget({ ...segment, ...(target && { target }) } as Segment)).toBe(says);
});
