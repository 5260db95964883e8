import { describe, expect, it } from 'vitest';
import { sentUnit, type EverSent } from '../../src/merge/sent-unit.ts';
import type { Content } from '../../src/model/content.ts';
import type { Unit } from '../../src/model/unit.ts';
import { lacksCode, mayRestore, mendReturn, wentOutAsToday } from '../../src/workflow/returns/mend-return.ts';
import { segment, unit } from '../check/make.ts';

const of = (...sources: readonly string[]): Unit =>
  unit(
    'u1',
    sources.map((source, at) => segment(`s${at + 1}`, source)),
  );
const ever = (...units: readonly Unit[]): EverSent => ({
  segments: new Set(
    units.flatMap((each) => sentUnit(each).segments.map(({ source, target }) => `${source} ${target}`)),
  ),
  targets: new Set(),
});

describe('whether a unit went out with its source of today', () => {
  it('is told by the export that it was in', () => {
    expect(wentOutAsToday(of('One.', 'Two.'), sentUnit(of('Two.')), ever())).toBe(true);
    expect(wentOutAsToday(of('One.', 'Two.'), sentUnit(of('Two.', 'Three.')), ever())).toBe(false);
  });

  it('is else told by all exports together, and not so where it was in none', () => {
    expect(wentOutAsToday(of('One.'), undefined, ever(of('One.')))).toBe(true);
    expect(wentOutAsToday(of('One.'), undefined, ever(of('One.'), of('Two.')))).toBe(false);
    expect(wentOutAsToday(of('One.'), undefined, ever())).toBe(false);
  });
});

describe('a source that came back otherwise', () => {
  const place = (isSure: boolean, isSaid: boolean) => ({ isSure, isSaid }) as Parameters<typeof mayRestore>[0];

  it.each<[string, string, boolean]>([
    ['The clinic opens.', 'The clinic opens!', true],
    ['The clinic opens.', 'THE CLINIC  opens', true],
    ['The clinic opens.', 'The clinnic opens.', true],
    ['It is a data base.', 'It is a database.', true],
    ['The clinic opens.', 'The clinic never opens.', false],
    ['It has 12 beds.', 'It has 13 beds.', false],
  ])('is put back unless it says something else: %s, %s', (before, now, expected) => {
    expect(mayRestore(place(false, true), of(now), of(before), 'en')).toBe(expected);
    expect(mayRestore(place(true, true), of(now), of(before), 'en')).toBe(true);
    expect(mayRestore(place(false, false), of(now), of(before), 'en')).toBe(true);
  });
});

describe('what a tool did to a target', () => {
  const mended = (source: string, target: string, locale = 'ms') => {
    const { unit: after, kinds } = mendReturn(unit('u1', [segment('s1', source, target)]), undefined, locale);
    const [part] = after.parts;
    return [part?.target?.map((inline) => (inline.kind === 'text' ? inline.text : '')).join(''), ...kinds];
  };

  it.each([
    ['Salt & sugar', 'Garam &amp; gula', 'Garam & gula', 'escapes'],
    ['Salt & sugar', 'Garam &amp;amp; gula', 'Garam & gula', 'escapes'],
    ['Salt & sugar', 'Garam & gula', 'Garam & gula'],
    ['Write &amp; here', 'Tulis &amp; di sini', 'Tulis &amp; di sini'],
  ])('is unescaped where the source has nothing escaped: %s, %s', (source, target, ...expected) => {
    expect(mended(source, target)).toEqual(expected);
  });
});

describe('a code that stands for a value', () => {
  const code = { kind: 'ph', id: '1', dataRef: 'd1' } as const;
  const withCode = (...targets: readonly (readonly unknown[] | undefined)[]): Unit => ({
    ...unit(
      'u1',
      targets.map((target, at) => ({
        ...segment(`s${at + 1}`, 'One '),
        source: at === 0 ? [{ kind: 'text', text: 'One ' } as const, code] : [{ kind: 'text', text: 'Two' } as const],
        ...(target && { target: target as never }),
      })),
    ),
    originalData: { d1: '{n}' },
  });
  const said = { kind: 'text', text: 'Satu' } as const;

  it('is lost only where the whole unit is translated and none of its sentences has it', () => {
    expect(lacksCode(withCode([said], [said]))).toBe(true);
    expect(lacksCode(withCode([said], [said, code]))).toBe(false);
    expect(lacksCode(withCode([said, code], [said]))).toBe(false);
    expect(lacksCode(withCode([said], undefined))).toBe(false);
    expect(lacksCode(withCode([said], [{ kind: 'text', text: ' ' }]))).toBe(false);
  });
});

describe('what stands around a code of a target', () => {
  const code = { kind: 'ph', id: '1', dataRef: 'd1' } as const;
  const text = (value: string) => ({ kind: 'text', text: value }) as const;
  const returned = (target: Content): Unit => ({
    ...unit('u1', [{ ...segment('s1'), source: [text('See '), code, text(' now &c.')], target }]),
    originalData: { d1: '{n}' },
  });
  const mended = (target: Content, locale: string, stored?: Unit) => {
    const { unit: after, kinds } = mendReturn(returned(target), stored, locale);
    const [part] = after.parts;
    return [part?.target?.map((inline) => (inline.kind === 'text' ? inline.text : '#')).join(''), ...kinds];
  };

  it('is a space again where the language has spaces', () => {
    expect(mended([text('Lihat'), code, text('sekarang')], 'ms')).toEqual(['Lihat # sekarang', 'spaces']);
    expect(mended([text('请看'), code, text('现在')], 'zh-Hans')).toEqual(['请看#现在']);
  });

  it('is mended in one sentence of several, and a code that came as text is a code', () => {
    expect(mended([text('Lihat {n} sekarang')], 'ms')).toEqual(['Lihat # sekarang', 'codes']);
    const two = returned([text('Lihat '), code, text(' &amp;amp;amp; sekarang')]);
    const whole = {
      ...two,
      parts: [...two.parts, { kind: 'ignorable', source: [text(' ')], target: [text(' &amp; ')] } as const],
    };
    const { unit: after, kinds } = mendReturn(whole, undefined, 'ms');
    expect([after.parts[0]?.target?.[2], after.parts[1], kinds]).toEqual([
      text(' & sekarang'),
      whole.parts[1],
      ['escapes'],
    ]);
  });

  it('is left where nothing is wrong, and the source is put back where the tool changed it', () => {
    const right = [text('Lihat '), code, text(' sekarang')];
    expect(mendReturn(returned(right), undefined, 'ms')).toEqual({ unit: returned(right), kinds: [] });
    const stored = {
      ...returned([]),
      parts: [{ ...returned([]).parts[0]!, source: [text('See '), code, text(' then.')] }],
    };
    expect(mended(right, 'ms', stored)).toEqual(['Lihat # sekarang', 'source']);
  });
});
