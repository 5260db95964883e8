import { describe, expect, it } from 'vitest';
import { messageChecks } from '../../../src/check/messages/message-checks.ts';
import { pluralSurvey } from '../../../src/check/messages/plural-survey.ts';
import { runChecks } from '../../../src/check/run-checks.ts';
import type { UnitSubject } from '../../../src/check/contract/subject.ts';
import { segment, translation, unit } from '../make.ts';

const categories = ['zero', 'one', 'two', 'few', 'many'] as const;
/** All sets of categories, each with `other`. */
const sets = Array.from({ length: 2 ** categories.length }, (_, bits) => [
  ...categories.filter((_category, at) => bits & (1 << at)),
  'other',
]);

describe('the survey of plural keys', () => {
  it.each(['ar', 'cy', 'ru', 'pl', 'ms', 'en'])(
    'concerns in %s the families that the check finds fault with',
    (locale) => {
      const checks = messageChecks.filter(({ id }) => id === 'i18next-plurals');
      const told: string[] = [];
      const found: string[] = [];
      for (const set of sets) {
        const units = set.map((category) => unit(`file_${category}`, [segment('s1', 'Files', `Fail ${category}`)]));
        const survey = pluralSurvey();
        const subjects = units.map((each) => {
          const pairs = [{ segment: each.parts[0], source: 'Files', target: 'Fail' }];
          return { unit: each, pairs, targetLocale: locale } as unknown as UnitSubject;
        });
        for (const subject of subjects) survey.add(subject);
        if (subjects.some((subject) => survey.concerns(subject))) told.push(set.join());
        if (runChecks(translation(locale, units), { checks }).length > 0) found.push(set.join());
      }
      // One key alone may be no family, which the survey leaves to the check.
      expect(told.filter((set) => set !== 'other')).toEqual(found.filter((set) => set !== 'other'));
      expect(told).toEqual(expect.arrayContaining(found));
      expect(found.length).toBeGreaterThan(sets.length / 2);
    },
  );
});
