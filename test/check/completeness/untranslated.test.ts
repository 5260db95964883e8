import { describe, expect, it } from 'vitest';
import { proseOf } from '../../../src/check/syntax/prose.ts';
import { enclosedSpans } from '../../../src/check/completeness/enclosed.ts';
import { countLetters } from '../../../src/check/completeness/letters.ts';
import { sourceRuns, wordFinder } from '../../../src/check/completeness/source-runs.ts';

function runs(source: string, target: string, from: string, to: string): string[] {
  const finder = wordFinder(from, to);
  return finder === undefined
    ? []
    : sourceRuns(proseOf(source), proseOf(target), finder).map(({ start, end }) => target.slice(start, end));
}

describe('sourceRuns', () => {
  it('finds words of another script that stand as in the source', () => {
    expect(runs('Please wait for the nurse.', '请 wait for the 护士', 'en', 'zh-Hans')).toEqual(['wait for the']);
    expect(runs('Please wait for the nurse.', 'the for wait', 'en', 'zh-Hans')).toEqual([]);
  });

  it('does not join what words of the target part', () => {
    expect(runs('Please wait for the nurse.', 'wait для for', 'en', 'ru')).toEqual([]);
  });

  it('needs a small word that only the source’s language has', () => {
    expect(runs('wait for the nurse', 'wait for the nurse', 'en', 'fr')).toEqual(['wait for the nurse']);
    expect(runs('radio télévision', 'radio télévision', 'fr', 'en')).toEqual([]);
    expect(runs('rumah sakit dan sekolah', 'rumah sakit dan sekolah', 'id', 'ms')).toEqual([]);
  });

  it('takes code that is typed as text for no words', () => {
    const typed = 'wait {{name of}} for <a href="the nurse">the</a> nurse';
    expect(runs(typed, `请 ${typed}`, 'en', 'zh-Hans')).toEqual([]);
  });

  it('is silent where languages cannot be told apart', () => {
    expect(wordFinder('zh-Hans', 'zh-Hant')).toBeUndefined();
    expect(wordFinder('zh-Hans', 'ja')).toBeUndefined();
  });

  it('takes stretches of letters where words are not parted', () => {
    expect(runs('诊所今天开门。', 'Open: 诊所今天开门', 'zh-Hans', 'en')).toEqual(['诊所今天开门']);
  });
});

describe('enclosedSpans', () => {
  const inside = (text: string): string[] => enclosedSpans(text).map(({ start, end }) => text.slice(start, end));

  it('finds what quotation marks and brackets hold', () => {
    expect(inside('a “b” (c) «d» "e" 「f」 《g》 „h“ ”i”')).toEqual(['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']);
    expect(inside('(a “b” c)')).toEqual(['b', 'a “b” c']);
  });

  it('leaves out what is never closed', () => {
    expect(inside('a (b')).toEqual([]);
    expect(inside('a «b (c) d')).toEqual(['c']);
  });
});

describe('countLetters', () => {
  it('counts vowel signs and no digits, spaces or punctuation', () => {
    expect(countLetters('पढ़ें 12, abc!', 'Deva')).toEqual({ own: 5, other: 3 });
    expect(countLetters('اليَوم', 'Arab')).toEqual({ own: 5, other: 0 });
    expect(countLetters('𠮷野家', 'Hans')).toEqual({ own: 3, other: 0 });
    expect(countLetters('ガードナー', 'Jpan')).toEqual({ own: 5, other: 0 });
  });

  it('leaves out a name’s original form in brackets', () => {
    expect(countLetters('조던 스피스(Jordan Spieth), Ayr', 'Kore')).toEqual({ own: 5, other: 3 });
  });
});
