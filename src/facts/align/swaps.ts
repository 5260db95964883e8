import type { Fact } from '../../model/fact.ts';
import { figureOf, isoDateParts } from '../dates/iso-8601.ts';
import type { Disagreement, FactPair } from './alignment.ts';
import { boundSwaps, movedWithNames } from './bound-swaps.ts';
import type { BindingTraits, Swap } from './bound-swaps.ts';
import { spread } from './comparable-parts.ts';

/**
 * Finds values that are all there but in each other's place. Order alone is no evidence: only two dates, whose days and months
 * bind each other, and two figures of one range or one short coordination.
 */
export function swaps(pairs: readonly FactPair[], traits: BindingTraits): Disagreement[] {
  return pairs.flatMap(({ source, target, texts }, segment) => {
    const pair = { source: spread(source), target: spread(target), ...(texts && { texts }) };
    if (pair.source.length < 2 || pair.target.length < 2) return [];
    const inPairs = pairSwaps(pair, segment, traits.rightToLeft);
    const near = [...dateSwaps(pair, segment), ...(inPairs.length > 0 && movedWithNames(pair) ? [] : inPairs)];
    const found = near.length > 0 ? near : boundSwaps(pair, traits).map(told(segment));
    return found.map((swap) => whole(swap, source, target));
  });
}

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
function whole(swap: Disagreement, source: readonly Fact[], target: readonly Fact[]): Disagreement {
  const [from, to] = [rangeOf(swap.source, source), rangeOf(swap.target, target)];
  return from && to ? { ...swap, source: from, target: to, expected: from.text, found: to.text } : swap;
}

const rangeOf = (bound: Fact | undefined, facts: readonly Fact[]): Fact | undefined =>
  facts.find(
    ({ kind, parts }) => kind === 'number-range' && parts !== undefined && parts.some((part) => part === bound),
  );

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

/** Two neighbouring figures of one kind whose neighbours in the target are the same two the other way round. */
function pairSwaps({ source, target }: FactPair, segment: number, rightToLeft: boolean): Disagreement[] {
  if (source.length > longest || target.length > longest) return [];
  const found: Disagreement[] = [];
  for (const [a, b] of couples(source, 40)) {
    // Right-to-left text turns 2-0 round without a word about it.
    if (!b.coordinated || (rightToLeft && b.start - a.end <= 3)) continue;
    const reversed = couples(target, 40).find(([x, y]) => equal(a, y) && equal(b, x));
    const kept = couples(target, 60).some(([x, y]) => equal(a, x) && equal(b, y));
    if (reversed && !kept)
      found.push({
        reason: 'swapped',
        source: a,
        target: reversed[0],
        sourceSegment: segment,
        targetSegment: segment,
        expected: value(a),
        found: value(reversed[0]),
        // Scores are told from either side.
        certainty: isScore(a, b) ? 0.4 : 0.6,
      });
  }
  return found;
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
    if (a && b && isPlain(a) && isPlain(b) && a.kind === b.kind && b.start - a.end <= gap && !equal(a, b))
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
const equal = (a: Fact, b: Fact): boolean => value(a) === value(b);
