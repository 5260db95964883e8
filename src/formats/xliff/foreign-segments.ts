import type { Translation } from '../../model/translation.ts';
import { segmentsOf, type Segment, type Unit } from '../../model/unit.ts';

/** A segment of a file that another system made, and what it stands in. */
export interface ForeignSegment {
  readonly file: string;
  readonly targetLocale: string | undefined;
  readonly unit: Unit;
  readonly part: Segment;
}

/** Lists the segments of a document in its order. */
export function segmentsIn(translations: readonly Translation[]): readonly ForeignSegment[] {
  return translations.flatMap(({ release: file, targetLocale, units }) =>
    units.flatMap((unit) => segmentsOf(unit).map((part) => ({ file, targetLocale, unit, part }))),
  );
}
