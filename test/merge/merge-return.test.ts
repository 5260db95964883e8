import { describe, expect, it } from 'vitest';
import { contentOf, type Content } from '../../src/model/content.ts';
import { segmentsOf, type Unit } from '../../src/model/unit.ts';
import { formerTarget, sourceChanged } from '../../src/merge/carry-over.ts';
import { changedSegments, mergeReturn } from '../../src/merge/merge-return.ts';
import { unitOf } from './units.ts';

const shown = (unit: Unit): unknown =>
  segmentsOf(unit).map(({ target, state, subState }) => [
    target?.map((inline) => (inline.kind === 'text' ? inline.text : '')).join(''),
    state,
    ...(subState === undefined ? [] : [subState]),
  ]);

describe('mergeReturn', () => {
  it('counts a new target as translated where the tool left the state alone', () => {
    const before = unitOf('u1', ['One.'], ['Two.']);
    const { unit } = mergeReturn(before, unitOf('u1', ['One.', 'Satu.'], ['Two.']));
    expect(shown(unit)).toEqual([
      ['Satu.', 'translated'],
      [undefined, 'initial'],
    ]);
    expect(changedSegments(before, unit)).toBe(1);
  });

  it('keeps the state of a target that came back as it was', () => {
    const stored = unitOf('u1', ['One.', 'Satu.', 'reviewed']);
    const { unit } = mergeReturn(stored, unitOf('u1', ['One.', 'Satu.', 'initial']));
    expect(shown(unit)).toEqual([['Satu.', 'reviewed']]);
    expect(changedSegments(stored, unit)).toBe(0);
  });

  it('takes a state that the translator set', () => {
    const stored = unitOf('u1', ['One.', 'Satu.', 'translated']);
    const { unit } = mergeReturn(stored, unitOf('u1', ['One.', 'Satu.', 'final']));
    expect(shown(unit)).toEqual([['Satu.', 'final']]);
    expect(changedSegments(stored, unit)).toBe(1);
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

  it('takes over a cut between sentences that no space separates', () => {
    const stored = unitOf('u1', ['一。二。三。']);
    const [one, , two] = unitOf('u1', ['一。', 'Satu.'], ['二。三。', 'Dua. Tiga.']).parts;
    const { unit } = mergeReturn(stored, { ...stored, parts: [one!, two!] });
    expect(segmentsOf(unit).map(({ source }) => source)).toEqual([contentOf('一。'), contentOf('二。三。')]);
    expect(shown(unit)).toEqual([
      ['Satu.', 'translated'],
      ['Dua. Tiga.', 'translated'],
    ]);
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

  const code = { kind: 'ph', id: '1', dataRef: 'd1', canDelete: false, disp: '53 %' } as const;
  const source = [...contentOf('Of '), code];
  const withCode = (id: string, target: Content, dataRef: string): Unit => {
    const part = { kind: 'segment', id: 's1', state: 'initial' } as const;
    const bare = { kind: 'ph', id, dataRef } as const;
    const unit = { ...unitOf('u1', ['x']), originalData: { [dataRef]: '{n}' } };
    return { ...unit, parts: [{ ...part, source: [...contentOf('Of '), bare], target }] };
  };
  const stored: Unit = {
    ...unitOf('u1', ['x']),
    originalData: { d1: '{n}' },
    parts: [{ kind: 'segment', id: 's1', state: 'initial', source }],
  };

  it('says a target with the codes of the store, whatever the tool made of them', () => {
    const returned = withCode('7', [...contentOf('Daripada '), { kind: 'ph', id: '7', dataRef: 'data9' }], 'data9');
    const { unit } = mergeReturn(stored, returned);
    expect(segmentsOf(unit)[0]).toMatchObject({ source, target: [...contentOf('Daripada '), code] });
    expect(unit.originalData).toEqual({ d1: '{n}' });
  });

  it('keeps a code that stands for nothing in the store, for the checks to find', () => {
    const stranger = { kind: 'ph', id: '1', dataRef: 'other' } as const;
    const returned = withCode('1', [...contentOf('Daripada '), stranger], 'd1');
    const { unit } = mergeReturn(stored, { ...returned, originalData: { d1: '{n}', other: '{m}' } });
    const [kept] = segmentsOf(unit)[0]?.target?.filter(({ kind }) => kind === 'ph') ?? [];
    expect(kept).toEqual({ kind: 'ph', id: 'c1', dataRef: 'd2' });
    expect(unit.originalData).toEqual({ d1: '{n}', d2: '{m}' });
  });

  it('leaves a target that only copies its source untranslated where that can not be a translation', () => {
    const returned = unitOf('u1', ['One child.', 'One child.']);
    const options = { mayStaySame: () => false };
    expect(shown(mergeReturn(unitOf('u1', ['One child.']), returned, options).unit)).toEqual([[undefined, 'initial']]);
    expect(shown(mergeReturn(unitOf('u1', ['One child.']), returned).unit)).toEqual([['One child.', 'translated']]);
  });

  it('keeps the targets of segments that came back joined and empty', () => {
    const before = unitOf('u1', ['One.', 'Satu.', 'final'], ['Two.', 'Dua.', 'final']);
    expect(mergeReturn(before, unitOf('u1', ['One. Two.'])).unit).toEqual(before);
  });

  it('counts what was made for another wording', () => {
    const before = unitOf('u1', ['One hundred.', 'Seratus.', 'final']);
    const { unit, outdated } = mergeReturn(before, unitOf('u1', ['One.', 'Satu.', 'final']));
    expect([changedSegments(before, unit), outdated]).toEqual([0, 1]);
  });
});
