import { markup, type Markup } from '../../edition/markup/markup.ts';
import type { WrittenValue } from '../sheet/written-values.ts';

/** A stretch of a text to be marked, with the number that it has on both sides and how it looks. */
export interface TextMark {
  readonly start: number;
  readonly end: number;
  readonly number?: number;
  readonly look: 'fact' | 'wrong' | 'doubtful' | 'waived';
}

/** Hues for facts that stand near one another. */
const hues = 6;

/** Renders a text with its marks and its named values written in; of marks that overlap the first counts. */
export function markedText(text: string, marks: readonly TextMark[], values: readonly WrittenValue[] = []): Markup {
  const write = (start: number, end: number, isLast = false): Markup => {
    const parts: Markup[] = [];
    let from = start;
    for (const value of values) {
      if (value.at < start || value.at > end || (value.at === end && !isLast)) continue;
      parts.push(markup`${text.slice(from, value.at)}<span class="written">${value.text}</span>`);
      from = value.at;
    }
    return markup`${parts}${text.slice(from, end)}`;
  };
  const pieces: Markup[] = [];
  let at = 0;
  for (const { start, end, number, look } of inText(marks, text.length)) {
    pieces.push(write(at, start));
    const hue = look === 'fact' && number !== undefined ? ` hue-${number % hues}` : '';
    const sign = number === undefined ? undefined : markup`<sup>${number}</sup>`;
    pieces.push(markup`<mark class="${look}${hue}">${write(start, end)}${sign}</mark>`);
    at = end;
  }
  pieces.push(write(at, text.length, true));
  return markup`${pieces}`;
}

const weights: Readonly<Record<TextMark['look'], number>> = { wrong: 0, doubtful: 1, waived: 2, fact: 3 };

/** Puts marks in the order of the text; where two overlap the graver is kept. */
function inText(marks: readonly TextMark[], length: number): readonly TextMark[] {
  const taken = new Uint8Array(length);
  const kept = marks
    .toSorted((one, other) => weights[one.look] - weights[other.look])
    .filter(({ start, end }) => {
      if (end <= start || end > length || taken.subarray(start, end).includes(1)) return false;
      taken.fill(1, start, end);
      return true;
    });
  return kept.toSorted((one, other) => one.start - other.start);
}
