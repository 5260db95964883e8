import { describe, expect, it } from 'vitest';
import { carryTargets, formerTarget, sourceChanged } from '../../src/workflow/carry-targets.ts';
import { segmentsOf } from '../../src/model/unit.ts';
import { unitOf } from './units.ts';

const shown = (unit: ReturnType<typeof unitOf>): unknown =>
  segmentsOf(unit).map(({ target, state, subState }) => [
    target?.map((inline) => (inline.kind === 'text' ? inline.text : '')).join(''),
    state,
    ...(subState === undefined ? [] : [subState]),
  ]);

describe('carryTargets', () => {
  it('keeps targets, states and segmentation where the source is the same', () => {
    const stored = unitOf('u1', ['One. Two.', 'Satu. Dua.', 'reviewed']);
    const carried = carryTargets(unitOf('u1', ['One.'], ['Two.']), stored);
    expect(shown(carried)).toEqual([['Satu. Dua.', 'reviewed']]);
  });

  it('keeps the sentences that are the same, and offers the others their former target as a draft', () => {
    const stored = unitOf('u1', ['One.', 'Satu.', 'final'], ['Two.', 'Dua.', 'translated']);
    const carried = carryTargets(unitOf('u1', ['One.'], ['Two and a half.']), stored);
    expect(shown(carried)).toEqual([
      ['Satu.', 'final'],
      ['Dua.', 'initial', sourceChanged],
    ]);
  });

  it('keeps a target without a sentence in a note', () => {
    const stored = unitOf('u1', ['One.', 'Satu.', 'final'], ['Two.', 'Dua.', 'translated']);
    const carried = carryTargets(unitOf('u1', ['One.']), stored);
    expect(shown(carried)).toEqual([['Satu.', 'final']]);
    expect(carried.notes).toEqual([{ text: 'Dua.', category: formerTarget }]);
  });

  it('tells equal sentences apart by their order', () => {
    const stored = unitOf('u1', ['Yes.', 'Ya.', 'final'], ['Yes.', 'Benar.', 'final']);
    const carried = carryTargets(unitOf('u1', ['Yes.'], ['Yes.'], ['No.']), stored);
    expect(shown(carried)).toEqual([
      ['Ya.', 'final'],
      ['Benar.', 'final'],
      [undefined, 'initial'],
    ]);
  });
});
