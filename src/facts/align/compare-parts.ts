import type { Fact, FactKind } from '../../model/fact.ts';
import { areDollarsAndPesos, isSameMoney, isSameOfCountry } from '../words/currency-names.ts';
import { isSameSpan } from '../dates/iso-8601.ts';
import { dayShift, isSameInstant } from '../dates/zones.ts';
import { areOfOtherDimensions, compareMeasures, temperatures } from '../amounts/convert-units.ts';
import type { Agreement } from './alignment.ts';
import { isSpelled } from './comparable-parts.ts';
import type { Part } from './comparable-parts.ts';
import { isSameEdge } from './edges.ts';
import { isHalf } from './share-joins.ts';
import { isOtherYearPart } from './year-parts.ts';

/** Tells whether parts of equal value nevertheless say different things: 5 miles and 5 km, 3 % and 3 percentage points. */
export function clashes(s: Part, t: Part): boolean {
  if ((s.edge ?? t.edge) !== undefined) return !isSameEdge(s, t);
  if (areSharesApart(s, t)) return true;
  // What is halved is not doubled, although either is said with a two.
  if (isOneSense(s, t)) return !ownValues(s).some((value) => ownValues(t).includes(value));
  if (isOtherYearPart(s, t) || isOtherYearPart(t, s)) return true;
  if (isOtherMeasure(s, t) || isOtherMeasure(t, s) || isHalfOnly(s, t) || isHalfOnly(t, s)) return true;
  return s.fact.kind === t.fact.kind && (clashesOf[s.fact.kind]?.(s.fact, t.fact) ?? false);
}

/** Gives how many days later a date is in the zone of the second of two times that are one instant. */
export const dayShiftOf = (a: Fact, b: Fact): number => dayShift(isosOf(a), isosOf(b));

/** Tells whether two amounts of money name one currency: A$5,500 and 5 500 dollars australiens. */
export const isExactly = (s: Part, t: Part): boolean =>
  currenciesOf(s.fact).some((currency) => currenciesOf(t.fact).includes(currency));

/** Tells whether two parts are factors, halves or Roman numerals both. */
export const isOneSense = ({ fact: { sense } }: Part, { fact }: Part): boolean =>
  sense !== undefined && sense !== 'country' && sense !== 'dollar' && sense === fact.sense;

/** 5 million dollars, 5 million Mexican pesos: they share the sign only. */
const isOfOtherName = (a: Fact, b: Fact): boolean =>
  a.sense === 'dollar' && b.sense === 'country' && areDollarsAndPesos(currencyOf(a), currencyOf(b));

/** What is halved is said with a two by words of no sense only. */
const ownValues = ({ values }: Part): readonly string[] => (Number(values[0]) < 1 ? values.slice(0, 1) : values);

/** 53 % and 53 people, 5 dollars and 5, 30 cents and 30 dollars, 5 dollars and 5 tonnes. */
function isOtherMeasure(a: Part, b: Part): boolean {
  if (a.role === 'percent' || a.role === 'currency') {
    return b.role === 'cardinal' && !b.soft && !isSpelled(b.fact) && a.hasMeasureOfNext !== true;
  }
  const unit = measureOf(a.fact)?.unit;
  if (unit === undefined || b.role !== 'currency') return false;
  // Pounds are of money too.
  return unit !== 'pound' || !isSameMoney('GBP', currencyOf(b.fact));
}

/** The first half of a year is not the one of each one. */
const isHalfOnly = ({ fact }: Part, other: Part): boolean =>
  fact.sense === 'half' && other.role === 'cardinal' && other.fact.sense === undefined && isSpelled(other.fact);

const areSharesApart = (s: Part, t: Part): boolean => isShare(s) && isShare(t) && s.role !== t.role;

const isShare = ({ role }: Part): boolean => role === 'percent' || role === 'percentage-points';

/** How two facts of a kind clash although their figures are equal. */
const clashesOf: Readonly<Partial<Record<FactKind, (a: Fact, b: Fact) => boolean>>> = {
  // 5 dollars, 5 euros
  currency: (a, b) => {
    const areOne = a.sense === 'country' && b.sense === 'country' ? isSameOfCountry : isSameMoney;
    return (
      isOfOtherName(a, b) ||
      isOfOtherName(b, a) ||
      !currenciesOf(a).some((x) => currenciesOf(b).some((y) => areOne(x, y)))
    );
  },
  // 7:30 EST, 7:30 CET
  time: (a, b) => isSameInstant(isosOf(a), isosOf(b)) === false,
  // 5 hours, 5 days
  duration: (a, b) => !isSameSpan(durationOf(a), durationOf(b)),
  // 5 miles, 5 km
  quantity: (a, b) => {
    // 12 square kilometres, 12 kilometres; 12 kilograms, 12 kilometres
    return everyMeasure(a, b, (x, y) => {
      if (x.unit === y.unit) return false;
      const compared = compareMeasures(x, y);
      return compared === 'other' || (compared === 'incomparable' && areOfOtherDimensions(x.unit, y.unit));
    });
  },
};

type Measure = Parameters<typeof compareMeasures>[0];

const currenciesOf = (fact: Fact): readonly string[] =>
  fact.kind === 'currency' ? fact.readings.map(({ currency }) => currency) : [];
const currencyOf = (fact: Fact): string => (fact.kind === 'currency' ? (fact.readings[0]?.currency ?? '') : '');
const isosOf = (fact: Fact): readonly string[] =>
  fact.kind === 'time' ? fact.readings.map(({ iso }) => iso).filter((iso) => iso.startsWith('T')) : [];
const durationOf = (fact: Fact): string => (fact.kind === 'duration' ? (fact.readings[0]?.iso ?? '') : '');
/** Quinze jours, and the weeks that they are as well; vierzehn Tage and a fortnight are those too, fourteen days are not. */
const areWeeks = (days: Fact, weeks: Fact): boolean =>
  days.kind === 'duration' &&
  weeks.kind === 'duration' &&
  days.readings
    .slice(1)
    .some(
      ({ iso: span }) =>
        span.endsWith('W') &&
        weeks.readings.some(({ iso }) => iso === span || (weeks.soft === true && isSameSpan(iso, span))),
    );
const measureOf = (fact: Fact): Measure | undefined => (fact.kind === 'quantity' ? fact.readings[0] : undefined);

const measuresOf = (fact: Fact): readonly Measure[] => (fact.kind === 'quantity' ? fact.readings : []);

/** Tells whether something is so of whatever two measures may be, by the units that they may have. */
const everyMeasure = (a: Fact, b: Fact, holds: (x: Measure, y: Measure) => boolean): boolean =>
  measuresOf(a).every((x) => measuresOf(b).every((y) => holds(x, y)));

/** How two parts of unequal value or type may be the same all the same. */
interface Rule {
  /** Tells whether the rule decides about two parts. */
  readonly applies: (a: Part, b: Part) => boolean;
  readonly matches: (a: Part, b: Part) => boolean;
  readonly how: Agreement['how'];
}

const types =
  (first: Part['type'], second: Part['type']) =>
  (a: Part, b: Part): boolean =>
    a.type === first && b.type === second;
const kinds =
  (first: FactKind, second: FactKind) =>
  (a: Part, b: Part): boolean =>
    a.fact.kind === first && b.fact.kind === second;

/** The first rule that applies decides. */
const rules: readonly Rule[] = [
  // 03-5550 1234, +60 3 5550 1234
  { applies: types('phone', 'phone'), matches: isSamePhone, how: 'equal' },
  // Tel. 2620 1234, 26201234
  { applies: types('phone', 'number'), matches: isDialled, how: 'equal' },
  // 3 p.m., 15 (heures)
  { applies: types('time', 'number'), matches: isHour, how: 'equal' },
  // June, 6
  { applies: types('month', 'number'), matches: isMonthNumber, how: 'equal' },
  // 7:30 EST, 13:30 CET
  {
    applies: types('time', 'time'),
    matches: (a, b) => isSameInstant(isosOf(a.fact), isosOf(b.fact)) === true,
    how: 'converted',
  },
  // 48 hours, two days; quinze jours, two weeks
  {
    applies: kinds('duration', 'duration'),
    matches: (a, b) =>
      isSameSpan(durationOf(a.fact), durationOf(b.fact)) || areWeeks(a.fact, b.fact) || areWeeks(b.fact, a.fact),
    how: 'converted',
  },
  // 26 degrees, 26º
  { applies: (a, b) => a.fact.kind === 'quantity' && b.role === 'ordinal', matches: isDegrees, how: 'converted' },
  // 5 miles, 8 km
  {
    applies: kinds('quantity', 'quantity'),
    matches: (a, b) => !everyMeasure(a.fact, b.fact, (x, y) => compareMeasures(x, y) !== 'same'),
    how: 'converted',
  },
  // 99 cents, $0.99
  {
    applies: (a, b) => measureOf(a.fact)?.unit === 'cent' && b.role === 'currency',
    matches: (a, b) => Number(a.values[0]) === Math.round(Number(b.values[0]) * 100),
    how: 'converted',
  },
  // 50 %, half of them
  { applies: (a, b) => a.role === 'percent' && isHalf(b), matches: (a) => a.values[0] === '50', how: 'converted' },
  // 20 %, every fifth
  { applies: (a, b) => a.role === 'percent' && b.role === 'fraction', matches: isShareInPercent, how: 'converted' },
  {
    applies: (a, b) => a.role === 'percentage-points' && b.role === 'fraction',
    matches: isShareOfPoint,
    how: 'converted',
  },
  // '95, 1995; 6-foot-6, six feet
  {
    applies: types('number', 'number'),
    matches: (a, b) => isShortYear(a, b) || isFeetOf(a, b) || isRound(a, b),
    how: 'equal',
  },
];

/** Tells how two parts of unequal value or type say the same, in this order, if they do. */
export function sameByRule(a: Part, b: Part): Agreement['how'] | undefined {
  const rule = rules.find(({ applies }) => applies(a, b));
  return rule?.matches(a, b) ? rule.how : undefined;
}

function isMonthNumber(month: Part, number: Part): boolean {
  return number.values[0] === month.values[0] && /^\d{1,2}(?:\/\d{1,2})?$/.test(number.fact.text);
}

/** 26º is 26 degrees to some who write the sign of an ordinal for it. */
function isDegrees(measure: Part, ordinal: Part): boolean {
  const reading = measureOf(measure.fact);
  if (!reading || !temperatures.has(reading.unit) || isSpelled(ordinal.fact)) return false;
  return compareMeasures(reading, { decimal: ordinal.values[0] ?? '', unit: 'degree' }) === 'same';
}

/** National and international forms share their last digits. */
function isSamePhone(a: Part, b: Part): boolean {
  return a.values.some((x) => b.values.some((y) => isSameNumber(x, y)));
}

function isSameNumber(a: string, b: string): boolean {
  if (a.startsWith('+') && b.startsWith('+')) return a === b;
  const [x = '', y = ''] = [a, b].map((value) => value.replace(/^\+|^0+/g, ''));
  return Math.min(x.length, y.length) >= 6 && (x.endsWith(y) || y.endsWith(x));
}

/** 33 per cent is a third too. */
function isShareInPercent(percent: Part, { fact }: Part): boolean {
  return Math.abs(Number(percent.values[0]) - 100 * shareIn(fact)) < 0.7;
}

/** A quarter of a percentage point is 0.25 points. */
function isShareOfPoint(points: Part, { fact }: Part): boolean {
  return Number(points.values[0]) === shareIn(fact);
}

function shareIn(fact: Fact): number {
  const [above, below] = (fact.kind === 'fraction' ? (fact.readings[0]?.decimal ?? '') : '').split('/').map(Number);
  return Number(above) / Number(below);
}

function isDialled(phone: Part, number: Part): boolean {
  return phone.values.some((value) => value.replace(/^\+?0*/, '') === number.values[0]);
}

function isHour(time: Part, number: Part): boolean {
  // 20:00 on the 7th is no 8th.
  if (number.role === 'day' || number.role === 'year') return false;
  const clock = /^(\d{1,2})[.,hH](\d\d)$/.exec(number.fact.text);
  if (clock && time.values.includes(`T${clock[1]?.padStart(2, '0')}:${clock[2]}`)) return true;
  const hour = Number(number.values[0]);
  return (
    Number.isInteger(hour) &&
    hour <= 24 &&
    time.values.some((iso) => iso.endsWith(':00') && (Number(iso.slice(1, 3)) - hour) % 12 === 0)
  );
}

/** The six feet of a height of 6-foot-6, where the target has feet and inches apart. */
function isFeetOf(height: Part, feet: Part): boolean {
  const [, first] = /^(\d+)\D+\d+$/.exec(height.fact.text) ?? [];
  return measureOf(height.fact)?.unit === 'inch' && first !== undefined && first === feet.values[0];
}

/** The last 16 of a cup play the eighths of its final: 1/8 finału, octavos, يك هشتم. */
const isRound = (teams: Part, { fact, role, values: [value] }: Part): boolean => {
  const isEighth = role === 'ordinal' ? isSpelled(fact) : fact.kind === 'fraction' && /^(?:1\/|\D*$)/.test(fact.text);
  return isEighth && rounds.has(teams.values[0] ?? '') && Number(value) * 2 === Number(teams.values[0]);
};

const rounds: ReadonlySet<string> = new Set(['8', '16', '32', '64']);

/** '95 and 1990–95 are 1995. */
function isShortYear(short: Part, long: Part): boolean {
  const [a = '', b = ''] = [short.values[0], long.values[0]];
  return /^\d\d$/.test(short.fact.text) && /^(1[89]|20)\d\d$/.test(b) && b.endsWith(a.padStart(2, '0'));
}
