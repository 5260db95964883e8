import type { Fact } from '../../model/fact.ts';
import { memoize } from '../../model/memoize.ts';
import { direction } from '../../locale/cldr/direction.ts';
import { pluralCategories } from '../../locale/cldr/plural-categories.ts';
import { relationWords } from '../../locale/orthography/relations.ts';
import { figureWords } from '../words/beside-figure.ts';
import type { FigureWords } from '../words/beside-figure.ts';
import { lexicon } from '../words/lexicon.ts';
import type { Alignment, FactPair, LocalePair } from './alignment.ts';
import type { Part } from './comparable-parts.ts';
import { clashes, isExactly } from './compare-parts.ts';
import { disagreements } from './disagreements.ts';
import type { Traits } from './disagreements.ts';
import { Matching } from './matching.ts';

/**
 * Compares the facts of a sentence and of its translation by value, whatever the spelling. Pure; linear in the number of
 * facts, apart from what stays unmatched, of which at most some hundred are compared one by one.
 */
export function align(source: readonly Fact[], target: readonly Fact[], locales: LocalePair): Alignment {
  return alignUnit([{ source, target }], locales);
}

/**
 * Compares the facts of a unit: first segment by segment, then what is unmatched across the unit, since translators merge,
 * split and reorder sentences.
 */
export function alignUnit(pairs: readonly FactPair[], locales: LocalePair): Alignment {
  const matching = new Matching(pairs, locales);
  matching.matchYearParts();
  for (const bySegment of [true, false]) {
    matching.index(bySegment);
    // A$5,500, not US$5,500: each dollar has its own first.
    if (severalAmounts(pairs)) matching.match((s, t) => s.role === 'currency' && isExactly(s, t));
    // 2本 is no second half of a year.
    matching.match(
      (s, t) => s.role === t.role && (s.fact.sense === t.fact.sense || s.role === 'currency') && !clashes(s, t),
    );
    const hasSpans = matching.unmatched().source.some(({ role }) => role === 'duration');
    matching.match((s, t) => !clashes(s, t) && !(hasSpans && s.role === 'cardinal' && isSpanInWords(t)));
    if (pairs.length === 1) break;
  }
  const traits = traitsOf(locales);
  matching.matchByRules(pairs.length > 1, traits.rightToLeft);
  return {
    agreements: matching.agreements,
    disagreements: disagreements(matching, pairs, traits),
  };
}

/** Some source states two amounts of money or more. */
const severalAmounts = (pairs: readonly FactPair[]): boolean =>
  pairs.some(({ source }) => source.filter(({ kind }) => kind === 'currency').length > 1);

/** Two weeks are شهرين rather than the two patients beside them are. */
const isSpanInWords = ({ role, soft }: Part): boolean => role === 'duration' && soft;

const wholeWords = (locale: string): Traits['wholes'][0] => {
  const { wholeBefore: before, wholeAfter: after } = lexicon(locale);
  return { before, after };
};

/** What stands before an extent: by. */
const extentWords = (locale: string): FigureWords =>
  figureWords((relationWords(locale).by ?? []).filter((spelling) => !spelling.includes('…')));

const traitsOf = memoize(
  ({ source, target }: LocalePair): Traits => ({
    locales: { source, target },
    rightToLeft: direction(target) === 'rtl',
    dual: pluralCategories(target, 'cardinal').includes('two'),
    couples: [lexicon(source).both, lexicon(target).both],
    duals: { source: lexicon(source).duals, target: lexicon(target).duals },
    separators: [lexicon(source).separators, lexicon(target).separators],
    and: lexicon(source).and,
    from: [lexicon(source).between, lexicon(target).between],
    extentBefore: extentWords(source),
    wholes: [wholeWords(source), wholeWords(target)],
  }),
  { most: 500, keyOf: ({ source, target }) => `${source} ${target}` },
);
