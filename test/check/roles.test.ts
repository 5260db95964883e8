import { expect, test } from 'vitest';
import { checkPair } from '../../src/library/check.ts';

const toldOf = (sourceLocale: string, targetLocale: string, source: string, target: string): readonly string[] =>
  checkPair({ source, target, sourceLocale, targetLocale })
    .filter(({ message }) => message.includes('have changed places'))
    .map(({ severity }) => severity);

test.each([
  ['en', 'fr', 'Ana Roe succeeds Karl Berg.', 'Ana Roe succède à Karl Berg.', 'Karl Berg succède à Ana Roe.'],
  ['en', 'es', 'Arsenal beat Chelsea.', 'El Chelsea perdió ante el Arsenal.', 'El Arsenal perdió ante el Chelsea.'],
  ['es', 'en', 'El Betis derrotó al Sevilla.', 'Betis beat Sevilla.', 'Sevilla beat Betis.'],
  ['en', 'vi', 'Malaysia lost to Vietnam.', 'Việt Nam đánh bại Malaysia.', 'Malaysia đánh bại Việt Nam.'],
  ['en', 'zh-Hans', 'Spain beat Italy.', '西班牙击败意大利。', '意大利击败西班牙。'],
  ['en', 'ja', 'Spain beat Italy.', 'スペインがイタリアを破った。', 'イタリアがスペインを破った。'],
  ['en', 'pl', 'Legia beat Lech.', 'Legia pokonała Lecha.', 'Lech pokonał Legię.'],
])('who does something and to whom it is done: %s to %s', (from, to, source, good, turned) => {
  expect(toldOf(from, to, source, good)).toEqual([]);
  expect(toldOf(from, to, source, turned)).toEqual(['warning']);
});

test.each([
  ['de', 'Arsenal beat Chelsea.', 'Gegen Chelsea gewann Arsenal.'],
  ['de', 'Arsenal beat Chelsea.', 'Chelsea wurde von Arsenal besiegt.'],
  ['pl', 'Legia beat Lech.', 'Lecha pokonała Legia.'],
  ['fi', 'Finland beat Sweden.', 'Ruotsin voitti Suomi.'],
  ['hi', 'India beat Australia.', 'ऑस्ट्रेलिया को भारत ने हराया।'],
  ['zh-Hans', 'Spain beat Italy.', '意大利被西班牙击败。'],
  [
    'fr',
    'The film beat its rivals from France and Italy.',
    'Le film l’a emporté sur ses rivaux d’Italie et de France.',
  ],
])('may be named first: %s: %s | %s', (locale, source, target) => {
  expect(toldOf('en', locale, source, target)).toEqual([]);
});
