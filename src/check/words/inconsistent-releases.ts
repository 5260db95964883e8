import type { Role } from '../../model/role.ts';
import type { Certainty, Check } from '../contract/define-check.ts';
import { pairs } from './example-pairs.ts';
import { inconsistencyAcross } from './inconsistency.ts';
import type { Placed } from './same-text.ts';

/**
 * Releases say the same in the source and not in the target, such as the paragraph about the organization at their end.
 * A warning for text that stands in every release, told for the rest: the same sentence may be news again.
 */
export const inconsistentReleases: Check<'newsroom'> = inconsistencyAcross({
  id: 'inconsistent-releases',
  differing: 'target',
  certainty: releasesCertainty,
  examples: [
    pairs('zh-Hans', [
      ['The Sample Fund works for children in forty countries.', '样本基金会在四十个国家为儿童工作。'],
      ['The Sample Fund works for children in forty countries.', '样本基金会在四十个国家为儿童工作。'],
    ]),
    pairs('ms', [
      [
        'The Sample Fund works for children in forty countries.',
        'Tabung Contoh bekerja untuk kanak-kanak di empat puluh negara.',
      ],
      ['Entry is free for all.', 'Masuk percuma untuk semua.'],
    ]),
    pairs('ar', [
      ['Open', 'مفتوح'],
      ['Open', 'افتح'],
    ]),
    pairs('th', [
      ['Press Desk 2', 'โต๊ะข่าว 2'],
      ['Press Desk 3', 'ฝ่ายข่าว 3'],
    ]),
    pairs('ru', [
      ['Media contacts', 'Контакты для СМИ'],
      ['Media contacts', 'Контакты для СМИ:'],
    ]),
    pairs('hi', [
      ['Media contacts', 'मीडिया संपर्क'],
      ['Media contacts', 'मीडिया  संपर्क'],
    ]),
    {
      ...pairs(
        'zh-Hans',
        [
          ['The Sample Fund works for children in forty countries.', '样本基金会在四十个国家为儿童工作。'],
          ['The Sample Fund works for children in forty countries.', '样品基金的工作遍及四十国的孩童。'],
        ],
        'warning',
      ),
      role: 'boilerplate',
    },
    {
      ...pairs(
        'ms',
        [
          ['Media contacts', 'Hubungan media'],
          ['Media contacts', 'Untuk pihak media'],
        ],
        'warning',
      ),
      role: 'contact',
    },
    pairs(
      'ar',
      [
        ['The Sample Fund works for children in forty countries.', 'يعمل صندوق العينة من أجل الأطفال في أربعين بلدا.'],
        [
          'The Sample Fund works for children in forty countries.',
          'ينشط الصندوق النموذجي لصالح الطفولة في أربعين دولة.',
        ],
      ],
      'info',
    ),
    pairs(
      'th',
      [
        ['Notes to the editors', 'หมายเหตุถึงบรรณาธิการ'],
        ['Notes to the editors', 'สำหรับบรรณาธิการ'],
        ['Notes to the editors', 'หมายเหตุถึงบรรณาธิการ'],
      ],
      'info',
    ),
    {
      ...pairs(
        'ru',
        [
          [
            'The Sample Fund works for children in forty countries.',
            'Фонд-образец работает для детей в сорока странах.',
          ],
          ['The Sample Fund works for children in forty countries.', 'Образцовый фонд помогает детям сорока стран.'],
        ],
        'warning',
      ),
      role: 'boilerplate',
    },
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

/** What a newsroom writes once and uses again. */
const standing: readonly Role[] = ['boilerplate', 'contact', 'navigation', 'link', 'string'];

function releasesCertainty({ unit: { role } }: Placed): Certainty {
  return role !== undefined && standing.includes(role) ? 'likely' : 'possible';
}
