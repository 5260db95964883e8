import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runChecks, type CheckOptions } from '../../src/check/run-checks.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Translation } from '../../src/model/translation.ts';
import type { Unit } from '../../src/model/unit.ts';
import { parseTerms } from '../../src/workspace/terms.ts';
import { readTranslations } from '../../src/xliff/translations.ts';
import { characters } from './corruptions/characters.ts';
import { codes } from './corruptions/codes.ts';
import { completeness } from './corruptions/completeness.ts';
import { facts } from './corruptions/facts.ts';
import { form } from './corruptions/form.ts';
import { findUnit, locales, type Corruption } from './corruptions/make.ts';
import { limits, words } from './corruptions/words.ts';

const corruptions = [facts, codes, completeness, form, characters, words, limits].flat();

const root = fileURLToPath(new URL('../../locales', import.meta.url));
const { terms } = parseTerms(readFileSync(join(root, 'terms.csv'), 'utf8'), 'terms.csv');
const samples = new Map(
  locales.map((locale) => {
    const path = join(root, locale, '2010-11-06-beijing-declaration.xlf');
    return [locale, readTranslations(readFileSync(path))[0]!] as const;
  }),
);

interface Case {
  readonly before: Translation;
  readonly after: Translation;
  /** Ids of the units that are not as they should be. */
  readonly units: ReadonlySet<string>;
  readonly options: CheckOptions;
}

/** The sample as it should be and as it is corrupted; undefined where the language has nothing of the kind. */
function caseOf({ added, at, corrupt, options }: Corruption, locale: (typeof locales)[number]): Case | undefined {
  const sample = samples.get(locale)!;
  const own = findUnit(sample, at ?? '');
  const given = added === undefined ? own && [own] : added(locale);
  if (given === undefined) return undefined;
  const wrong = corrupt(given, locale, sample);
  if (wrong === undefined) return undefined;
  const after =
    added === undefined
      ? sample.units.map((unit) => (unit === given[0] ? wrong[0]! : unit))
      : [...sample.units, ...wrong];
  const more = options?.(sample) ?? {};
  return {
    before: added === undefined ? sample : { ...sample, units: [...sample.units, ...given] },
    after: { ...sample, units: after },
    units: new Set([...wrong, ...given].map(({ id }: Unit) => id)),
    options: { ...more, terms: [...terms, ...(more.terms ?? [])] },
  };
}

const cases = corruptions.flatMap((corruption) =>
  locales.flatMap((locale) => {
    const made = caseOf(corruption, locale);
    return made === undefined ? [] : [{ ...corruption, locale, made }];
  }),
);

/** What is found before, in a sample that is as it is once for all its cases. */
const foundIn = new Map<Translation, readonly Finding[]>();
function foundBefore({ before, options: { ledger: _ledger, ...options } }: Case): readonly Finding[] {
  if (Object.keys(options).join() !== 'terms' || options.terms?.length !== terms.length)
    return runChecks(before, options);
  const findings = foundIn.get(before) ?? runChecks(before, options);
  foundIn.set(before, findings);
  return findings;
}

const said = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ check, severity, target }) => `${check} ${severity} ${target?.text ?? ''}`);

it('there are forty kinds and more, and each is tried in every language that has the like', () => {
  expect(corruptions.length).toBeGreaterThanOrEqual(40);
  expect(new Set(corruptions.map(({ name }) => name)).size).toBe(corruptions.length);
  expect(cases.length).toBeGreaterThan(corruptions.length * 3.5);
});

describe.each(cases)('$name, in $locale', ({ checks, isInfo = false, made }) => {
  const { after, units, options } = made;
  const within = (findings: readonly Finding[]): readonly Finding[] =>
    findings.filter(({ unit }) => unit === undefined || units.has(unit));

  it('is caught, and nothing was before', () => {
    const findings = foundBefore(made);
    const clean = within(findings).filter(({ check, severity }) => severity !== 'info' || checks.includes(check));
    expect(said(clean)).toEqual([]);
    const known = new Set(findings.map(({ id }) => id));
    const found = runChecks(after, options).filter(({ id }) => !known.has(id));
    const caught = found.filter(({ check, severity }) => checks.includes(check) && (isInfo || severity !== 'info'));
    expect(caught.length, said(found).join('\n') || 'nothing was found').toBeGreaterThan(0);
  });
});
