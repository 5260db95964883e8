import { expect, it } from 'vitest';
import { pluralIntegers } from '../../src/locale/orthography/plural-integers.ts';
import { pluralCategories } from '../../src/locale/cldr/plural-categories.ts';

const languages =
  'ar bn cs cy da de en es fa fil fr ga he hi hu id it ja ko lt lv ms mt nl pl pt pt-PT ro ru sl sw ta th tr uk vi zh'.split(
    ' ',
  );

/** The whole numbers that are tried: all small ones, and large ones of every shape. */
const tried = [...Array.from({ length: 1200 }, (_, n) => n), 2001, 10_000, 10_001, 100_000, 123_456];

it.each(languages)('%s: categories stand for the numbers that Intl says', (language) => {
  const rules = new Intl.PluralRules(language);
  for (const category of pluralCategories(language, 'cardinal')) {
    const numbers = tried.filter((n) => rules.select(n) === category);
    const known = pluralIntegers(language, category);
    if (known === undefined) expect(numbers.length).toBeGreaterThan(1);
    else expect(known).toEqual(numbers);
  }
});

it('knows nothing of what is no language', () => {
  expect(pluralIntegers('toString', 'one')).toBeUndefined();
  expect(pluralIntegers('', 'other')).toBeUndefined();
});
