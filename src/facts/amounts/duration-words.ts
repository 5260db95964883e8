import { isDigit, isLetter } from '../../locale/characters.ts';
import type { Fact, IsoReading } from '../../model/fact.ts';
import { figureWordBefore } from '../words/beside-figure.ts';
import { isUnspaced } from '../words/fold.ts';
import { areClose, spanOf } from '../words/spacing.ts';
import { isUnit, meaningOf, means } from '../tokens/token.ts';
import type { Passage } from '../tokens/token.ts';
import { areInRow, asNumber, isWholeNumber } from '../numbers/number-items.ts';
import type { Item, ItemizedPassage, NumberItem } from '../numbers/number-items.ts';
import { durationOf, figureOf, joinDurations } from '../dates/iso-8601.ts';
import type { Base } from './fact-base.ts';
import { isConvertible, isHalved } from './measures.ts';

/** Reads a span of time without a figure: сутки, fortnight, an hour and a half, over a decade. */
export function durationWord(passage: ItemizedPassage, at: number, base: Base): Fact | undefined {
  const withMinutes = hourAndMinutes(passage, at, base);
  if (withMinutes || isCounted(passage, at)) return withMinutes;
  return (
    halvedWord(passage, at, base) ??
    halfOfWord(passage, at, base) ??
    oneWord(passage, at) ??
    wholeWord(passage, at, base)
  );
}

function isCounted({ text, items }: ItemizedPassage, at: number): boolean {
  const [before, item, after] = [items[at - 1], items[at], items[at + 1]];
  return (
    (before?.type === 'number' && !isArticle(before) && areClose(text, before, item)) ||
    (after?.type === 'number' && areClose(text, item, after))
  );
}

/** Une demi-heure, eine halbe Stunde: one is an article to them. */
const isArticle = (item: NumberItem): boolean => item.spelled && !item.ordinal && isWholeNumber(item, 1, 1);

/** An hour and five minutes, un'ora e 35 minuti: the hour is one, and said without a figure. */
function hourAndMinutes({ text, items }: ItemizedPassage, at: number, base: Base): Fact | undefined {
  const [before, word, next] = [items[at - 1], items[at], items[at + 1]];
  const smaller = smallerUnits[meaningOf(word, 'unit')?.unit ?? ''];
  const isOfMore = before?.type === 'number' && !isWholeNumber(before, 1, 1);
  if (!word || !smaller || (isOfMore && areClose(text, before, word))) return undefined;
  const index = means(next, 'and', 'connectors') ? at + 2 : at + 1;
  const [number, unit] = [asNumber(items[index]), items[index + 1]];
  if (!number || !isUnit(unit, smaller) || !areInRow(text, word, ...items.slice(at + 1, index + 2))) return undefined;
  const [minutes = ''] = number.readings;
  const [whole, part] = [durationOf('1', smaller === 'minute' ? 'hour' : 'minute'), durationOf(minutes, smaller)];
  const of = (item: Item, iso: string): Fact => ({
    kind: 'duration',
    ...spanOf(text, item.start, item.end),
    readings: [{ iso }],
    certainty: 0.6,
  });
  return {
    ...of(word, joinDurations(whole, part)),
    ...spanOf(text, base.start, number.end),
    parts: [{ ...of(word, whole), soft: true }, of(number, part)],
  };
}

const smallerUnits: Readonly<Record<string, string>> = { hour: 'minute', minute: 'second' };

/** An hour and a half, שעתיים וחצי: a dual is two of its unit. */
function halvedWord(passage: ItemizedPassage, at: number, base: Base): Fact | undefined {
  const { text, items } = passage;
  const unit = meaningOf(items[at], 'unit')?.unit ?? '';
  if (!halvable.has(unit) || !isHalved(passage, at)) return undefined;
  const whole = Number(figureOf(meaningOf(items[at], 'duration')?.iso ?? '1'));
  return {
    kind: 'duration',
    ...base,
    ...spanOf(text, base.start, items[at + 1]?.end ?? base.end),
    readings: [{ iso: durationOf(String(whole + 0.5), unit) }],
    certainty: 0.6,
  };
}

/** 半小时 */
function halfOfWord({ text, items }: ItemizedPassage, at: number, base: Base): Fact | undefined {
  const [half, next] = [items[at], items[at + 1]];
  const unit = meaningOf(next, 'unit')?.unit ?? '';
  if (!next || half?.end !== next.start || !means(half, 'halfAfter') || !halvable.has(unit)) return undefined;
  return {
    kind: 'duration',
    ...base,
    ...spanOf(text, base.start, next.end),
    readings: readingsOf(durationOf('0.5', unit)),
    soft: true,
    certainty: 0.5,
  };
}

/** Half an hour is no hour, and 5 miles or 15 dollars an hour are none. */
const isPartOfRate = (item: Item): boolean =>
  item.type === 'number' || means(item, 'fraction', 'halfBefore', 'unit', 'currency');

/** An hour, a month; and a mile, whose kilometres a translation may state. */
function oneWord({ text, lexicon, items }: ItemizedPassage, at: number): Fact | undefined {
  const [before, word] = [items[at - 1], items[at]];
  const unit = meaningOf(word, 'unit')?.unit ?? '';
  const isSpan = halvable.has(unit);
  if (!word || !(isSpan || isConvertible(unit)) || lexicon.oneBefore.length === 0) return undefined;
  const start = figureWordBefore(text, word.start, lexicon.oneBefore);
  const isOfMore = before !== undefined && start - before.end < 5 && isPartOfRate(before);
  if (start < 0 || isOfMore) return undefined;
  const base = { ...spanOf(text, start, word.end), soft: true, certainty: 0.5 };
  if (!isSpan) return { kind: 'quantity', ...base, readings: [{ decimal: '1', unit }] };
  return { kind: 'duration', ...base, readings: [{ iso: durationOf('1', unit) }] };
}

/** Сутки, fortnight; a decade and a century only where no figure is near, since the 20th century has letters between. */
function wholeWord({ items }: ItemizedPassage, at: number, base: Base): Fact | undefined {
  const near = [items[at - 1], items[at + 1]].some((other) => other?.type === 'number');
  const unit = near ? '' : (meaningOf(items[at], 'unit')?.unit ?? '');
  const iso = meaningOf(items[at], 'duration')?.iso ?? longSpans[unit];
  if (iso === undefined) return undefined;
  return {
    kind: 'duration',
    ...base,
    readings: readingsOf(iso),
    soft: true,
    certainty: 0.5,
    // Over a decade is more than ten years.
    ...(figureOf(iso) !== '1' && { approximate: true }),
  };
}

/** Half an hour is 30 minutes too: the 30th minute, and minuto 30. */
function readingsOf(iso: string): readonly IsoReading[] {
  const hours = /^PT(0\.\d+)H$/.exec(iso)?.[1];
  return [{ iso }, ...(hours === undefined ? [] : [{ iso: durationOf(String(Number(hours) * 60), 'minute') }])];
}

const halvable: ReadonlySet<string> = new Set(['minute', 'hour', 'day', 'week', 'month', 'year']);
const longSpans: Readonly<Record<string, string>> = { decade: 'P10Y', century: 'P100Y' };

/**
 * Reads phrases with figures that say that something is there at any time: 24 heures sur 24, 24/24 giờ. They are one day of
 * hours, and soft, since another language says it without any figure. 24/7 may be a date too, and is read as two figures.
 */
export function aroundTheClock({ text, lexicon }: Passage): Fact[] {
  if (lexicon.aroundTheClock === undefined || !text.includes('24')) return [];
  return [...text.matchAll(lexicon.aroundTheClock)].flatMap(({ 0: phrase, index }): Fact[] => {
    const end = index + phrase.length;
    if (!isApart(text, index, end)) return [];
    return [
      { kind: 'duration', ...spanOf(text, index, end), readings: [{ iso: 'PT24H' }], soft: true, certainty: 0.5 },
    ];
  });
}

/** No part of a longer figure, nor of a word where words are parted. */
function isApart(text: string, start: number, end: number): boolean {
  const [before, first, last, after, next] = [start - 1, start, end - 1, end, end + 1].map((at) => text.charCodeAt(at));
  const goesOn = (code = 0, own = 0): boolean => isDigit(code) || (isLetter(code) && !isUnspaced(own));
  const joins = (code = 0): boolean => '.,/:-'.includes(String.fromCharCode(code));
  return (
    !goesOn(before, first) &&
    !goesOn(after, last) &&
    !(start > 0 && joins(before)) &&
    !(joins(after) && isDigit(next ?? 0))
  );
}
