import { supplemental } from '../../locale/load.ts';

/** Value plus one of each digit in the basic plane; 0 for all else. */
let values: Uint8Array | undefined;
const astral = new Map<number, number>();
/** The figures of CO₂; those of km² belong to their unit. */
const subscriptZero = '₀';

function table(): Uint8Array {
  if (values) return values;
  values = new Uint8Array(0x10000);
  const zeros = [...`${supplemental().zeros}0０${subscriptZero}`].map((zero) => zero.codePointAt(0) ?? 0);
  for (const zero of zeros)
    for (let digit = 0; digit < 10; digit++) {
      if (zero > 0xffff) astral.set(zero + digit, digit);
      else values[zero + digit] = digit + 1;
    }
  return values;
}

/** The value of the decimal digit at a place, of any script, or −1. */
export function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code !== code) return -1;
  if (code < 0xd800 || code > 0xdbff) return ((values ?? table())[code] ?? 0) - 1;
  table();
  return astral.get(text.codePointAt(at) ?? 0) ?? -1;
}

/** The length in code units of the digit at a place. */
const widthAt = (text: string, at: number): number => (isAstral(text, at) ? 2 : 1);
const isAstral = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xd800;

/** A run of digits of one script, as ASCII. */
export interface DigitRun {
  readonly end: number;
  readonly digits: string;
  /** Code point of the script's zero. */
  readonly zero: number;
}

/** Japanese and Chinese mix the figures of full width with our own: １2％. */
const zeroOf = (zero: number): number => (zero === fullWidthZero ? asciiZero : zero);

const fullWidthZero = 0xff10;
const asciiZero = 0x30;

export function digitRun(text: string, start: number): DigitRun | undefined {
  let at = start;
  let zero = -1;
  let ascii = '';
  for (;;) {
    const value = digitAt(text, at);
    if (value < 0) break;
    const own = zeroOf((text.codePointAt(at) ?? 0) - value);
    if (zero >= 0 && own !== zero) break;
    zero = own;
    ascii += value;
    at += widthAt(text, at);
  }
  return at > start ? { end: at, digits: ascii, zero } : undefined;
}
