import { defined } from '../../model/defined.ts';
import { matchesFilter } from '../../locale/tags/tags.ts';
import { textOf } from '../../model/content.ts';
import type { Content } from '../../model/content.ts';
import type { Policy } from '../../model/policy.ts';
import type { Term } from '../../model/term.ts';
import type { Translation } from '../../model/translation.ts';
import { segmentsOf } from '../../model/unit.ts';
import type { Segment, State, Unit } from '../../model/unit.ts';
import { proseOf } from '../syntax/prose.ts';
import { isVisible } from '../contract/subject.ts';
import type { ReleaseSubject, SegmentPair, UnitSubject } from '../contract/subject.ts';

export interface SubjectOptions {
  readonly file: string;
  readonly policy?: Policy;
  readonly terms?: readonly Term[];
  readonly ledger?: Translation;
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
    if (!unitById.has(unit.id)) unitById.set(unit.id, unit);
    if (!unit.translate) continue;
    if (unit.localeFilter !== undefined && !matchesFilter(targetLocale, unit.localeFilter)) continue;
    checked.push([unit, segmentsOf(unit).map((segment) => new ReadPair(segment))]);
  }
  const pairs = checked.flatMap(([, unitPairs]) => unitPairs);
  const expansion = expansionOf(pairs);
  const release: ReleaseSubject = defined({
    file: options.file,
    translation,
    sourceLocale,
    targetLocale,
    units,
    unitById,
    terms: options.terms ?? [],
    policy: options.policy ?? {},
    ledger: options.ledger && new Map(options.ledger.units.map((unit) => [unit.id, unit])),
    untranslated: options.untranslated ?? false,
    initialIsUntouched:
      pairs.some(
        ({ state, source, target, segment }) => (state !== 'initial' && source !== target) || segment.unfinished,
      ) || !pairs.some(({ target }) => isVisible(target)),
    expansion,
  });
  for (const [unit, unitPairs] of checked) {
    units.push(defined({ unit, role: unit.role, pairs: unitPairs, sourceLocale, targetLocale, release }));
  }
  return release;
}

/** Reads the prose when the first check asks for it. */
class ReadPair implements SegmentPair {
  readonly segment: Segment;
  readonly source: string;
  readonly target?: string;
  readonly sourceContent: Content;
  readonly targetContent?: Content;
  readonly state: State;
  #sourceProse: string | undefined;
  #targetProse: string | undefined;

  constructor(segment: Segment) {
    const { source, target, state } = segment;
    this.segment = segment;
    this.source = textOf(source);
    this.sourceContent = source;
    this.state = state;
    if (target === undefined) return;
    this.target = textOf(target);
    this.targetContent = target;
  }

  get sourceProse(): string {
    return (this.#sourceProse ??= proseOf(this.source));
  }

  get targetProse(): string {
    return (this.#targetProse ??= proseOf(this.target ?? ''));
  }
}

function expansionOf(pairs: readonly SegmentPair[]): number | undefined {
  const ratios: number[] = [];
  for (const { source, target } of pairs) {
    if (target !== undefined && target.length > 0 && source.length >= 10) ratios.push(target.length / source.length);
  }
  if (ratios.length < enoughPairs) return undefined;
  return ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)];
}
