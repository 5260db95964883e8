import type { Fact } from '../../model/fact.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { fold } from '../words/fold.ts';
import { isSpelled, partsOfAll } from './comparable-parts.ts';
import type { Part } from './comparable-parts.ts';

/** The words for both of two, folded, of the source and of the target. */
export type CoupleWords = readonly [source: ReadonlySet<string>, target: ReadonlySet<string>];

export type DualWords = Lexicon['duals'];

/**
 * Tells how certain it is that both of two became another number, or another number both of two: a translation may leave
 * out “both” or add it, but “three” in its place is another count.
 */
export function coupleCertainty(s: Part, t: Part, [source, target]: CoupleWords): number {
  const isOther = (isCouple(s, source) && isCount(t)) || (isCouple(t, target) && isCount(s));
  return isOther ? 0.55 : 0;
}

const isCouple = ({ values, fact }: Part, words: ReadonlySet<string>): boolean =>
  values[0] === '2' && words.has(fold(fact.text));

/** Three to twelve of something: what is more is seldom said in words, and is told as a figure that was added. */
function isCount({ role, soft, certainty, fact, values: [value = ''] }: Part): boolean {
  if (soft || fact.approximate === true || (role !== 'cardinal' && role !== 'quantity' && role !== 'duration'))
    return false;
  return certainty >= 0.55 && isSpelled(fact)
    ? Number(value) >= 3 && Number(value) <= 12
    : /^(?:[3-9]|1[0-2])$/.test(fact.text);
}

/**
 * Tells whether a count that the other text lacks is two of something there, by the ending of a noun, where nothing else
 * beside the count is two.
 */
export function isDualElsewhere(count: Part, beside: readonly Fact[], other: string, words: DualWords): boolean {
  if (words.endings.size === 0 || beside.length > most.facts || other.length > most.letters || !isCount(count))
    return false;
  if (partsOfAll([beside]).some(({ values }) => values.includes('2'))) return false;
  return (other.match(/\p{L}[\p{L}\p{M}\u0640]*/gu) ?? []).some((word) => isDual(fold(word), words));
}

/** In what is longer some noun is two of something anyhow. */
const most = { facts: 20, letters: 600 };

function isDual(word: string, { endings, others, proclitics }: DualWords): boolean {
  const found = [...endings].find((ending) => word.endsWith(ending));
  if (found === undefined || word.length < found.length + 2) return false;
  // Pakistan, and Pakistan, in Pakistan.
  for (let at = 0; at <= 4; at++) {
    if (others.has(word.slice(at))) return false;
    if (!proclitics.includes(word.charAt(at))) break;
  }
  return true;
}
