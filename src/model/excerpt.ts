/** Cuts a text to what a message has room for, on one line, with an ellipsis where it goes on. */
export function excerpt(text: string, longest: number = 40): string {
  const characters = Array.from(text.slice(0, 4 * longest).replace(/\s+/gu, ' '));
  if (characters.length <= longest && text.length <= 4 * longest) return characters.join('');
  return `${characters
    .slice(0, longest - 1)
    .join('')
    .trimEnd()}…`;
}
