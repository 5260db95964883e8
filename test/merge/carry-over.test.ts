import { describe, expect, it } from 'vitest';
import {
  carryTargets,
  draftOf,
  factsUpdated,
  formerNotes,
  formerTarget,
  mergeNotes,
  sourceChanged,
  withoutSettled,
} from '../../src/merge/carry-over.ts';
import { contentOf, type Content, type Inline } from '../../src/model/content.ts';
import { segmentsOf, type Unit } from '../../src/model/unit.ts';
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

  it('says a kept target with the codes of today', () => {
    const ph = (id: string, dataRef: string, disp: string) => ({ kind: 'ph', id, dataRef, disp }) as const;
    const sentence = (text: string, ...codes: readonly Inline[]) => [...contentOf(text), ...codes];
    const [first, second] = unitOf('u1', ['One.'], ['Two.']).parts.filter((part) => part.kind === 'segment');
    const stored: Unit = {
      ...unitOf('u1', ['x']),
      originalData: { d1: '{share}' },
      parts: [
        first!,
        {
          ...second!,
          source: sentence('Two ', ph('1', 'd1', '53%')),
          target: sentence('Dua ', ph('1', 'd1', '53%')),
          state: 'final',
        },
      ],
    };
    const today: Unit = {
      ...stored,
      originalData: { d1: '{children}', d2: '{share}' },
      parts: [
        { ...first!, source: sentence('One ', ph('1', 'd1', '5')) },
        { ...second!, source: sentence('Two ', ph('2', 'd2', '54%')) },
      ],
    };
    expect(segmentsOf(carryTargets(today, stored))[1]).toMatchObject({
      target: sentence('Dua ', ph('2', 'd2', '54%')),
      state: 'final',
    });
  });

  it('takes sources and codes from today where only their looks changed', () => {
    const ph = (disp: string) => ({ kind: 'ph', id: '1', dataRef: 'd1', disp }) as const;
    const unit = (disp: string, space: string, target?: Content): Unit => ({
      ...unitOf('u1', ['x']),
      originalData: { d1: '{share}' },
      parts: [
        {
          kind: 'segment',
          id: 's1',
          source: [...contentOf(`About${space}`), ph(disp)],
          state: target ? 'final' : 'initial',
          ...(target && { target }),
        },
      ],
    });
    const stored = unit('53%', ' ', [...contentOf('Kira-kira '), ph('53%')]);
    const [segment] = segmentsOf(carryTargets(unit('54%', '\u00a0'), stored));
    expect(segment).toMatchObject({
      source: [...contentOf('About\u00a0'), ph('54%')],
      target: [...contentOf('Kira-kira '), ph('54%')],
      state: 'final',
    });
  });

  it('pairs the sentences that are the same first, wherever they stand now', () => {
    const stored = unitOf('u1', ['One.', 'Satu.', 'final'], ['Two.', 'Dua.', 'reviewed']);
    const carried = carryTargets(unitOf('u1', ['Two more.'], ['One.']), stored);
    expect(shown(carried)).toEqual([
      ['Dua.', 'initial', sourceChanged],
      ['Satu.', 'final'],
    ]);
    expect(carried.notes).toEqual([]);
  });

  it('gives a unit as it is today where nothing is stored', () => {
    const today = unitOf('u1', ['One.']);
    expect(carryTargets(today, undefined)).toBe(today);
  });

  it('takes no target of what was not translated', () => {
    const carried = carryTargets(unitOf('u1', ['One hundred.']), unitOf('u1', ['One.'], ['Two.']));
    expect([shown(carried), carried.notes]).toEqual([[[undefined, 'initial']], []]);
  });

  it('keeps notes, what other tools wrote and the rules by which the unit was cut', () => {
    const attributes = { extensionAttributes: [{ name: 'x:a', uri: 'urn:x', value: '1' }], extensions: ['<x:y/>'] };
    const stored = {
      ...unitOf('u1', ['One.', 'Satu.', 'final']),
      ...attributes,
      rules: 'old',
      notes: [{ text: 'old' }],
    };
    const today = { ...unitOf('u1', ['One.']), rules: 'new', notes: [{ text: 'new' }] };
    expect(carryTargets(today, stored)).toMatchObject({
      ...attributes,
      rules: 'old',
      notes: [{ text: 'new' }, { text: 'old' }],
    });
    expect(carryTargets(today, unitOf('u1', ['One.', 'Satu.', 'final']))).not.toHaveProperty('rules');
  });
});

describe('draftOf', () => {
  const [today] = segmentsOf(unitOf('u1', ['One two three five.']));
  const former = segmentsOf(unitOf('u1', ['One two three four.', 'Satu dua tiga empat.', 'final']))[0]!;
  const target = contentOf('Satu dua tiga empat.');

  it('says what its target translates, and how like that is', () => {
    expect(draftOf(today!, former, target)).toEqual({
      ...today,
      target,
      state: 'initial',
      subState: sourceChanged,
      former: { source: 'One two three four.', likeness: 75 },
    });
  });

  it('goes on saying it where the former one was a draft, too', () => {
    const draft = { ...former, subState: sourceChanged, former: { source: 'One two four four.', likeness: 75 } };
    expect(draftOf(today!, draft, target).former).toEqual({ source: 'One two four four.', likeness: 50 });
  });

  it('takes the translation as it was written in place of one with corrected values', () => {
    const before = { source: 'One two three 4.', likeness: 75, target: 'Satu dua tiga 4.' };
    const corrected = { ...former, subState: factsUpdated, former: before };
    expect(draftOf(today!, corrected, target)).toMatchObject({
      target: contentOf('Satu dua tiga 4.'),
      subState: sourceChanged,
    });
    const confirmed = { ...former, subState: 'x:other', former: before };
    expect(draftOf(today!, confirmed, target).target).toEqual(target);
  });
});

describe('notes', () => {
  it('keeps the texts of targets, not those of white space', () => {
    expect(formerNotes(contentOf('Satu.'), contentOf(' '), [])).toEqual([{ text: 'Satu.', category: formerTarget }]);
  });

  it('are joined, equal ones once, what they apply to being part of them', () => {
    const note = { text: 'a' };
    const others = [
      { text: 'a', category: 'b' },
      { text: 'a', appliesTo: 'target' as const },
    ];
    expect(mergeNotes([note], [{ ...note, priority: 1 }, ...others])).toEqual([note, ...others]);
  });

  it('go where the unit has the target that they keep', () => {
    const former = (text: string) => ({ text, category: formerTarget });
    const unit = { ...unitOf('u1', ['One.', 'Satu.']), notes: [former('Satu.'), former('Esa.'), { text: 'Satu.' }] };
    expect(withoutSettled(unit).notes).toEqual([former('Esa.'), { text: 'Satu.' }]);
    const open = { ...unit, notes: [former('Esa.')] };
    expect(withoutSettled(open)).toBe(open);
  });
});
