import { segmentsOf } from '../../model/unit.ts';
import type { Position, Unit } from '../../model/unit.ts';

/** Where in its file a unit, or a segment of it, stands. */
export type Locate = (unit: Unit | undefined, segment: string | undefined) => Position;

const top: Position = { line: 1, column: 1 };

/** Finds the nearest known place: the segment's target, the segment, the unit, else the top of the file. */
export function locator(): Locate {
  let known: Unit | undefined;
  let places = new Map<string, Position>();
  return (unit, segmentId) => {
    if (unit === undefined) return top;
    if (known !== unit) {
      known = unit;
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
