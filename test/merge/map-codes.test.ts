import { expect, it } from 'vitest';
import { codeMapper } from '../../src/merge/map-codes.ts';
import type { Content, Ec, Ph, Sc } from '../../src/model/content.ts';
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

const start = (id: string, dataRef?: string): Sc => ({ kind: 'sc', id, ...(dataRef && { dataRef }) });
const end = (startRef: string, dataRef?: string): Ec => ({ kind: 'ec', startRef, ...(dataRef && { dataRef }) });

it('ends a span that a tool renumbered where ours ends', () => {
  const bold = { a: '<b>', b: '</b>' };
  const kept = unitWith([start('1', 'a'), end('1', 'b'), start('2', 'a'), end('2', 'b')], bold);
  const theirs = unitWith([start('x', 'a'), end('x', 'b'), start('y', 'a'), end('y', 'b')], bold);
  const target = [start('y', 'a'), end('y', 'b'), start('x', 'a'), end('x', 'b')];
  expect(codeMapper(theirs, kept).map(target)).toEqual([
    start('2', 'a'),
    end('2', 'b'),
    start('1', 'a'),
    end('1', 'b'),
  ]);
});

it('goes by the id alone where a tool left nothing else of a code', () => {
  const bare = (id: string): Ph => ({ kind: 'ph', id });
  const theirs = unitWith([bare('1'), bare('2'), bare('3')], {});
  expect(codeMapper(theirs, ours).map([bare('3'), bare('2')])).toEqual([code('3', 'b'), code('2', 'a')]);
});

it('knows a code by its text where it has no original data', () => {
  const named = (id: string, equiv: string): Ph => ({ kind: 'ph', id, equiv });
  const kept = unitWith([named('1', 'br'), named('2', 'hr')], {});
  const theirs = unitWith([named('7', 'hr'), named('8', 'br')], {});
  expect(codeMapper(theirs, kept).map([named('7', 'hr'), named('8', 'br')])).toEqual([
    named('2', 'hr'),
    named('1', 'br'),
  ]);
});

it('uses an equal code again where there are more than ours', () => {
  const theirs = unitWith([code('x', 'd'), code('y', 'd')], { d: '<hr/>' });
  expect(codeMapper(theirs, ours).map([code('x', 'd'), code('y', 'd')])).toEqual([code('3', 'b'), code('3', 'b')]);
});

it('gives a code without a counterpart one name in all targets, and another code another', () => {
  const theirs = unitWith([], { a: '<wbr/>', b: '<q/>' });
  const { map, originalData } = codeMapper(theirs, ours);
  const [first] = map([code('1', 'a')]) as readonly [Ph];
  const [again, second] = map([code('1', 'a'), code('2', 'b')]) as readonly [Ph, Ph];
  expect(again).toEqual(first);
  expect(second.id).not.toBe(first.id);
  expect([first, second].map(({ dataRef = '' }) => originalData[dataRef])).toEqual(['<wbr/>', '<q/>']);
});

it('keeps the id of a code without a counterpart where it is free', () => {
  expect(codeMapper(unitWith([], { z: '<wbr/>' }), ours).map([code('9', 'z')])).toMatchObject([{ id: '9' }]);
});

it('leaves text and marks as they are', () => {
  const target: Content = [
    { kind: 'sm', id: 'm1', type: 'term' },
    { kind: 'text', text: 'Satu' },
    { kind: 'em', startRef: 'm1' },
    { kind: 'text', text: ' dua' },
    { kind: 'sm', id: 'm2', type: 'term' },
    { kind: 'text', text: 'tiga' },
    { kind: 'em', startRef: 'm2' },
  ];
  expect(codeMapper(unitWith([code('x', 'd')], { d: '<br/>' }), ours).map(target)).toEqual(target);
});

it('keeps a code of which a tool left nothing but an id that is none of ours', () => {
  const bare: Ph = { kind: 'ph', id: '9' };
  expect(codeMapper(unitWith([bare], {}), ours).map([bare])).toEqual([bare]);
});

it('gives an end without an id of its own none', () => {
  const theirs = unitWith([], { z: '</u>' });
  const [kept] = codeMapper(theirs, ours).map([end('9', 'z')]) as readonly [Ec];
  expect('id' in kept).toBe(false);
  expect(kept.startRef).toBe('9');
});

it('knows a code by its equivalent where its original data stayed in the unit that it came from', () => {
  const opening: Ph = { kind: 'ph', id: '1', dataRef: 'a', equiv: '{opening}' };
  const kept = unitWith([opening], { a: '{opening, date, long}' });
  const { map, originalData } = codeMapper(unitWith([], {}), kept);
  expect(map([{ kind: 'ph', id: '4', dataRef: 'z', equiv: '{opening}' }])).toEqual([opening]);
  expect(originalData).toEqual(kept.originalData);
});

it('does not take a code for another of the same text whose original data came with it', () => {
  const opening: Ph = { kind: 'ph', id: '1', dataRef: 'a', equiv: '{opening}' };
  const kept = unitWith([opening], { a: '{opening, date, long}' });
  const other: Ph = { kind: 'ph', id: '4', dataRef: 'z', equiv: '{opening}' };
  const { map, originalData } = codeMapper(unitWith([], { z: '{opening, time}' }), kept);
  const [code4] = map([other]) as readonly [Ph];
  expect(code4.id).toBe('4');
  expect(originalData[code4.dataRef ?? '']).toBe('{opening, time}');
});

it('goes by the text of a code, not by an id that is another’s', () => {
  const named = (id: string, equiv: string): Ph => ({ kind: 'ph', id, equiv });
  const kept = unitWith([named('1', 'br'), named('2', 'hr')], {});
  const theirs = unitWith([named('1', 'hr'), named('2', 'br')], {});
  expect(codeMapper(theirs, kept).map([named('1', 'hr')])).toEqual([named('2', 'hr')]);
});

it('ends bare spans by the start that they name', () => {
  const kept = unitWith([start('1', 'a'), end('1', 'b'), start('2', 'c'), end('2', 'd')], {
    a: '<b>',
    b: '</b>',
    c: '<i>',
    d: '</i>',
  });
  const theirs = unitWith([start('1'), end('1'), start('2'), end('2')], {});
  const target = [start('2'), end('2'), start('1'), end('1')];
  expect(codeMapper(theirs, kept).map(target)).toEqual([
    start('2', 'c'),
    end('2', 'd'),
    start('1', 'a'),
    end('1', 'b'),
  ]);
});

it('tells ends that have ids of their own by these', () => {
  const isolated = (id: string, dataRef?: string): Ec => ({
    kind: 'ec',
    id,
    isolated: true,
    ...(dataRef && { dataRef }),
  });
  const kept = unitWith([isolated('1', 'a'), isolated('2', 'b')], { a: '</b>', b: '</i>' });
  const theirs = unitWith([isolated('1'), isolated('2')], {});
  expect(codeMapper(theirs, kept).map([isolated('2'), isolated('1')])).toEqual([
    isolated('2', 'b'),
    isolated('1', 'a'),
  ]);
});

it('ends a span that ours does not have where its start went', () => {
  const kept = unitWith([start('1', 'a'), end('1', 'b')], { a: '<b>', b: '</b>' });
  const theirs = unitWith([], { u: '<u>', v: '</u>' });
  const [opening, closing] = codeMapper(theirs, kept).map([start('1', 'u'), end('1', 'v')]) as readonly [Sc, Ec];
  expect(opening.id).not.toBe('1');
  expect(closing.startRef).toBe(opening.id);
});

it('ends our span where the target has lost its start', () => {
  const bold = { a: '<b>', b: '</b>' };
  const kept = unitWith([start('1', 'a'), end('1', 'b')], bold);
  const theirs = unitWith([start('x', 'a'), end('x', 'b')], bold);
  expect(codeMapper(theirs, kept).map([end('x', 'b')])).toEqual([end('1', 'b')]);
});

it('takes codes out of a unit without any over into one that has none either', () => {
  const target: Content = [code('1', 'a')];
  const { map, originalData } = codeMapper(
    { ...unitWith([], { a: '<br/>' }), parts: [{ kind: 'segment', id: 's1', state: 'initial', source: [], target }] },
    unitWith([], {}),
  );
  const [kept] = map(target) as readonly [Ph];
  expect(originalData).toEqual({ [kept.dataRef ?? '']: '<br/>' });
});
