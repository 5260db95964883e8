import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/model/content.ts';
import { segmentsOf, type Unit } from '../../src/model/unit.ts';
import { formerTarget, sourceChanged } from '../../src/workflow/carry-targets.ts';
import { mergeReturn } from '../../src/workflow/merge-return.ts';
import { unitOf } from './units.ts';

const shown = (unit: Unit): unknown =>
  segmentsOf(unit).map(({ target, state, subState }) => [
    target?.map((inline) => (inline.kind === 'text' ? inline.text : '')).join(''),
    state,
    ...(subState === undefined ? [] : [subState]),
  ]);

describe('mergeReturn', () => {
  it('counts a new target as translated where the tool left the state alone', () => {
    const { unit, changed } = mergeReturn(unitOf('u1', ['One.'], ['Two.']), unitOf('u1', ['One.', 'Satu.'], ['Two.']));
    expect(shown(unit)).toEqual([
      ['Satu.', 'translated'],
      [undefined, 'initial'],
    ]);
    expect(changed).toBe(1);
  });

  it('keeps the state of a target that came back as it was', () => {
    const stored = unitOf('u1', ['One.', 'Satu.', 'reviewed']);
    const { unit, changed } = mergeReturn(stored, unitOf('u1', ['One.', 'Satu.', 'initial']));
    expect(shown(unit)).toEqual([['Satu.', 'reviewed']]);
    expect(changed).toBe(0);
  });

  it('takes a state that the translator set', () => {
    const stored = unitOf('u1', ['One.', 'Satu.', 'translated']);
    const { unit, changed } = mergeReturn(stored, unitOf('u1', ['One.', 'Satu.', 'final']));
    expect(shown(unit)).toEqual([['Satu.', 'final']]);
    expect(changed).toBe(1);
  });

  it('takes an emptied target as it is, and keeps one that the tool left out', () => {
    const stored = unitOf('u1', ['One.', 'Satu.', 'translated'], ['Two.', 'Dua.', 'translated']);
    const emptied = unitOf('u1', ['One.', '', 'translated'], ['Two.']);
    expect(shown(mergeReturn(stored, emptied).unit)).toEqual([
      ['', 'translated'],
      ['Dua.', 'translated'],
    ]);
  });

  it('takes over a segmentation that the translator changed', () => {
    const stored = unitOf('u1', ['One.'], ['Two.']);
    const { unit } = mergeReturn(stored, unitOf('u1', ['One. Two.', 'Satu dan dua.']));
    expect(shown(unit)).toEqual([['Satu dan dua.', 'translated']]);
  });

  it('is not disturbed by white space that a tool reflowed', () => {
    const { unit } = mergeReturn(unitOf('u1', ['One  or\u00a0two.']), unitOf('u1', ['One or two.', 'Satu atau dua.']));
    expect(shown(unit)).toEqual([['Satu atau dua.', 'translated']]);
  });

  it('keeps a target for an earlier wording as a draft', () => {
    const { unit } = mergeReturn(unitOf('u1', ['One hundred.']), unitOf('u1', ['One.', 'Satu.', 'final']));
    expect(shown(unit)).toEqual([['Satu.', 'initial', sourceChanged]]);
  });

  it('never lets a draft replace a target that fits, yet loses nothing', () => {
    const stored = unitOf('u1', ['One hundred.', 'Seratus.', 'final']);
    const { unit } = mergeReturn(stored, unitOf('u1', ['One.', 'Satu.', 'final']));
    expect(shown(unit)).toEqual([['Seratus.', 'final']]);
    expect(unit.notes).toEqual([{ text: 'Satu.', category: formerTarget }]);
  });

  it('adds notes of the translator, and keeps our own', () => {
    const stored = { ...unitOf('u1', ['One.']), notes: [{ text: 'ours' }] };
    const returned = { ...unitOf('u1', ['One.', 'Satu.']), notes: [{ text: 'ours' }, { text: 'theirs' }] };
    expect(mergeReturn(stored, returned).unit.notes).toEqual([{ text: 'ours' }, { text: 'theirs' }]);
  });

  it('keeps the codes of the returned target with their original data', () => {
    const code = { kind: 'ph', id: '1', dataRef: 'd1' } as const;
    const stored = { ...unitOf('u1', ['x']), originalData: { d1: '{n}' } };
    const parts = [{ kind: 'segment', id: 's1', source: [code], state: 'initial' }] as const;
    const target = [{ ...code, dataRef: 'data9' }, ...contentOf('!')];
    const returned = {
      ...stored,
      originalData: { data9: '{n}' },
      parts: [{ ...parts[0], source: [{ ...code, dataRef: 'data9' }], target }],
    };
    const { unit } = mergeReturn({ ...stored, parts }, returned);
    expect(segmentsOf(unit)[0]?.target).toEqual(target);
    expect(unit.originalData).toEqual({ data9: '{n}' });
  });
});
