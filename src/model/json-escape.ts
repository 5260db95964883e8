/** Writes a code unit as JSON writes one by its number: `\u00e9`. */
export function jsonEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** JSON whose controls are all escaped, also those that JSON lets stand: U+007F to U+009F, which terminals obey too. */
export function harmlessJson(data: unknown, indent = 2): string {
  return JSON.stringify(data, null, indent).replace(/[\u007f-\u009f\u2028\u2029]/g, jsonEscape);
}
