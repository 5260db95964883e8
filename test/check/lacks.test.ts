import { expect, it } from 'vitest';
import { checkPair } from '../../src/library/check-pair.ts';

const saidOf = (sourceLocale: string, targetLocale: string, source: string, target: string): readonly string[] =>
  checkPair({ source, target, sourceLocale, targetLocale })
    .filter(({ check }) => check === 'negation')
    .map((finding) => (finding.source ?? finding.target)?.text ?? '');

it.each<readonly [string, string, string, string, string, string]>([
  ['en', 'da', 'He drove without lights.', 'Han kørte uden lys.', 'Han kørte med lys.', 'without'],
  ['en', 'ja', 'The court ruled out a fine.', '裁判所は罰金を排除した。', '裁判所は罰金を命じた。', 'ruled out'],
  ['en', 'tr', 'The pilot refused to land.', 'Pilot inmeyi reddetti.', 'Pilot indi.', 'refused to'],
  ['de', 'fr', 'Sie kam ohne Hut.', 'Elle est venue sans chapeau.', 'Elle est venue avec un chapeau.', 'ohne'],
  ['en', 'es', 'The soup has salt.', 'La sopa tiene sal.', 'La sopa va sin sal.', 'sin'],
  ['en', 'fr', 'Seven jurors voted no.', 'Sept jurés ont voté contre.', 'Sept jurés ont voté pour.', 'no.'],
  ['en', 'hi', 'The plane landed without damage.', 'विमान बिना क्षति के उतरा।', 'विमान क्षति के साथ उतरा।', 'without'],
  [
    'en',
    'hu',
    'The drink is sold without sugar.',
    'Az italt cukor nélkül árulják.',
    'Az italt cukorral árulják.',
    'without',
  ],
])('tells without from with, %s to %s', (sourceLocale, targetLocale, source, right, wrong, word) => {
  expect(saidOf(sourceLocale, targetLocale, source, right)).toEqual([]);
  expect(saidOf(sourceLocale, targetLocale, source, wrong)).toEqual([word]);
});

it.each<readonly [string, string, string, string]>([
  // What is taken from somebody, or is short, most languages have a word for.
  ['en', 'de', 'The valley is without power.', 'Im Tal ist der Strom ausgefallen.'],
  ['en', 'fr', 'The fire left 40 families without homes.', 'L’incendie a privé 40 familles de leur logement.'],
  ['en', 'sv', 'The region has a lack of nurses.', 'Regionen har sjuksköterskebrist.'],
  ['en', 'pl', 'The company denied the reports.', 'Firma zdementowała te doniesienia.'],
  ['en', 'id', 'The tent lacks a door.', 'Tenda itu tidak punya pintu.'],
  ['es', 'en', 'Sin embargo, la feria abrió.', 'The fair opened all the same.'],
  ['en', 'fr', 'Repairs began without delay.', 'Les réparations ont commencé aussitôt.'],
  ['ru', 'en', 'Он пришёл без четверти пять.', 'He came at a quarter to five.'],
  ['en', 'sv', 'Room no. 5 is open.', 'Rum 5 är öppet.'],
  ['en', 'de', 'The bridge cannot be crossed without a pass.', 'Die Brücke ist nur mit einem Pass begehbar.'],
  ['en', 'ko', 'The rain fell without a break.', '비가 계속 내렸다.'],
  ['en', 'es', 'Children without parents live here.', 'Aquí viven huérfanos.'],
  ['en', 'et', 'The drink is sold without sugar.', 'Jooki müüakse suhkruvabana.'],
  ['en', 'sv', 'The talks ended without a deal.', 'Samtalen strandade.'],
  ['es', 'en', 'El pueblo quedó sin agua.', 'The water of the town was cut off.'],
])('takes no turn of phrase for without, %s to %s', (sourceLocale, targetLocale, source, target) => {
  expect(saidOf(sourceLocale, targetLocale, source, target)).toEqual([]);
});

it('takes what only has the letters of a no for none', () => {
  const [source, added] = ['帆船队将前往最不发达国家。', 'The fleet will not sail to the least developed countries.'];
  expect(saidOf('zh-Hans', 'en', source, 'The fleet will sail to the least developed countries.')).toEqual([]);
  expect(saidOf('zh-Hans', 'en', source, added)).toEqual(['not']);
  expect(saidOf('en', 'hu', 'The painting is a copy.', 'A festmény nem más, mint másolat.')).toEqual([]);
  expect(saidOf('en', 'hu', 'The painting is a copy.', 'A festmény nem másolat.')).toEqual(['nem']);
});
