import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/model/content.ts';
import { segmentsOf, type Segment, type Unit } from '../../src/model/unit.ts';
import { straightenTargets } from '../../src/workflow/returns/straighten-targets.ts';
import { segment, unit } from '../check/make.ts';

const form = { source: 'en', target: 'ms', hasWholeTargets: false };
const xliff12 = { ...form, hasWholeTargets: true };
const numbers = [11, 12, 13, 14, 15];
const english = numbers.map((number) => `The clinic in the north has ${number} beds.`);
const malay = numbers.map((number) => `Klinik di utara mempunyai ${number} katil.`);

const open = (id: string, source: string): Segment => segment(id, source, undefined, 'initial');
const unitOf = (at: number, source: string, target: string | undefined): Unit =>
  unit(`u${at + 1}`, [target === undefined ? open('s1', source) : segment('s1', source, target)]);
const file = (sources: readonly string[], targets: readonly (string | undefined)[]): readonly Unit[] =>
  sources.map((source, at) => unitOf(at, source, targets[at]));

function straightened(units: readonly Unit[], before: (id: string) => Unit | undefined = () => undefined, as = form) {
  const { units: after, shifted, doubtful } = straightenTargets(units, before, as);
  return {
    targets: after.flatMap((each) => segmentsOf(each).map(({ target }) => target && textOf(target))),
    states: after.flatMap((each) => segmentsOf(each).map(({ state }) => state)),
    shifted: [...shifted],
    doubtful: [...doubtful],
  };
}

describe('whole targets of units of one sentence and of several', () => {
  const before = new Map(
    [
      unit('u1', [segment('s1', english[0], malay[0])]),
      unit('u2', [segment('s1', english[1], malay[1]), segment('s2', 'It is new.', 'Klinik itu baharu.')]),
      unit('u3', [segment('s1', english[2], malay[2])]),
      unit('u4', [segment('s1', english[3], malay[3])]),
    ].map((each) => [each.id, each]),
  );
  const wholes = ['u1', 'u2', 'u3', 'u4'].map((id) => {
    const segments = segmentsOf(before.get(id)!);
    return segments.map(({ target = [] }) => textOf(target)).join('');
  });

  /** As XLIFF 1.2 is read: a target of two sentences in a unit of one is of the whole, one of one in a unit of two of the first. */
  const returned = (targets: readonly (string | undefined)[]): readonly Unit[] =>
    [...before.values()].map(({ id, parts }, at) => {
      const [first, ...others] = segmentsOf({ ...before.get(id)!, parts });
      const sources = [first!, ...others].map(({ id: of, source }) => [of, textOf(source)] as const);
      return unit(
        id,
        sources.map(([of, source], place) => {
          const target = place === 0 ? targets[at] : undefined;
          return segment(of, source, target, targets[at] === undefined ? 'initial' : 'translated');
        }),
      );
    });

  it.each([
    ['late', [undefined, ...wholes.slice(0, 3)], 3],
    ['early', [...wholes.slice(1), undefined], 0],
  ])('are put back together where all are one place too %s', (_how, targets, lost) => {
    const { targets: found, shifted } = straightened(returned(targets), (id) => before.get(id), xliff12);
    expect(shifted.toSorted()).toEqual(['u1', 'u2', 'u3', 'u4']);
    expect(found).toEqual(wholes.map((target, at) => (at === lost ? undefined : target)));
  });

  it('stay where only some sentences are translated', () => {
    const partly = returned(malay.slice(0, 4));
    expect(straightened(partly, (id) => before.get(id), xliff12).shifted).toEqual([]);
  });

  it('are told and left in XLIFF 2, where each sentence has a target', () => {
    const late = [undefined, ...wholes.slice(0, 3)];
    const found = straightened(returned(late), (id) => before.get(id));
    expect(found).toMatchObject({ shifted: [], doubtful: ['u1', 'u2', 'u3', 'u4'] });
    expect(found.targets.filter((target) => target !== undefined)).toEqual(wholes.slice(0, 3));
  });

  it.each<[string, Partial<Segment>]>([
    ['another state', { state: 'final' }],
    ['another mark', { subState: 'tool:draft' }],
  ])('are told and left where one sentence of a unit has %s: no draft passes for done', (_how, other) => {
    const late = returned([undefined, ...wholes.slice(0, 3)]).map((each) => ({
      ...each,
      parts: each.parts.map((part, at) =>
        part.kind === 'segment' && at === 0 && each.parts.length > 1 ? { ...part, ...other } : part,
      ),
    }));
    const found = straightened(late, (id) => before.get(id), xliff12);
    expect(found).toMatchObject({ shifted: [], doubtful: ['u1', 'u2', 'u3', 'u4'] });
    const [{ parts }, { units }] = [late[1]!, straightenTargets(late, (id) => before.get(id), xliff12)];
    expect(units[1]!.parts).toEqual(parts);
  });

  it('bring along all that is said of their sentences', () => {
    const machine = { origin: 'machine' } as const;
    const early = returned([...wholes.slice(1), undefined]).map((each) => ({
      ...each,
      parts: each.parts.map((part, at) => (at === 1 ? { ...part, unfinished: true, matches: [machine] } : part)),
    }));
    const { units } = straightenTargets(early, (id) => before.get(id), xliff12);
    // What the file has in the place of the second unit is the whole of the third.
    expect(segmentsOf(units[2]!)[0]).toMatchObject({ state: 'translated', unfinished: true });
    expect(segmentsOf(units[1]!)).toEqual([expect.objectContaining({ matches: [machine] })]);
    expect(segmentsOf(units[1]!)[0]).not.toHaveProperty('unfinished');
  });
});

const all = ['u1', 'u2', 'u3', 'u4', 'u5'];
const [one, two, three, four, five] = malay;

describe('targets that stand in the place of others', () => {
  it.each<[string, readonly (string | undefined)[], readonly (string | undefined)[]]>([
    ['one place too late', [undefined, one, two, three, four], [one, two, three, four, undefined]],
    ['one place too early', [two, three, four, five, undefined], [undefined, two, three, four, five]],
    ['one too late, the last in front', [five, one, two, three, four], [one, two, three, four, five]],
    ['one too early, the first at the end', [two, three, four, five, one], [one, two, three, four, five]],
    ['one too late behind one that stands twice', [one, one, two, three, four], [one, two, three, four, undefined]],
  ])('are put back where they are %s', (_how, targets, expected) => {
    const found = straightened(file(english, targets));
    expect(found.targets).toEqual(expected);
    expect(found.states).toEqual(expected.map((target) => (target === undefined ? 'initial' : 'translated')));
    expect(found.doubtful).toEqual([]);
  });

  it('are put back where two are swapped', () => {
    const found = straightened(file(english, [one, four, three, two, five]));
    expect(found).toMatchObject({ targets: malay, shifted: ['u2', 'u4'], doubtful: [] });
  });

  it('are left where they are right, or nothing tells', () => {
    expect(straightened(file(english, malay))).toMatchObject({ targets: malay, shifted: [], doubtful: [] });
    const plain = ['The clinic opens.', 'The school closes.', 'All may come.'];
    const moved = [undefined, 'Klinik dibuka.', 'Sekolah ditutup.'];
    expect(straightened(file(plain, moved))).toMatchObject({ targets: moved, shifted: [] });
  });

  it('are put back where nothing in them tells, but the newsroom had them elsewhere', () => {
    const plain = ['The clinic opens.', 'The school closes.', 'All may come.', 'Nobody pays.', 'It rains.'];
    const known = ['Klinik dibuka.', 'Sekolah ditutup.', 'Semua boleh datang.', 'Tiada bayaran.', 'Hari hujan.'];
    const store = file(plain, known);
    const before = (id: string): Unit | undefined => store.find((each) => each.id === id);
    const [a, b, c, d, e] = known;
    expect(straightened(file(plain, [a, d, c, b, e]), before)).toMatchObject({ targets: known, shifted: ['u2', 'u4'] });
    expect(straightened(file(plain, [a, a, b, c, d]), before).targets).toEqual([a, b, c, d, undefined]);
    // What is new elsewhere stays with its sentence, and what two sentences share tells nothing.
    const edited = straightened(file(plain, [a, d, c, b, 'Hujan turun.']), before);
    expect(edited.targets).toEqual([a, b, c, d, 'Hujan turun.']);
    const reused = file(plain, [a, a, c, d, e]);
    expect(straightened(reused, before)).toMatchObject({ targets: [a, a, c, d, e], shifted: [] });
  });

  it('are left where they stood before: somebody may have meant them', () => {
    const units = file(english, [one, four, three, two, five]);
    expect(straightened(units, (id) => units.find((each) => each.id === id)).shifted).toEqual([]);
    // What stood there for another source is new for this one.
    const others = file(
      numbers.map((number) => `Another ${number}.`),
      [one, four, three, two, five],
    );
    expect(straightened(units, (id) => others.find((each) => each.id === id)).shifted).toEqual(['u2', 'u4']);
  });

  it('are left where too few say so: a figure may be another on purpose', () => {
    const found = straightened(file(english.slice(0, 2), [undefined, one]));
    expect(found).toMatchObject({ targets: [undefined, one], shifted: [] });
  });

  it('end where a target is right again', () => {
    const found = straightened(
      file([...english, 'It has 99 rooms.'], [undefined, one, two, three, four, 'Ada 99 bilik.']),
    );
    expect(found.targets).toEqual([one, two, three, four, undefined, 'Ada 99 bilik.']);
    expect(found.shifted).toEqual(all);
  });

  it('are told and left where they seem to be each other’s, and may not be', () => {
    const sources = ['The clinic has 12 beds here.', 'The clinic has no beds here.'];
    const targets = ['Klinik ini tiada katil di sini', 'Klinik ini ada 12 katil disini'];
    const found = straightened(file(sources, targets));
    expect(found).toMatchObject({ targets, shifted: [] });
    expect(found.doubtful).toEqual(['u1', 'u2']);
  });

  it('are left within a unit, whose sentences a translator may order anew', () => {
    const units = [unit('u1', [segment('s1', english[0], two), segment('s2', english[1], one)])];
    expect(straightened(units)).toMatchObject({ targets: [two, one], shifted: [], doubtful: ['u1'] });
  });

  it('bring their codes and their state along', () => {
    const code = { kind: 'ph', id: '1', dataRef: 'd1' } as const;
    const text = (value: string) => ({ kind: 'text', text: value }) as const;
    const withCode = (id: string, own: string, other: string): Unit => ({
      ...unit(id, [
        {
          ...segment('s1'),
          source: [text('See '), code, text(own === '{a}' ? ' in the morning.' : ' in the evening.')],
          target: [text('Lihat '), code, text('.')],
          state: own === '{a}' ? 'reviewed' : 'final',
        },
      ]),
      originalData: { d1: own, d2: other },
    });
    // The source of each names one code, and its target the other’s.
    const swapCodes = (each: Unit): Unit => ({
      ...each,
      parts: each.parts.map((part) => ({ ...part, target: [text('Lihat '), { ...code, dataRef: 'd2' }, text('.')] })),
    });
    const units = [swapCodes(withCode('u1', '{a}', '{b}')), swapCodes(withCode('u2', '{b}', '{a}'))];
    const { units: after } = straightenTargets(units, () => undefined, form);
    const codes = after.map((each) => {
      const [{ target = [], state }] = segmentsOf(each) as [Segment];
      const placeholder = target.find(({ kind }) => kind === 'ph') as typeof code;
      return [each.originalData[placeholder.dataRef], state];
    });
    expect(codes).toEqual([
      ['{a}', 'final'],
      ['{b}', 'reviewed'],
    ]);
  });
});
