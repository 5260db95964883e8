import { defineCheck } from '../contract/define-check.ts';
import type { Certainty, Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import { isVisible } from '../contract/subject.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { wholeOf } from '../contract/span.ts';
import { deviationOf } from './lengths.ts';
import type { Deviation } from './lengths.ts';
import { leftOutParts } from './left-out-parts.ts';
import { extremeLength, isShifted, unusualLength } from './length-shift.ts';
import { sentenceFault } from './sentence-fault.ts';

interface LengthRatio extends Evidence {
  readonly problem: 'short' | 'long';
  /** The letters that are compared: what stays as it is, such as names in another script, is left out of both. */
  readonly sourceLetters: number;
  readonly targetLetters: number;
}

/**
 * A target much shorter or longer than its source lets expect has lost or gained something. Letters are counted, by
 * what the two languages need and what is typical of this translation; short texts may vary more. Quiet where
 * `sentence-count` or `left-out` says the same of the unit.
 */
export const lengthRatio: Check<'unit'> = defineCheck({
  id: 'length-ratio',
  type: 'length',
  scope: 'unit',
  severity: 'warning',
  find: findLengths,
  describe: ({ problem, sourceLetters, targetLetters }) => ({
    key: problem,
    values: { source: sourceLetters, target: targetLetters },
  }),
  examples: [
    right('zh-Hans', 'The clinic in the old town opens its doors today.', '老城区的诊所今天开门。'),
    right('ms', 'The clinic in the old town opens today.', 'Klinik di bandar lama itu dibuka hari ini.'),
    right('ar', 'The clinic in the old town opens today.', 'تفتح العيادة في المدينة القديمة أبوابها اليوم.'),
    right('th', 'The clinic in the old town opens today.', 'คลินิกในเมืองเก่าเปิดให้บริการวันนี้'),
    right('ru', 'WHO', 'Всемирная организация здравоохранения'),
    right('ja', 'Siti Aminah, Press Officer, https://newsroom.example/press', 'Siti Aminah（広報担当）'),
    right('hi', 'Read more', 'और पढ़ें'),
    right('zh-Hans', 'Visit our website: www.newsroom.example', '访问我们的网站：www.newsroom.example'),
    wrong(
      'zh-Hans',
      'The clinic in the old town opens its doors today, and everybody who lives nearby may see a doctor there free of charge.',
      '诊所开门。',
      'warning',
    ),
    wrong(
      'ms',
      'The clinic in the old town opens its doors today, and everybody who lives nearby may see a doctor there free of charge.',
      'Klinik itu dibuka.',
      'warning',
    ),
    wrong(
      'ar',
      'The clinic opens today.',
      'تفتح العيادة في المدينة القديمة أبوابها اليوم، ويستطيع كل من يسكن بالقرب منها أن يزور الطبيب فيها مجانا في أي وقت من النهار أو الليل دون أي موعد مسبق.',
      'warning',
    ),
    wrong(
      'th',
      'The clinic in the old town opens its doors today, and everybody who lives nearby may see a doctor there free of charge.',
      'คลินิกเปิด',
      'warning',
    ),
    wrong(
      'ru',
      'The clinic in the old town opens its doors today, and everybody who lives nearby may see a doctor there free of charge.',
      'Клиника сегодня открывается, и вход в неё бесплатный.',
      'info',
    ),
    wrong(
      'hi',
      'The clinic in the old town opens its doors today, and everybody who lives nearby may see a doctor there free of charge.',
      '—',
      'warning',
    ),
  ],
});

function* findLengths(subject: UnitSubject): Generator<LengthRatio> {
  if (sentenceFault(subject) !== undefined || leftOutParts(subject).length > 0) return;
  for (const [index, pair] of subject.pairs.entries()) {
    if (!isVisible(pair.target)) continue;
    const deviation = deviationOf([pair], subject.release);
    if (deviation === undefined) continue;
    const certainty = deviationCertainty(deviation);
    if (certainty === undefined || isShifted(deviation, index, subject)) continue;
    yield {
      problem: deviation.log < 0 ? 'short' : 'long',
      sourceLetters: deviation.source,
      targetLetters: deviation.target,
      certainty,
      segment: pair.segment.id,
      source: wholeOf(pair.source),
      target: wholeOf(pair.target),
    };
  }
}

function deviationCertainty({ sigmas }: Deviation): Certainty | undefined {
  const size = Math.abs(sigmas);
  if (size < unusualLength) return undefined;
  return size < extremeLength ? 'possible' : 'likely';
}
