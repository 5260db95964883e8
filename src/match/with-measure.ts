import { unspacedCharacters } from '../locale/scripts.ts';
import type { ChangedValue } from '../model/changed-value.ts';
import type { Fact } from '../model/fact.ts';

/** A text and a figure in it. */
export interface Stated {
  readonly text: string;
  readonly fact: Pick<Fact, 'start' | 'end'>;
}

/** So many characters may stand between a figure and the word of its measure that changed: 30 square kilometres. */
const nearFigure = 20;

/** Longer than that, what stands behind a figure is more than its measure. */
const longestMeasure = 24;

/** Says a figure that stayed with what it counts, which did not: 30 kilometres, 30 miles; RM 5, US$ 5. */
export function withMeasure(before: Stated, now: Stated): ChangedValue {
  return behindFigure(before, now) ?? aheadOfFigure(before, now) ?? { before: figureOf(before), now: figureOf(now) };
}

function figureOf({ text, fact: { start, end } }: Stated): string {
  return text.slice(start, end);
}

function behindFigure(before: Stated, now: Stated): ChangedValue | undefined {
  const [one, other] = [before.text.slice(before.fact.end), now.text.slice(now.fact.end)];
  const from = atBoundary(one, commonStart(one, other), -1);
  if (one === other || from > nearFigure || /[^\p{L}\p{M}\p{Pd}\s]/u.test(one.slice(0, from))) return undefined;
  const rest = [one.slice(from), other.slice(from)] as const;
  const same = commonEnd(...rest);
  // A word is told whole, and what a sign of money was put before with it: 300万元, 300万美元.
  const ends = rest.map((each) => atBoundary(each, Math.max(1, each.length - same), 1));
  const left = Math.min(...rest.map((each, at) => each.length - ends[at]!));
  const lengths = rest.map((each) => {
    const whole = atBoundary(each, each.length - left, 1);
    return whole > longestMeasure ? firstWord(each) : whole;
  });
  const told = (stated: Stated, at: 0 | 1): string =>
    (figureOf(stated) + stated.text.slice(stated.fact.end, stated.fact.end + from + lengths[at]!)).replace(
      trailing,
      '',
    );
  return { before: told(before, 0), now: told(now, 1) };
}

/** What ends a sentence or a clause is no measure. */
const trailing = /[\s.,;:!?。、，؛،।]+$/u;

function aheadOfFigure(before: Stated, now: Stated): ChangedValue | undefined {
  const ahead = ({ text, fact: { start, end } }: Stated): string => {
    const [word = ''] = /\S+\s?$/u.exec(text.slice(0, start)) ?? [];
    return (word.length > longestMeasure ? '' : word) + text.slice(start, end);
  };
  const change = { before: ahead(before), now: ahead(now) };
  return change.before === change.now ? undefined : change;
}

const letter = new RegExp(`[\\p{L}\\p{M}\\p{N}](?<![${unspacedCharacters}])`, 'u');

/** Moves a place in a text out of the word that it is in; where words have no spaces between, it stays. */
function atBoundary(text: string, place: number, step: 1 | -1): number {
  let at = place;
  const isIn = (): boolean => at > 0 && at < text.length && letter.test(text[at - 1]!) && letter.test(text[at]!);
  while (isIn()) at += step;
  return at;
}

function firstWord(text: string): number {
  return /^\s*\S*/u.exec(text)![0].length;
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

function commonEnd(one: string, other: string): number {
  let count = 0;
  while (count < Math.min(one.length, other.length) && one.at(-1 - count) === other.at(-1 - count)) count++;
  return count;
}
