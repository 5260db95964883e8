import { lexicon } from '../../facts/words/lexicon.ts';
import { Phrases } from '../../facts/words/phrases.ts';
import { relationWords } from '../../locale/orthography/relations.ts';
import { memoize } from '../../model/memoize.ts';

/** Bounds that a no makes of each other: not more than two days is two days at most. */
const exceeded = ['moreThan', 'lessThan'] as const;
const kept = ['atMost', 'atLeast'] as const;

type Side = 'exceeded' | 'kept';

const boundsOf = memoize(
  (locale: string): Phrases<Side> => {
    const words = relationWords(locale);
    const spellings = (['exceeded', 'kept'] as const).flatMap((side) =>
      (side === 'kept' ? kept : exceeded).flatMap((bound) =>
        (words[bound] ?? []).map((spelling): [string, Side] => [spelling.replaceAll('…', '').trim(), side]),
      ),
    );
    return new Phrases(spellings, lexicon(locale).proclitics);
  },
  { most: 500 },
);

/** Tells whether one side has a bound that with a no says what the other has without: will not last more than, dauert höchstens. */
export function isBoundTurned(
  { sourceProse, targetProse }: { readonly sourceProse: string; readonly targetProse: string },
  sourceLocale: string,
  targetLocale: string,
): boolean {
  const there = sidesOf(sourceProse, sourceLocale);
  if (there.size === 0) return false;
  const here = sidesOf(targetProse, targetLocale);
  return (there.has('exceeded') && here.has('kept')) || (there.has('kept') && here.has('exceeded'));
}

const sidesOf = (text: string, locale: string): ReadonlySet<Side> =>
  new Set(
    boundsOf(locale)
      .find(text)
      .map(({ sense }) => sense),
  );
