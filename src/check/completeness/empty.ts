import { defineCheck } from '../contract/define-check.ts';
import type { Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import { isUntouched, needsTranslation, saysSomething } from '../contract/subject.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { wholeOf } from '../contract/span.ts';
import { carriedByNeighbour } from './neighbour.ts';

interface Empty extends Evidence {
  readonly problem: 'blank' | 'carried';
}

/**
 * There is a target, and nothing in it that a reader could see, though the source says something. Where a neighbour's
 * target is long enough to hold this sentence too, the translator may have merged the two: a warning then.
 */
export const empty: Check<'unit'> = defineCheck({
  id: 'empty',
  type: 'omission',
  scope: 'unit',
  severity: 'error',
  find: findEmpty,
  describe: ({ problem }) => ({ key: problem, values: {} }),
  examples: [
    right('zh-Hans', 'Read more', '阅读更多'),
    right('ms', 'Read more', 'Baca lagi'),
    right('ar', 'Read more', 'اقرأ المزيد'),
    right('th', 'Read more', 'อ่านเพิ่มเติม'),
    right('ru', ' ', ''),
    right('hi', '…', '—'),
    right('ms', '* * *', ''),
    right('ja', 'Read more', [{ kind: 'ph', id: '1' }]),
    wrong('zh-Hans', 'Read more', '', 'error'),
    wrong('ms', 'Read more', '   ', 'error'),
    wrong('ar', 'Read more', '\u200f', 'error'),
    wrong('th', 'Read more', '\u200b\u200b', 'error'),
    wrong('ru', 'Read more', '\u00a0', 'error'),
    wrong('hi', '190', '\n', 'error'),
    {
      locale: 'ja',
      segments: [
        { source: 'Read more.', target: '続きを読む。' },
        { source: 'Contact us.', target: '' },
      ],
      finds: ['error'],
    },
    {
      locale: 'ru',
      segments: [
        { source: 'Read more on our page.', target: 'Подробнее на нашей странице. Пишите нам.' },
        { source: 'Write to us.', target: '' },
      ],
      finds: ['warning'],
    },
  ],
});

function* findEmpty(subject: UnitSubject): Generator<Empty> {
  for (const [index, pair] of subject.pairs.entries()) {
    if (pair.target === undefined || saysSomething(pair.targetContent)) continue;
    if (!needsTranslation(pair.sourceContent) || isUntouched(pair, subject.release)) continue;
    const carried = carriedByNeighbour(index, subject);
    yield {
      problem: carried ? 'carried' : 'blank',
      certainty: carried ? 'likely' : 'certain',
      segment: pair.segment.id,
      source: wholeOf(pair.source),
      target: wholeOf(pair.target),
    };
  }
}
