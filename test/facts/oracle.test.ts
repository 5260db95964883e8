import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { supplemental } from '../../src/locale/load.ts';
import { recognize } from '../../src/facts/recognize.ts';

const locales = Intl.NumberFormat.supportedLocalesOf(supplemental().modern.split(' '));
const sameRelease =
  process.versions['icu'] !== undefined && (process.versions as { cldr?: string }).cldr?.startsWith('48') === true;

/** Whether some fact of the text has the value as a reading. */
function states(text: string, locale: string, value: string): boolean {
  return recognize(text, locale).some((fact) =>
    fact.readings.some((reading) => Object.values(reading).includes(value)),
  );
}

describe('what Intl writes is read back', () => {
  it('numbers, in any locale', () => {
    const locale = fc.constantFrom(...locales);
    const number = fc.oneof(
      fc.integer({ min: 0, max: 9_999_999 }),
      fc.integer({ min: 1, max: 9999 }).map((n) => n / 10),
    );
    fc.assert(
      fc.property(locale, number, (tag, n) => states(`(${new Intl.NumberFormat(tag).format(n)})`, tag, String(n))),
      { numRuns: 2000 },
    );
  });

  it('percentages, in any locale', () => {
    const share = fc.integer({ min: 1, max: 100 });
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

  it.skipIf(!sameRelease)('millions and billions in words, in nearly every locale', () => {
    const misses = locales.flatMap((tag) =>
      [5e6, 1.2e9, 3e12].filter((n) => {
        const text = new Intl.NumberFormat(tag, { notation: 'compact', compactDisplay: 'long' }).format(n);
        return !states(`(${text})`, tag, String(n));
      }),
    );
    expect(misses.length / (locales.length * 3)).toBeLessThan(0.03);
  });

  it.skipIf(!sameRelease)('long dates, in every locale but those whose months Intl does not name', () => {
    const misses = new Set<string>();
    for (const tag of locales)
      for (let month = 0; month < 12; month++) {
        const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { dateStyle: 'long', timeZone: 'UTC' });
        const text = format.format(Date.UTC(2010, month, 27));
        if (!states(text, tag, `2010-${String(month + 1).padStart(2, '0')}-27`)) misses.add(tag);
      }
    expect(misses.size).toBeLessThanOrEqual(2);
  });
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
