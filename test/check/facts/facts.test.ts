import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/check/checks.ts';
import { translationOf } from '../../../src/check/contract/example.ts';
import { runChecks } from '../../../src/check/run-checks.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { segment, translation, unit } from '../make.ts';

const first = checks.findIndex(({ id }) => id === 'numbers');
const last = checks.findIndex(({ id }) => id === 'document-symbols');
const factChecks = checks.slice(first, last + 1);

function found(locale: string, ...pairs: (readonly [string, string])[]): readonly Finding[] {
  const segments = pairs.map(([source, target], index) => segment(`s${index + 1}`, source, target));
  return runChecks(translation(locale, [unit('u1', segments)]), { checks: factChecks });
}

const said = (findings: readonly Finding[]): readonly unknown[] =>
  findings.map(({ check, evidence, source, target }) => [check, evidence['problem'], source?.text, target?.text]);

describe('one fault is one finding of one check', () => {
  it.each(
    factChecks.flatMap(({ id, examples }) =>
      examples.map((example, index) => [id, `${example.locale} ${index + 1}`, example] as const),
    ),
  )('%s: %s', (id, _target, example) => {
    const findings = runChecks(translationOf(example), { checks: factChecks });
    expect(findings.map(({ check }) => check)).toEqual(example.finds.map(() => id));
  });

  it('a date whose day, month and year differ', () => {
    expect(said(found('ms', ['on 6 November 2010', 'pada 8 Disember 2011']))).toEqual([
      ['dates', 'changed', '6 November 2010', '8 Disember 2011'],
    ]);
  });

  it('a date that lost its day shows what is left of it', () => {
    expect(said(found('ms', ['on 6 November 2010', 'pada November 2010']))).toEqual([
      ['dates', 'changed', '6 November 2010', 'November 2010'],
    ]);
  });

  it('a telephone number that is misprinted into a row of figures', () => {
    expect(said(found('ms', ['Tel: +60 3 5550 1234', 'Tel: 60 3 5550 12']))).toEqual([
      ['phones', 'changed', '+60 3 5550 1234', '60 3 5550 12'],
    ]);
  });

  it('two dates that changed places', () => {
    expect(found('ms', ['from 5 May to 7 June', 'dari 7 Mei hingga 5 Jun']).map(({ check }) => check)).toEqual([
      'dates',
    ]);
  });

  it.each([
    ['ru', 'Turnout was 62% in Asia and 85% in Africa.', 'Явка составила 85 % в Азии и 62 % в Африке.'],
    ['ja', 'Steel output rose 8% and timber output fell 12%.', '鉄鋼の生産は12%増加し、木材の生産は8%減少した。'],
  ])('two shares that changed places in %s', (locale, source, target) => {
    expect(found(locale, [source, target]).map(({ check }) => check)).toEqual(['percent']);
  });

  it.each([
    [
      'fr',
      'Wheat exports grew 4% and rice exports 9%.',
      'Les ventes de riz ont augmenté de 9 %, celles de blé de 4 %.',
    ],
  ])('no shares that moved with what they are of in %s', (locale, source, target) => {
    expect(found(locale, [source, target])).toEqual([]);
  });

  it('a figure that became one of another kind', () => {
    expect(said(found('fil', ['at 4.40 am', 'noong 440 am']))).toEqual([['times', 'changed', '4.40 am', '440']]);
  });

  it('a time that fell apart', () => {
    expect(said(found('zh-Hans', ['at about 09:30 BST', '大约在09:300 BST']))).toEqual([
      ['times', 'changed', '09:30', '09:300'],
    ]);
  });

  it('a telephone number in place of which there is no end of figures', () => {
    expect(found('ms', ['Tel: +60 3 5550 1234', `Tel: ${'7 '.repeat(130_000)}`]).length).toBe(1);
  });

  it('two figures are two faults', () => {
    const findings = found('ms', ['28 countries and 45 cities', '82 negara dan 54 bandar']);
    expect(findings.map(({ check }) => check)).toEqual(['numbers', 'numbers']);
  });
});

it('a bound of a range is corrected alone', () => {
  const [finding] = found('ms', ['ages 5–9', 'umur 5–8']);
  expect([finding?.check, finding?.target?.text, finding?.fix]).toEqual(['ranges', '8', '9']);
  expect(finding?.evidence).toMatchObject({ expected: '9', found: '8' });
});

it('a weekday that does not fit its date names the one that does', () => {
  const [finding] = found('ms', ['on 8 November 2010', 'pada hari Selasa, 8 November 2010']);
  expect(finding?.message).toEqual({ key: 'check.weekday.weekday', values: { expected: 'Isnin', found: 'Selasa' } });
});

it('a value that moved into the next segment is no fault', () => {
  expect(found('ms', ['It has 28 members.', 'Ahlinya ramai.'], ['It met.', '28 ahli bersidang.'])).toEqual([]);
});

it('an unfinished segment says nothing of its facts', () => {
  expect(found('ms', ['It has 28 members.', ' '], ['It met.', 'Ia bersidang.'])).toEqual([]);
});

it('units that read alike are told apart by their values', () => {
  const [finding] = found('ms', ['5 km', '5 batu']);
  expect(finding?.message.key).toBe('check.units.unit');
  expect(finding?.message.values['expected']).not.toBe(finding?.message.values['found']);
});

describe('a figure that is missing', () => {
  it.each([
    ['All are 100 percent sure.', 'Semua benar-benar pasti.', 'info'],
    ['All are 100 percent sure.', 'Semua pasti, peratus demi peratus.', 'warning'],
    ['All are 99 percent sure.', 'Semua benar-benar pasti.', 'warning'],
    ['All 100 houses stand.', 'Semua rumah berdiri.', 'warning'],
  ])('may be said in words where it is all of it, and no sign is left of it: %s, %s', (source, target, severity) => {
    expect(found('ms', [source, target]).map((finding) => finding.severity)).toEqual([severity]);
  });
});
