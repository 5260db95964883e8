import { isIgnorable, isLetter, isUnspaced } from '../words/fold.ts';
import type { Match } from '../words/trie.ts';
import type { Entry } from '../words/word-senses.ts';
import type { Passage, Token } from './token.ts';

/** No number written as one word is longer. */
export const longestCompound = 80;

/**
 * Reads a number written as one word, such as einhundertsiebzehn: the number words that cover it to its end, or to what
 * is counted, as in dvanáctiletý and femårsplan.
 */
export function compoundAt({ text, lexicon }: Passage, start: number, end: number): Token[] | undefined {
  if (end - start < 5 || end - start > longestCompound) return undefined;
  // Most words begin with no word that is known.
  if (lexicon.trie.matches(text, start).length === 0 && lexicon.inside.matches(text, start).length === 0)
    return undefined;
  const dead = new Set<number>();
  let inflects = false;
  const cover = (at: number): Token[] | undefined => {
    if (at === end) return [];
    if (dead.has(at)) return undefined;
    const inside = lexicon.inside.matches(text, at);
    for (const match of [...lexicon.trie.matches(text, at), ...inside]) {
      // What joins two numbers begins none: todos is no -to dos, as it is in ciento dos.
      const entries =
        match.end > end ? [] : match.values.filter((each) => isNumeric(each) && (at > start || !joins(each)));
      if (entries.length === 0 || (match.end === end && inside.includes(match))) continue;
      const isLast = inflects && at > start && isInflectedPower(entries, end - match.end);
      const rest = isLast ? [] : cover(match.end);
      if (rest) return [{ type: 'token', start: at, end: match.end, entries, inflected: false }, ...rest];
    }
    if (at > start && inside.some((match) => isTail(match, end))) return [];
    dead.add(at);
    return undefined;
  };
  let tokens = cover(start);
  if (!tokens) {
    inflects = true;
    dead.clear();
    tokens = cover(start);
  }
  return tokens && (tokens.length > 1 || tokens.some((token) => token.end < end)) ? tokens : undefined;
}

/** What is counted ends a compound with its own ending, which is short. */
const isTail = ({ end: last, values }: Match<Entry>, end: number): boolean =>
  end - last <= 8 && values.some(({ meaning }) => meaning.type === 'tail');

/** A magnitude that ends a compound takes the endings of one that stands alone: பத்தாயிரத்துக்கு. */
const isInflectedPower = (entries: readonly Entry[], left: number): boolean =>
  left > 0 &&
  entries.some(({ meaning, suffix, length }) => meaning.type === 'multiplier' && length > 3 && left <= suffix);

/** Tells whether a spelling may be a part of a number written as one word. */
export const isNumeric = ({ meaning, length }: Entry): boolean =>
  (meaning.type === 'number' && length > 1) ||
  (meaning.type === 'multiplier' && length > 2) ||
  meaning.type === 'connectors' ||
  meaning.type === 'halfAfter';

const joins = ({ meaning }: Entry): boolean => meaning.type === 'connectors';

/** Finds the end of the word of a script with spaces that a place is in. */
export function wordEnd(text: string, at: number, limit: number = text.length): number {
  let end = at;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (!(isLetter(code) || isIgnorable(code)) || isUnspaced(code)) break;
    end++;
  }
  return end;
}

/** What accountants write before a currency, with the case that each has: KSEK, TEUR, MNOK, BUSD, tkr, mkr, MFt. */
const powers: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, t: 1e3, T: 1e3, m: 1e6, M: 1e6, B: 1e9 };

/** Reads a code or a sign of letters with that of a magnitude before it as the two that it is: 30 MUSD, MSEK 25, 12 mkr. */
export function scaledCurrency({ text, lexicon }: Passage, start: number, end: number): readonly Token[] {
  const power = end - start === 3 || end - start === 4 ? powers[text.charAt(start)] : undefined;
  if (power === undefined) return [];
  const sign = text.slice(start + 1, end);
  if (!/^(?:[A-Z]{3}|[A-Z]\p{Ll}|\p{Ll}{2})$/u.test(sign)) return [];
  const named = lexicon.trie.matches(text, start + 1).find((match) => match.end === end);
  const entries = named?.values.filter((entry) => isWritten(entry, sign)) ?? [];
  if (entries.length === 0) return [];
  const token = { type: 'token', inflected: false } as const;
  return [
    { ...token, start, end: start + 1, entries: magnitude(power) },
    { ...token, start: start + 1, end, entries },
  ];
}

const isWritten = ({ meaning, cased }: Entry, sign: string): boolean =>
  meaning.type === 'currency' && (cased ?? sign) === sign;

/** It stands before its figure or behind it. */
const magnitude = (power: number): readonly Entry[] =>
  [true, false].map((before) => ({
    meaning: { type: 'multiplier', power, ...(before && { before }) },
    capital: true,
    suffix: 0,
    uncertain: false,
    length: 1,
  }));
