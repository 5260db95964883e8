import { spread } from '../../facts/align/comparable-parts.ts';
import type { Fact } from '../../model/fact.ts';

/** Figures with nothing but white space and the marks of a telephone number or a time between them. */
export interface FigureRun {
  /** Index of the pair of segments. */
  readonly segment: number;
  readonly start: number;
  readonly end: number;
  /** The telephone number among them, else the first figure. */
  readonly fact: Fact;
}

const between = /^[\s\p{Pd}().+/·:]{0,3}$/u;
/** Two figures are neighbours and nothing else, unless they are joined by one of these. */
const joint = /[\p{Pd}./:]/u;
const hasFigure = /\p{Nd}/u;
const whole: ReadonlySet<Fact['kind']> = new Set(['url', 'email', 'handle', 'document-symbol']);

/** Stated in figures that may be misprinted one by one. */
export function isFigureLike({ kind, text }: Fact): boolean {
  return !whole.has(kind) && hasFigure.test(text);
}

/** The rows of figures, by the facts in them. Each side comes as facts and their text. */
export function figureRuns(sides: readonly (readonly [readonly Fact[], string])[]): ReadonlyMap<Fact, FigureRun> {
  const runs = new Map<Fact, FigureRun>();
  for (const [segment, [facts, text]] of sides.entries()) {
    let row: Fact[] = [];
    for (const fact of spread(facts)) {
      if (!isFigureLike(fact)) continue;
      const last = row.at(-1);
      if (last !== undefined && !(fact.start - last.end <= 3 && between.test(text.slice(last.end, fact.start)))) {
        keep(runs, row, text, segment);
        row = [];
      }
      row.push(fact);
    }
    keep(runs, row, text, segment);
  }
  return runs;
}

function keep(runs: Map<Fact, FigureRun>, row: readonly Fact[], text: string, segment: number): void {
  const [first, second] = row;
  if (first === undefined) return;
  const phone = row.find(({ kind }) => kind === 'phone');
  const isRow = row.length > 2 || (second !== undefined && joint.test(text.slice(first.end, second.start)));
  if (!isRow && phone === undefined) return;
  const run = { segment, start: first.start, end: row.at(-1)?.end ?? first.end, fact: phone ?? first };
  for (const fact of row) runs.set(fact, run);
}
