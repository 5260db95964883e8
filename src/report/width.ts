const noWidth = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const twoColumns =
  /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]$/u;

const plain = /^[ -~]*$/u;

/** Columns that a text takes on a terminal: two for a wide character (Unicode Annex 11), none for a combining mark. */
export function widthOf(text: string): number {
  // Most of a table.
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += noWidth.test(character) ? 0 : twoColumns.test(character) ? 2 : 1;
  return width;
}
