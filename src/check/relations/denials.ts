import { denialWords } from '../../locale/orthography/denials.ts';
import type { Denial, Undenied } from '../../locale/orthography/denials.ts';
import { lexicon } from '../../facts/words/lexicon.ts';
import { negationWords } from '../../facts/words/negations.ts';
import { Phrases } from '../../facts/words/phrases.ts';
import type { Found } from '../../facts/words/phrases.ts';
import { relationWords } from '../../locale/orthography/relations.ts';
import { memoize } from '../../model/memoize.ts';
import { partedPattern } from './restated.ts';

/** What a sentence says of one verb of denying: it is so, or with a no beside it, it is not. */
export interface SaidDenial {
  readonly denial: Denial;
  readonly isNegated: boolean;
  readonly word: Found<unknown>;
  /** Nothing else in the sentence may say no. */
  readonly isAlone: boolean;
}

const kinds: readonly (readonly [Denial, Undenied])[] = [
  ['deny', 'notDeny'],
  ['fail', 'notFail'],
  ['prevent', 'notPrevent'],
];

interface Sense {
  readonly denial: Denial;
  readonly isNegated: boolean;
}

interface Finder {
  readonly words: Phrases<Sense>;
  /** Verbs of two parts: schließt … aus. */
  readonly parted: readonly (readonly [pattern: RegExp, denial: Denial])[];
  /** Words that say no, also where they are of a phrase that may say something else, and what only looks like them. */
  readonly not: Phrases<boolean>;
}

const gap = ' … ';

const finderOf = memoize(
  (locale: string): Finder | undefined => {
    const listed = denialWords(locale);
    const { not, other = [] } = relationWords(locale);
    if (not === undefined || listed.deny === undefined) return undefined;
    const { proclitics } = lexicon(locale);
    const spellings = kinds.flatMap(([denial, undenied]): (readonly [string, Sense])[] => [
      ...(listed[undenied] ?? []).map((word) => [word, { denial, isNegated: true }] as const),
      ...(listed[denial] ?? []).map((word) => [word, { denial, isNegated: false }] as const),
    ]);
    return {
      words: new Phrases(
        spellings.filter(([word]) => !word.includes(gap)),
        proclitics,
      ),
      parted: spellings.flatMap(([word, { denial }]) => (word.includes(gap) ? [[partedPattern(word), denial]] : [])),
      not: new Phrases(
        [...not.map((word) => [word, true] as const), ...other.map((word) => [word, false] as const)],
        proclitics,
      ),
    };
  },
  { most: 100 },
);

/** A no is of the verb that it stands so near to, with nothing that parts clauses between them. */
const farthest = 30;
const partsClauses = /[,.;:!?،؛。、，；：—–]/u;

/** Finds the only verb of denying in a sentence; undefined where there is none, or more than one says no. */
export function denialIn(text: string, locale: string): SaidDenial | undefined {
  const finder = finderOf(locale);
  if (finder === undefined) return undefined;
  const [word, another] = deniedIn(text, finder);
  if (word === undefined || another !== undefined) return undefined;
  const { sense, start, end } = word;
  const nos = finder.not.find(text).filter((no) => no.sense);
  const others = nos.filter((no) => !sense.isNegated || no.start >= end || no.end <= start);
  const mayNegate = negationWords(locale)?.find(text) ?? [];
  const isAlone = !mayNegate.some((each) => each.sense !== 'other' && (each.start >= end || each.end <= start));
  if (sense.isNegated || others.length === 0)
    return others.length === 0 ? { denial: sense.denial, isNegated: sense.isNegated, word, isAlone } : undefined;
  const [no, more] = others;
  if (no === undefined || more !== undefined || !isNear(text, no, word)) return undefined;
  return { denial: sense.denial, isNegated: true, word, isAlone: false };
}

function deniedIn(text: string, { words, parted }: Finder): readonly Found<Sense>[] {
  const found = [...words.find(text)];
  for (const [pattern, denial] of parted) {
    const match = pattern.exec(text);
    if (match)
      found.push({ start: match.index, end: match.index + match[0].length, sense: { denial, isNegated: false } });
  }
  return found;
}

function isNear(text: string, no: Found<unknown>, word: Found<unknown>): boolean {
  const between = text.slice(Math.min(no.end, word.end), Math.max(no.start, word.start));
  return between.length <= farthest && !partsClauses.test(between);
}

/** What a translation did to the no of a verb of denying that both sides have; of what is prevented it may add one: empêche qu’il ne vienne. */
export function turnedDenial(there: SaidDenial, here: SaidDenial): 'lost' | 'added' | undefined {
  if (there.denial !== here.denial || there.isNegated === here.isNegated) return undefined;
  if (there.isNegated) return here.isAlone ? 'lost' : undefined;
  return there.isAlone && there.denial !== 'prevent' ? 'added' : undefined;
}
