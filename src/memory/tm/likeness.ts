import { distance } from 'fastest-levenshtein';
import { codesOf, plainText, written, type MemoryEntry, type Place } from './entry.ts';
import type { Content } from '../../model/content.ts';
import { tokensOf } from './tokens.ts';

/** A sentence that a translation is looked for. */
export interface MemoryQuery extends Place {
  readonly source: Content;
  readonly originalData: Readonly<Record<string, string>>;
}

/** Compares the sentence of a query with entries of a memory. */
export interface Comparison {
  readonly written: string;
  /** Unsigned numbers of the words of the sentence, or of its pairs of characters. */
  readonly grams: readonly number[];
  /** How many tokens the sentence has. */
  readonly length: number;
  /**
   * Rates an entry: 102 for the same sentence in the same block, 101 with the same neighbours on both sides, 100
   * elsewhere; below that, the share of the tokens that need no edit, in per cent, as translators’ tools give it: at most
   * 99 where only case, white space or the codes differ, and one less for each code that only one of the two has.
   */
  rate(entry: MemoryEntry): number;
}

export const sameBlock = 102;
export const sameNeighbours = 101;
export const sameSentence = 100;

/** Longer texts are nobody's sentence, and are only the same or not. */
const mostTokens = 2000;

export function comparisonOf(query: MemoryQuery): Comparison {
  const own = written(query.source, query.originalData);
  const codes = codesOf(query.source, query.originalData);
  const { tokens, grams } = tokensOf(plainText(query.source));
  const numbers = new Map<number, number>();
  for (const token of tokens) if (!numbers.has(token)) numbers.set(token, numbers.size + 1);
  const line = lineOf(tokens, numbers);
  return {
    written: own,
    grams,
    length: tokens.length,
    rate(entry) {
      if (written(entry.source, entry.originalData) === own) return contextOf(query, entry);
      const other = tokensOf(plainText(entry.source)).tokens;
      const most = Math.max(tokens.length, other.length);
      if (most === 0 || most > mostTokens) return 0;
      const alike = Math.floor(100 * (1 - distance(line, lineOf(other, numbers)) / most));
      const theirs = codesOf(entry.source, entry.originalData);
      return Math.max(0, Math.min(99, alike) - differing(codes, theirs));
    },
  };
}

function contextOf(query: Place, entry: Place): number {
  if (query.context !== undefined && query.context === entry.context) return sameBlock;
  const { previous, next } = query;
  const areSame = previous === entry.previous && next === entry.next && previous !== undefined && next !== undefined;
  return areSame && `${previous}${next}` !== '' ? sameNeighbours : sameSentence;
}

/** Writes tokens as the characters of a text; those that the query has not are all one character. */
function lineOf(tokens: readonly number[], numbers: ReadonlyMap<number, number>): string {
  let line = '';
  for (const token of tokens) line += String.fromCharCode(numbers.get(token) ?? 0xffff);
  return line;
}

/** Counts the codes that only one of two lists has. */
function differing(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 && other.length === 0) return 0;
  const left = [...other];
  let count = 0;
  for (const code of one) {
    const at = left.indexOf(code);
    if (at === -1) count += 1;
    else left.splice(at, 1);
  }
  return count + left.length;
}
