import type { Fact } from '../model/fact.ts';
import { digitAt } from './digits.ts';

/** A stretch of text that no other recogniser looks at. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

type AddressFact = Extract<Fact, { readonly kind: 'phone' | 'url' | 'email' | 'handle' | 'document-symbol' }>;

/**
 * URLs, e-mail addresses, handles, document symbols and telephone numbers, in order. One pass: each character is looked
 * at a bounded number of times.
 */
export function addresses(text: string): AddressFact[] {
  const found: AddressFact[] = [];
  // A run of ASCII that was no address is not looked at again from within.
  let tried = 0;
  for (let at = 0; at < text.length;) {
    let fact: AddressFact | undefined;
    if (startsAddress(text, at)) {
      if (at >= tried && /[a-z\d@]/i.test(text.charAt(at))) {
        const end = chunkEnd(text, at);
        fact = chunkAddress(text, at, end);
        tried = end;
      }
      fact ??= phoneAt(text, at);
    }
    if (fact) found.push(fact);
    at = fact ? fact.end : at + 1;
  }
  return found;
}

const isAddressCode = (code: number): boolean =>
  code > 0x20 && code < 0x7f && !'"<>\\^`{|}'.includes(String.fromCharCode(code));

/** Only at the start of a run of ASCII, or at the sign that opens a telephone number. */
function startsAddress(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x2b || code === 0xff0b || code === 0x28) return true;
  if (!isAddressCode(code)) return digitAt(text, at) >= 0 && digitAt(text, at - 1) < 0;
  return (
    at === 0 ||
    !isAddressCode(text.charCodeAt(at - 1)) ||
    '(['.includes(text.charAt(at - 1)) ||
    digitAt(text, at - 1) < 0
  );
}

const longestAddress = 2048;

function chunkEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start < longestAddress && isAddressCode(text.charCodeAt(end))) end++;
  return end;
}

function chunkAddress(text: string, start: number, runEnd: number): AddressFact | undefined {
  if (start > 0 && isAddressCode(text.charCodeAt(start - 1)) && !"(['".includes(text.charAt(start - 1)))
    return undefined;
  let end = runEnd;
  while (
    end > start &&
    /[.,;:!?)\]'*_/-]/.test(text.charAt(end - 1)) &&
    !(text.charAt(end - 1) === '/' && text.slice(start, start + 4) === 'http')
  )
    end--;
  const chunk = text.slice(start, end);
  if (chunk.length < 4 || !/[@./]/.test(chunk)) return undefined;
  const fact = (kind: AddressFact['kind'], value: string): AddressFact => ({
    kind,
    text: chunk,
    start,
    end,
    readings: [{ value }],
    certainty: 1,
  });
  if (/^(https?:\/\/|www\.)/i.test(chunk))
    return fact(
      'url',
      chunk
        .replace(/^https?:\/\//i, '')
        .replace(/^www\./i, '')
        .replace(/\/$/, '')
        .toLowerCase(),
    );
  if (/^[\w.%+-]{1,64}@[\w-]{1,63}(\.[\w-]{1,63}){1,8}$/.test(chunk)) return fact('email', chunk.toLowerCase());
  if (/^@[a-z_]\w{2,30}$/i.test(chunk)) return fact('handle', chunk.toLowerCase());
  if (/^[A-Z]{1,5}(\/[A-Z\d.-]{1,12}){1,6}$/.test(chunk) && /\/\d/.test(chunk)) return fact('document-symbol', chunk);
  if (
    /^[a-z\d-]{1,63}(\.[a-z\d-]{1,63}){0,3}\.(com|org|net|int|gov|edu|info|[a-z]{2})(\/[\w./?=&%#-]*)?$/i.test(chunk) &&
    /[a-z]{2}/i.test(chunk.slice(0, -3)) &&
    !/^[A-Z][a-z]?\.[A-Z]/.test(chunk)
  )
    return chunk.includes('/') || /\.(com|org|net|int|gov|edu|info)$/i.test(chunk)
      ? { ...fact('url', chunk.replace(/\/$/, '').toLowerCase()), certainty: 0.6 }
      : undefined;
  return undefined;
}

/**
 * A telephone number: `+` and at least seven digits, or a national number with its trunk zero and at least eight digits
 * in groups. Its value is `+` and digits (E.164) or the digits as dialled.
 */
function phoneAt(text: string, start: number): AddressFact | undefined {
  const before = text.charCodeAt(start - 1);
  if (digitAt(text, start - 1) >= 0 || (before >= 0x41 && before <= 0x7a)) return undefined;
  let at = start;
  if (text.charAt(at) === '(') at++;
  const international = text.charAt(at) === '+' || text.charAt(at) === '＋';
  if (international) at++;
  // Some write the sign apart: + 6012 530 9693.
  if (international && ' \u00a0'.includes(text.charAt(at)) && digitAt(text, at + 1) >= 0) at++;
  const parts: string[] = [];
  let digits = '';
  let end = at;
  for (let gap = 0; at < text.length && digits.length <= 20; at++) {
    const value = digitAt(text, at);
    if (value >= 0) {
      if (gap > 0 || digits === '') parts.push('');
      parts.push(`${parts.pop()}${value}`);
      digits += value;
      gap = 0;
      end = at + 1;
    } else if (digits !== '' && gap < 2 && ' -\u00a0\u2011\u2013().'.includes(text.charAt(at))) gap++;
    else break;
  }
  const groups = parts.length;
  const grouped = groups >= 2;
  // In right-to-left text some write the groups in the order in which they are read aloud.
  const reversed =
    groups === 3 &&
    digits.length >= 9 &&
    (/^0\d{2,3}$/.test(parts[2] ?? '') || parts.map((part) => part.length).join('') === '433');
  const national =
    digits.startsWith('0') &&
    (grouped ? digits.length >= 8 : digits.length >= 9) &&
    !/^0\d?[./]/.test(text.slice(start, start + 3));
  const hyphened = groups >= 3 && digits.length >= 9 && /^[(]?\p{Nd}{3}[-)]/u.test(text.slice(start, end));
  const fits = international ? digits.length >= 7 : national || hyphened || reversed;
  if (!fits || digits.length > 16) return undefined;
  return {
    kind: 'phone',
    text: text.slice(start, end),
    start,
    end,
    readings: [{ value: international ? `+${digits}` : reversed && !national ? parts.toReversed().join('') : digits }],
    certainty: international ? 1 : 0.8,
  };
}
