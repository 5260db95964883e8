import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { punctuationOf } from '../../src/locale/orthography/punctuation.ts';
import { quotationStyleOf } from '../../src/locale/orthography/quotation-styles.ts';
import { exclusiveTo } from '../../src/locale/orthography/han-variants.ts';
import { isValidTag } from '../../src/locale/tags/tags.ts';

describe.each([
  'casing',
  'detectable-languages',
  'font-encodings',
  'zero-width-joiners',
  'punctuation',
  'quotation-styles',
  'reduplication',
  'written-scripts',
])('%s.json', (name) => {
  it('has rows of tags only', () => {
    const path = new URL(`../../src/locale/orthography/${name}.json`, import.meta.url);
    const table = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    expect(Object.keys(table).filter((tag) => tag !== 'und' && !isValidTag(tag))).toEqual([]);
  });
});

it('a locale has what its script has, its own before that', () => {
  expect(punctuationOf('zh-TW').forms.stop).toEqual(['。']);
  expect(punctuationOf('ur').forms).toMatchObject({ stop: ['۔'], comma: ['،'] });
  expect(punctuationOf('fr-CA').spaceBefore).toEqual([':']);
  expect(punctuationOf('no such locale').forms.stop).toEqual(['.']);
});

it('quotations come from CLDR and from what is written beside it', () => {
  expect(quotationStyleOf('de').usual).toBe('„“');
  expect(quotationStyleOf('de-CH').pairs).toContain('«»');
  expect(quotationStyleOf('sw').usual).toBe('“”');
});

it('characters of both forms of Chinese are exclusive to neither', () => {
  const both = [...'后台里干着群中文'];
  expect(both.filter((char) => exclusiveTo('Hans').has(char) || exclusiveTo('Hant').has(char))).toEqual([]);
  expect([exclusiveTo('Hans').get('诊'), exclusiveTo('Hant').get('診')]).toEqual(['診', '诊']);
});
