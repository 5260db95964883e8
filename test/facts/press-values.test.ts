import { describe, expect, it } from 'vitest';
import { align } from '../../src/facts/align/align.ts';
import { checkPair } from '../../src/library/check-pair.ts';
import { recognize } from '../../src/facts/recognize.ts';

/** How sure the surest disagreement between a sentence and its translation is; 0.5 and more is a warning. */
function doubt(source: string, locale: string, target: string): number {
  const { disagreements } = align(recognize(source, 'en'), recognize(target, locale), { source: 'en', target: locale });
  return Math.max(0, ...disagreements.map(({ certainty }) => certainty));
}

/** The English, the target's locale, a right translation and one with a wrong value. */
type Case = readonly [source: string, locale: string, right: string, wrong: string];

const kinds: Readonly<Record<string, readonly Case[]>> = {
  'temperatures in one unit': [
    ['Store it below 8 °C.', 'it', 'Conservare sotto gli 8 °C.', 'Conservare sotto i 9 °C.'],
    ['The sea warmed by 0.5 °C.', 'sw', 'Bahari iliongezeka joto kwa 0.5 °C.', 'Bahari iliongezeka joto kwa 1.5 °C.'],
    ['It was 40 degrees Celsius in Delhi.', 'hi', 'दिल्ली में 40 डिग्री सेल्सियस था।', 'दिल्ली में 41 डिग्री सेल्सियस था।'],
    ['The oven reaches 68 °F.', 'es', 'El horno llega a 20 °C.', 'El horno llega a 26 °C.'],
  ],
  'shares in other words': [
    [
      'Some 20 per cent of homes are empty.',
      'de',
      'Jede fünfte Wohnung steht leer.',
      'Jede vierte Wohnung steht leer.',
    ],
    ['Some 33 per cent are women.', 'pl', 'Co trzecia osoba to kobieta.', 'Co czwarta osoba to kobieta.'],
    ['About 10 per cent were ill.', 'sv', 'Var tionde var sjuk.', 'Var femte var sjuk.'],
    ['A quarter of pupils stayed.', 'ru', 'Каждый четвёртый ученик остался.', 'Остался 31 % учеников.'],
  ],
  'parts of this day': [
    ['Shops open at 9 this morning.', 'it', 'I negozi aprono alle 9 di mattina.', 'I negozi aprono alle 9 di sera.'],
  ],
  'signs of amounts': [
    ['It was minus 12 degrees in the valley.', 'ja', '谷は氷点下12度だった。', '谷は12度だった。'],
    ['The index changed by −4 per cent.', 'pt', 'O índice variou −4 %.', 'O índice variou 4 %.'],
    ['Temperatures of minus 30 degrees were measured.', 'zh-Hans', '测得零下30度的气温。', '测得30度的气温。'],
    ['The night brought minus 7 °C.', 'uk', 'Вночі було 7 °C морозу.', 'Вночі було 7 °C.'],
    ['It was minus 18 degrees.', 'ko', '영하 18도였다.', '18도였다.'],
  ],
  'shares that become numbers': [
    [
      'Some 12 per cent of homes have no tap.',
      'id',
      'Sekitar 12 persen rumah tidak punya keran.',
      'Sekitar 12 rumah tidak punya keran.',
    ],
    ['Turnout was 61 percent.', 'pl', 'Frekwencja wyniosła 61 procent.', 'Frekwencja wyniosła 61.'],
    ['A rate of 2 per cent was found.', 'sv', 'En andel på 2 procent hittades.', 'En andel på 2 promille hittades.'],
    [
      'Rates rose by 50 basis points.',
      'fr',
      'Les taux ont augmenté de 50 points de base.',
      'Les taux ont augmenté de 50 points de pourcentage.',
    ],
    [
      'Between 10 and 15 per cent left.',
      'de',
      'Zwischen 10 und 15 Prozent gingen.',
      'Zwischen 10 und 25 Prozent gingen.',
    ],
    ['Some 40 per cent agreed.', 'ja', '約4割が賛成した。', '約6割が賛成した。'],
    ['Some 20 per cent of the fields are dry.', 'zh-Hant', '約兩成農田乾旱。', '約三成農田乾旱。'],
  ],
  'everyday names of money': [
    ['Each receives 300 dollars.', 'ru', 'Каждый получит 300 долларов.', 'Каждый получит 300 рублей.'],
    ['The repair costs $2 million.', 'hu', 'A javítás 2 millió dollárba kerül.', 'A javítás 2 millió forintba kerül.'],
    ['A ticket is 80 cents.', 'es', 'Una entrada cuesta 80 centavos.', 'Una entrada cuesta 80 dólares.'],
    ['A loaf costs 50 cents.', 'nl', 'Een brood kost 0,50 dollar.', 'Een brood kost 50 dollar.'],
    ['Aid of 700 euros was paid.', 'am', '700 ዩሮ እርዳታ ተከፈለ።', '700 ብር እርዳታ ተከፈለ።'],
    ['The school cost $40,000.', 'zh-Hans', '学校造价4万美元。', '学校造价4万元。'],
  ],
  'times without their part of the day': [
    ['The briefing is at 6 p.m.', 'de', 'Die Unterrichtung ist um 18 Uhr.', 'Die Unterrichtung ist um 6 Uhr.'],
    ['Gates open at 9.15pm.', 'it', 'I cancelli aprono alle ore 21:15.', 'I cancelli aprono alle ore 9:15.'],
    ['The bus leaves at 4.30 p.m.', 'de', 'Der Bus fährt um halb fünf.', 'Der Bus fährt um halb sechs.'],
    [
      'Voting ends at 8.30 p.m.',
      'ru',
      'Голосование заканчивается в половине девятого вечера.',
      'Голосование заканчивается в половине восьмого вечера.',
    ],
  ],
  'shares of magnitudes, and fractions': [
    ['Half a million people voted.', 'pl', 'Głosowało pół miliona ludzi.', 'Głosowało półtora miliona ludzi.'],
    [
      'One and a half million trees were planted.',
      'de',
      'Anderthalb Millionen Bäume wurden gepflanzt.',
      'Zweieinhalb Millionen Bäume wurden gepflanzt.',
    ],
    [
      'Three-quarters of the wells work.',
      'fr',
      'Les trois quarts des puits fonctionnent.',
      'Un quart des puits fonctionne.',
    ],
    ['The share rose to .6 per cent.', 'es', 'La proporción subió al 0,6 %.', 'La proporción subió al 6 %.'],
    ['Some 2m voters queued.', 'id', 'Sekitar 2 juta pemilih antre.', 'Sekitar 3 juta pemilih antre.'],
  ],
  'ages and spans of time': [
    [
      'The vaccine is for babies of 9 months.',
      'ja',
      'ワクチンは生後9か月の乳児用です。',
      'ワクチンは9歳の乳児用です。',
    ],
    ['Children aged 18 months were weighed.', 'ko', '18개월 된 어린이의 체중을 쟀다.', '18세 된 어린이의 체중을 쟀다.'],
    ['The trip takes 1 hour 40 minutes.', 'es', 'El viaje dura 100 minutos.', 'El viaje dura 140 minutos.'],
    ['The talks lasted 3 hours 30 minutes.', 'tr', 'Görüşmeler 210 dakika sürdü.', 'Görüşmeler 330 dakika sürdü.'],
  ],
};

describe.each(Object.entries(kinds))('%s', (_, cases) => {
  it.each(cases)('%s (%s)', (source, locale, right, wrong) => {
    expect(doubt(source, locale, right)).toBeLessThan(0.5);
    expect(doubt(source, locale, wrong)).toBeGreaterThanOrEqual(0.5);
  });
});

describe('figures that are no value of the sentence', () => {
  it.each([
    ['The hotline is open 24/7.', 'fr', 'La ligne est ouverte jour et nuit.'],
    ['CO2 levels rose.', 'it', 'I livelli di CO₂ sono aumentati.'],
    ['CO₂ levels rose.', 'ar', 'ارتفعت مستويات ثاني أكسيد الكربون.'],
    ['The costs are in section 3.7.', 'de', 'Die Kosten stehen in Abschnitt 3.7.'],
    ['The city marks its 200th anniversary.', 'es', 'La ciudad celebra su bicentenario.'],
    ['The 9/11 attacks are recalled.', 'zh-Hans', '人们回顾“9·11”事件。'],
    ['At least 5 per cent agreed.', 'fr', 'Au moins 5 % ont accepté.'],
    ['A seven-year-old boy was found.', 'de', 'Ein siebenjähriger Junge wurde gefunden.'],
  ])('%s (%s)', (source, targetLocale, target) => {
    const findings = checkPair({ source, target, sourceLocale: 'en', targetLocale });
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

describe('a share that became a number', () => {
  it('is called that, and not a matter of percentage points', () => {
    const [finding] = checkPair({
      source: 'Turnout was 61 percent.',
      target: 'Frekwencja wyniosła 61.',
      sourceLocale: 'en',
      targetLocale: 'pl',
    });
    expect(finding).toMatchObject({ check: 'percent', severity: 'error' });
    expect(finding?.message).toBe('“61” for “61 %”: a percentage on one side only.');
  });
});
