import { describe, expect, it } from 'vitest';
import { checkPair } from '../../src/library/check-pair.ts';

/** The checks that tell of a pair, hints left aside. */
function told(sourceLocale: string, targetLocale: string, source: string, target: string): readonly string[] {
  const findings = checkPair({ sourceLocale, targetLocale, source, target });
  return findings.filter(({ severity }) => severity !== 'info').map(({ check }) => check);
}

describe('what another word or sign is attached to', () => {
  it.each([
    [
      'en',
      'zh-Hant',
      'About 40 per cent of those taking part are farmers.',
      '約四成參與者是農民。',
      '約五成參與者是農民。',
      'percent',
    ],
    [
      'en',
      'zh-Hans',
      'Some 20 per cent of the visitors came by tram.',
      '约两成参观者乘有轨电车前来。',
      '约三成参观者乘有轨电车前来。',
      'percent',
    ],
    ['en', 'th', 'One in five has a well.', 'หนึ่งในห้ามีบ่อน้ำ', 'หนึ่งในหกมีบ่อน้ำ', 'numbers'],
    [
      'en',
      'ja',
      'Saved %1 of %2 pages.',
      '%2ページ中%1ページを保存しました。',
      '%2ページ中のページを保存しました。',
      'printf',
    ],
    ['en', 'ko', '%n pages are left.', '%n쪽이 남았습니다.', '쪽이 남았습니다.', 'printf'],
    [
      'ja',
      'en',
      '昭和30年に開かれた。',
      'It was opened in Showa 30 (1955).',
      'It was opened in Showa 31 (1956).',
      'dates',
    ],
    [
      'ja',
      'de',
      '令和5年に閉じた。',
      'Im Jahr 2023 (Reiwa 5) schloss es.',
      'Im Jahr 2024 (Reiwa 6) schloss es.',
      'dates',
    ],
  ])('is told from it: %s to %s, %s', (from, to, source, right, wrong, check) => {
    expect(told(from, to, source, right)).toEqual([]);
    expect(told(from, to, source, wrong)).toContain(check);
  });

  it('takes no word that begins a sentence in the plural for a name', () => {
    expect(told('en', 'de', 'Beekeepers met in the hall.', 'Die Imker trafen sich im Saal.')).toEqual([]);
    expect(told('en', 'es', 'Stevedores went home early.', 'Los estibadores se fueron temprano a casa.')).toEqual([]);
  });

  it('takes no day of each week for a name', () => {
    expect(told('en', 'ro', 'The baths are closed on Mondays.', 'Băile sunt închise lunea.')).toEqual([]);
    expect(told('en', 'fi', 'The museum is free on Thursdays.', 'Museoon pääsee ilmaiseksi torstaisin.')).toEqual([]);
  });
});
