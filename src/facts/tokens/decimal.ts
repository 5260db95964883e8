/** Plain decimals as strings: exact at any length, one spelling for one value. */

/** `007.50` is `7.5`; `-0` is `0`. */
export function normalize(decimal: string): string {
  // Most are whole numbers and stand as they should.
  const code = decimal.charCodeAt(0);
  if (code >= 0x31 && code <= 0x39 && !decimal.includes('.')) return decimal;
  const negative = decimal.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? decimal.slice(1) : decimal).split('.');
  let first = 0;
  while (first < whole.length - 1 && whole[first] === '0') first++;
  let last = fraction.length;
  while (fraction[last - 1] === '0') last--;
  const digits = (whole.slice(first) || '0') + (last > 0 ? `.${fraction.slice(0, last)}` : '');
  return negative && digits !== '0' ? `-${digits}` : digits;
}

/** The decimal times ten to the power of `exponent`, from −15 to 15. */
export function shift(decimal: string, exponent: number): string {
  if (exponent === 0) return decimal;
  const negative = decimal.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? decimal.slice(1) : decimal).split('.');
  const sign = negative ? '-' : '';
  if (exponent > 0) {
    const padded = fraction.padEnd(exponent, '0');
    return normalize(`${sign}${whole}${padded.slice(0, exponent)}.${padded.slice(exponent)}`);
  }
  const padded = whole.padStart(1 - exponent, '0');
  return normalize(`${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}${fraction}`);
}

/** A number below 10^21 as a plain decimal. */
export function fromNumber(value: number): string {
  return normalize(Number.isInteger(value) ? String(value) : value.toFixed(6));
}

/** A positive number below 10^21 as a plain decimal, to eight figures that count. */
export const plainDecimal = (value: number): string =>
  Number.isInteger(value)
    ? String(value)
    : normalize(value.toFixed(Math.min(20, Math.max(6, 7 - Math.floor(Math.log10(value))))));

/** Gives the decimals of a mixed number such as 2½, as digits after its point; thirds and the like are rounded. */
export function decimalsOf(fraction: string): string {
  const [numerator, denominator] = fraction.split('/').map(Number);
  return (Number(numerator) / Number(denominator)).toFixed(6).slice(2).replace(/0+$/, '');
}
