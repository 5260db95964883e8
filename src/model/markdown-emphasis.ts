/**
 * Tells whether delimiters between two characters open emphasis (CommonMark 0.31, section 6.2); mirrored, whether they
 * close it. Nothing outside is the end of the text.
 */
export function opensEmphasis(outside: string, inside: string, delimiter: string): boolean {
  if (inside === '' || /\s/u.test(inside)) return false;
  const isOutsideFree = outside === '' || /[\s\p{P}\p{S}]/u.test(outside);
  if (/[\p{P}\p{S}]/u.test(inside)) return isOutsideFree;
  return isOutsideFree || !delimiter.startsWith('_');
}
