import { expect, test } from 'vitest';
import { findingsOf } from './findings-of.ts';

test.each([
  ['id', 'The trip takes three and a half hours.', 'tiga setengah jam', 'dua setengah jam'],
  ['ms', 'The trial lasted two and a half years.', 'dua setengah tahun', 'tiga setengah tahun'],
  ['ar', 'The siege lasted two and a half years.', 'سنتين ونصف السنة', 'سنة ونصف السنة'],
])('two of a span and a half are read in %s: %s', (locale, source, right, wrong) => {
  expect(findingsOf('units', locale, source, right)).toEqual([]);
  expect(findingsOf('units', locale, source, wrong)).toHaveLength(1);
});
