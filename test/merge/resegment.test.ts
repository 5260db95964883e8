import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/model/content.ts';
import { segmentsOf, states, type Unit } from '../../src/model/unit.ts';
import { resegment } from '../../src/merge/resegment.ts';
import { unitOf } from './units.ts';

const cut = (text: string): number[] => [...text.matchAll(/(?<=[.。]\s*)(?=\p{L})/gu)].map(({ index }) => index);
const targets = (unit: Unit): unknown => segmentsOf(unit).map(({ target, state }) => [target && textOf(target), state]);

describe('resegment', () => {
  it('cuts a stored unit as today, keeping every target', () => {
    const fresh = { ...unitOf('u1', ['One.'], ['Two.']), rules: 'new' };
    const stored = { ...unitOf('u1', ['One. Two.', 'Satu. Dua.', 'reviewed']), rules: 'old' };
    const { unit, left } = resegment(fresh, stored, { separator: ' ', cut });
    expect(targets(unit)).toEqual([
      ['Satu.', 'reviewed'],
      ['Dua.', 'reviewed'],
    ]);
    expect({ left, rules: unit.rules }).toEqual({ left: false, rules: 'new' });
    expect(unit.parts[1]).toStrictEqual(fresh.parts[1]);
  });

  it('joins what is no longer cut, with what the language puts between sentences', () => {
    const stored = unitOf('u1', ['One', '一。', 'final'], ['No. 2', '二。', 'translated']);
    const whole = unitOf('u1', ['One No. 2']);
    expect(targets(resegment(whole, stored, { separator: '', cut: () => [] }).unit)).toEqual([
      ['一。二。', 'translated'],
    ]);
  });

  it('cuts elsewhere where a sentence ends elsewhere today, with a separator only between what was apart', () => {
    const fresh = unitOf('u1', ['One.'], ['No. 2 is here.'], ['Three.']);
    const stored = unitOf('u1', ['One. No.', 'Satu.', 'final'], ['2 is here. Three.', 'No. dua. Tiga.', 'translated']);
    const sentences = (text: string): number[] =>
      [...text.matchAll(/(?<=(?<!No)\. )(?=\p{L})/gu)].map(({ index }) => index);
    const { unit, left } = resegment(fresh, stored, { separator: ' ', cut: sentences });
    expect(left).toBe(false);
    expect(targets(unit)).toEqual([
      ['Satu.', 'translated'],
      ['No. dua.', 'translated'],
      ['Tiga.', 'translated'],
    ]);
  });

  it('leaves a unit whole whose target has another number of sentences', () => {
    const stored = unitOf('u1', ['One. Two.', 'Satu dan dua.', 'final']);
    const { unit, left } = resegment(unitOf('u1', ['One.'], ['Two.']), stored, { separator: ' ', cut });
    expect({ unit, left }).toEqual({ unit: stored, left: true });
  });

  it('leaves a unit alone that is cut alike, or whose source is another', () => {
    const stored = unitOf('u1', ['One.', 'Satu.', 'final']);
    expect(resegment(unitOf('u1', ['One.']), stored, { separator: ' ', cut })).toEqual({ unit: stored, left: false });
    expect(resegment(unitOf('u1', ['Two.'], ['One.']), stored, { separator: ' ', cut })).toEqual({
      unit: stored,
      left: false,
    });
  });

  it('takes the new segmentation where nothing is translated yet', () => {
    const fresh = unitOf('u1', ['One.'], ['Two.']);
    expect(resegment(fresh, unitOf('u1', ['One. Two.']), { separator: ' ', cut }).unit.parts).toEqual(fresh.parts);
  });

  it('calls what was joined as far as the least finished of its parts', () => {
    const whole = unitOf('u1', ['One. Two. Three.']);
    for (const [at, least] of states.entries()) {
      const stored = unitOf(
        'u1',
        ['One.', 'Satu.', 'final'],
        ['Two.', 'Dua.', least],
        ['Three.', 'Tiga.', states[at + 1] ?? 'final'],
      );
      expect(targets(resegment(whole, stored, { separator: ' ', cut: () => [] }).unit)).toEqual([
        ['Satu. Dua. Tiga.', least],
      ]);
    }
  });

  it('never separates a code from its sentence', () => {
    const code = { kind: 'ph', id: '1', dataRef: 'd1' } as const;
    const data = { originalData: { d1: '{n}' } };
    const first = unitOf('u1', ['One.'], ['Two.']);
    const fresh: Unit = {
      ...first,
      ...data,
      parts: first.parts.map((part, at) => (at === 0 ? { ...part, source: [...part.source, code] } : part)),
    };
    const whole = unitOf('u1', ['One.', 'x', 'final']);
    const stored: Unit = {
      ...whole,
      ...data,
      parts: [
        {
          kind: 'segment',
          id: 's1',
          state: 'final',
          source: [{ kind: 'text', text: 'One.' }, code, { kind: 'text', text: ' Two.' }],
          target: [{ kind: 'text', text: 'Satu. Dua.' }, code],
        },
      ],
    };
    expect(resegment(fresh, stored, { separator: ' ', cut })).toEqual({ unit: stored, left: true });
  });

  it('finds a sentence of the target that begins with what a code displays', () => {
    const code = { kind: 'ph', id: '1', dataRef: 'd1', disp: '28' } as const;
    const data = { originalData: { d1: '{n}' } };
    const cutBeforeFigures = (text: string): number[] =>
      [...text.matchAll(/(?<=\. )(?=\d)/g)].map(({ index }) => index);
    const segment = { kind: 'segment', state: 'translated' } as const;
    const text = (value: string) => ({ kind: 'text', text: value }) as const;
    const fresh: Unit = {
      ...unitOf('u1', ['x']),
      ...data,
      parts: [
        { ...segment, id: 's1', source: [text('One.')] },
        { kind: 'ignorable', source: [text(' ')] },
        { ...segment, id: 's2', source: [code, text(' two.')] },
      ],
    };
    const stored: Unit = {
      ...fresh,
      parts: [
        {
          ...segment,
          id: 's1',
          source: [text('One. '), code, text(' two.')],
          target: [text('Satu. '), code, text(' dua.')],
        },
      ],
    };
    const { unit, left } = resegment(fresh, stored, { separator: ' ', cut: cutBeforeFigures });
    expect(left).toBe(false);
    expect(segmentsOf(unit).map(({ target }) => target)).toEqual([[text('Satu.')], [code, text(' dua.')]]);
  });

  it('leaves a unit alone that may not be cut anew, on either side', () => {
    const fresh = unitOf('u1', ['One.'], ['Two.']);
    const stored = unitOf('u1', ['One. Two.', 'Satu. Dua.', 'final']);
    const cutter = { separator: ' ', cut };
    for (const [today, former] of [
      [{ ...fresh, canResegment: false }, stored],
      [fresh, { ...stored, canResegment: false }],
    ] as const) {
      expect(resegment(today, former, cutter)).toEqual({ unit: former, left: true });
    }
  });

  it('leaves a unit alone that is half translated or whose sentences were put in another order', () => {
    const whole = unitOf('u1', ['One. Two.']);
    const half = unitOf('u1', ['One.', 'Satu.', 'final'], ['Two.']);
    expect(resegment(whole, half, { separator: ' ', cut: () => [] })).toEqual({ unit: half, left: true });
    const done = unitOf('u1', ['One.', 'Satu.', 'final'], ['Two.', 'Dua.', 'final']);
    const turned = { ...done, parts: done.parts.map((part, at) => ({ ...part, order: 3 - at })) };
    expect(resegment(whole, turned, { separator: ' ', cut: () => [] })).toEqual({ unit: turned, left: true });
  });

  it('takes the rules of today where the unit is cut alike', () => {
    const stored = { ...unitOf('u1', ['One.', 'Satu.', 'final']), rules: 'old' };
    const { unit } = resegment({ ...unitOf('u1', ['One.']), rules: 'new' }, stored, { separator: ' ', cut });
    expect(unit).toEqual({ ...stored, rules: 'new' });
  });

  it('keeps the original data of both', () => {
    const fresh = { ...unitOf('u1', ['One.'], ['Two.']), originalData: { d1: '<br/>', d2: '<hr/>' } };
    const stored = {
      ...unitOf('u1', ['One. Two.', 'Satu. Dua.', 'final']),
      originalData: { d1: '<br>', d3: '<wbr/>' },
    };
    expect(resegment(fresh, stored, { separator: ' ', cut }).unit.originalData).toEqual({
      d1: '<br>',
      d2: '<hr/>',
      d3: '<wbr/>',
    });
  });

  it('finds a sentence of the target that begins where the display of a code ends', () => {
    const code = { kind: 'ph', id: '1', dataRef: 'd1', disp: '一。' } as const;
    const data = { originalData: { d1: '{n}' } };
    const segment = { kind: 'segment', state: 'translated' } as const;
    const text = (value: string) => ({ kind: 'text', text: value }) as const;
    const fresh: Unit = {
      ...unitOf('u1'),
      ...data,
      parts: [
        { ...segment, id: 's1', source: [text('One')] },
        { ...segment, id: 's2', source: [code, text('Two.')] },
      ],
    };
    const source = [text('One'), code, text('Two.')];
    const target = [text('甲'), code, text('二。')];
    const stored: Unit = { ...fresh, parts: [{ ...segment, id: 's1', source, target }] };
    const { unit } = resegment(fresh, stored, { separator: '', cut });
    expect(segmentsOf(unit).map((each) => each.target)).toEqual([[text('甲')], [code, text('二。')]]);
  });
});
