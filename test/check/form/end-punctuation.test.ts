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
