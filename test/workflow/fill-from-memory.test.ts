import { describe, expect, it } from 'vitest';
import type { MemoryMatch } from '../../src/memory/tm/look-up.ts';
import { fromMemory } from '../../src/merge/carry-over.ts';
import { contentOf } from '../../src/model/content.ts';
import { segmentsOf, type Segment, type State, type Unit } from '../../src/model/unit.ts';
import { fillFromMemory } from '../../src/workflow/memory/fill-from-memory.ts';
import type { LocaleMemory, MemoryLookUp } from '../../src/workflow/memory/locale-memory.ts';
import { segment, unit } from '../check/make.ts';

const match = (target: string, score: number, state: State = 'final', source = 'Open 5 days.'): MemoryMatch => ({
  entry: { source: contentOf(source), target: contentOf(target), originalData: {}, state, origin: 'old' },
  score,
});
const fills = { fills: true, offersFrom: 70 };

/** What becomes of one open sentence where the memory has these translations. */
async function filled(
  matches: readonly MemoryMatch[],
  settings = fills,
  open: Segment = segment('s1', 'Open 5 days.', undefined, 'initial'),
  more: Partial<Unit> = {},
) {
  const memory = {
    isEmpty: async () => false,
    lookUp: async (asked: readonly MemoryLookUp[]) =>
      asked.map(({ floor, most }) => matches.filter(({ score }) => score >= floor).slice(0, most)),
  } as unknown as LocaleMemory;
  const locales = { source: 'en', target: 'ms' };
  const { units, offered, counts } = await fillFromMemory([{ ...unit('u1', [open]), ...more }], memory, {
    locales,
    settings,
  });
  const offers = segmentsOf(offered[0]!)[0]!.offers?.map((each) => `${each.target} ${each.similarity}`);
  return { target: segmentsOf(units[0]!)[0]!.target?.[0], offers, counts };
}
const text = (value: string) => ({ kind: 'text', text: value });

describe('a sentence that the memory has', () => {
  it('is filled in where it stood in the same place', async () => {
    expect(await filled([match('Satu.', 101)])).toEqual({
      target: text('Satu.'),
      offers: ['Satu. 100'],
      counts: { filled: 1, exact: 0, alike: 0 },
    });
  });

  it('is only offered where it stood elsewhere, or where nothing is to be filled in', async () => {
    expect(await filled([match('Satu.', 100)])).toEqual({
      target: undefined,
      offers: ['Satu. 100'],
      counts: { filled: 0, exact: 1, alike: 0 },
    });
    expect((await filled([match('Satu.', 102)], { ...fills, fills: false })).target).toBeUndefined();
  });

  it.each<[string, readonly MemoryMatch[], string | undefined]>([
    ['another stood less near', [match('Satu.', 102), match('Dua.', 101)], 'Satu.'],
    ['another is less far in the work', [match('Satu.', 101), match('Dua.', 101, 'translated')], 'Satu.'],
    ['another is as good', [match('Satu.', 101), match('Dua.', 101)], undefined],
    [
      'another is as good, and a third is worse',
      [match('Satu.', 102), match('Dua.', 102), match('Tiga.', 101)],
      undefined,
    ],
  ])('is filled in or not where %s', async (_why, matches, expected) => {
    expect((await filled(matches)).target).toEqual(expected === undefined ? undefined : text(expected));
  });

  it('is offered three times at most, the likeliest first', async () => {
    const all = ['Satu.', 'Dua.', 'Tiga.', 'Empat.'].map((target, at) =>
      match(target, 90 - at, 'final', 'Open daily.'),
    );
    expect(await filled(all)).toEqual({
      target: undefined,
      offers: ['Satu. 90', 'Dua. 89', 'Tiga. 88'],
      counts: { filled: 0, exact: 0, alike: 1 },
    });
    expect((await filled([match('Satu.', 70, 'final', 'Open daily.')])).offers).toEqual(['Satu. 70']);
    expect((await filled([match('Satu.', 69, 'final', 'Open daily.')])).offers).toBeUndefined();
  });

  it('is the same sentence where only a value differs, which is written anew', async () => {
    const { offers, counts } = await filled([match('Buka 4 hari.', 85, 'final', 'Open 4 days.')]);
    expect(offers).toEqual(['Buka 5 hari. 100']);
    expect(counts).toEqual({ filled: 0, exact: 1, alike: 0 });
  });

  it('is not asked for where there is nothing to translate or a translation', async () => {
    const same = [match('1.', 102, 'final', '1.')];
    expect((await filled(same, fills, segment('s1', '1.', undefined, 'initial'))).target).toBeUndefined();
    expect((await filled([match('Dua.', 102)], fills, segment('s1', 'Open 5 days.', 'Satu.'))).offers).toBeUndefined();
    expect((await filled([match('Dua.', 102)], { fills: false, offersFrom: 101 })).offers).toBeUndefined();
  });
});

describe('a sentence that has something already', () => {
  const remembered = (state: State, subState?: string) => ({
    ...segment('s1', 'Open 5 days.', 'Satu.', state),
    ...(subState !== undefined && { subState }),
  });

  it('counts as filled in while nobody has looked at what came from the memory, and says where that came from', async () => {
    const same = [match('Dua.', 101), match('Satu.', 101)];
    const none = { target: text('Satu.'), offers: undefined, counts: { filled: 0, exact: 0, alike: 0 } };
    const taken = { ...none, offers: ['Satu. 100'], counts: { ...none.counts, filled: 1 } };
    expect(await filled(same, fills, remembered('translated', fromMemory))).toEqual(taken);
    expect(await filled(same, { fills: false, offersFrom: 101 }, remembered('translated', fromMemory))).toEqual(taken);
    expect(await filled(same, fills, remembered('reviewed', fromMemory))).toEqual(none);
    expect(await filled(same, fills, remembered('translated'))).toEqual(none);
    expect(await filled([match('Dua.', 101)], fills, remembered('translated', fromMemory))).toEqual({
      ...taken,
      offers: undefined,
    });
  });

  it('is asked for only where it is open, and its text is translated', async () => {
    const same = [match('Satu.', 102)];
    const open = segment('s1', 'Open 5 days.', undefined, 'initial');
    expect((await filled(same, fills, { ...open, state: 'translated' })).target).toBeUndefined();
    expect((await filled(same, fills, segment('s1', 'Open 5 days.', 'Dua.', 'initial'))).target).toEqual(text('Dua.'));
    expect((await filled(same, fills, open, { translate: false })).target).toBeUndefined();
    expect((await filled(same, fills, open, { translate: true })).target).toEqual(text('Satu.'));
  });
});

describe('what the settings leave', () => {
  it.each<[string, { fills: boolean; offersFrom: number }, readonly string[] | undefined]>([
    ['only the same sentence is offered', { fills: false, offersFrom: 100 }, ['Dua. 100']],
    ['nothing is', { fills: false, offersFrom: 101 }, undefined],
    ['nothing is, and only what stood in the same place is filled in', { fills: true, offersFrom: 101 }, undefined],
    ['what is like it is offered too', { fills: false, offersFrom: 85 }, ['Dua. 100', 'Tiga. 85']],
  ])('is that %s', async (_what, settings, expected) => {
    const matches = [match('Dua.', 100), match('Tiga.', 85, 'final', 'Open daily.')];
    expect((await filled(matches, settings)).offers).toEqual(expected);
  });

  it('fills in what stood in the same place although nothing is offered', async () => {
    expect((await filled([match('Satu.', 101)], { fills: true, offersFrom: 101 })).target).toEqual(text('Satu.'));
    expect((await filled([match('Satu.', 101)], { fills: true, offersFrom: 102 })).target).toEqual(text('Satu.'));
  });

  it('writes no value anew in the same sentence, nor where there are codes', async () => {
    expect((await filled([match('Buka 4 hari.', 100, 'final', 'Open 4 days.')])).offers).toEqual(['Buka 4 hari. 100']);
    const code = { kind: 'ph', id: '1', equiv: '{n}' } as const;
    const open = segment('s1', 'Open 5 days.', undefined, 'initial');
    const withCode = { ...open, source: [...open.source, code] };
    expect((await filled([match('Buka 4 hari.', 85, 'final', 'Open 4 days.')], fills, withCode)).offers).toEqual([
      'Buka 4 hari. 85',
    ]);
  });
});
