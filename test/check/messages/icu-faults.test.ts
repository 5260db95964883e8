import { describe, expect, it } from 'vitest';
import { findingsOf } from '../findings-of.ts';

const days = '{n, plural, one {# day} other {# days}}';
const persons = '{g, select, male {he} female {she} other {they}}';
const ordinals = '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}';

describe('a message in ICU syntax', () => {
  it.each([
    ['de', days, '{n, plural, one {# Tag} other {# Tage}}'],
    ['ms', days, '{n} hari'],
    ['de', '{n, selectordinal, one {#st} other {#th}}', '{n}.'],
    ['de', '{n, number}', '{n, plural, one {# Tag} other {# Tage}}'],
    ['de', '{n, plural, =1 {one} other {# days}}', '{n, plural, one {ein Tag} other {# Tage}}'],
    ['de', '{n, plural, =1 {one} other {# days}}', '{n, plural, =1 {ein Tag} other {# Tage}}'],
    ['ms', persons, '{g, select, male {dia} female {dia} other {mereka}}'],
    ['ar', days, '{n, plural, =0 {لا} one {يوم} two {يومان} few {# أيام} many {# يوما} other {# يوم}}'],
  ])('is right in %s: %s | %s', (locale, source, target) => {
    expect(findingsOf('icu-syntax', locale, source, target)).toEqual([]);
  });

  const german = '{n, plural, one {# Tag} other {# Tage}}';
  it.each([
    ['lacks a branch', 'de', days, '{n, plural, other {# Tage}}', ['error branch 0 {n, plural, other {# Tage}}']],
    [
      'lacks two ordinals',
      'en-GB',
      ordinals,
      '{n, selectordinal, one {#st} other {#th}}',
      Array(2).fill('error branch 0 {n, selectordinal, one {#st} other {#th}}'),
    ],
    [
      'lacks a branch for large numbers only',
      'fr',
      days,
      '{n, plural, =0 {rien} one {un jour} other {# jours}}',
      ['info branch 0 {n, plural, =0 {rien} one {un jour} other {# jours}}'],
    ],
    [
      'has a branch that its language never takes',
      'ms',
      days,
      '{n, plural, one {# hari} other {# hari}}',
      ['info unused 16 {# hari}'],
    ],
    [
      'has a branch that no language has',
      'de',
      days,
      '{n, plural, one {# Tag} mny {#} other {# Tage}}',
      ['error key-added 28 {#}'],
    ],
    ['lost a plural', 'de', days, '{n} Tage', ['warning type 0 {n}']],
    ['has a number for a plural', 'de', days, '{n, number} Tage', ['warning type 0 {n, number}']],
    [
      'lost an ordinal where there are two forms',
      'ms',
      '{n, selectordinal, one {#st} other {#th}}',
      'ke-{n}',
      ['warning type 3 {n}'],
    ],
    ['lost a date', 'de', '{d, date}', '{d}', ['error type 0 {d}']],
    ['has a date for a time', 'de', '{d, time}', '{d, date}', ['error type 0 {d, date}']],
    ['lost a number', 'de', '{n, number}', '{n}', ['warning type 0 {n}']],
    ['has another style', 'de', '{d, date, short}', '{d, date, long}', ['info style 0 {d, date, long}']],
    [
      'lost an exact branch',
      'de',
      '{n, plural, =0 {none} one {# day} other {# days}}',
      german,
      [`warning exact 0 ${german}`],
    ],
    ['lost an offset', 'de', '{n, plural, offset:1 one {# day} other {# days}}', german, [`error offset 0 ${german}`]],
    ['does not say the number', 'de', days, '{n, plural, one {ein Tag} other {Tage}}', ['error number 32 {Tage}']],
    [
      'does not say the number in one of many',
      'ru',
      days,
      '{n, plural, one {день} few {# дня} many {# дней} other {# дня}}',
      ['warning number 16 {день}'],
    ],
    [
      'does not say it in a branch for two numbers',
      'fr',
      days,
      '{n, plural, one {un jour} many {# jours} other {# jours}}',
      ['info number 16 {un jour}'],
    ],
    [
      'translates a key',
      'ms',
      persons,
      '{g, select, lelaki {dia} female {dia} other {mereka}}',
      ['error key-added 12 lelaki → male'],
    ],
    [
      'translates two',
      'ms',
      persons,
      '{g, select, a {dia} b {dia} other {mereka}}',
      ['error key-added 12 a', 'error key-added 20 b'],
    ],
    ['lost a key', 'ms', persons, '{g, select, male {dia} other {mereka}}', ['warning key-missing']],
    [
      'has one more',
      'ms',
      persons,
      '{g, select, male {dia} female {dia} x {y} other {mereka}}',
      ['error key-added 36 x'],
    ],
    [
      'lost a name in one branch',
      'ms',
      '{g, select, male {he {n}} other {they}}',
      '{g, select, male {dia} other {mereka}}',
      ['warning missing s21 {n}'],
    ],
    [
      'is not closed',
      'de',
      days,
      '{n, plural, one {# Tag} other {# Tage}',
      ['error unclosed 0 {n, plural, one {# Tag} other {# Tage}'],
    ],
    ['has no branch for all others', 'de', days, '{n, plural, one {# Tag}}', ['error no-other 23 }']],
  ])('%s, in %s', (_what, locale, source, target, expected) => {
    expect(findingsOf('icu-syntax', locale, source, target)).toEqual(expected);
  });

  const inBranch = (text: string): string => `{g, select, male {x} other {${text}}}`;
  it.each([
    ['one name for another', '{n} left', '{m} tinggal', ['error changed 29 m → n']],
    ['one for another, twice', '{n} and {n}', '{m} dan {m}', ['error changed 29 m']],
    [
      'two for two',
      '{a} {b}',
      '{c} {d}',
      ['error missing s28 {a}', 'error added 28 {c}', 'error missing s32 {b}', 'error added 32 {d}'],
    ],
    ['none', '{n} left', 'tinggal', ['error missing s28 {n}']],
    ['one more', 'left', '{n} tinggal', ['error added 28 {n}']],
  ])('has %s', (_what, source, target, expected) => {
    expect(findingsOf('icu-syntax', 'ms', inBranch(source), inBranch(target))).toEqual(expected);
  });
});
