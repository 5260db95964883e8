import type { LocalePair } from '../../facts/align/alignment.ts';
import { updateFacts } from '../../facts/update/update-facts.ts';
import { factsUpdated, sourceChanged } from '../../merge/carry-over.ts';
import { shownText, textOf } from '../../model/content.ts';
import { spliceContent } from '../../model/splice-content.ts';
import type { Part, Unit } from '../../model/unit.ts';

/**
 * Corrects the drafts of a unit in whose source nothing changed but values: the new ones stand in place of those before. The
 * translation as a person wrote it is kept beside, and nobody has confirmed the corrected one.
 */
export function updateDrafts(unit: Unit, locales: LocalePair): Unit {
  const isDraft = (part: Part): boolean => part.kind === 'segment' && part.former !== undefined;
  return unit.parts.some(isDraft) ? { ...unit, parts: unit.parts.map((part) => updated(part, locales)) } : unit;
}

function updated(part: Part, locales: LocalePair): Part {
  if (part.kind !== 'segment' || part.former === undefined || part.subState !== sourceChanged) return part;
  const { source, target = [], former } = part;
  const text = textOf(target);
  const updates = updateFacts({ before: former.source, now: shownText(source), target: text }, locales);
  const corrected = updates && spliceContent(target, updates);
  // Where codes part the figures of a value, their text is not cut apart.
  if (corrected === undefined) return part;
  return { ...part, target: corrected, subState: factsUpdated, former: { ...former, target: text } };
}
