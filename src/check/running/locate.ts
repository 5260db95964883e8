import { segmentsOf } from '../../model/unit.ts';
import type { Position } from '../../model/unit.ts';
import type { ReleaseSubject } from '../contract/subject.ts';

/** Where in its file a unit, or a segment of it, stands. */
export type Locate = (unit: string | undefined, segment: string | undefined) => Position;

const top: Position = { line: 1, column: 1 };

/** Finds the nearest known place: the segment's target, the segment, the unit, else the top of the file. */
export function locatorOf(release: ReleaseSubject): Locate {
  let known: string | undefined;
  let places = new Map<string, Position>();
  return (unitId, segmentId) => {
    if (unitId === undefined) return top;
    const unit = release.unitById.get(unitId);
    if (unit === undefined) return top;
    if (known !== unitId) {
      known = unitId;
      places = new Map();
      for (const { id, targetAt, at } of segmentsOf(unit)) {
        const place = targetAt ?? at;
        if (place !== undefined) places.set(id, place);
      }
    }
    const first = unit.at ?? places.values().next().value;
    const { line, column } = (segmentId === undefined ? undefined : places.get(segmentId)) ?? first ?? top;
    return { line, column };
  };
}
