import { describe, expect, it } from 'vitest';
import { sentUnit } from '../../src/merge/sent-unit.ts';
import type { Unit } from '../../src/model/unit.ts';
import { placeUnits } from '../../src/workflow/returns/place-units.ts';
import { segment, unit } from '../check/make.ts';

const of = (id: string, source: string, name?: string): Unit => ({
  ...unit(id, [segment('s1', source)]),
  ...(name !== undefined && { name }),
});
const known = [of('uabc', 'One.'), of('udef', 'Two.'), of('ughi', 'Two.')];
const isKnown = (id: string): boolean => known.some((each) => each.id === id);
const places = (returned: readonly Unit[], former: readonly Unit[] = [], sent: readonly Unit[] = []) =>
  placeUnits(returned, known, former, {
    isKnown,
    sent: new Map(sent.map((each) => [each.id, sentUnit(each)])),
    wentOut: () => false,
  });
const placed = (...units: Parameters<typeof places>) => places(...units).map((place) => place?.id);

describe('a returned unit', () => {
  it('is the one whose id it has, where its source is no other’s', () => {
    expect(placed([of('udef', 'Three.')])).toEqual(['udef']);
    expect(placed([of('udef', 'One.'), of('uabc', 'One.')])).toEqual(['udef', 'uabc']);
  });

  it('is another where that alone has its source, and the one of its id never had', () => {
    expect(placed([of('udef', 'One.')])).toEqual(['uabc']);
    const recorded = { isKnown, sent: new Map<string, never>(), wentOut: (id: string) => id === 'udef' };
    expect(placeUnits([of('udef', 'One.')], known, [], recorded)).toEqual([{ id: 'udef', isSure: true }]);
  });

  it('is the one that its name is, or that its name or id ends with, in any case', () => {
    expect(placed([of('1', 'x', 'UABC'), of('2', 'x', 'news.txt/udef'), of('f1:uGHI', 'x')])).toEqual([
      'uabc',
      'udef',
      'ughi',
    ]);
    expect(placed([of('1', 'x', 'xuabc')])).toEqual([undefined]);
  });

  it('is known by its source, in order where all of several came back', () => {
    expect(placed([of('1', 'Two.'), of('2', 'One.'), of('3', ' Two. ')])).toEqual(['udef', 'uabc', 'ughi']);
    expect(placed([of('1', 'Two.')])).toEqual([undefined]);
    expect(placed([of('udef', 'Two.'), of('1', 'Two.')])).toEqual(['udef', 'ughi']);
  });

  it('is one that has gone only where none of today has its source', () => {
    const former = [of('uold', 'One.'), of('ugone', 'Gone.')];
    expect(placed([of('1', 'One.'), of('2', 'Gone.')], former)).toEqual(['uabc', 'ugone']);
  });

  it('is none without a text', () => {
    const nothing = { isKnown: () => false, sent: new Map<string, never>(), wentOut: () => false };
    expect(placeUnits([of('1', '')], [of('uabc', '')], [], nothing)).toEqual([undefined]);
  });

  it('is the only one that went out with its source, where that was edited since', () => {
    const sent = [of('uabc', 'First.'), of('udef', 'Second.'), of('ughi', 'Second.')];
    expect(placed([of('1', 'First.'), of('2', 'Second.')], [], sent)).toEqual(['uabc', undefined]);
  });

  it('is sure by its id or name alone', () => {
    expect(places([of('uabc', 'x'), of('1', 'x', 'UDEF'), of('3', 'Two.')]).map((place) => place?.isSure)).toEqual([
      true,
      true,
      false,
    ]);
  });
});
