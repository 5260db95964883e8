import { describe, expect, it } from 'vitest';
import { recognize } from '../../src/facts/recognize.ts';

/** The first reading of the first fact of a text. */
const readingOf = (text: string, locale: string): string | undefined => {
  const [fact] = recognize(text, locale);
  const [reading] = fact?.readings ?? [];
  return reading && 'decimal' in reading ? reading.decimal : undefined;
};

describe('numbers as people write them', () => {
  it.each([
    ['en', 'twelve thousand, three hundred and forty-five', '12345'],
    ['en', 'one million, two hundred thousand people', '1200000'],
    ['pt-BR', 'trinta mil, quinhentos e catorze', '30514'],
    ['en', 'two thousand, five of them new', '2000'],
    ['ru', 'двести шестьдесят одна тысяча', '261000'],
    ['ar', 'مائة و ثلاثة و عشرون', '123'],
    ['pt', 'dois milhoes', '2000000'],
    ['de', 'fuenfzig Euro', '50'],
  ])('reads words on to their end: %s %s', (locale, text, decimal) => {
    expect(readingOf(text, locale)).toBe(decimal);
  });

  it.each([
    ['fil', 'anim na raang pamilya', '600'],
    ['fil', 'dalawang libo’t tatlong daan', '2300'],
    ['fil', "kuwarenta'y singko anyos", '45'],
    ['ceb', 'kap-atag walo ka barangay', '48'],
    ['ta', 'இருபத்தைந்தாயிரம் வீடுகள்', '25000'],
    ['ta', 'பத்தாயிரத்துக்கும் மேற்பட்டோர்', '10000'],
    ['ml', 'നാലായിരത്തി അഞ്ഞൂറ് പേർ', '4500'],
    ['te', 'యాభై వేల మంది', '50000'],
    ['mr', 'साडेचारशे शिक्षक', '450'],
    ['si', 'හතළිස්පන්දහසක්', '45000'],
    ['zu', 'abantu abayizinkulungwane eziyishumi', '10000'],
    ['yo', 'ènìyàn méjìdínlọ́gbọ̀n', '28'],
    ['hu', 'negyvenezren utaztak', '40000'],
  ])('reads numbers that are one word, or joined by a letter: %s %s', (locale, text, decimal) => {
    expect(readingOf(text, locale)).toBe(decimal);
  });

  it.each([
    ['en', '3/4 of the budget', '3/4'],
    ['en', 'a 1/4 mile track', '0.25'],
    ['en', 'five and a quarter tonnes', '5.25'],
    ['zh-Hans', '五又四分之一', '5.25'],
    ['en', 'three dozen', '36'],
    ['fr', 'trois douzaines', '36'],
    ['en', 'half a dozen', '6'],
    ['sv', 'ett halvt dussin', '6'],
  ])('reads shares and groups: %s %s', (locale, text, decimal) => {
    const values = recognize(text, locale).flatMap(({ readings }) =>
      readings.map((reading) => ('decimal' in reading ? reading.decimal : '')),
    );
    expect(values).toContain(decimal);
  });

  it.each([
    ['en', 'open 24/7'],
    ['en', 'after 9/11'],
    ['en', 'A/RES/3/4'],
    ['en', '3/4/2010'],
  ])('takes no date and no name for a fraction: %s %s', (locale, text) => {
    expect(recognize(text, locale).map(({ kind }) => kind)).not.toContain('fraction');
  });

  it.each([
    ['de', '100k Zugriffe', '100000'],
    ['sv', '1,2M', '1200000'],
    ['uk', '100К', '100000'],
    ['en', '1.3e6', '1300000'],
    ['en', '6.02×10^12', '6020000000000'],
    ['en', '2^10', '1024'],
    ['en', 'two point two million', '2200000'],
    ['tr', 'iki virgül iki milyon', '2200000'],
    ['zh-Hans', '百分之一百二十点五', '120.5'],
  ])('reads signs, powers and spelled points: %s %s', (locale, text, decimal) => {
    expect(readingOf(text, locale)).toBe(decimal);
  });

  it('keeps two numbers of one magnitude apart', () => {
    expect(recognize('between two million and three million', 'en')).toMatchObject([
      { kind: 'number-range', readings: [{ from: '2000000', to: '3000000' }] },
    ]);
  });

  it('lets a plain number have the sign before it, which may be a dash', () => {
    expect(recognize('minus five', 'en')).toMatchObject([{ readings: [{ decimal: '5' }, { decimal: '-5' }] }]);
  });
});

describe('what a word or a sign tells', () => {
  it.each([
    ['en', 'Phone: 2620 1234'],
    ['zh-Hans', '电话：6789 1234'],
    ['pt', 'Telefone 21 995556144'],
    ['sw', 'Simu 754 123 456'],
  ])('reads figures in any groups as a telephone number after a word for one: %s %s', (locale, text) => {
    expect(recognize(text, locale).map(({ kind }) => kind)).toEqual(['phone']);
  });

  it.each([
    ['fr', 'le 22/04', '--04-22'],
    ['en-US', 'on 11/20', '--11-20'],
    ['it', 'il 31/12', '--12-31'],
  ])('reads a day and a month with a slash in the order of the locale: %s %s', (locale, text, iso) => {
    expect(recognize(text, locale)).toMatchObject([{ kind: 'date', readings: [{ iso }] }]);
  });

  it.each([
    ['es', 'cincuenta y cuatromilésimo', '54000'],
    ['ro', 'al treizeci și unulea', '31'],
    ['da', 'enogtredivte', '31'],
    ['sl', 'petindvajseti', '25'],
    ['id', 'kedua ratus lima puluh', '250'],
    ['kn', 'ಇಪ್ಪತ್ತೊಂದು', '21'],
    ['bn', 'দুইশত', '200'],
    ['ko', '이십삼과', '23'],
    ['sk', 'desaťtisíc', '10000'],
  ])('reads number words to their end: %s %s', (locale, text, decimal) => {
    expect(readingOf(text, locale)).toBe(decimal);
  });
});

/** All values of all facts. */
const valuesOf = (text: string, locale: string): readonly string[] =>
  recognize(text, locale).flatMap(({ readings }) => readings.map((reading) => Object.values(reading).join(' ')));

describe('a share of a whole', () => {
  it.each([
    ['en', 'one in 100 people', '1/100'],
    ['en', 'one over twenty-one', '1/21'],
    ['fr', 'un sur cent vingt', '1/120'],
    ['ar', 'واحد من مائة', '1/100'],
    ['ar', 'واحد على خمسة وعشرون', '1/25'],
    ['hi', '1 बटा एक सौ पचास', '1/150'],
    ['hi', 'तीन का इक्कीसवां', '3/21'],
    ['ar', 'واحد وعشرون أخماس', '21/5'],
    ['sv', 'en av 50', '1/50'],
  ])('is a fraction: %s %s', (locale, text, value) => expect(valuesOf(text, locale)).toContain(value));

  it.each([
    ['en', 'It won three in 2010.'],
    ['en', 'They met five in 100 days.'],
    ['en', 'won 7 in 365 tries'],
    ['fr', '3 sur 2010'],
  ])('is none of a year, of days or of an odd figure: %s %s', (locale, text) =>
    expect(recognize(text, locale).map(({ kind }) => kind)).not.toContain('fraction'),
  );
});

describe('a share of a magnitude', () => {
  it.each([
    ['en', 'one billion and a quarter million', '1000250000'],
    ['it', 'un miliardo e mezzo milione', '1000500000'],
    ['it', 'un miliardo e mezzo', '1500000000'],
    ['es', 'cinco millones con tres cuartos', '5750000'],
    ['fr', 'deux milliards et demi', '2500000000'],
  ])('is added to it: %s %s', (locale, text, value) => expect(valuesOf(text, locale)).toContain(value));
});

describe('what may be read in two ways', () => {
  it.each([
    ['en', 'one hundred thirty-fifths', ['130/5', '100/35']],
    ['en', 'three hundred and two dozen', ['3624', '324']],
    ['en', 'two hundred and fifty-four hundredths', ['254/100', '200.54']],
  ])('has both values: %s %s', (locale, text, values) =>
    expect(valuesOf(text, locale)).toEqual(expect.arrayContaining(values)),
  );
});

describe('powers', () => {
  it.each([
    ['ja', '2の10乗', '1024'],
    ['zh', '10的6次方', '1000000'],
    ['ar', '٢^٥', '32'],
    ['ar', '١,٢e+٣', '1200'],
  ])('are one number: %s %s', (locale, text, value) => expect(valuesOf(text, locale)).toEqual([value]));

  it('are none where two figures only stand near the sign', () =>
    expect(valuesOf('3人が10乗', 'ja')).not.toContain('59049'));
});

describe('Burmese number words', () => {
  it.each([
    ['သုံးဆယ့်တစ်နှစ်အရွယ်', 'P31Y'],
    ['သုံးဆယ်နှစ်အရွယ်', 'P30Y'],
    ['နှစ်ဆယ့်ငါး', '25'],
    ['သုံးဆယ့်ခြောက်ကြိမ်မြောက်', '36'],
    ['သုံးဆ', '3'],
  ])('end with their syllable: %s', (text, value) => expect(valuesOf(text, 'my')).toContain(value));

  it('are none within a syllable', () => expect(valuesOf('နိုင်ငံ', 'my')).toEqual([]));
});
