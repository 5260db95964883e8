import type { Fact } from '../../model/fact.ts';
import { spanOf } from '../words/spacing.ts';
import { normalize } from '../tokens/decimal.ts';
import { meaningOf, means } from '../tokens/token.ts';
import { asNumber } from '../numbers/number-items.ts';
import type { ItemizedPassage, NumberItem } from '../numbers/number-items.ts';
import type { Base } from './base.ts';

/** Finds the magnitude that an indefinite number counts: hundreds of millions, ratusan juta, 数十万. */
export function magnitudeAfter({ text, items }: ItemizedPassage, at: number): NumberItem | undefined {
  const [indefinite, next] = [items[at], items[at + 1]];
  if (!indefinite || !means(indefinite, 'fuzzy')) return undefined;
  const magnitude = asNumber(next?.type === 'token' ? items[at + 2] : next);
  if (!magnitude?.magnitudeOnly) return undefined;
  // What may be between is a preposition or an article: of, de, d’, di.
  return /^ ?(?:\p{L}{1,3}['’ ])?$/u.test(text.slice(indefinite.end, magnitude.start)) ? magnitude : undefined;
}

/** Reads an indefinite number, with the magnitude that it counts: dozens of, hundreds of millions. */
export function indefiniteFact(passage: ItemizedPassage, at: number, base: Base): Fact | undefined {
  const value = meaningOf(passage.items[at], 'fuzzy')?.value;
  if (value === undefined) return undefined;
  const magnitude = magnitudeAfter(passage, at);
  const power = Number(magnitude?.readings[0] ?? 1);
  return {
    kind: 'cardinal',
    ...base,
    ...spanOf(passage.text, base.start, magnitude?.end ?? base.end),
    readings: [{ decimal: normalize(String(value * power)) }],
    soft: true,
    approximate: true,
    certainty: 0.7,
  };
}
