import { isUnspaced } from '../locale/scripts.ts';
import type { Term } from '../model/term.ts';

/** What the term base says of one name or term in one locale. */
export interface TermEntry {
  readonly source: string;
  /** In the order of the term base. */
  readonly terms: readonly Term[];
}

export interface TermOccurrence {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly entry: TermEntry;
}

/**
 * A finder of terms in texts of their source language: the longest at each place, whole words only, without regard to case
 * but for abbreviations (`WHO` is not `who`), nor to the kind of apostrophe, hyphen or space. Occurrences do not overlap.
 */
export function termFinder(terms: readonly Term[]): (text: string) => readonly TermOccurrence[] {
  const index = indexOf(terms);
  if (index.size === 0) return () => [];
  return (text) => {
    const folded = fold(text);
    const found: TermOccurrence[] = [];
    for (let at = 0; at < text.length;) {
      if (at > 0 && isPlainWord(folded, at - 1) && isPlainWord(folded, at)) {
        at++;
        continue;
      }
      const candidates = index.get(folded.slice(at, at + KEY)) ?? index.get(folded.slice(at, at + 1)) ?? [];
      const match = candidates.find((candidate) => standsAt(candidate, text, folded, at));
      if (match !== undefined) found.push({ start: at, end: at + match.folded.length, entry: match.entry });
      at += match?.folded.length ?? 1;
    }
    return found;
  };
}

interface Candidate {
  readonly folded: string;
  /** The term is an abbreviation, and must be written as one. */
  readonly exact: string | undefined;
  readonly entry: TermEntry;
}

/** Length of the beginnings that terms are looked up by. */
const KEY = 3;

function indexOf(terms: readonly Term[]): ReadonlyMap<string, readonly Candidate[]> {
  const bySource = new Map<string, Term[]>();
  for (const term of terms) {
    const source = term.source.trim();
    const known = bySource.get(source);
    if (known !== undefined) known.push(term);
    else if (source !== '') bySource.set(source, [term]);
  }
  const index = new Map<string, Candidate[]>();
  for (const [source, of] of bySource) {
    const folded = fold(source);
    const candidate = { folded, exact: isAbbreviation(source) ? source : undefined, entry: { source, terms: of } };
    const key = folded.length < KEY ? folded.slice(0, 1) : folded.slice(0, KEY);
    index.set(key, [...(index.get(key) ?? []), candidate]);
  }
  for (const [key, candidates] of index) index.set(key, candidates.toSorted(longestFirst));
  // What is looked up by three letters must find the terms of one and two as well.
  for (const [key, candidates] of index) {
    const short = key.length === KEY ? index.get(key.slice(0, 1)) : undefined;
    if (short !== undefined) index.set(key, [...candidates, ...short].toSorted(longestFirst));
  }
  return index;
}

const longestFirst = (a: Candidate, b: Candidate): number => b.folded.length - a.folded.length;

function standsAt({ folded: term, exact }: Candidate, text: string, folded: string, at: number): boolean {
  if (!folded.startsWith(term, at)) return false;
  const end = at + term.length;
  if (exact !== undefined && text.slice(at, end) !== exact) return false;
  return isBorder(text, at) && isBorder(text, end);
}

/** A Latin letter or figure in ASCII: most places of most texts stand between two of them, and no term begins there. */
function isPlainWord(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

const endsInWord = /[\p{L}\p{M}\p{N}]$/u;
const startsWithWord = /^[\p{L}\p{M}\p{N}]/u;

function isBorder(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at, at + 2);
  if (!endsInWord.test(before) || !startsWithWord.test(after)) return true;
  // In scripts without spaces a word may begin and end anywhere.
  return isUnspaced(text.charCodeAt(at - 1)) || isUnspaced(text.charCodeAt(at));
}

function isAbbreviation(term: string): boolean {
  return /^\P{Ll}*$/u.test(term) && /\p{Lu}\P{L}*\p{Lu}/u.test(term);
}

/** As long as the text, so that offsets hold. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  const folded = lower.length === text.length ? lower : [...text].map(lowerAlike).join('');
  return folded.replace(/[’ʼ]/g, "'").replace(/[‐‑]/g, '-').replace(/\s/gu, ' ');
}

function lowerAlike(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}
