import { readFileSync } from 'node:fs';
import fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { supplemental } from '../../src/locale/load.ts';
import { recognize } from '../../src/facts/recognize.ts';

const { parents } = supplemental();
const sameRelease = (process.versions as { cldr?: string }).cldr?.startsWith('48') === true;

/** Intl looks for data by cutting the tag; CLDR's own parent of a language in another script is the root. */
const fallsBackElsewhere = (tag: string): boolean => /^[a-z]+-[A-Z][a-z]{3}/.test(tag) && !usesParent(tag);
function usesParent(tag: string): boolean {
  const language = tag.slice(0, tag.search(/-[A-Z][a-z]{3}/));
  for (let at = tag; at !== 'und'; at = parents[at] ?? 'und') if (at === language) return true;
  return false;
}

/** Intl has the other script's data for these. */
const ofAnotherScript = ['sr-Cyrl-ME', 'zh-Latn'];

const known = Intl.NumberFormat.supportedLocalesOf(Object.keys(parents)).filter(
  (tag) => !fallsBackElsewhere(tag) && !ofAnotherScript.includes(tag),
);
/** All of them where Intl has the release that was baked, else the best known. */
const locales = sameRelease ? known : known.filter((tag) => supplemental().modern.split(' ').includes(tag));

/** Whether some fact of the text has one of the values as a reading. */
function states(text: string, locale: string, ...values: readonly (string | number)[]): boolean {
  return recognize(text, locale).some((fact) =>
    fact.readings.some((reading) => Object.values(reading).some((value) => values.includes(value as string))),
  );
}

type Rendered = readonly [text: string, ...values: (string | number)[]];

/** The locales in which some rendering is not read back, each with the first of them. */
function missed(render: (tag: string) => readonly Rendered[]): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const tag of locales) {
    const miss = render(tag).find(([text, ...values]) => !states(text, tag, ...values));
    if (miss) found[tag] = miss[0];
  }
  return found;
}

const languageOf = (tag: string): string => tag.split('-')[0] ?? tag;
/** What is missed but for the languages or locales that are told with their reason. */
const unexplained = (found: Readonly<Record<string, string>>, ...reasons: readonly string[]): unknown => {
  const told = new Set(reasons.flatMap((list) => list.split(' ')));
  return Object.entries(found).filter(([tag]) => !told.has(tag) && !told.has(languageOf(tag)));
};

const slow = 120_000;
describe('what Intl writes is read back', () => {
  it('numbers, in any locale', { timeout: slow }, () => {
    const number = fc.oneof(
      fc.integer({ min: 0, max: 9_999_999 }),
      fc.integer({ min: 1, max: 9999 }).map((n) => n / 10),
    );
    fc.assert(
      fc.property(fc.constantFrom(...locales), number, (tag, n) =>
        states(`(${new Intl.NumberFormat(tag).format(n)})`, tag, String(n)),
      ),
      { numRuns: 2000 },
    );
  });

  it('numbers, in any decimal digits', () => {
    for (const system of Intl.supportedValuesOf('numberingSystem')) {
      const format = new Intl.NumberFormat(`en-u-nu-${system}`);
      if (!/^\p{Nd}$/u.test(format.format(5))) continue;
      for (const value of [7, 1234.5, 1_234_567])
        expect([system, states(format.format(value), 'en', String(value))]).toEqual([system, true]);
    }
  });

  it('percentages, in any locale', () => {
    // Of a hundred some locale's pattern groups two digits: 1 00.
    const share = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(fc.constantFrom(...locales), share, (tag, n) => {
        const text = new Intl.NumberFormat(tag, { style: 'percent' }).format(n / 100);
        return recognize(`(${text})`, tag).some(
          (fact) => fact.kind === 'percent' && fact.readings.some((r) => r.decimal === String(n)),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

// Of another release of CLDR a name may be a newer or an older one.
describe.skipIf(!sameRelease)('what Intl writes is read back, in every locale', () => {
  it('magnitudes in words', { timeout: slow }, () => {
    const found = missed((tag) =>
      [4000, 5e6, 1.2e9, 3e12].map((n) => [
        new Intl.NumberFormat(tag, { notation: 'compact', compactDisplay: 'long' }).format(n),
        String(n),
      ]),
    );
    expect(
      unexplained(
        found,
        'my', // units of ten thousand and more, nested: ကုဋေ ၃ သိန်း
        'ne', // CLDR writes five million as five crore
        'wo', // no word for a trillion: 3000G
        'pt-PT pt-AO pt-CH pt-CV pt-GQ pt-GW pt-LU pt-MO pt-MZ', // the bilião of Brazil is a thousand million
      ),
    ).toEqual([]);
  });

  it.each(['symbol', 'name', 'code'] as const)(
    'amounts of money with the currency by its %s',
    (currencyDisplay) => {
      const found = missed((tag) =>
        ['USD', 'EUR', 'JPY'].map((currency) => [
          new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay }).format(1250),
          '1250',
        ]),
      );
      expect(found).toEqual({});
    },
    slow,
  );

  it.each(['kilometer', 'kilogram', 'liter', 'mile', 'foot', 'celsius'])(
    'measures in %ss',
    (unit) => {
      const values = unit === 'celsius' ? ['celsius', 'degree'] : [unit];
      const found = missed((tag) =>
        [5, 12].map((n) => [
          new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(n),
          ...values,
        ]),
      );
      expect(
        unexplained(
          found,
          unit === 'celsius' ? 'sw yue zh-Hant-HK zh-Hant-MY' : '', // the unit stands on both sides of the number
          unit === 'mile' ? 'cs' : '', // mil is short for a million too
          unit === 'mile' ? 'ga gd kxv' : '', // mhíle is a thousand too; mi is no word of its own
          'ks nqo sat', // CLDR has no name, and the sign is Latin after digits of another script
        ),
      ).toEqual([]);
    },
    slow,
  );

  it.each([
    ['second', 'PT#S'],
    ['minute', 'PT#M'],
    ['hour', 'PT#H'],
    ['day', 'P#D'],
    ['week', 'P#W'],
    ['month', 'P#M'],
    ['year', 'P#Y'],
  ])(
    'spans of time in %ss',
    (unit, iso) => {
      const found = missed((tag) =>
        [5, 12].map((n) => {
          const text = new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(n);
          // The word for hours is that of the clock in many languages.
          return [text, iso.replace('#', String(n)), ...(unit === 'hour' ? [`T${String(n).padStart(2, '0')}:00`] : [])];
        }),
      );
      // CLDR has no name, and the root's sign for months is that of the metre; the others write it before the number.
      const named = Object.fromEntries(Object.entries(found).filter(([, text]) => !/\p{Nd}\s[hms]$/u.test(text)));
      expect(unexplained(named, 'yo ee kgp', 'br chr')).toEqual([]);
    },
    slow,
  );

  it.each([
    ['day', 'P#D'],
    ['week', 'P#W'],
    ['month', 'P#M'],
  ] as const)(
    'how many %ss from now or ago, where a language says it in words',
    (unit, iso) => {
      const inWords = (text: string): boolean => /^(?!\+)(?=.*\p{L}{2})/u.test(text);
      const found = missed((tag) =>
        [3, 5, -5, 12, 22]
          .map((n): Rendered => {
            const text = new Intl.RelativeTimeFormat(tag).format(n, unit);
            return [text, iso.replace('#', String(Math.abs(n)))];
          })
          .filter(([text]) => inWords(text)),
      );
      const modern = new Set(supplemental().modern.split(' '));
      expect(
        unexplained(
          Object.fromEntries(Object.entries(found).filter(([tag]) => modern.has(tag))),
          'ak ba cv chr gd qu dsb hsb kok', // languages of which only CLDR's own words are known
          'th', // วันที่ is a mark of dates too
          'zu', // the number takes a prefix: angu-3
        ),
      ).toEqual([]);
    },
    slow,
  );

  const dates = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((month) => Date.UTC(2010, month, 27));
  it.each(['full', 'long', 'medium'] as const)(
    'dates, %s',
    (dateStyle) => {
      const found = missed((tag) => {
        const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { dateStyle, timeZone: 'UTC' });
        return dates.map((date) => [format.format(date), new Date(date).toISOString().slice(0, 10)]);
      });
      expect(
        unexplained(
          found,
          'cv', // the year, a comma and the month before the day
          'ku', // endings on day, month and year: 27ê rêbendana 2010an
          'blo ba', // year or weekday between the parts
          'syr ee', // months of several words, abbreviated
          'fa-AF', // می is May, and the commonest of prefixes
          'eo vec yo', // 2010-Sep-27; an abbreviation that is eight; nothing but spaces between three numbers
        ),
      ).toEqual([]);
    },
    slow,
  );

  it('weekdays', { timeout: slow }, () => {
    const found = missed((tag) => {
      const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { dateStyle: 'full', timeZone: 'UTC' });
      return [1, 2, 3, 4, 5, 6, 7]
        .map((weekday) => [format.format(Date.UTC(2010, 10, 7 + weekday)), weekday] as const)
        .filter(([text]) => !/^[\p{Nd}\s]/u.test(text) || /\p{L}.*\p{L}/u.test(text));
    });
    // Names that are numbers or syllables of other words as well; ms-BN and ku have none or an inflected one.
    expect(unexplained(found, 'br km ms-BN ku')).toEqual([]);
  });

  it.each([true, false])(
    'times of day, of twelve hours: %s',
    (hour12) => {
      const times = [
        [0, 5],
        [9, 30],
        [12, 0],
        [15, 45],
        [21, 15],
      ] as const;
      const found = missed((tag) => {
        const format = new Intl.DateTimeFormat(tag, { timeStyle: 'short', hour12, timeZone: 'UTC' });
        return times.map(([hour, minute]) => [
          format.format(Date.UTC(2010, 1, 1, hour, minute)),
          `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
        ]);
      });
      expect(
        unexplained(
          found,
          'da fi id si su en-DK en-FI en-ID ms-ID sv-FI', // 15.45 without a word is a number first
          'yo', // 0:5
          'ps fr-CM blo mn', // noon as nought o'clock
        ),
      ).toEqual([]);
    },
    slow,
  );

  it.each(['buddhist', 'japanese', 'roc', 'persian', 'hebrew', 'ethiopic', 'islamic-umalqura'])(
    'dates of the %s calendar, where it is in use',
    (calendar) => {
      const tags = { buddhist: ['th'], japanese: ['ja'], roc: ['zh-Hant'], persian: ['fa', 'en'], hebrew: ['en'] };
      const used =
        (tags as Record<string, string[]>)[calendar] ?? (calendar === 'ethiopic' ? ['am', 'en'] : ['ar', 'en']);
      const off: string[] = [];
      for (const tag of used)
        for (const date of dates) {
          const format = new Intl.DateTimeFormat(`${tag}-u-ca-${calendar}`, { dateStyle: 'long', timeZone: 'UTC' });
          const read = recognize(format.format(date), tag).flatMap(({ readings }) =>
            readings.map((reading) => Date.parse('iso' in reading ? reading.iso : '')),
          );
          // Months of the Islamic calendar begin by sighting.
          const allowed = calendar.startsWith('islamic') ? 2 * 86_400_000 : 0;
          if (!read.some((time) => Math.abs(time - date) <= allowed)) off.push(`${tag} ${format.format(date)}`);
        }
      expect(off).toEqual([]);
    },
  );
});

describe('what CLDR’s spell-out rules write is read back', () => {
  const fixture = new URL('../fixtures/facts/spellout.json', import.meta.url);
  const samples = JSON.parse(readFileSync(fixture, 'utf8')) as Record<string, [number, string][]>;
  const share = (tag: string): number => {
    const list = samples[tag] ?? [];
    const read = list.filter(([value, text]) => {
      const found = recognize(text, tag);
      return found.length === 1 && found[0]?.readings.some((r) => 'decimal' in r && r.decimal === String(value));
    });
    return list.length === 0 ? 1 : read.length / list.length;
  };

  it.each(['en', 'ms', 'id', 'th', 'zh', 'fr', 'de', 'es', 'pt', 'ru', 'uk', 'hi', 'tr', 'km', 'ta', 'sv', 'nl'])(
    'nearly all in %s',
    (tag) => expect(share(tag)).toBeGreaterThan(0.9),
  );

  it('most everywhere', () => {
    const shares = Object.keys(samples).map(share);
    expect(shares.reduce((sum, each) => sum + each, 0) / shares.length).toBeGreaterThan(0.9);
  });
});
