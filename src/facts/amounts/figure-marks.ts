import { figureWordAfter, figureWordBefore } from '../words/beside-figure.ts';
import { isSpace } from '../words/fold.ts';
import type { ItemizedPassage, NumberItem } from '../numbers/number-items.ts';

/** Gives the letters on either side of a figure that is part of a name: WW1, BBC1, G7, T-34, B2B. */
export function nameOf(text: string, { start, end, plain }: NumberItem): string | undefined {
  if (!/^\d{1,2}$/.test(plain)) return undefined;
  const [before] = /\p{Script=Latin}+$|(?<!\p{L})\p{Lu}(?=-$)/u.exec(text.slice(Math.max(0, start - 8), start)) ?? [];
  return before ?? /^\p{Script=Latin}+/u.exec(text.slice(end, end + 8))?.[0];
}

/** Tells whether a figure has the mark of an ordinal: 28th, 28-й, 第28. */
export function isOrdinalFigure({ text, lexicon }: ItemizedPassage, { start, end, spelled }: NumberItem): boolean {
  if (spelled) return false;
  const after = isSpace(text.charCodeAt(end)) ? -1 : figureWordAfter(text, end, lexicon.ordinalAfter);
  return (
    after >= 0 || (!isSpace(text.charCodeAt(start - 1)) && figureWordBefore(text, start, lexicon.ordinalBefore) >= 0)
  );
}
