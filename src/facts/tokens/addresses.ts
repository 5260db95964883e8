import { digitAt } from './digits.ts';
import { phoneAt } from './phones.ts';
import type { AddressFact } from './phones.ts';

/** A stretch of text that no other recogniser looks at. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * URLs, e-mail addresses, handles, document symbols and telephone numbers, in order. One pass: each character is looked
 * at a bounded number of times. National telephone numbers are read as those of the region.
 */
export function addresses(text: string, region?: string): AddressFact[] {
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
      fact ??= phoneAt(text, at, region);
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
