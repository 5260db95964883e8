import { describe, expect, it } from 'vitest';
import { isValidTag, sameLocale } from '../../src/locale/tags/tags.ts';
import { DragomanError } from '../../src/model/error.ts';
import { parseConfig } from '../../src/workspace/config/config.ts';

const parse = (json: string): ReturnType<typeof parseConfig> =>
  parseConfig(json, 'dragoman.config.json', { isValid: isValidTag, areSame: sameLocale });

async function fault(json: string): Promise<DragomanError> {
  const error: unknown = await parse(json).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DragomanError);
  return error as DragomanError;
}

describe('parseConfig', () => {
  it('fills in what is not said', async () => {
    const config = await parse('{ "sourceLocale": "en", "targetLocales": ["ms"], "folders": { "out": "build" } }');
    expect(config.folders).toEqual({ source: 'source', locales: 'locales', out: 'build' });
    expect(config.minimumState).toBe('translated');
  });

  it.each([
    ['{\n  "sourceLocale": "en",\n  "targetLocales": ["xx-nope"]\n}', 'locale-unknown', 3, 21],
    ['{\n  "sourceLocale": "en",\n  "targetLocales": "ms"\n}', 'config-wrong-type', 3, 20],
    ['{\n  "sourceLocale": "en",\n  "targetLocales": [],\n  "sauce": 1\n}', 'config-unknown-key', 4, 3],
    ['{\n  "sourceLocale": "en"\n}', 'config-missing-key', 1, 1],
    ['{\n  "sourceLocale": "en",\n  "locales": { "qq": {} },\n  "targetLocales": []\n}', 'locale-unknown', 3, 16],
    [
      '{ "sourceLocale": "en", "targetLocales": [], "locales": { "ms": { "quotationMarks": ["a"] } } }',
      'config-wrong-type',
      1,
      85,
    ],
    ['{ "sourceLocale": "en", "targetLocales": [], "checks": { "numbers": "loud" } }', 'config-wrong-type', 1, 69],
    ['{ "sourceLocale": "en", "targetLocales": ["ms", "en-US"] }', 'locale-twice', 1, 49],
    ['{ "sourceLocale": "en", "targetLocales": ["zh-CN", "zh-Hans"] }', 'locale-twice', 1, 52],
    ['{ "sourceLocale": "en", "targetLocales": [], "baseUrl": "here" }', 'config-wrong-type', 1, 57],
    ['[]', 'config-wrong-type', 1, 1],
    [
      '{ "sourceLocale": "en", "targetLocales": [],\n"locales": { "en": { "dateFormats": { "long": "the d MMMM y" } } } }',
      'config-wrong-type',
      2,
      47,
    ],
    [
      '{ "sourceLocale": "en", "targetLocales": [],\n"locales": { "en": { "dateFormats": { "long": "MMMM y" } } } }',
      'config-wrong-type',
      2,
      47,
    ],
    [
      '{ "sourceLocale": "en", "targetLocales": [],\n"locales": { "en": { "monthNames": ["January"] } } }',
      'config-wrong-type',
      2,
      36,
    ],
    [
      `{ "sourceLocale": "en", "targetLocales": [],\n"locales": { "en": { "monthNames": ["Jan", " "${', "x"'.repeat(10)}] } } }`,
      'config-wrong-type',
      2,
      44,
    ],
    ['{\n  "sourceLocale": "en",\n}', 'config-not-json', 3, 1],
    ['', 'config-not-json', 1, 1],
  ])('names the place of the fault in %j', async (json, code, line, column) => {
    expect(await fault(json)).toMatchObject({ code, line, column, file: 'dragoman.config.json' });
  });

  it.each([
    ['checks', { whitspace: 'off' }, 'config-unknown-check-nearest', { name: 'whitspace', nearest: 'whitespace' }],
    ['checks', { grammar: 'off' }, 'config-unknown-check', { name: 'grammar', known: 'numbers, whitespace' }],
    ['localeChecks', { ms: { nubmers: 'info' } }, 'config-unknown-check-nearest', { nearest: 'numbers' }],
    ['releaseChecks', { news: { nubmers: 'info' } }, 'config-unknown-check-nearest', { nearest: 'numbers' }],
    ['roleChecks', { headlines: { numbers: 'info' } }, 'config-unknown-role-nearest', { nearest: 'headline' }],
    ['roleChecks', { xyzzy: { numbers: 'info' } }, 'config-unknown-role', { name: 'xyzzy' }],
    ['roleChecks', { headline: { nubmers: 'info' } }, 'config-unknown-check-nearest', { nearest: 'numbers' }],
    ['checks', { 'xliff-removed-code': 'off' }, 'explain-xliff', { name: 'xliff-removed-code' }],
  ])('knows the checks and the roles: %s %j', async (setting, value, code, values) => {
    const json = JSON.stringify({ sourceLocale: 'en', targetLocales: ['ms'], [setting]: value }, null, 1);
    const checks = (): Promise<readonly string[]> => Promise.resolve(['numbers', 'whitespace']);
    const rules = { isValid: isValidTag, areSame: sameLocale, checks };
    const error = (await parseConfig(json, 'c', rules).catch((thrown: unknown) => thrown)) as DragomanError;
    expect(error).toMatchObject({ code, values });
    const wrong = String(error.values['name']);
    expect(error.excerpt?.slice((error.column ?? 0) - 1)).toMatch(new RegExp(`^"${wrong}"`));
  });

  it('is not fooled by keys of Object.prototype', async () => {
    expect(await fault('{ "sourceLocale": "en", "targetLocales": [], "constructor": {} }')).toMatchObject({
      code: 'config-unknown-key',
    });
  });
});
