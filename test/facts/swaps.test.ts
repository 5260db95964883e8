import { describe, expect, it } from 'vitest';
import { alignUnit } from '../../src/facts/align/align.ts';
import { recognize } from '../../src/facts/recognize.ts';

/** Tells whether values are likely to have changed places. */
function swapped(source: string, to: string, target: string): boolean {
  const pair = { source: recognize(source, 'en'), target: recognize(target, to), texts: { source, target } };
  const { disagreements } = alignUnit([pair], { source: 'en', target: to });
  return disagreements.some(({ reason, certainty }) => reason === 'swapped' && certainty >= 0.5);
}

describe('values that changed places', () => {
  it.each([
    [
      'Sales were 3 million in 2012 and 9 million in 2021.',
      'zh-Hans',
      '2012年销量为300万，2021年为900万。',
      '2012年销量为900万，2021年为300万。',
    ],
    [
      'Prices fell 2% in June and 6% in July.',
      'id',
      'Turun 2% pada Juni dan 6% pada Juli.',
      'Turun 6% pada Juni dan 2% pada Juli.',
    ],
    // What is counted is said of one country, and of both.
    [
      'Chile won 16 races and Peru 14.',
      'hu',
      'Chile 16 versenyt nyert, Peru 14-et.',
      'Peru 16 versenyt nyert, Chile 14-et.',
    ],
    [
      'Norway built 31 schools and Finland 27.',
      'fr',
      'La Norvège a construit 31 écoles et la Finlande 27.',
      'La Finlande a construit 31 écoles et la Norvège 27.',
    ],
    [
      'Norway built 31 schools and Finland 27.',
      'zh-Hans',
      '挪威建了31所学校，芬兰建了27所。',
      '芬兰建了31所学校，挪威建了27所。',
    ],
    // A year behind one share is no share because of the next.
    [
      'Turnout was 71% in 2011 and 64% in 2023.',
      'fi',
      'Äänestysprosentti oli 71 % vuonna 2011 ja 64 % vuonna 2023.',
      'Äänestysprosentti oli 64 % vuonna 2011 ja 71 % vuonna 2023.',
    ],
    [
      'The poverty rate was 38% in 2003 and 19% in 2017.',
      'ar',
      'بلغ معدل الفقر 38% في عام 2003 و19% في عام 2017.',
      'بلغ معدل الفقر 19% في عام 2003 و38% في عام 2017.',
    ],
    [
      'Output fell from 940 tonnes in 2012 to 310 tonnes in 2018.',
      'tr',
      "2012'de 940 ton olan üretim 2018'de 310 tona geriledi.",
      "2012'de 310 ton olan üretim 2018'de 940 tona geriledi.",
    ],
    [
      'The mine gave 3.2 million tonnes in 2004 and 5.7 million tonnes in 2014.',
      'pt',
      'A mina deu 3,2 milhões de toneladas em 2004 e 5,7 milhões de toneladas em 2014.',
      'A mina deu 5,7 milhões de toneladas em 2004 e 3,2 milhões de toneladas em 2014.',
    ],
    // Values of another kind stand between.
    [
      'It sold 40 boats (12%) in 2005 and 90 boats (31%) in 2015.',
      'de',
      '2005 verkaufte er 40 Boote (12 %), 2015 waren es 90 (31 %).',
      '2005 verkaufte er 40 Boote (31 %), 2015 waren es 90 (12 %).',
    ],
    // Two measures of two units, each with the figure of the other.
    [
      'He lost 12 kilograms and walked 45 kilometres.',
      'ru',
      'Он похудел на 12 килограммов и прошёл 45 километров.',
      'Он похудел на 45 килограммов и прошёл 12 километров.',
    ],
    [
      'The trip took 7 hours and cost 95 euros.',
      'it',
      'È costato 95 euro ed è durato 7 ore.',
      'È costato 7 euro ed è durato 95 ore.',
    ],
    ['It grew 5% in March and 9% in April.', 'ko', '3월에 5%, 4월에 9% 증가했다.', '3월에 9%, 4월에 5% 증가했다.'],
    [
      'Kenya received $5 million and Uganda $3 million.',
      'fr',
      'Le Kenya a reçu 5 millions de dollars et l’Ouganda 3 millions.',
      'Le Kenya a reçu 3 millions de dollars et l’Ouganda 5 millions.',
    ],
    // Short names have another ending in each case.
    [
      'It took 40 days in China and 90 days in Kenya.',
      'ru',
      'В Кении это заняло 90 дней, в Китае 40 дней.',
      'В Китае это заняло 90 дней, в Кении 40 дней.',
    ],
    ['Only 12 of the 50 seats are theirs.', 'ru', 'У них только 12 из 50 мест.', 'У них только 50 из 12 мест.'],
    ['Of the 90 applicants, 14 were hired.', 'it', 'Dei 90 candidati, 14 assunti.', 'Dei 14 candidati, 90 assunti.'],
    [
      'It opens at 8:00 and closes at 16:30.',
      'pl',
      'Otwierają o 8:00, a zamykają o 16:30.',
      'Otwierają o 16:30, a zamykają o 8:00.',
    ],
    [
      'It opens on 4 April and closes on 20 May.',
      'ja',
      '4月4日に始まり、5月20日に終わる。',
      '5月20日に始まり、4月4日に終わる。',
    ],
    // What is left over has no year.
    [
      'It sold 3.1 million in 2011 and 5.9 million in 2022, on 18 routes.',
      'de',
      'Sie verkaufte 2011 3,1 Millionen und 2022 5,9 Millionen, auf 18 Strecken.',
      'Sie verkaufte 2011 5,9 Millionen und 2022 3,1 Millionen, auf 18 Strecken.',
    ],
    [
      'She left on Monday and came back on Friday.',
      'tr',
      'Pazartesi gitti, cuma döndü.',
      'Cuma gitti, pazartesi döndü.',
    ],
  ])('%s > %s', (source, to, right, wrong) => {
    expect([swapped(source, to, right), swapped(source, to, wrong)]).toEqual([false, true]);
  });

  it.each([
    ['He was arrested on 3 May before the trial on 7 June.', 'ja', '彼は6月7日の裁判の前の5月3日に逮捕された。'],
    ['The firm, founded in 1950, was sold in 1999.', 'fr', 'Vendue en 1999, l’entreprise avait été fondée en 1950.'],
    ['It sold 40 cars in 2010 and 60 in 2012.', 'tr', '2012’de 60, 2010’da 40 araba sattı.'],
    ['It cost €450 in 2006 and €720 in 2021.', 'nl', 'In 2021 kostte het 720 euro, tegen 450 euro in 2006.'],
    ['The rate was 54% in 1985 and 93% in 2020.', 'ja', '2020年の割合は93％で、1985年の54％から上昇した。'],
    [
      'The car can go 60 mph and 100 miles on one charge.',
      'ru',
      'Машина разгоняется до 100 км/ч и проезжает 160 километров на одном заряде.',
    ],
    [
      'The field is 5 miles from the city and 8 km from the coast.',
      'fr',
      'Le champ est à 8 km de la ville et à 5 milles de la côte.',
    ],
    ['Berlin has 12 bridges and Madrid 5.', 'es', 'Madrid tiene 5 puentes y Berlín 12.'],
    ['Ten of the 30 boats sank.', 'ru', 'Из 30 лодок затонули десять.'],
    [
      'The Ferry Safety Board of Chile counts 47 sinkings in the past three decades, none of them off Arica.',
      'pt',
      'Segundo a Ferry Safety Board do Chile, nas últimas três décadas houve 47 naufrágios, nenhum deles perto de Arica.',
    ],
    ['The rate rose to 7% in May from 4% in April.', 'ko', '금리는 4월 4%에서 5월 7%로 올랐다.'],
    ['The fare rose by 4 euros to 26 euros.', 'es', 'La tarifa subió a 26 euros, 4 euros más.'],
    ['It closes at 6 p.m. and opens at 9 a.m.', 'es', 'Abre a las 9:00 y cierra a las 18:00.'],
  ])('may stand in another order: %s > %s: %s', (source, to, target) => {
    expect(swapped(source, to, target)).toBe(false);
  });
});
