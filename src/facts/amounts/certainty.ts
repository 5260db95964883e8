import { isSpace, isUnspaced } from '../words/fold.ts';
import { isClose } from '../words/spacing.ts';
import type { NumberItem } from '../numbers/number-items.ts';
import { neighbour } from '../numbers/adjacent.ts';
import type { Context } from '../numbers/adjacent.ts';

/** Digits are certain; words the more so the more there are, and where they stand alone. */
export function certaintyOf(text: string, item: NumberItem): number {
  if (!item.spelled) return 1;
  if (item.weak || item.bare) return 0.3;
  if (item.words > 1) return 0.8;
  if (item.ordinal) return 0.6;
  const unspaced = isUnspaced(text.charCodeAt(item.start));
  if (!unspaced) return 0.7;
  const [before, next] = [text.charCodeAt(item.start - 1), text.charCodeAt(item.end)];
  return (isUnspaced(before) || isUnspaced(next)) && item.end - item.start < 3 ? 0.4 : 0.6;
}

/** One, first, millions: matched where the other side has them, never missed. */
export function softness(
  context: Context,
  at: number,
  item: NumberItem,
): { readonly soft?: true; readonly approximate?: true; readonly certainty?: number } {
  if (!item.spelled)
    return item.plain === '1' &&
      /(?:\bno|nr|nº|n°|#|№|number)\.?\s?$/i.test(context.text.slice(Math.max(0, item.start - 8), item.start))
      ? { soft: true }
      : {};
  const value = Number(item.readings[0]);
  if (item.bare) return { soft: true, approximate: true };
  if (value <= 1) return { soft: true };
  // 이 나라 is this country.
  const apart = isSpace(context.text.charCodeAt(item.end));
  if (apart && context.lexicon.attached.has(context.text.slice(item.start, item.end))) return { soft: true };
  if (isOneOfTwo(context, at, item)) return { soft: true, approximate: true };
  if (neighbour(context, at, 1, 'counters')) return { certainty: 0.75 };
  // Two syllables of Korean are as often a word: 구조, 조세.
  if (/^[가-힣]{1,2}$/.test(context.text.slice(item.start, item.end))) return { soft: true };
  return item.weak ? { soft: true } : {};
}

/** 两三, ពីរបី, one or two: two digits in a row are some few. */
function isOneOfTwo({ text, items }: Context, at: number, item: NumberItem): boolean {
  const value = Number(item.readings[0]);
  return [-1, 1].some((step) => {
    const other = items[at + step];
    if (other?.type !== 'number' || !other.spelled || value > 9 || Number(other.readings[0]) - value !== step)
      return false;
    return step > 0 ? isClose(text, item.end, other.start) : isClose(text, other.end, item.start);
  });
}
