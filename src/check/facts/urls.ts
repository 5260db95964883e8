import { right, wrong } from '../contract/example.ts';
import type { Check } from '../contract/define-check.ts';
import { factCheck } from './fact-check.ts';

/**
 * Web addresses and handles lead where those of the source lead. An address whose path was changed or translated leads
 * nowhere.
 */
export const urls: Check<'unit'> = factCheck({
  id: 'urls',
  type: 'inconsistent-entities',
  examples: [
    right('zh-Hans', 'See www.example.org/media', '见www.example.org/media'),
    right('ms', 'See https://www.example.org', 'Lihat https://www.example.org'),
    right('ar', 'Follow @example', 'تابعوا @example'),
    right('th', 'See www.example.org', 'ดู www.example.org'),
    right('ru', 'See www.example.org.', 'См. www.example.org.'),
    right('hi', 'See www.example.org/media', 'www.example.org/media देखें'),
    wrong('zh-Hans', 'See www.example.org/media', '见www.example.org/meida', 'error'),
    wrong('ms', 'See https://www.example.org', 'Lihat https://www.exmaple.org', 'error'),
    wrong('ar', 'Follow @example', 'تابعوا @exampel', 'error'),
    wrong('th', 'See www.example.org/media', 'ดู www.example.org/medias', 'error'),
    wrong('ru', 'See www.example.org.', 'См. сайт.', 'warning'),
    wrong('hi', 'See www.example.org/2010', 'www.example.org/2011 देखें', 'error'),
  ],
});
