/**
 * The keys of a message as an NMTOKEN that no other message has: joined by `.`, and every character that is not an ASCII
 * letter, digit, `_` or `-` as its hexadecimal number between colons.
 */
export function idOfPath(path: readonly string[]): string {
  return path.map((key) => (key === '' ? '::' : key.replace(/[^A-Za-z\d_-]/gu, escaped))).join('.');
}

function escaped(character: string): string {
  return `:${character.codePointAt(0)!.toString(16)}:`;
}
