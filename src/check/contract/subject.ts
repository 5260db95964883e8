import type { Scope } from '../../model/check-page.ts';
import type { Content } from '../../model/content.ts';
import type { Policy } from '../../model/policy.ts';
import type { Role } from '../../model/role.ts';
import type { Term } from '../../model/term.ts';
import type { Translation } from '../../model/translation.ts';
import type { Segment, State, Unit } from '../../model/unit.ts';

/** A segment's two sides. `source` and `target` are code-stripped: the offsets of every span count in them. */
export interface SegmentPair {
  readonly segment: Segment;
  readonly source: string;
  /** Absent where the segment has no target; empty where it has an empty one. */
  readonly target?: string;
  /** The two as a person reads them, codes filled in by `proseOf`, offsets kept. Empty where there is no target. */
  readonly sourceProse: string;
  readonly targetProse: string;
  readonly sourceContent: Content;
  readonly targetContent?: Content;
  readonly state: State;
}

/** What a check of scope `unit` looks at. */
export interface UnitSubject {
  readonly unit: Unit;
  readonly role?: Role;
  readonly pairs: readonly SegmentPair[];
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** The release that the unit stands in. */
  readonly release: ReleaseSubject;
}

/** What a check of scope `release` looks at: one release in one target locale. */
export interface ReleaseSubject {
  /** Id of the XLIFF `<file>`. */
  readonly file: string;
  readonly translation: Translation;
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** The units to be checked; of a release too large to be held, those that a check of the whole release concerns. */
  readonly units: readonly UnitSubject[];
  /** Tells whether the translation has such a unit, checked or not: branches of plurals are found so. */
  hasUnit(id: string): boolean;
  /** What is typical of the translation is measured in these pairs: all of them, or as many of a large release as are enough. */
  readonly sample: readonly SegmentPair[];
  readonly terms: readonly Term[];
  readonly policy: Policy;
  /** The source's units as they are today, by id; absent where nobody knows. */
  readonly ledger?: ReadonlyMap<string, Unit>;
  /** Report a segment that nobody has worked on yet. */
  readonly untranslated: boolean;
  /**
   * A segment in state `initial` without visible target is unfinished work. Not so in a returned file whose states are
   * all `initial`, and that calls none of its targets unfinished: that tool leaves states alone, and a blank among its
   * targets is a fault.
   */
  readonly initialIsUntouched: boolean;
  /** Typical length of a target for one code unit of source in this translation; absent with too few to tell. */
  readonly expansion?: number;
}

/** What a check of scope `newsroom` looks at: the releases of one target locale side by side. */
export interface NewsroomSubject {
  readonly releases: readonly ReleaseSubject[];
}

/** What the checks of each scope look at. */
export interface Subjects extends Record<Scope, unknown> {
  readonly unit: UnitSubject;
  readonly release: ReleaseSubject;
  readonly newsroom: NewsroomSubject;
}

/** Nobody has worked on the segment yet. */
export function isUntouched(pair: SegmentPair, release: ReleaseSubject): boolean {
  if (pair.state !== 'initial' || saysSomething(pair.targetContent)) return false;
  return pair.target === undefined || release.initialIsUntouched;
}

const anythingVisible = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/** There is something a reader can see: not only white space, zero-width characters and controls. */
export function isVisible(text: string | undefined): text is string {
  return text !== undefined && anythingVisible.test(text);
}

/** The content has letters, figures or codes: punctuation alone is the same in any language, or left out. */
export function needsTranslation(content: Content): boolean {
  return content.some((inline) =>
    inline.kind === 'text' ? /[\p{L}\p{N}]/u.test(inline.text) : inline.kind !== 'sm' && inline.kind !== 'em',
  );
}

/** The content has something to say: visible text or an inline code. */
export function saysSomething(content: Content | undefined): boolean {
  if (content === undefined) return false;
  return content.some((inline) =>
    inline.kind === 'text' ? isVisible(inline.text) : inline.kind !== 'sm' && inline.kind !== 'em',
  );
}
