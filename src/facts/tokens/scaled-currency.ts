import type { Entry } from '../words/word-senses.ts';
import type { Passage, Token } from './token.ts';

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
