import { describe, expect, it } from 'vitest';
import { carryAcross } from '../../src/merge/carry-across.ts';
import { carryTargets, formerTarget, sourceChanged } from '../../src/merge/carry-over.ts';
import { textOf } from '../../src/model/content.ts';
import { segmentsOf, type Unit } from '../../src/model/unit.ts';
import { unitOf } from './units.ts';

const carried = (today: readonly Unit[], ...stored: readonly Unit[]): readonly Unit[] => {
  const byId = new Map(stored.map((unit) => [unit.id, unit]));
  return carryAcross(
    today.map((unit) => carryTargets(unit, byId.get(unit.id))),
    byId,
  );
};

const shown = (units: readonly Unit[]): unknown =>
  units.map((unit) => segmentsOf(unit).map(({ target, state }) => [target && textOf(target), state]));

const opened = ['The clinic opened today.', 'Klinik itu dibuka hari ini.', 'reviewed'] as const;
const closed = ['The old one was closed in May.', 'Yang lama ditutup pada bulan Mei.', 'final'] as const;

describe('sentences that changed their paragraph', () => {
  it('keep target and state where a paragraph was split', () => {
    const units = carried([unitOf('u1', [opened[0]]), unitOf('u2', [closed[0]])], unitOf('u1', opened, closed));
    expect(shown(units)).toEqual([[[opened[1], 'reviewed']], [[closed[1], 'final']]]);
    expect(units.flatMap(({ notes }) => notes)).toEqual([]);
  });

  it('keep them where two were joined', () => {
    const units = carried([unitOf('u1', [opened[0]], [closed[0]])], unitOf('u1', opened), unitOf('u2', closed));
    expect(shown(units)).toEqual([
      [
        [opened[1], 'reviewed'],
        [closed[1], 'final'],
      ],
    ]);
  });

  it('become drafts where they were edited on the way', () => {
    const [, second] = carried(
      [unitOf('u1', [opened[0]]), unitOf('u2', ['The old one was closed in June.'])],
      unitOf('u1', opened, closed),
    );
    expect(segmentsOf(second!)[0]).toMatchObject({
      state: 'initial',
      subState: sourceChanged,
      former: { source: closed[0], likeness: 85 },
    });
  });

  it('leave no draft of another sentence in their place, and lose none', () => {
    const before = unitOf('u1', ['Nobody was hurt, the police said.', 'Tiada yang cedera.', 'final']);
    const units = carried([unitOf('u1', [opened[0]])], before, unitOf('u2', opened));
    expect(shown(units)).toEqual([[[opened[1], 'reviewed']]]);
    expect(units[0]!.notes).toEqual([{ text: 'Tiada yang cedera.', category: formerTarget }]);
  });

  it('stay where they are while they stand there, too', () => {
    const units = carried([unitOf('u1', opened), unitOf('u2', [opened[0]])], unitOf('u1', opened));
    expect(shown(units)).toEqual([[[opened[1], 'reviewed']], [[undefined, 'initial']]]);
  });

  it('are not offered for what only begins alike', () => {
    const units = carried([unitOf('u1', ['The minister will speak.'])], unitOf('u2', opened));
    expect(shown(units)).toEqual([[[undefined, 'initial']]]);
  });
});
