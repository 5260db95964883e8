import { describe, expect, it } from 'vitest';
import { keepUntouched, restoreSegmentation } from '../../src/merge/restore-segmentation.ts';
import { textOf } from '../../src/model/content.ts';
import { segmentsOf, type Unit } from '../../src/model/unit.ts';
import { unitOf } from './units.ts';

const cut = (text: string): number[] => [...text.matchAll(/(?<=\.\s+)(?=\p{L})/gu)].map(({ index }) => index);
const cutter = { separator: ' ', cut };
const shown = (unit: Unit): unknown => segmentsOf(unit).map(({ target, state }) => [target && textOf(target), state]);

describe('restoreSegmentation', () => {
  const stored = unitOf('u1', ['One.', 'Satu.', 'final'], ['Two.', 'Dua.', 'reviewed']);

  it('cuts a unit that came back as one as the store has it', () => {
    const merged = unitOf('u1', ['One. Two.', 'Satu lagi. Dua lagi.', 'translated']);
    expect(shown(restoreSegmentation(stored, merged, cutter))).toEqual([
      ['Satu lagi.', 'translated'],
      ['Dua lagi.', 'translated'],
    ]);
  });

  it('gives the stored segments with their states where the text is the same but for its white space', () => {
    const merged = unitOf('u1', ['One. Two.', 'Satu.\u00a0 Dua.', 'translated']);
    expect(restoreSegmentation(stored, merged, cutter).parts).toEqual(stored.parts);
  });

  it('keeps nothing of a stored draft in what it cuts anew', () => {
    const [first, ...rest] = stored.parts;
    const draft = { ...stored, parts: [{ ...first!, subState: 'dragoman:source-changed' }, ...rest] };
    const restored = restoreSegmentation(draft, unitOf('u1', ['One. Two.', 'Esa. Dwi.', 'final']), cutter);
    expect(segmentsOf(restored).map(({ subState }) => subState)).toEqual([undefined, undefined]);
  });

  it('leaves a unit as it came back that is cut already or was never cut', () => {
    const cutAlready = unitOf('u1', ['One.', 'Satu lagi.'], ['Two.', 'Dua lagi.']);
    expect(restoreSegmentation(stored, cutAlready, cutter)).toBe(cutAlready);
    const whole = unitOf('u1', ['One. Two.', 'Satu. Dua. Tiga.']);
    expect(restoreSegmentation(unitOf('u1', ['One. Two.', 'Satu.']), whole, cutter)).toBe(whole);
    const empty = unitOf('u1');
    expect(restoreSegmentation(stored, empty, cutter)).toBe(empty);
  });

  it('leaves a unit whole whose target has another number of sentences', () => {
    const merged = unitOf('u1', ['One. Two.', 'Satu dan dua.', 'translated']);
    expect(shown(restoreSegmentation(stored, merged, cutter))).toEqual([['Satu dan dua.', 'translated']]);
  });
});

describe('keepUntouched', () => {
  const never = (): boolean => false;
  const always = (): boolean => true;

  it('keeps the stored segment with its state where the target came back as it was', () => {
    const stored = unitOf('u1', ['One.', 'Satu.', 'reviewed'], ['Two.']);
    const restored = unitOf('u1', ['One.', 'Satu.', 'translated'], ['Two.', 'Dua.', 'translated']);
    expect(shown(keepUntouched(stored, restored, never))).toEqual([
      ['Satu.', 'reviewed'],
      ['Dua.', 'translated'],
    ]);
  });

  it('takes no copy of the source for a translation, except where it may be one', () => {
    const stored = unitOf('u1', ['One.', 'Satu.', 'reviewed'], ['Two.']);
    const restored = unitOf('u1', ['One.', 'Satu.', 'translated'], ['Two.', 'Two.', 'translated']);
    expect(shown(keepUntouched(stored, restored, never))).toEqual([
      ['Satu.', 'reviewed'],
      [undefined, 'initial'],
    ]);
    expect(shown(keepUntouched(stored, restored, always))).toEqual([
      ['Satu.', 'reviewed'],
      ['Two.', 'translated'],
    ]);
  });

  it('keeps a segment that the store does not have', () => {
    const restored = unitOf('u1', ['One.', 'Satu lagi.', 'translated'], ['Two.', 'Two.', 'translated']);
    expect(keepUntouched(unitOf('u1', ['One.', 'Satu.', 'final']), restored, never)).toEqual(restored);
  });
});
