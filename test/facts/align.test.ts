import { describe, expect, it } from 'vitest';
import { align, alignUnit } from '../../src/facts/align/align.ts';
import type { Disagreement } from '../../src/facts/align/alignment.ts';
import { recognize } from '../../src/facts/recognize.ts';

function compare(source: string, target: string, locale: string): readonly Disagreement[] {
  const locales = { source: 'en', target: locale };
  return align(recognize(source, 'en'), recognize(target, locale), locales).disagreements.filter(
    (d) => d.certainty >= 0.5,
  );
}

describe('align', () => {
  it.each([
    ['Nearly 1.2 billion children.', 'ms', 'Hampir 1,200 juta kanak-kanak.'],
    ['Nearly 1.2 billion children.', 'zh-Hans', '近十二亿儿童。'],
    ['It starts at 3 p.m.', 'fr', 'Cela commence à 15 heures.'],
    ['It starts at 3 p.m.', 'th', 'เริ่มเวลา 15.00 น.'],
    ['The camp is 5 miles away.', 'ms', 'Kem itu 8 kilometer dari sini.'],
    ['A 6-foot-6 player.', 'pt', 'Um jogador de 1,98 m.'],
    ['It was common in the 1980s.', 'zh-Hans', '在20世纪80年代很常见。'],
    ['Sunny, 80 degrees.', 'es', 'Soleado, 27 grados.'],
    ['Sunny, 80 degrees.', 'pt', 'Sol, 26º.'],
    ['In 2012 it ends.', 'th', 'สิ้นสุดในปี 2555'],
    ['Call +603-5550 1234.', 'ms', 'Hubungi 03-5550 1234.'],
    ['One in four is ill.', 'ja', '4人に1人が病気だ。'],
    ['In the 20th century.', 'es', 'En el siglo XX.'],
    ['Over a decade.', 'ja', '10年間以上。'],
    ['It costs $5 million.', 'ar', 'تبلغ تكلفته 5 ملايين دولار.'],
    ['Call 0800 555 111.', 'de', 'Rufen Sie 0800 555 einhundertelf an.'],
    ['Call Crimestoppers on 0800 555 111.', 'ru', 'Звоните по телефону 0800 555 сто одиннадцать.'],
    ['Call the hotline on 0800 555 111.', 'zh-Hans', '请拨打热线电话 0800 555 一百一十一。'],
    ['Call 0800 555 111.', 'ja', '電話は0800 555 百十一です。'],
    ['A 6-foot-6 player.', 'fa', 'بازیکنی با ۱ متر و ۹۸ سانتیمتر قد.'],
    ['Those who gave $1,000 to men would give her $250.', 'vi', 'Họ đưa cô 250 đô la thay vì 1.000 đô la.'],
    ['Seven and twelve.', 'de', 'Sieben und zwölf.'],
    ['It took 48 hours.', 'ru', 'Это заняло двое суток.'],
    ['It took 24 hours.', 'ru', 'Это заняло сутки.'],
    ['It took 90 minutes.', 'zh-Hans', '用了一个半小时。'],
    ['It lasted 18 months.', 'de', 'Es dauerte anderthalb Jahre.'],
    ['It lasted 30 days.', 'fr', 'Cela a duré un mois.'],
    ['It lasted five years and six months.', 'ms', 'Ia berlangsung selama 5 tahun 6 bulan.'],
    ['Some 10–15 % of girls.', 'ar', 'بين ١٠ و١٥ في المئة من الفتيات.'],
    ['From 5 to 10 km.', 'zh-Hans', '5至10公里。'],
    ['It is on 4–6 November.', 'fr', 'Du 4 novembre au 6 novembre.'],
    ['At 7:30 p.m. GMT.', 'en-GB', 'At 8:30 p.m. CET.'],
    ['A 2–2 draw.', 'pt', 'Um empate a dois golos.'],
    ['In common use in the 21st century.', 'fi', 'Yleisesti käytössä 2000-luvulla.'],
    ['It is 1 inch wide.', 'es', 'Mide 2 centímetros.'],
    ['Winds of 85 miles per hour.', 'pt', 'Ventos de 137 quilómetros por hora.'],
    ['Call 0800 555 1111.', 'ar', 'اتصل على الرقم 1111 555 0800.'],
  ])('agrees: %s (%s) %s', (source, locale, target) => expect(compare(source, target, locale)).toEqual([]));

  it.each([
    ['Nearly 1.2 billion children.', 'zh-Hans', '近1.2亿儿童。', 'changed', '1200000000', '120000000'],
    ['On 6 November 2010.', 'ms', 'Pada 6 Disember 2010.', 'changed', '11', '12'],
    ['On 6 November 2010.', 'th', 'วันที่ 6 พฤศจิกายน 2543', 'changed', '2010', '2000'],
    ['On Monday it rained.', 'id', 'Pada hari Selasa hujan.', 'changed', '1', '2'],
    ['It starts at 3 p.m.', 'ms', 'Ia bermula pukul 3 pagi.', 'changed', 'T15:00', 'T03:00'],
    ['From 28 March to 2 April.', 'fr', 'Du 2 mars au 28 avril.', 'swapped', '--03-28', '--03-02'],
    [
      'They found 5 girls and 7 boys.',
      'ms',
      'Mereka menemui 7 kanak-kanak perempuan dan 5 lelaki.',
      'swapped',
      '5',
      '7',
    ],
    ['It is on 21 March 2011.', 'fr', 'C’est le mardi 21 mars 2011.', 'weekday', '1', '2'],
    ['The camp is 5 miles away.', 'fr', 'Le camp est à 5 kilomètres.', 'unit', '5', '5'],
    ['It costs €5 million.', 'fr', 'Cela coûte 5 millions de dollars.', 'unit', '5000000', '5000000'],
    ['It costs $5 million.', 'zh-Hans', '费用为500万欧元。', 'unit', '5000000', '5000000'],
    ['Down 3.5 percentage points.', 'id', 'Turun 3,5 persen.', 'points', '3.5', '3.5'],
    ['Some 10–15 % of girls.', 'ms', 'Kira-kira 15–10 % gadis.', 'swapped', '10–15', '15–10'],
    ['Between 5 and 10 km.', 'de', 'Zwischen 5 und 100 km.', 'changed', '10', '100'],
    ['It took five weeks.', 'ar', 'استغرق خمسة أيام.', 'unit', '5', '5'],
    ['At 7:30 p.m. GMT.', 'fr', 'À 19 h 30 EST.', 'changed', 'T19:30', 'T19:30'],
    ['Dozens were hurt.', 'es', 'Cientos resultaron heridos.', 'changed', '10', '100'],
    ['See A/RES/65/1.', 'ar', 'انظر A/RES/56/1.', 'changed', 'A/RES/65/1', 'A/RES/56/1'],
  ])('finds: %s (%s) %s', (source, locale, target, reason, expected, found) => {
    expect(compare(source, target, locale)[0]).toEqual(expect.objectContaining({ reason, expected, found }));
  });

  it('finds a dropped one of two equal figures', () => {
    const found = compare(
      'The north got 3,000 tents, the islands 3,000.',
      'Utara menerima 3,000 khemah, kepulauan selebihnya.',
      'ms',
    );
    expect(found).toEqual([expect.objectContaining({ reason: 'missing', expected: '3000' })]);
  });

  it('offers a fix where it is certain', () => {
    expect(compare('Nearly 1.2 billion children.', '近1.2亿儿童。', 'zh-Hans')[0]?.fix).toBe('12亿');
    expect(compare('Some 53 % of girls.', '٣٥٪ من الفتيات', 'ar')[0]?.fix).toBe('٥٣');
    expect(compare('Seven girls and 1,234,567 boys.', '7 filles et 1 234 576 garçons', 'fr')[0]?.fix).toBeUndefined();
  });

  it.each([
    ['4 November 2010', '2010年11月5日', 'zh-Hans', '2010年11月4日'],
    ['4 November 2010', '平成22年11月5日', 'ja', '平成22年11月4日'],
    ['4 November 2010', '٥ نوفمبر ٢٠١٠', 'ar', '٤ نوفمبر ٢٠١٠'],
    ['4 May 2011', '04.05.2012', 'de', '04.05.2011'],
    ['11 October 2010', '11 November 2010', 'ms', undefined],
    ['11 October', '11月11日', 'zh-Hans', undefined],
    ['4 November 2010', '4 พฤศจิกายน 2554', 'th', undefined],
  ])('offers the date to %s for %s where one figure of it is wrong', (source, target, locale, fix) => {
    const found = compare(source, target, locale);
    expect(found).toHaveLength(1);
    expect(found[0]?.fix).toBe(fix);
  });

  it('never insists on soft words', () => {
    expect(compare('One of the first to double it twice.', 'Salah seorang yang terawal.', 'ms')).toEqual([]);
  });
});

describe('alignUnit', () => {
  it('matches across segments what translators moved', () => {
    const source = ['In 2010 it rained.', 'Some 45 people came.'].map((text) => recognize(text, 'en'));
    const target = ['Seramai 45 orang datang.', 'Pada 2010 hujan turun.'].map((text) => recognize(text, 'ms'));
    const pairs = source.map((facts, i) => ({ source: facts, target: target[i] ?? [] }));
    const { agreements, disagreements } = alignUnit(pairs, { source: 'en', target: 'ms' });
    expect(disagreements).toEqual([]);
    expect(agreements.map(({ sourceSegment, targetSegment }) => [sourceSegment, targetSegment])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });
});
