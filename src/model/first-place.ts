/**
 * Gives the first place at which a text has a word that is wanted there, or −1: `for` stands in `before` too. Places may
 * overlap.
 */
export function firstPlace(text: string, word: string, isWanted: (at: number) => boolean, from = 0): number {
  if (word === '') return -1;
  let at = text.indexOf(word, from);
  while (at >= 0 && !isWanted(at)) at = text.indexOf(word, at + 1);
  return at;
}
