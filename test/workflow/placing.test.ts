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

  it.each<[string, readonly Unit[], readonly (string | undefined)[]]>([
    ['the other one, where the ids of two were exchanged', [of('uabc', 'Three.'), of('u3', 'One.')], ['u3', 'uabc']],
    ['the one of its id, where several have its source', [of('uabc', 'Two.')], ['uabc']],
    ['the one of its id, which has gone, whoever has its source today', [of('ugone', 'Gone.')], ['ugone']],
    [
      'the one of its id, where that with its source came back itself',
      [of('u3', 'One.'), of('uabc', 'One.')],
      ['u3', 'uabc'],
    ],
    [
      'the one of its id, where that has the source, whoever else came',
      [of('uabc', 'One.'), of('u3', 'One.')],
      ['uabc', 'u3'],
    ],
  ])('is %s', (_what, returned, expected) => {
    const all = [...known, of('u3', 'Three.')];
    const recorded = {
      isKnown: (id: string) => id === 'ugone' || all.some((each) => each.id === id),
      sent: new Map<string, never>(),
      wentOut: () => false,
    };
    expect(placeUnits(returned, all, [], recorded).map((place) => place?.id)).toEqual(expected);
  });

  it('is the one whose source is most like its own, where no other tells, and that is said', () => {
    const sources = ['The clinic in the north has 14 beds for children.', 'Doctors came by bus.', '14'];
    const all = sources.map((source, at) => of(`u${at + 1}`, source));
    const nothing = { isKnown: (id: string) => /^u\d$/.test(id), sent: new Map<string, never>(), wentOut: () => false };
    const like = of('x', 'The clinic in the north has 15 beds for children.');
    const placesOf = (...returned: readonly Unit[]) => placeUnits(returned, all, [], nothing);
    const said = { id: 'u1', isSure: false, isSaid: true };
    expect(placesOf(like)).toEqual([said]);
    expect(placesOf(of('x', 'Doctors left by train.'), like)).toEqual([undefined, said]);
    // Its own came back already, or nothing of it has words.
    expect(placesOf(of('u1', sources[0]!), like)).toEqual([{ id: 'u1', isSure: true }, undefined]);
    expect(placesOf(of('x', '…'))).toEqual([undefined]);
  });

  it('is not told to be another where only its source tells, unless it had the id of another', () => {
    expect(places([of('1', 'One.')])).toEqual([{ id: 'uabc', isSure: false }]);
    expect(places([of('udef', 'One.')])).toEqual([{ id: 'uabc', isSure: false, isSaid: true }]);
  });

  it('is none of the export where two went out with its source, two came back with it, or that came back itself', () => {
    const sent = [of('uabc', 'First.'), of('udef', 'Second.'), of('ughi', 'Third.')];
    expect(placed([of('1', 'First.'), of('2', 'First.')], [], sent)).toEqual([undefined, undefined]);
    expect(placed([of('uabc', 'One.'), of('2', 'First.')], [], sent)).toEqual(['uabc', undefined]);
    expect(placed([of('uabc', 'One.'), of('2', 'Second.')], [], sent)).toEqual(['uabc', 'udef']);
  });
});
