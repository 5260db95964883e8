import { dashes } from '../words/spacing.ts';
import { meaningOf } from '../numbers/number-items.ts';
import type { NumberItem } from '../numbers/number-items.ts';
import type { Context } from '../numbers/adjacent.ts';

const dash = new RegExp(`^\\s*[${dashes}]\\s*$`);

/** The power of ten that a number has from another: the two of 2–3 million, the six of *six other million*. */
export function sharedMagnitude({ text, items }: Context, at: number, item: NumberItem): number {
  for (let i = at + 1; i < Math.min(items.length, at + 3); i++) {
    const next = items[i];
    if (next?.type !== 'number') continue;
    const between = text.slice(item.end, next.start);
    const range =
      dash.test(between) ||
      items
        .slice(at + 1, i)
        .some((word) => word.type === 'word' && (meaningOf(word.token, 'range') ?? meaningOf(word.token, 'and')));
    const apart = next.bare && /^ \p{L}{2,12} $/u.test(between);
    if (!(range && between.length < 12) && !apart) return 0;
    const last = next.tokens.at(-1);
    const power = meaningOf(last, 'multiplier')?.power ?? 1;
    return power >= 1000 && Number(item.readings[0]) < 1000 ? Math.round(Math.log10(power)) : 0;
  }
  return 0;
}
