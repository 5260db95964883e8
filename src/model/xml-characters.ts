/**
 * The code points that XML 1.0 has no place for, not even as a reference (production 2), as the inside of a character
 * class. Surrogates without their other half, which no encoded text has, come on top of them.
 */
export const XML_FORBIDDEN: string = '\\0-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF';

const forbidden = new RegExp(`[${XML_FORBIDDEN}]|\\p{Surrogate}`, 'gu');

/** Replaces the characters that XML forbids. */
export function replaceForbidden(text: string, by: (character: string) => string): string {
  return text.replace(forbidden, by);
}

/** Finds the first character that XML forbids. */
export function findForbidden(text: string): string | undefined {
  return text.match(forbidden)?.[0];
}
