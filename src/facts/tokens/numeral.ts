import type { Fact } from '../../model/fact.ts';
import { isSpace } from '../words/fold.ts';
import type { Separators } from '../words/separators.ts';
import { afterMarks } from '../words/spacing.ts';
import type { Span } from '../words/spacing.ts';
import { vulgarFractions } from '../words/word-senses.ts';
import { decimalsOf, normalize, plainDecimal } from './decimal.ts';
import { digitRun } from './digits.ts';

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

/** Runs of digits of one script, each a separator apart. */
interface Chain {
  readonly start: number;
  readonly runs: readonly string[];
  /** Where each run ends. */
  readonly ends: readonly number[];
  /** A character for each separator, one for all of a kind. */
  readonly separators: string;
}

/** Reads the number that starts at a digit. */
export function numeralAt(text: string, start: number, locale: Separators): Numeral | undefined {
  const chain = chainAt(text, start, locale);
  return chain && withExponent(text, withFraction(text, readChain(text, chain, locale)));
}

/** Reads a decimal fraction that starts at its point, since it has no zero: .8 per cent. */
export function fractionAt(text: string, start: number): Numeral | undefined {
  if (/[^\s(–—$€£+-]/.test(text.charAt(start - 1))) return undefined;
  const run = digitRun(text, start + 1);
  if (!run || text.charAt(run.end) === '.' || run.digits.length > 3) return undefined;
  return {
    start,
    end: run.end,
    readings: [normalize(`0.${run.digits}`)],
    plain: '',
    runs: [run.digits],
    separators: '.',
  };
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

function chainAt(text: string, start: number, locale: Separators): Chain | undefined {
  const first = digitRun(text, start);
  if (!first) return undefined;
  const runs = [first.digits];
  const ends = [first.end];
  let separators = '';
  for (let { end } = first; runs.length < longestChain;) {
    // Arabic and Hebrew write bidi marks around separators.
    const at = afterMarks(text, end);
    const separator = locale.slash && text.charAt(at) === '/' ? '٫' : kinds.get(text.charCodeAt(at));
    if (separator === undefined) break;
    const next = digitRun(text, afterMarks(text, at + 1));
    if (!next || next.zero !== first.zero) break;
    if (separator === ' ' && !continuesGroups(runs, separators, next.digits)) break;
    runs.push(next.digits);
    separators += separator;
    ends.push((end = next.end));
  }
  return { start, runs, ends, separators };
}

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

/** “9·11” is a day that people know by its date. */
const isQuoted = (text: string, { start, ends }: Chain): boolean =>
  /["“「『‘]/.test(text.charAt(start - 1)) && /["”」』’]/.test(text.charAt(ends.at(-1) ?? start));

function readChain(text: string, chain: Chain, locale: Separators): Numeral {
  const { runs, separators } = chain;
  if (separators === '') return firstOf(chain);
  if (separators.length === 1)
    return separators === '·' && isQuoted(text, chain) ? firstOf(chain) : readTwo(chain, locale);
  const last = separators.at(-1) ?? '';
  if (isUniform(separators)) return isGrouping(runs) && last !== '٫' ? allOf(chain, [whole(chain)]) : firstOf(chain);
  const groupsFirst = isUniform(separators.slice(0, -1)) && isGrouping(runs.slice(0, -1));
  return groupsFirst && last !== ' ' ? allOf(chain, [decimal(chain)]) : firstOf(chain);
}

/** Reads two runs: 1,234 or 1.5, by their form where that tells, else by the locale's separators. */
function readTwo(chain: Chain, locale: Separators): Numeral {
  const { runs, separators: separator } = chain;
  const grouped = isGrouping(runs) && separator !== '٫';
  // Some type the Arabic separator of thousands for the decimal one: ۲٬۵۲.
  const fractional = separator !== ' ' && separator !== "'" && (separator !== '٬' || !grouped);
  if (!grouped) return fractional ? allOf(chain, [decimal(chain)]) : firstOf(chain);
  const groups = !fractional || separator === locale.group || (separator !== locale.decimal && locale.group !== ' ');
  if (groups || /^0+$/.test(runs[1] ?? '')) return allOf(chain, [whole(chain)]);
  return allOf(chain, [decimal(chain), whole(chain)]);
}

const whole = ({ runs }: Chain): string => runs.join('');
const decimal = ({ runs }: Chain): string => `${runs.slice(0, -1).join('')}.${runs.at(-1)}`;

const isUniform = (separators: string): boolean => separators === (separators[0] ?? '').repeat(separators.length);

/** The first run alone, since what follows is no part of the number. */
const firstOf = ({ start, runs, ends, separators }: Chain): Numeral => ({
  start,
  end: ends[0] ?? start,
  readings: [normalize(runs[0] ?? '')],
  plain: runs[0] ?? '',
  runs,
  separators,
});

const allOf = ({ start, runs, ends, separators }: Chain, readings: readonly string[]): Numeral => ({
  start,
  end: ends.at(-1) ?? start,
  readings: readings.map(normalize),
  plain: '',
  runs,
  separators,
});

/** Tells whether runs are groups of three after a first of one to three, or the Indian 12,34,567. */
function isGrouping(runs: readonly string[]): boolean {
  const [first = '', ...rest] = runs;
  if (first.length > 3 || (first.startsWith('0') && rest.length < 2)) return false;
  const last = rest.at(-1) ?? '';
  if (last.length !== 3) return false;
  return (
    rest.every((run) => run.length === 3) || (first.length <= 2 && rest.slice(0, -1).every((run) => run.length === 2))
  );
}

/** Adds a proper fraction to the whole number before it: 2½, 2 ½ and 1 1/2. */
function withFraction(text: string, numeral: Numeral): Numeral {
  const { end, plain } = numeral;
  const at = afterSpaces(text, end);
  const sign = vulgarFractions.get(text.charAt(at));
  const written = at > end ? /^([1-9])\/([2-9]|1[06])(?![\d/])/.exec(text.slice(at, at + 5)) : null;
  const fraction = sign ?? (written && Number(written[1]) < Number(written[2]) ? written[0] : undefined);
  if (plain === '' || plain.length > 3 || fraction === undefined) return numeral;
  const last = sign === undefined ? at + fraction.length : at + 1;
  return { ...numeral, end: last, readings: [normalize(`${plain}.${decimalsOf(fraction)}`)], plain: '' };
}

/** Passes over two spaces at most, as typists set them. */
const afterSpaces = (text: string, end: number): number =>
  [end, end + 1].every((at) => isSpace(text.charCodeAt(at))) ? end + 2 : isSpace(text.charCodeAt(end)) ? end + 1 : end;

/** A power as computers and sciences write it: 1.3e6, 6.02×10^12, 2^10. */
const exponents =
  /^(?:[eE]([+-]?)(\p{Nd}{1,2})|\s?[x×]\s?10\^([+-]?)(\p{Nd}{1,2})|\^([+-]{0,2})(\p{Nd}{1,2}))(?![\p{L}\p{Nd}.,])/u;

function withExponent(text: string, numeral: Numeral): Numeral {
  const { end, readings } = numeral;
  const next = text.charAt(end);
  if (next === '' || !'eE^x× '.includes(next)) return numeral;
  const match = exponents.exec(text.slice(end, end + 12));
  const [base = ''] = readings;
  if (!match || base.length > 15) return numeral;
  const value = raised(base, match);
  if (!(value > 0 && value < 1e21)) return numeral;
  return { ...numeral, end: end + match[0].length, readings: [plainDecimal(value)], plain: '' };
}

/** The value of a base and what was matched of its exponent, in digits of any script. */
function raised(base: string, [written, , small, , tens, signs = '', power]: RegExpExecArray): number {
  const sign = /-/.test(written) && !/--/.test(signs) ? -1 : 1;
  const exponent = sign * Number(digitRun(power ?? small ?? tens ?? '', 0)?.digits);
  return power === undefined ? Number(`${base}e${exponent}`) : Number(base) ** exponent;
}

const letter = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{M}]`;

/** A numeral of two letters and more, one character for it, or one letter after a name; then an ending or none: XIV, Ⅱ, Iᵉʳ. */
const romans = new RegExp(
  String.raw`(?<!${letter}|[.&/@#])(?:[IVX]{2,6}|[\u2160-\u216b])(?:e|er|ère|ème|-\p{Ll}{1,3})?(?!${letter}|[&/@]|[.'’-]\p{L})` +
    String.raw`|(?<=\p{L}[\s\u00a0]\p{Lu}\p{Ll}{2,20}[\s\u00a0])[IVX](?!${letter}|[&/@]|[.'’-]\p{L})`,
  'gu',
);

/** What most texts lack, told without looking around. */
const mayHold = /[IVX]{2}|[\u2160-\u216b]|[\s\u00a0][IVX](?![A-Za-z])/;

/**
 * Reads the Roman numerals of a text, outside of spans that are taken: wars, popes, chapters. They are compared among
 * themselves and with ordinals, and are no evidence alone, since other words are written so: XX, VI.
 */
export function romanNumerals(text: string, taken: readonly Span[]): Fact[] {
  if (!mayHold.test(text)) return [];
  const facts: Fact[] = [];
  let next = 0;
  for (const { 0: match, index: start } of text.matchAll(romans)) {
    const end = start + match.length;
    while ((taken[next]?.end ?? Infinity) <= start) next++;
    const value = romanValue(match);
    if (value === 0 || (taken[next]?.start ?? Infinity) < end) continue;
    const readings = [{ decimal: String(value) }];
    facts.push({ kind: 'ordinal', text: match, start, end, readings, soft: true, sense: 'roman', certainty: 0.7 });
  }
  return facts;
}

const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/** Gives the value of a Roman numeral up to 39, with its ending or without, or 0. */
export function romanValue(numeral: string): number {
  const code = numeral.charCodeAt(0) - 0x215f;
  if (code > 0 && code <= 12) return code;
  const [, tens = '', unit = ''] = /^(X{0,3})(IX|IV|V?I{0,3})(?![IVX])/.exec(numeral) ?? [];
  return tens.length * 10 + Math.max(0, ones.indexOf(unit));
}
