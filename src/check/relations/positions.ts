import { lexicon } from '../../facts/words/lexicon.ts';
import { Phrases } from '../../facts/words/phrases.ts';
import type { Found } from '../../facts/words/phrases.ts';
import { positionWords } from '../../locale/orthography/positions.ts';
import type { Position } from '../../locale/orthography/positions.ts';
import { memoize } from '../../model/memoize.ts';

/** What nobody takes for each other: opposite a building may be in front of it. */
const contrary: Readonly<Record<Position, readonly Position[]>> = {
  opposite: ['beside', 'behind'],
  beside: ['opposite', 'behind', 'inFront'],
  behind: ['opposite', 'beside', 'inFront'],
  inFront: ['beside', 'behind'],
  above: ['below'],
  below: ['above'],
};

const senses = ['other', 'unsure', 'opposite', 'beside', 'behind', 'inFront', 'above', 'below'] as const;

type Sense = (typeof senses)[number];

const wordsOf = memoize(
  (locale: string): Phrases<Sense> | undefined => {
    const words = positionWords(locale);
    const spellings = senses.flatMap((sense) => (words[sense] ?? []).map((spelling) => [spelling, sense] as const));
    return spellings.length === 0 ? undefined : new Phrases(spellings, lexicon(locale).proclitics);
  },
  { most: 500 },
);

/** Longer texts say more of where things are. */
const longest = 120;

/**
 * Finds a place that the source puts behind something and the target in front of it; each says one such word, and none that
 * may be one.
 */
export function otherPosition(
  { source, target }: { readonly source: string; readonly target: string },
  sourceLocale: string,
  targetLocale: string,
): { readonly source: Found<unknown>; readonly target: Found<unknown> } | undefined {
  if (source.length > longest || target.length > longest) return undefined;
  const said = onlyOne(wordsOf(sourceLocale)?.find(source) ?? []);
  const heard = said && onlyOne(wordsOf(targetLocale)?.find(target) ?? []);
  return heard && contrary[said.sense].includes(heard.sense) ? { source: said, target: heard } : undefined;
}

function onlyOne(words: readonly Found<Sense>[]): Found<Position> | undefined {
  const [only, ...others] = words.filter(({ sense }) => sense !== 'other');
  return only && others.length === 0 && isSure(only) ? only : undefined;
}

const isSure = (word: Found<Sense>): word is Found<Position> => word.sense !== 'unsure' && word.sense !== 'other';
