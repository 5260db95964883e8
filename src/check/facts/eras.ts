import { beforeEra } from '../../locale/orthography/eras.ts';
import { lexicon } from '../../facts/words/lexicon.ts';
import { Phrases } from '../../facts/words/phrases.ts';
import type { Found } from '../../facts/words/phrases.ts';
import type { Fact } from '../../model/fact.ts';
import { memoize } from '../../model/memoize.ts';
import { right, wrong } from '../contract/example.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Check, Evidence } from '../contract/define-check.ts';
import { spanOf } from '../contract/span.ts';
import { isVisible } from '../contract/subject.ts';
import type { SegmentPair, UnitSubject } from '../contract/subject.ts';
import { comparedFacts } from './compare-facts.ts';

interface ErasFault extends Evidence {
  readonly problem: 'lost' | 'added';
  readonly word: string;
}

/** A year before the year 1 must not become one after it, nor the other way round: 44 BC is not 44. */
export const eras: Check<'unit'> = defineCheck({
  id: 'eras',
  type: 'inconsistent-entities',
  scope: 'unit',
  severity: 'warning',
  find: (subject: UnitSubject) => {
    const { pairs, sourceLocale, targetLocale } = subject;
    const here = wordsOf(targetLocale);
    const there = wordsOf(sourceLocale);
    if (!here || !there) return [];
    return pairs.flatMap((pair, index) => {
      if (!isVisible(pair.target)) return [];
      const said = there.find(pair.sourceProse);
      const heard = here.find(pair.targetProse);
      if (said.length > 0 === heard.length > 0) return [];
      const { source = [], target = [] } = comparedFacts(subject)?.facts[index] ?? {};
      const lost = said.find((word) => isBeside(word, { text: pair.sourceProse, locale: sourceLocale, facts: source }));
      const added = heard.find((word) =>
        isBeside(word, { text: pair.targetProse, locale: targetLocale, facts: target }),
      );
      return lost ? [lostIn(pair, lost)] : added ? [addedTo(pair, added)] : [];
    });
  },
  describe: ({ problem, word }) =>
    problem === 'lost' ? { key: 'lost', values: { expected: word } } : { key: 'added', values: { found: word } },
  examples: [
    right('fr', 'It was built in the third century BC.', 'Elle fut bâtie au IIIe siècle av. J.-C.'),
    right('zh-Hans', 'The king died in 44 BC.', '国王于公元前44年去世。'),
    right('ar', 'The king died in 44 BC.', 'توفي الملك عام 44 قبل الميلاد.'),
    right('th', 'The king died in 44 BC.', 'กษัตริย์สวรรคตเมื่อ 44 ปีก่อนคริสตกาล'),
    right('hi', 'The king died in AD 44.', 'राजा की मृत्यु 44 ईस्वी में हुई।'),
    right(
      'it',
      'The clinic in Victoria, BC, 40 years old, closed.',
      'La clinica di Victoria, che ha 40 anni, ha chiuso.',
    ),
    wrong('fr', 'It was built in the third century BC.', 'Elle fut bâtie au IIIe siècle apr. J.-C.', 'warning'),
    wrong('zh-Hans', 'The king died in 44 BC.', '国王于公元44年去世。', 'warning'),
    wrong('ar', 'The king died in AD 44.', 'توفي الملك عام 44 قبل الميلاد.', 'warning'),
    wrong('ja', 'Rice was grown there in the 3rd century BC.', '3世紀にはそこで米が作られていた。', 'warning'),
    wrong('ru', 'The well is from the 2nd century AD.', 'Колодец относится ко II веку до н. э.', 'warning'),
    wrong('hu', 'The king died in 44 BC.', 'A király i. sz. 44-ben halt meg.', 'warning'),
  ],
});

const wordsOf = memoize(
  (locale: string): Phrases<true> | undefined => {
    const { words } = beforeEra(locale);
    if (words.length === 0) return undefined;
    return new Phrases(
      words.map((word) => [word, true]),
      lexicon(locale).proclitics,
    );
  },
  { most: 500 },
);

/** How far from a year or a century its era may stand, in UTF-16 code units: 44 BC, третий век до н. э., ძვ. წ. III საუკუნე. */
const reach = 12;

/** What may be a year or a century. */
const dated: ReadonlySet<Fact['kind']> = new Set(['century', 'year', 'date', 'decade', 'cardinal', 'ordinal']);

/**
 * Tells whether words are the era of a year or a century beside them, with no mark between. A few capital letters may be
 * British Columbia as well: they adjoin it, on the side where the language has them.
 */
function isBeside(
  { start, end }: Found<unknown>,
  { text, locale, facts }: { readonly text: string; readonly locale: string; readonly facts: readonly Fact[] },
): boolean {
  const isShort = /^\p{Lu}{2,4}$/u.test(text.slice(start, end));
  const { isFirst } = beforeEra(locale);
  return facts.some((fact) => {
    if (!dated.has(fact.kind)) return false;
    const isBehind = fact.end <= start;
    const [from, to] = isBehind ? [fact.end, start] : [end, fact.start];
    if (from > to || to - from > reach) return false;
    const between = text.slice(from, to);
    // The third century BC: the word for centuries is no part of the figure.
    const joint = fact.kind === 'century' || fact.kind === 'decade' ? /^\p{L}{0,3}\s?(?:[\p{L}\p{M}]+\s)?$/u : /^\s?$/u;
    return isShort ? isBehind !== isFirst && joint.test(between) : !/[,;:()—،؛，；：、（）]/u.test(between);
  });
}

function lostIn(pair: SegmentPair, { start, end }: Found<unknown>): ErasFault {
  const source = spanOf(pair.source, start, end);
  return { problem: 'lost', word: source.text, certainty: 'likely', segment: pair.segment.id, source };
}

function addedTo(pair: SegmentPair, { start, end }: Found<unknown>): ErasFault {
  const target = spanOf(pair.target ?? '', start, end);
  return { problem: 'added', word: target.text, certainty: 'likely', segment: pair.segment.id, target };
}
