import { isUnspaced } from '../words/fold.ts';

/** Tells whether the parts of a date may be apart by a gap: punctuation and one short word such as `de` or `of`. */
export function isDateGap(text: string, from: number, to: number): boolean {
  if (to < from || to - from > 9) return false;
  for (let at = from; at < to; at++) if (isUnspaced(text.charCodeAt(at))) return false;
  return /^[\s.,،'’ºª°()\u200e\u200f-]*(?:\p{L}{1,4}[\s.'’()-]*){0,2}$/u.test(text.slice(from, to));
}
