import { textOf, type Content } from '../model/content.ts';
import { segmentsOf, type Segment, type Unit } from '../model/unit.ts';
import { formerTarget } from './carry-over.ts';
import { sentSegment, wholeTargetDigest, type SentUnit } from './sent-unit.ts';

/**
 * Lists the stored targets that a merge took away though whoever returned the unit may never have seen them: they are
 * to be kept in notes. What was seen and replaced is settled.
 *
 * @param base the unit as it went out; where it is not sure that it went out so, nothing counts as seen. Where nothing
 *   is known all that returns is news, and nothing is listed.
 */
export function unseenLosses(stored: Unit, merged: Unit, base: SentUnit | undefined): readonly Content[] {
  if (base === undefined || stored === merged || wholeTargetDigest(stored) === wholeTargetDigest(merged)) return [];
  const there = new Set(segmentsOf(merged).map(({ target = [] }) => textOf(target).trim()));
  for (const { category, text } of merged.notes) if (category === formerTarget) there.add(text.trim());
  return segmentsOf(stored).flatMap((segment) => {
    const text = textOf(segment.target ?? []).trim();
    if (segment.target === undefined || text === '' || there.has(text)) return [];
    return wasSeen(segment, stored, base) ? [] : [segment.target];
  });
}

function wasSeen(segment: Segment, stored: Unit, base: SentUnit): boolean {
  if (base.ever !== undefined) return false;
  const { target } = sentSegment(segment, stored);
  return base.target === wholeTargetDigest(stored) || base.segments.some((sent) => sent.target === target);
}
