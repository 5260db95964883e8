import { isUnspaced } from '../locale/scripts.ts';
import type { Term } from '../model/term.ts';
import { isWholeIfLatin, solidText } from './solid-text.ts';
import { termNode } from './term-tree.ts';
import type { TermNode } from './term-tree.ts';
import { termWords, wordsWithGaps } from './term-words.ts';
import type { TermWord } from './term-words.ts';
import { wordForms } from './word-forms.ts';
import type { WordForms } from './word-forms.ts';

/** What the term base says of one name or term in one locale. */
export interface TermEntry {
  /** As the first of the terms spells it. */
  readonly source: string;
  /** Those that differ only in case, in the order of the term base. */
  readonly terms: readonly Term[];
}

/** A term in a text of its source language. Offsets are in UTF-16 code units. */
export interface TermOccurrence {
  readonly start: number;
  readonly end: number;
  readonly entry: TermEntry;
  /** The text has the words of the term and not other forms of them; case does not count. */
  readonly exact: boolean;
}

/** Finds the terms in a text, in its order. */
export type TermFinder = (text: string) => readonly TermOccurrence[];

interface GrowingEntry extends TermEntry {
  readonly terms: Term[];
}

/**
 * Makes a finder of terms in texts of their source language: in any form that the language's words are sure to have, whole
 * words only, without regard to case but for abbreviations (`WHO` is not `who`), nor to the kind of apostrophe, hyphen or
 * space. Of terms that begin at one place the longest is found, and none inside another. Takes time linear in the text.
 */
export function termFinder(terms: readonly Term[], sourceLocale: string): TermFinder {
  if (terms.length === 0) return () => [];
  const forms = wordForms(sourceLocale);
  const spaced = termNode<GrowingEntry>(forms);
  const solid = new Map<string, GrowingEntry>();
  for (const term of terms) addTerm(term, forms, spaced, solid);
  const inSolid = solidFinder(solid);
  return (text) => merge(inWords(wordsWithGaps(text, forms), spaced), inSolid(text));
}

function addTerm(term: Term, forms: WordForms, spaced: TermNode<GrowingEntry>, solid: Map<string, GrowingEntry>): void {
  const source = term.source.trim();
  if (forms.inflection.substring === true || [...source].some((each) => isUnspaced(each.codePointAt(0) ?? 0))) {
    const key = solidText(source).solid;
    const known = solid.get(key);
    if (known !== undefined) known.terms.push(term);
    else if (key !== '') solid.set(key, { source, terms: [term] });
    return;
  }
  const words = termWords(source, forms);
  if (words.length === 0) return;
  const node = words.reduce((at, word) => at.add(word), spaced);
  node.entry ??= { source, terms: [] };
  node.entry.terms.push(term);
}

function inWords(words: readonly TermWord[], root: TermNode<GrowingEntry>): readonly TermOccurrence[] {
  const found: TermOccurrence[] = [];
  for (let index = 0; index < words.length; index++) {
    const longest = longestAt(words, index, root);
    if (longest === undefined) continue;
    const { entry, last, exact } = longest;
    found.push({ start: words[index]!.word.start, end: words[last]!.word.end, entry, exact });
    index = last;
  }
  return found;
}

interface Reached {
  readonly node: TermNode<GrowingEntry>;
  readonly exact: boolean;
}

/** Follows the tree from a word on, and gives the longest term that ends on the way and the index of its last word. */
function longestAt(
  words: readonly TermWord[],
  first: number,
  root: TermNode<GrowingEntry>,
): { readonly entry: TermEntry; readonly last: number; readonly exact: boolean } | undefined {
  let longest: ReturnType<typeof longestAt>;
  let reached: readonly Reached[] = [{ node: root, exact: true }];
  for (let last = first; reached.length > 0 && last < words.length; last++) {
    const word = last === first ? { ...words[last]!, gap: '' } : words[last]!;
    reached = reached.flatMap(({ node, exact }) =>
      node.next(word).map((edge) => ({ node: edge.node, exact: exact && edge.of.word.folded === word.word.folded })),
    );
    for (const { node, exact } of reached) {
      if (node.entry !== undefined && node.entry.source.length > (longest?.entry.source.length ?? 0))
        longest = { entry: node.entry, last, exact };
    }
  }
  return longest;
}

/** Finds terms anywhere in a text, for languages that put no spaces between words. */
function solidFinder(terms: ReadonlyMap<string, TermEntry>): TermFinder {
  if (terms.size === 0) return () => [];
  const byFirst = new Map<string, (readonly [solid: string, entry: TermEntry])[]>();
  for (const term of [...terms].toSorted(([a], [b]) => b.length - a.length)) {
    const first = term[0].charAt(0);
    const same = byFirst.get(first);
    if (same === undefined) byFirst.set(first, [term]);
    else same.push(term);
  }
  return (text) => {
    const searched = solidText(text);
    const { solid, starts, ends } = searched;
    const found: TermOccurrence[] = [];
    for (let at = 0; at < solid.length; at++) {
      const match = byFirst
        .get(solid.charAt(at))
        ?.find(([term]) => solid.startsWith(term, at) && isWholeIfLatin(searched, at, term.length));
      if (match === undefined) continue;
      const [{ length }, entry] = match;
      found.push({ start: starts[at]!, end: ends[at + length - 1]!, entry, exact: true });
      at += length - 1;
    }
    return found;
  };
}

/** Puts two lists of occurrences in order; of two that overlap the longer is kept. */
function merge(a: readonly TermOccurrence[], b: readonly TermOccurrence[]): readonly TermOccurrence[] {
  if (b.length === 0) return a;
  if (a.length === 0) return b;
  const kept: TermOccurrence[] = [];
  for (const each of [...a, ...b].toSorted((x, y) => x.start - y.start)) {
    const before = kept.at(-1);
    if (before === undefined || before.end <= each.start) kept.push(each);
    else if (each.end - each.start > before.end - before.start) kept[kept.length - 1] = each;
  }
  return kept;
}
