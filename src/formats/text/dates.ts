import type { Lexicon } from './lexicon.ts';

/** A date in a short text. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** ISO 8601 calendar date, where day, month and year are certain. */
  readonly iso?: string;
}

/** How much of a text is searched. */
const reach = 200;

const patterns = new WeakMap<Lexicon, readonly RegExp[]>();

/** The first date in the text's beginning, in the language's own form, in figures, or as a placeholder. */
export function dateIn(text: string, lexicon: Lexicon, names: ReadonlySet<string>): FoundDate | undefined {
  const head = asciiDigits(text.slice(0, reach));
  if (!/[\d{〇零一二三四五六七八九十]/.test(head)) return undefined;
  const placeholder = placeholderDate(head, names);
  if (placeholder !== undefined) return placeholder;
  let found: FoundDate | undefined;
  for (const pattern of patternsFor(lexicon)) {
    const match = pattern.exec(head);
    if (match === null || (found !== undefined && found.start <= match.index)) continue;
    const iso = isoOf(match.groups ?? {}, lexicon);
    found = { start: match.index, end: match.index + match[0].length, ...(iso === undefined ? {} : { iso }) };
  }
  return found;
}

function placeholderDate(text: string, names: ReadonlySet<string>): FoundDate | undefined {
  const match = /\{\s*([^\s{},]{1,80})\s*,\s*date\b[^{}]{0,80}\}/u.exec(text);
  if (match === null || !names.has(match[1] ?? '')) return undefined;
  return { start: match.index, end: match.index + match[0].length };
}

function patternsFor(lexicon: Lexicon): readonly RegExp[] {
  const known = patterns.get(lexicon);
  if (known !== undefined) return known;
  const month = `(?<!\\p{L})(?<month>${lexicon.monthNames})`;
  const day = '(?<![\\d.])(?<from>\\d{1,2}\\s?[-–—]\\s?)?(?<day>\\d{1,2})(?!\\d)(?:st|nd|rd|th|er|º|ª|\\.)?';
  const made = [
    '(?<year>\\d{4})\\s?年\\s?(?<m>\\d{1,2})\\s?月\\s?(?<day>\\d{1,2})\\s?日',
    '[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日',
    '(?<m>\\d{1,2})\\s?月\\s?(?<day>\\d{1,2})\\s?日',
    '(?<![\\d.])(?<year>\\d{4})([-./])(?<m>\\d{1,2})\\2(?<day>\\d{1,2})(?!\\d)',
    '(?<![\\d.])(?<a>\\d{1,2})([-./])(?<b>\\d{1,2})\\2(?<year>\\d{4})(?!\\d)',
    `${day}[\\s-]*(?:de |of |d')?${month}\\.?,?[\\s-]*(?:de |del |พ\\.ศ\\.\\s?)?(?<year>\\d{4})?(?!\\d)`,
    `${month}\\.?\\s+(?<day>\\d{1,2})(?!\\d)(?:st|nd|rd|th)?(?:,?\\s*(?<year>\\d{4}))?(?!\\d)`,
    '(?<![\\d.])\\d{1,2}\\.?\\s+\\p{L}{3,14}\\.?\\s+\\d{4}(?!\\d)',
  ].map((source) => new RegExp(source, 'iu'));
  patterns.set(lexicon, made);
  return made;
}

function isoOf(groups: Readonly<Record<string, string | undefined>>, lexicon: Lexicon): string | undefined {
  const { year, day, m, month, from, a, b } = groups;
  if (year === undefined || from !== undefined) return undefined;
  if (a !== undefined && b !== undefined) {
    // 4/11/2010 is a day in April or in November; only a number above 12 tells.
    if (Number(a) > 12) return calendarDate(year, Number(b), Number(a), lexicon);
    return Number(b) > 12 || a === b ? calendarDate(year, Number(a), Number(b), lexicon) : undefined;
  }
  const number = m === undefined ? lexicon.months.get((month ?? '').toLowerCase()) : Number(m);
  return number === undefined || day === undefined ? undefined : calendarDate(year, number, Number(day), lexicon);
}

function calendarDate(written: string, month: number, day: number, lexicon: Lexicon): string | undefined {
  const ahead = Number(written) > 2400 ? lexicon.yearsAhead : 0;
  const year = Number(written) - ahead;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 2200) return undefined;
  return date.toISOString().slice(0, 10);
}

/** The text with the decimal digits of all scripts as `0`–`9`; offsets stay as they are. */
export function asciiDigits(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) =>
    digit.length > 1 ? digit : String(digitValue(digit.charCodeAt(0))),
  );
}

/** A block of digits begins at its zero, which no property names: it is where the run of digits begins. */
function digitValue(code: number): number {
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero -= 1;
  return code - zero;
}
