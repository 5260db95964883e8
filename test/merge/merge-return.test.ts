import { describe, expect, it } from 'vitest';
import { contentOf, type Content } from '../../src/model/content.ts';
import { segmentsOf, type Unit } from '../../src/model/unit.ts';
import { formerTarget, fromMemory, sourceChanged } from '../../src/merge/carry-over.ts';
import { blanksIn, changedSegments, mergeReturn, setbacksOf } from '../../src/merge/merge-return.ts';
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
  const storedWithCode: Unit = {
    ...unitOf('u1', ['x']),
    originalData: { d1: '{n}' },
    parts: [{ kind: 'segment', id: 's1', state: 'initial', source }],
  };

  it('says a target with the codes of the store, whatever the tool made of them', () => {
    const returned = withCode('7', [...contentOf('Daripada '), { kind: 'ph', id: '7', dataRef: 'data9' }], 'data9');
    const { unit } = mergeReturn(storedWithCode, returned);
    expect(segmentsOf(unit)[0]).toMatchObject({ source, target: [...contentOf('Daripada '), code] });
    expect(unit.originalData).toEqual({ d1: '{n}' });
  });

  it('keeps a code that stands for nothing in the store, for the checks to find', () => {
    const stranger = { kind: 'ph', id: '1', dataRef: 'other' } as const;
    const returned = withCode('1', [...contentOf('Daripada '), stranger], 'd1');
    const { unit } = mergeReturn(storedWithCode, { ...returned, originalData: { d1: '{n}', other: '{m}' } });
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

  it('takes a new target for a draft where the file sets states or calls it unfinished', () => {
    const before = unitOf('u1', ['One.'], ['Two.']);
    const returned = unitOf('u1', ['One.', 'Satu.'], ['Two.', 'Dua.', 'final']);
    expect(shown(mergeReturn(before, returned, { setsStates: true }).unit)).toEqual([
      ['Satu.', 'initial'],
      ['Dua.', 'final'],
    ]);
    const unfinished = { ...returned, parts: returned.parts.map((part) => ({ ...part, unfinished: true })) };
    expect(shown(mergeReturn(before, unfinished).unit)).toEqual([
      ['Satu.', 'initial'],
      ['Dua.', 'final'],
    ]);
  });

  it('takes the state of a target away that comes back unfinished, where it is the only one of its unit', () => {
    const unfinished = (unit: Unit): Unit => ({
      ...unit,
      parts: unit.parts.map((part) => (part.kind === 'segment' ? { ...part, unfinished: true } : part)),
    });
    const one = unitOf('u1', ['One.', 'Satu.', 'final']);
    const back = unitOf('u1', ['One.', 'Satu.']);
    expect(shown(mergeReturn(one, unfinished(back)).unit)).toEqual([['Satu.', 'initial']]);
    expect(segmentsOf(mergeReturn(one, unfinished(back)).unit)[0]).not.toHaveProperty('unfinished');
    const two = unitOf('u1', ['One.', 'Satu.', 'final'], ['Two.', 'Dua.', 'reviewed']);
    const bothBack = unitOf('u1', ['One.', 'Satu.'], ['Two.', 'Dua.']);
    expect(shown(mergeReturn(two, unfinished(bothBack)).unit)).toEqual([
      ['Satu.', 'final'],
      ['Dua.', 'reviewed'],
    ]);
  });

  it('keeps a stored target in place of a copy of its source', () => {
    const stored = unitOf('u1', ['One child.', 'Seorang anak.', 'final']);
    const { unit } = mergeReturn(stored, unitOf('u1', ['One child.', ' One child.']), { mayStaySame: () => false });
    expect(shown(unit)).toEqual([['Seorang anak.', 'final']]);
  });

  it('makes no draft and no note of a copy of an earlier wording, but of a name that stays as it is', () => {
    const stored = unitOf('u1', ['One hundred children.'], ['Two.', 'Dua.', 'final']);
    const copies = unitOf('u1', ['One child.', 'One child.'], ['Three.', 'Three.'], ['Two.', 'Dua.', 'final']);
    const copied = mergeReturn(stored, copies, { mayStaySame: () => false });
    expect([shown(copied.unit), copied.unit.notes, copied.outdated]).toEqual([
      [
        [undefined, 'initial'],
        ['Dua.', 'final'],
      ],
      [],
      0,
    ]);
    expect(mergeReturn(stored, copies).outdated).toBe(2);
  });

  it('merges sentence by sentence where another sentence of the unit was edited since', () => {
    const stored = unitOf('u1', ['One.'], ['Two and a half.'], ['Three.', 'Tiga.', 'final']);
    const returned = unitOf('u1', ['One.', 'Satu.'], ['Two.', 'Dua.', 'final'], ['Three.', 'Ketiga.', 'reviewed']);
    const { unit, outdated } = mergeReturn(stored, returned);
    expect(shown(unit)).toEqual([
      ['Satu.', 'translated'],
      ['Dua.', 'initial', sourceChanged],
      ['Ketiga.', 'reviewed'],
    ]);
    expect(outdated).toBe(1);
  });

  it('replaces a draft by a later one, and counts none that the store has already', () => {
    const draft = unitOf('u1', ['One hundred.', 'Satu.']);
    const stored = { ...draft, parts: draft.parts.map((part) => ({ ...part, subState: sourceChanged })) };
    const later = mergeReturn(stored, unitOf('u1', ['One.', 'Esa.', 'final']));
    expect([shown(later.unit), later.unit.notes, later.outdated]).toEqual([
      [['Esa.', 'initial', sourceChanged]],
      [],
      1,
    ]);
    const again = mergeReturn(stored, unitOf('u1', ['One.', 'Satu.', 'final']));
    expect([shown(again.unit), again.outdated]).toEqual([[['Satu.', 'initial', sourceChanged]], 0]);
  });

  it('keeps the targets of sentences that are gone in notes, and counts them', () => {
    const returned = unitOf('u1', ['One.', 'Satu.', 'final'], ['Two.', 'Dua.', 'final'], ['Three.']);
    const { unit, outdated } = mergeReturn(unitOf('u1', ['One.']), returned);
    expect([shown(unit), unit.notes, outdated]).toEqual([
      [['Satu.', 'final']],
      [{ text: 'Dua.', category: formerTarget }],
      1,
    ]);
  });

  it('takes over the order in which the translator put the sentences', () => {
    const returned = unitOf('u1', ['One.', 'Satu.'], ['Two.', 'Dua.']);
    const turned = { ...returned, parts: returned.parts.map((part, at) => ({ ...part, order: 3 - at })) };
    const { unit } = mergeReturn(unitOf('u1', ['One.'], ['Two.']), turned);
    expect(segmentsOf(unit).map(({ order }) => order)).toEqual([3, 1]);
  });

  it('takes over what another tool wrote beside the unit', () => {
    const attribute = (name: string, value: string) => ({ name: `x:${name}`, uri: 'urn:x', value });
    const stored: Unit = { ...unitOf('u1', ['One.']), extensionAttributes: [attribute('a', '1'), attribute('b', '1')] };
    const returned: Unit = {
      ...unitOf('u1', ['One.', 'Satu.']),
      extensionAttributes: [attribute('b', '2')],
      extensions: ['<x:y/>'],
    };
    expect(mergeReturn(stored, returned).unit).toMatchObject({
      extensionAttributes: [attribute('a', '1'), attribute('b', '2')],
      extensions: ['<x:y/>'],
    });
    const bare = mergeReturn(unitOf('u1', ['One.']), unitOf('u1', ['One.', 'Satu.'])).unit;
    expect(bare).not.toHaveProperty('extensionAttributes');
    expect(bare).not.toHaveProperty('extensions');
  });
});

describe('blanksIn', () => {
  it('counts the empty targets without a state in place of stored texts', () => {
    const stored = unitOf('u1', ['One.', 'Satu.', 'final'], ['Two.'], ['Three.', 'Tiga.', 'final'], ['Four.', ' ']);
    const blank = unitOf('u1', ['One.', ' '], ['Two.', ''], ['Three.', '', 'translated'], ['Four.', '']);
    expect(blanksIn(blank, stored)).toBe(1);
    expect(blanksIn(unitOf('u1', ['One.'], ['Two.'], ['Three.', 'Tiga.']), stored)).toBe(0);
  });
});

describe('setbacksOf', () => {
  const setbacks = (before: Parameters<typeof unitOf>[1], after: Parameters<typeof unitOf>[1]): unknown =>
    setbacksOf(unitOf('u1', before), unitOf('u1', after));
  const none = { emptied: 0, lowered: 0, unfinished: 0 };

  it('counts what lost its text, its state, or came in unfinished, each once', () => {
    expect(setbacks(['One.', 'Satu.', 'final'], ['One.', '', 'translated'])).toEqual({ ...none, emptied: 1 });
    expect(setbacks(['One.', 'Satu.', 'final'], ['One.'])).toEqual({ ...none, emptied: 1 });
    expect(setbacks(['One.', 'Satu.', 'final'], ['One.', 'Esa.', 'reviewed'])).toEqual({ ...none, lowered: 1 });
    expect(setbacks(['One.'], ['One.', 'Satu.'])).toEqual({ ...none, unfinished: 1 });
    expect(setbacks(['One.', 'Esa.'], ['One.', 'Satu.'])).toEqual({ ...none, unfinished: 1 });
  });

  it('counts no progress and nothing that stayed', () => {
    expect(setbacks(['One.', 'Satu.', 'reviewed'], ['One.', 'Satu.', 'final'])).toEqual(none);
    expect(setbacks(['One.', 'Satu.', 'final'], ['One.', 'Esa.', 'final'])).toEqual(none);
    expect(setbacks(['One.', '', 'translated'], ['One.'])).toEqual(none);
    expect(setbacks(['One.'], ['One.', 'Satu.', 'translated'])).toEqual(none);
    expect(setbacks(['One.', 'Satu.'], ['One.', ' Satu.'])).toEqual(none);
  });

  it('does not call a draft for an earlier wording unfinished, nor what the store never had lowered', () => {
    const draft = unitOf('u1', ['One.', 'Satu.']);
    const marked = { ...draft, parts: draft.parts.map((part) => ({ ...part, subState: sourceChanged })) };
    expect(setbacksOf(unitOf('u1', ['One.']), marked)).toEqual(none);
    expect(setbacksOf(unitOf('u1'), unitOf('u1', ['One.', 'Satu.']))).toEqual({ ...none, unfinished: 1 });
  });
});

describe('changedSegments', () => {
  it('counts another text, another state and another reason, not what stayed', () => {
    const before = unitOf('u1', ['One.', 'Satu.', 'final'], ['Two.', 'Dua.', 'final'], ['Three.'], ['Four.', '']);
    expect(changedSegments(before, before)).toBe(0);
    expect(changedSegments(before, { ...before })).toBe(0);
    const after = unitOf('u1', ['One.', 'Esa.', 'final'], ['Two.', 'Dua.', 'reviewed'], ['Three.', ''], ['Four.', '']);
    expect(changedSegments(before, after)).toBe(3);
    const marked = { ...before, parts: before.parts.map((part) => ({ ...part, subState: 'x:y' })) };
    expect(changedSegments(before, marked)).toBe(4);
  });
});

describe('the mark of what was taken from the memory', () => {
  const marked = (unit: Unit, subState = fromMemory): Unit => ({
    ...unit,
    parts: unit.parts.map((part) => (part.kind === 'segment' ? { ...part, subState } : part)),
  });
  const filled = marked(unitOf('u1', ['One.', 'Satu.', 'translated']));

  it.each<[string, Unit, Unit, unknown]>([
    ['nobody touched it', filled, filled, ['Satu.', 'translated', fromMemory]],
    [
      'somebody wrote something else',
      filled,
      marked(unitOf('u1', ['One.', 'Esa.', 'translated'])),
      ['Esa.', 'translated'],
    ],
    ['somebody confirmed it', filled, marked(unitOf('u1', ['One.', 'Satu.', 'reviewed'])), ['Satu.', 'reviewed']],
    [
      'a tool has a mark of its own',
      filled,
      marked(unitOf('u1', ['One.', 'Esa.', 'translated']), 'tool:edited'),
      ['Esa.', 'translated', 'tool:edited'],
    ],
    ['it was no longer from there', unitOf('u1', ['One.', 'Satu.', 'translated']), filled, ['Satu.', 'translated']],
    ['it is another’s', filled, marked(filled, 'x:done'), ['Satu.', 'translated', 'x:done']],
  ])('stays only where %s', (_why, stored, returned, expected) => {
    expect(shown(mergeReturn(stored, returned).unit)).toEqual([expected]);
  });
});
