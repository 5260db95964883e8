import { matchesFilter } from '../locale/tags.ts';
import { textOf } from '../model/content.ts';
import type { Policy } from '../model/policy.ts';
import type { Term } from '../model/term.ts';
import type { Translation } from '../model/translation.ts';
import { segmentsOf } from '../model/unit.ts';
import type { Segment, Unit } from '../model/unit.ts';
import { isVisible } from './subject.ts';
import type { ReleaseSubject, SegmentPair, UnitSubject } from './subject.ts';

export interface SubjectOptions {
  readonly file: string;
  readonly policy?: Policy;
  readonly terms?: readonly Term[];
  readonly untranslated?: boolean;
}

/** With fewer pairs than this a median length ratio says nothing. */
const enoughPairs = 5;

/** A translation as checks see it; undefined for a ledger, which has no target locale. */
export function subjectOf(translation: Translation, options: SubjectOptions): ReleaseSubject | undefined {
  const { targetLocale, sourceLocale } = translation;
  if (targetLocale === undefined) return undefined;
  const units: UnitSubject[] = [];
  const unitById = new Map<string, Unit>();
  const checked: [Unit, readonly SegmentPair[]][] = [];
  for (const unit of translation.units) {
    unitById.set(unit.id, unit);
    if (!unit.translate) continue;
    if (unit.localeFilter !== undefined && !matchesFilter(targetLocale, unit.localeFilter)) continue;
    checked.push([unit, segmentsOf(unit).map(pairOf)]);
  }
  const pairs = checked.flatMap(([, unitPairs]) => unitPairs);
  const expansion = expansionOf(pairs);
  const release: ReleaseSubject = {
    file: options.file,
    translation,
    sourceLocale,
    targetLocale,
    units,
    unitById,
    terms: options.terms ?? [],
    policy: options.policy ?? {},
    untranslated: options.untranslated ?? false,
    initialIsUntouched:
      pairs.some(({ state }) => state !== 'initial') || !pairs.some(({ target }) => isVisible(target)),
    ...(expansion === undefined ? {} : { expansion }),
  };
  for (const [unit, unitPairs] of checked) {
    const role = unit.role === undefined ? {} : { role: unit.role };
    units.push({ unit, ...role, pairs: unitPairs, sourceLocale, targetLocale, release });
  }
  return release;
}

function pairOf(segment: Segment): SegmentPair {
  const { source, target, state } = segment;
  const targetSide = target === undefined ? {} : { target: textOf(target), targetContent: target };
  return { segment, source: textOf(source), sourceContent: source, ...targetSide, state };
}

function expansionOf(pairs: readonly SegmentPair[]): number | undefined {
  const ratios: number[] = [];
  for (const { source, target } of pairs) {
    if (target !== undefined && target.length > 0 && source.length >= 10) ratios.push(target.length / source.length);
  }
  if (ratios.length < enoughPairs) return undefined;
  return ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)];
}
