import { relationWords } from '../../locale/orthography/relations.ts';
import { lexicon } from '../../facts/words/lexicon.ts';
import type { Fact } from '../../model/fact.ts';
import { memoize } from '../../model/memoize.ts';
import { Phrases } from '../../facts/words/phrases.ts';
import type { UnitSubject } from '../contract/subject.ts';
import type { FactGroup, Stated } from './fact-groups.ts';

/** Tells whether two numbers are one age: who dies at 79 dies in the 80th year of life, im 80. Lebensjahr. */
export function isYearOfLife({ source, target }: FactGroup, { pairs, ...subject }: UnitSubject): boolean {
  if (!source || !target) return false;
  const [there, here] = [yearsOf(source.fact), yearsOf(target.fact)];
  if (there === undefined || here === undefined || Math.abs(there - here) !== 1) return false;
  const inSource = countsLife(pairs[source.segment]?.sourceProse ?? '', source, subject.sourceLocale);
  const inTarget = countsLife(pairs[target.segment]?.targetProse ?? '', target, subject.targetLocale);
  return inSource !== inTarget && inTarget === here > there;
}

/** No age has more. */
const oldest = 130;

/** Gives the years that a fact may count. */
function yearsOf(fact: Fact): number | undefined {
  const [reading] = 'readings' in fact ? fact.readings : [];
  if (reading === undefined) return undefined;
  const text =
    'decimal' in reading ? reading.decimal : 'iso' in reading ? /^P(\d+)Y$/.exec(reading.iso)?.[1] : undefined;
  return text !== undefined && /^\d{1,3}$/.test(text) && Number(text) <= oldest ? Number(text) : undefined;
}

/** How near to a number its words stand, in UTF-16 code units. */
const reach = 24;

/** Tells whether the words beside a number say that it counts the years of a life. */
const countsLife = (text: string, { fact: { start, end } }: Stated, locale: string): boolean =>
  wordsOf(locale).find(text, Math.max(0, start - reach), Math.min(text.length, end + reach)).length > 0;

const wordsOf = memoize(
  (locale: string): Phrases<true> =>
    new Phrases(
      (relationWords(locale).yearOfLife ?? []).map((spelling) => [spelling, true]),
      lexicon(locale).proclitics,
    ),
  { most: 1000 },
);
