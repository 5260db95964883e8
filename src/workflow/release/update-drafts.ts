import type { LocalePair } from '../../facts/align/alignment.ts';
import { applyUpdates } from '../../facts/update/apply-updates.ts';
import { updateFacts } from '../../facts/update/update-facts.ts';
import { factsUpdated, sourceChanged } from '../../merge/carry-over.ts';
import { contentOf, textOf } from '../../model/content.ts';
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
  // What stands around codes is not cut apart.
  if ([...source, ...target].some(({ kind }) => kind !== 'text')) return part;
  const text = textOf(target);
  const updates = updateFacts({ before: former.source, now: textOf(source), target: text }, locales);
  if (updates === undefined) return part;
  const corrected = contentOf(applyUpdates(text, updates));
  return { ...part, target: corrected, subState: factsUpdated, former: { ...former, target: text } };
}
