import type { Fact, FactKind } from '../../model/fact.ts';
import { relationBeside } from '../relations/beside-value.ts';
import type { Axis, Relation } from '../relations/beside-value.ts';

/** What a value was before a change, and what it became. */
const change: Axis = { changedFrom: 'down', changedTo: 'up' };
/** What another value is compared with. */
const comparison: Axis = { comparedWith: 'down' };
const bounds: Axis = { moreThan: 'up', lessThan: 'down' };

/** A text, its values, and its language. */
export interface Telling {
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly locale: string;
}

/** What a text says of one of two values: from 68 to 61, 61 from 68. */
export type Direction = 'from' | 'to';

/** How many words may stand between a value and what is said of it. */
interface Reach {
  readonly mostBetween: number;
  readonly mostAfter: number;
}

const nearby: Reach = { mostBetween: 1, mostAfter: 1 };
const adjacent: Reach = { mostBetween: 0, mostAfter: 0 };
/** Gegenüber noch knapp 39, 980 कर्मचारियों की तुलना में. */
const farther: Reach = { mostBetween: 3, mostAfter: 2 };

/** Tells whether a text says of a value that it is what something was, or what it became. */
export function directionOf(value: Fact, telling: Telling): Direction | undefined {
  const found = besideValue(value, telling, change, nearby)?.direction;
  return found && (found === 'down' ? 'from' : 'to');
}

/**
 * Tells which of two values a text says was the one before: by from and to, or by what stands with the one that the other is
 * compared with. Both say the same of a value: from 68 to 61; 61, against 68 in 2019. Undefined where it says so of none, or
 * of both.
 */
export function formerOf([a, b]: readonly [Fact, Fact], telling: Telling): Fact | undefined {
  const undated = withoutDates([a, b], telling);
  const comparedIn = (reach: Reach): Fact | undefined => {
    const [one, other] = [a, b].map((each) => besideValue(each, undated, comparison, reach) !== undefined);
    return one === other ? undefined : one ? a : b;
  };
  const [first, second] = [a, b].map((each) => besideValue(each, undated, change, nearby));
  if (!first || !second || first.direction === second.direction) return comparedIn(farther);
  const [from, to, becoming] = first.direction === 'down' ? [a, b, second] : [b, a, first];
  // Foi de 61%, face aos 68%: what is compared may have words of a change within its own.
  const compared = besideValue(to, undated, comparison, adjacent);
  return compared && compared.start < becoming.start && comparedIn(adjacent) === to ? to : from;
}

/** Tells whether a text says of a value that something is more or less than it. */
export const isBounded = (value: Fact, telling: Telling): boolean =>
  besideValue(value, telling, bounds, nearby) !== undefined;

function besideValue(
  { start, end }: Fact,
  { text, facts, locale }: Telling,
  axis: Axis,
  reach: Reach,
): Relation | undefined {
  let [from, to] = [0, text.length];
  for (const other of facts) {
    if (other.end <= start && other.end > from) from = other.end;
    if (other.start >= end && other.start < to) to = other.start;
  }
  return relationBeside(text, { start, end, from, to }, { locale, axis, ...reach });
}

const ofTime: ReadonlySet<FactKind> = new Set([
  'date',
  'date-range',
  'year',
  'decade',
  'century',
  'time',
  'weekday',
  'duration',
]);

/** Compared with the 68 of 2019, and 2019年的68%: when a value was may stand between it and the words. */
function withoutDates([a, b]: readonly [Fact, Fact], { text, facts, locale }: Telling): Telling {
  const isDate = (fact: Fact): boolean =>
    fact !== a &&
    fact !== b &&
    (fact.soft === true || (fact.kind !== a.kind && ofTime.has(fact.kind)) || /^(?:1[89]|20)\d\d$/.test(fact.text));
  let shown = text;
  const others: Fact[] = [];
  for (const fact of facts)
    if (isDate(fact)) {
      const figures = fact.text.replace(/\p{Nd}/gu, 'x');
      if (figures.length === fact.end - fact.start)
        shown = shown.slice(0, fact.start) + figures + shown.slice(fact.end);
    } else others.push(fact);
  return { text: shown, facts: others, locale };
}
