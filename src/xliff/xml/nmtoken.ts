/** The characters of a Name or NMTOKEN (XML 1.0, productions 4 and 4a), as the inside of a character class with flag `u`. */
export const NAME_CHARACTERS: string =
  '-.\\w:\\u00B7\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u037D\\u037F-\\u1FFF\\u{200C}-\\u{200D}\\u203F\\u2040\\u2070-\\u218F' +
  '\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';

const NMTOKEN = new RegExp(`^[${NAME_CHARACTERS}]+$`, 'u');

/** Tells whether a value is an NMTOKEN. */
export function isNmtoken(value: string): boolean {
  return NMTOKEN.test(value);
}
