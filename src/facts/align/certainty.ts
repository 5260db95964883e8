import { unitPrefix } from '../amounts/convert-units.ts';
import { unitOf } from '../dates/iso-8601.ts';
import { isOneSense } from './compare-parts.ts';
import { isUnspaced } from '../words/fold.ts';
import type { FactPair } from './alignment.ts';
import { isSpelled } from './comparable-parts.ts';
import type { Part } from './comparable-parts.ts';
import { isOtherYearPart } from './year-parts.ts';

/** Tells how certain it is that a target part is a wrong translation of a source part; 0 where it is no evidence. */
export function changeCertainty(s: Part, t: Part, texts?: FactPair['texts']): number {
  if (s.type === 'number') return isInOtherUnit(s, t, texts) ? 0.3 : numberCertainty(s, t);
  if (s.type === 'weekday') return 0.75;
  if (s.type === 'month' && (s.soft || t.soft)) return s.soft && t.soft ? 0.5 : 0.6;
  return Math.min(s.certainty, t.certainty) * 0.9;
}

function numberCertainty(s: Part, t: Part): number {
  if (isOneSense(s, t)) return senseCertainty(s, t);
  if (isFirstFor(s, t)) return 0.55;
  if (contradictions.some((isOne) => isOne(s, t) || isOne(t, s))) return 0.55;
  if (isIndefinite(s) && isIndefinite(t)) return 0.6;
  if (s.fact.kind === 'fraction' && t.fact.kind === 'fraction') return 0.6;
  if (s.soft || t.soft || !isOrdinalPair(s, t)) return 0;
  const spelled = [s, t].filter((part) => isSpelled(part.fact)).length;
  const certainty = Math.min(s.certainty, t.certainty);
  if (spelled === 0) return 0.9 * certainty;
  if (certainty < 0.55) return 0;
  if (isOtherMagnitude(s, t)) return 0.85;
  return spelled === 1 ? 0.65 : 0.55;
}

/**
 * Satu juta, a million, for one billion, cinco millones for five thousand: the same count of another power of a thousand,
 * which no wording makes of it. A thousand thanks may well be a million elsewhere.
 */
const isOtherMagnitude = (s: Part, t: Part): boolean => s.role === t.role && isByThousands(s, t);

function isByThousands(s: Part, t: Part): boolean {
  if (s.values.length !== 1 || t.values.length !== 1) return false;
  const [least, most] = [Number(s.values[0]), Number(t.values[0])].toSorted((one, other) => one - other);
  if (least === undefined || most === undefined || least < 2000) return false;
  const power = Math.log10(most / least) / 3;
  const isPower = power > 0.5 && Math.abs(power - Math.round(power)) < 1e-9;
  return isPower && (least >= 1e6 || Math.round(power) === 1);
}

/** Five thousand terajoules, five million gigajoules: of a unit that is in no list its prefix tells that it is another. */
function isInOtherUnit(s: Part, t: Part, texts: FactPair['texts']): boolean {
  if (texts === undefined || s.segment !== t.segment || !isByThousands(s, t)) return false;
  if (!isAmount(s) || !isAmount(t) || (s.role === 'quantity' && t.role === 'quantity')) return false;
  return unitPrefix(texts.source, s.fact.end) !== unitPrefix(texts.target, t.fact.end);
}

const isAmount = ({ role }: Part): boolean => role === 'cardinal' || role === 'quantity';

/** How two values contradict each other although one of them is said without a figure; told from either side. */
const contradictions: readonly ((a: Part, b: Part) => boolean)[] = [
  isRank,
  isOtherSpan,
  isHalfYear,
  arePoints,
  isOtherScale,
  isHalfFor,
  isOrdinalForShare,
  isOtherDecade,
  isOtherYearPart,
  isOtherRank,
  isOtherDozen,
  isOtherChange,
];

/** North for south is wrong; north for northeast may be a spelling of which only a half is known. */
function senseCertainty(s: Part, t: Part): number {
  if (s.fact.sense !== 'direction') return 0.6;
  const [a, b] = [Number.parseInt(s.values[0] ?? '', 10), Number.parseInt(t.values[0] ?? '', 10)];
  const angle = Math.abs(a - b) % 360;
  return Math.min(angle, 360 - angle) > 45 ? Math.min(s.certainty, t.certainty) : 0.3;
}

/** A Roman numeral is written as an ordinal, a century or a figure elsewhere: World War II, Erster Weltkrieg, Q3. */
function isRank({ fact }: Part, other: Part): boolean {
  return (
    fact.sense === 'roman' && (other.role === 'ordinal' || other.role === 'century' || /^[1-9]$/.test(other.fact.text))
  );
}

/** The third and drugi, which is the other too: two ranks that are all that is left. */
function isOtherRank(s: Part, t: Part): boolean {
  if (s.role !== 'ordinal' || t.role !== 'ordinal' || s.fact.sense !== undefined || t.fact.sense !== undefined)
    return false;
  return !s.soft && t.soft && isSpelled(s.fact) && isSpelled(t.fact) && Number(t.values[0]) > 1;
}

/**
 * Half an hour and an hour and a half, three years and عامين: two spans of one unit, whatever one of them leaves out; two
 * weeks and شهرين; a girl of three years and one of three months.
 */
function isOtherSpan(s: Part, t: Part): boolean {
  if (s.fact.kind !== 'duration' || t.fact.kind !== 'duration') return false;
  // An hour for half of one, however little either says.
  if (s.soft && t.soft) return spanUnit(s) === spanUnit(t) && s.values[0] === '0.5' && t.values[0] === '1';
  if (!s.soft && !t.soft && !(isSpelled(s.fact) && isSpelled(t.fact))) return false;
  return spanUnit(s) === spanUnit(t) || s.values[0] === t.values[0] || areWeeks(s, t) || areWeeks(t, s);
}

/** Half a year, which is read as its months, and a year and a half; a year alone may be no count. */
function isHalfYear(half: Part, other: Part): boolean {
  if (!half.soft || spanUnit(half) !== 'month' || half.values[0] !== '6' || spanUnit(other) !== 'year') return false;
  const [years] = other.values;
  return years !== '0.5' && !(other.soft && years === '1');
}

/** Six weeks and שבועיים: whole weeks are read as their days where one word says them. */
function areWeeks(weeks: Part, days: Part): boolean {
  if (spanUnit(weeks) !== 'week' || spanUnit(days) !== 'day') return false;
  const [count, other] = [Number(weeks.values[0]), Number(days.values[0])];
  return other >= 14 && other % 7 === 0 && other !== 7 * count;
}

/** Nine points and a nou per cent, which may be another word. */
function arePoints(points: Part, { fact, values }: Part): boolean {
  if (!isSpelled(points.fact) || !isSpelled(fact)) return false;
  return points.fact.kind === 'percentage-points' && fact.kind === 'percent' && points.values[0] === values[0];
}

/** The unit of a span of time, empty for what is none. */
export function spanUnit({ fact }: Part): string {
  return fact.kind === 'duration' ? unitOf(fact.readings[0]?.iso ?? '') : '';
}

/** Half a million and مليون ونصف, two million and مليون: of one order, of which the one may stand for many. */
function isOtherScale(s: Part, t: Part): boolean {
  if (s.soft || !t.soft || s.role !== t.role || !isSpelled(s.fact) || !isSpelled(t.fact)) return false;
  const [a, b] = [Number(s.values[0]), Number(t.values[0])];
  // مليونا is two million, before what it counts.
  if (a === 2 * b && t.fact.text.endsWith('\u0627')) return false;
  return s.certainty >= 0.55 && Math.min(a, b) >= 100 && Math.max(a, b) < 10 * Math.min(a, b);
}

/** Half of the teachers are not a third of them. */
function isHalfFor(half: Part, { fact }: Part): boolean {
  return half.soft && half.fact.kind === 'cardinal' && half.values[0] === '2' && fact.kind === 'fraction';
}

/** Who says a fifth for a quarter may say it with the word for the fifth: חמישית, a fifth and fifth. */
function isOrdinalForShare(share: Part, { role, fact, values, certainty }: Part): boolean {
  if (share.fact.kind !== 'fraction' || !isSpelled(share.fact) || role !== 'ordinal' || !isSpelled(fact)) return false;
  const [below, rank] = [Number(share.values[0]), Number(values[0])];
  return certainty >= 0.55 && below > 2 && rank > 2 && rank <= 10;
}

/** Women in their forties, mujeres de treinta y tantos. */
function isOtherDecade(decade: Part, { role, fact, soft, values: [value = ''] }: Part): boolean {
  if (!decade.soft || decade.certainty < 0.8 || soft || role !== 'cardinal' || !isSpelled(fact)) return false;
  return decade.fact.kind === 'cardinal' && isSpelled(decade.fact) && isTens(decade.values[0] ?? '') && isTens(value);
}

/**
 * A dozen and two dozen, half a dozen and twelve: what counts by the dozen stands for about so many, not for nearly twice as
 * many or more. Of several dozen, the dozen alone tells nothing.
 */
function isOtherDozen(dozen: Part, { role, fact, soft, certainty, values: [value = ''] }: Part): boolean {
  if (!dozen.soft || dozen.role !== 'cardinal' || !/^(?:6|12)$/.test(dozen.values[0] ?? '')) return false;
  if (!/\p{L}[ -]\p{L}/u.test(dozen.fact.text)) return false;
  if (soft || role !== 'cardinal' || !isSpelled(fact) || certainty < 0.55) return false;
  return Number(value) * 3 >= Number(dozen.values[0]) * 5 && Number(value) <= 99;
}

/** Twice as much is 100 per cent more, and three times 200: a round change in words for another one in figures. */
function isOtherChange(percent: Part, { fact, soft }: Part): boolean {
  if (percent.role !== 'percent' || percent.soft || fact.kind !== 'cardinal' || fact.sense !== 'factor' || !soft)
    return false;
  const [change, factor] = [Math.abs(Number(percent.values[0])), Number(fact.readings[0]?.decimal)];
  // Three times as much is also called 300 per cent of it.
  return change >= 50 && change % 50 === 0 && change !== Math.abs(factor - 1) * 100 && change !== factor * 100;
}

const isTens = (value: string): boolean => /^[2-9]0$/.test(value);

const isIndefinite = ({ fact, soft }: Part): boolean => fact.approximate === true && soft && fact.sense === undefined;

/** An ordinal word is compared with another ordinal, or a small figure (2e); second is no evidence against forty. */
const isOrdinalPair = (s: Part, t: Part): boolean => mayBeOrdinal(s, t) && mayBeOrdinal(t, s);

function mayBeOrdinal(ordinal: Part, other: Part): boolean {
  if (ordinal.role !== 'ordinal' || !isSpelled(ordinal.fact)) return true;
  if (other.role === 'ordinal' || other.role === 'fraction' || other.role === 'century') return true;
  if (isSpelled(other.fact)) return false;
  // Arabic tells ages by ordinals: under the twenty-first.
  if (other.role === 'duration') return Number(ordinal.values[0]) >= 13;
  return other.role === 'cardinal' && (Number(other.values[0]) <= 12 || Number(ordinal.values[0]) >= 13);
}

/** The second case, which the translation calls the first one: neither has another rank beside it that it could be. */
function isFirstFor(s: Part, t: Part): boolean {
  if (s.role !== 'ordinal' || t.role !== 'ordinal' || s.fact.sense !== undefined || t.fact.sense !== undefined)
    return false;
  const [rank, first] = [Number(s.values[0]), Number(t.values[0])];
  return !s.soft && t.soft && first === 1 && rank > 1 && rank <= 20 && s.certainty >= 0.55;
}

/** Tells how certain it is that a part without a counterpart is missing or added wrongly; 0 where it is no evidence. */
export function loneCertainty({ soft, type, role, fact, certainty }: Part): number {
  if (soft) return 0;
  if (type === 'weekday') return 0.2;
  if (!isSpelled(fact)) return 0.7 * certainty;
  if (role === 'ordinal' || certainty < 0.55) return 0.1;
  return certainty >= 0.7 ? 0.3 : 0.25;
}

/** Where a number word is missing. */
interface Around {
  readonly missing: readonly Part[];
  readonly added: readonly Part[];
  /** Two of a kind need no word of their own in the language of the target. */
  readonly dual: boolean;
  readonly texts: FactPair['texts'] | undefined;
  /** It is a part of a whole that is told behind it, of which the target tells the whole only: nine of the 14 hospitals. */
  readonly isOfWhole: boolean;
}

/**
 * Tells whether a number word that is missing is so for certain: one of several may be said otherwise, two of them hardly; nor
 * one that counts something in a short sentence. Not where the target has a number of its own.
 */
export function isWordLost(s: Part, { missing, added, dual, texts, isOfWhole }: Around): boolean {
  const least = dual ? 3 : 2;
  // An article that may be one is no number; a word that may be a dual is.
  const isOther = ({ segment, soft, values: [value] }: Part): boolean =>
    segment === s.segment && !(soft && value === '1');
  if (added.some(isOther)) return false;
  if (isSpanOfTime(s)) return true;
  if (!isCount(s, least)) return false;
  if (isOfWhole) return true;
  if (missing.some((other) => other.segment === s.segment && other.fact !== s.fact && isCount(other, least)))
    return true;
  if (texts === undefined || !isCount(s, 3) || !isShort(texts)) return false;
  const { source } = texts;
  // A capital within a sentence is of a name: Seven Dwarfs.
  return (s.fact.start === 0 || !/^\p{Lu}/u.test(s.fact.text)) && countsNoun.test(source.slice(s.fact.end));
}

/** A number word that counts something and is seldom another word. */
const isCount = ({ role, type, fact, soft, certainty, values: [value] }: Part, least: number): boolean =>
  type === 'number' && role === 'cardinal' && !soft && isSpelled(fact) && certainty >= 0.7 && Number(value) >= least;

/** Five months, nine days: there is hardly another way to say them, as a quarter is one to say three months. */
function isSpanOfTime(s: Part): boolean {
  const { role, soft, fact, certainty, values } = s;
  if (role !== 'duration' || soft || certainty < 0.7 || !isSpelled(fact)) return false;
  const count = Number(values[0]);
  return count >= 3 && !spansWithNames[spanUnit(s)]?.includes(count);
}

/** Spans of time that many languages have a word for: a fortnight, semestre, lustrum, полчаса. By CLDR's ids of units. */
const spansWithNames: Readonly<Record<string, readonly number[]>> = {
  year: [5, 10, 20, 25, 50, 100, 1000],
  month: [3, 4, 6, 12, 18, 24],
  week: [4],
  day: [7, 8, 14, 15, 30],
  hour: [12, 24, 48, 72],
  minute: [15, 30, 45, 60, 90],
};

/** What is counted is a noun or what is said of it. */
const countsNoun = /^\s+\p{L}{3}/u;

/** In a longer sentence a translator leaves more out, and in a text that lost its spaces no word is found. */
const isShort = ({ source, target }: NonNullable<FactPair['texts']>): boolean =>
  source.length <= 220 && (isUnspaced(target.codePointAt(0) ?? 0) || !/\p{L}{28}/u.test(target));
