import { describe, expect, it } from 'vitest';
import { writtenCode, type UnitContext } from '../../src/edition/composed/compose-unit.ts';
import { valueFormatter } from '../../src/edition/composed/values.ts';
import type { Content, Ph } from '../../src/model/content.ts';
import type { NamedValue } from '../../src/model/release.ts';
import type { Unit } from '../../src/model/unit.ts';

const values: Readonly<Record<string, NamedValue>> = {
  n: { kind: 'number', number: '1203' },
  day: { kind: 'date', iso: '2015-03-09' },
  none: { kind: 'text', text: '' },
};

const unit = (id: string, source: Content, originalData: Record<string, string>): Unit => ({
  id,
  parts: [{ kind: 'segment', id: 's1', state: 'initial', source }],
  originalData,
  notes: [],
  translate: true,
  canResegment: true,
});
const ph = (id: string, dataRef?: string, more: Partial<Ph> = {}): Ph => ({
  kind: 'ph',
  id,
  ...(dataRef && { dataRef }),
  ...more,
});

const format = await valueFormatter('ms', {});
const contextOf = (source: readonly Unit[], translated: readonly Unit[] = []): UnitContext => ({
  source: new Map(source.map((each) => [each.id, each])),
  translated: new Map(translated.map((each) => [each.id, each])),
  values,
  locale: 'ms',
  sourceLocale: 'en',
  separator: ' ',
  format,
});

const codes = [ph('1', 'd1'), ph('2', 'd2'), ph('3', 'd3'), ph('4', 'd4'), ph('5', 'd5')];
const released = unit('u', codes, {
  d1: '{day, date, long}',
  d2: '{gate}',
  d3: '<br/>',
  d4: '{none}',
  d5: '{n, number}',
});

describe('what an edition writes for a code', () => {
  it.each<[string, Ph, unknown]>([
    ['a value, as the locale writes it', codes[0]!, { id: '1', text: '9 Mac 2015', value: values['day'] }],
    [
      'a copy, as that of which it is one',
      ph('9', undefined, { copyOf: '5' }),
      { id: '5', text: '1,203', value: values['n'] },
    ],
    ['the placeholder of a name without a value', codes[1]!, { id: '2', text: '{gate}' }],
    ['the placeholder of an empty value', codes[3]!, { id: '4', text: '{none}', value: values['none'] }],
    ['nothing of markup', codes[2]!, undefined],
    ['nothing of a code that the release does not have', ph('7'), undefined],
  ])('is %s', (_what, code, written) => {
    expect(writtenCode(code, 'u', contextOf([released]))).toEqual(written);
  });

  it('is told of a translation by its own codes, where it has them', () => {
    const own = unit('u', [ph('1', 'x')], { x: '{n, number}' });
    expect(writtenCode(ph('1', 'x'), 'u', contextOf([released], [own]))?.text).toBe('1,203');
    expect(writtenCode(ph('1'), 'u', contextOf([released], [unit('u', [ph('1')], {})]))?.text).toBe('9 Mac 2015');
  });

  it('is the number of its plural for the sign in a branch, less the offset', () => {
    const plural = (icu: string, name = 'n'): readonly Unit[] => [
      unit('t', [ph('1', 'd1', { subFlows: ['t.gate.other'] })], { d1: '{gate, plural, other {#}}' }),
      unit('u', [ph('1', 'd1', { subFlows: [`u.${name}.one`, `u.${name}.other`] })], { d1: icu }),
      unit(`u.${name}.other`, [ph('1', 'd1')], { d1: '#' }),
      unit('v.n.other', [ph('1', 'd1')], { d1: '#' }),
    ];
    const counted = (icu: string, branch = 'u.n.other', name = 'n'): unknown =>
      writtenCode(ph('1', 'd1'), branch, contextOf(plural(icu, name)));
    expect(counted('{n, plural, other {#}}')).toEqual({ id: '1', text: '1,203' });
    expect(counted('{n, plural, offset:3 other {#}}')).toEqual({ id: '1', text: '1,200' });
    expect(counted('{gate, plural, other {#}}', 'u.gate.other', 'gate')).toEqual({ id: '1', text: '#' });
    expect(counted('{n, plural, other {#}}', 'v.n.other')).toEqual({ id: '1', text: '#' });
  });
});
