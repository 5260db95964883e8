import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgePattern } from '../../src/segment/pattern/judge-pattern.ts';
import { limitPattern } from '../../src/segment/pattern/limit-pattern.ts';
import { parsePattern } from '../../src/segment/pattern/parse-pattern.ts';
import { printPattern } from '../../src/segment/pattern/print-pattern.ts';
import { readSrx } from '../../src/segment/read-srx.ts';

const matches = (source: string, text: string): boolean =>
  new RegExp(`^(?:${printPattern(limitPattern(parsePattern(source)))})$`, 'v').test(text);

describe('expressions of ICU and Java', () => {
  it.each([
    ['\\w+', 'né٣', 'n.'],
    ['.*\\bй', '-й', 'ай'],
    ['(?i)straße', 'STRAßE', 'strasse'],
    ['a(?i)b(?-i)c', 'aBc', 'aBC'],
    ['(?i:[a-z])X', 'QX', 'Qx'],
    ['(?i)\\p{Lu}', 'q', '1'],
    ['\\h+', '\u00a0\t', '\n'],
    ['\\Qa.b*\\E+', 'a.b**', 'axb*'],
    ['[.!?]++\\s', '?! ', '?!'],
    ['x?+x', 'xx', 'x'],
    ['(?>\\d+)\\.', '12.', '12'],
    ['[a-z&&[^aeiou]]+', 'bcd', 'bad'],
    ['[\\p{L}--[a-z]]', 'Ä', 'a'],
    ['[[:alpha:]_]+', 'ж_', '1'],
    ['\\p{IsCyrillic}', 'ж', 'z'],
    ['\\p{script=Greek}', 'λ', 'l'],
    ['\\P{Lu}', 'a', 'A'],
    ['\\pL', 'a', '1'],
    ['\\x{2014}\\u2014\\x41', '——A', '—-A'],
    ['\\R', '\r\n', 'n'],
    ['(?x) a b # ab\n c', 'abc', 'a b c'],
    ['(?<year>\\d{4})', '2010', '201'],
    ['(?:a|b){2,}', 'abab', 'a'],
    ['a(?#note)b', 'ab', 'a'],
    ['[\\[\\](){}|&-]+', '[](){}|&-', 'a'],
    ['[😀-😂]', '😁', 'x'],
  ])('%s', (source, fitting, unfitting) => {
    expect(matches(source, fitting)).toBe(true);
    expect(matches(source, unfitting)).toBe(false);
  });

  it.each(['\\X', '\\G', '(a)\\1', '\\k<a>', '(?>ab|a)c', '(?:ab)++', '\\p{InGreek}', '\\N{DASH}', '[\\b]', '(?d)a'])(
    'refuses %s, which JavaScript has no equal of',
    (source) => expect(() => parsePattern(source)).toThrow(expect.objectContaining({ reason: 'untranslatable' })),
  );

  it.each(['(', ')', '[a', '*a', 'a{2,1}', 'a{', '\\', '\\p{', 'a**+', '[z-a]'])(
    'refuses %s, which is malformed',
    (source) => expect(() => parsePattern(source)).toThrow(expect.objectContaining({ name: 'Error' })),
  );

  it('refuses what is too large or too deep', () => {
    expect(() => parsePattern('('.repeat(200) + ')'.repeat(200))).toThrow(
      expect.objectContaining({ reason: 'too-large' }),
    );
    expect(() => parsePattern('a'.repeat(60_000))).toThrow(expect.objectContaining({ reason: 'too-large' }));
  });
});

describe('super-linear expressions', () => {
  it.each([
    '(?:[A-Za-z]+)*\\.',
    '(a+)+',
    '(a|a)*',
    '\\w+\\s*\\w+\\.',
    '(a?b?)*',
    '.*.*x',
    '(?:(?=.*a)b)+',
    '(?:a{1,8})+',
  ])('refuses %s', (source) =>
    expect(() => judgePattern(parsePattern(source))).toThrow(expect.objectContaining({ reason: 'super-linear' })),
  );
  it.each([
    '[.!?]+\\s+',
    '(?:\\w+\\s)+\\w',
    '(?:\\p{L}+\\.)+',
    '(?:Mr|Mrs|Dr)\\.',
    'a*b*',
    '(?:a|ab)*b',
    '\\b\\d+\\.\\s',
  ])('lets %s pass', (source) => expect(() => judgePattern(parsePattern(source))).not.toThrow());
  it('are in none of our rules', () => {
    const folder = new URL('../../src/segment/rules/', import.meta.url);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.srx')) continue;
      const document = readSrx(readFileSync(new URL(name, folder), 'utf8'), name);
      for (const { rules } of document.languageRules)
        for (const rule of rules) for (const source of [rule.before, rule.after]) judgePattern(parsePattern(source));
    }
  });
});
