import { describe, expect, it } from 'vitest';
import { creditData, creditNews, creditOf, creditWords } from '../../src/edition/composed/credit.ts';
import { contentOf as inlines } from '../../src/model/content.ts';
import type { Credit, LocaleSettings } from '../../src/model/edition.ts';
import type { Translation } from '../../src/model/translation.ts';
import type { Segment } from '../../src/model/unit.ts';
import { pageContextOf } from './sample.ts';

const its = 'http://www.w3.org/2005/11/its';
const siti = { kind: 'person', name: 'Siti' } as const;
const office = { kind: 'organisation', name: 'Pejabat' } as const;

/** The credit of a translation of which each segment is of a machine or not, in some state, and some are named. */
function creditFor(
  segments: readonly Partial<Segment>[],
  names: Readonly<Record<string, string>> = {},
  settings: LocaleSettings = {},
  translate = true,
): Credit | undefined {
  const translation: Translation = {
    release: 'r',
    sourceLocale: 'en',
    targetLocale: 'ms',
    extensionAttributes: Object.entries(names).map(([name, value]) => ({ name: `its:${name}`, uri: its, value })),
    units: segments.map((more, at) => ({
      id: `u${at}`,
      parts: [
        { kind: 'segment', id: 's1', source: inlines('One.'), target: inlines('Satu.'), state: 'translated', ...more },
      ],
      originalData: {},
      notes: [],
      translate,
      canResegment: true,
    })),
  };
  return creditOf(translation, settings);
}

const machine = { text: 'Satu.' };

describe('who made a translation', () => {
  it('is who its files name, else who the newsroom says, else nobody', () => {
    const settings = { translator: { person: 'Siti', organisation: 'Pejabat' } };
    expect(creditFor([{}], { person: 'Siti', org: 'Pejabat', revPerson: 'Ali' })?.by).toEqual([siti, office]);
    expect(creditFor([{}], { person: 'Ali' }, settings)?.by).toEqual([{ kind: 'person', name: 'Ali' }]);
    expect(creditFor([{}], { revPerson: 'Ali' }, settings)).toEqual({ kind: 'translated', by: [siti, office] });
    expect(creditFor([{}], {}, { translator: { organisation: 'Pejabat' } })?.by).toEqual([office]);
    expect(creditFor([{}], {}, { translator: { person: 'Siti' } })?.by).toEqual([siti]);
    expect(creditFor([{}], {}, { reviewer: { person: 'Siti' } })).toBeUndefined();
  });

  it('is a machine where nobody has reviewed one of its sentences, whoever is named', () => {
    const names = { person: 'Siti', revPerson: 'Siti' };
    expect(creditFor([{}, { machine }], names)).toEqual({ kind: 'machine', by: [] });
    expect(creditFor([{ machine, state: 'final' }, { machine }], names)).toEqual({ kind: 'machine', by: [] });
  });

  it('is a machine and who reviewed it, where all of it was reviewed or edited', () => {
    const settings = { reviewer: { person: 'Siti' } };
    const reviewed = [{}, { machine, state: 'reviewed' as const }, { machine: { text: 'Esa.' } }];
    expect(creditFor(reviewed)).toEqual({ kind: 'machine-reviewed', by: [] });
    expect(creditFor(reviewed, {}, settings)).toEqual({ kind: 'machine-reviewed', by: [siti] });
    expect(creditFor(reviewed, { revPerson: 'Ali', revOrg: 'Pejabat', person: 'Siti' }, settings)?.by).toEqual([
      { kind: 'person', name: 'Ali' },
      office,
    ]);
  });

  it('is not told by what is not translated', () => {
    expect(creditFor([{ machine }], {}, {}, false)).toBeUndefined();
  });
});

it('says who reviewed a machine only where that is known, each name apart', () => {
  const isolate = (name: string): string => `[${name}]`;
  expect(creditWords({ kind: 'machine', by: [siti] })).toEqual({ key: 'edition.machine-translated', values: {} });
  expect(creditWords({ kind: 'machine-reviewed', by: [] })).toEqual({ key: 'edition.machine-reviewed', values: {} });
  for (const [kind, key] of [
    ['machine-reviewed', 'edition.machine-reviewed-by'],
    ['translated', 'edition.translated-by'],
  ] as const) {
    const by = [siti, office];
    expect(creditWords({ kind, by })).toEqual({ key, values: { names: 'Siti · Pejabat' } });
    expect(creditWords({ kind, by }, isolate)).toEqual({ key, values: { names: '[Siti] · [Pejabat]' } });
  }
});

it('names to programs the kind of source by IPTC’s and schema.org’s terms, and people as what they are', () => {
  const context = pageContextOf('en');
  const type = 'http://cv.iptc.org/newscodes/digitalsourcetype/';
  const news = (kind: Credit['kind']): unknown => creditNews({ kind, by: [] }, context);
  expect(news('translated')).not.toHaveProperty('digitalSourceType');
  expect([news('machine'), news('machine-reviewed')]).toMatchObject(
    ['trainedAlgorithmicMedia', 'compositeWithTrainedAlgorithmicMedia'].map((name) => ({
      digitalSourceType: { name, uri: `${type}${name}` },
    })),
  );
  expect(creditData({ kind: 'machine', by: [] }, context)).toEqual({
    creditText: expect.any(String) as string,
    digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
  });
  const person = { '@type': 'Person', name: 'Siti' };
  const organisation = { '@type': 'Organization', name: 'Pejabat' };
  expect(creditData({ kind: 'translated', by: [siti, office] }, context)).toMatchObject({
    digitalSourceType: undefined,
    translator: [person, organisation],
  });
  expect(creditData({ kind: 'machine-reviewed', by: [siti] }, context)).toMatchObject({ contributor: [person] });
});
