import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { translationOf } from '../../src/check/contract/example.ts';
import { factChecks } from '../../src/check/facts/fact-checks.ts';
import { runChecks } from '../../src/check/run-checks.ts';

/**
 * One table per language: a sentence of `en.tsv` by its name (or an English sentence of its own), how a newsroom writes
 * it, and what to change in that to make it wrong: `3,2→3,4`. A change of words alone that only `--strict` insists on
 * begins with `~`; a line without a change is only right.
 */
const folder = new URL('../fixtures/facts/languages/', import.meta.url);

const rows = (locale: string): string[][] =>
  readFileSync(new URL(`${locale}.tsv`, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

const sources = new Map(rows('en').map(([name = '', text = '']) => [name, text]));

const locales = readdirSync(folder)
  .filter((name) => name.endsWith('.tsv') && name !== 'en.tsv')
  .map((name) => basename(name, '.tsv'));

/** What the fact checks say that needs a person: errors and warnings. */
function findings(locale: string, source: string, target: string, strict: boolean): string[] {
  const translation = translationOf({ locale, segments: [{ source, target }], finds: [] });
  return runChecks(translation, { checks: factChecks, strict })
    .filter(({ severity }) => severity !== 'info')
    .map(({ check, evidence }) => `${check} ${JSON.stringify(evidence)}`);
}

describe.each(locales)('facts in %s', (locale) => {
  const pairs = rows(locale).map(([name = '', target = '', change = '']) => ({
    source: sources.get(name) ?? name,
    target,
    change,
  }));

  it.each(pairs)('$target', ({ source, target }) => {
    expect(source).toContain(' ');
    expect(findings(locale, source, target, false)).toEqual([]);
  });

  it.each(pairs.filter(({ change }) => change !== ''))('$target $change', ({ source, target, change }) => {
    const strict = change.startsWith('~');
    const [was = '', now = ''] = change.slice(strict ? 1 : 0).split('→');
    expect(target).toContain(was);
    expect(findings(locale, source, target.replace(was, now), strict)).not.toEqual([]);
  });
});
