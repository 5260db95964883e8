/** Letters, digits and signs that mean nothing else to a shell. */
const plain = /^[\p{L}\p{M}\p{N}_@%+=:,./-]+$/u;
/** Signs that mean something between double quotation marks, too. */
const telling = /["$`!\\]/;

/** Writes a text as one word of a command: `"Clinic opens"`. Double quotation marks, since Windows knows no others. */
export function shellWord(text: string): string {
  if (plain.test(text)) return text;
  return telling.test(text) ? `'${text.replaceAll("'", String.raw`'\''`)}'` : `"${text}"`;
}
