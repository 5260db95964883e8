import type { State } from '../../model/unit.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Check, Evidence } from '../contract/define-check.ts';
import type { Example, ExampleSegment } from '../../model/check-page.ts';
import { isUntouched, needsTranslation } from '../contract/subject.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { wholeOf } from '../contract/span.ts';
import { carriedByNeighbour } from './neighbour.ts';

interface Missing extends Evidence {
  readonly problem: 'untouched' | 'no-target' | 'carried';
  readonly state: State;
}

/**
 * A segment that is marked as translated has no target: its sentence would be absent from the edition. A segment that
 * nobody has worked on is reported only when asked, as a warning: it is not faulty, it is not there yet.
 */
export const missing: Check<'unit'> = defineCheck({
  id: 'missing',
  type: 'omission',
  scope: 'unit',
  severity: 'error',
  find: findMissing,
  describe: ({ problem, state }) => ({ key: problem, values: { state } }),
  examples: [
    one('zh-Hans', [], { source: 'The clinic opens today.', target: '诊所今天开业。' }),
    one('ms', [], { source: 'The clinic opens today.', target: 'Klinik itu dibuka hari ini.' }),
    one('ar', [], { source: 'The clinic opens today.', target: 'تُفتتح العيادة اليوم.' }),
    one('th', [], { source: 'The clinic opens today.', target: 'คลินิกเปิดวันนี้', state: 'final' }),
    one('ru', [], { source: 'The clinic opens today.', state: 'initial' }),
    one('hi', [], { source: '   ', state: 'translated' }),
    one('ja', [], { source: '* * *', state: 'translated' }),
    one('zh-Hans', ['error'], { source: 'The clinic opens today.' }),
    one('ms', ['error'], { source: 'The clinic opens today.', state: 'reviewed' }),
    one('ar', ['error'], { source: 'The clinic opens today.', state: 'final' }),
    one('th', ['error'], { source: '3.2 million' }),
    one('ru', ['error'], { source: [{ kind: 'ph', id: '1', equiv: '{date}' }] }),
    {
      locale: 'hi',
      segments: [{ source: 'The clinic opens today.', target: 'क्लिनिक आज खुल रहा है।' }, { source: 'Entry is free.' }],
      finds: ['error'],
    },
    {
      locale: 'de',
      segments: [
        { source: 'The clinic opens today.', target: 'Die Klinik öffnet heute. Der Eintritt ist frei.' },
        { source: 'Entry is free.', state: 'initial' },
      ],
      finds: ['warning'],
    },
  ],
});

function* findMissing(subject: UnitSubject): Generator<Missing> {
  for (const [index, pair] of subject.pairs.entries()) {
    if (!needsTranslation(pair.sourceContent)) continue;
    const at = { segment: pair.segment.id, state: pair.state, source: wholeOf(pair.source) };
    const untouched = isUntouched(pair, subject.release);
    if (!untouched && pair.target !== undefined) continue;
    if (carriedByNeighbour(index, subject)) yield { ...at, problem: 'carried', certainty: 'likely' };
    else if (!untouched) yield { ...at, problem: 'no-target', certainty: 'certain' };
    else if (subject.release.untranslated) yield { ...at, problem: 'untouched', certainty: 'likely' };
  }
}

function one(locale: string, finds: Example['finds'], segment: ExampleSegment): Example {
  return { locale, segments: [segment], finds };
}
