import { describe, expect, it } from 'vitest';
import { checkPair } from '../../../src/library/check.ts';

/** A change from one value to another, as a translation has it, and with the two turned round. */
const changes = [
  [
    'en',
    'fi',
    'The share rose from 14 percent to 22 percent.',
    'Osuus nousi 14 prosentista 22 prosenttiin.',
    '22 prosentista 14 prosenttiin',
  ],
  [
    'en',
    'hu',
    'The tax was cut from 27 percent to 18 percent.',
    'Az adót 27 százalékról 18 százalékra csökkentették.',
    '18 százalékról 27 százalékra',
  ],
  ['en', 'ko', 'The crew shrank from 94 sailors to 71.', '선원은 94명에서 71명으로 줄었다.', '71명에서 94명으로'],
  ['en', 'sw', 'Accidents dropped from 41 to 12.', 'Ajali zilipungua kutoka 41 hadi 12.', 'kutoka 12 hadi 41'],
  [
    'pt',
    'en',
    'O prazo passou de 30 para 15 dias.',
    'The deadline was cut to 15 days from 30 days.',
    'to 30 days from 15 days',
  ],
] as const;

const swapsOf = (source: string, target: string, sourceLocale: string, targetLocale: string): number =>
  checkPair({ source, target, sourceLocale, targetLocale }).filter(({ message }) => message.includes('changed places'))
    .length;

describe('a change from one value to another', () => {
  it.each(changes)('%s > %s is told where it is turned round, and only there', (from, to, source, target, turned) => {
    const parts = turned.split(/\d+/u);
    const was = new RegExp(
      parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)).join(String.raw`\d+`),
      'u',
    );
    expect(target).toMatch(was);
    expect(swapsOf(source, target, from, to)).toBe(0);
    expect(swapsOf(source, target.replace(was, turned), from, to)).toBe(1);
  });

  it.each([
    ['en', 'de', 'It grew from 2.4 million to 3.1 million.', 'Sie wuchs von 2,4 auf 3,1 Millionen.'],
    ['en', 'nl', 'Seats rose from 8 million to 9 million.', 'Het aantal zitplaatsen steeg van 8 naar 9 miljoen.'],
    ['cs', 'en', 'Počet klesl z 7 na 4 miliony.', 'The number fell from 7 million to 4 million.'],
    ['es', 'en', 'Pasó de 8.000 a 5.000 millones.', 'It went from 8 billion to 5 billion.'],
    ['en', 'de', 'Sales sank from 7 to 4 billion dollars.', 'Der Umsatz sank von 7 auf 4 Milliarden Dollar.'],
    ['en', 'zh-Hans', 'Sales sank from 7 to 4 million dollars.', '销售额从700万降至400万美元。'],
    ['en', 'es', 'Sales sank from 7 to 4 billion dollars.', 'Las ventas bajaron de 7.000 a 4.000 millones de dólares.'],
  ])('has a magnitude for both of its values: %s > %s: %s', (sourceLocale, targetLocale, source, target) => {
    expect(checkPair({ source, target, sourceLocale, targetLocale })).toEqual([]);
  });

  it.each([
    ['de', 'Der Umsatz sank von 8 auf 4 Milliarden Dollar.'],
    ['de', 'Der Umsatz sank von 7 auf 3 Milliarden Dollar.'],
    ['zh-Hans', '销售额从800万降至400万美元。'],
  ])('is told where one of two amounts that share a currency is another: %s', (targetLocale, target) => {
    const source = `Sales sank from 7 to 4 ${targetLocale === 'de' ? 'billion' : 'million'} dollars.`;
    const found = checkPair({ source, target, sourceLocale: 'en', targetLocale });
    expect(found.map(({ severity }) => severity)).toEqual(['error']);
  });

  it('is told of each of several changes', () => {
    const source = 'Costs rise from 48 to 53 billion roubles, those of roads from 6 to 9 billion.';
    const target = 'Витрати зростуть з 48 до 53 мільярдів рублів, на дороги — з 9 до 6 мільярдів.';
    expect(swapsOf(source, target, 'en', 'uk')).toBe(1);
  });

  it('is one fault, however many of its values are in the wrong place', () => {
    const found = checkPair({
      source: 'The board grew from nine members to fifteen.',
      target: 'Die Zahl der Mitglieder stieg von fünfzehn auf neun.',
      sourceLocale: 'en',
      targetLocale: 'de',
    });
    expect(found.map(({ severity }) => severity)).toEqual(['warning']);
  });
});

describe('a value that another is compared with', () => {
  it.each([
    ['fr', 'Turnout fell from 68 to 61 percent.', 'La participation était de 61 %, contre 68 % auparavant.'],
    ['pt', 'Turnout was 61 percent, down from 68 percent.', 'A participação foi de 61%, face aos 68% anteriores.'],
    ['nl', 'They sold 2,310 seats, against 1,870 before.', 'Het aantal verkochte plaatsen steeg van 1.870 naar 2.310.'],
    ['ja', 'Turnout was 61 percent, down from 68 percent in 2019.', '投票率は2019年の68％を下回る61％だった。'],
    ['tr', 'Turnout was 61 percent, against 68 percent.', "Katılım, önceki yüzde 68'e kıyasla yüzde 61 oldu."],
    ['hi', 'Turnout was 61 percent, down from 68 percent.', 'मतदान 68 प्रतिशत के मुकाबले 61 प्रतिशत रहा।'],
  ])('is what it was before, in whatever order: %s', (locale, source, target) => {
    const numbers = target.match(/(?<!\d)(?:61|68|1\.870|2\.310)(?!\d)/gu) ?? [];
    const [first = '', second = ''] = numbers;
    const turned = target.replaceAll(/(?<!\d)(?:61|68|1\.870|2\.310)(?!\d)/gu, (each) =>
      each === first ? second : first,
    );
    expect(swapsOf(source, target, 'en', locale)).toBe(0);
    expect(swapsOf(source, turned, 'en', locale)).toBe(1);
    expect(swapsOf(turned, source, locale, 'en')).toBe(1);
  });

  it.each([
    [
      'fr',
      "Kenya's share was 61 percent, compared with 68 percent for Uganda.",
      "La part de l'Ouganda était de 68 %, contre 61 % pour le Kenya.",
    ],
    ['zh-Hans', 'Its share exceeded 50 percent, against 45 percent in 2020.', '其份额从2020年的45%升至高于50%。'],
    // When each was is told with it.
    ['es', 'In 2021 the rate was 7%; it has since dropped to 6.2%.', 'La tasa fue del 6,2 %, frente al 7 % de 2021.'],
    [
      'ru',
      'Today 34% of adults smoke, down from 41% a decade ago.',
      'Десять лет назад курил 41% взрослых, а сегодня — 34%.',
    ],
    ['ar', 'Attendance was 61%, against 68% in 2019.', 'بلغت نسبة الحضور 68% في 2019 مقابل 61% الآن.'],
    ['de', 'The share is 23%, compared with 31% in 2010.', '2010 waren es 31 %, jetzt sind es nur noch 23 %.'],
    [
      'pt',
      'Output was 450 tonnes, against 380 tonnes five years ago.',
      'Há cinco anos a produção era de 380 toneladas, e agora é de 450 toneladas.',
    ],
    // The sides of a vote.
    [
      'es',
      'The law passed with 62 votes in favour against 58.',
      'La ley se aprobó con 58 votos en contra y 62 a favor.',
    ],
    ['it', 'The law passed with 62 in favour, against 58.', 'La legge è passata con 58 contrari e 62 favorevoli.'],
  ])('may be the other one where what they are of changed places too: %s', (locale, source, target) => {
    expect(swapsOf(source, target, 'en', locale)).toBe(0);
  });

  it.each([
    ['fr', 'It rose from 7% to 8% in 2021.', 'En 2021, le taux est passé de 8 % à 7 %.'],
    ['ar', 'Attendance was 61%, against 68% in 2019.', 'بلغت نسبة الحضور 68% مقابل 61% في 2019.'],
    [
      'es',
      'The law passed with 62 votes in favour against 58.',
      'La ley se aprobó con 58 votos a favor y 62 en contra.',
    ],
    // The second is of the same currency.
    [
      'de',
      'Revenue was €310 million, up from €340 million a year earlier.',
      'Der Umsatz lag bei 340 Mio. Euro, nach 310 Millionen im Vorjahr.',
    ],
  ])('is told where it is the other one: %s', (locale, source, target) => {
    expect(swapsOf(source, target, 'en', locale)).toBe(1);
    expect(swapsOf(target, source, locale, 'en')).toBe(1);
  });
});
