import type { CountryCode } from 'libphonenumber-js/min';
import type { Fact } from '../../model/fact.ts';
import { memoize } from '../../model/memoize.ts';
import { lazyLibrary } from '../../model/package-data.ts';
import type { FigureWords } from '../words/beside-figure.ts';
import { fold, isLetter, isUnspaced } from '../words/fold.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { spanOf } from '../words/spacing.ts';
import { digitAt, digitRun } from './digits.ts';

/** What is found by its form alone, in any language. */
export type AddressFact = Extract<Fact, { readonly kind: 'phone' | 'url' | 'email' | 'handle' | 'document-symbol' }>;

/** A run of digits in groups that may be a telephone number. */
interface Candidate {
  /** As written. */
  readonly text: string;
  readonly end: number;
  readonly groups: readonly string[];
  /** How many digits the groups have together. */
  readonly length: number;
  readonly international: boolean;
  /** A plus sign follows the last group, as where the groups are in the order in which they are read aloud. */
  readonly trailingPlus: boolean;
}

const longestNumber = 16;

/**
 * Reads a telephone number: `+` and at least seven digits, or a national number with its trunk zero and at least eight
 * digits in groups. Its values are E.164 where that is known, then the digits as dialled, and both from the last group on
 * where the groups may be in the order of right-to-left text; each with its extension as in RFC 3966: `;ext=123`.
 */
export function phoneAt(
  text: string,
  start: number,
  { region, phoneBefore, extensionBefore }: Pick<Lexicon, 'region' | 'phoneBefore' | 'extensionBefore'>,
  row: LongRow = { until: -1 },
): AddressFact | undefined {
  if (!mayStart(text, start)) return undefined;
  const candidate = isInLongRow(text, start, row)
    ? namedPhone(text, start, phoneBefore)
    : candidateOf(text, start, phoneBefore, row);
  if (!candidate) return undefined;
  const extension = extensionAt(text, candidate.end, extensionBefore);
  const suffix = extension ? `;ext=${extension.digits}` : '';
  return {
    kind: 'phone',
    ...spanOf(text, start, extension?.end ?? candidate.end),
    readings: [...valuesOf(candidate, region)].map((value) => ({ value: `${value}${suffix}` })),
    certainty: candidate.international ? 1 : 0.8,
  };
}

/** The last row of figures that was looked at, which may be too long for a number. */
export interface LongRow {
  /** From each of its figures up to this place so many digits follow that no number begins there. */
  until: number;
}

/** Tells whether a number would begin at a figure of a row that is too long: lists of figures are walked through once. */
const isInLongRow = (text: string, start: number, { until }: LongRow): boolean =>
  start < until && (digitAt(text, start) >= 0 || digitAt(text, start + 1) >= 0);

function candidateOf(text: string, start: number, words: FigureWords, row: LongRow): Candidate | undefined {
  const plain = candidateAt(text, start, row);
  if (isPhone(plain)) return plain;
  return mayBeNamed(text, plain) ? namedPhone(text, start, words) : undefined;
}

/** No number begins within a figure such as 1,234,012 or right after a letter. */
function mayStart(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if ((before >= 0x41 && before <= 0x7a) || digitAt(text, start - 1) >= 0) return false;
  return !(".,'’".includes(text.charAt(start - 1)) && digitAt(text, start - 2) >= 0);
}

function isPhone(candidate: Candidate): boolean {
  const { length, international, trailingPlus } = candidate;
  if (length > longestNumber) return false;
  if (international || trailingPlus) return length >= 7;
  // Most figures are told here.
  if (length < 8) return false;
  return isNational(candidate) || isHyphened(candidate) || mayBeReversed(candidate);
}

/** 0800 555 111, 081234567; but not 0.12345678 or 01/02/2010. */
function isNational({ groups, text }: Candidate): boolean {
  const digits = groups.join('');
  if (!digits.startsWith('0') || /^0\d?[./]/.test(text) || isDate({ groups, text })) return false;
  return digits.length >= (groups.length >= 2 ? 8 : 9);
}

/** 03-02-2032: a day, a month and a year of our time. */
const isDate = ({ groups, text }: Pick<Candidate, 'groups' | 'text'>): boolean =>
  isNumericDate.test(text) &&
  Number(groups[0]) <= 31 &&
  Number(groups[1]) <= 12 &&
  /^(?:19|20|21)\d\d$/.test(groups[2] ?? '');

/** (212) 963-1234, 212-963-1234, 212.963.1234 */
const isHyphened = ({ groups, text }: Candidate): boolean =>
  groups.length >= 3 && groups.join('').length >= 9 && /^[(]?\p{Nd}{3}(?:[-)]|\.\p{Nd}{3}\.\p{Nd}{4}$)/u.test(text);

/** In right-to-left text some write the groups in the order in which they are read aloud. */
function mayBeReversed({ groups, international }: Candidate): boolean {
  if (international || groups.length !== 3 || groups.join('').length < 9) return false;
  return /^0\d{2,3}$/.test(groups[2] ?? '') || groups.map((group) => group.length).join('') === '433';
}

/** Most figures are too short to be looked around for a word. */
function mayBeNamed(text: string, { length, end }: Candidate): boolean {
  return length >= 6 || (length >= 2 && /^(?:\/ ?| ?[-–)]{1,2} ?\(?)\p{Nd}/u.test(text.slice(end, end + 6)));
}

const isNumericDate = /^(?:\p{Nd}{4}([./-])\p{Nd}{1,2}\1\p{Nd}{1,2}|\p{Nd}{1,2}([./-])\p{Nd}{1,2}\2\p{Nd}{2,4})$/u;

/** Tells of the last text whether it has one of some words at all: a list of figures is asked at each of them. */
const hasWord = memoize(
  (words: FigureWords) =>
    memoize(
      (text: string): boolean => {
        const folded = fold(text);
        return words.some((word) => folded.includes(word));
      },
      { most: 1 },
    ),
  { most: 500 },
);

/** How far before its figures a word says that they are a telephone number: my phone number is. */
const farthest = 24;

/** What follows a word for a telephone, in any groups: Tel. 2620 12, 电话号是 189-1111-1111. */
function namedPhone(text: string, start: number, words: FigureWords): Candidate | undefined {
  if (!hasWord(words)(text)) return undefined;
  const before = fold(text.slice(Math.max(0, start - farthest), start));
  if (!words.some((word) => isNamedBy(before, word))) return undefined;
  const [written] =
    /^\(?[+＋]?\(?\p{Nd}(?:[\s().\u2010-\u2013/-]{0,3}\p{Nd}){4,18}/u.exec(text.slice(start, start + 48)) ?? [];
  if (written === undefined) return undefined;
  const runs = written.match(/\p{Nd}+/gu) ?? [];
  const groups = runs.map((run) => digitRun(run, 0)?.digits ?? '');
  // A year or a day is not what is dialled.
  const { length } = groups.join('');
  if (length < 6 || isNumericDate.test(written)) return undefined;
  return {
    text: written,
    end: start + written.length,
    groups,
    length,
    international: /[+＋]/.test(written),
    trailingPlus: false,
  };
}

/** Tells whether a word is within what stands before a number, with no other figure and no end of a sentence between. */
function isNamedBy(before: string, word: string): boolean {
  const at = before.lastIndexOf(word);
  if (at < 0 || (isLetter(before.charCodeAt(at - 1)) && !isUnspaced(word.charCodeAt(0)))) return false;
  return /^\.?[^\p{Nd}.!?。！？;；]{0,14}$/u.test(before.slice(at + word.length));
}

function candidateAt(text: string, start: number, row: LongRow): Candidate {
  let at = start;
  if (text.charAt(at) === '(') at++;
  const international = text.charAt(at) === '+' || text.charAt(at) === '＋';
  if (international) at++;
  // Some write the sign apart: + 6012 530 9693.
  if (international && ' \u00a0'.includes(text.charAt(at)) && digitAt(text, at + 1) >= 0) at++;
  const { groups, length, end: last } = groupsAt(text, at, row);
  const trailingPlus = !international && groups.length >= 3 && text.charAt(last) === '+';
  const end = trailingPlus ? last + 1 : last;
  return { text: text.slice(start, end), end, groups, length, international, trailingPlus };
}

/** How many digits of a row are walked through at once. */
const mostDigits = 80;

/** Where the last digits of a row stand, as many as are too many for a number. */
const lastPlaces = new Int32Array(longestNumber + 1);

interface Groups {
  readonly groups: readonly string[];
  /** How many digits they have together. */
  readonly length: number;
  readonly end: number;
}

function groupsAt(text: string, start: number, row: LongRow): Groups {
  const groups: string[] = [];
  let group = '';
  let end = start;
  let length = 0;
  let gap = 0;
  for (let at = start; at < text.length && length <= mostDigits; at++) {
    const value = digitAt(text, at);
    if (value < 0) {
      if (length === 0 || !isGap(text.charCodeAt(at))) break;
      if (gap >= 2 && !/^\)[ -]\(/.test(text.slice(at - 2, at + 1))) break;
      gap++;
      continue;
    }
    if (gap > 0) {
      if (isFigureAt(text, at)) break;
      groups.push(group);
      group = '';
    }
    group += value;
    lastPlaces[length % lastPlaces.length] = at;
    length++;
    gap = 0;
    end = at + 1;
  }
  if (length > 0) groups.push(group);
  if (length > longestNumber) row.until = (lastPlaces[length % lastPlaces.length] ?? 0) + 1;
  return { groups, length, end };
}

const gaps = new Set(Array.from(' -\u00a0\u2011\u2013().', (sign) => sign.charCodeAt(0)));
const isGap = (code: number): boolean => gaps.has(code);

/** 24/7 after a number is no part of it. */
function isFigureAt(text: string, at: number): boolean {
  if (!isAsciiDigit(text.charCodeAt(at))) return false;
  return '/:%'.includes(text.charAt(isAsciiDigit(text.charCodeAt(at + 1)) ? at + 2 : at + 1) || ' ');
}

const isAsciiDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function valuesOf(candidate: Candidate, region: string | undefined): ReadonlySet<string> {
  const { groups, international, trailingPlus, text } = candidate;
  const digits = groups.join('');
  const backwards = groups.toReversed().join('');
  const values = new Set(international ? internationalValues(text, digits, region) : nationalValues(digits, region));
  if (trailingPlus) values.add(`+${digits}`).add(`+${backwards}`);
  else if (mayBeReversed(candidate) && !isNational(candidate))
    for (const value of nationalValues(backwards, region)) values.add(value);
  return values;
}

/** A plain international number is E.164 already; one with its trunk zero, +44 (0)20 7946 0958, is read. */
function internationalValues(written: string, digits: string, region: string | undefined): readonly string[] {
  const known = /\(0\)/.test(written) ? e164(written, region) : undefined;
  return known === undefined ? [`+${digits}`] : [known, `+${digits}`];
}

function nationalValues(digits: string, region: string | undefined): readonly string[] {
  const known = region === undefined ? undefined : e164(digits, region);
  return known === undefined ? [digits] : [known, digits];
}

/** Loaded at the first number that needs it, since it takes as long as all the rest of a short check. */
const phoneNumbers = lazyLibrary('libphonenumber-js/min', () => import('libphonenumber-js/min'));

function e164(number: string, region: string | undefined): string | undefined {
  const { parsePhoneNumberFromString } = phoneNumbers();
  const found = parsePhoneNumberFromString(number, {
    ...(region && { defaultCountry: region as CountryCode }),
    extract: false,
  });
  return found?.isValid() ? found.number : undefined;
}

/** The digits of an extension and where they end. */
interface Extension {
  readonly digits: string;
  readonly end: number;
}

const longestExtension = 7;

/** Reads the extension right after a telephone number: ext. 123, x470, (Durchwahl 12), 分机123. */
function extensionAt(text: string, end: number, words: FigureWords): Extension | undefined {
  const [gap = ''] = /^[\s,;(（/-]{0,3}/u.exec(text.slice(end, end + 3)) ?? [];
  const start = end + gap.length;
  if (!isLetter(text.charCodeAt(start))) return undefined;
  const word = words.find((each) => fold(text.slice(start, start + each.length)) === each);
  if (word === undefined) return undefined;
  const [after = ''] = /^\.?[\s:]{0,2}/u.exec(text.slice(start + word.length, start + word.length + 3)) ?? [];
  const at = start + word.length + after.length;
  const run = digitAt(text, at) < 0 ? undefined : digitRun(text, at);
  if (!run || run.digits.length > longestExtension) return undefined;
  const next = text.charCodeAt(run.end);
  // What goes on as a word is none: x2go.
  if (isLetter(next) && !isUnspaced(next)) return undefined;
  const isClosed = /[(（]/.test(gap) && /[)）]/.test(text.charAt(run.end));
  return { digits: run.digits, end: run.end + (isClosed ? 1 : 0) };
}
