import { defineCheck } from '../contract/define-check.ts';
import type { Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { wholeOf } from '../contract/span.ts';
import { sentenceFault } from './sentence-fault.ts';

interface SentenceCounts extends Evidence {
  readonly problem: 'lost' | 'added';
  readonly sourceSentences: number;
  readonly targetSentences: number;
}

const two =
  'The clinic in the old town opens its doors today. Everybody who lives nearby may see a doctor there free of charge.';

/**
 * Sentences of a unit are missing in its target, or the target has some of its own. Translators join and split
 * sentences, so only where the length agrees is it said. Scripts that do not mark the ends of sentences are left out.
 */
export const sentenceCount: Check<'unit'> = defineCheck({
  id: 'sentence-count',
  type: 'omission',
  scope: 'unit',
  severity: 'warning',
  find: findSentences,
  describe: ({ problem, sourceSentences, targetSentences }) => ({
    key: problem,
    values: { source: sourceSentences, target: targetSentences },
  }),
  examples: [
    right('zh-Hans', two, '老城区的诊所今天开门。附近的居民都可以免费看病。'),
    right('zh-Hans', two, '老城区的诊所今天开门，附近的居民都可以免费看病。'),
    right(
      'ms',
      two,
      'Klinik di bandar lama itu dibuka hari ini. Semua penduduk di kawasan itu boleh berjumpa doktor secara percuma.',
    ),
    right(
      'ar',
      two,
      'تفتح العيادة في المدينة القديمة أبوابها اليوم، ويستطيع كل من يسكن بالقرب منها زيارة الطبيب مجانا.',
    ),
    right('th', two, 'คลินิกในเมืองเก่าเปิดให้บริการวันนี้ ทุกคนที่อยู่ใกล้เคียงพบแพทย์ได้โดยไม่เสียค่าใช้จ่าย'),
    right('hi', two, 'पुराने शहर का क्लिनिक आज खुल रहा है। आसपास रहने वाला हर व्यक्ति वहाँ मुफ़्त में डॉक्टर से मिल सकता है।'),
    right(
      'de',
      'Dr. Smith of the U.S. Agency arrived at 10 a.m. Monday.',
      'Dr. Smith von der US-Behörde kam am Montag um 10 Uhr an.',
    ),
    wrong('zh-Hans', two, '老城区的诊所今天开门。', 'warning'),
    wrong('ms', two, 'Klinik di bandar lama itu dibuka hari ini.', 'warning'),
    wrong('ar', two, 'تفتح العيادة في المدينة القديمة أبوابها اليوم.', 'warning'),
    wrong('hi', two, 'पुराने शहर का क्लिनिक आज खुल रहा है।', 'warning'),
    wrong('ru', two, 'Сегодня открывается клиника в старом городе.', 'warning'),
    wrong(
      'ja',
      'The clinic in the old town opens its doors today.',
      '旧市街の診療所が本日開院します。近くに住む人は誰でも無料で医師の診察を受けることができます。',
      'warning',
    ),
  ],
});

function* findSentences(subject: UnitSubject): Generator<SentenceCounts> {
  const fault = sentenceFault(subject);
  if (fault === undefined) return;
  const { problem, certainty } = fault;
  const [only, ...others] = subject.pairs;
  const place =
    only?.target === undefined || others.length > 0
      ? {}
      : { segment: only.segment.id, source: wholeOf(only.source), target: wholeOf(only.target) };
  yield { problem, certainty, sourceSentences: fault.source, targetSentences: fault.target, ...place };
}
