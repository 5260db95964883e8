/** A slip changes so many digits; where more differ the number may be that of another office. */
const mostOfSlip = 3;

/**
 * Gives a telephone number with the digits of another and its own spacing and signs: `+86-10-8531-2601` for
 * `+86-10-8531-2610`. Only where both have as many digits, in the same script, and a slip makes the one of the other.
 */
export function correctedPhone(found: string, expected: string): string | undefined {
  const [own, right] = [found, expected].map((text) => text.match(/\d/g) ?? []);
  if (own === undefined || right === undefined || own.length !== right.length) return undefined;
  const differing = own.filter((digit, at) => digit !== right[at]).length;
  if (differing === 0 || differing > mostOfSlip || /(?!\d)\p{Nd}/u.test(found)) return undefined;
  let at = 0;
  return found.replace(/\d/g, () => right[at++] ?? '');
}
