/** What is cleaned: most text has none of it. */
const unclean = /[\p{Cc}\u2028\u2029\p{Noncharacter_Code_Point}\u202d\u202e\p{Cs}]/u;

/**
 * Cleans text for any kind of edition. Sources and translations may come from anybody, so
 * - line breaks and tabs become one space: the edition decides where lines end;
 * - other control characters and noncharacters, which HTML and XML forbid, go;
 * - half a surrogate pair becomes U+FFFD, since it has no UTF-8;
 * - bidirectional overrides go: no orthography needs them, and they make a reader see other words than those written.
 *   Embeddings and isolates stay; they end with the paragraph at the latest.
 *
 * All other text is returned unchanged.
 */
export function cleanText(text: string): string {
  if (!unclean.test(text)) return text;
  return text
    .replace(/\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}\u202d\u202e]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}
