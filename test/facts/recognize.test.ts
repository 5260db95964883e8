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

  it.each([
    ['en', '10 pounds of rice'],
    ['es', '10 libras de arroz'],
    ['pl', '10 funtów ryżu'],
    ['th', 'ข้าว 10 ปอนด์'],
  ])('takes a pound for a weight where no sign or country says that it is money, in %s: %s', (locale, text) =>
    expect(facts(text, locale)).toEqual(['quantity 10 = 10 pound']),
  );

  it.each([
    ['en', 'In 2013, 75 per cent could read.'],
    ['fr', 'En 2013, 75 % savaient lire.'],
    ['de', '2013, 75 Prozent mehr als zuvor'],
    ['pt', 'Em 2013, 75 por cento liam.'],
    ['ru', 'В 2013, 75 процентов умели читать.'],
    ['nl', 'In 2013, 75 procent.'],
  ])('takes a year before a comma for no share, in %s: %s', (locale, text) =>
    expect(facts(text, locale)).toEqual(['cardinal 2013 = 2013', expect.stringMatching(/^percent 75 = 75$/)]),
  );

  it('takes figures in a row for shares, with the year that they may look like', () => {
    expect(facts('by 10, 20 and 30 per cent', 'en')).toHaveLength(3);
    expect(facts('by 1500, 2000 and 2500 per cent', 'en').map((each) => each.split(' ')[0])).toEqual(
      Array.from({ length: 3 }, () => 'percent'),
    );
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
    expect(recognize('the letter that Theresa May 10 times denied', 'en').map(({ kind }) => kind)).toEqual([
      'cardinal',
    ]);
    expect(recognize('统一的百货公司', 'zh-Hans').filter((fact) => !fact.soft)).toEqual([]);
  });

  it('reads digits in a locale it knows nothing of', () => {
    expect(facts('12,345 x', 'xx-nope')).toEqual(['cardinal 12,345 = 12345']);
  });

  it.each([
    ['ar', '6 تشرين الثاني/نوفمبر 2010', '2010-11-06'],
    ['ar', '6 تشرين الثاني (نوفمبر) 2010', '2010-11-06'],
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

  it.each([
    ['en', '5–10 people', 'number-range 5–10 = 5 10'],
    ['en', '10–15 %', 'number-range 10–15 = 10 15 percent'],
    ['en', 'from 5 to 10 km', 'number-range 5 to 10 = 5 10 kilometer'],
    ['en', '$5-10 million', 'number-range 5-10 million = 5000000 10000000 USD'],
    ['en', 'between five and ten per cent', 'number-range five and ten = 5 10 percent'],
    ['zh-Hans', '5万至10万', 'number-range 5万至10万 = 50000 100000'],
    ['zh-Hans', '介于5和10之间', 'number-range 5和10 = 5 10'],
    ['ar', 'بين ٥ و١٠', 'number-range ٥ و١٠ = 5 10'],
    ['pl', 'od 5 do 10 procent', 'number-range 5 do 10 = 5 10 percent'],
    ['hi', '5 से 10 प्रतिशत', 'number-range 5 से 10 = 5 10 percent'],
    ['ta', '5 முதல் 10 சதவீதம்', 'number-range 5 முதல் 10 = 5 10 percent'],
    ['en', '4–6 November 2010', 'date-range 4–6 November 2010 = 2010-11-04/2010-11-06'],
    ['en', 'January–March 2010', 'date-range January–March 2010 = 2010-01/2010-03'],
    ['de', 'vom 28. März bis 2. April', 'date-range 28. März bis 2. April = --03-28/--04-02'],
    ['ar', 'من 4 إلى 6 تشرين الثاني/نوفمبر', 'date-range 4 إلى 6 تشرين الثاني/نوفمبر = --11-04/--11-06'],
  ])('reads ranges in %s: %s', (locale, text, expected) => expect(facts(text, locale)).toEqual([expected]));

  it.each([
    ['en', 'won 3–1', ['cardinal 3 = 3', 'cardinal 1 = 1']],
    ['en', '5 girls and 10 boys', ['cardinal 5 = 5', 'cardinal 10 = 10']],
    ['en', '1990–95', ['cardinal 1990 = 1990', 'cardinal 95 = 95']],
  ])('takes for no range in %s: %s', (locale, text, expected) => expect(facts(text, locale)).toEqual(expected));

  it.each([
    ['en', '36 hours', 'duration 36 = PT36H'],
    ['en', '1 hour 30 minutes', 'duration 1 hour 30 = PT1H30M'],
    ['en', '2½ years', 'duration 2½ = P2.5Y'],
    ['en', 'an hour and a half', 'duration hour and a half = PT1.5H'],
    ['ru', '36 часов', 'duration 36 = PT36H'],
    ['ru', 'двое суток', 'duration двое = P2D'],
    ['ru', '5-летний', 'duration 5 = P5Y'],
    ['zh-Hans', '一个半小时', 'duration 一个半 = PT1.5H'],
    ['zh-Hans', '两个小时', 'duration 两 = PT2H'],
    ['ja', '3時間半', 'duration 3時間半 = PT3.5H'],
    ['ko', '이틀', 'duration 이틀 = P2D'],
    ['de', 'zweieinhalb Stunden', 'duration zweieinhalb = PT2.5H'],
    ['fr', 'pendant 5 heures', 'duration 5 = PT5H'],
    ['vi', '5 năm', 'duration 5 = P5Y'],
    ['he', 'שעתיים וחצי', 'duration שעתיים וחצי = PT2.5H'],
    ['ms', 'dua jam setengah', 'duration dua jam setengah = PT2.5H'],
    ['km', 'មួយថ្ងៃ', 'duration មួយ = P1D'],
  ])('reads spans of time in %s: %s', (locale, text, expected) => expect(facts(text, locale)).toEqual([expected]));

  it.each([
    ['en', 'two and a half million', '2500000'],
    ['en', 'half a million', '500000'],
    ['fr', 'deux millions et demi', '2500000'],
    ['es', 'dos millones y medio', '2500000'],
    ['sw', 'milioni ishirini na tano', '25000000'],
    ['sw', 'milioni mbili na laki tatu', '2300000'],
    ['zh-Hans', '两万三', '23000'],
    ['zh-Hans', '两万零三', '20003'],
    ['zh-Hans', '一百零一个', '101'],
    ['zh-Hans', '第一千二百零三', '1203'],
    ['fr', 'deux-millième', '2000'],
    ['en', '$5m', '5000000'],
  ])('reads what is added or left unsaid in %s: %s', (locale, text, value) =>
    expect(recognize(text, locale).map(({ readings }) => Object.values(readings[0] ?? {})[0])).toEqual([value]),
  );

  it.each([
    ['en', 'AH 1446', ['2024', '2025']],
    ['ar', 'عام 1446 هـ', ['2024', '2025']],
    ['th', 'พ.ศ. 2553', ['2010']],
    ['zh-Hant', '民國99年', ['2010']],
    ['ja', '令和元年', ['2019']],
    ['he', 'ה׳תשפ״ה', ['2025', '2024']],
    ['am', 'በ2003 ዓ.ም.', ['2003', '2010', '2011']],
    ['zh-Hans', '2015年', ['2015']],
  ])('reads years of the calendar that the text names in %s: %s', (locale, text, years) => {
    const [year, ...others] = recognize(text, locale);
    expect([year?.kind, others, year?.readings]).toEqual(['year', [], years.map((iso) => ({ iso }))]);
  });

  it.each([
    ['he', 'ט״ו בשבט תשפ״ה', '2025-02-13'],
    ['he', 'כ״ט בחשוון תשע״א', '2010-11-06'],
    ['en', '5 Heshvan 5771', '2010-10-13'],
    ['am', 'ጥቅምት 27 ቀን 2003', '2010-11-06'],
    ['ja', '令和元年5月1日', '2019-05-01'],
  ])('reads dates of other calendars in %s: %s', (locale, text, iso) =>
    expect(recognize(text, locale).map(({ readings }) => readings[0])).toEqual([{ iso }]),
  );

  it('takes no acronym for a Hebrew numeral', () => expect(recognize('צה״ל וארה״ב, ש״ח', 'he')).toEqual([]));

  it.each([
    ['en', '7:30 p.m. EST', ['T19:30-05:00']],
    ['en', '19:30 GMT', ['T19:30Z']],
    ['th', 'สองทุ่ม', ['T20:00']],
    ['th', 'บ่ายโมง', ['T13:00']],
    ['km', 'ម៉ោង 7: 55 នាទី', ['T07:55', 'T19:55']],
    ['en', 'noon', ['T12:00']],
    ['vi', 'lúc 15 giờ 30', ['T15:30']],
  ])('reads times and their zones in %s: %s', (locale, text, isos) =>
    expect(recognize(text, locale)[0]?.readings).toEqual(isos.map((iso) => ({ iso }))),
  );

  it.each([
    ['ms', '03-5550 1234', '+60355501234'],
    ['en-GB', '020 7946 0958', '+442079460958'],
    ['en', '(202) 555-0123', '+12025550123'],
    ['en', '+44 (0)20 7946 0958', '+442079460958'],
    ['en', '0800 555 111', '0800555111'],
  ])('reads telephone numbers in %s: %s', (locale, text, value) =>
    expect(recognize(text, locale).map(({ readings }) => readings[0])).toEqual([{ value }]),
  );
});
