import type { Passage } from './token.ts';
import { digitAt } from './digits.ts';
import { phoneAt } from './phones.ts';
import type { AddressFact, LongRow } from './phones.ts';

/**
 * Finds URLs, e-mail addresses, handles, document symbols and telephone numbers, in order. One pass: each character is
 * looked at a bounded number of times. National telephone numbers are read as those of the lexicon's region.
 */
export function addresses({ text, lexicon, breaks = [] }: Passage): AddressFact[] {
  const found: AddressFact[] = [];
  const cuts = new Set(breaks);
  // A run of ASCII that was no address is not looked at again from within.
  let tried = 0;
  const row: LongRow = { until: -1 };
  for (let at = 0; at < text.length;) {
    let fact: AddressFact | undefined;
    const isCut = cuts.has(at);
    if (isCut || startsAddress(text, at)) {
      if (at >= tried && /[a-z\d@]/i.test(text.charAt(at))) {
        tried = partEnd(text, at, cuts);
        fact = addressAt(text, at, tried, isCut);
      }
      if (fact === undefined && startsNumber(text, at)) fact = phoneAt(text, at, lexicon, row);
    }
    if (fact) found.push(fact);
    at = fact ? fact.end : at + 1;
  }
  return found;
}

/** The parts of a run, of those that codes cut, that are looked at. */
const mostParts = 4;

/**
 * Finds where a run of ASCII ends, or the part of it up to an inline code. A code cuts where a part by itself is an
 * address: `https://example.org/` and the first word of the next line; `www.` before a bold name is none.
 */
function partEnd(text: string, start: number, cuts: ReadonlySet<number>): number {
  const end = runEnd(text, start);
  if (cuts.size === 0) return end;
  const edges = [start];
  for (let at = start + 1; at < end && edges.length < mostParts; at++) if (cuts.has(at)) edges.push(at);
  const first = edges[1];
  if (first === undefined) return end;
  const isAddress = edges.some((edge, index) => addressAt(text, edge, edges[index + 1] ?? end, true) !== undefined);
  return isAddress ? first : end;
}

/** Tells whether a code unit is of printable ASCII and may stand in a URL: RFC 3986. */
const isAddressCode = (code: number): boolean => addressCodes[code] === 1;

const addressCodes = new Uint8Array(0x80).fill(1, 0x21, 0x7f);
for (const sign of '"<>\\^`{|}') addressCodes[sign.charCodeAt(0)] = 0;

const plus = 0x2b;
const widePlus = 0xff0b;
const bracket = 0x28;

/** Only at the start of a run of ASCII, or at the sign that opens a telephone number. */
function startsAddress(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === plus || code === widePlus || code === bracket) return true;
  if (!isAddressCode(code)) return digitAt(text, at) >= 0 && digitAt(text, at - 1) < 0;
  return !isAddressCode(text.charCodeAt(at - 1)) || '(['.includes(text.charAt(at - 1)) || digitAt(text, at - 1) < 0;
}

/** A telephone number begins with a figure, or with a sign before one. */
function startsNumber(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === plus || code === widePlus || code === bracket || digitAt(text, at) >= 0;
}

const longestAddress = 2048;

function runEnd(text: string, start: number): number {
  let end = start;
  while (end - start < longestAddress && isAddressCode(text.charCodeAt(end))) end++;
  return end;
}

/** A form of addresses: what all of them match, and how they are compared. */
interface Form {
  readonly kind: Exclude<AddressFact['kind'], 'phone'>;
  /** All of these match. */
  readonly patterns: readonly RegExp[];
  readonly valueOf: (written: string) => string;
  readonly certainty: number;
}

const lowerCase = (written: string): string => written.toLowerCase();
const withoutScheme = (url: string): string =>
  url
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/$/, '')
    .toLowerCase();

/** The first that matches counts. */
const forms: readonly Form[] = [
  // https://www.who.int/
  { kind: 'url', patterns: [/^(https?:\/\/|www\.)[^/]/i], valueOf: withoutScheme, certainty: 1 },
  // press@who.int
  {
    kind: 'email',
    patterns: [/^[\w.%+-]{1,64}@[\w-]{1,63}(\.[\w-]{1,63}){1,8}$/],
    valueOf: lowerCase,
    certainty: 1,
  },
  // @WHO
  { kind: 'handle', patterns: [/^@[a-z_]\w{2,30}$/i], valueOf: lowerCase, certainty: 1 },
  // A/RES/70/1
  {
    kind: 'document-symbol',
    patterns: [/^[A-Z]{1,5}(\/[A-Z\d.-]{1,12}){1,6}$/, /\/\d/],
    valueOf: (symbol) => symbol,
    certainty: 1,
  },
  // who.int/data, example.org; but not U.S.
  {
    kind: 'url',
    patterns: [
      /^[a-z\d-]{1,63}(\.[a-z\d-]{1,63}){0,3}\.(com|org|net|int|gov|edu|info|[a-z]{2})(\/[\w./?=&%#-]*)?$/i,
      /[a-z]{2}.*...$/i,
      /^(?![A-Z][a-z]?\.[A-Z])/,
      /\/|\.(com|org|net|int|gov|edu|info)$/i,
    ],
    valueOf: (url) => url.replace(/\/$/, '').toLowerCase(),
    certainty: 0.6,
  },
];

function addressAt(text: string, start: number, limit: number, isCut: boolean): AddressFact | undefined {
  if (!isCut && isAddressCode(text.charCodeAt(start - 1)) && !"(['".includes(text.charAt(start - 1))) return undefined;
  const end = withoutPunctuation(text, start, limit);
  const written = text.slice(start, end);
  if (written.length < 4 || !/[@./]/.test(written)) return undefined;
  const form = forms.find(({ patterns }) => patterns.every((pattern) => pattern.test(written)));
  if (form === undefined) return undefined;
  const { kind, certainty } = form;
  return { kind, text: written, start, end, readings: [{ value: form.valueOf(written) }], certainty };
}

/** Finds where an address ends without the punctuation after it; the last slash of a URL with its scheme is its own. */
function withoutPunctuation(text: string, start: number, limit: number): number {
  const punctuation = text.startsWith('http', start) ? /[.,;:!?)\]'*_-]/ : /[.,;:!?)\]'*_/-]/;
  let end = limit;
  while (end > start && punctuation.test(text.charAt(end - 1))) end--;
  return end;
}
