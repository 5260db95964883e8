import { describe, expect, it } from 'vitest';
import { checkPair } from '../../src/library/check-pair.ts';
import { findingsOf } from './findings-of.ts';

describe('what has a contrary', () => {
  it.each([
    ['de', 'Rents are at their lowest in ten years.', 'Die Mieten sind so hoch wie am Höchststand vor zehn Jahren.'],
    ['fr', 'Sales fell slightly in spring.', 'Les ventes ont fortement baissé au printemps.'],
    ['es', 'The funeral was held the following day.', 'El funeral se celebró el día anterior.'],
    ['it', 'The minimum wage will rise again.', 'Il salario massimo aumenterà ancora.'],
    ['pl', 'The company reported a loss.', 'Spółka odnotowała zysk.'],
    ['ar', 'It was the first flight from the new airport.', 'كانت هذه آخر رحلة من المطار الجديد.'],
    ['ja', 'It was the longest meeting of the year.', '今年最短の会議だった。'],
    ['ko', 'The minority voted against the budget.', '다수가 예산안에 반대했다.'],
    ['ru', 'The commission met before the election.', 'Комиссия собралась после выборов.'],
    ['sv', 'The driver was hurt in the right leg.', 'Föraren skadades i vänster ben.'],
    ['th', 'The lowest bid won the contract.', 'ผู้เสนอราคาสูงที่สุดได้รับสัญญา'],
    ['uk', 'The ban is temporary.', 'Заборона постійна.'],
    ['pt', 'Half as many visitors came as last year.', 'Veio uma vez e meia o número de visitantes do ano passado.'],
  ])('is told where a text in %s says the contrary: %s', (to, source, target) => {
    expect(findingsOf('opposites', to, source, target)).not.toEqual([]);
  });

  it.each([
    ['de', 'For the first time in years, rents fell.', 'Erstmals in den letzten Jahren sanken die Mieten.'],
    ['fr', 'He waited outside after the hearing.', 'Il a attendu devant le tribunal après l’audience.'],
    ['es', 'He worked in Rome before moving to Paris.', 'Después de trabajar en Roma, se instaló en París.'],
    ['tr', 'Two weeks before the vote, many are undecided.', 'Oylamadan iki hafta önce birçok kişi kararsız.'],
    ['zh-Hans', 'The last time was before the war.', '上一次是在战前。'],
    [
      'hu',
      'The best-known of the last kings was buried here.',
      'Az utolsó királyok közül a legismertebb itt nyugszik.',
    ],
    ['nl', 'The far-right party lost its leader.', 'De extreemrechtse partij verloor haar leider.'],
    ['el', 'It was the last of the first-class carriages.', 'Ήταν το τελευταίο από τα βαγόνια πρώτης θέσης.'],
    ['uk', 'The road will not open before the summer.', 'Дорогу відкриють лише після літа.'],
    ['pl', 'No candidate won a majority.', 'Żaden kandydat nie uzyskał większości.'],
  ])('is left alone where a text in %s says the same otherwise: %s', (to, source, target) => {
    expect(findingsOf('opposites', to, source, target)).toEqual([]);
  });
});

describe('how sure it is', () => {
  const loud = (targetLocale: string, source: string, target: string): readonly string[] =>
    checkPair({ source, target, sourceLocale: 'en', targetLocale })
      .filter(({ severity }) => severity !== 'info')
      .map(({ check }) => check);

  it.each([
    ['hi', 'Shares fell sharply yesterday.', 'कल शेयरों में तेज गिरावट आई।'],
    ['zh-Hans', 'The Supreme Court should hear at least the first case.', '最高法院至少应当审理第一起案件。'],
    ['es', 'The worst roads will be better soon.', 'Las peores carreteras serán mejores pronto.'],
    [
      'fr',
      'The largest towns need shops that are smaller.',
      'Les villes importantes ont besoin de plus petits magasins.',
    ],
    ['uk', 'Left-wing parties defend the rights of workers.', 'Ліві партії захищають права працівників.'],
    ['es', 'He was brought before the judge on Friday.', 'Tras su detención compareció el viernes ante el juez.'],
    ['fr', 'The loss of hearing helped nobody.', 'La baisse de l’ouïe n’était au profit de personne.'],
  ])('is not enough for a warning in %s: %s', (to, source, target) => {
    expect(loud(to, source, target)).not.toContain('opposites');
  });

  it.each([
    ['hi', 'It is the largest lake in the country.', 'यह देश की सबसे छोटी झील है।'],
    ['de', 'It is the oldest town in the valley.', 'Es ist die jüngste Stadt im Tal.'],
    ['fr', 'The shop opened the following day.', 'Le magasin a ouvert la veille.'],
  ])('is enough for one in %s: %s', (to, source, target) => {
    expect(loud(to, source, target)).toContain('opposites');
  });
});
