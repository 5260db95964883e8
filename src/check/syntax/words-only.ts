import { filler } from './prose.ts';

/** Stands for what is left out, and parts words as it does. */
export const leftOut: string = filler;

/** Words in braces that are no code for certain are a program's more often than a person's. */
const inBraces = /\{[^{}]{0,200}\}/g;

/** Addresses are of ASCII, and may touch letters of other scripts. */
const piece = /[!-~]{4,}/g;
const address = /@|:\/\/|[A-Za-z\d]\.[A-Za-z]{2}/;
/** What `address` needs, and is quick to look for. */
const dotted = /\.[A-Za-z]{2}/;

/** Prose with marks in place of addresses too: what is left is somebody's to translate, at the offsets it had. */
export function wordsOnly(prose: string): string {
  const words = prose.includes('{') ? prose.replace(inBraces, marks) : prose;
  if (!dotted.test(words) && !words.includes('@') && !words.includes('://')) return words;
  return words.replace(piece, (run) => (address.test(run) ? marks(run) : run));
}

function marks(text: string): string {
  return leftOut.repeat(text.length);
}
