import type { Separators } from '../words/separators.ts';
import { normalize } from './decimal.ts';
import { digitRun } from './digits.ts';
import { isSpace } from '../words/fold.ts';
import { decimalsOf, vulgarFractions } from '../words/vulgar-fractions.ts';

/** A number in digits, with its separators read. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  /** Plain decimals, the likeliest first. */
  readonly readings: readonly string[];
  /** The digits alone where there is no separator, else empty: `007`. */
  readonly plain: string;
  /** The runs of digits between separators and the separators: what numeric dates are made of. */
  readonly runs: readonly string[];
  readonly separators: string;
}

/** Reads the number that starts at a digit. */
export function numeralAt(text: string, start: number, locale: Separators): Numeral | undefined {
  const first = digitRun(text, start);
  if (!first) return undefined;
  const runs = [first.digits];
  const ends = [first.end];
  let separators = '';
  for (let end = first.end; runs.length < longestChain;) {
    const separator = locale.slash && text.charAt(end) === '/' ? '٫' : kinds.get(text.charCodeAt(end));
    if (separator === undefined) break;
    const next = digitRun(text, end + 1);
    if (!next || next.zero !== first.zero) break;
    if (separator === ' ' && !continuesGroups(runs, separators, next.digits)) break;
    runs.push(next.digits);
    separators += separator;
    ends.push((end = next.end));
  }
  return mixed(text, read(start, runs, ends, separators, locale));
}

/** 2½, 2 ½ and 1 1/2: a whole number and a proper fraction. */
function mixed(text: string, numeral: Numeral): Numeral {
  const { end, plain } = numeral;
  const at = isSpace(text.charCodeAt(end)) ? end + 1 : end;
  const sign = vulgarFractions.get(text.charAt(at));
  const written =
    sign === undefined && at > end ? /^([1-9])\/([2-9]|1[06])(?![\d/])/.exec(text.slice(at, at + 5)) : null;
  const fraction = sign ?? (written && Number(written[1]) < Number(written[2]) ? written[0] : undefined);
  if (plain === '' || plain.length > 3 || fraction === undefined) return numeral;
  const last = sign === undefined ? at + fraction.length : at + 1;
  return { ...numeral, end: last, readings: [normalize(`${plain}.${decimalsOf(fraction)}`)], plain: '' };
}

/** No number has more groups; a longer chain is a list, and must not be read again from each of its members. */
const longestChain = 12;

const kinds = new Map<number, string>();
for (const [chars, kind] of [
  ['.．', '.'],
  [',，', ','],
  ["'’‘", "'"],
  ['٬', '٬'],
  ['٫', '٫'],
  ['،', '،'],
  ['·', '·'],
  [' \u00a0\u202f\u2009\u2007', ' '],
] as const)
  for (const char of chars) kinds.set(char.charCodeAt(0), kind);

function continuesGroups(runs: readonly string[], separators: string, next: string): boolean {
  const [first = ''] = runs;
  return (
    next.length === 3 &&
    first.length <= 3 &&
    !first.startsWith('0') &&
    /^ *$/.test(separators.slice(-3)) &&
    runs.at(-1)!.length <= 3
  );
}

function read(start: number, runs: string[], ends: number[], separators: string, locale: Separators): Numeral {
  const numeral = (count: number, readings: string[]): Numeral => ({
    start,
    end: ends[count - 1] ?? start,
    readings: readings.map(normalize),
    plain: count === 1 ? (runs[0] ?? '') : '',
    runs,
    separators,
  });
  const [first = ''] = runs;
  if (separators === '') return numeral(1, [first]);
  const last = separators.at(-1) ?? '';
  const decimal = () => `${runs.slice(0, -1).join('')}.${runs.at(-1)}`;
  const whole = () => runs.join('');
  if (separators.length === 1) {
    const grouped = isGrouping(runs) && last !== '٫';
    // Some type the Arabic separator of thousands for the decimal one: ۲٬۵۲.
    const fractional = last !== ' ' && last !== "'" && (last !== '٬' || !grouped);
    if (!grouped && !fractional) return numeral(1, [first]);
    if (!grouped) return numeral(2, [decimal()]);
    if (!fractional) return numeral(2, [whole()]);
    if (last === locale.group || (last !== locale.decimal && locale.group !== ' ')) return numeral(2, [whole()]);
    return numeral(2, /^0+$/.test(runs[1] ?? '') ? [whole()] : [decimal(), whole()]);
  }
  const uniform = separators.split('').every((separator) => separator === last);
  if (uniform) return isGrouping(runs) && last !== '٫' ? numeral(runs.length, [whole()]) : numeral(1, [first]);
  const head = separators.slice(0, -1);
  const groupsFirst = head.split('').every((separator) => separator === head[0]) && isGrouping(runs.slice(0, -1));
  return groupsFirst && last !== ' ' ? numeral(runs.length, [decimal()]) : numeral(1, [first]);
}

/** Groups of three after a first of one to three, or the Indian 12,34,567. */
function isGrouping(runs: readonly string[]): boolean {
  const [first = '', ...rest] = runs;
  if (first.length > 3 || (first.startsWith('0') && rest.length < 2)) return false;
  const last = rest.at(-1) ?? '';
  if (last.length !== 3) return false;
  return (
    rest.every((run) => run.length === 3) || (first.length <= 2 && rest.slice(0, -1).every((run) => run.length === 2))
  );
}
