import { describe, expect, it } from 'vitest';
import { direction } from '../../src/locale/cldr/direction.ts';
import { segmentSeparator } from '../../src/locale/orthography/segment-separator.ts';
import { supplemental } from '../../src/locale/load.ts';
import { displayName } from '../../src/locale/cldr/names.ts';
import { autonym } from '../../src/locale/orthography/autonym.ts';
import { pluralCategories } from '../../src/locale/cldr/plural-categories.ts';
import { quotationMarks } from '../../src/locale/cldr/quotation-marks.ts';

const modern = supplemental().modern.split(' ');

describe('names', () => {
  it.each([
    ['zh-Hans', 'en', 'Simplified Chinese'],
    ['zh-Hans', 'ms', 'Cina Ringkas'],
    ['ms', 'zh-Hans', '马来语'],
    ['pt-BR', 'en', 'Brazilian Portuguese'],
    ['sr-Latn-BA', 'en', 'Serbian (Latin, Bosnia & Herzegovina)'],
    ['zh-TW', 'fr', 'chinois (Taïwan)'],
    ['xx', 'en', 'xx'],
    ['en', 'xx', 'en'],
  ])('%s in %s is %s', (locale, inLocale, name) => expect(displayName(locale, inLocale)).toBe(name));
  it('knows every modern locale in its own language and in English', () => {
    for (const locale of modern) {
      expect(autonym(locale), locale).not.toBe(locale);
      expect(displayName(locale, 'en'), locale).not.toBe(locale);
    }
  });
  it('gives the names that switchers show', () => {
    expect(['zh-Hans', 'ar', 'th', 'ms'].map(autonym)).toEqual(['简体中文', 'العربية', 'ไทย', 'Bahasa Melayu']);
  });
});

describe('direction', () => {
  it('follows the script', () => {
    expect(['ar', 'he', 'ur', 'fa', 'ms-Arab', 'yi'].map(direction)).toEqual(Array(6).fill('rtl'));
    expect(['en', 'zh-Hans', 'th', 'az', 'xx'].map(direction)).toEqual(Array(5).fill('ltr'));
  });
});

describe('pluralCategories', () => {
  it('agrees with Intl in every modern locale', () => {
    const order = ['zero', 'one', 'two', 'few', 'many', 'other'];
    for (const locale of Intl.PluralRules.supportedLocalesOf(modern))
      for (const type of ['cardinal', 'ordinal'] as const) {
        const { pluralCategories: theirs } = new Intl.PluralRules(locale, { type }).resolvedOptions();
        expect(pluralCategories(locale, type), `${locale} ${type}`).toEqual(
          order.filter((c) => (theirs as string[]).includes(c)),
        );
      }
  });
  it('has six in Arabic, one in Chinese and in an unknown language', () => {
    expect(pluralCategories('ar', 'cardinal')).toHaveLength(6);
    expect(pluralCategories('zh-Hans', 'cardinal')).toEqual(['other']);
    expect(pluralCategories('xx', 'cardinal')).toEqual(['other']);
  });
});

describe('quotation marks and separators', () => {
  it('are the locale’s own', () => {
    expect(quotationMarks('zh-Hant')).toEqual(['「', '」', '『', '』']);
    expect(quotationMarks('fr')).toEqual(['«', '»', '«', '»']);
    expect(quotationMarks('en')).toEqual(['“', '”', '‘', '’']);
    expect(['zh-TW', 'ja', 'ko', 'th', 'en'].map(segmentSeparator)).toEqual(['', '', ' ', ' ', ' ']);
  });
});
