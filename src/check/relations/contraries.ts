import { lexicon } from '../../facts/words/lexicon.ts';
import { Phrases } from '../../facts/words/phrases.ts';
import type { Found } from '../../facts/words/phrases.ts';
import { contraryWords } from '../../locale/orthography/contraries.ts';
import type { Contrary, MayBeContrary } from '../../locale/orthography/contraries.ts';
import { memoize } from '../../model/memoize.ts';

/** One of two contraries, and what may say it. */
interface Pole {
  readonly said: Contrary;
  readonly maySay?: MayBeContrary;
}

const pole = (said: Contrary, maySay?: MayBeContrary): Pole => (maySay === undefined ? { said } : { said, maySay });

/** Words that nobody takes for each other. */
const contraries: readonly (readonly [Pole, Pole])[] = [
  [pole('highest'), pole('lowest')],
  [pole('largest'), pole('smallest')],
  [pole('oldest'), pole('newest')],
  [pole('strongest'), pole('weakest')],
  [pole('best'), pole('worst')],
  [pole('richest'), pole('poorest')],
  [pole('longest'), pole('shortest')],
  [pole('slightly'), pole('sharply')],
  [pole('nextDay'), pole('dayBefore')],
  [pole('minimum'), pole('maximum')],
  [pole('profit'), pole('loss')],
  [pole('first', 'mayFirst'), pole('last', 'mayLast')],
  [pole('majority'), pole('minority')],
  [pole('temporary'), pole('permanent')],
  [pole('leftSide'), pole('rightSide')],
  [pole('before', 'mayBefore'), pole('after', 'mayAfter')],
  [pole('halfOf'), pole('halfMore')],
];

type Sense = Contrary | MayBeContrary | 'other';

const senses: readonly Sense[] = [
  'other',
  ...contraries.flat().map(({ said }) => said),
  ...contraries.flat().flatMap(({ maySay }) => maySay ?? []),
];

/**
 * What a spelling means, of all contraries: one word may be of several, as the highest that there is, and the most that there
 * may be.
 */
const wordsOf = memoize(
  (locale: string): Phrases<ReadonlySet<Sense>> | undefined => {
    const words = contraryWords(locale);
    const bySpelling = new Map<string, Set<Sense>>();
    for (const sense of senses)
      for (const spelling of words[sense] ?? []) {
        const known = bySpelling.get(spelling);
        if (known) known.add(sense);
        else bySpelling.set(spelling, new Set([sense]));
      }
    return bySpelling.size === 0 ? undefined : new Phrases(bySpelling, lexicon(locale).proclitics);
  },
  { most: 500 },
);

/** Longer texts have room to say both. */
const longest = 160;

/** Finds a word of the source of which the target says the contrary, where neither side says both. */
export function contraryIn(
  { source, target }: { readonly source: string; readonly target: string },
  sourceLocale: string,
  targetLocale: string,
): { readonly source: Found<unknown>; readonly target: Found<unknown> } | undefined {
  if (source.length > longest || target.length > longest * 1.5) return undefined;
  const there = wordsOf(sourceLocale)?.find(source) ?? [];
  const here = there.length === 0 ? [] : (wordsOf(targetLocale)?.find(target) ?? []);
  if (here.length === 0) return undefined;
  for (const [one, other] of contraries)
    for (const [said, not] of [
      [one, other],
      [other, one],
    ] as const) {
      const expected = saidAlone(there, said, not);
      const found = expected && saidAlone(here, not, said);
      if (found) return { source: expected, target: found };
    }
  return undefined;
}

type Word = Found<ReadonlySet<Sense>>;

/** The first word for one of two contraries, where no word may be the other. */
function saidAlone(words: readonly Word[], { said }: Pole, not: Pole): Word | undefined {
  const mayBeOther = words.some(
    ({ sense }) => sense.has(not.said) || (not.maySay !== undefined && sense.has(not.maySay)),
  );
  return mayBeOther ? undefined : words.find(({ sense }) => sense.has(said));
}
