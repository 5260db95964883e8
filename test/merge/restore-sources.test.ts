import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/model/content.ts';
import { segmentsOf, type Unit } from '../../src/model/unit.ts';
import { restoreSources } from '../../src/merge/restore-sources.ts';
import { unitOf } from './units.ts';

const shown = (unit: Unit | undefined): unknown =>
  unit && segmentsOf(unit).map(({ id, source, target }) => [id, textOf(source), target && textOf(target)]);

describe('a source that a tool changed', () => {
  it('is put back where as many sentences came back', () => {
    const stored = unitOf('u1', ['One.'], ['Two.']);
    expect(shown(restoreSources(unitOf('u1', ['One!', 'Satu.'], ['Two']), stored))).toEqual([
      ['s1', 'One.', 'Satu.'],
      ['s2', 'Two.', undefined],
    ]);
    expect(restoreSources(unitOf('u1', ['One.', 'Satu.'], ['Two.']), stored)).toBeUndefined();
  });

  it('is put back whole where all came back as one, and not where nobody can tell what belongs to what', () => {
    const stored = unitOf('u1', ['One.'], ['Two.'], ['Three.']);
    expect(shown(restoreSources(unitOf('u1', ['One. Two. Three', 'Satu. Dua. Tiga.']), stored))).toEqual([
      ['s1', 'One. Two. Three.', 'Satu. Dua. Tiga.'],
    ]);
    expect(restoreSources(unitOf('u1', ['One', 'Satu.'], ['Two. Three', 'Dua. Tiga.']), stored)).toBeUndefined();
    expect(restoreSources({ ...stored, parts: [] }, stored)).toBeUndefined();
  });
});
