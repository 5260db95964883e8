import { expect, it } from 'vitest';
import { codeMapper } from '../../src/merge/map-codes.ts';
import type { Content, Ph } from '../../src/model/content.ts';
import type { Unit } from '../../src/model/unit.ts';
import { unitOf } from './units.ts';

const code = (id: string, dataRef: string): Ph => ({ kind: 'ph', id, dataRef });

function unitWith(source: Content, originalData: Record<string, string>): Unit {
  return { ...unitOf('u1'), parts: [{ kind: 'segment', id: 's1', state: 'initial', source }], originalData };
}

const ours = unitWith([code('1', 'a'), code('2', 'a'), code('3', 'b')], { a: '<br/>', b: '<hr/>' });

it('maps each of several equal codes to the one in its place, in whatever order the target has them', () => {
  const theirs = unitWith([code('x', 'd'), code('y', 'd'), code('z', 'e')], { d: '<br/>', e: '<hr/>' });
  const { map, originalData } = codeMapper(theirs, ours);
  expect(map([code('z', 'e'), code('y', 'd'), code('x', 'd')])).toEqual([
    code('3', 'b'),
    code('2', 'a'),
    code('1', 'a'),
  ]);
  expect(originalData).toEqual(ours.originalData);
});

it('takes the next equal code for one that the source did not have', () => {
  const theirs = unitWith([code('x', 'd')], { d: '<br/>' });
  expect(codeMapper(theirs, ours).map([code('x', 'd'), code('new', 'd')])).toEqual([code('1', 'a'), code('2', 'a')]);
});

it('keeps a code of no counterpart under an id and a key of its own', () => {
  const theirs = unitWith([code('1', 'a')], { a: '<wbr/>' });
  const { map, originalData } = codeMapper(theirs, ours);
  const [kept] = map([code('1', 'a')]) as readonly [Ph];
  expect(['1', '2', '3']).not.toContain(kept.id);
  expect(originalData).toEqual({ ...ours.originalData, [kept.dataRef ?? '']: '<wbr/>' });
  expect(originalData).toMatchObject({ a: '<br/>', b: '<hr/>' });
});
