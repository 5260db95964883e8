import type { Fact } from '../model/fact.ts';
import { normalize, shift } from './decimal.ts';
import { isUnspaced } from './fold.ts';
import { isClose } from './gaps.ts';
import type { Lexicon, Meaning } from './lexicon.ts';
import {
  compoundMeasure,
  countsCentury,
  denominatorAfter,
  magnitudeAfter,
  moneyAfter,
  neighbour,
  numeratorAfter,
} from './neighbours.ts';
import type { Context } from './neighbours.ts';
import { isWeak, meaningOf } from './items.ts';
import { yearsOf } from './years.ts';
import { centuryOf, romanCentury } from './centuries.ts';
import type { Item, NumberItem, WordItem } from './items.ts';

/** Everything that is neither a date nor a time: amounts, shares, years, decades, weekdays, plain numbers. */
export function readAmounts(text: string, items: readonly Item[], lexicon: Lexicon): Fact[] {
  const facts: Fact[] = [];
  const context: Context = { text, items, lexicon };
  let last = -1;
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (
      !item ||
      (item.type === 'number' &&
        ([numeratorAfter, denominatorAfter].some((find) => find(context, at - 2) === item) ||
          [at - 2, at - 3].some((larger) => compoundMeasure(context, larger)?.smaller === item) ||
          [at - 1, at - 2].some((vague) => magnitudeAfter(context, vague) === item)))
    )
      continue;
    const fact = item.type === 'number' ? numberFact(context, at, item) : wordFact(context, at, item);
    if (!fact) continue;
    const coordinated = last >= 0 && isCoordinated(context, last, at);
    facts.push(coordinated ? { ...fact, coordinated } : fact);
    last = item.type === 'number' ? at : -1;
  }
  return facts;
}

/** Whether `and`, a hyphen or a range word stands between two figures, and no punctuation. */
function isCoordinated({ text, items }: Context, from: number, to: number): boolean {
  const [start, end] = [items[from]?.end ?? 0, items[to]?.start ?? 0];
  if (end - start > 40 || /[.,;:!?()。，、；]/.test(text.slice(start, end))) return false;
  if (end - start <= 3 && /[-–—~～]/.test(text.slice(start, end))) return true;
  return items.slice(from + 1, to).some((item) => {
    if (item.type !== 'word' || !(meaningOf(item.token, 'and') ?? meaningOf(item.token, 'range'))) return false;
    // Between `to` and its figure at most one word more: to about 30.
    return /^[^\p{L}]{0,4}(?:\p{L}{1,12}[^\p{L}]{1,4})?$/u.test(text.slice(item.end, end));
  });
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
  const decade = decadeOf(context, at, item);
  if (decade) return { kind: 'decade', ...base, readings: decade.map((iso) => ({ iso })) };
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
  const compound = compoundMeasure(context, at);
  if (compound) {
    const { smaller, unit, factor } = compound;
    const decimal = String(Number(item.readings[0]) * factor + Number(smaller.readings[0]));
    return {
      kind: 'quantity',
      ...base,
      text: context.text.slice(item.start, smaller.end),
      end: smaller.end,
      readings: [{ decimal, unit }],
    };
  }
  const era = neighbour(context, at, -1, 'era') ?? neighbour(context, at, 1, 'era');
  if (era && item.readings.length === 1) {
    const year = Number(item.readings[0]) + era.offset;
    if (year > 0 && year < 3000 && Number.isInteger(year))
      return { kind: 'year', ...base, readings: [{ iso: String(year) }] };
  }
  if (item.plain.length === 4 && context.lexicon.yearOffsets.length > 0) {
    const years = yearsOf(item, context.lexicon);
    if (years.length > 1) return { kind: 'year', ...base, readings: years.map((year) => ({ iso: String(year) })) };
  }
  const unit = neighbour(context, at, 1, 'unit') ?? unitBefore(context, at) ?? rangeUnit(context, at);
  const currency = moneyAfter(context, at) ?? neighbour(context, at, -1, 'currency');
  const single = item.spelled && (item.bare || Number(item.readings[0]) <= 1) ? { soft: true as const } : {};
  if (currency)
    return {
      kind: 'currency',
      ...base,
      readings: readings.map((decimal) => ({ decimal, currency: currency.currency })),
      ...single,
    };
  if (unit?.unit === 'decade')
    return {
      kind: 'cardinal',
      ...base,
      readings: [...decimals, ...readings.map((decimal) => ({ decimal: shift(decimal, 1) }))],
      ...softness(context, at, item),
    };
  if (unit && !item.ordinal)
    return {
      kind: 'quantity',
      ...base,
      readings: readings.map((decimal) => ({ decimal, unit: unit.unit })),
      ...single,
    };
  return { kind: item.ordinal ? 'ordinal' : 'cardinal', ...base, readings: decimals, ...softness(context, at, item) };
}

/** The power of ten that a number has from another: the two of 2–3 million, the six of *six other million*. */
function sharedMagnitude({ text, items }: Context, at: number, item: NumberItem): number {
  for (let i = at + 1; i < Math.min(items.length, at + 3); i++) {
    const next = items[i];
    if (next?.type !== 'number') continue;
    const between = text.slice(item.end, next.start);
    const range =
      /^\s*[-–—~～]\s*$/.test(between) ||
      items
        .slice(at + 1, i)
        .some((word) => word.type === 'word' && (meaningOf(word.token, 'range') ?? meaningOf(word.token, 'and')));
    const apart = next.bare && /^ \p{L}{2,12} $/u.test(between);
    if (!(range && between.length < 12) && !apart) return 0;
    const last = next.tokens.at(-1);
    const power = meaningOf(last, 'multiplier')?.power ?? 1;
    return power >= 1000 && Number(item.readings[0]) < 1000 ? Math.round(Math.log10(power)) : 0;
  }
  return 0;
}

/** The unit that the first figure of a range shares with the second: 2 to 4 inches. */
function rangeUnit(context: Context, at: number): Extract<Meaning, { readonly type: 'unit' }> | undefined {
  const { text, items } = context;
  const [item, word] = [items[at], items[at + 1]];
  const index = word?.type === 'number' ? at + 1 : at + 2;
  const next = items[index];
  if (!item || next?.type !== 'number' || next.start - item.end > 8) return undefined;
  const joined =
    word?.type === 'word'
      ? (meaningOf(word.token, 'range') ?? meaningOf(word.token, 'and'))
      : /^\s*[-–—~～]\s*$/.test(text.slice(item.end, next.start));
  return joined ? neighbour(context, index, 1, 'unit') : undefined;
}

function unitBefore(context: Context, at: number): Extract<Meaning, { readonly type: 'unit' }> | undefined {
  const unit = neighbour(context, at, -1, 'unit');
  return unit?.before ? unit : undefined;
}

type Base = Pick<Fact, 'text' | 'start' | 'end' | 'certainty' | 'approximate'>;

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

/** Digits are certain; words the more so the more there are, and where they stand alone. */
function certaintyOf(text: string, item: NumberItem): number {
  if (!item.spelled) return 1;
  if (item.weak || item.bare) return 0.3;
  if (item.words > 1) return 0.8;
  if (item.ordinal) return 0.6;
  const unspaced = isUnspaced(text.charCodeAt(item.start));
  if (!unspaced) return 0.7;
  const [before, next] = [text.charCodeAt(item.start - 1), text.charCodeAt(item.end)];
  return (isUnspaced(before) || isUnspaced(next)) && item.end - item.start < 3 ? 0.4 : 0.6;
}

/** One, first, millions: matched where the other side has them, never missed. */
function softness(
  context: Context,
  at: number,
  item: NumberItem,
): { readonly soft?: true; readonly approximate?: true; readonly certainty?: number } {
  if (!item.spelled)
    return item.plain === '1' &&
      /(?:\bno|nr|nº|n°|#|№|number)\.?\s?$/i.test(context.text.slice(Math.max(0, item.start - 8), item.start))
      ? { soft: true }
      : {};
  const value = Number(item.readings[0]);
  if (item.bare) return { soft: true, approximate: true };
  if (value <= 1) return { soft: true };
  if (neighbour(context, at, 1, 'counters')) return { certainty: 0.75 };
  // Two syllables of Korean are as often a word: 구조, 조세.
  if (/^[가-힣]{1,2}$/.test(context.text.slice(item.start, item.end))) return { soft: true };
  return item.weak ? { soft: true } : {};
}

/** `1990s`, `90年代`, `les années 1990`: ISO 8601 decades, three digits each; two digits may be of any century. */
function decadeOf(context: Context, at: number, item: NumberItem): string[] | undefined {
  const marked = neighbour(context, at, 1, 'decadeAfter') ?? neighbour(context, at, -1, 'decadeBefore');
  const value = Number(item.readings[0]);
  if (!marked || value % 10 !== 0) return undefined;
  if (value >= 1000 && value < 3000) return [String(value / 10)];
  if (value < 10 || value > 90) return undefined;
  return [`19${value / 10}`, `20${value / 10}`, `18${value / 10}`];
}

function wordFact(context: Context, at: number, item: WordItem): Fact | undefined {
  const { token } = item;
  const base = spanOf(context, at, item);
  const weekday = meaningOf(token, 'weekday');
  const weak = isWeak(token, 'weekday') && !isBracketed(context.text, item);
  const short = token.entries.some((entry) => entry.length < 3);
  const syllable = weak && /^[\u0e00-\u17ff]{1,3}$/.test(base.text);
  if (weekday && !(weak && short) && !syllable)
    return { kind: 'weekday', ...base, readings: [{ weekday: weekday.weekday as 1 }], ...(weak && { soft: true }) };
  const fraction = meaningOf(token, 'fraction');
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
  const roman = romanCentury(context.text, item);
  if (roman) return roman;
  const years = spansOfYears[meaningOf(token, 'unit')?.unit ?? ''];
  const counted = [context.items[at - 1], context.items[at + 1]].some((other) => other?.type === 'number');
  if (years && !counted)
    return { kind: 'cardinal', ...base, readings: [{ decimal: years }], soft: true, approximate: true, certainty: 0.5 };
  const fuzzy = meaningOf(token, 'fuzzy');
  if (fuzzy) return vagueFact(context, at, base, fuzzy.value);
  const decade = meaningOf(token, 'decade');
  if (decade)
    return {
      kind: 'decade',
      ...base,
      readings: ['19', '20', '18'].map((century) => ({ iso: `${century}${decade.value / 10}` })),
      certainty: 0.8,
    };
  return undefined;
}

/** Over a decade is more than ten years. */
const spansOfYears: Readonly<Record<string, string>> = { decade: '10', century: '100' };

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
