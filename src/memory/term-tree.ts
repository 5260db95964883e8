import { memoize } from '../model/memoize.ts';
import { isTermWord } from './term-words.ts';
import type { TermWord } from './term-words.ts';
import type { WordForms } from './word-forms.ts';

/** A place in the tree of a language's terms, word by word. Terms with the same words, but for case and form, end in one node. */
export interface TermNode<Entry> {
  /** What is known of the terms that end here. */
  entry?: Entry;
  /** Gives the node after a further word of a term, made where there is none. */
  add(word: TermWord): TermNode<Entry>;
  /** Gives the terms' words that a word of a text may be, and the nodes behind them. */
  next(word: TermWord): readonly TermEdge<Entry>[];
}

export interface TermEdge<Entry> {
  readonly of: TermWord;
  readonly node: TermNode<Entry>;
}

/** As many words of texts are kept with what follows them: most texts have most of their words many times. */
const mostKept = 2000;

export function termNode<Entry>(forms: WordForms): TermNode<Entry> {
  const edges = new Map<string, TermEdge<Entry>>();
  const byFirstLetter = new Map<string, TermEdge<Entry>[]>();
  const matching = memoize(
    (word: TermWord): readonly TermEdge<Entry>[] => {
      const letters = new Set(forms.withoutClitics(word.word.folded).map((base) => base.charAt(0)));
      return [...letters]
        .flatMap((letter) => byFirstLetter.get(letter) ?? [])
        .filter(({ of }) => of.gap === word.gap && isTermWord(of, word.word, forms));
    },
    { keyOf: ({ word, gap }) => `${gap} ${word.text}`, most: mostKept },
  );
  return {
    add(word) {
      const key = `${word.gap} ${word.isAbbreviation ? word.word.text : word.word.folded}`;
      const known = edges.get(key);
      if (known !== undefined) return known.node;
      const edge = { of: word, node: termNode<Entry>(forms) };
      edges.set(key, edge);
      for (const letter of new Set(forms.stemsOf(word.word.folded).map((stem) => stem.charAt(0)))) {
        const same = byFirstLetter.get(letter);
        if (same === undefined) byFirstLetter.set(letter, [edge]);
        else same.push(edge);
      }
      return edge.node;
    },
    next: (word) => (edges.size === 0 ? [] : matching(word)),
  };
}
