import type { Check } from '../contract/define-check.ts';
import { pairs } from './example-pairs.ts';
import { inconsistencyAcross, sourceCertainty } from './inconsistency.ts';

/**
 * Different sources of different releases have one target. Of two sentences with nothing in common one was carried over
 * to the wrong place; what is alike may well have one translation, and is only told.
 */
export const inconsistentSourceReleases: Check<'newsroom'> = inconsistencyAcross({
  id: 'inconsistent-source-releases',
  differing: 'source',
  certainty: sourceCertainty,
  examples: [
    pairs('zh-Hans', [
      ['The Sample Fund works for children in forty countries.', '样本基金会在四十个国家为儿童工作。'],
      ['Entry is free for all.', '所有人均可免费入场。'],
    ]),
    pairs('ms', [
      ['Page 2', 'Halaman 2'],
      ['Page 3', 'Halaman 3'],
    ]),
    pairs('ar', [
      ['Photo', 'صورة'],
      ['Picture', 'صورة'],
    ]),
    pairs('th', [
      ['READ MORE', 'อ่านเพิ่มเติม'],
      ['Read more', 'อ่านเพิ่มเติม'],
    ]),
    pairs('ru', [
      ['The Sample Fund works for children in forty countries.', 'Фонд работает для детей.'],
      ['The Sample Fund works for children in forty countries.', 'Фонд работает для детей.'],
    ]),
    pairs('hi', [
      ['“Read more”', 'और पढ़ें'],
      ['Read more …', 'और पढ़ें…'],
    ]),
    pairs(
      'zh-Hans',
      [
        ['The Sample Fund works for children in forty countries.', '样本基金会在四十个国家为儿童工作。'],
        ['The clinic opens its doors today.', '样本基金会在四十个国家为儿童工作。'],
      ],
      'warning',
    ),
    pairs(
      'ms',
      [
        ['Read more', 'Baca lagi'],
        ['See details', 'Baca lagi'],
      ],
      'info',
    ),
    pairs(
      'ar',
      [
        ['The Sample Fund works for children in forty countries.', 'يعمل صندوق العينة من أجل الأطفال في أربعين بلدا.'],
        ['The clinic opens its doors today.', 'يعمل صندوق العينة من أجل الأطفال في أربعين بلدا.'],
      ],
      'warning',
    ),
    pairs(
      'th',
      [
        ['The north gate is open.', 'ประตูทิศเหนือเปิด'],
        ['The south gate is open.', 'ประตูทิศเหนือเปิด'],
      ],
      'info',
    ),
    pairs(
      'ru',
      [
        ['The Sample Fund works for children in forty countries.', 'Фонд работает для детей в сорока странах.'],
        ['The clinic opens its doors today.', 'Фонд работает для детей в сорока странах.'],
      ],
      'warning',
    ),
    pairs(
      'ja',
      [
        ['Read more', '続きを読む'],
        ['See details', '続きを読む'],
      ],
      'info',
    ),
  ],
});
