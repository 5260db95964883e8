import type { IsoReading, Fact } from '../../model/fact.ts';
import { spanOf } from '../words/spacing.ts';
import { isUnit, means } from '../tokens/token.ts';
import type { Token } from '../tokens/token.ts';

/** Gives the ISO 8601 century, the digits that its years begin with: 19 for the twentieth. */
export const centuryOf = (ordinal: string): IsoReading => ({ iso: String(Number(ordinal) - 1).padStart(2, '0') });

/** Reads the century that a Roman numeral beside its word counts: XXe siècle, siglo XX, XX век. */
export function romanCentury(text: string, token: Token): Fact | undefined {
  if (!isUnit(token, 'century') && !means(token, 'centuryAfter', 'centuryBefore')) return undefined;
  const { start, end } = token;
  const head = text.slice(Math.max(0, start - longest), start);
  const tail = text.slice(end, end + longest);
  const before = /(?<![\p{L}\p{M}\p{N}])([IVX]{1,5})(?:[.º°ᵉ]|\p{Ll}{1,3}|-\p{Ll}{1,3})?[\s\u00a0]+$/u.exec(head);
  const after = before ? null : /^[\s\u00a0]+(?:\p{Ll}{2} )?([IVX]{1,5})(?![\p{L}\p{M}\p{N}])/u.exec(tail);
  const ordinal = valueOf(before?.[1] ?? after?.[1] ?? '');
  if (ordinal === 0) return undefined;
  const from = before ? start - before[0].length : start;
  const to = end + (after?.[0].length ?? 0);
  return {
    kind: 'century',
    ...spanOf(text, from, to),
    readings: [centuryOf(String(ordinal))],
    certainty: 0.9,
  };
}

const longest = 16;

/** A Roman numeral up to thirty, or 0. */
function valueOf(numeral: string): number {
  const [, tens = '', units = ''] = /^(X{0,3})(IX|IV|V?I{0,3})$/.exec(numeral) ?? [];
  return tens.length * 10 + Math.max(0, ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'].indexOf(units));
}
