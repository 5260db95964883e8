import type { Fact } from '../../model/fact.ts';
import { affixBefore } from '../words/beside-figure.ts';
import { meaningOf } from '../numbers/number-items.ts';
import type { Item, NumberItem, WordItem } from '../numbers/number-items.ts';
import type { Base } from './measures.ts';
import { neighbour } from '../numbers/adjacent.ts';
import type { Context } from '../numbers/adjacent.ts';

/** `1990s`, `90年代`, `les années 1990`; two digits may be of any century. */
export function decadeOf(context: Context, at: number, item: NumberItem, base: Base): Fact | undefined {
  const marked = neighbour(context, at, 1, 'decadeAfter') ?? neighbour(context, at, -1, 'decadeBefore');
  const value = Number(item.readings[0]);
  if (!marked || value % 10 !== 0) return undefined;
  if (value >= 1000 && value < 3000) return { kind: 'decade', ...base, readings: [{ iso: String(value / 10) }] };
  return value < 10 || value > 90 ? undefined : tensFact(context, item, base, value);
}

/** Decades in one word: the nineties. */
export function decadeWord(context: Context, item: WordItem, base: Base): Fact | undefined {
  const tens = meaningOf(item.token, 'decade')?.value;
  return tens === undefined ? undefined : tensFact(context, item, { ...base, certainty: 0.8 }, tens);
}

/** ISO 8601 decades, of three digits. In her forties, in his 40s are years of a life, which others put in other words. */
function tensFact({ text, lexicon }: Context, { start }: Item, base: Base, tens: number): Fact {
  if (affixBefore(text, start, lexicon.ageBefore) >= 0)
    return { kind: 'cardinal', ...base, readings: [{ decimal: String(tens) }], soft: true, approximate: true };
  return {
    kind: 'decade',
    ...base,
    readings: ['19', '20', '18'].map((century) => ({ iso: `${century}${tens / 10}` })),
  };
}
