import { recognize } from '../facts/recognize.ts';
import { vocabulary } from '../locale/words/vocabulary.ts';
import type { Fact } from '../model/fact.ts';
import { memoize } from '../model/memoize.ts';
import { statedFact, type StatedFact } from './stated-facts.ts';

/** What a translator needs to know of the facts in a segment. */
export interface SegmentFacts {
  readonly stated: readonly StatedFact[];
  /** Spans that are the same in every language. */
  readonly addresses: readonly Pick<Fact, 'start' | 'end'>[];
}

const NOTHING: SegmentFacts = { stated: [], addresses: [] };
const addressKinds: ReadonlySet<Fact['kind']> = new Set(['url', 'email', 'handle', 'document-symbol']);

/**
 * Matches what a text must have to hold a fact worth a note: a figure, a magnitude such as a billion, or what an
 * address has.
 */
const signOfFacts = memoize((locale: string): RegExp => {
  const { data, words } = vocabulary(locale);
  const cldr = [data.numbers?.magnitudes, data.numbers?.magnitudesBefore];
  const added = words.flatMap(({ multipliers, multipliersBefore }) => [multipliers, multipliersBefore]);
  const magnitudes = [
    ...cldr.flatMap((forms) => Object.values(forms ?? {}).flatMap((spellings) => spellings.split('|'))),
    ...added.flatMap((forms) => Object.values(forms ?? {}).flat()),
  ]
    .filter((word) => /[^\p{sc=Latin}]|../u.test(word))
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(['[\\p{N}@/]', '\\w\\.\\w', ...magnitudes].join('|'), 'iu');
});

/** How many texts' facts are kept: equal texts come again in every locale of a release, of 10 MB too. */
const MOST_TEXTS = 100_000;

/** Makes a reader of what a translator needs to know of the facts in a text; equal texts are read once. */
export function segmentFacts(locale: string): (text: string) => SegmentFacts {
  const sign = signOfFacts(locale);
  const read = memoize((text: string) => factsIn(text, locale), { most: MOST_TEXTS });
  return (text) => (sign.test(text) ? read(text) : NOTHING);
}

function factsIn(text: string, locale: string): SegmentFacts {
  const facts = recognize(text, locale);
  const addresses = facts.filter(({ kind, certainty }) => addressKinds.has(kind) && certainty >= 0.9);
  const stated = facts.map(statedFact).filter((fact) => fact !== undefined);
  if (addresses.length + stated.length === 0) return NOTHING;
  return { stated, addresses: addresses.map(({ start, end }) => ({ start, end })) };
}
