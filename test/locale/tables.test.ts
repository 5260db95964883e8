import { Ajv } from 'ajv';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { punctuationOf } from '../../src/locale/orthography/punctuation.ts';
import { quotationStyleOf } from '../../src/locale/orthography/quotation-styles.ts';
import { exclusiveTo } from '../../src/locale/orthography/han-variants.ts';
import { isValidTag } from '../../src/locale/tags/tags.ts';

interface Table {
  readonly sources: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const root = new URL('../../src/locale/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const validate = new Ajv({ allErrors: true, allowUnionTypes: true })
  .addSchema(read('entries.schema.json') as object, '../entries.schema.json')
  .compile(read('orthography/orthography.schema.json') as object);
const tables = readdirSync(new URL('orthography/', root))
  .filter((name) => /^[\w-]+\.json$/.test(name))
  .map((name) => ({ name, table: read(`orthography/${name}`) as Table }));

describe.each(tables)('$name', ({ table }) => {
  it('follows the schema', () => {
    validate(table);
    expect(validate.errors).toBe(null);
  });

  it('has rows of tags and scripts only', () => {
    const isScript = (key: string): boolean => isValidTag(`und-${key}`) && /^[A-Z][a-z]{3}$/.test(key);
    expect(Object.keys(table.rows).filter((key) => key !== 'und' && !isValidTag(key) && !isScript(key))).toEqual([]);
  });

  it('says of each row where it is from', () => {
    const named = new Set(Object.values(table.rows).map(({ source }) => source));
    expect([...named].toSorted()).toEqual(Object.keys(table.sources).toSorted());
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
  const [simplified, traditional] = [exclusiveTo('Hans'), exclusiveTo('Hant')];
  expect(both.filter((char) => simplified(char) !== undefined || traditional(char) !== undefined)).toEqual([]);
  expect([simplified('诊'), traditional('診')]).toEqual(['診', '诊']);
  // The first and the last that are listed.
  expect([simplified('㐷'), simplified('𱊜'), traditional('㑯'), traditional('𰻞')]).toEqual(['傌', '𪈼', '㑔', '𰻝']);
});
