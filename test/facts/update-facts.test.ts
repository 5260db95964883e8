import { describe, expect, it } from 'vitest';
import { applyUpdates } from '../../src/facts/update/apply-updates.ts';
import { updateFacts } from '../../src/facts/update/update-facts.ts';

function update(locale: string, before: string, now: string, target: string): string | undefined {
  const updates = updateFacts({ before, now, target }, { source: 'en', target: locale });
  return updates && applyUpdates(target, updates);
}

describe('updateFacts', () => {
  it.each([
    [
      'zh-Hans',
      'It reaches 1.2 billion children.',
      'It reaches 1.3 billion children.',
      '惠及12亿儿童。',
      '惠及13亿儿童。',
    ],
    [
      'ms',
      'Some 14 percent agreed.',
      'Some 15 percent agreed.',
      'Kira-kira 14 peratus bersetuju.',
      'Kira-kira 15 peratus bersetuju.',
    ],
    ['de', 'It has 1,250 members.', 'It has 1,380 members.', 'Er hat 1.250 Mitglieder.', 'Er hat 1.380 Mitglieder.'],
    [
      'fr',
      'It costs $2.5 million.',
      'It costs $3.5 million.',
      'Il coûte 2,5 millions de dollars.',
      'Il coûte 3,5 millions de dollars.',
    ],
    [
      'ja',
      'It opens on 4 November 2030.',
      'It opens on 5 November 2030.',
      '2030年11月4日に開館する。',
      '2030年11月5日に開館する。',
    ],
    [
      'de',
      'It opens on 4 May 2030.',
      'It opens on 4 June 2030.',
      'Es öffnet am 4. Mai 2030.',
      'Es öffnet am 4. Juni 2030.',
    ],
    [
      'es',
      'The harbour has 840 berths.',
      'The harbour has 1,840 berths.',
      'El puerto tiene 840 amarres.',
      'El puerto tiene 1840 amarres.',
    ],
    ['vi', 'Open on 30 September 2030.', 'Open on 7 September 2030.', 'Mở vào 30/09/2030.', 'Mở vào 07/09/2030.'],
    ['fi', 'Doors open at 9:45.', 'Doors open at 9:05.', 'Ovet avataan klo 9.45.', 'Ovet avataan klo 9.05.'],
    ['fr', 'Doors open at 9:45.', 'Doors open at 9:05.', 'Ouverture à 9 h 45.', 'Ouverture à 9 h 05.'],
    ['bn', 'Doors open at 10:40.', 'Doors open at 10:05.', 'দরজা খোলে ১০:৪০টায়।', 'দরজা খোলে ১০:০৫টায়।'],
    [
      'fr',
      'Doors opened on 1 June 2020.',
      'Doors opened on 1 June 2021.',
      'Ouverture le 1er juin 2020.',
      'Ouverture le 1er juin 2021.',
    ],
    ['ar', 'Some 14 percent agreed.', 'Some 15 percent agreed.', 'وافق ١٤٪ تقريبا.', 'وافق ١٥٪ تقريبا.'],
  ])('corrects what changed, as %s writes it: %s → %s', (locale, before, now, target, expected) => {
    expect(update(locale, before, now, target)).toBe(expected);
  });

  it.each([
    ['other words changed too', 'ms', 'Some 14 boats sailed.', 'All 15 boats sailed.', 'Kira-kira 14 bot belayar.'],
    [
      'the value stands twice',
      'ms',
      'Of 14 boats, 14 sailed.',
      'Of 14 boats, 15 sailed.',
      'Daripada 14 bot, 14 belayar.',
    ],
    ['the translation puts it in words', 'fr', 'It has 14 beds.', 'It has 15 beds.', 'Elle a quatorze lits.'],
    ['the noun needs another form', 'ru', 'It has 22 beds.', 'It has 25 beds.', 'В ней 22 койки.'],
    ['an ending hangs on to it', 'tr', 'It fell by 14.', 'It fell by 15.', '2030’da 14’e düştü.'],
    ['an article is elided before it', 'fr', 'It rose 8 percent.', 'It rose 9 percent.', 'La hausse est de l’8 %.'],
    [
      'another part of the day begins',
      'id',
      'It starts at 12.55 p.m.',
      'It starts at 10.55 p.m.',
      'Mulai pukul 12.55 siang.',
    ],
    ['the day has an ending', 'fr', 'Open on 1 May.', 'Open on 2 May.', 'Ouvert le 1er mai.'],
    ['the day has a sign of its own', 'es', 'Open on 1 May.', 'Open on 2 May.', 'Abierto el 1.º de mayo.'],
    ['the day has letters of another script', 'bg', 'Open on 2 May.', 'Open on 7 May.', 'Отворено на 2-ри май.'],
    ['an article is a part of the day', 'mt', 'Open on 2 May.', 'Open on 5 May.', 'Miftuħ fit-2 ta’ Mejju.'],
    ['the first of a month is no plain number', 'fr', 'Open on 3 May.', 'Open on 1 May.', 'Ouvert le 3 mai.'],
    ['nobody writes so many places', 'ja', 'It costs $2,000.', 'It costs $2,003.', '2千ドルかかる。'],
    [
      'nothing but wording changed',
      'ms',
      'Some 14 boats sailed.',
      'Some 14 boats sailed!',
      'Kira-kira 14 bot belayar.',
    ],
    ['the translation says something else already', 'ms', 'Some 14 boats.', 'Some 15 boats.', 'Kira-kira 40 bot.'],
  ])('leaves it to a person where %s', (_, locale, before, now, target) => {
    expect(update(locale, before, now, target)).toBeUndefined();
  });
});
