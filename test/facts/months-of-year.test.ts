import { describe, expect, it } from 'vitest';
import { recognize } from '../../src/facts/recognize.ts';

const firstOf = (text: string, locale: string): unknown => {
  const [fact] = recognize(text, locale);
  return fact && [fact.kind, fact.text, 'readings' in fact ? fact.readings[0] : undefined];
};

describe('the months of a year so far, as tables of results call them', () => {
  it.each([
    ['pt', 'Receitas 9M 2026', '9M', 'P9M'],
    ['en', '6M25 revenue', '6M', 'P6M'],
    ['it', 'Ricavi 12M 2024', '12M', 'P12M'],
    ['ru', 'Выручка за 9М 2025', '9М', 'P9M'],
    ['es', "Ventas 3M'26", '3M', 'P3M'],
  ])('are months: %s %s', (locale, text, label, iso) => {
    expect(firstOf(text, locale)).toEqual(['duration', label, { iso }]);
  });

  it.each([
    ['people', 'A city of 9M people', 'cardinal'],
    ['as many', 'A city of 7M 2026', 'cardinal'],
    ['dollars', 'The $9M 2026 budget', 'currency'],
    ['dollars by their code', 'The USD 9M 2026 budget', 'currency'],
  ])('are millions of %s', (_of, text, kind) => {
    expect(recognize(text, 'en')[0]?.kind).toBe(kind);
  });
});
