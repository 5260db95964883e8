import fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import {
  bakedLocale,
  bestMatch,
  canonicalTag,
  isValidTag,
  matchesFilter,
  maximize,
  sameLocale,
} from '../../src/locale/tags/tags.ts';

describe('isValidTag', () => {
  it.each([
    'en',
    'zh-Hans',
    'zh-cmn',
    'ms-MY',
    'sr-Latn-BA',
    'ca-ES-valencia',
    'ar-u-nu-latn',
    'qaa',
    'x-house',
    'en-x-press',
    'es-419',
    'iw',
    'fil',
    'i-klingon',
  ])('accepts %s', (tag) => expect(isValidTag(tag)).toBe(true));
  it.each([
    '',
    'xx',
    'xx-nope',
    'english',
    'zh_CN',
    'en-',
    'en-Nope',
    'en-QQQ',
    'a',
    '*',
    'en-a-bb-a-cc',
    'toString',
    '__proto__',
    'constructor',
  ])('rejects %s', (tag) => expect(isValidTag(tag)).toBe(false));
  it('does not hang on long input', () => {
    expect(isValidTag('en' + '-abcdefgh'.repeat(100_000))).toBe(false);
  });
});

describe('canonicalTag', () => {
  it.each([
    ['ZH-hans-cn', 'zh-Hans-CN'],
    ['zh-cmn', 'zh'],
    ['zh-cmn-Hans', 'zh-Hans'],
    ['cmn', 'zh'],
    ['iw', 'he'],
    ['msa', 'ms'],
    ['en-UK', 'en-GB'],
    ['sh', 'sr-Latn'],
    ['x-House', 'x-house'],
  ])('%s is %s', (tag, canonical) => expect(canonicalTag(tag)).toBe(canonical));
  it('is idempotent', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('zh-cmn', 'sh', 'iw', 'en-UK', 'ar-u-nu-latn', 'no', 'tl', 'mo'),
        (tag) => canonicalTag(canonicalTag(tag)) === canonicalTag(tag),
      ),
    );
  });
});

describe('maximize', () => {
  it('agrees with Intl', () => {
    for (const tag of ['zh', 'zh-TW', 'sr', 'uz', 'pt', 'ms', 'ar', 'fa', 'en-GB', 'pa-PK', 'und-Thai', 'ff-Adlm'])
      expect(maximize(tag)).toBe(new Intl.Locale(tag).maximize().toString());
  });
});

describe('sameLocale', () => {
  it.each([
    ['zh-CN', 'zh-Hans'],
    ['no', 'nb'],
    ['msa', 'ms'],
    ['ms-MY', 'ms'],
    ['zh-TW', 'zh-Hant'],
  ])('%s and %s', (a, b) => expect([sameLocale(a, b), sameLocale(b, a)]).toEqual([true, true]));
  it.each([
    ['zh-CN', 'zh-TW'],
    ['en-GB', 'en'],
    ['pt', 'pt-PT'],
    ['x-a', 'x-b'],
    ['ms', 'id'],
  ])('not %s and %s', (a, b) => expect(sameLocale(a, b)).toBe(false));
});

describe('bestMatch', () => {
  it('prefers the same locale, then the language at large', () => {
    expect(bestMatch('zh-CN', ['en', 'zh-Hant', 'zh-Hans'])).toBe('zh-Hans');
    expect(bestMatch('pt-AO', ['pt-BR', 'pt-PT', 'pt'])).toBe('pt');
    expect(bestMatch('zh-Hans', ['zh-Hant', 'en'])).toBeUndefined();
  });
});

describe('matchesFilter', () => {
  it('completes tags by likely subtags', () => {
    expect(matchesFilter('zh-Hans', { locales: ['zh-CN'], type: 'include' })).toBe(true);
    expect(matchesFilter('zh-TW', { locales: ['zh-Hant'], type: 'include' })).toBe(true);
    expect(matchesFilter('ms', { locales: ['ms-MY'], type: 'exclude' })).toBe(false);
    expect(matchesFilter('fr', { locales: ['*'], type: 'include' })).toBe(true);
    expect(matchesFilter('fr-CH', { locales: ['*-CH'], type: 'include' })).toBe(true);
    expect(matchesFilter('fr', { locales: [], type: 'include' })).toBe(false);
    expect(matchesFilter('fr', { locales: ['en', 'ms'], type: 'include' })).toBe(false);
  });
});

describe('bakedLocale', () => {
  it('finds data by script before region', () => {
    expect(bakedLocale('zh-TW')).toBe('zh-Hant');
    expect(bakedLocale('zh-CN')).toBe('zh');
    expect(bakedLocale('en-GB')).toBe('en-GB');
    expect(bakedLocale('xx')).toBe('und');
  });
});
