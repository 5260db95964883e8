import { describe, expect, it } from 'vitest';
import { readIcu } from '../../../src/check/syntax/icu-message.ts';
import { runChecks } from '../../../src/check/run-checks.ts';
import { codeChecks, segment, translation, unit } from '../make.ts';

function said(locale: string, source: string, target: string): readonly string[] {
  const findings = runChecks(translation(locale, [unit('u1', [segment('s1', source, target)])]), {
    checks: codeChecks,
  });
  return findings.map(({ severity, check, evidence }) =>
    [severity, check, evidence['problem'], evidence['expected'] ?? evidence['found'] ?? ''].join(' ').trim(),
  );
}

const seats = '{n, plural, one {# seat} other {# seats}}';

describe('a message', () => {
  it.each<[string, string, string]>([
    ['in a language with one form', 'ja', '{n, plural, other {#席}}'],
    ['without a plural in such a language', 'ja', '{n}席'],
    [
      'with an exact number in place of a form that stands for it alone',
      'de',
      '{n, plural, =1 {ein Platz} other {# Plätze}}',
    ],
    ['with the number by its name', 'de', '{n, plural, one {ein Platz} other {{n} Plätze}}'],
    ['with the number in a select', 'de', '{n, plural, one {#} other {# Plätze}}'],
    ['in six forms', 'ar', '{n, plural, zero {لا} one {مقعد} two {مقعدان} few {#} many {#} other {#}}'],
    [
      'with six forms, one of them exact',
      'ar',
      '{n, plural, =0 {لا} one {مقعد} two {مقعدان} few {#} many {#} other {#}}',
    ],
  ])('%s', (_title, locale, target) => {
    expect(said(locale, seats, target)).toEqual([]);
  });

  it.each<[string, string, string, readonly string[]]>([
    [
      'without a form that whole numbers need',
      'ru',
      '{n, plural, one {#} few {#} other {#}}',
      ['error icu-syntax branch many'],
    ],
    ['without a form for fractions', 'cs', '{n, plural, one {#} few {#} other {#}}', ['info icu-syntax branch many']],
    ['without a form for millions', 'es', '{n, plural, one {#} other {#}}', ['info icu-syntax branch many']],
    ['with a form that is never used', 'zh-Hans', '{n, plural, one {#} other {#}}', ['info icu-syntax unused one']],
    ['with a form that is none', 'ms', '{n, plural, satu {#} other {#}}', ['error icu-syntax key-added satu']],
    ['that lost its number', 'ms', '{n, plural, other {tempat}}', ['error icu-syntax number other']],
    ['that lost its number for 0 and 1', 'hi', '{n, plural, one {एक} other {#}}', ['info icu-syntax number one']],
    [
      'that lost its number for 21',
      'ru',
      '{n, plural, one {место} few {#} many {#} other {#}}',
      ['warning icu-syntax number one'],
    ],
    ['without other', 'de', '{n, plural, one {#}}', ['error icu-syntax no-other']],
    ['that is not closed', 'de', '{n, plural, one {#} other {#}', ['error icu-syntax unclosed']],
    ['in full-width braces', 'zh-Hans', '｛n，plural，other {#}｝', ['error icu-syntax full-width']],
    ['with its keyword translated', 'de', '{n, mehrzahl, one {#} other {#}}', ['error icu-syntax syntax']],
    ['with another argument', 'de', '{zahl, plural, one {#} other {#}}', ['error icu-syntax changed n']],
    ['that is one form only', 'de', '{n} Plätze', ['warning icu-syntax type plural']],
  ])('%s', (_title, locale, target, expected) => {
    expect(said(locale, seats, target)).toEqual(expected);
  });

  it.each<[string, string, string, readonly string[]]>([
    [
      'an offset',
      '{n, plural, offset:1 one {#} other {#}}',
      '{n, plural, one {#} other {#}}',
      ['error icu-syntax offset 1'],
    ],
    [
      'an exact number',
      '{n, plural, =0 {no} one {#} other {#}}',
      '{n, plural, one {#} other {#}}',
      ['warning icu-syntax exact =0'],
    ],
    [
      'the key of a select',
      '{g, select, a {A} b {B} other {C}}',
      '{g, select, a {A} other {C}}',
      ['warning icu-syntax key-missing b'],
    ],
    ['the type of a date', '{d, date, long} {n, number}', '{d} {n, number}', ['error icu-syntax type date']],
    ['the style of a date', '{d, date, long}', '{d, date, short}', ['info icu-syntax style long']],
    ['an argument', '{d, date} {name}', '{d, date}', ['error icu-syntax missing']],
    [
      'a tag',
      '{n, plural, one {<b>#</b>} other {<b>#</b>}}',
      '{n, plural, one {<b>#</b>} other {<b>#<b>}}',
      ['error icu-syntax tag-unpaired'],
    ],
  ])('that lost %s', (_title, source, target, expected) => {
    expect(said('de', source, target)).toEqual(expected);
  });

  it('nested', () => {
    const nested =
      '{g, select, male {{n, plural, one {# man} other {# men}}} other {{n, plural, one {# one} other {# ones}}}}';
    expect(
      said('ms', nested, '{g, select, male {{n, plural, other {# lelaki}}} other {{n, plural, other {# orang}}}}'),
    ).toEqual([]);
    expect(
      said('ms', nested, '{g, select, male {{n, plural, other {lelaki}}} other {{n, plural, other {# orang}}}}'),
    ).toEqual(['error icu-syntax number other']);
  });

  it('that is none in the source is left alone', () => {
    expect(said('ms', '{n, plural, one {# seat}', '{n, plural, satu}')).toEqual([]);
  });

  it('is left alone where it is too long or too deep to be read', () => {
    expect(readIcu(`${'{n, plural, other {'.repeat(40)}${'}}'.repeat(40)}`)).toBeUndefined();
    expect(readIcu('x'.repeat(30_000))).toBeUndefined();
  });
});
