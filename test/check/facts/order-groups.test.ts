import { describe, expect, it } from 'vitest';
import { checkPair } from '../../../src/library/check.ts';

const isTold = (source: string, target: string, sourceLocale: string, targetLocale: string): boolean =>
  checkPair({ source, target, sourceLocale, targetLocale }).some(({ message }) => message.includes('changed places'));

describe('two values that stand the other way round', () => {
  it.each([
    [
      'en',
      'es',
      'The fund gave $6 million to Quito and $2 million for wells near Ambato.',
      'El fondo dio 2 millones de dólares a Quito y 6 millones para pozos cerca de Ambato.',
    ],
    [
      'he',
      'en',
      'המועצה אישרה 7 מיליון שקל לגינות ו-4 מיליון שקל לתאורה.',
      'The council approved 4 million shekels for gardens and 7 million for lighting.',
    ],
    ['en', 'ko', 'The Reds won 44 seats and the Blues 17.', '붉은당이 17석, 푸른당이 44석을 얻었다.'],
    ['es', 'pt', 'El plazo bajó de nueve a siete meses.', 'O prazo desceu de sete para nove meses.'],
    ['en', 'uk', 'Girls train 19 hours a week, boys 16.', 'Дівчата тренуються 16 годин на тиждень, хлопці — 19.'],
    ['en', 'de', 'The district has 22 secondary schools and 9 parks.', 'Der Kreis hat 9 Oberschulen und 22 Parks.'],
    ['en', 'tr', 'The fee rises by 40 lira to 260 lira.', 'Ücret 260 lira artarak 40 liraya çıkıyor.'],
    ['en', 'id', 'The kiosk opens at 7.15 and closes at 16.45.', 'Kios buka pukul 16.45 dan tutup pukul 7.15.'],
    [
      'en',
      'uk',
      'Born in 1949, she led it from 1986 to 2003.',
      'Народжена 1949 року, вона керувала ним із 2003 до 1986 року.',
    ],
  ])('are told where all around them stays: %s > %s: %s', (from, to, source, target) => {
    expect(isTold(source, target, from, to)).toBe(true);
  });

  it.each([
    [
      'en',
      'es',
      'The fund gave $6 million to Quito and $2 million to Ambato.',
      'El fondo dio a Ambato 2 millones de dólares y a Quito 6 millones.',
    ],
    [
      'en',
      'fr',
      'The share rose to 22 % in May from 14 % in March.',
      'La part est passée de 14 % en mars à 22 % en mai.',
    ],
    ['en', 'ko', 'Eight of the ten bridges are closed.', '다리 10개 가운데 8개가 폐쇄됐다.'],
    ['en', 'es', 'The depot holds 35 buses and 12 trams.', 'La cochera guarda 12 tranvías y 35 autobuses.'],
    ['en', 'ja', 'The pier is 600 metres long and 20 metres wide.', '桟橋は幅20メートル、長さ600メートルだ。'],
    ['en', 'ko', 'The side needs six points from its last 11 games.', '이 팀은 마지막 11경기에서 6점이 필요하다.'],
    ['en', 'fa', 'Our town has 21 clinics and 70 gardens.', 'شهر ما ۷۰ باغ و ۲۱ درمانگاه دارد.'],
    ['en', 'ja', 'Output rose to 45 billion yen from 38 billion yen.', '生産額は380億円から450億円に増えた。'],
    [
      'en',
      'tr',
      'It pays 5 % to firms with more than 30 % of the stock.',
      'Hisselerin %30’undan fazlasına sahip firmalara %5 ödüyor.',
    ],
  ])('may have moved with what they are of: %s > %s: %s', (from, to, source, target) => {
    expect(isTold(source, target, from, to)).toBe(false);
  });
});
