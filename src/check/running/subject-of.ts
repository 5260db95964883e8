import { defined } from '../../model/defined.ts';
import { matchesFilter } from '../../locale/tags/tags.ts';
import { textOf } from '../../model/content.ts';
import type { Content } from '../../model/content.ts';
import { detachedText } from '../../model/detached.ts';
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
  const { targetLocale } = translation;
  if (targetLocale === undefined) return undefined;
  const ids = new Set<string>();
  const checked: [Unit, readonly SegmentPair[]][] = [];
  for (const unit of translation.units) {
    ids.add(unit.id);
    if (isChecked(unit, targetLocale)) checked.push([unit, pairsOf(unit)]);
  }
  const pairs = checked.flatMap(([, unitPairs]) => unitPairs);
  const touched = new Touched();
  for (const pair of pairs) touched.add(pair);
  const units: UnitSubject[] = [];
  const release = releaseSubject(translation, targetLocale, options, {
    units,
    sample: pairs,
    hasUnit: (id) => ids.has(id),
    initialIsUntouched: touched.initialIsUntouched,
  });
  for (const [unit, unitPairs] of checked) units.push(unitSubject(unit, unitPairs, release));
  return release;
}

/** What is found out of a release by looking at its units. */
export type ReleaseFacts = Pick<ReleaseSubject, 'units' | 'sample' | 'hasUnit' | 'initialIsUntouched'>;

/** Makes what checks see of a release; its translation's own units are not looked at. */
export function releaseSubject(
  translation: Translation,
  targetLocale: string,
  { file, terms = [], policy = {}, ledger, untranslated = false }: SubjectOptions,
  facts: ReleaseFacts,
): ReleaseSubject {
  return defined({
    ...facts,
    file,
    translation,
    sourceLocale: translation.sourceLocale,
    targetLocale,
    terms,
    policy,
    ledger: ledger && new Map(ledger.units.map((unit) => [unit.id, unit])),
    untranslated,
    expansion: expansionOf(facts.sample),
  });
}

export function unitSubject(unit: Unit, pairs: readonly SegmentPair[], release: ReleaseSubject): UnitSubject {
  const { sourceLocale, targetLocale } = release;
  return defined({ unit, role: unit.role, pairs, sourceLocale, targetLocale, release });
}

/** Tells whether a unit is to be translated into the locale. */
export function isChecked({ translate, localeFilter }: Unit, targetLocale: string): boolean {
  return translate && (localeFilter === undefined || matchesFilter(targetLocale, localeFilter));
}

export function pairsOf(unit: Unit): readonly SegmentPair[] {
  return segmentsOf(unit).map((segment) => new ReadPair(segment));
}

/** Finds out, pair by pair, whether a segment in state `initial` is unfinished work. */
export class Touched {
  #someDone = false;
  #someVisible = false;

  add({ state, source, target, segment }: SegmentPair): void {
    this.#someDone ||= (state !== 'initial' && source !== target) || segment.unfinished === true;
    this.#someVisible ||= isVisible(target);
  }

  get initialIsUntouched(): boolean {
    return this.#someDone || !this.#someVisible;
  }
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
    // Checks remember words of it, each of which would keep the piece of a large file that it was read from.
    this.source = detachedText(textOf(source));
    this.sourceContent = source;
    this.state = state;
    if (target === undefined) return;
    this.target = detachedText(textOf(target));
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
