import type { Fact } from '../../model/fact.ts';
import { figureWordBefore } from '../words/beside-figure.ts';
import { meaningOf } from '../tokens/token.ts';
import type { Token } from '../tokens/token.ts';
import { meaningBeside } from '../numbers/number-items.ts';
import type { ItemizedPassage } from '../numbers/number-items.ts';
import type { Base } from './base.ts';
import type { Amount } from './measures.ts';

/** Reads a decade in figures: `1990s`, `90年代`, `les années 1990`; two digits may be of any century. */
export function decadeFact(passage: ItemizedPassage, { at, item, base }: Amount): Fact | undefined {
  const marked = meaningBeside(passage, at, 1, 'decadeAfter') ?? meaningBeside(passage, at, -1, 'decadeBefore');
  const value = Number(item.readings[0]);
  if (!marked || value % 10 !== 0) return undefined;
  if (value >= 1000 && value < 3000) return { kind: 'decade', ...base, readings: [{ iso: String(value / 10) }] };
  return value < 10 || value > 90 ? undefined : tensFact(passage, base, value);
}

/** Reads a decade in one word: the nineties. */
export function decadeWord(passage: ItemizedPassage, token: Token, base: Base): Fact | undefined {
  const tens = meaningOf(token, 'decade')?.value;
  return tens === undefined ? undefined : tensFact(passage, { ...base, certainty: 0.8 }, tens);
}

/** ISO 8601 decades, of three digits. In her forties, in his 40s are years of a life, which others put in other words. */
function tensFact({ text, lexicon }: ItemizedPassage, base: Base, tens: number): Fact {
  if (figureWordBefore(text, base.start, lexicon.ageBefore) >= 0)
    return { kind: 'cardinal', ...base, readings: [{ decimal: String(tens) }], soft: true, approximate: true };
  return {
    kind: 'decade',
    ...base,
    readings: ['19', '20', '18'].map((century) => ({ iso: `${century}${tens / 10}` })),
  };
}
