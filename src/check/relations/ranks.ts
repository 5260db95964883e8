import { rankWords } from '../../locale/orthography/ranks.ts';
import type { Rank } from '../../locale/orthography/ranks.ts';
import { lexicon } from '../../facts/words/lexicon.ts';
import { memoize } from '../../model/memoize.ts';
import { Phrases } from '../../facts/words/phrases.ts';
import type { Found } from '../../facts/words/phrases.ts';

/** What goes with a title on one side and is not said on the other. */
export type ChangedRank =
  | { readonly problem: 'rankLost'; readonly source: Found<unknown> }
  | { readonly problem: 'rankAdded'; readonly target: Found<unknown> };

/** A word means the rank and nothing else, or a translator may say it so. */
type Sense = 'sure' | 'may';

const listed = [
  ['deputy', 'mayDeputy'],
  ['former', 'mayFormer'],
  ['acting', 'mayActing'],
  ['elect', 'mayElect'],
  ['spokes', 'maySpokes'],
] as const;

/** Its words by rank; of a language that lists none, none are compared. */
const wordsOf = memoize(
  (locale: string): ReadonlyMap<Rank, Phrases<Sense>> => {
    const row = rankWords(locale);
    const { proclitics } = lexicon(locale);
    const found = new Map<Rank, Phrases<Sense>>();
    for (const [rank, may] of listed) {
      const spellings = [
        ...(row[rank] ?? []).map((spelling) => [spelling, 'sure'] as const),
        ...(row[may] ?? []).map((spelling) => [spelling, 'may'] as const),
      ];
      if (spellings.length > 0) found.set(rank, new Phrases<Sense>(spellings, proclitics));
    }
    return found;
  },
  { most: 500 },
);

/** What a text of a locale says of ranks. The same source is compared with every language. */
const ranksIn = memoize(
  ([text, locale]: readonly [text: string, locale: string]): ReadonlyMap<Rank, readonly Found<Sense>[]> =>
    new Map([...wordsOf(locale)].map(([rank, words]) => [rank, words.find(text)])),
  { keyOf: ([text, locale]) => `${locale} ${text}`, most: 500 },
);

/** In longer texts a title comes again, and is told in another way. */
const longest = 320;

/** Finds a deputy, a former or an acting holder of a title, or who speaks for one, of whom the other side says nothing of the kind. */
export function changedRank(
  { source, target }: { readonly source: string; readonly target: string },
  sourceLocale: string,
  targetLocale: string,
): ChangedRank | undefined {
  if (source.length > longest || target.length > longest) return undefined;
  const here = wordsOf(targetLocale);
  if (here.size === 0) return undefined;
  for (const [rank, said] of ranksIn([source, sourceLocale])) {
    const others = here.get(rank);
    if (others === undefined) continue;
    const heard = others.find(target);
    const lost = heard.length === 0 ? said.find(({ sense }) => sense === 'sure') : undefined;
    if (lost) return { problem: 'rankLost', source: lost };
    // Who speaks for a body that said something is often named where the source names the body alone.
    const mayAdd = said.length > 0 || rank === 'spokes';
    const added = mayAdd ? undefined : heard.find(({ sense }) => sense === 'sure');
    if (added) return { problem: 'rankAdded', target: added };
  }
  return undefined;
}
