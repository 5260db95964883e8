import { describe, expect, it } from 'vitest';
import { findingsOf } from '../findings-of.ts';

const counted = (id: string, locale: string, source: string, target: string): number =>
  findingsOf(id, locale, source, target).length;

describe('a stop that the source ends in and the target does not', () => {
  it.each([
    ['of initials', 'Clinics of the U.S.'],
    ['of one capital', 'The children of grade A.'],
    ['of one capital in another script', 'Дом Ж.'],
  ])('may be an abbreviation’s: %s', (_of, source) => {
    expect(counted('end-punctuation', 'zh-Hans', source, '诊所今天开业')).toBe(0);
  });

  it.each([
    ['a word', 'The clinic opens today.'],
    ['two capitals', 'The clinic is of the EU.'],
    ['a small letter', 'The children of grade a.'],
  ])('is missed after %s', (_what, source) => {
    expect(counted('end-punctuation', 'zh-Hans', source, '诊所今天开业')).toBe(1);
  });
});

describe('speech that goes on behind a dash', () => {
  it.each([
    ['ru', '«Мы открываемся рано», – говорит Анна Берг. –'],
    ['pl', '– Droga jest otwarta – powiedział burmistrz. –'],
    ['es', '—La carretera está abierta —dijo el alcalde. —'],
  ])('has its stop before it: %s', (locale, target) => {
    expect(counted('end-punctuation', locale, '“The road is open,” said the mayor.', target)).toBe(0);
  });

  it('misses a stop that is not there', () => {
    expect(counted('end-punctuation', 'ru', 'The road is open.', 'Дорога открыта –')).toBe(1);
  });
});

describe('a stop in a language that ends without one', () => {
  it.each([
    ['a word of the language', 'เขาทำงานที่นี่.', 1],
    ['a word in other letters, which may be short for something', 'เขาทำงานกับ UNICEF.', 0],
    ['nothing but marks', '.', 0],
  ])('is needless behind %s', (_what, target, count) => {
    expect(counted('end-punctuation', 'th', 'He works with UNICEF here.', target)).toBe(count);
  });

  it('is not looked for where a side has no text', () => {
    expect(counted('end-punctuation', 'th', 'He works here.', '')).toBe(0);
    expect(counted('end-punctuation', 'th', '', 'เขาทำงานที่นี่.')).toBe(0);
  });
});
