import type { TokenizedPassage } from '../tokens/token.ts';
import type { Item } from './number-items.ts';
import type { SplitTens } from './number-parts.ts';
import { NumberReader } from './read-number.ts';

/** Joins the tokens of a passage into numbers where they make one; all other tokens stay as they are. */
export function joinNumbers(passage: TokenizedPassage): Item[] {
  const { tokens } = passage;
  const items: Item[] = [];
  let tens: SplitTens | undefined;
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i];
    if (token && tens && token.start >= tens.start && token.end <= tens.end) {
      i++;
      continue;
    }
    const number = new NumberReader(passage, i).read();
    if (number) {
      items.push(number.item);
      i = number.next;
      tens = number.tens ?? tens;
    } else if (token) {
      items.push(token);
      i++;
    }
  }
  return items;
}
