import { right, wrong } from '../contract/example.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Check, Evidence } from '../contract/define-check.ts';
import { spanOf } from '../contract/span.ts';
import { isVisible } from '../contract/subject.ts';
import type { SegmentPair, UnitSubject } from '../contract/subject.ts';
import { oppositeAct } from './acts.ts';
import { contraryIn } from './contraries.ts';
import type { FoundContrary } from './contraries.ts';
import { otherPosition } from './positions.ts';
import { turnedComparison } from './turned-comparison.ts';
import { isTurned } from './count-negations.ts';
import { contradiction, openAndClose, poleWordsIn, riseAndFall } from './count-poles.ts';
import type { Poles } from './count-poles.ts';
import type { Found } from '../../facts/words/phrases.ts';
import { changedRank } from './ranks.ts';
import type { ChangedRank } from './ranks.ts';
import { otherRate } from './rates.ts';
import { comparedRoles } from './roles.ts';

interface OppositesFault extends Evidence {
  readonly problem: 'opposite' | 'turned' | 'rate' | 'rankLost' | 'rankAdded';
  readonly expected: string;
  readonly found: string;
}

/** What opens must not close in the translation, nor what rises fall, what is adopted be rejected, what is each day be each year, a deputy be the minister, who is ahead be behind, who beats another be beaten by it, what is opposite be beside, nor the highest be the lowest. */
export const opposites: Check<'unit'> = defineCheck({
  id: 'opposites',
  type: 'mistranslation',
  scope: 'unit',
  severity: 'warning',
  find: ({ pairs, sourceLocale, targetLocale }: UnitSubject) =>
    pairs.flatMap((pair) => (isVisible(pair.target) ? faultsOf(pair, sourceLocale, targetLocale) : [])),
  describe: ({ problem, expected, found }) => ({ key: problem, values: { expected, found } }),
  examples: [
    right('zh-Hans', 'The museum opens at 9 a.m.', '博物馆上午9点开门。'),
    right('ms', 'The bridge was closed on Monday.', 'Jambatan itu ditutup pada hari Isnin.'),
    right('ar', 'The border will open on Sunday.', 'ستفتح الحدود يوم الأحد.'),
    right('ru', 'The airport will close in May.', 'Аэропорт закроется в мае.'),
    right('hi', 'The school opens on Monday.', 'स्कूल सोमवार को खुलेगा।'),
    right('de', 'The mill saws 70 logs a day.', 'Die Säge schneidet täglich 70 Stämme.'),
    right('sw', 'The clinic sees 40 patients per week.', 'Kliniki huona wagonjwa 40 kwa wiki.'),
    right('th', 'The park opens at 6 a.m.', 'สวนเปิดเวลา 6.00 น.'),
    right('ru', 'The plant will stay open until May.', 'Завод не закроют до мая.'),
    wrong('zh-Hans', 'The museum opens at 9 a.m.', '博物馆上午9点关门。', 'warning'),
    wrong('ms', 'The bridge was closed on Monday.', 'Jambatan itu dibuka pada hari Isnin.', 'warning'),
    wrong('ar', 'The border will open on Sunday.', 'ستغلق الحدود يوم الأحد.', 'warning'),
    wrong('ru', 'The airport will close in May.', 'Аэропорт откроется в мае.', 'warning'),
    wrong('hi', 'The school opens on Monday.', 'स्कूल सोमवार को बंद होगा।', 'warning'),
    wrong('de', 'The mill saws 70 logs a day.', 'Die Säge schneidet jährlich 70 Stämme.', 'warning'),
    wrong('sw', 'The clinic sees 40 patients per week.', 'Kliniki huona wagonjwa 40 kwa mwezi.', 'warning'),
    wrong('es', 'Imports of tea rose.', 'Las importaciones de té bajaron.', 'warning'),
    wrong('th', 'The park opens at 6 a.m.', 'สวนปิดเวลา 6.00 น.', 'warning'),
    right('nl', 'The board approved the merger.', 'De raad heeft de fusie goedgekeurd.'),
    right('it', 'She pleaded not guilty.', 'Si è dichiarata innocente.'),
    wrong('nl', 'The board approved the merger.', 'De raad heeft de fusie afgewezen.', 'warning'),
    wrong('id', 'The guards arrested a driver.', 'Para penjaga membebaskan seorang pengemudi.', 'warning'),
    wrong('uk', 'The town supports the mine.', 'Місто — противник шахти.', 'warning'),
    right('es', 'Imports grew faster than exports.', 'Las importaciones crecieron más que las exportaciones.'),
    wrong(
      'es',
      'Imports grew faster than exports.',
      'Las exportaciones crecieron más que las importaciones.',
      'warning',
    ),
    right('af', 'There are half as many nurses as in 2010.', 'Daar is half soveel verpleegsters as in 2010.'),
    wrong(
      'af',
      'There are half as many nurses as in 2010.',
      'Daar is twee keer soveel verpleegsters as in 2010.',
      'warning',
    ),
    right('ru', 'Twice as many ships came.', 'Кораблей пришло вдвое больше.'),
    wrong('ru', 'Twice as many ships came.', 'Кораблей пришло вдвое меньше.', 'warning'),
    right('es', 'Arsenal beat Chelsea.', 'El Chelsea perdió ante el Arsenal.'),
    wrong('es', 'Arsenal beat Chelsea.', 'El Chelsea venció al Arsenal.', 'warning'),
    right('ja', 'The kiosk is behind the station.', '売店は駅の裏にあります。'),
    wrong('ja', 'The kiosk is behind the station.', '売店は駅の前にあります。', 'warning'),
    right('fi', 'It is the oldest church in town.', 'Se on kaupungin vanhin kirkko.'),
    wrong('fi', 'It is the oldest church in town.', 'Se on kaupungin uusin kirkko.', 'warning'),
    right('it', 'The deputy mayor came.', 'È venuto il vicesindaco.'),
    wrong('it', 'The deputy mayor came.', 'È venuto il sindaco.', 'warning'),
    right('ru', 'The former minister spoke.', 'Выступил экс-министр.'),
    wrong('ru', 'The minister spoke.', 'Выступил бывший министр.', 'warning'),
  ],
});

function faultsOf(pair: SegmentPair, sourceLocale: string, targetLocale: string): readonly OppositesFault[] {
  const locales = { sourceLocale, targetLocale };
  const texts = { source: pair.sourceProse, target: pair.targetProse };
  const opposite = oppositeIn(pair, locales);
  const contrary = opposite ? undefined : contraryOf(pair, locales);
  const rate = otherRate(texts, sourceLocale, targetLocale);
  const rank = changedRank(texts, sourceLocale, targetLocale);
  return [
    ...(opposite ? [opposite] : []),
    ...(contrary
      ? [
          {
            ...faultOf(pair, 'opposite', contrary),
            certainty: contrary.isSure ? ('likely' as const) : ('possible' as const),
          },
        ]
      : []),
    ...(rate ? [faultOf(pair, 'rate', rate)] : []),
    ...(rank ? [rankFault(pair, rank)] : []),
  ];
}

/** Finds the first words, or names, of a pair that contradict each other. */
function oppositeIn(pair: SegmentPair, locales: Locales): OppositesFault | undefined {
  const texts = { source: pair.sourceProse, target: pair.targetProse };
  const roles = comparedRoles({ ...texts, ...locales });
  if (roles?.isSame === false) return faultOf(pair, 'turned', roles);
  const opposite =
    oppositeOf(pair, locales, openAndClose) ??
    // Beside a figure, the word is its sign, which the checks of facts compare.
    (/\p{N}/u.test(pair.sourceProse) || pair.sourceProse.length > longest
      ? undefined
      : oppositeOf(pair, locales, riseAndFall)) ??
    // Who loses to whom is beaten by the other one: B lost to A, A venció a B.
    (roles === undefined ? actOf(pair, locales) : undefined) ??
    turnedComparison({ ...texts, ...locales }) ??
    positionOf(pair, locales);
  return opposite && faultOf(pair, 'opposite', opposite);
}

/** In a longer sentence without a figure, what falls may be of another clause. */
const longest = 160;

interface Locales {
  readonly sourceLocale: string;
  readonly targetLocale: string;
}

/** The words of a pair that contradict each other. */
interface Words {
  readonly source: Found<unknown>;
  readonly target: Found<unknown>;
}

function oppositeOf(pair: SegmentPair, { sourceLocale, targetLocale }: Locales, poles: Poles): Words | undefined {
  const there = poleWordsIn(pair.sourceProse, sourceLocale, poles);
  if (there.length === 0) return undefined;
  const found = contradiction(there, poleWordsIn(pair.targetProse, targetLocale, poles), poles);
  return found === undefined || isTurned(pair, sourceLocale, targetLocale) ? undefined : found;
}

function actOf(pair: SegmentPair, { sourceLocale, targetLocale }: Locales): Words | undefined {
  const found = oppositeAct({ source: pair.sourceProse, target: pair.targetProse }, sourceLocale, targetLocale);
  return found === undefined || isTurned(pair, sourceLocale, targetLocale) ? undefined : found;
}

function positionOf(pair: SegmentPair, { sourceLocale, targetLocale }: Locales): Words | undefined {
  const found = otherPosition({ source: pair.sourceProse, target: pair.targetProse }, sourceLocale, targetLocale);
  return found === undefined || isTurned(pair, sourceLocale, targetLocale) ? undefined : found;
}

function contraryOf(pair: SegmentPair, { sourceLocale, targetLocale }: Locales): FoundContrary | undefined {
  const found = contraryIn({ source: pair.sourceProse, target: pair.targetProse }, sourceLocale, targetLocale);
  return found === undefined || isTurned(pair, sourceLocale, targetLocale) ? undefined : found;
}

function rankFault(pair: SegmentPair, rank: ChangedRank): OppositesFault {
  const fault = { problem: rank.problem, certainty: 'likely', segment: pair.segment.id } as const;
  if (rank.problem === 'rankLost') {
    const source = spanOf(pair.source, rank.source.start, rank.source.end);
    return { ...fault, source, expected: source.text, found: '' };
  }
  const target = spanOf(pair.target ?? '', rank.target.start, rank.target.end);
  return { ...fault, target, expected: '', found: target.text };
}

function faultOf(pair: SegmentPair, problem: OppositesFault['problem'], words: Words): OppositesFault {
  const source = spanOf(pair.source, words.source.start, words.source.end);
  const target = spanOf(pair.target ?? '', words.target.start, words.target.end);
  const texts = { expected: source.text, found: target.text };
  return { problem, certainty: 'likely', segment: pair.segment.id, source, target, ...texts };
}
