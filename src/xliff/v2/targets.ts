import { segmentsOf } from '../../model/unit.ts';
import type { TargetElements } from '../common/dialect.ts';
import type { SourceText } from '../common/walk.ts';
import type { XmlElement } from '../xml/element.ts';
import { childOf, childrenOf } from '../xml/element.ts';
import { readUnit } from './read-unit.ts';

/** Finds the `<target>` of each segment. */
export function targets(unit: XmlElement, text: SourceText): readonly TargetElements[] {
  const elements = childrenOf(unit, 'segment');
  return segmentsOf(readUnit(unit, text, {})).map((segment, at) => {
    const target = elements[at] && childOf(elements[at], 'target');
    return { segment, elements: target === undefined ? [] : [target] };
  });
}
