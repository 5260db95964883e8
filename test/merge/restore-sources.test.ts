import { describe, expect, it } from 'vitest';
import { contentOf, textOf, type Content } from '../../src/model/content.ts';
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

  it('brings its codes, however the tool numbered them', () => {
    const code = (id: string, dataRef: string) => ({ kind: 'ph', id, dataRef }) as const;
    const unit = (sources: readonly Content[], ref: string, target?: Content): Unit => ({
      ...unitOf('u1'),
      originalData: { [ref]: '{cost}' },
      parts: sources.map((source, at) => ({
        kind: 'segment',
        id: `s${at + 1}`,
        state: 'initial',
        source,
        ...(target && { target }),
      })),
    });
    const cost = code('1', 'd1');
    const returned = code('9', 'x');
    const stored = unit([[...contentOf('One '), cost], contentOf('Two.')], 'd1');
    const whole = restoreSources(unit([[...contentOf('One! '), returned]], 'x', [returned]), stored);
    expect(whole && segmentsOf(whole).map(({ target }) => target)).toEqual([[cost]]);
    const cut = restoreSources(unit([[...contentOf('One! '), returned], contentOf('Two')], 'x', [returned]), stored);
    expect(cut && segmentsOf(cut).map(({ target }) => target)).toEqual([[cost], [cost]]);
  });
});
