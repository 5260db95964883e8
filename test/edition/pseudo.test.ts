import fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { pseudoContent, pseudoLocale, pseudoUnit } from '../../src/edition/composed/pseudo.ts';
import { recognize } from '../../src/facts/recognize.ts';
import { textOf, type Content } from '../../src/model/content.ts';

const text = (value: string): Content => [{ kind: 'text', text: value }];
const accented = (value: string, locale = 'en') => textOf(pseudoContent(text(value), 'accented', locale));
const bidi = (value: string, locale = 'en') => textOf(pseudoContent(text(value), 'bidi', locale));

describe('a pseudo-translation', () => {
  it.each([
    ['The clinic opens.', /^⟦Ţĥé çļíñíç öþéñš\. .*⟧$/],
    ['14', /^14$/],
    ['', /^$/],
    ['« Été » à Ñuñoa', /^⟦« Éţé » à Ñûñöá .*⟧$/],
    ['诊所开了。', /^⟦诊所开了。 .*⟧$/],
  ])('of %j has accents, brackets and room', (source, expected) => {
    expect(accented(source)).toMatch(expected);
  });

  it('runs from right to left, by letters that need no marks', () => {
    expect(bidi('Clinic, WHO')).toBe('كلينيك, وحو');
  });

  it.each([
    ['en', '1.2 billion people by 6 November 2010 at 10:30 a.m.; write to desk@news.example or call +60 3 5550 0100.'],
    ['fr', 'Le 3 mai 2021, 12 % des élèves, soit 1,5 million, ont reçu 40 € : voir https://news.example/x'],
    ['de', 'Am 3. Mai 2021 fielen 12 % von 1,5 Millionen Stück aus.'],
    ['id', 'Pada 3 Mei 2021 ada 12 persen dari 1,5 juta anak.'],
    ['ru', '3 мая 2021 года — 12 % из 1,5 млн.'],
    ['zh', '2021年5月3日，12亿儿童中的12%。'],
    ['tr', '3 Mayıs 2021’de 1,5 milyon çocuğun yüzde 12’si.'],
  ])('keeps the facts of %s', (locale, source) => {
    const stated = recognize(source, locale).map(({ start, end }) => source.slice(start, end));
    expect(stated.length).toBeGreaterThan(1);
    for (const kind of ['accented', 'bidi'] as const) {
      const made = textOf(pseudoContent(text(source), kind, locale));
      let from = 0;
      for (const each of stated) {
        const at = made.indexOf(each, from);
        expect(at, each).toBeGreaterThanOrEqual(from);
        from = at + each.length;
      }
    }
  });

  it.each([
    ['en', 'Add 25 cm of pipe at 12 km/h and 20 °C', ['25 cm', '12 km/h', '20 °C']],
    ['en', 'Registered as HRB 1234 under ISO 9001', ['HRB 1234', 'ISO 9001']],
    ['en', 'It costs EUR 5, 7 USD or US$ 12 in B204', ['EUR 5', '7 USD', 'US$ 12', 'B204']],
    ['en', 'HRB 1234', ['HRB 1234']],
    ['en', 'COVID-19 and 5G', ['COVID-19', '5G']],
    ['de', 'Das Rohr ist 3,5 m lang (DIN 4102) und wiegt 12 kg', ['3,5 m', 'DIN 4102', '12 kg']],
    ['fr', 'Longueur : 40 km, RCS 552 081 317', ['40 km', 'RCS 552 081 317']],
    ['pl', 'Wpis KRS 12345, waga 5 kg', ['KRS 12345', '5 kg']],
  ])('keeps units, codes and numbers of registers: %s %s', (locale, source, kept) => {
    for (const each of kept) expect(accented(source, locale)).toContain(each);
  });

  it.each([
    ['en', 'It took 14 men and 25 metres', /14 ɱéñ áñđ 25 ɱéţŕéš/],
    ['en', 'A 14-year-old', /14-ýéáŕ-öļđ/],
    ['en', 'AT 12 CLINICS', /ÁŢ 12 ÇĻÍÑÍÇŠ/i],
    ['tr', '14’te açıldı', /14’ţé/],
  ])('leaves no words of the text: %s %s', (locale, source, expected) => {
    expect(accented(source, locale)).toMatch(expected);
  });

  it('keeps every code where it stands among the words, whatever the text', () => {
    const inline = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }).map((value) => ({ kind: 'text', text: value }) as const),
      fc.nat(9).map((id) => ({ kind: 'ph', id: `c${id}`, disp: `{${id}}` }) as const),
    );
    fc.assert(
      fc.property(fc.array(inline), fc.constantFrom('accented' as const, 'bidi' as const), (source, kind) => {
        const made = pseudoContent(source, kind, 'en');
        const codes = (content: Content): Content => content.filter((each) => each.kind !== 'text');
        expect(codes(made)).toEqual(codes(source));
        expect(textOf(made).length).toBeGreaterThanOrEqual(textOf(source).length);
        if (!/\p{L}/u.test(textOf(source))) expect(made).toEqual(source);
      }),
    );
  });

  it.each([
    [10, 10],
    [11, 8.8],
    [20, 16],
    [21, 12.6],
    [30, 18],
    [31, 12.4],
    [50, 20],
    [51, 15.3],
  ])('of %d characters is by at least %d longer, and by no word more', (length, room) => {
    const [, added = ''] = /^⟦á+(.*)⟧$/u.exec(accented('a'.repeat(length))) ?? [];
    expect(added.length).toBeGreaterThanOrEqual(room);
    expect(added.slice(0, added.lastIndexOf(' ')).length).toBeLessThan(room);
  });

  it('keeps a fact from its first character to its last, and nothing beside it', () => {
    expect(bidi('a 12 a', 'en')).toBe('ا 12 ا');
    expect(bidi('aa@b.example a@c.example', 'en')).toBe('aa@b.example a@c.example');
  });

  it('leaves what stands between sentences alone, and calls each sentence translated', () => {
    const gap = { kind: 'ignorable', source: text(' a ') } as const;
    const unit = {
      id: 'u',
      parts: [{ kind: 'segment', id: 's1', source: text('a'), state: 'initial' } as const, gap],
      originalData: {},
      notes: [],
      translate: true,
      canResegment: true,
    };
    expect(pseudoUnit(unit, 'bidi', 'en').parts).toEqual([
      { kind: 'segment', id: 's1', source: text('a'), target: text('ا'), state: 'translated' },
      gap,
    ]);
  });

  it.each([
    ['accented', 'en', 'en-XA'],
    ['accented', '12', 'und-XA'],
    ['accented', 'en-GB', 'en-XA'],
    ['accented', 'sr-Latn', 'sr-Latn-XA'],
    ['bidi', 'en', 'ar-XB'],
  ] as const)('%s of %s is %s', (kind, source, expected) => {
    expect(pseudoLocale(kind, source)).toBe(expected);
  });
});
