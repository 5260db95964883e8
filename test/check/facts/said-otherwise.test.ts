import { describe, expect, it } from 'vitest';
import { findingsOf } from '../findings-of.ts';

const counted = (id: string, locale: string, source: string, target: string): number =>
  findingsOf(id, locale, source, target).length;

describe('a percentage whose sign the other side says in words', () => {
  it.each([
    ['fr', 'Revenue: −4%', 'Recettes : en baisse de 4 %'],
    ['de', 'Visitors: −4% on 2024', '4 % weniger Gäste als 2024'],
    ['pt', 'The town had 300 guests, 4% fewer than in 2024.', 'A cidade teve 300 hóspedes, menos 4% do que em 2024.'],
    ['ru', 'Visitors: −4% on 2024', 'Гостей на 4 % меньше, чем в 2024 году'],
    ['ja', 'Visitors: −4% on 2024', '来館者は2024年より4%減少した'],
    ['tr', 'Visitors: −4% on 2024', "Ziyaretçiler 2024'e göre yüzde 4 azaldı"],
  ])('is right: %s', (locale, source, target) => {
    expect(counted('percent', locale, source, target)).toBe(0);
  });

  it.each([
    ['de', 'Growth fell to −4%.', 'Das Wachstum sank auf 4 %.'],
    ['de', 'Visitors: −4%', 'Die Zahl der Gäste stieg um 4 %'],
    ['fr', 'Margin: −4%', 'Marge : 4 %'],
    ['pt', 'The economy shrank: plus 4%', 'A economia encolheu: menos 4%'],
  ])('is wrong where no word says so of it: %s %s', (locale, source, target) => {
    expect(counted('percent', locale, source, target)).toBe(1);
  });

  it('is wrong of a temperature, which may fall and stay above zero', () => {
    expect(counted('units', 'pt', 'The night had −4 °C.', 'À noite caiu para 4 °C.')).toBe(1);
  });
});

describe('an age that is told as a year of life', () => {
  it.each([
    ['de', 'She died at the age of 79.', 'Sie starb im 80. Lebensjahr.'],
    ['ru', 'The painter died aged 91.', 'Художник умер на 92-м году жизни.'],
    ['pl', 'He died at the age of 68.', 'Zmarł w 69. roku życia.'],
    ['nl', 'He died at the age of 83.', 'Hij overleed in zijn 84e levensjaar.'],
    ['hu', 'He died at the age of 83.', 'Életének 84. évében elhunyt.'],
  ])('is one more: %s', (locale, source, target) => {
    expect([...findingsOf('numbers', locale, source, target), ...findingsOf('units', locale, source, target)]).toEqual(
      [],
    );
  });

  it.each([
    ['by more than one', 'de', 'Sie starb im 81. Lebensjahr.'],
    ['by one less', 'de', 'Sie starb im 78. Lebensjahr.'],
    ['without the words', 'de', 'Sie starb mit 80 Jahren.'],
  ])('is wrong %s', (_how, locale, target) => {
    const source = 'She died at the age of 79.';
    expect([
      ...findingsOf('numbers', locale, source, target),
      ...findingsOf('units', locale, source, target),
    ]).toHaveLength(1);
  });
});
