import { currenciesIn, mayNameCurrency } from '../../facts/amounts/marks.ts';
import type { NamedCurrency } from '../../facts/amounts/marks.ts';
import { isSameMoney } from '../../facts/words/currency-names.ts';
import type { Fact } from '../../model/fact.ts';
import { isVisible } from '../contract/subject.ts';
import type { SegmentPair, UnitSubject } from '../contract/subject.ts';
import type { ComparedFacts } from './compare-facts.ts';
import { groupOfTwo, withoutMeasure } from './fact-groups.ts';
import type { FactGroup } from './fact-groups.ts';

/** What rates are told in: the currencies whose names are hardly another word. A pound is a weight too, a real a word. */
const named: ReadonlySet<string> = new Set(['USD', 'EUR', 'JPY', 'CNY', 'RUB']);

/** Longer texts have more than one rate. */
const longest = 500;

/**
 * Finds the currency that a rate is told in and that became another, where it has no amount of its own: 92.4 per dollar and
 * 92,4 за евро. A segment that states no value tells no rate.
 */
export function mentionGroups(subject: UnitSubject, { agreements, groups }: ComparedFacts): FactGroup[] {
  const told = new Set(groups.filter(isOfMoney).map(({ lead }) => lead.sourceSegment ?? lead.targetSegment));
  const values = [...agreements, ...withoutMeasure(groups)];
  const segments = new Set(values.filter(isRate).map(({ sourceSegment }) => sourceSegment));
  return [...segments].flatMap((segment) => {
    const pair = subject.pairs[segment];
    if (told.has(segment) || !pair || !isVisible(pair.target) || pair.sourceProse.length > longest) return [];
    return changedMention(pair, segment, subject);
  });
}

const isOfMoney = ({ lead: { source, target, certainty } }: FactGroup): boolean =>
  certainty >= 0.5 && (source?.kind === 'currency' || target?.kind === 'currency');

const isRate = ({ source, sourceSegment, targetSegment }: ComparedFacts['agreements'][number]): boolean =>
  sourceSegment === targetSegment && (source.kind === 'cardinal' || source.kind === 'currency');

function changedMention(
  { sourceProse, targetProse }: SegmentPair,
  segment: number,
  { sourceLocale, targetLocale }: UnitSubject,
): readonly FactGroup[] {
  const wanted = [...named].filter((code) => mayNameCurrency(sourceProse, sourceLocale, code));
  if (wanted.length === 0) return [];
  const [there, here] = [currenciesIn(sourceProse, sourceLocale), currenciesIn(targetProse, targetLocale)];
  const lost = there.filter(
    ({ currency }) =>
      wanted.includes(currency) && !isIn(currency, here) && !mayNameCurrency(targetProse, targetLocale, currency),
  );
  const strange = here.filter(
    ({ currency }) =>
      named.has(currency) && !isIn(currency, there) && !mayNameCurrency(sourceProse, sourceLocale, currency),
  );
  const [source, target] = [onlyOne(lost), onlyOne(strange)];
  if (!source || !target) return [];
  return [
    groupOfTwo({
      reason: 'unit',
      ...{ source: factOf(source), target: factOf(target) },
      ...{ sourceSegment: segment, targetSegment: segment },
      expected: source.currency,
      found: target.currency,
      certainty: 0.6,
    }),
  ];
}

/** By the same code, or a sign that it shares with others: $. */
const isIn = (code: string, all: readonly NamedCurrency[]): boolean =>
  all.some(({ currency, text }) => currency === code || (!/\p{L}/u.test(text) && isSameMoney(code, currency)));

/** The first of those that name one currency. */
const onlyOne = (all: readonly NamedCurrency[]): NamedCurrency | undefined =>
  new Set(all.map(({ currency }) => currency)).size === 1 ? all[0] : undefined;

const factOf = ({ text, start, end, currency }: NamedCurrency): Fact => ({
  kind: 'currency',
  ...{ text, start, end },
  readings: [{ decimal: '1', currency }],
  certainty: 1,
});
