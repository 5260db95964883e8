import { describe, expect, it } from 'vitest';
import { carryAcross } from '../../src/merge/carry-across.ts';
import { carryTargets, formerTarget, sourceChanged } from '../../src/merge/carry-over.ts';
import { contentOf, textOf } from '../../src/model/content.ts';
import { segmentsOf, type State, type Unit } from '../../src/model/unit.ts';
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

  it('go each to one place, in order, where several are equal', () => {
    const yes = ['Yes.', 'Ya.', 'final'] as const;
    const right = ['Yes.', 'Betul.', 'reviewed'] as const;
    const units = carried(
      [unitOf('u3', ['Yes.']), unitOf('u4', ['Yes.']), unitOf('u5', ['Yes.'])],
      unitOf('u1', yes, right),
    );
    expect(shown(units)).toEqual([[['Ya.', 'final']], [['Betul.', 'reviewed']], [[undefined, 'initial']]]);
  });

  it('leave of several equal ones as many as stand in their own unit', () => {
    const twice = unitOf('u1', ['Yes.', 'Ya.', 'final'], ['Yes.', 'Betul.', 'final']);
    expect(shown(carried([unitOf('u1', ['Yes.']), unitOf('u2', ['Yes.'])], twice))).toEqual([
      [['Ya.', 'final']],
      [['Betul.', 'final']],
    ]);
    expect(shown(carried([unitOf('u1', ['Yes.'], ['Yes.']), unitOf('u2', ['Yes.'])], twice).slice(1))).toEqual([
      [[undefined, 'initial']],
    ]);
  });

  it('are no drafts for an earlier wording, no targets that nobody finished for another sentence, and no empty ones', () => {
    const moved = (state: State, subState?: string): unknown => {
      const stored = unitOf('u1', [opened[0], opened[1], state]);
      const parts = stored.parts.map((part) => ({ ...part, ...(subState && { subState }) }));
      return shown(
        carried([unitOf('u2', [opened[0]]), unitOf('u3', ['The clinic opened on Monday.'])], { ...stored, parts }),
      );
    };
    expect(moved('initial', sourceChanged)).toEqual([[[undefined, 'initial']], [[undefined, 'initial']]]);
    expect(moved('initial')).toEqual([[[opened[1], 'initial']], [[undefined, 'initial']]]);
    const edited = (state: State): unknown =>
      shown(carried([unitOf('u3', ['The clinic opened this day.'])], unitOf('u1', [opened[0], opened[1], state])));
    expect([edited('initial'), edited('translated')]).toEqual([[[[undefined, 'initial']]], [[[opened[1], 'initial']]]]);
    expect(shown(carried([unitOf('u2', [''])], unitOf('u1', ['', 'x', 'final'])))).toEqual([[[undefined, 'initial']]]);
  });

  it('are none that have no translation themselves', () => {
    const units = [unitOf('u2', [opened[0]])];
    expect(carried(units, unitOf('u1', [opened[0]]))).toEqual(units);
  });

  it('keep what is known of them', () => {
    const former = { source: 'The clinic is open.', likeness: 50 };
    const stored = unitOf('u1', opened);
    const parts = stored.parts.map((part) => ({ ...part, subState: 'x:checked', former }));
    const [unit] = carried([unitOf('u2', [opened[0]])], { ...stored, parts });
    expect(segmentsOf(unit!)[0]).toMatchObject({ state: 'reviewed', subState: 'x:checked', former });
  });

  it('bring their codes', () => {
    const code = { kind: 'ph', id: '1', dataRef: 'd1' } as const;
    const withCode = (id: string, source: string, target?: string): Unit => ({
      ...unitOf(id),
      originalData: { d1: '<br/>' },
      parts: [
        {
          kind: 'segment',
          id: 's1',
          state: 'initial',
          source: [...contentOf(source), code],
          ...(target && { target: [...contentOf(target), code], state: 'final' }),
        },
      ],
    });
    const today = [
      unitOf('u1', ['Nothing else.']),
      { ...withCode('u2', 'One.'), originalData: { d1: '<hr/>', d2: '<br/>' } },
    ];
    const [, unit] = carried(
      today.map((each, at) =>
        at === 1
          ? {
              ...each,
              parts: each.parts.map((part) => ({
                ...part,
                source: [...contentOf('One.'), { ...code, dataRef: 'd2' }],
              })),
            }
          : each,
      ),
      withCode('u1', 'One.', 'Satu.'),
    );
    expect(segmentsOf(unit!)[0]?.target).toEqual([...contentOf('Satu.'), { ...code, dataRef: 'd2' }]);
  });

  it('leave units as they are where nothing waits or nothing is loose', () => {
    const done = [unitOf('u1', opened)];
    expect(carryAcross(done, new Map([['u2', unitOf('u2', closed)]]))).toBe(done);
    const waiting = [unitOf('u1', ['One.'])];
    expect(carryAcross(waiting, new Map())).toBe(waiting);
  });

  it('keep in a note only what has found no place', () => {
    const notes = [
      { text: 'Klinik itu dibuka hari ini.' },
      { text: opened[1], category: formerTarget },
      { text: 'Lain.', category: formerTarget },
    ];
    const units = carried(
      [{ ...unitOf('u1', ['Nothing else.']), notes }, unitOf('u2', [opened[0]])],
      unitOf('u1', opened),
    );
    expect(units[0]!.notes).toEqual([notes[0], notes[2]]);
  });
});
