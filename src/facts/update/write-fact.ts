import { hasOrdinalFirst } from '../../locale/orthography/first-of-month.ts';
import type { Fact } from '../../model/fact.ts';
import { applyUpdates } from './apply-updates.ts';
import { isVerbatim, type ChangedFact } from './changed-facts.ts';
import { countOf, figuresIn, writeCount, writeFigure, type FigurePlace } from './write-figure.ts';
import { writeDate } from './write-date.ts';

/**
 * Gives the ways in which a translation may state a changed value where it stated the one before: its words, digits and
 * order stay. Each is to be read back; none where words would have to be found.
 */
export function writtenAnew(target: Fact, { before, now }: ChangedFact, locale: string): readonly string[] {
  if (isVerbatim(target)) return target.text === before.text ? [now.text] : [];
  const [was] = before.readings;
  const [is] = now.readings;
  if (was === undefined || is === undefined) return [];
  if ('decimal' in was && 'decimal' in is) return numbers(target, [[was.decimal, is.decimal]], locale);
  if ('from' in was && 'from' in is)
    return numbers(
      target,
      [
        [was.from, is.from],
        [was.to, is.to],
      ],
      locale,
    );
  if ('iso' in was && 'iso' in is) {
    if (!isSameTimeOfDay(was.iso, is.iso) || becomesFirst(was.iso, is.iso, locale)) return [];
    return [...counts(target, was.iso, is.iso), ...writeDate(target.text, was.iso, is.iso, locale)];
  }
  if ('weekday' in was && 'weekday' in is) {
    return writeDate(target.text, sampleDay(was.weekday), sampleDay(is.weekday), locale);
  }
  return [];
}

/** The hours at which what people call a time of day may change (CLDR, day periods). */
const bounds: readonly number[] = [4, 6, 10, 11, 12, 13, 15, 16, 18, 19, 21, 23];

/** Words beside a time, such as siang and பிற்பகல், name a part of the day, and another part has other words. */
function isSameTimeOfDay(before: string, now: string): boolean {
  const [was, is] = [before, now].map((iso) => Number(/^T(\d{2})/.exec(iso)?.[1] ?? Number.NaN));
  return was === undefined || is === undefined || Number.isNaN(was) || partOf(was) === partOf(is);
}

function partOf(hour: number): number {
  return bounds.filter((bound) => bound <= hour).length;
}

/** The first of a month may have an ending, which no other day has. */
function becomesFirst(before: string, now: string, locale: string): boolean {
  return hasOrdinalFirst(locale) && now.endsWith('-01') && !before.endsWith('-01');
}

/** 1 January 2024 was a Monday. */
function sampleDay(weekday: number): string {
  return `2024-01-0${weekday}`;
}

function numbers({ text }: Fact, values: readonly (readonly [string, string])[], locale: string): readonly string[] {
  const figures = figuresIn(text);
  if (figures.length !== values.length) return [];
  const written = figures.map(({ text: figure }, at) => {
    const [before, now] = values[at]!;
    return before === now ? figure : writeFigure(figure, { before, now, locale });
  });
  return written.includes(undefined) ? [] : [rewritten(text, figures, written as readonly string[])];
}

/** Changes the one figure that stands for each number of a date, time or duration that is another now. */
function counts({ text }: Fact, before: string, now: string): readonly string[] {
  const were = (before.match(/\d+/g) ?? []).map(Number);
  const are = (now.match(/\d+/g) ?? []).map(Number);
  if (were.length !== are.length) return [];
  const figures = [...text.matchAll(/\p{Nd}+/gu)].map(({ 0: figure, index }) => ({
    start: index,
    end: index + figure.length,
    text: figure,
  }));
  const isTime = before.startsWith('T');
  // A clock of twelve hours shows 7 for 19.
  return (isTime ? [0, 12] : [0]).flatMap((noon) => {
    const written = figures.map(({ text: figure }) => figure);
    for (const [at, was] of were.entries()) {
      if (was === are[at]) continue;
      const shown = were.filter((each) => each === was).length === 1 ? was - (at === 0 ? noon : 0) : Number.NaN;
      const places = figures.flatMap(({ text: figure }, place) => (countOf(figure) === shown ? [place] : []));
      const [place] = places;
      if (place === undefined || places.length > 1 || (!isTime && hasEnding(text, figures[place]!))) return [];
      const value = are[at]! - (at === 0 ? noon : 0);
      const isPadded = isTime
        ? isMinute(text, figures[place]!)
        : figures.some(({ text: figure }) => isWithZero(figure));
      written[place] = writeCount(figures[place]!.text, value, isPadded ? 2 : 1);
    }
    return [rewritten(text, figures, written)];
  });
}

/** The ending of a day is another on another one: 1er, 2-ри, 1.º, 2nd. */
function hasEnding(text: string, { end }: FigurePlace): boolean {
  return /^(?:\.?[º°ª]|[-‑:’]?[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}])/u.test(text.slice(end, end + 3));
}

/** In a date with one part of two digits all are: 07/09/2030. */
function isWithZero(figure: string): boolean {
  return figure.length === 2 && countOf(figure) < 10;
}

/** Minutes that stand right behind their hours have two digits: 9:05, 9h05. */
function isMinute(text: string, { start }: FigurePlace): boolean {
  return /\p{Nd}\s?[:.：٫hH]\s?$/u.test(text.slice(0, start));
}

function rewritten(text: string, figures: readonly FigurePlace[], written: readonly string[]): string {
  return applyUpdates(
    text,
    figures.map((figure, at) => ({ ...figure, text: written[at] ?? '' })),
  );
}
