import * as fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { formatDate, formatInstant, valueFormatter } from '../../src/edition/composed/values.ts';
import type { LocaleSettings } from '../../src/model/edition.ts';
import type { NamedValue } from '../../src/model/release.ts';

const values: Readonly<Record<string, NamedValue>> = {
  issued: { kind: 'date', iso: '2010-11-09' },
  opens: { kind: 'date', iso: '2010-11-09T00:30+08:00' },
  children: { kind: 'number', number: '1200000000' },
  exact: { kind: 'number', number: '9007199254740993.125' },
  share: { kind: 'percentage', number: '0.53' },
  fine: { kind: 'percentage', number: '0.1275' },
  host: { kind: 'text', text: 'Ministry of {Ports}' },
};

async function format(icu: string, locale = 'en', settings: LocaleSettings = {}): Promise<string> {
  return (await valueFormatter(locale, settings))(icu, values).text;
}

describe('values of placeholders', () => {
  it.each([
    ['{issued, date, long}', 'en', 'November 9, 2010'],
    ['{issued}', 'en-GB', '9 November 2010'],
    ['{issued, date, long}', 'zh-Hans', '2010年11月9日'],
    ['{issued, date, ::yMMMd}', 'ms', '9 Nov 2010'],
    ['{children, number, ::compact-long}', 'en', '1.2 billion'],
    ['{children, number, ::compact-long}', 'zh-Hans', '12亿'],
    ['{children}', 'ms', '1,200,000,000'],
    ['{share}', 'en', '53%'],
    ['{share, number, percent}', 'ar', '53%'],
    ['{fine, number, percent}', 'en', '12.75%'],
    ['{fine, number, integer}', 'en', '0'],
    ['{exact, number}', 'en', '9,007,199,254,740,993.125'],
    ['{host}', 'ar', 'Ministry of {Ports}'],
  ])('%s in %s', async (icu, locale, text) => {
    expect((await format(icu, locale)).replaceAll('\u200e', '')).toBe(text);
  });

  it.each<readonly [string, string, LocaleSettings, string]>([
    ['{issued, date, long}', 'en', { dateFormats: { long: 'd MMMM y' } }, '9 November 2010'],
    ['{issued}', 'en', { dateFormats: { long: "'the' d'th of' MMMM, y" } }, 'the 9th of November, 2010'],
    ['{issued, date, full}', 'en', { dateFormats: { full: 'EEEE, d MMMM y' } }, 'Tuesday, 9 November 2010'],
    ['{issued, date, short}', 'de', { dateFormats: { short: 'dd.MM.y' } }, '09.11.2010'],
    ['{issued, date}', 'en', { dateFormats: { medium: 'd MMM y' } }, '9 Nov 2010'],
    ['{issued, date, long}', 'ru', { dateFormats: { long: 'd MMMM y года' } }, '9 ноября 2010 года'],
    ['{issued, date, long}', 'ar-EG', { dateFormats: { long: 'dd/MM/y' } }, '٠٩/١١/٢٠١٠'],
    [
      '{issued, date, long}',
      'th',
      { calendar: 'buddhist', dateFormats: { long: 'd MMMM พ.ศ. y' } },
      '9 พฤศจิกายน พ.ศ. 2553',
    ],
    ['{opens}', 'en', { dateFormats: { long: 'd MMMM y' } }, '9 November 2010 12:30 AM'],
    ['{issued, date, long}', 'ja', {}, '2010年11月9日'],
    ['{issued, date, long}', 'ja', { dateFormats: { long: 'y年 MMMM d日' } }, '2010年 11月 9日'],
    ['{issued, date, long}', 'zh-Hans', { dateFormats: { long: 'y年MMMMd日' } }, '2010年11月9日'],
    ['{issued, date, long}', 'en', { calendar: 'hebrew', dateFormats: { long: 'd M y' } }, '2 Kislev 5771'],
  ])('%s in %s as the newsroom writes dates', async (icu, locale, settings, text) => {
    expect((await format(icu, locale, settings)).replaceAll('\u202f', ' ')).toBe(text);
  });

  it('has the months that the newsroom names, in every date in full', async () => {
    const monthNames = [...Array.from({ length: 10 }, () => '…'), 'تشرين الثاني/نوفمبر', '…'];
    const settings: LocaleSettings = { monthNames };
    expect(await format('{issued, date, long}', 'ar', settings)).toBe('9 تشرين الثاني/نوفمبر 2010');
    expect(await format('{issued, date, full}', 'ar', settings)).toBe('الثلاثاء، 9 تشرين الثاني/نوفمبر 2010');
    expect(formatDate('2010-11-09', 'ar', settings)).toBe('9 تشرين الثاني/نوفمبر 2010');
    expect(formatDate('2010-11-09', 'ar', { ...settings, dateFormats: { long: 'y، MMMM d' } })).toBe(
      '2010، تشرين الثاني/نوفمبر 9',
    );
    expect(formatInstant('2010-11-09T10:00:00Z', 'ar', settings)).toContain('9 تشرين الثاني/نوفمبر 2010');
    const welsh = Array.from({ length: 12 }, (_, at) => `Mis${at + 1}`);
    const tuesday: Readonly<Record<string, NamedValue>> = { day: { kind: 'date', iso: '2011-03-08' } };
    const full = (await valueFormatter('cy', { monthNames: welsh }))('{day, date, full}', tuesday).text;
    expect(full).toBe('Dydd Mawrth, 8 Mis3 2011');
    expect(await format('{issued, date, short}', 'ar', settings)).not.toContain('تشرين');
  });

  it('uses the digits and the calendar of the settings', async () => {
    expect(await format('{issued, date, long}', 'ar', { numberingSystem: 'arab' })).toContain('٢٠١٠');
    expect(await format('{issued, date, long}', 'ar', { numberingSystem: 'latn' })).toContain('2010');
    expect(await format('{issued, date, long}', 'th', { calendar: 'buddhist' })).toContain('2553');
    expect(await format('{issued, date, long}', 'th')).toContain('2010');
    expect(await format('{children}', 'ar', { numberingSystem: 'arab' })).toContain('١');
  });

  it('shows a time as of its own offset, and its own day', async () => {
    expect(await format('{opens, date, long}')).toBe('November 9, 2010');
    expect((await format('{opens, time, short}')).replace('\u202f', ' ')).toBe('12:30 AM');
  });

  it('carries the ISO 8601 form of a date', async () => {
    const formatter = await valueFormatter('ms', {});
    expect(formatter('{issued, date, short}', values).datetime).toBe('2010-11-09');
    expect(formatter('{children}', values).datetime).toBeUndefined();
  });

  it('says which placeholder can’t be formatted', async () => {
    await expect(format('{absent}')).rejects.toMatchObject({ code: 'value-missing' });
    await expect(format('{toString}')).rejects.toMatchObject({ code: 'value-missing' });
    await expect(format('{children, number, ::unit/parsec}')).rejects.toMatchObject({ code: 'value-style' });
  });

  it('never shows another day than the value says', async () => {
    const formatter = await valueFormatter('sv', {});
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1600-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const text = formatter('{day, date, ::yMMdd}', { day: { kind: 'date', iso } }).text;
          expect(text).toBe(iso);
        },
      ),
    );
  });

  it('writes a calendar date in full', () => {
    expect(formatDate('2010-11-06', 'ms', {})).toBe('6 November 2010');
    expect(formatDate('2010-11-06', 'th', { calendar: 'buddhist' })).toContain('2553');
  });
});

describe('an instant', () => {
  it.each([
    ['2031-06-03T10:00:00+08:00', 'en', {}, 'June 3, 2031 at 10:00 AM (UTC+8)'],
    ['2031-06-03T10:00:00+08:00', 'en-GB', { timeZone: 'Europe/London' }, '3 June 2031 at 03:00 (UTC+1)'],
    ['2031-12-03T02:00:00Z', 'en-GB', { timeZone: 'Europe/London' }, '3 December 2031 at 02:00 (UTC)'],
    ['2031-12-31T20:30:00Z', 'ms', { timeZone: 'Asia/Kuala_Lumpur' }, '1 Januari 2032 pada 4:30 PG (UTC+8)'],
    ['2031-12-31T20:30:00Z', 'en-GB', { timeZone: 'Asia/Kathmandu' }, '1 January 2032 at 02:15 (UTC+5:45)'],
    ['2031-07-01T00:00:00Z', 'en-GB', { timeZone: 'America/New_York' }, '30 June 2031 at 20:00 (UTC\u22124)'],
    ['2031-06-03T10:00:00-03:30', 'en-GB', {}, '3 June 2031 at 10:00 (UTC\u22123:30)'],
  ] as const)('is told by the clocks of its readers: %s in %s', (iso, locale, settings, expected) => {
    expect(formatInstant(iso, locale, settings).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(expected);
  });

  it('keeps the parts of its zone in order on a page from right to left', () => {
    expect(formatInstant('2031-06-03T10:00:00+03:00', 'ar', {})).toMatch(/\(\u2066UTC\+3\u2069\)$/);
  });
});
