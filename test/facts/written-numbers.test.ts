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
