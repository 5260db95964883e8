import { beforeEraWords } from '../../locale/orthography/eras.ts';
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
      const facts = comparedFacts(subject)?.facts[index];
      const lost = said.find((word) => isBeside(word, pair.sourceProse, facts?.source));
      const added = heard.find((word) => isBeside(word, pair.targetProse, facts?.target));
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
    const words = beforeEraWords(locale);
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

/** Vancouver, BC, 40 years ago, is British Columbia: an era stands beside its year, with no mark between. */
const isBeside = ({ start, end }: Found<unknown>, text: string, facts: readonly Fact[] = []): boolean =>
  facts.some((fact) => {
    const [from, to] = fact.end <= start ? [fact.end, start] : [end, fact.start];
    return (
      dated.has(fact.kind) && from <= to && to - from <= reach && !/[,;:()—،؛，；：、（）]/u.test(text.slice(from, to))
    );
  });

function lostIn(pair: SegmentPair, { start, end }: Found<unknown>): ErasFault {
  const source = spanOf(pair.source, start, end);
  return { problem: 'lost', word: source.text, certainty: 'likely', segment: pair.segment.id, source };
}

function addedTo(pair: SegmentPair, { start, end }: Found<unknown>): ErasFault {
  const target = spanOf(pair.target ?? '', start, end);
  return { problem: 'added', word: target.text, certainty: 'likely', segment: pair.segment.id, target };
}
