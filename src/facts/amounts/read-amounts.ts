import type { Fact } from '../../model/fact.ts';
import { fromNumber, normalize, shift } from '../tokens/decimal.ts';
import { dashes, isClose } from '../words/spacing.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { Meaning } from '../words/word-senses.ts';
import { durationWord } from './duration-words.ts';
import { compoundFact, measureFact } from './measures.ts';
import type { Base } from './measures.ts';
import {
  compoundMeasure,
  countsCentury,
  denominatorAfter,
  magnitudeAfter,
  magnitudeOfShare,
  neighbour,
  numeratorAfter,
} from '../numbers/adjacent.ts';
import { sharedMagnitude } from './shared-magnitude.ts';
import type { Context } from '../numbers/adjacent.ts';
import { isWeak, meaningOf } from '../numbers/number-items.ts';
import { yearsAt } from '../dates/years.ts';
import { centuryOf, romanCentury } from '../dates/centuries.ts';
import { certaintyOf, softness } from './certainty.ts';
import { decadeOf, decadeWord } from './decades.ts';
import { isOrdinalFigure, nameOf } from './figure-marks.ts';
import type { Item, NumberItem, WordItem } from '../numbers/number-items.ts';

/** Everything that is neither a date nor a time: amounts, shares, years, decades, weekdays, plain numbers. */
export function readAmounts(text: string, items: readonly Item[], lexicon: Lexicon): Fact[] {
  const facts: Fact[] = [];
  const context: Context = { text, items, lexicon };
  let last = -1;
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (
      !item ||
      item.start < (facts.at(-1)?.end ?? 0) ||
      (item.type === 'number' &&
        ([numeratorAfter, denominatorAfter].some((find) => find(context, at - 2) === item) ||
          [at - 2, at - 3].some((larger) => compoundMeasure(context, larger)?.smaller === item) ||
          [at - 1, at - 2].some((vague) => magnitudeAfter(context, vague) === item) ||
          magnitudeOfShare(context, at - 1) === item))
    )
      continue;
    const fact = item.type === 'number' ? numberFact(context, at, item) : wordFact(context, at, item);
    if (!fact) continue;
    const coordinated = last >= 0 && isCoordinated(context, last, at);
    // A draw of 2–2 is one of two goals.
    const draw = coordinated && isDraw(context, last, at);
    facts.push({ ...fact, ...(coordinated && { coordinated }), ...(draw && { soft: true }) });
    last = item.type === 'number' ? at : -1;
  }
  return facts;
}

const dash = new RegExp(`[${dashes}]`);

/** Whether `and`, a hyphen or a range word stands between two figures, and no punctuation. */
function isCoordinated({ text, items }: Context, from: number, to: number): boolean {
  const [start, end] = [items[from]?.end ?? 0, items[to]?.start ?? 0];
  if (end - start > 40 || /[.,;:!?()。，、；]/.test(text.slice(start, end))) return false;
  if (end - start <= 3 && dash.test(text.slice(start, end))) return true;
  return items.slice(from + 1, to).some((item) => {
    if (item.type !== 'word' || !(meaningOf(item.token, 'and') ?? meaningOf(item.token, 'range'))) return false;
    // Between `to` and its figure at most one word more: to about 30.
    return /^[^\p{L}]{0,4}(?:\p{L}{1,12}[^\p{L}]{1,4})?$/u.test(text.slice(item.end, end));
  });
}

function isDraw({ text, items }: Context, first: number, at: number): boolean {
  const [a, b] = [items[first], items[at]];
  return (
    a?.type === 'number' &&
    b?.type === 'number' &&
    /^\d$/.test(a.plain) &&
    a.plain === b.plain &&
    /^[-\u2010-\u2015:]$/.test(text.slice(a.end, b.start))
  );
}

function numberFact(context: Context, at: number, item: NumberItem): Fact {
  const before = (type: Meaning['type']) => neighbour(context, at, -1, type);
  const after = (type: Meaning['type']) => neighbour(context, at, 1, type);
  const base = spanOf(context, at, item);
  const shared = sharedMagnitude(context, at, item);
  const readings =
    shared === 0 ? item.readings : [...item.readings, ...item.readings.map((reading) => shift(reading, shared))];
  const decimals = readings.map((decimal) => ({ decimal }));
  const numerator = numeratorAfter(context, at);
  if (numerator)
    return {
      kind: 'fraction',
      ...base,
      text: context.text.slice(item.start, numerator.end),
      end: numerator.end,
      readings: [{ decimal: `${numerator.readings[0]}/${item.readings[0]}` }],
    };
  const decade = decadeOf(context, at, item, base);
  if (decade) return decade;
  if (after('pointsAfter') ?? before('pointsBefore')) return { kind: 'percentage-points', ...base, readings: decimals };
  if (after('percentAfter') ?? before('percentBefore')) return { kind: 'percent', ...base, readings: decimals };
  if (countsCentury(context, at)) {
    const decadeFollows = context.items[at + 2]?.type === 'number' && neighbour(context, at + 2, 1, 'decadeAfter');
    return { kind: 'century', ...base, readings: readings.map(centuryOf), ...(decadeFollows && { soft: true }) };
  }
  const denominator = denominatorAfter(context, at);
  if (denominator)
    return {
      kind: 'fraction',
      ...base,
      text: context.text.slice(item.start, denominator.end),
      end: denominator.end,
      readings: [{ decimal: `${item.readings[0]}/${denominator.readings[0]}` }],
    };
  const compound = compoundFact(context, at, base);
  if (compound) return compound;
  const era = neighbour(context, at, -1, 'era') ?? neighbour(context, at, 1, 'era');
  if (era && item.readings.length === 1) {
    const year = Number(item.readings[0]) + era.offset;
    if (year > 0 && year < 3000 && Number.isInteger(year))
      return { kind: 'year', ...base, readings: [{ iso: String(year) }] };
  }
  const years = yearsAt(context, at, item);
  if (years.length > 0) return { kind: 'year', ...base, readings: years.map((year) => ({ iso: String(year) })) };
  const measure = measureFact(context, at, item, base, readings);
  if (measure) return measure;
  const ordinal = item.ordinal || isOrdinalFigure(context, item);
  const name = ordinal ? undefined : nameOf(context.text, item);
  return {
    kind: ordinal ? 'ordinal' : 'cardinal',
    ...base,
    readings: decimals,
    ...(name !== undefined && { name }),
    ...softness(context, at, item),
  };
}

function spanOf({ text, items }: Context, at: number, item: Item): Base {
  const previous = items[at - 1];
  const approximate =
    previous?.type === 'word' &&
    meaningOf(previous.token, 'approximate') !== undefined &&
    isClose(text, previous.end, item.start);
  return {
    text: text.slice(item.start, item.end),
    start: item.start,
    end: item.end,
    certainty: item.type === 'number' ? certaintyOf(text, item) : 0.9,
    ...(approximate && { approximate }),
  };
}

function wordFact(context: Context, at: number, item: WordItem): Fact | undefined {
  const { token } = item;
  const base = spanOf(context, at, item);
  const weekday = meaningOf(token, 'weekday');
  const weak = isWeak(token, 'weekday') && !isBracketed(context.text, item);
  const short = token.entries.some((entry) => entry.length < 3);
  // Romanian luni is Monday, and after a figure months.
  const last = meaningOf(token, 'unit') && context.items[at - 1];
  const counted = last?.type === 'number' && isClose(context.text, last.end, item.start);
  const syllable = weak && /^[\u0e00-\u17ff]{1,3}$/.test(base.text);
  if (weekday && !(weak && short) && !syllable && !counted)
    return { kind: 'weekday', ...base, readings: [{ weekday: weekday.weekday as 1 }], ...(weak && { soft: true }) };
  const roman = romanCentury(context.text, item);
  if (roman) return roman;
  const span = durationWord(context, at, base);
  if (span) return span;
  const fraction = meaningOf(token, 'fraction');
  const share = fraction && shareOfMagnitude(context, at, base, fraction.value);
  if (share) return share;
  if (fraction)
    return {
      kind: 'fraction',
      ...base,
      readings: [{ decimal: fraction.value }],
      soft: true,
      certainty: isWeak(token, 'fraction') ? 0.3 : 0.7,
    };
  const collective = meaningOf(token, 'collective');
  if (collective)
    return {
      kind: 'cardinal',
      ...base,
      readings: [{ decimal: normalize(String(collective.value)) }],
      soft: true,
      certainty: 0.5,
    };
  const fuzzy = meaningOf(token, 'fuzzy');
  if (fuzzy) return vagueFact(context, at, base, fuzzy.value);
  const time = timeWord(item);
  if (time) return { kind: 'time', ...base, readings: [{ iso: time }], soft: true };
  const first = meaningOf(token, 'first-year');
  if (first) return { kind: 'year', ...base, readings: [{ iso: String(first.year) }] };
  return decadeWord(context, item, base);
}

/** Noon and midnight, and what a language has for one o'clock. */
function timeWord({ token }: WordItem): string | undefined {
  const period = meaningOf(token, 'day-period')?.period;
  return meaningOf(token, 'time')?.iso ?? (period === undefined ? undefined : clockWords[period]);
}

const clockWords: Readonly<Record<string, string>> = { noon: 'T12:00', midnight: 'T00:00' };

/** Half a million, a quarter of a million. */
function shareOfMagnitude(context: Context, at: number, base: Base, share: string): Fact | undefined {
  const magnitude = magnitudeOfShare(context, at);
  const [numerator = '1', denominator = '1'] = share.split('/');
  if (!magnitude) return undefined;
  const decimal = fromNumber((Number(magnitude.readings[0]) * Number(numerator)) / Number(denominator));
  return {
    kind: 'cardinal',
    ...base,
    text: context.text.slice(base.start, magnitude.end),
    end: magnitude.end,
    readings: [{ decimal }],
    certainty: 0.6,
  };
}

function vagueFact(context: Context, at: number, base: Base, value: number): Fact {
  const magnitude = magnitudeAfter(context, at);
  const power = magnitude === undefined ? 1 : Number(magnitude.readings[0]);
  const end = magnitude?.end ?? base.end;
  return {
    kind: 'cardinal',
    ...base,
    text: context.text.slice(base.start, end),
    end,
    readings: [{ decimal: normalize(String(value * power)) }],
    soft: true,
    approximate: true,
    certainty: 0.7,
  };
}

/** （月） and (Mon): a short weekday counts in brackets only. */
function isBracketed(text: string, { start, end }: WordItem): boolean {
  return /[(（]/.test(text.charAt(start - 1)) && /[)）]/.test(text.charAt(end));
}
