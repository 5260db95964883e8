import { expect, it } from 'vitest';
import { checkPair } from '../../../src/library/check-pair.ts';

const faults = (targetLocale: string, [source, term]: readonly [string, string], target: string): number =>
  checkPair({
    source: `The ${source} was seen.`,
    target,
    sourceLocale: 'en',
    targetLocale,
    terms: [{ source, target: term, locale: targetLocale, status: 'preferred' }],
  }).filter(({ check, severity }) => check === 'terms' && severity !== 'info').length;

it.each<readonly [string, readonly [string, string], string, string]>([
  ['fi', ['shore', 'ranta'], 'Rannalla näkyi jotain.', 'Satamassa näkyi jotain.'],
  ['et', ['bread', 'leib'], 'Leiva nägid kõik.', 'Saia nägid kõik.'],
  ['cs', ['leg', 'noha'], 'Na noze ji viděli.', 'Na ruce ji viděli.'],
  ['sk', ['end', 'koniec'], 'Pri konci ho videli.', 'Pri začiatku ho videli.'],
  ['pl', ['road', 'droga'], 'Widziano go na drodze.', 'Widziano go na ulicy.'],
  ['uk', ['table', 'стіл'], 'Його бачили на столі.', 'Його бачили на лавці.'],
  ['ru', ['stump', 'пень'], 'Его видели на пне.', 'Его видели на лавке.'],
  ['hr', ['leg', 'noga'], 'Vidjeli su je na nozi.', 'Vidjeli su je na ruci.'],
  ['sl', ['wind', 'veter'], 'Vetra niso videli.', 'Dežja niso videli.'],
])('knows a term by the stem that its cases have in %s: %s', (locale, term, right, wrong) => {
  expect(faults(locale, term, right)).toBe(0);
  expect(faults(locale, term, wrong)).toBe(1);
});
