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

/** Two contraries, and how sure it is that what has one for the other is wrong. */
interface Contraries {
  readonly poles: readonly [Pole, Pole];
  /**
   * `always`; `seldom` where their words mean much else, as before a judge and at a minimum; `degree` of superlatives, which
   * are comparatives in some languages.
   */
  readonly isSure: 'always' | 'degree' | 'seldom';
}

/** Words that nobody takes for each other. */
const contraries: readonly Contraries[] = [
  { poles: [pole('highest'), pole('lowest')], isSure: 'degree' },
  { poles: [pole('largest'), pole('smallest')], isSure: 'degree' },
  { poles: [pole('oldest'), pole('newest')], isSure: 'degree' },
  { poles: [pole('strongest'), pole('weakest')], isSure: 'degree' },
  { poles: [pole('best'), pole('worst')], isSure: 'seldom' },
  { poles: [pole('richest'), pole('poorest')], isSure: 'degree' },
  { poles: [pole('longest'), pole('shortest')], isSure: 'degree' },
  { poles: [pole('slightly'), pole('sharply')], isSure: 'seldom' },
  { poles: [pole('nextDay'), pole('dayBefore')], isSure: 'always' },
  { poles: [pole('minimum'), pole('maximum')], isSure: 'seldom' },
  { poles: [pole('profit'), pole('loss')], isSure: 'always' },
  { poles: [pole('first', 'mayFirst'), pole('last', 'mayLast')], isSure: 'always' },
  { poles: [pole('majority'), pole('minority')], isSure: 'always' },
  { poles: [pole('temporary'), pole('permanent')], isSure: 'seldom' },
  { poles: [pole('leftSide'), pole('rightSide')], isSure: 'always' },
  { poles: [pole('before', 'mayBefore'), pole('after', 'mayAfter')], isSure: 'seldom' },
  { poles: [pole('halfOf'), pole('halfMore')], isSure: 'always' },
  { poles: [pole('halfOf', 'mayHalf'), pole('twiceAs', 'mayTwice')], isSure: 'always' },
];

const poles: readonly Pole[] = contraries.flatMap((each) => each.poles);

type Sense = Contrary | MayBeContrary | 'other';

const senses: readonly Sense[] = [
  'other',
  ...poles.map(({ said }) => said),
  ...poles.flatMap(({ maySay }) => maySay ?? []),
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

/** A word and its contrary; `isSure` where neither has another meaning that is as common. */
export interface FoundContrary {
  readonly source: Found<unknown>;
  readonly target: Found<unknown>;
  readonly isSure: boolean;
}

/** Finds a word of the source of which the target says the contrary, where neither side says both. */
export function contraryIn(
  { source, target }: { readonly source: string; readonly target: string },
  sourceLocale: string,
  targetLocale: string,
): FoundContrary | undefined {
  if (source.length > longest || target.length > longest * 1.5) return undefined;
  const there = wordsOf(sourceLocale)?.find(source) ?? [];
  const here = there.length === 0 ? [] : (wordsOf(targetLocale)?.find(target) ?? []);
  if (here.length === 0) return undefined;
  for (const {
    poles: [one, other],
    isSure,
  } of contraries)
    for (const [said, not] of [
      [one, other],
      [other, one],
    ] as const) {
      const expected = saidAlone(there, said, not);
      const found = expected && saidAlone(here, not, said);
      if (found)
        return {
          source: expected,
          target: found,
          isSure: isSure === 'always' || (isSure === 'degree' && haveSuperlatives(sourceLocale, targetLocale)),
        };
    }
  return undefined;
}

/** Tells whether the superlatives of languages are nothing else. */
const haveSuperlatives = (...locales: readonly string[]): boolean =>
  locales.every((locale) => contraryWords(locale).comparative !== true);

type Word = Found<ReadonlySet<Sense>>;

/** The first word for one of two contraries, where no word may be the other. */
function saidAlone(words: readonly Word[], { said }: Pole, not: Pole): Word | undefined {
  const mayBeOther = words.some(
    ({ sense }) => sense.has(not.said) || (not.maySay !== undefined && sense.has(not.maySay)),
  );
  return mayBeOther ? undefined : words.find(({ sense }) => sense.has(said));
}
