import type { PressKey } from '../../../locale/press/press-conventions.ts';
import type { Lexicon } from './lexicon.ts';
import type { Hit } from './phrases.ts';

/** A folded line with its phrases. */
export interface Found {
  readonly line: string;
  /** Which `signs` the line has. */
  readonly has: number;
  readonly bare: string;
  readonly hits: readonly Hit[];
  readonly lexicon: Lexicon;
  /** It ends as sentences do, and may be any sentence of the text. */
  readonly isSentence: boolean;
}

/** A folded line before it is known what it is. */
export type Read = Pick<Found, 'line' | 'has' | 'hits' | 'isSentence'>;

/** Whether a line begins with a phrase of a kind. */
export function startsWith({ line, hits }: Found, kind: PressKey): boolean {
  return hits.some((hit) => hit.kind === kind && isOpening(line, hit.start));
}

/** Whether only signs stand before a place of the line. */
export function isOpening(line: string, start: number): boolean {
  return start <= 4 && !/[\p{L}\p{N}]/u.test(line.slice(0, start));
}

/** Whether a line begins with a label of a kind and a colon. */
export function isLabelled({ line, hits }: Found, kind: PressKey): boolean {
  return hits.some(
    (hit) =>
      hit.kind === kind &&
      isOpening(line, hit.start) &&
      (endsLabel(line, hit.end) || /^[\s\p{Nd}()*_]{0,6}[:：፦៖՝]/u.test(line.slice(hit.end, hit.end + 8))),
  );
}

/** `Tags: …`, `Annex: 2 photos.`: what pages say is a label. */
export function endsLabel(line: string, end: number): boolean {
  return /[:：]\s?$/u.test(line.slice(end - 1, end)) || /^\s?[:：፦៖՝]/u.test(line.slice(end, end + 2));
}
