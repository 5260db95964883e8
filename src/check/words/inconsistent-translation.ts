import type { Certainty, Check } from '../contract/define-check.ts';
import { pairs } from './example-pairs.ts';
import { inconsistencyWithin } from './inconsistency.ts';
import { wordCount } from './same-text.ts';
import type { Placed } from './same-text.ts';

/**
 * One release says the same twice in the source and not in the target. Targets that differ only in case, punctuation,
 * figures or placeholders are the same; single words are left out, and forms of a plural. The rarer translation is named, or
 * the later one. Short phrases, and the same words in blocks of different roles, are only told.
 */
export const inconsistentTranslation: Check<'release'> = inconsistencyWithin({
  id: 'inconsistent-translation',
  differing: 'target',
  certainty: translationCertainty,
  examples: [
    pairs('zh-Hans', [
      ['The clinic in the old town opens today.', '老城区的诊所今天开业。'],
      ['The clinic in the old town opens today.', '老城区的诊所今天开业！'],
    ]),
    pairs('ms', [
      ['The clinic in the old town opens today.', 'Klinik di bandar lama dibuka hari ini.'],
      ['Entry is free for all.', 'Masuk percuma untuk semua.'],
    ]),
    pairs('ar', [
      ['Open', 'مفتوح'],
      ['Open', 'افتح'],
    ]),
    pairs('th', [
      ['Page 2 of the report', 'หน้า 2 ของรายงาน'],
      ['Page 3 of the report', 'รายงานหน้า 3'],
    ]),
    pairs('ru', [
      ['Media contacts', 'Контакты для СМИ'],
      ['Media contacts', 'КОНТАКТЫ ДЛЯ СМИ'],
    ]),
    pairs('hi', [
      ['The clinic in the old town opens today.', 'पुराने शहर का क्लिनिक आज खुल रहा है।'],
      ['The clinic in the old town opens today.', 'पुराने शहर का क्लिनिक आज खुल रहा है।'],
    ]),
    pairs(
      'zh-Hans',
      [
        ['The clinic in the old town opens today.', '老城区的诊所今天开业。'],
        ['The clinic in the old town opens today.', '位于旧城的门诊今日开张。'],
      ],
      'warning',
    ),
    pairs(
      'ms',
      [
        ['Media contacts', 'Hubungan media'],
        ['Media contacts', 'Untuk pihak media'],
      ],
      'info',
    ),
    pairs(
      'ar',
      [
        ['The clinic in the old town opens today.', 'تفتح العيادة في المدينة القديمة أبوابها اليوم.'],
        ['The clinic in the old town opens today.', 'اليوم افتتاح المستوصف في البلدة القديمة.'],
      ],
      'warning',
    ),
    pairs(
      'th',
      [
        ['Notes to the editors', 'หมายเหตุถึงบรรณาธิการ'],
        ['Notes to the editors', 'สำหรับบรรณาธิการ'],
        ['Notes to the editors', 'หมายเหตุถึงบรรณาธิการ'],
      ],
      'warning',
    ),
    pairs(
      'ru',
      [
        ['The clinic in the old town opens today.', 'Клиника в старом городе открывается сегодня.'],
        ['The clinic in the old town opens today.', 'Сегодня начинает работу поликлиника в старой части города.'],
      ],
      'warning',
    ),
    pairs(
      'ja',
      [
        ['Read more', '続きを読む'],
        ['Read more', '詳細はこちら'],
      ],
      'info',
    ),
  ],
});

/** Fewer words may mean something else in another place. */
const phrase = 3;

function translationCertainty(placed: Placed, usual: readonly Placed[]): Certainty {
  if (wordCount(placed.source, placed.unit.sourceLocale) < phrase) return 'possible';
  return usual.some(({ unit }) => unit.role === placed.unit.role) ? 'likely' : 'possible';
}
