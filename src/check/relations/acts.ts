import { actWords } from '../../locale/orthography/acts.ts';
import type { Act } from '../../locale/orthography/acts.ts';
import { lexicon } from '../../facts/words/lexicon.ts';
import { memoize } from '../../model/memoize.ts';
import { Phrases } from '../../facts/words/phrases.ts';
import type { Found } from '../../facts/words/phrases.ts';

/** Acts that nobody takes for each other. */
const opposed: readonly (readonly [Act, Act])[] = [
  ['approve', 'reject'],
  ['win', 'lose'],
  ['support', 'oppose'],
  ['import', 'export'],
  ['buy', 'sell'],
  ['arrive', 'leave'],
  ['arrest', 'release'],
  ['ally', 'enemy'],
  ['guilty', 'innocent'],
];

const wordsOf = memoize(
  (locale: string): Phrases<Act | 'other'> | undefined => {
    const words = actWords(locale);
    const spellings = (['other', ...opposed.flat()] as const).flatMap((act) =>
      (words[act] ?? []).map((spelling) => [spelling, act] as const),
    );
    return spellings.length === 0 ? undefined : new Phrases(spellings, lexicon(locale).proclitics);
  },
  { most: 500 },
);

/** Longer texts have room to say an act and its opposite in other words. */
const longest = 240;

/** What one has done is told of the other too: who loses to whom wins. Longer sentences may turn it round. */
const turnable: ReadonlySet<Act> = new Set<Act>(['win', 'buy']);
const longestTurnable = 160;

/** Where the source says an act and not its opposite, and the target says its opposite and not the act. */
export function oppositeAct(
  { source, target }: { readonly source: string; readonly target: string },
  sourceLocale: string,
  targetLocale: string,
): { readonly source: Found<unknown>; readonly target: Found<unknown> } | undefined {
  if (source.length > longest || target.length > longest) return undefined;
  const there = wordsOf(sourceLocale)?.find(source) ?? [];
  const here = there.length === 0 ? [] : (wordsOf(targetLocale)?.find(target) ?? []);
  if (here.length === 0) return undefined;
  for (const [one, other] of opposed) {
    if (turnable.has(one) && source.length > longestTurnable) continue;
    const said = onlyOne(there, one, other);
    const heard = said && onlyOne(here, one, other);
    if (heard && said.sense !== heard.sense) return { source: said, target: heard };
  }
  return undefined;
}

/** The first word for one of two acts, where the other is not said. */
function onlyOne(words: readonly Found<Act | 'other'>[], one: Act, other: Act): Found<Act | 'other'> | undefined {
  const [first, ...rest] = words.filter(({ sense }) => sense === one || sense === other);
  return first && rest.every(({ sense }) => sense === first.sense) ? first : undefined;
}

/** The acts that a text tells of, where it tells of none that is the opposite of one. */
export function plainActsIn(text: string, locale: string): readonly Found<Act | 'other'>[] {
  const words = (wordsOf(locale)?.find(text) ?? []).filter(({ sense }) => sense !== 'other');
  const said = new Set(words.map(({ sense }) => sense));
  return opposed.some(([one, other]) => said.has(one) && said.has(other)) ? [] : words;
}
