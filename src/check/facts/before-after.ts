import type { FactKind } from '../../model/fact.ts';
import { right, wrong } from '../contract/example.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Check } from '../contract/define-check.ts';
import type { Axis } from '../relations/beside-value.ts';
import { relationFaults } from './value-relations.ts';

/** Of a point in time: until is before, since is after it. */
const points: Axis = { before: 'down', until: 'down', earlier: 'down', after: 'up', since: 'up', later: 'up' };
/** Of a span of time: three years before something, three years after it. */
const spans: Axis = { before: 'down', beforeBy: 'down', after: 'up', afterBy: 'up' };
/** Of a version: 4.9 or later. */
const versions: Axis = { earlier: 'down', later: 'up' };

/** Of a month, a year, a decade or a century: its beginning, its end. */
const parts: Axis = { early: 'down', late: 'up' };

const partsOf: ReadonlySet<FactKind> = new Set(['date', 'year', 'decade', 'century', 'cardinal']);

const axes: Readonly<Partial<Record<FactKind, Axis>>> = {
  date: points,
  time: points,
  year: points,
  weekday: points,
  decade: points,
  century: points,
  duration: spans,
  cardinal: versions,
};

/**
 * Before Monday is not after Monday, until 2030 not since 2030, and early May not late May. Compared where the words stand
 * beside a time.
 */
export const beforeAfter: Check<'unit'> = defineCheck({
  id: 'before-after',
  type: 'mistranslation',
  scope: 'unit',
  severity: 'warning',
  find: (subject) => [
    ...relationFaults(subject, { axisOf: (kind) => axes[kind] }),
    ...relationFaults(subject, { axisOf: (kind) => (partsOf.has(kind) ? parts : undefined) }),
  ],
  describe: ({ expectedText: expected, foundText: found }) => ({ key: 'opposite', values: { expected, found } }),
  examples: [
    right('zh-Hans', 'before 4 November', '11月4日之前'),
    right('ms', 'after 4 November', 'selepas 4 November'),
    right('ar', 'until 4 November 2010', 'حتى 4 نوفمبر 2010'),
    right('ru', 'three years before the vote', 'за три года до голосования'),
    right('ja', 'two days after the vote', '投票の2日後'),
    right('zh-Hans', 'in late October 2010', '2010年10月下旬'),
    right('ms', 'in early 2010', 'awal 2010'),
    right('hi', 'after 6 November', '6 नवंबर के बाद'),
    wrong('zh-Hans', 'before 4 November', '11月4日之后', 'warning'),
    wrong('ms', 'after 4 November', 'sebelum 4 November', 'warning'),
    wrong('ar', 'until 4 November 2010', 'منذ 4 نوفمبر 2010', 'warning'),
    wrong('ru', 'three years before the vote', 'через три года после голосования', 'warning'),
    wrong('ja', 'two days after the vote', '投票の2日前', 'warning'),
    wrong('zh-Hans', 'in late October 2010', '2010年10月初', 'warning'),
    wrong('ms', 'in early 2010', 'akhir 2010', 'warning'),
    wrong('ru', 'at the end of October', 'в начале октября', 'warning'),
    wrong('hi', 'after 6 November', '6 नवंबर से पहले', 'warning'),
  ],
});
