import { describe, expect, it } from 'vitest';
import { isRestated } from '../../src/check/relations/restated.ts';

describe('what one side says with a no and the other without', () => {
  it.each([
    ['not changed and kept', 'sq', 'Banka nuk e ndryshoi normën.', 'en', 'The bank kept its rate on hold.'],
    ['not ended and going on', 'ar', 'لم تنته عمليات البحث.', 'en', 'The search continues.'],
    ['not until and first', 'en', 'The fire was not out until morning.', 'cs', 'Požár se podařilo uhasit až ráno.'],
    ['no longer and stop', 'en', 'It will no longer fly to Bari.', 'it', 'Smette di volare a Bari.'],
  ])('is the same: %s', (_what, locale, text, otherLocale, other) => {
    expect(isRestated({ text, locale }, { text: other, locale: otherLocale })).toBe(true);
  });

  it.each([
    ['not changed and changed', 'en', 'It has not changed its rate.', 'de', 'Sie hat ihren Zins geändert.'],
    ['not ended and ended', 'en', 'The strike has not ended.', 'es', 'La huelga ha terminado.'],
    ['not until and until', 'en', 'It will not open until Sunday.', 'de', 'Es öffnet bis Sonntag.'],
  ])('is another: %s', (_what, locale, text, otherLocale, other) => {
    expect(isRestated({ text, locale }, { text: other, locale: otherLocale })).toBe(false);
  });
});
