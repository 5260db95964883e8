import { describe, expect, it } from 'vitest';
import { checkPair } from '../../../src/library/check.ts';

const told = (source: string, target: string, [sourceLocale, targetLocale]: readonly [string, string]): string[] =>
  checkPair({ source, target, sourceLocale, targetLocale }).flatMap(({ check, message }) =>
    check === 'currency' && message.includes('another currency') ? [message] : [],
  );

describe('a currency without an amount of its own', () => {
  it.each([
    [['en', 'ru'], 'The rouble slipped to 88.6 per dollar.', 'Рубль опустился до 88,6 за евро.'],
    [['en', 'ko'], 'The won ended at 1,290 to the dollar.', '원화는 유로당 1,290원에 마감했다.'],
    [['en', 'pl'], 'A euro buys 4.41 zloty.', 'Za dolara dostaje się 4,41 zł.'],
    [['es', 'en'], 'El peso cerró en 19,4 por dólar.', 'The peso closed at 19.4 to the euro.'],
  ] as const)('is told where it became another: %s', (locales, source, target) => {
    expect(told(source, target, locales)).toHaveLength(1);
  });

  it.each([
    [['en', 'ru'], 'The rouble slipped to 88.6 per dollar.', 'Рубль опустился до 88,6 за доллар.'],
    [['en', 'fi'], 'The krona fell to 11.4 per euro.', 'Kruunu heikkeni 11,4:ään euroon nähden.'],
    [['en', 'ja'], 'The yen weakened to 149.2 to the US dollar.', '円は1ドル＝149.2円まで値下がりした。'],
    [
      ['en', 'es'],
      'The European Central Bank kept its rate at 2 per cent.',
      'El BCE mantuvo el tipo del euro en el 2 %.',
    ],
  ] as const)('is left alone where it is the same: %s', (locales, source, target) => {
    expect(told(source, target, locales)).toEqual([]);
  });
});
