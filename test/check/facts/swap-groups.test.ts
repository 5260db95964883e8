import { expect, it } from 'vitest';
import { saidBy } from '../findings-of.ts';

const swap = (text: string): string => text.replace('85', 'x').replace('62', '85').replace('x', '62');

it.each([
  ['pl', 'Exports of coffee grew 62 %, those of bananas 85 %.', 'Eksport kawy wzrósł o 85%, a bananów o 62%.'],
  ['tr', 'Sales of diesel rose 62 % and those of kerosene 85 %.', 'Dizel satışları %85, kerosen satışları %62 arttı.'],
])('two shares that changed places are told by the goods beside them, in %s: %s', (locale, source, target) => {
  const told = (text: string): number => saidBy('percent', locale, [source, text]).length;
  expect([told(target), told(swap(target))]).toEqual([1, 0]);
});

const inCities = 'It rose 62 % in Lagos and 85 % in Nairobi.';

it.each([
  ['names', 'de', inCities, 'In Lagos stieg es um 62 %, in Nairobi um 85 %.'],
  ['names, each behind its value', 'de', inCities, 'Um 62 % stieg es in Lagos und um 85 % in Nairobi.'],
  ['names, before one value and behind the other', 'de', inCities, 'Um 62 % stieg es in Lagos, in Nairobi um 85 %.'],
  ['names in other letters', 'ru', inCities, 'В Лагосе рост составил 62 %, в Найроби 85 %.'],
  ['names in other letters', 'ar', inCities, 'ارتفع بنسبة 62 % في لاغوس و85 % في نيروبي.'],
  ['names in kana', 'ja', inCities, 'ラゴスで62 %、ナイロビで85 %上昇した。'],
  ['what rises and what falls', 'zh-Hans', 'Prices rose by 62 % and wages fell by 85 %.', '物价上涨62%，工资下降85%。'],
  [
    'north and south',
    'fr',
    'Rain reached 62 % of the north and 85 % of the south.',
    'La pluie a touché 62 % du nord et 85 % du sud.',
  ],
  [
    'spans of time',
    'de',
    'It fell 62 % in three months and 85 % in five years.',
    'Es fiel um 62 % in drei Monaten und um 85 % in fünf Jahren.',
  ],
  ['goods', 'ms', 'Of coffee 62 % and of cocoa 85 % was sold.', 'Daripada kopi 62 % dan daripada koko 85 % dijual.'],
  [
    'words of one origin',
    'es',
    'Telephone sales rose 62 %; radio sales 85 %.',
    'Las ventas de teléfonos subieron un 62 %; las de radio, un 85 %.',
  ],
])('two shares that changed places are told by %s, in %s: %s', (_by, locale, source, target) => {
  const told = (text: string): readonly string[] => saidBy('percent', locale, [source, text]);
  expect(told(target)).toEqual([]);
  expect(told(swap(target))).toEqual([expect.stringMatching(/^warning swapped /)]);
});

it.each([
  [
    'where the sentence is turned',
    'de',
    'It rose 62 % after it fell 85 %.',
    'Nachdem es um 85 % fiel, stieg es um 62 %.',
  ],
  ['where their names are too', 'de', inCities, 'In Nairobi stieg es um 85 %, in Lagos um 62 %.'],
  [
    'that are one',
    'de',
    'It rose 62 % in Lagos and 62 % in Nairobi.',
    'In Nairobi stieg es um 62 %, in Lagos um 62 %.',
  ],
])('two shares are not told to have changed places %s, in %s: %s', (_why, locale, source, target) => {
  expect(saidBy('percent', locale, [source, target])).toEqual([]);
});

const gate = 'The sluice closed at 21:00 after opening at 7:30.';

it.each([
  ['cs', gate, 'Plavební komora se otevřela v 7:30 a zavřela ve 21:00.'],
  ['de', gate, 'Die Schleuse schloss um 21:00 Uhr, nachdem sie um 7:30 Uhr geöffnet hatte.'],
  ['ja', gate, '水門は7時30分に開き、21時に閉鎖された。'],
  ['ro', gate, 'Ecluza s-a deschis la 7:30 și s-a închis la 21:00.'],
])('opening and closing times are the same in either order, in %s: %s', (locale, source, target) => {
  expect(saidBy('times', locale, [source, target])).toEqual([]);
  const turned = target
    .replace(/21(?::00|時)/u, 'x')
    .replace(/7(?::30|時30分)/u, '21:00')
    .replace('x', '7:30');
  expect(saidBy('times', locale, [source, turned])).toEqual([expect.stringMatching(/^warning swapped /)]);
});

it.each([
  ['es', 'The price dropped to 80 euros after climbing to 95 euros.', 'Tras subir a 95 euros, bajó a 80 euros.'],
  ['pl', 'It climbed to 15 zlotys after dropping to 12 zlotys.', 'Po spadku do 12 złotych wzrósł do 15 złotych.'],
])('what rose after it fell may be told in its order in time, in %s: %s', (locale, source, target) => {
  expect(saidBy('currency', locale, [source, target])).toEqual([]);
});

it.each([
  [
    'es',
    'Three-times winner Ada Spieth and Justin Thomas led the Americans with two points.',
    'La tres veces ganadora, Ada Spieth, y Justin Thomas guiaron a los americanos con dos puntos.',
  ],
  [
    'it',
    'Two-times winner Ada Spieth and her partner Justin Thomas led by three points.',
    'La due volte vincitrice Ada Spieth e il suo compagno Justin Thomas guidavano con tre punti.',
  ],
])('names between two values that keep their order are of either, in %s: %s', (locale, source, target) => {
  expect(saidBy('numbers', locale, [source, target])).toEqual([]);
});
