import { expect, test } from 'vitest';
import { align } from '../../src/facts/align/align.ts';
import { recognize } from '../../src/facts/recognize.ts';

const disagreementsOf = (locale: string, source: string, target: string): readonly number[] =>
  align(recognize(source, 'en'), recognize(target, locale), { source: 'en', target: locale })
    .disagreements.map(({ certainty }) => certainty)
    .filter((certainty) => certainty >= 0.5);

test.each([
  ['de', 'Rents rose in the second quarter of 2031.', 'Die Mieten stiegen im zweiten Quartal 2031.'],
  ['de', 'Rents rose in the second quarter of 2031.', 'Von April bis Juni 2031 stiegen die Mieten.'],
  ['es', 'Rents rose in the third quarter.', 'Los alquileres subieron entre julio y septiembre.'],
  ['ja', 'Rents rose in the fourth quarter of 2031.', '2031年10～12月期に家賃が上がった。'],
  ['zh-Hans', 'Rents rose in the first quarter of 2031.', '2031年1至3月租金上涨。'],
  ['pl', 'Rents rose in Q2.', 'W II kwartale czynsze wzrosły.'],
  ['ru', 'Rents rose in the first half of the year.', 'Аренда выросла в I полугодии.'],
  ['fr', 'Rents rose in the first half of 2031.', 'Les loyers ont augmenté de janvier à juin 2031.'],
  ['ko', 'Rents rose in Q3.', '3분기에 임대료가 올랐다.'],
  ['id', 'Rents rose in the first quarter.', 'Sewa naik pada triwulan pertama.'],
  ['ar', 'Rents rose in the fourth quarter.', 'ارتفعت الإيجارات في الربع الرابع.'],
])('a part of a year is the same in words, by its number and by its months: %s %s', (locale, source, target) => {
  expect(disagreementsOf(locale, source, target)).toEqual([]);
});

test.each([
  ['de', 'Rents rose in the second quarter of 2031.', 'Die Mieten stiegen im zweiten Halbjahr 2031.'],
  ['de', 'Rents rose in the second quarter of 2031.', 'Von Juli bis September 2031 stiegen die Mieten.'],
  ['es', 'Rents rose in the first half of 2031.', 'Los alquileres subieron en el primer trimestre de 2031.'],
  ['ja', 'Rents rose in the first half of the year.', '第1四半期に家賃が上がった。'],
  ['pl', 'Rents rose in Q2.', 'W II półroczu czynsze wzrosły.'],
  ['ru', 'Rents rose in the second quarter.', 'Аренда выросла в третьем квартале.'],
  ['ko', 'Rents rose in the first half of 2031.', '2031년 1분기에 임대료가 올랐다.'],
  ['tr', 'Rents rose in the first quarter.', 'Kiralar ilk yarıda arttı.'],
  ['vi', 'Rents rose in the first half of 2031.', 'Giá thuê tăng trong quý 1 năm 2031.'],
  ['he', 'Rents rose in the first half of the year.', 'שכר הדירה עלה ברבעון הראשון.'],
  ['sw', 'Rents rose in the first half of the year.', 'Kodi zilipanda katika robo ya kwanza ya mwaka.'],
])('another part of the year is told: %s %s', (locale, source, target) => {
  expect(disagreementsOf(locale, source, target)).not.toEqual([]);
});
