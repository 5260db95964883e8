import { recognize } from '../../facts/recognize.ts';
import type { Fact } from '../../model/fact.ts';
import { bounds, relationBeside } from './beside-value.ts';
import type { Relation } from './beside-value.ts';
import { isDenied } from './denied-clause.ts';

/** A text and the locale that it is in. */
interface Side {
  readonly text: string;
  readonly locale: string;
}

/** A value, and whether its bound is turned round by a no. */
interface Bounded {
  readonly value: string;
  readonly relation: Relation;
  readonly isNo: boolean;
}

/** Values of so many are looked at: a sentence that says no of more has no bound for each. */
const most = 12;

/**
 * Tells whether a no makes the bound of a value the other side's: it will not last more than two days, and it lasts two days at
 * most. Facts are read here anew, since few sentences come to this.
 */
export function isBoundTurned(source: Side, target: Side): boolean {
  const there = boundedIn(source);
  if (there.length === 0) return false;
  const here = boundedIn(target);
  return there.some(({ value, relation, isNo }) =>
    here.some(
      (other) => other.value === value && other.relation.direction !== relation.direction && other.isNo !== isNo,
    ),
  );
}

function boundedIn({ text, locale }: Side): readonly Bounded[] {
  const facts = recognize(text, locale).slice(0, most);
  return facts.flatMap((fact, index) => {
    const place = {
      start: fact.start,
      end: fact.end,
      from: facts[index - 1]?.end ?? 0,
      to: facts[index + 1]?.start ?? text.length,
    };
    const relation = relationBeside(text, place, { locale, axis: bounds });
    return relation ? [{ value: valueOf(fact), relation, isNo: isDenied(text, relation, locale) }] : [];
  });
}

const valueOf = ({ readings }: Fact): string => JSON.stringify(readings[0]);
