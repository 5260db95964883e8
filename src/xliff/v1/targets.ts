import { segmentsOf } from '../../model/unit.ts';
import type { TargetElements } from '../common/dialect.ts';
import type { SourceText } from '../common/walk.ts';
import type { XmlElement } from '../xml/element.ts';
import { childOf } from '../xml/element.ts';
import { readUnit } from './read-unit.ts';
import { segmentMarks } from './segment-marks.ts';

/** Finds the elements that may hold the target of each segment: its `mrk`, else the whole `<target>`. */
export function targets(unit: XmlElement, text: SourceText): readonly TargetElements[] {
  const target = childOf(unit, 'target');
  const marks = new Map<string | undefined, XmlElement>();
  for (const { mid, element } of segmentMarks(target)) if (!marks.has(mid)) marks.set(mid, element);
  return segmentsOf(readUnit(unit, text)).map((segment) => {
    const elements = [marks.get(segment.id), target].filter((element) => element !== undefined);
    return { segment, elements };
  });
}
