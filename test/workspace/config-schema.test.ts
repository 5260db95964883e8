import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { checkIds } from '../../src/check/explain.ts';
import { configJsonSchema } from '../../src/workspace/config/schema.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

describe('the JSON schema of the configuration', () => {
  const ajv = new Ajv2020({ strict: true });
  addFormats.default(ajv);
  const isValid = ajv.compile(configJsonSchema(checkIds()));

  it('is the one that the package has: node scripts/write-config-schema.mjs', () => {
    expect(read('dragoman.config.schema.json')).toEqual(configJsonSchema(checkIds()));
  });

  it('fits the sample newsroom', () => {
    expect([isValid(read('dragoman.config.json')), isValid.errors]).toEqual([true, null]);
  });

  it.each<object>([
    { sauce: 1 },
    { targetLocales: 'ms' },
    { locales: { ms: { quotationMarks: ['a'] } } },
    { locales: { ms: { contacts: [{ title: 'Desk' }] } } },
    { checks: { numbers: 'loud' } },
    { checks: { nubmers: 'off' } },
    { checks: ['numbers'] },
    { roleChecks: { headlines: { numbers: 'info' } } },
    { baseUrl: 'here' },
    { minimumState: 'new' },
    { constructor: {} },
  ])('finds the fault in %j', (settings) => {
    expect(isValid({ sourceLocale: 'en', targetLocales: ['ms'], ...settings })).toBe(false);
  });
});
