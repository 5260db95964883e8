import { relationWords } from '../../locale/orthography/relations.ts';
import type { SentenceRelation } from '../../locale/orthography/relations.ts';
import { lexicon } from '../../facts/words/lexicon.ts';
import { memoize } from '../../model/memoize.ts';
import { Phrases } from '../../facts/words/phrases.ts';
import type { Found } from '../../facts/words/phrases.ts';

/** Two relations that contradict each other. */
export type Poles = readonly [SentenceRelation, SentenceRelation];

/** What values do. */
export const riseAndFall: Poles = ['rise', 'fall'];

/** What places and roads do. */
export const openAndClose: Poles = ['open', 'close'];

/** A word of one of two poles. */
export type PoleWord = Found<SentenceRelation>;

const poleWords = memoize((poles: Poles) => memoize((locale: string) => poleWordsOf(locale, poles), { most: 500 }), {
  most: 10,
});

function poleWordsOf(locale: string, poles: Poles): Phrases<SentenceRelation> | undefined {
  const words = relationWords(locale);
  if (poles.some((pole) => words[pole] === undefined)) return undefined;
  const spellings = [...poles, 'other' as const].flatMap((pole) =>
    // What counts only beside a value is no word of a sentence.
    (words[pole] ?? []).filter((spelling) => !spelling.includes('…')).map((spelling) => [spelling, pole] as const),
  );
  return new Phrases(spellings, lexicon(locale).proclitics);
}

/** Longer texts are no sentences, and have more words than two to tell apart. */
const longest = 400;

/** Finds the words of two poles in a sentence, in order; none where the words of its language are not listed. */
export function poleWordsIn(text: string, locale: string, poles: Poles): readonly PoleWord[] {
  if (text.length > longest) return [];
  return (poleWords(poles)(locale)?.find(text) ?? []).filter(({ sense }) => sense !== 'other');
}

/** How many words of each pole are compared at most. */
const most = 3;

/**
 * Finds a word of each side that says the opposite of what the other says: as many words of the two poles stand on both
 * sides, and not as many of each. Undefined where they agree, or where a word may be said in another way.
 */
export function contradiction(
  source: readonly PoleWord[],
  target: readonly PoleWord[],
  [first]: Poles,
): { readonly source: PoleWord; readonly target: PoleWord } | undefined {
  if (source.length !== target.length || source.length === 0 || source.length > most) return undefined;
  const ofFirst = (words: readonly PoleWord[]): number => words.filter(({ sense }) => sense === first).length;
  const surplus = ofFirst(target) - ofFirst(source);
  if (surplus === 0) return undefined;
  const wrong = target.find(({ sense }) => (sense === first) === surplus > 0);
  const expected = source.find(({ sense }) => (sense === first) === surplus < 0);
  return wrong && expected && { source: expected, target: wrong };
}
