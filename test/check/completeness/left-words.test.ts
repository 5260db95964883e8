import { expect, it } from 'vitest';
import { checkPair } from '../../../src/library/check-pair.ts';

const left = (sourceLocale: string, targetLocale: string, source: string, target: string): readonly string[] =>
  checkPair({ source, target, sourceLocale, targetLocale })
    .filter(({ check, severity }) => check === 'partly-untranslated' && severity === 'warning')
    .map((finding) => finding.target?.text ?? '');

it.each<readonly [string, string, string, string, string]>([
  ['es', 'pt', 'El niño perdió su mochila.', 'O niño perdeu a mochila.', 'niño'],
  ['es', 'pt', 'La silla del alcalde se rompió.', 'A silla do presidente da câmara partiu-se.', 'silla'],
  ['pt', 'es', 'O irmão vendeu o barco.', 'El irmão vendió el barco.', 'irmão'],
  ['cs', 'sk', 'Viděli jsme tři jeleny.', 'Videli sme tři jelene.', 'tři'],
  ['sv', 'da', 'Han köper en häst.', 'Han köber en häst.', 'häst'],
  ['ru', 'uk', 'Дети рисовали рыбу.', 'Діти малювали рыбу.', 'рыбу'],
  ['pl', 'cs', 'Kupili nowe łóżka.', 'Koupili nové łóżka.', 'łóżka'],
  ['en', 'fr', 'The bakery is closed.', 'La bakery est fermée.', 'bakery'],
  ['en', 'pl', 'They closed the border.', 'Zamknęli border.', 'border'],
])('finds a word left in a near language or told by no other, %s to %s', (source, target, said, written, word) => {
  expect(left(source, target, said, written)).toContain(word);
});

it.each<readonly [string, string, string, string]>([
  ['es', 'pt', 'La empresa vende fruta fresca.', 'A empresa vende fruta fresca.'],
  ['pt', 'es', 'A cidade importa carne.', 'La ciudad importa carne.'],
  ['cs', 'sk', 'Nemocnice má nový pavilon.', 'Nemocnica má nový pavilón.'],
  ['da', 'nb', 'Kommunen køber en ny bro.', 'Kommunen kjøper en ny bro.'],
  ['ru', 'bg', 'Музей закрыт.', 'Музеят е затворен, но музей има и в града.'],
  ['fr', 'en', 'Le village a une place.', 'The village has a square.'],
  ['en', 'fr', 'The second phase of the project begins.', 'La deuxième phase du projet commence.'],
  ['en', 'nl', 'The workshop was in a tunnel.', 'De workshop was in een tunnel.'],
  ['en', 'de', 'The manager left the meeting.', 'Der Manager verließ die Sitzung.'],
  ['fr', 'de', 'Le canal est fermé.', 'Der Canal ist gesperrt.'],
])('takes no word that both have for one left, %s to %s', (source, target, said, written) => {
  expect(left(source, target, said, written)).toEqual([]);
});
