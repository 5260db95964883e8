import type { Check } from '../contract/define-check.ts';
import { pairs, twoSources } from './example-pairs.ts';
import { inconsistencyWithin, sourceCertainty } from './inconsistency.ts';

/**
 * Different sources have one target in a release. Of two sentences with nothing in common one was pasted in the wrong
 * place; what is alike may well have one translation, and is only told. Single words are left out, and what differs in
 * case, punctuation, figures or placeholders only.
 */
export const inconsistentSource: Check<'release'> = inconsistencyWithin({
  id: 'inconsistent-source',
  differing: 'source',
  certainty: sourceCertainty,
  examples: [
    pairs('zh-Hans', [
      ['The clinic in the old town opens today.', '老城区的诊所今天开业。'],
      ['Entry is free for all.', '所有人均可免费入场。'],
    ]),
    pairs('ru', [
      ['The clinic in the old town opens today.', 'Клиника открыта.'],
      ['The clinic in the old town opens today.', 'Клиника открыта.'],
    ]),
    pairs(
      'zh-Hans',
      [
        ['The clinic in the old town opens today.', '老城区的诊所今天开业。'],
        ['Every child needs a safe school.', '老城区的诊所今天开业。'],
      ],
      'warning',
    ),
    pairs(
      'ar',
      [
        ['The clinic in the old town opens today.', 'تفتح العيادة في المدينة القديمة أبوابها اليوم.'],
        ['Every child needs a safe school.', 'تفتح العيادة في المدينة القديمة أبوابها اليوم.'],
      ],
      'warning',
    ),
    pairs(
      'ru',
      [
        ['The clinic in the old town opens today.', 'Сегодня открывается клиника в старом городе.'],
        ['Every child needs a safe school.', 'Сегодня открывается клиника в старом городе.'],
      ],
      'warning',
    ),
    ...twoSources,
  ],
});
