/**
 * Finds half of a character: one of the two code units of a pair without the other, as is left where a text was cut
 * within an emoji. No encoding of text can write it.
 *
 * @returns its escape, such as `\ud83d`.
 */
export function halfCharacter(text: string): string | undefined {
  const found = /\p{Cs}/u.exec(text)?.[0];
  return found === undefined ? undefined : String.raw`\u${found.charCodeAt(0).toString(16)}`;
}
