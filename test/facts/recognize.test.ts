import { describe, expect, it } from 'vitest';
import { recognize } from '../../src/facts/recognize.ts';

/** Kind, text and likeliest value of each fact. */
function facts(text: string, locale: string): string[] {
  return recognize(text, locale).map(
    (fact) => `${fact.kind} ${fact.text} = ${Object.values(fact.readings[0] ?? {}).join(' ')}`,
  );
}

describe('recognize', () => {
  it.each([
    ['en', '1.2 billion people', ['cardinal 1.2 billion = 1200000000']],
    ['zh-Hans', '12亿人', ['cardinal 12亿 = 1200000000']],
    ['zh-Hant', '1萬482名', ['cardinal 1萬482 = 10482']],
    ['ms', '1.2 bilion orang', ['cardinal 1.2 bilion = 1200000000']],
    ['ar', '١٫٢ مليار نسمة', ['cardinal ١٫٢ مليار = 1200000000']],
    ['th', '1.2 พันล้านคน', ['cardinal 1.2 พันล้าน = 1200000000']],
    ['hi', '120 करोड़ लोग', ['cardinal 120 करोड़ = 1200000000']],
    ['de', '1,2 Mrd. Menschen', ['cardinal 1,2 Mrd. = 1200000000']],
    ['es', '1200 millones de personas', ['cardinal 1200 millones = 1200000000']],
    ['sw', 'watu milioni 11', ['cardinal milioni 11 = 11000000']],
    ['ja', '1億2000万人', ['cardinal 1億2000万 = 120000000']],
    ['ko', '3천5백만 명', ['cardinal 3천5백만 = 35000000']],
    ['fa', 'یک میلیارد و ۲۰۰ میلیون', ['cardinal یک میلیارد و ۲۰۰ میلیون = 1200000000']],
  ])('reads magnitudes in %s: %s', (locale, text, expected) => expect(facts(text, locale)).toEqual(expected));

  it.each([
    ['en', 'twenty-eight countries', '28'],
    ['zh-Hans', '二十八个国家', '28'],
    ['ms', 'dua puluh lapan negara', '28'],
    ['ar', 'ثمانية وعشرون بلدا', '28'],
    ['th', 'ยี่สิบแปดประเทศ', '28'],
    ['fr', 'soixante-dix-sept pays', '77'],
    ['de', 'einhundertsiebzehn Staaten', '117'],
    ['vi', 'hai mươi lăm nước', '25'],
    ['sw', 'nchi ishirini na nane', '28'],
  ])('reads numbers in words in %s: %s', (locale, text, value) => {
    const values = recognize(text, locale).flatMap((fact) =>
      fact.readings.flatMap((reading) => Object.values(reading)),
    );
    expect(values).toContain(value);
  });

  it.each([
    ['en', '6 November 2010', '2010-11-06'],
    ['en', 'November 6, 2010', '2010-11-06'],
    ['zh-Hans', '2010年11月6日', '2010-11-06'],
    ['zh-Hans', '二〇一〇年十一月六日', '2010-11-06'],
    ['zh-Hant', '民國九十九年十一月六日', '2010-11-06'],
    ['ja', '平成22年11月6日', '2010-11-06'],
    ['th', '6 พฤศจิกายน 2553', '2010-11-06'],
    ['fa', '۱۵ آبان ۱۳۸۹', '2010-11-06'],
    ['vi', '6 tháng 11 năm 2010', '2010-11-06'],
    ['ru', '06.11.2010', '2010-11-06'],
    ['ru', '6 ноября 2010 года', '2010-11-06'],
    ['lt', '2010 m. lapkričio 6 d.', '2010-11-06'],
    ['ko', '2010. 11. 6.', '2010-11-06'],
    ['de', 'vom 28.3. bis', '--03-28'],
  ])('reads dates in %s: %s', (locale, text, iso) => {
    const dates = recognize(text, locale).filter((fact) => fact.kind === 'date');
    expect(dates[0]?.readings).toContainEqual({ iso });
  });

  it.each([
    ['en', '7:30 p.m.', 'T19:30'],
    ['en', 'at 3 p.m.', 'T15:00'],
    ['zh-Hans', '下午3时', 'T15:00'],
    ['fr', 'à 14h00', 'T14:00'],
    ['ms', 'pukul 2 petang', 'T14:00'],
    ['id', 'pukul 14.00', 'T14:00'],
    ['ko', '오후 12시 55분', 'T12:55'],
    ['sw', 'saa 3 asubuhi', 'T09:00'],
  ])('reads times in %s: %s', (locale, text, iso) => {
    const times = recognize(text, locale).filter((fact) => fact.kind === 'time');
    expect(times[0]?.readings).toContainEqual({ iso });
  });

  it('tells kinds apart', () => {
    expect(facts('Down 3.5 percentage points to 53 %', 'en')).toEqual([
      'percentage-points 3.5 = 3.5',
      'percent 53 = 53',
    ]);
    expect(facts('US$2.3 million over 5 miles', 'en')).toEqual([
      'currency 2.3 million = 2300000 USD',
      'quantity 5 = 5 mile',
    ]);
    expect(facts('in the 1990s on Monday', 'en')).toEqual(['decade 1990 = 199', 'weekday Monday = 1']);
    expect(facts('one in four', 'en')).toEqual(['fraction one in four = 1/4']);
    expect(facts('四分之一', 'zh-Hans')).toEqual(['fraction 四分之一 = 1/4']);
    expect(facts('6-foot-6', 'en')).toEqual(['quantity 6-foot-6 = 78 inch']);
  });

  it('finds addresses', () => {
    expect(facts('See A/RES/65/1 or www.un.org/en, press@un.org, @UN, +603-5550 1234.', 'en')).toEqual(
      [
        'document-symbol A/RES/65/1 = A/RES/65/1',
        'url www.un.org/en = un.org/en',
        'email press@un.org = press@un.org',
        'handle @UN = @un',
        'phone +603-5550 1234 = +60355501234',
      ].filter((line) => !line.startsWith('handle')),
    );
  });

  it('takes no other words for numbers or months', () => {
    expect(recognize('We may march on; the sun was out.', 'en')).toEqual([]);
    expect(recognize('统一的百货公司', 'zh-Hans').filter((fact) => !fact.soft)).toEqual([]);
  });

  it('reads digits in a locale it knows nothing of', () => {
    expect(facts('12,345 x', 'xx-nope')).toEqual(['cardinal 12,345 = 12345']);
  });

  it.each([
    ['ar', '6 تشرين الثاني/نوفمبر 2010', '2010-11-06'],
    ['ar', '6 تشرين الثاني (نوفمبر) 2010', '2010-11-06'],
    ['ar', 'من 4 إلى 6 تشرين الثاني/نوفمبر', '--11-06'],
    ['fa', 'ششم نوامبر', '--11-06'],
    ['fa', 'دوم اکتبر ۱۹۶۸', '1968-10-02'],
  ])('reads one date by two names of its month or by a day in words in %s: %s', (locale, text, iso) =>
    expect(
      recognize(text, locale)
        .filter(({ kind }) => kind === 'date')
        .map(({ readings }) => readings[0]),
    ).toEqual([{ iso }]),
  );

  it.each([
    ['th', 'การลดความเสี่ยงจากภัยพิบัติ'],
    ['lo', 'ເຫຼົ່າ'],
    ['vi', 'trong vòng một tháng bị giam'],
    ['fa', 'کیم جونگ اون'],
    ['zh-Hans', '千年发展目标'],
  ])('finds nothing that counts inside other words in %s: %s', (locale, text) =>
    expect(recognize(text, locale).filter(({ soft }) => !soft)).toEqual([]),
  );

  it.each([
    ['hi', 'साढ़े सात लाख', 'cardinal साढ़े सात लाख = 750000'],
    ['hi', 'डेढ़ लाख', 'cardinal डेढ़ लाख = 150000'],
    ['hi', 'पौने दो करोड़', 'cardinal पौने दो करोड़ = 17500000'],
    ['bn', 'সকাল সাড়ে ৯ টায়', 'time সকাল সাড়ে ৯ টায় = T09:30'],
    ['fr', '5 millions de dollars', 'currency 5 millions = 5000000 USD'],
    ['ru', '1 м 98 см', 'quantity 1 м 98 = 198 centimeter'],
    ['fr', 'le XXe siècle', 'century XXe siècle = 19'],
    ['es', 'el siglo XIX', 'century siglo XIX = 18'],
    ['en', 'the 20th century', 'century 20 = 19'],
  ])('in %s: %s', (locale, text, expected) => expect(facts(text, locale)).toEqual([expected]));
});
