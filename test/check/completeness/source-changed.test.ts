import { expect, it } from 'vitest';
import { runChecks } from '../../../src/check/run-checks.ts';
import { sourceChanged } from '../../../src/check/completeness/source-changed.ts';
import type { Translation } from '../../../src/model/translation.ts';
import { segment, translation, unit } from '../make.ts';

const returned = translation('ms', [
  unit('u1', [segment('s1', 'The clinic opens today. Entry is free.', 'Klinik dibuka hari ini. Masuk percuma.')]),
  unit('u2', [segment('s1', 'Read more.', 'Baca lagi.')]),
]);

function changed(units: Translation['units'] | undefined): (string | undefined)[][] {
  const ledger = units && { release: 'release', sourceLocale: 'en', units };
  const found = runChecks(returned, { checks: [sourceChanged], ...(ledger && { ledger }) });
  return found.map(({ unit: id, severity, evidence }) => [id, severity, String(evidence['problem'])]);
}

it('compares with today’s source, however it is segmented', () => {
  const cut = unit('u1', [segment('s1', 'The clinic opens today.'), segment('s2', ' Entry is free.')]);
  expect(changed([cut, returned.units[1]!])).toEqual([]);
  const glued = unit('u1', [segment('s1', 'The clinic opens today.'), segment('s2', 'Entry is free.')]);
  expect(changed([glued, returned.units[1]!])).toEqual([]);
  expect(changed([unit('u1', [segment('s1', 'The clinic opens tomorrow.')]), returned.units[1]!])).toEqual([
    ['u1', 'warning', 'changed'],
  ]);
});

it('tells of units that are gone', () => {
  expect(changed([returned.units[0]!])).toEqual([['u2', 'info', 'gone']]);
});

it('says nothing where nobody knows today’s source', () => {
  expect(changed(undefined)).toEqual([]);
});
