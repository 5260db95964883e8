import { right, wrong } from '../contract/example.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Check, Evidence } from '../contract/define-check.ts';
import { spanOf } from '../contract/span.ts';
import { isVisible } from '../contract/subject.ts';
import type { SegmentPair, UnitSubject } from '../contract/subject.ts';
import { isTurned } from './count-negations.ts';
import { contradiction, poleWordsIn } from './count-poles.ts';
import type { Poles } from './count-poles.ts';

interface OppositesFault extends Evidence {
  readonly expected: string;
  readonly found: string;
}

const poles: Poles = ['open', 'close'];

/** What opens must not close in the translation. */
export const opposites: Check<'unit'> = defineCheck({
  id: 'opposites',
  type: 'mistranslation',
  scope: 'unit',
  severity: 'warning',
  find: ({ pairs, sourceLocale, targetLocale }: UnitSubject) =>
    pairs.flatMap((pair) => (isVisible(pair.target) ? faultsOf(pair, sourceLocale, targetLocale) : [])),
  describe: ({ expected, found }) => ({ key: 'opposite', values: { expected, found } }),
  examples: [
    right('zh-Hans', 'The museum opens at 9 a.m.', '博物馆上午9点开门。'),
    right('ms', 'The bridge was closed on Monday.', 'Jambatan itu ditutup pada hari Isnin.'),
    right('ar', 'The border will open on Sunday.', 'ستفتح الحدود يوم الأحد.'),
    right('ru', 'The airport will close in May.', 'Аэропорт закроется в мае.'),
    right('hi', 'The school opens on Monday.', 'स्कूल सोमवार को खुलेगा।'),
    right('th', 'The park opens at 6 a.m.', 'สวนเปิดเวลา 6.00 น.'),
    right('ru', 'The plant will stay open until May.', 'Завод не закроют до мая.'),
    wrong('zh-Hans', 'The museum opens at 9 a.m.', '博物馆上午9点关门。', 'warning'),
    wrong('ms', 'The bridge was closed on Monday.', 'Jambatan itu dibuka pada hari Isnin.', 'warning'),
    wrong('ar', 'The border will open on Sunday.', 'ستغلق الحدود يوم الأحد.', 'warning'),
    wrong('ru', 'The airport will close in May.', 'Аэропорт откроется в мае.', 'warning'),
    wrong('hi', 'The school opens on Monday.', 'स्कूल सोमवार को बंद होगा।', 'warning'),
    wrong('th', 'The park opens at 6 a.m.', 'สวนปิดเวลา 6.00 น.', 'warning'),
  ],
});

function faultsOf(pair: SegmentPair, sourceLocale: string, targetLocale: string): readonly OppositesFault[] {
  const there = poleWordsIn(pair.sourceProse, sourceLocale, poles);
  if (there.length === 0) return [];
  const found = contradiction(there, poleWordsIn(pair.targetProse, targetLocale, poles), poles);
  if (found === undefined || isTurned(pair, sourceLocale, targetLocale)) return [];
  const source = spanOf(pair.source, found.source.start, found.source.end);
  const target = spanOf(pair.target ?? '', found.target.start, found.target.end);
  const words = { expected: source.text, found: target.text };
  return [{ certainty: 'likely', segment: pair.segment.id, source, target, ...words }];
}
