import type { Item } from './number-items.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { SplitTens } from './number-parts.ts';
import { NumberReader } from './read-number.ts';
import type { Token } from '../tokens/tokenize.ts';

/** Joins tokens into numbers where they make one; all other tokens stay words. */
export function joinNumbers(text: string, tokens: readonly Token[], lexicon: Lexicon): Item[] {
  const items: Item[] = [];
  let tens: SplitTens | undefined;
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i];
    if (token && tens && token.start >= tens.start && token.end <= tens.end) {
      i++;
      continue;
    }
    const number = new NumberReader(text, tokens, lexicon, i).read();
    if (number) {
      items.push(number.item);
      i = number.next;
      tens = number.tens ?? tens;
    } else if (token) {
      items.push({ type: 'word', start: token.start, end: token.end, token });
      i++;
    }
  }
  return items;
}
