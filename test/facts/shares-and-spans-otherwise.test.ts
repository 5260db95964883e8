import { describe, expect, it } from 'vitest';
import { alignUnit } from '../../src/facts/align/align.ts';
import { recognize } from '../../src/facts/recognize.ts';

/** The certainties of what a target says otherwise, from a warning on. */
function told(from: string, to: string, source: string, target: string): readonly number[] {
  const segment = { source: recognize(source, from), target: recognize(target, to), texts: { source, target } };
  return alignUnit([segment], { source: from, target: to })
    .disagreements.map(({ certainty }) => certainty)
    .filter((certainty) => certainty >= 0.5);
}

type Case = readonly [from: string, to: string, source: string, right: string, ...wrong: string[]];

const kinds: Readonly<Record<string, readonly Case[]>> = {
  'so many months are told by the first and the last of them': [
    ['en', 'zh-Hans', 'Rents rose in the first nine months.', '1月至9月租金上涨。', '1月至8月租金上涨。'],
    ['en', 'ko', 'Rents rose in the first eight months.', '1~8월 임대료가 올랐다.', '1~9월 임대료가 올랐다.'],
    ['en', 'pt', 'Rents rose in the first ten months.', 'De janeiro a outubro as rendas subiram.'],
    ['fr', 'de', 'Sur les onze premiers mois, il a plu.', 'Von Januar bis November regnete es.'],
    ['it', 'en', 'Nei primi due mesi ha piovuto.', 'It rained from January to February.'],
  ],
  'a part that is lost is told where the whole is there': [
    ['en', 'fr', 'Nine of the 14 clinics shut.', 'Neuf des 14 cliniques ont fermé.', 'Les 14 cliniques ont fermé.'],
    ['en', 'ja', 'Three of the 12 bridges shut.', '12の橋のうち3つが閉鎖された。', '12の橋が閉鎖された。'],
    ['es', 'en', 'Cuatro de los 20 socios votaron no.', 'Four of the 20 members voted no.', 'The 20 members voted no.'],
    ['en', 'kn', 'Seven of the 30 schools shut.', '30 ಶಾಲೆಗಳ ಪೈಕಿ ಏಳರಲ್ಲಿ ಬಾಗಿಲು ಮುಚ್ಚಿದೆ.', '30 ಶಾಲೆಗಳು ಮುಚ್ಚಿವೆ.'],
  ],
  'hours and minutes are told by an initial, however the other side says them': [
    ['es', 'fr', 'El viaje dura 4 horas y 48 minutos.', 'Le voyage dure 4 h 48 min.', 'Le voyage dure 4 h 58 min.'],
    ['zh-Hans', 'fr', '列车全程用时4小时48分。', 'Le trajet dure 4 h 48.', 'Le trajet dure 4 h 38.'],
    ['nl', 'en', 'De reis duurt 4 u 48.', 'It takes 4 hours and 48 minutes.', 'It takes 4 hours and 38 minutes.'],
  ],
  'the edge of a month, a quarter or a year is told by its day or its month': [
    ['de', 'en', 'Der Vertrag läuft bis Ende 2031.', 'It runs until 31 December 2031.', 'It runs until 30 June 2031.'],
    ['en', 'fr', 'It closes on 31 August.', 'La clôture est fin août.', 'La clôture est fin juillet.'],
    ['en', 'hu', 'It closes on 30 September.', 'Szeptember végén zárul.', 'Szeptember elején zárul.'],
    ['en', 'pl', 'It lasts to the end of the second quarter.', 'Potrwa do końca czerwca.', 'Potrwa do końca maja.'],
    ['en', 'bn', 'It closes on 31 August.', 'আগস্টের শেষে বন্ধ হবে।', 'জুলাইয়ের শেষে বন্ধ হবে।'],
    ['en', 'nl', 'It opens at the beginning of July.', 'De opening is op 1 juli.', 'De opening is op 31 juli.'],
    [
      'de',
      'fr',
      'Zum Halbjahresende gab es 400 Fälle.',
      'Fin juin, il y avait 400 cas.',
      'Fin mai, il y avait 400 cas.',
    ],
  ],
  'a change in per cent is told by its factor': [
    ['en', 'nl', 'Profit doubled.', 'De winst steeg met 100 procent.', 'De winst steeg met 50 procent.'],
    ['en', 'cs', 'Profit tripled.', 'Zisk vzrostl o 200 procent.', 'Zisk vzrostl o 30 procent.'],
    ['en', 'uk', 'Profit rose by 100 per cent.', 'Прибуток подвоївся.', 'Прибуток потроївся.'],
    ['en', 'bg', 'Sales halved.', 'Продажбите спаднаха с 50 процента.', 'Продажбите спаднаха с 15 процента.'],
  ],
  'a percentage is told by so many of so many': [
    ['en', 'ko', 'About 25 per cent of homes are dry.', '가구 4곳 중 1곳은 말랐다.', '가구 5곳 중 1곳은 말랐다.'],
    [
      'en',
      'ja',
      '40 per cent of schools are shut.',
      '学校の5校に2校は閉まっている。',
      '学校の5校に3校は閉まっている。',
    ],
    ['en', 'vi', '20 per cent of adults swim.', 'Cứ 5 người lớn thì có 1 người biết bơi.'],
    ['en', 'fr', '75 per cent of members agreed.', 'Trois membres sur quatre étaient d’accord.'],
    ['en', 'tr', '25 per cent of homes are dry.', 'Her 4 evden 1’i kuru.', 'Her 5 evden 1’i kuru.'],
  ],
  'half of something is 50 per cent of it': [
    ['en', 'hi', 'Half of the wells are dry.', '50 प्रतिशत कुएं सूखे हैं।', '60 प्रतिशत कुएं सूखे हैं।'],
    ['en', 'el', 'Half of the wells are dry.', 'Το 50 % των πηγαδιών στέρεψε.', 'Το 40 % των πηγαδιών στέρεψε.'],
    ['sw', 'en', 'Nusu ya visima vimekauka.', '50 per cent of the wells are dry.'],
  ],
  'a count is told by its share of the whole': [
    [
      'en',
      'de',
      'Only 20 of 80 beds are free.',
      'Nur ein Viertel der 80 Betten ist frei.',
      'Nur ein Drittel der 80 Betten ist frei.',
    ],
    ['en', 'pt', 'Just 15 of the 45 boats returned.', 'Apenas um terço dos 45 barcos regressou.'],
    ['en', 'es', 'Only 30 of the 60 buses came.', 'Solo llegó la mitad de los 60 autobuses.'],
  ],
  'a year shares the era of the one before it': [
    [
      'zh-Hant',
      'en',
      '民國104年至108年底興建。',
      'It was built between 2015 and the end of 2019.',
      'It was built between 2015 and the end of 2018.',
    ],
    ['zh-Hant', 'en', '民國109年5月3日至110年關閉。', 'It was shut from 3 May 2020 to 2021.'],
    [
      'ja',
      'fr',
      '平成元年から10年まで無料だった。',
      'De 1989 à 1998, c’était gratuit.',
      'De 1989 à 1999, c’était gratuit.',
    ],
    ['ja', 'en', '令和2年4月から3年3月まで閉校した。', 'It was shut from April 2020 to March 2021.'],
    ['ja', 'en', '令和2年から3年間閉校した。', 'It was shut for three years from 2020.'],
  ],
  'what falls by one value to another shares its magnitude': [
    [
      'en',
      'de',
      'The debt fell by $2 billion to $18 billion.',
      'Die Schuld sank um zwei auf 18 Milliarden Dollar.',
      'Die Schuld sank um drei auf 18 Milliarden Dollar.',
    ],
    ['en', 'da', 'It shrank by 2 billion kroner to 11 billion kroner.', 'Det faldt med to til 11 milliarder kroner.'],
  ],
  'a time is told in two zones': [
    [
      'en',
      'de',
      'It starts at 08:00 GMT.',
      'Beginn ist um 9 Uhr MEZ (8 Uhr GMT).',
      'Beginn ist um 10 Uhr MEZ (8 Uhr GMT).',
    ],
    [
      'en',
      'zh-Hans',
      'It starts at 14:00 GMT.',
      '北京时间22时（格林尼治时间14时）开始。',
      '北京时间21时（格林尼治时间14时）开始。',
    ],
    [
      'en',
      'es',
      'It starts at 18:00 UTC.',
      'Empieza a las 20:00 CEST (18:00 UTC).',
      'Empieza a las 21:00 CEST (18:00 UTC).',
    ],
  ],
  'minutes stand before the part of the day': [
    ['de', 'vi', 'Beginn ist um halb elf.', 'Bắt đầu lúc 10 giờ 30 sáng.', 'Bắt đầu lúc 11 giờ 30 sáng.'],
    ['en', 'vi', 'It starts at 8:15 p.m.', 'Bắt đầu lúc 8 giờ 15 tối.', 'Bắt đầu lúc 8 giờ 45 tối.'],
  ],
  'the second is not the first': [
    ['en', 'vi', 'It is the second case.', 'Đây là ca thứ hai.', 'Đây là ca đầu tiên.'],
    ['en', 'ru', 'It was her second visit.', 'Это был её второй визит.', 'Это был её первый визит.'],
    ['en', 'hi', 'It was the third attack.', 'यह तीसरा हमला था।', 'यह पहला हमला था।'],
    ['en', 'fr', 'The second term of the prime minister ends.', 'Le second mandat du Premier ministre s’achève.'],
  ],
};

describe.each(Object.entries(kinds))('%s', (_, cases) => {
  it.each(cases)('%s–%s: %s', (from, to, source, right, ...wrong) => {
    expect(told(from, to, source, right)).toEqual([]);
    for (const other of wrong) expect(told(from, to, source, other)).not.toEqual([]);
  });
});

it('a unit that stands before its figure counts no figure before it', () => {
  const facts = recognize('Idadi ilipungua kwa watu 30 mwaka 2024.', 'sw');
  expect(facts.find(({ text }) => text === '30')?.kind).toBe('cardinal');
});
