import type { Fact } from '../../model/fact.ts';
import { figureOf, isoDateParts, unitOf } from '../dates/iso-8601.ts';
import { figureWordBefore } from '../words/beside-figure.ts';
import { areOfOneDimension } from '../amounts/convert-units.ts';
import type { Disagreement, FactPair } from './alignment.ts';
import { bindingOf } from './anchors.ts';
import type { ValuesInPlace } from './anchors.ts';
import { areJoined, boundSwaps, movedWithNames } from './bound-swaps.ts';
import type { BindingTraits, Swap } from './bound-swaps.ts';
import { spread } from './comparable-parts.ts';
import { voteSwaps } from './vote-swaps.ts';

/**
 * Finds values that are all there but in each other's place. Order alone is no evidence: only two dates, whose days and months
 * bind each other, and two figures of one range or one short coordination.
 */
export function swaps(pairs: readonly FactPair[], traits: BindingTraits): Disagreement[] {
  return pairs.flatMap(({ source, target, texts }, segment) => {
    const pair = { source: spread(source), target: spread(target), ...(texts && { texts }) };
    if (pair.source.length < 2 || pair.target.length < 2) return [];
    const votes = voteSwaps(pair, traits.locales).map(told(segment));
    if (votes.length > 0) return votes;
    const inPairs = pairSwaps(pair, segment, traits, (a, b) => isOfRange(source, a, b));
    const near = [
      ...dateSwaps(pair, segment),
      ...rangeSwaps({ source, target }, segment, traits.rightToLeft),
      ...(inPairs.length > 0 && movedWithNames(pair) ? [] : inPairs),
    ];
    const bound = near.length > 0 ? near : boundSwaps(pair, traits).map(told(segment));
    const found = bound.length > 0 ? bound : unitSwaps(pair).map(told(segment));
    if (found.length === 0) return found;
    const ranges = [rangesByBound(source), rangesByBound(target)] as const;
    return found.map((swap) => whole(swap, ranges));
  });
}

/** How many measures of a segment are compared with one another at most. */
const mostMeasures = 8;

/** Gusts of 137 km/h and 50 mm of rain, and of 50 km/h and 137 mm: two measures, each with the figure of the other. */
function unitSwaps({ source, target }: FactPair): Swap[] {
  const there = source.filter(isMeasured);
  if (there.length < 2 || there.length > mostMeasures) return [];
  const here = new Map(target.filter(isMeasured).map((fact) => [`${measured(fact)} ${value(fact)}`, fact]));
  const own = new Set(there.map((fact) => `${measured(fact)} ${value(fact)}`));
  /** Where the target has the figure of one with the unit of another, as the source has not. */
  const crossed = (unit: Fact, figure: Fact): Fact | undefined => {
    const key = `${measured(unit)} ${value(figure)}`;
    return own.has(key) || here.has(`${measured(unit)} ${value(unit)}`) ? undefined : here.get(key);
  };
  return there.flatMap((first, at) =>
    there.slice(at + 1).flatMap((second) => {
      const [a, b] = [crossed(first, second), crossed(second, first)];
      return a && b && isOtherMeasure(first, second) ? [{ source: first, target: a, certainty: 0.6 }] : [];
    }),
  );
}

/** Of 5 km and 3 miles, each is told of by itself where its unit is another's. */
function isOtherMeasure(one: Fact, other: Fact): boolean {
  const [a, b] = [measured(one), measured(other)];
  return a !== b && !areOfOneDimension(a, b);
}

const isMeasured = (fact: Fact): boolean => isPlain(fact) && fact.kind !== 'cardinal';

const told =
  (segment: number) =>
  ({ source, target, certainty }: Swap): Disagreement => ({
    reason: 'swapped',
    ...{ source, target, sourceSegment: segment, targetSegment: segment },
    expected: source.text,
    found: target.text,
    certainty,
  });

/** A range that is turned round is shown as a whole. */
function whole(swap: Disagreement, [there, here]: readonly [RangesByBound, RangesByBound]): Disagreement {
  const [from, to] = [swap.source && there.get(swap.source), swap.target && here.get(swap.target)];
  return from && to ? { ...swap, source: from, target: to, expected: from.text, found: to.text } : swap;
}

/** Ages 5 to 11, and from 11 to 5: a range whose bounds changed places. Right-to-left text turns 5–11 round by itself. */
function rangeSwaps({ source, target }: FactPair, segment: number, rightToLeft: boolean): Disagreement[] {
  const there = boundsOf(source);
  if (there.length === 0) return [];
  const here = new Map(
    boundsOf(target)
      .toReversed()
      .map((bounds) => [`${bounds.from} ${bounds.to}`, bounds]),
  );
  return there.flatMap(({ fact, from, to }) => {
    if (Number(from) >= Number(to) || here.has(`${from} ${to}`)) return [];
    const turned = here.get(`${to} ${from}`);
    if (!turned || (rightToLeft && !/\p{L}/u.test(turned.fact.text))) return [];
    return told(segment)({ source: fact, target: turned.fact, certainty: 0.6 });
  });
}

const boundsOf = (
  facts: readonly Fact[],
): readonly { readonly fact: Fact; readonly from: string; readonly to: string }[] =>
  facts.flatMap((fact) =>
    fact.kind === 'number-range' ? fact.readings.slice(0, 1).map(({ from, to }) => ({ fact, from, to })) : [],
  );

type RangesByBound = ReadonlyMap<Fact, Fact>;

function rangesByBound(facts: readonly Fact[]): RangesByBound {
  const ranges = new Map<Fact, Fact>();
  for (const fact of facts)
    if (fact.kind === 'number-range')
      for (const part of fact.parts ?? []) if (!ranges.has(part)) ranges.set(part, fact);
  return ranges;
}

const longest = 60;

function dateSwaps({ source, target }: FactPair, segment: number): Disagreement[] {
  const [s, t] = [dates(source), dates(target)];
  if (s.length < 2 || t.length < 2 || s.length > longest || t.length > longest) return [];
  const unmatched = s.filter((fact) => !t.some((other) => compatible(fact, other)));
  const others = t.filter((fact) => !s.some((other) => compatible(fact, other)));
  const found: Disagreement[] = [];
  for (const fact of unmatched) {
    const [, month, day] = iso(fact);
    const sameMonth = others.find((other) => iso(other)[1] === month);
    const sameDay = others.find((other) => iso(other)[2] === day);
    if (sameMonth && sameDay && sameMonth !== sameDay)
      found.push({
        reason: 'swapped',
        source: fact,
        target: sameMonth,
        sourceSegment: segment,
        targetSegment: segment,
        expected: first(fact),
        found: first(sameMonth),
        certainty: 0.85,
      });
  }
  return found;
}

interface DateFact {
  readonly readings: readonly { readonly iso: string }[];
}

const isDay = (fact: Fact): fact is Fact & DateFact => fact.kind === 'date' && Boolean(iso(fact)[1] && iso(fact)[2]);
const dates = (facts: readonly Fact[]): (Fact & DateFact)[] => facts.filter(isDay);
const first = (fact: Fact): string => (fact.kind === 'date' ? (fact.readings[0]?.iso ?? '') : fact.text);
const iso = (fact: Fact): readonly string[] => isoDateParts(first(fact));

function compatible(a: DateFact, b: DateFact): boolean {
  return a.readings.some((x) =>
    b.readings.some((y) => {
      const [p, q] = [isoDateParts(x.iso), isoDateParts(y.iso)];
      return p[1] === q[1] && p[2] === q[2];
    }),
  );
}

const isOfRange = (facts: readonly Fact[], a: Fact, b: Fact): boolean =>
  facts.some(({ kind, parts = [] }) => kind === 'number-range' && parts.includes(a) && parts.includes(b));

/** How many couples that stand the other way round are looked at for what they are of. */
const mostReversed = 4;

/**
 * Two neighbouring figures of one kind whose neighbours in the target are the same two the other way round. Lists are
 * reordered by good translators; where nothing shows what the figures are of, the order of counts is only worth telling.
 */
function pairSwaps(
  { source, target, texts }: FactPair,
  segment: number,
  { rightToLeft, locales, and, from, extentBefore }: BindingTraits,
  areRange: (a: Fact, b: Fact) => boolean,
): Disagreement[] {
  if (source.length > longest || target.length > longest) return [];
  const others = couples(target, 60);
  const found: Disagreement[] = [];
  let looked = 0;
  for (const [a, b] of couples(source, 40)) {
    if (looked >= mostReversed || !mayTell(texts, [a, b], { rightToLeft, and })) continue;
    const reversed = reversedIn(others, a, b);
    if (!reversed) continue;
    looked++;
    const places = { source: [a, b], target: [reversed[1], reversed[0]] } as const;
    const where = texts && bindingOf(places, texts, locales)?.where;
    if (where === 'together' || mayTurn(places, texts, { from, extentBefore })) continue;
    const isBound = where === 'apart' || areRange(a, b) || isFromTo(places, texts, from) || isUncounted(texts, a);
    found.push({
      reason: 'swapped',
      source: a,
      target: reversed[0],
      sourceSegment: segment,
      targetSegment: segment,
      expected: value(a),
      found: value(reversed[0]),
      certainty: isBound ? certaintyOf(a, b) : 0.4,
    });
  }
  return found;
}

/** What is told as a change may be told from either of its values. */
const mayTurn = (
  places: ValuesInPlace,
  texts: FactPair['texts'],
  { from, extentBefore }: Pick<BindingTraits, 'from' | 'extentBefore'>,
): boolean => isFromFirst(places, texts, from) || isExtent(texts, places.source[0], extentBefore);

/** It rose by 5 euros to 30 euros: 30 euros, 5 more. By 140 to 92 is told of votes. */
const isExtent = (
  texts: FactPair['texts'],
  { kind, start }: Fact,
  extentBefore: BindingTraits['extentBefore'],
): boolean => kind !== 'cardinal' && texts !== undefined && figureWordBefore(texts.source, start, extentBefore) >= 0;

/** Shares, amounts and measures are of what stands with them; counts are listed in any order, as far as is known. */
const isUncounted = (texts: FactPair['texts'], { kind }: Fact): boolean => texts === undefined || kind !== 'cardinal';

/** From 4 % to 9 %, and до 9 % с 4 %: each text says of the same value that it is the one before. */
function isFromFirst(
  { source, target }: ValuesInPlace,
  texts: FactPair['texts'],
  [there, here]: BindingTraits['from'],
): boolean {
  if (!texts) return false;
  const isFrom = (text: string, { start }: Fact, words: BindingTraits['from'][0]): boolean =>
    figureWordBefore(text, start, words) >= 0;
  return (
    isFrom(texts.source, source[0], there) &&
    isFrom(texts.target, target[0], here) &&
    !isFrom(texts.target, target[1], here)
  );
}

/** From nine to seven, de siete a nueve: each text says of its first that it is where something began. */
function isFromTo(
  { source, target }: ValuesInPlace,
  texts: FactPair['texts'],
  [there, here]: BindingTraits['from'],
): boolean {
  if (!texts) return false;
  return (
    figureWordBefore(texts.source, source[0].start, there) >= 0 &&
    figureWordBefore(texts.target, target[1].start, here) >= 0
  );
}

/** Scores are told from either side. */
const certaintyOf = (a: Fact, b: Fact): number => (isScore(a, b) ? 0.4 : 0.6);

/** Oil rose 3 per cent and gas fell 5: shares, amounts and measures are of what their clause says. */
const areClauses = (texts: FactPair['texts'], [a, b]: readonly [Fact, Fact], and: BindingTraits['and']): boolean =>
  texts !== undefined && a.kind !== 'cardinal' && b.kind !== 'cardinal' && areJoined(texts.source, [a, b], and);

const mayTell = (
  texts: FactPair['texts'],
  [a, b]: readonly [Fact, Fact],
  { rightToLeft, and }: Pick<BindingTraits, 'rightToLeft' | 'and'>,
): boolean => areListed(a, b, rightToLeft) || areClauses(texts, [a, b], and);

/** Right-to-left text turns 2-0 round without a word about it. */
const areListed = (a: Fact, b: Fact, rightToLeft: boolean): boolean =>
  b.coordinated === true && !(rightToLeft && b.start - a.end <= 3);

/** Finds two values the other way round, unless they stand there as they do in the source as well. */
function reversedIn(others: readonly (readonly [Fact, Fact])[], a: Fact, b: Fact): readonly [Fact, Fact] | undefined {
  if (others.some(([x, y]) => equal(a, x) && equal(b, y))) return undefined;
  return others.find(([x, y]) => y.start - x.end <= 40 && equal(a, y) && equal(b, x));
}

const isScore = (a: Fact, b: Fact): boolean =>
  a.kind === 'cardinal' &&
  b.start - a.end === 1 &&
  [a, b].every(({ text }) => /^\d{1,2}$/.test(text)) &&
  Number(a.text) >= Number(b.text);

function couples(facts: readonly Fact[], gap: number): (readonly [Fact, Fact])[] {
  const found: (readonly [Fact, Fact])[] = [];
  for (let i = 1; i < facts.length; i++) {
    const [a, b] = [facts[i - 1], facts[i]];
    if (a && b && isPlain(a) && isPlain(b) && measured(a) === measured(b) && b.start - a.end <= gap && !equal(a, b))
      found.push([a, b]);
  }
  return found;
}

const isYear = (fact: Fact): boolean => /^(1[89]|20)\d\d$/.test(value(fact));
const isPlain = (fact: Fact): boolean =>
  (fact.kind === 'cardinal' ||
    fact.kind === 'duration' ||
    fact.kind === 'quantity' ||
    fact.kind === 'currency' ||
    fact.kind === 'percent') &&
  !fact.soft &&
  !isYear(fact);
const value = (fact: Fact): string =>
  fact.kind === 'duration'
    ? figureOf(fact.readings[0]?.iso ?? '')
    : 'decimal' in (fact.readings[0] ?? {})
      ? (fact.readings[0] as { readonly decimal: string }).decimal
      : fact.text;
/** What a value is counted in: 40 litres and 12 kilograms are told apart wherever they stand. */
function measured(fact: Fact): string {
  if (fact.kind === 'duration') return `duration ${unitOf(fact.readings[0]?.iso ?? '')}`;
  if (fact.kind === 'quantity') return fact.readings[0]?.unit ?? '';
  return fact.kind === 'currency' ? (fact.readings[0]?.currency ?? '') : fact.kind;
}
const equal = (a: Fact, b: Fact): boolean => value(a) === value(b);
