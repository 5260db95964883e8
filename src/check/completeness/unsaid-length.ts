import { pairedFacts } from '../facts/paired-facts.ts';
import type { UnitSubject } from '../contract/subject.ts';
import type { Joint } from './joints.ts';
import { deviationOf } from './lengths.ts';
import type { Deviation } from './lengths.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** How the length of a target compares with its source, figures apart, and whether a clause of the source can be missing. */
interface UnsaidLength {
  readonly deviation: Deviation | undefined;
  /** Some of what stands between figures that the target has is long enough to be what is missing. */
  readonly mayBeClause: boolean;
}

/** How much of what is missing the words between two figures must be to be it. */
const leastShare = 0.7;

/**
 * Compares the length of a target with that of its source without the letters of figures: 12 per cent is 12 %. A clause
 * whose figure is in the target is there, however short: The bridge, which was built in 1932, is most z roku 1932.
 */
export function unsaidLength(index: number, joints: readonly Joint[], subject: UnitSubject): UnsaidLength {
  const pair = subject.pairs[index]!;
  const held = pairedFacts(subject).filter(
    ({ source, target, how }) =>
      source?.segment === index && target.length > 0 && (how === 'same' || how === 'converted'),
  );
  const figures = held.flatMap(({ source }) => source ?? []);
  const there = held.flatMap(({ target }) => target.filter(({ segment }) => segment === index));
  const sourceProse = without(pair.sourceProse, figures);
  const unsaid = { ...pair, sourceProse, targetProse: without(pair.targetProse, there) };
  const deviation = deviationOf([unsaid], subject.release);
  const missing = 1 - Math.exp(deviation?.log ?? 0);
  const longest = longestFree(sourceProse, clausesOf(sourceProse.length, joints), figures);
  return { deviation, mayBeClause: longest >= leastShare * missing };
}

/** The letters of the longest run of clauses without a figure that is in the target, as a share of all. */
function longestFree(text: string, clauses: readonly Span[], figures: readonly Span[]): number {
  let [all, run, longest] = [0, 0, 0];
  for (const { start, end } of clauses) {
    const letters = text.slice(start, end).match(/\p{L}/gu)?.length ?? 0;
    all += letters;
    run = figures.some((figure) => figure.start >= start && figure.start < end) ? 0 : run + letters;
    longest = Math.max(longest, run);
  }
  return longest / Math.max(1, all);
}

/** The text between joints. */
function clausesOf(length: number, joints: readonly Joint[]): readonly Span[] {
  const starts = [0, ...joints.map(({ end }) => end)];
  return starts.map((start, at) => ({ start, end: joints[at]?.start ?? length }));
}

/** Blanks spans out, and keeps offsets. */
function without(text: string, spans: readonly Span[]): string {
  return spans.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);
}
