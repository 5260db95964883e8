import { expect, it } from 'vitest';
import { ReleaseSurvey } from '../../src/check/check-unit-by-unit.ts';
import { checks } from '../../src/check/checks.ts';
import { segment, translation, unit } from './make.ts';

it('compares 20,000 units with one another, and no more: a file may have millions', () => {
  const units = Array.from({ length: 20_001 }, (_, at) =>
    unit(`u${at}`, [segment('s1', 'Read more', at < 19_999 ? 'Baca lagi' : 'Baca selanjutnya')]),
  );
  const alone = checks.filter(({ id }) => id === 'inconsistent-translation');
  const survey = new ReleaseSurvey(translation('ms', []), 'ms', { checks: alone, most: 10 });
  for (const each of units) survey.add(each);
  const checking = survey.checking();
  for (const each of units) checking.add(each);
  expect(checking.finish().findings.map((finding) => finding.unit)).toEqual(['u19999']);
});
