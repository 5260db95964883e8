import type { CountryCode } from 'libphonenumber-js/min';
import type { Fact } from '../../model/fact.ts';
import { lazyLibrary } from '../../model/package-data.ts';
import { digitAt } from './digits.ts';

/** What is found by its form alone, in any language. */
export type AddressFact = Extract<Fact, { readonly kind: 'phone' | 'url' | 'email' | 'handle' | 'document-symbol' }>;

/** A run of digits in groups that may be a telephone number. */
interface Candidate {
  readonly end: number;
  readonly groups: readonly string[];
  readonly international: boolean;
  /** A plus sign stands after the last group, as where the groups are in the order in which they are read aloud. */
  readonly trailingPlus: boolean;
}

/** 24/7 after a number is no part of it. */
const isFigure = /^\d{1,2}[/:%]\d?/;
const longest = 20;
const longestNumber = 16;

/**
 * A telephone number: `+` and at least seven digits, or a national number with its trunk zero and at least eight digits
 * in groups. Its values are E.164 where that is known, then the digits as dialled, and both from the last group on where
 * the groups may stand in the order of right-to-left text.
 */
export function phoneAt(text: string, start: number, region: string | undefined): AddressFact | undefined {
  const before = text.charCodeAt(start - 1);
  // Within a figure such as 1,234,012 no number begins.
  if (".,'’".includes(text.charAt(start - 1)) && digitAt(text, start - 2) >= 0) return undefined;
  if (digitAt(text, start - 1) >= 0 || (before >= 0x41 && before <= 0x7a)) return undefined;
  const candidate = candidateAt(text, start);
  const { groups, international, trailingPlus, end } = candidate;
  const digits = groups.join('');
  const written = text.slice(start, end);
  const reversed = mayBeReversed(candidate);
  const national =
    digits.startsWith('0') &&
    (groups.length >= 2 ? digits.length >= 8 : digits.length >= 9) &&
    !/^0\d?[./]/.test(written);
  const hyphened = groups.length >= 3 && digits.length >= 9 && /^[(]?\p{Nd}{3}[-)]/u.test(written);
  const fits = international || trailingPlus ? digits.length >= 7 : national || hyphened || reversed;
  if (!fits || digits.length > longestNumber) return undefined;
  const values = new Set(valuesOf(written, digits, international, region));
  const backwards = groups.toReversed().join('');
  if (trailingPlus) values.add(`+${digits}`).add(`+${backwards}`);
  else if (reversed && !national) for (const value of valuesOf(backwards, backwards, false, region)) values.add(value);
  return {
    kind: 'phone',
    text: written,
    start,
    end,
    readings: [...values].map((value) => ({ value })),
    certainty: international ? 1 : 0.8,
  };
}

function candidateAt(text: string, start: number): Candidate {
  let at = start;
  if (text.charAt(at) === '(') at++;
  const international = text.charAt(at) === '+' || text.charAt(at) === '＋';
  if (international) at++;
  // Some write the sign apart: + 6012 530 9693.
  if (international && ' \u00a0'.includes(text.charAt(at)) && digitAt(text, at + 1) >= 0) at++;
  const groups: string[] = [];
  let end = at;
  let count = 0;
  for (let gap = 0; at < text.length && count <= longest; at++) {
    const value = digitAt(text, at);
    if (value >= 0) {
      if (gap > 0 && count > 0 && isFigure.test(text.slice(at, at + 4))) break;
      if (gap > 0 || count === 0) groups.push('');
      groups.push(`${groups.pop()}${value}`);
      count++;
      gap = 0;
      end = at + 1;
    } else if (count > 0 && gap < 2 && ' -\u00a0\u2011\u2013().'.includes(text.charAt(at))) gap++;
    else break;
  }
  const trailingPlus = !international && groups.length >= 3 && text.charAt(end) === '+';
  return { end: trailingPlus ? end + 1 : end, groups, international, trailingPlus };
}

/** In right-to-left text some write the groups in the order in which they are read aloud. */
function mayBeReversed({ groups, international }: Candidate): boolean {
  if (international || groups.length !== 3 || groups.join('').length < 9) return false;
  return /^0\d{2,3}$/.test(groups[2] ?? '') || groups.map((group) => group.length).join('') === '433';
}

/** E.164 first where it is known; a plain international number is its own. */
function valuesOf(written: string, digits: string, international: boolean, region: string | undefined): string[] {
  if (international && !/\(0\)/.test(written)) return [`+${digits}`];
  const known = international || region !== undefined ? e164(international ? written : digits, region) : undefined;
  const dialled = international ? `+${digits}` : digits;
  return known === undefined ? [dialled] : [known, dialled];
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
