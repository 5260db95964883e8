import type { SegmentPair, UnitSubject } from '../contract/subject.ts';
import { deviationOf } from './lengths.ts';
import type { Deviation } from './lengths.ts';

/** Standard deviations of what is usual for the length: beyond the first it is told, beyond the second it is a warning. */
export const unusualLength = 3.2;
export const extremeLength = 4.5;

/** A translator moved words between neighbours: taken together with one of them the length is as expected. */
export function isShifted({ log }: Deviation, index: number, { pairs, release }: UnitSubject): boolean {
  return [index - 1, index].some((first) => {
    const both: readonly SegmentPair[] = pairs.slice(Math.max(first, 0), first + 2);
    if (first < 0 || both.length < 2) return false;
    const together = deviationOf(both, release);
    return (
      together === undefined ||
      Math.sign(together.log) !== Math.sign(log) ||
      Math.abs(together.sigmas) < unusualLength / 2
    );
  });
}
