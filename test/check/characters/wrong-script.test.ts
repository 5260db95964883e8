import { expect, it } from 'vitest';
import { findingsOf } from '../findings-of.ts';

const count = (locale: string, source: string, target: string): number =>
  findingsOf('wrong-script', locale, source, target).length;

it('letters of two alphabets are one word’s up to sixty letters: a longer run is none', () => {
  const word = (letters: number): string => `Это ${'а'.repeat(letters - 2)}cа.`;
  expect([60, 61].map((letters) => count('ru', 'This is it.', word(letters)))).toEqual([1, 0]);
});

it.each([
  ['three words', 'Clinics open.', 'klinik akan dibuka', 1],
  ['two words', 'Clinics open.', 'klinik dibuka', 0],
  ['three, one of them the source’s', 'The klinik opens.', 'klinik akan dibuka', 0],
  ['three names', 'Clinics open.', 'Klinik Akan Dibuka', 0],
  ['parts of an address', 'Clinics open.', 'www.klinik.example/akan/dibuka_lagi', 0],
])(
  'Latin words alone are of a wrong script in Thai where they are three that the source has not: %s',
  (_what, source, target, found) => {
    expect(count('th', source, target)).toBe(found);
  },
);
