import { recognize } from '../facts/recognize.ts';
import { vocabulary } from '../locale/words/vocabulary.ts';
import type { Fact } from '../model/fact.ts';
import { statedBy, type StatedFact } from './stated-facts.ts';

/** What a translator needs to know of the facts in a segment. */
export interface SegmentFacts {
  readonly stated: readonly StatedFact[];
  /** Spans that are the same in every language. */
  readonly addresses: readonly Pick<Fact, 'start' | 'end'>[];
}

const NOTHING: SegmentFacts = { stated: [], addresses: [] };
const addressKinds: ReadonlySet<Fact['kind']> = new Set(['url', 'email', 'handle', 'document-symbol']);

/** What a text must have to hold a fact worth a note: a figure, a magnitude such as a billion, or what an address has. */
function signOfFacts(locale: string): RegExp {
  const { data, reviewed } = vocabulary(locale);
  const forms = [
    data.numbers?.magnitudes,
    data.numbers?.magnitudesBefore,
    ...reviewed.flatMap(({ multipliers, multipliersBefore }) => [multipliers, multipliersBefore]),
  ];
  const magnitudes = forms
    .flatMap((of) => Object.values(of ?? {}).flatMap((spellings) => spellings.split('|')))
    .filter((word) => /[^\p{sc=Latin}]|../u.test(word))
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(['[\\p{N}@/]', '\\w\\.\\w', ...magnitudes].join('|'), 'iu');
}

/** Reads facts, of equal texts once. */
export function factReader(locale: string): (text: string) => SegmentFacts {
  const known = new Map<string, SegmentFacts>();
  const sign = signOfFacts(locale);
  return (text) => {
    if (!sign.test(text)) return NOTHING;
    const before = known.get(text);
    if (before !== undefined) return before;
    const facts = recognize(text, locale);
    const addresses = facts.filter(({ kind, certainty }) => addressKinds.has(kind) && certainty >= 0.9);
    const stated = facts.map(statedBy).filter((fact) => fact !== undefined);
    const read =
      addresses.length + stated.length === 0
        ? NOTHING
        : { stated, addresses: addresses.map(({ start, end }) => ({ start, end })) };
    known.set(text, read);
    return read;
  };
}
