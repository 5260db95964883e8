import { describe, expect, it } from 'vitest';
import { fromMemory } from '../../src/merge/carry-over.ts';
import { contentOf, textOf, type Content } from '../../src/model/content.ts';
import type { Segment, Unit } from '../../src/model/unit.ts';
import { entriesOf, placedSegments } from '../../src/workflow/memory/store-entries.ts';

const segment = (id: string, source: string, target?: string, more: Partial<Segment> = {}): Segment => ({
  kind: 'segment',
  id,
  source: contentOf(source),
  state: 'translated',
  ...(target !== undefined && { target: contentOf(target) }),
  ...more,
});
const unit = (parts: readonly Segment[], more: Partial<Unit> = {}): Unit => ({
  id: 'u1',
  parts,
  originalData: {},
  notes: [],
  translate: true,
  canResegment: true,
  ...more,
});
const remembered = (...units: readonly Unit[]): readonly string[] =>
  [...entriesOf(units, 'news')].map(({ source, target }) => `${textOf(source)} | ${textOf(target)}`);

describe('what a memory has of a release', () => {
  it.each<[string, Partial<Segment>, boolean]>([
    ['a translation', {}, true],
    ['a final one', { state: 'final' }, true],
    ['none that nobody finished', { state: 'initial' }, false],
    ['none that the file calls unfinished', { unfinished: true }, false],
    ['none that came from the memory and that nobody looked at', { subState: fromMemory }, false],
    ['one that came from the memory and was reviewed', { subState: fromMemory, state: 'reviewed' }, true],
    ['none without words', { target: contentOf('  ') }, false],
    ['none of a source without words', { source: contentOf(' ') }, false],
    ['a placeholder by itself', { source: [{ kind: 'ph', id: '1' }], target: [{ kind: 'ph', id: '1' }] }, true],
    ['none of spans alone', { target: [{ kind: 'sc', id: '1' }] as Content }, false],
    ['none that was put in another place', { order: 2 }, false],
  ])('is %s', (_what, more, isKept) => {
    expect(remembered(unit([segment('s1', 'One.', 'Satu.', more)]))).toHaveLength(isKept ? 1 : 0);
  });

  it('is nothing of a unit that is not translated, nor of one whose sentences may have been joined', () => {
    const pair = segment('s1', 'One.', 'Satu.');
    expect(remembered(unit([pair], { translate: false }))).toEqual([]);
    expect(remembered(unit([pair, segment('s2', 'Two.')]))).toEqual([]);
    expect(remembered(unit([pair, segment('s2', ' ')]))).toEqual(['One. | Satu.']);
    expect(remembered(unit([pair, segment('s2', 'Two.', 'Dua.', { order: 1 })]))).toEqual([]);
    expect(remembered(unit([pair, segment('s2', 'Two.', 'Dua.')]))).toEqual(['One. | Satu.', 'Two. | Dua.']);
  });

  it('has the original data of its codes, and no other', () => {
    const code = { kind: 'ph', id: '1', dataRef: 'd1' } as const;
    const pair = segment('s1', 'One.', 'Satu.', {
      target: [code, { kind: 'ph', id: '2', dataRef: 'gone' }, ...contentOf('x')],
    });
    const [entry] = entriesOf([unit([pair], { originalData: { d1: '<br/>', d2: '<hr/>' } })], 'news');
    expect(entry).toMatchObject({ originalData: { d1: '<br/>' }, origin: 'news', state: 'translated' });
    expect(Object.keys(entry!.originalData)).toEqual(['d1']);
  });
});

describe('where a sentence stands', () => {
  const places = placedSegments([
    unit([segment('s1', 'One.'), segment('s2', 'Two.')]),
    unit([segment('s1', 'Three.')], { id: 'u2' }),
  ]);

  it('is between the one before and the one behind it, also of other units', () => {
    expect(places.map(({ previous, next }) => [previous, next])).toEqual([
      ['', 'Two.'],
      ['One.', 'Three.'],
      ['Two.', ''],
    ]);
  });

  it('is told by its paragraph and its place in it, wherever that stands', () => {
    const [one, two, three] = places.map(({ context }) => context);
    expect([one?.endsWith('.0'), two?.endsWith('.1')]).toEqual([true, true]);
    expect(one?.slice(0, -2)).toBe(two?.slice(0, -2));
    expect(three?.slice(0, -2)).not.toBe(one?.slice(0, -2));
    const again = (more: Partial<Unit>): unknown => placedSegments([unit([segment('x', 'Three.')], more)])[0]?.context;
    expect(again({ id: 'u9' })).toBe(three);
    expect(again({ role: 'headline' })).not.toBe(three);
    expect(again({ name: 'n' })).not.toBe(three);
  });
});
