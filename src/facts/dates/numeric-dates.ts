import type { Fact } from '../../model/fact.ts';
import { isoDate } from './iso-date.ts';
import { digitRun } from '../tokens/digits.ts';
import { afterMarks } from '../words/spacing.ts';
import type { Item, NumberItem } from '../numbers/number-items.ts';
import type { Lexicon } from '../words/lexicon.ts';

/** The items of a text, and those that a date is made of already. */
export interface DateContext {
  readonly text: string;
  readonly items: readonly Item[];
  readonly lexicon: Lexicon;
  readonly used: Set<Item>;
}

/** 06.11.2010, 2010-11-06, 6/11/2010: in the locale's order, or the other way round where that is none. */
export function numericDate(context: DateContext, at: number): Fact | undefined {
  const { text, items, lexicon } = context;
  const item = items[at];
  if (item?.type !== 'number' || context.used.has(item) || item.tokens.length > 1) return undefined;
  const found = numericDateAt(text, item.start);
  if (!found) return dayAndMonth(context, item);
  const [a, b, c] = found.numbers;
  const iso = new Set<string>();
  const add = (year: number, month: number, day: number) => {
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31) {
      for (const offset of lexicon.yearOffsets)
        if (year + offset >= 1750 && year + offset <= 2150 && year > 2150) iso.add(isoDate(year + offset, month, day));
      iso.add(isoDate(year < 100 ? year + (year > 50 ? 1900 : 2000) : year, month, day));
    }
  };
  if (a > 999) add(a, b, c);
  else {
    if (lexicon.dateOrder === 'mdy') add(c, a, b);
    add(c, b, a);
    if (found.separator === '/') add(c, a, b);
  }
  if (iso.size === 0) return undefined;
  for (let i = at; i < items.length && (items[i]?.start ?? Infinity) < found.end; i++) {
    const covered = items[i];
    if (covered) context.used.add(covered);
  }
  return {
    kind: 'date',
    text: text.slice(item.start, found.end),
    start: item.start,
    end: found.end,
    readings: [...iso].map((each) => ({ iso: each })),
    certainty: 1,
  };
}

/** 28.3. where days and months are written so. */
function dayAndMonth({ text, lexicon, used }: DateContext, item: NumberItem): Fact | undefined {
  const numeral = item.tokens[0]?.numeral;
  if (numeral?.separators !== '.' || !lexicon.dottedDates) return undefined;
  const [day, month] = numeral.runs.map(Number);
  if (text.charAt(item.end) !== '.' || !day || !month || day > 31 || month > 12) return undefined;
  used.add(item);
  return {
    kind: 'date',
    text: text.slice(item.start, item.end + 1),
    start: item.start,
    end: item.end + 1,
    readings: [{ iso: isoDate(undefined, month, day) }],
    certainty: 0.7,
  };
}

interface NumericDate {
  readonly numbers: readonly [number, number, number];
  readonly separator: string;
  readonly end: number;
}

function numericDateAt(text: string, start: number): NumericDate | undefined {
  const first = digitRun(text, start);
  if (!first || first.digits.length > 4) return undefined;
  const separator = text.charAt(afterMarks(text, first.end));
  if (!'./-'.includes(separator) || separator === '') return undefined;
  // Arabic writes bidi marks between the parts.
  const step = (from: number): number => {
    const end = afterMarks(text, from);
    return text.charAt(end) === separator
      ? afterMarks(text, end + 1 + (separator === '.' && text.charAt(end + 1) === ' ' ? 1 : 0))
      : -1;
  };
  const second = digitRun(text, step(first.end));
  const third = second && step(second.end) > 0 ? digitRun(text, step(second.end)) : undefined;
  if (!second || !third || second.digits.length > 2) return undefined;
  const lengths = `${first.digits.length}${third.digits.length}`;
  if (!/^(4[12]|[12]4|22)$/.test(lengths) || (lengths === '22' && separator !== '.' && separator !== '/'))
    return undefined;
  if (first.digits.length === 4 && separator === '-' && second.digits.length !== 2) return undefined;
  const after = text.charAt(third.end);
  if (after === separator && separator !== '.') return undefined;
  return { numbers: [Number(first.digits), Number(second.digits), Number(third.digits)], separator, end: third.end };
}
