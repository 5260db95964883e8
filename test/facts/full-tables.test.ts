import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/fact.ts';
import { alignUnit } from '../../src/facts/align/align.ts';
import { recognize } from '../../src/facts/recognize.ts';
import { applyUpdates } from '../../src/facts/update/apply-updates.ts';
import { updateFacts } from '../../src/facts/update/update-facts.ts';

/*
 * Sentences with all that is read in them or told of them: besides kind and value how sure that is, whether a translation
 * may leave it out, and what it is made of. The tables of `test/fixtures/facts/` have one sentence or pair a line.
 */
const rows = (table: string): readonly (readonly string[])[] =>
  readFileSync(new URL(`../fixtures/facts/${table}.tsv`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));

/** A fact with all that is known of it: `percent 5 = 5`, `cardinal one = 1 (0.3, soft)`. */
function told(fact: Fact): string {
  const values = fact.readings.map((reading) => Object.values(reading).join(' ')).join(' | ');
  const notes = [
    ...(fact.certainty === 1 ? [] : [String(fact.certainty)]),
    ...(fact.soft ? ['soft'] : []),
    ...(fact.approximate ? ['about'] : []),
    ...(fact.coordinated ? ['joined'] : []),
    ...(fact.name === undefined ? [] : [`name ${fact.name}`]),
    ...(fact.sense === undefined ? [] : [fact.sense]),
    ...(fact.parts && !fact.kind.endsWith('range') ? [`of ${fact.parts.map(({ text }) => text).join(' + ')}`] : []),
  ];
  return `${fact.kind} ${fact.text} = ${values}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}

describe('all that is read in a sentence', () => {
  it.each(rows('full-readings'))('%s: %s', (locale = '', text = '', ...expected) => {
    const found = recognize(text, locale).map(told);
    expect(found.length > 0 ? found : ['nothing']).toEqual(expected);
  });
});

/** What a newsroom hears of a disagreement so certain. */
const weight = (certainty: number): string =>
  certainty >= 0.8 ? 'error' : certainty >= 0.5 ? 'warning' : certainty >= 0.25 ? 'strict' : 'note';

/** What agrees in another way than by being equal, then what disagrees, with what weight, and what is proposed instead. */
function toldOfPair(source: string, locale: string, target: string): readonly string[] {
  const locales = { source: 'en', target: locale };
  const pair = { source: recognize(source, 'en'), target: recognize(target, locale), texts: { source, target } };
  const { agreements, disagreements } = alignUnit([pair], locales);
  const all = [
    ...agreements
      .filter(({ how }) => how !== 'equal')
      .map((each) => `${each.source.text} ~ ${each.target.text} (${each.how})`),
    ...disagreements.map(({ reason, expected = '', found = '', certainty, fix, target: there }) => {
      const proposed = fix === undefined || fix === there?.text ? '' : `, fix ${fix}`;
      return `${reason} ${expected}→${found} (${weight(certainty)}${proposed})`;
    }),
  ];
  return all.length > 0 ? all : ['agrees'];
}

describe('what is told of a sentence and its translation', () => {
  it.each(rows('pairs'))('%s (%s) %s', (source = '', locale = '', target = '', ...expected) => {
    expect(toldOfPair(source, locale, target)).toEqual(expected);
  });
});

describe('what becomes of a translation whose source has another value', () => {
  it.each(rows('updates'))('%s → %s (%s) %s', (before = '', now = '', locale = '', target = '', expected = '') => {
    const updates = updateFacts({ before, now, target }, { source: 'en', target: locale });
    expect(updates ? applyUpdates(target, updates) : 'left alone').toBe(expected);
  });
});
