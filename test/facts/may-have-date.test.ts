import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mayHaveDate } from '../../src/facts/dates/may-have-date.ts';
import { recognizeDaysAndAddresses } from '../../src/facts/days-and-addresses.ts';
import { recognize } from '../../src/facts/recognize.ts';
import type { Fact } from '../../src/model/fact.ts';

const sentences = readFileSync(new URL('../fixtures/facts/full-readings.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t') as [locale: string, text: string]);

/** Days that no month names. */
const inFigures: readonly (readonly [locale: string, text: string])[] = [
  ['nl', 'De kliniek gaat vrijdag 7.6 open.'],
  ['id', 'Klinik dibuka pada Senin 4.5 di Kajang.'],
  ['da', 'Klinikken åbner fredag den 7.6 i Aarhus.'],
  ['fr', 'La clinique ouvre vendredi 7.6 à Lyon.'],
  ['pt', 'A clínica abriu em 9 de 8 de 1971.'],
  ['es', 'La clínica abrió el 9 de 8 de 1971.'],
  ['vi', 'Trạm xá mở cửa 9 08 1971.'],
  ['fr', 'Ouvert le 14 05 2024.'],
  ['en', 'It opens on Friday 5/12.'],
  ['hi', 'क्लिनिक शुक्रवार 5/6 को खुलेगा।'],
  ['de', 'Die Klinik öffnet Freitag 7.6 in Kiel.'],
  ['ms', 'Klinik dibuka pada 20240514T0900.'],
  ['zh-Hans', '诊所2024.5.14开放。'],
  ['ko', '진료소는 2024. 5. 14. 문을 연다.'],
];

/** A date with its day. */
const hasDay = (locale: string, text: string): boolean =>
  recognize(text, locale).some(
    (fact) => fact.kind === 'date' && fact.readings.some(({ iso }) => /^(?:\d{4}|-)-\d\d-\d\d$/.test(iso)),
  );

describe('a text that may have a date', () => {
  it.each([...sentences, ...inFigures].filter(([locale, text]) => hasDay(locale, text)))(
    'does, where it has one: %s %s',
    (locale, text) => {
      expect(mayHaveDate(text, locale)).toBe(true);
    },
  );

  it('is looked for in several forms of figures', () => {
    expect(inFigures.filter(([locale, text]) => hasDay(locale, text)).length).toBeGreaterThan(10);
  });

  it.each([
    ['de', 'Es sind 12.345 Betten.', false],
    ['pt', 'Tem 9 de 12 camas.', false],
    ['en', 'The clinic has 14 beds.', false],
    ['en', 'It opens on 4 May.', true],
    ['en', 'They may open.', false],
    ['fr', 'La clinique ouvre, a déclaré son directeur.', false],
    ['fr', 'La clinique ouvre le 14 déc. à Lyon.', true],
    ['en', 'The Marchers of Augusta set up tents.', false],
    ['de', 'Die Maisernte begann.', false],
    ['hu', 'A rendelő májusban nyílik.', true],
    ['tr', 'Klinik 4 Mayıs’ta açılıyor.', true],
    ['fi', 'Klinikka avautuu toukokuussa.', true],
    ['en', 'Call 22/04.', true],
    ['en', 'It is 3.5 km.', false],
    ['de', 'Am 28.3. beginnt es.', true],
    ['de', 'Die Klinik hat 14 Betten.', false],
    ['de', 'Im Mai beginnt es.', true],
    ['ru', 'Клиника открыта.', false],
    ['ru', 'Она открылась в мае.', true],
    ['zh-Hans', '学校开学。', false],
    ['zh-Hans', '5月4日开学。', true],
    ['ko', '학교가 열렸다.', false],
    ['ar', 'افتتحت العيادة.', false],
    ['ar', 'افتتحت العيادة في مايو.', true],
    ['he', 'המרפאה נפתחה.', true],
  ])('in %s: %s %s', (locale, text, expected) => {
    expect(mayHaveDate(text, locale)).toBe(expected);
  });
});

/** What a page can mark: whole dates, and addresses. */
const markable = (facts: readonly Fact[]): readonly Fact[] =>
  facts.filter((fact) =>
    fact.kind === 'date'
      ? fact.readings.some(({ iso }) => /^\d{4}-\d\d-\d\d$/.test(iso))
      : ['phone', 'email', 'url', 'handle'].includes(fact.kind),
  );

describe('days and addresses alone', () => {
  it('are those among all facts of a text', () => {
    const texts = [...sentences, ...inFigures].flatMap(([locale, text]): (readonly [string, string])[] => [
      [locale, text],
      [locale, `+49 30 5550 1234, ${text} (press@example.org, www.example.org/news/, @press2031)`],
    ]);
    const found = texts.map(([locale, text]) => markable(recognizeDaysAndAddresses(text, locale)));
    expect(found).toEqual(texts.map(([locale, text]) => markable(recognize(text, locale))));
    expect(found.filter((facts) => facts.some(({ kind }) => kind === 'date')).length).toBeGreaterThan(40);
  });
});
