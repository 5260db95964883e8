import type { Fact, FactKind } from '../../model/fact.ts';
import { right, wrong } from '../contract/example.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Check } from '../contract/define-check.ts';
import { bounds } from '../relations/beside-value.ts';
import type { Axis } from '../relations/beside-value.ts';
import { poleWordsIn, riseAndFall } from '../relations/count-poles.ts';
import { relationFaults } from './value-relations.ts';
import type { RelationFault } from './value-relations.ts';

/** About five is neither more than five nor at most five: a bound is `up` here, whichever way it goes. */
const looseness: Axis = { about: 'down', atLeast: 'up', moreThan: 'up', atMost: 'up', lessThan: 'up' };

/** What changes by five is not what changes to five. */
const extents: Axis = { by: 'up', to: 'down' };
const changing: ReadonlySet<FactKind> = new Set([
  'percent',
  'percentage-points',
  'currency',
  'quantity',
  'fraction',
  'cardinal',
]);

/** By 2030 is when, even where nothing but its place tells a year. */
const mayBeYear = (fact: Fact): boolean =>
  fact.kind === 'year' ||
  fact.kind === 'date' ||
  (fact.kind === 'cardinal' && /^(?:19|20)\d\d$/.test(fact.readings[0]?.decimal ?? ''));

/** Kinds of which there is more and less. */
const counted: ReadonlySet<FactKind> = new Set([
  'cardinal',
  'fraction',
  'percent',
  'percentage-points',
  'quantity',
  'currency',
  'duration',
]);

interface BoundsFault extends RelationFault {
  readonly problem: 'opposite' | 'extent';
}

/**
 * At least five is not at most five, more than five is not nearly five, and what rose by five did not rise to five. The words are compared where they stand beside
 * a value that both sides state.
 */
export const boundsCheck: Check<'unit'> = defineCheck({
  id: 'bounds',
  type: 'mistranslation',
  scope: 'unit',
  severity: 'warning',
  find: (subject) => [
    ...relationFaults(subject, { axisOf: (kind) => (counted.has(kind) ? bounds : undefined) }).map(
      (fault): BoundsFault => ({ ...fault, problem: 'opposite' }),
    ),
    ...relationFaults(subject, {
      axisOf: (kind) => (counted.has(kind) ? looseness : undefined),
      mostBetween: 1,
      unlessBoth: bounds,
    }).map((fault): BoundsFault => ({ ...fault, problem: 'opposite' })),
    ...relationFaults(subject, {
      axisOf: (kind, { source, target }) =>
        changing.has(kind) && ![source, target].some(mayBeYear) ? extents : undefined,
      mostBetween: 0,
      mostAfter: 1,
      isMeant: ({ sourceProse, targetProse }) =>
        poleWordsIn(sourceProse, subject.sourceLocale, riseAndFall).length > 0 ||
        poleWordsIn(targetProse, subject.targetLocale, riseAndFall).length > 0,
    }).map((fault): BoundsFault => ({ ...fault, problem: 'extent' })),
  ],
  describe: ({ problem, expectedText: expected, foundText: found }) => ({ key: problem, values: { expected, found } }),
  examples: [
    right('ru', 'at least five years', 'не менее пяти лет'),
    right('zh-Hans', 'more than 300 people', '300多人'),
    right('ms', 'up to 12 days', 'hingga 12 hari'),
    right('hi', 'less than 40 per cent', '40 प्रतिशत से कम'),
    right('ar', 'no fewer than 500 homes', 'ما لا يقل عن 500 منزل'),
    right('de', 'The talks will last two days at most.', 'Die Gespräche werden nicht länger als zwei Tage dauern.'),
    right('ja', 'no more than 20 pages', '20ページ以下'),
    wrong('ru', 'at least five years', 'не более пяти лет', 'warning'),
    wrong('zh-Hans', 'more than 300 people', '不到300人', 'warning'),
    wrong('ms', 'up to 12 days', 'lebih daripada 12 hari', 'warning'),
    wrong('hi', 'less than 40 per cent', '40 प्रतिशत से अधिक', 'warning'),
    wrong('ar', 'no fewer than 500 homes', 'ما لا يزيد عن 500 منزل', 'warning'),
    wrong('ja', 'no more than 20 pages', '20ページ以上', 'warning'),
    right('es', 'More than 60% of farms have no well.', 'Más del 60 % de las granjas carecen de pozo.'),
    wrong('es', 'More than 60% of farms have no well.', 'Menos del 60 % de las granjas carecen de pozo.', 'warning'),
    wrong('it', 'More than half of the farms sold.', 'Meno della metà delle aziende ha venduto.', 'warning'),
    right('vi', 'The hall holds no fewer than 60 people.', 'Hội trường chứa không dưới 60 người.'),
    wrong('vi', 'The hall holds no more than 60 people.', 'Hội trường chứa không dưới 60 người.', 'warning'),
    right('ru', 'no older than 30 years', 'не старше 30 лет'),
    wrong('ru', 'no older than 30 years', 'не моложе 30 лет', 'warning'),
    right('nl', 'just over 300 people', 'ongeveer 300 mensen'),
    right('fr', 'up to about 300 people', 'environ 300 personnes au plus'),
    wrong('fr', 'about 300 people', 'plus de 300 personnes', 'warning'),
    wrong('vi', 'at least 45 villages', 'khoảng 45 ngôi làng', 'warning'),
    right('de', 'Rents fell by 6 per cent.', 'Die Mieten fielen um 6 Prozent.'),
    right('pl', 'Turnout rose to 61 per cent.', 'Frekwencja wzrosła do 61 procent.'),
    wrong('de', 'Rents fell by 6 per cent.', 'Die Mieten fielen auf 6 Prozent.', 'warning'),
    wrong('pl', 'Turnout rose to 61 per cent.', 'Frekwencja wzrosła o 61 procent.', 'warning'),
    right('hu', 'Catches fell by a quarter.', 'A fogások negyedével csökkentek.'),
    right('hi', 'Wages rose by 8 per cent.', 'मज़दूरी में 8 प्रतिशत की वृद्धि हुई।'),
    wrong('hu', 'Catches fell by a quarter.', 'A fogások negyedére csökkentek.', 'warning'),
    wrong('fr', 'Stocks fell to 70 tonnes.', 'Les stocks ont baissé de 70 tonnes.', 'warning'),
    wrong('tr', 'Wages rose by 8 per cent.', 'Ücretler yüzde 8’e yükseldi.', 'warning'),
  ],
});
