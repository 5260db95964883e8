import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

const require = createRequire(import.meta.url);
const folder = join(dirname(require.resolve('schemastore/package.json')), 'schemas/json');

/** The schema of Ant's tasks that JUnit reports are held to. */
export const junitSchema: string = join(
  dirname(require.resolve('jest-junit-reporter/package.json')),
  'src/__tests__/fixtures/junit.xsd',
);

/** Validates against a schema of the JSON Schema Store. */
export function schemaNamed(name: string): ValidateFunction {
  const schema = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as object;
  // Some of the schemas' own patterns are none in Unicode mode.
  return formats.default(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })).compile(schema);
}
