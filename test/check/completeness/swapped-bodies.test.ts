import { describe, expect, test } from 'vitest';
import { findingsOf } from '../findings-of.ts';

describe('a body that became another', () => {
  test.each([
    ['fr', 'The WHO closed its office.', 'L’OMC a fermé son bureau.', 's4 WHO', '2 OMC'],
    ['es', 'A WTO ruling is due.', 'Se espera un fallo de la OMS.', 's2 WTO', '25 OMS'],
    ['fi', 'The EU paid for the well.', 'YK:n rahat kustansivat kaivon.', 's4 EU', '0 YK'],
    ['tr', 'The IMF praised the plan.', 'Dünya Bankası’nın övdüğü plan.', 's4 IMF', '0 Dünya Bankası'],
    ['ar', 'UNICEF built the school.', 'وبنت اليونسكو المدرسة.', 's0 UNICEF', '5 اليونسكو'],
    ['zh-Hans', 'The AU sent monitors.', '欧盟派出了观察员。', 's4 AU', '0 欧盟'],
    ['ja', 'The OECD was right.', 'WHOは正しかった。', 's4 OECD', '0 WHO'],
  ])('is told of in %s: %s', (locale, source, target, lost, found) => {
    expect(findingsOf('names', locale, source, target)).toEqual([`warning changed ${lost} ${found}`]);
  });

  test.each([
    ['fr', 'The World Health Organization closed it.', 'L’OMS l’a fermé.'],
    ['ru', 'A report of the World Bank says so.', 'Так говорится в докладе Всемирного банка.'],
    ['de', 'The UN agency for children helps.', 'UNICEF hilft.'],
    ['nl', 'The WTO and the WHO agree.', 'De WTO en de WHO zijn het eens.'],
    ['pl', 'The UN spoke.', 'Przedstawiciel ONZ-u zabrał głos.'],
    ['it', 'NATO and the EU agree.', 'La Nato e l’UE sono d’accordo.'],
    ['fr', 'The ICC ruled on it.', 'L’ICC a statué.'],
    ['es', 'WHO, WTO: A NEW DEAL', 'OMC Y FAO: UN NUEVO ACUERDO'],
  ])('is not a body by another of its names, in %s: %s', (locale, source, target) => {
    expect(findingsOf('names', locale, source, target)).toEqual([]);
  });
});
