import { direction } from '../../locale/cldr/direction.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import { isVisible } from '../contract/subject.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { spanOf } from '../contract/span.ts';

interface Unisolated extends Evidence {
  readonly run: string;
}

/**
 * A run of the other direction whose first or last sign is neutral prints with that sign on the wrong side: C++ as ++C,
 * @name as name@, -5 as 5-. Telephone numbers and addresses are isolated by the editions; whole brackets and the
 * sentence's own punctuation find their sides by themselves (UAX #9).
 */
export const bidiIsolation: Check<'unit'> = defineCheck({
  id: 'bidi-isolation',
  type: 'internationalization',
  scope: 'unit',
  severity: 'info',
  find: findRuns,
  describe: ({ run }) => ({ key: 'edge', values: { run } }),
  examples: [
    right('ar', 'the agency (UNICEF)', 'الوكالة (UNICEF).'),
    right('ar', 'Call +86 10 5550 0100', 'اتصل على +86 10 5550 0100'),
    right('he', 'C++ is hard', '\u2066C++\u2069 קשה'),
    right('fa', 'see https://example.org/', 'نگاه کنید https://example.org/ را'),
    right('zh-Hans', 'C++ is hard', 'C++ 很难'),
    right('ru', 'the word “سلام” in Persian', 'слово «سلام» по-персидски'),
    wrong('ar', 'C++ is hard', 'لغة C++ صعبة', 'info'),
    wrong('he', 'follow @newsroom', 'עקבו אחרי @newsroom עכשיו', 'info'),
    wrong('fa', 'in C# and F#', 'در C# و F# است', 'info', 'info'),
    wrong('ur', 'at -5 degrees', 'درجہ حرارت -5 ہے', 'info'),
    wrong('ar', 'the A+ grade', 'الدرجة A+ فقط', 'info'),
    wrong('ru', 'the film “وجدة” 2012', 'фильм «وجدة» 2012 года', 'info'),
  ],
});

/** A run between spaces that begins or ends in a sign of no direction, in text that runs from right to left. */
const edge =
  /(?<=^|\s|[([{«“"])(?:[@#~&*=\u2212+-][A-Za-z\d][\w.%-]{0,40}|[A-Za-z][\w.-]{0,40}[+#*=~&_]{1,3})(?=$|[\s،؛؟,;:!?.)\]}»”"])/g;
/** Figures after a word that runs from right to left would be read before it. */
const figures =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc][^\p{L}\p{Nd}\u200e\u2066-\u2069\ufffc]{1,4}\p{Nd}[\p{Nd}.,]{0,20}/gu;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Faults in one segment, beyond which another says nothing new. */
const most = 5;

function* findRuns(subject: UnitSubject): Generator<Unisolated> {
  for (const { segment, targetProse: target } of subject.pairs) {
    if (!isVisible(target) || !rightToLeft.test(target)) continue;
    const isRightToLeft = direction(subject.targetLocale) === 'rtl';
    const firstLeftToRight = isRightToLeft ? 0 : target.search(/[A-Za-z\u0370-\u052f]/);
    if (firstLeftToRight < 0) continue;
    let count = 0;
    for (const { 0: run, index } of target.matchAll(isRightToLeft ? edge : figures)) {
      if (index < firstLeftToRight) continue;
      if (isRightToLeft && (/^\+\d/.test(run) || !prints(run) || isIsolated(target, index))) continue;
      const fix = isRightToLeft ? { fix: `\u2066${run}\u2069` } : {};
      const span = spanOf(target, index, index + run.length);
      yield { certainty: 'certain', run, segment: segment.id, target: span, ...fix };
      if (++count === most) break;
    }
  }
}

/** A bullet or a list's dash is no part of what follows it; a minus of a figure and the sign of a name are. */
function prints(run: string): boolean {
  return !/^[-*+=&~][A-Za-z]/.test(run);
}

/** An isolate, embedding or mark just before it. */
function isIsolated(text: string, index: number): boolean {
  return /[\u200e\u202a\u202d\u2066\u2068]\S{0,8}$/.test(text.slice(Math.max(0, index - 9), index));
}
