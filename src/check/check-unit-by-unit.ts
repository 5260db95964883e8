import type { MoreFindings } from '../model/checked-file.ts';
import { detached } from '../model/detached.ts';
import type { Finding } from '../model/finding.ts';
import { IdSet } from '../model/id-set.ts';
import type { Translation } from '../model/translation.ts';
import type { Unit } from '../model/unit.ts';
import { areOurs, checks as allChecks } from './checks.ts';
import type { AnyCheck } from './contract/define-check.ts';
import type { ReleaseSubject, SegmentPair, UnitSubject } from './contract/subject.ts';
import type { Survey } from './contract/survey.ts';
import { FindingList, type Listed } from './running/finding-list.ts';
import { findingsInRelease, inOrder, releaseChecksOf, runOf, stamped, unstampedInUnit } from './running/run.ts';
import type { CheckOptions, Run } from './running/run.ts';
import { Sample } from './running/sample.ts';
import { isChecked, pairsOf, releaseSubject, Touched, unitSubject } from './running/subject-of.ts';
import type { ReleaseFacts } from './running/subject-of.ts';

/** So many units show what is typical of a translation. */
const MOST_SAMPLED = 1 << 13;

/** So many units are compared with one another by the checks of a whole release. */
const MOST_TOGETHER = 20_000;

export interface UnitByUnitOptions extends CheckOptions {
  /** How many findings of each severity are listed; the others are counted. */
  readonly most: number;
  /** Tells of which units findings are listed and counted; of all unless set, and of the release as a whole. */
  readonly isAsked?: (unit: string | undefined) => boolean;
  /** Checks a share of the units, each by itself: comparing them is left to whoever joins the shares. */
  readonly isShare?: boolean;
}

/** What was found in a share of a release’s units, each by itself: plain data, which comes from another thread. */
export interface FoundInShare extends Listed {
  /** The units that something was found in, with their places in the release. */
  readonly units: readonly FoundUnit[];
}

interface FoundUnit {
  readonly at: number;
  readonly unit: Unit;
}

/** What was found in a release, with the units that the findings are about. */
export interface CheckedRelease {
  readonly units: readonly Unit[];
  readonly findings: readonly Finding[];
  readonly more: readonly MoreFindings[];
}

/**
 * Checks a translation as `runChecks` does, but without its units in memory: they come one by one, twice. The first time
 * it is found out what the checks of each have to know of all; a copy is kept only of units that something was found in.
 */
export class ReleaseSurvey {
  readonly #translation: Translation;
  readonly #options: UnitByUnitOptions;
  readonly #checks: readonly AnyCheck[];
  readonly #release: ReleaseSubject;
  readonly #ids = new IdSet();
  readonly #sample = new Sample<readonly SegmentPair[]>(MOST_SAMPLED);
  readonly #touched = new Touched();
  readonly #surveys: readonly Survey[];

  /** The translation’s own units are not looked at. */
  constructor(translation: Translation, targetLocale: string, options: UnitByUnitOptions) {
    this.#translation = { ...translation, targetLocale, units: [] };
    this.#options = options;
    this.#checks = options.checks ?? allChecks;
    this.#release = this.#subject({
      units: [],
      sample: [],
      hasUnit: (id) => this.#ids.has(id),
      initialIsUntouched: false,
    });
    const checks = options.isShare
      ? []
      : releaseChecksOf(runOf(this.#release, this.#checks, options, areOurs(this.#checks)));
    this.#surveys = checks.map(({ survey = surveyOfAll }) => survey());
  }

  /** Looks at a unit for the first time. */
  add(unit: Unit): void {
    this.#ids.add(unit.id);
    if (!isChecked(unit, this.#release.targetLocale)) return;
    const pairs = pairsOf(unit);
    for (const pair of pairs) this.#touched.add(pair);
    this.#sample.add(() => pairsOf(detached(unit)));
    const subject = unitSubject(unit, pairs, this.#release);
    for (const survey of this.#surveys) survey.add(subject);
  }

  /** Begins to check, when all units were added. */
  checking(): ReleaseChecking {
    const units: UnitSubject[] = [];
    const found: Unit[] = [];
    const release = this.#subject(
      {
        units,
        sample: this.#sample.kept.flat(),
        hasUnit: (id) => this.#ids.has(id),
        initialIsUntouched: this.#touched.initialIsUntouched,
      },
      found,
    );
    return new ReleaseChecking(runOf(release, this.#checks, this.#options, areOurs(this.#checks)), {
      units,
      found,
      surveys: this.#surveys,
      most: this.#options.most,
      isAsked: this.#options.isAsked ?? (() => true),
    });
  }

  #subject(facts: ReleaseFacts, units: readonly Unit[] = []): ReleaseSubject {
    const { targetLocale = '' } = this.#translation;
    const file = this.#options.file ?? this.#translation.release;
    return releaseSubject({ ...this.#translation, units }, targetLocale, { ...this.#options, file }, facts);
  }
}

/** Where what is found is put, and what says which units are kept. */
interface Findings {
  /** Those of the release that its checks compare. */
  readonly units: UnitSubject[];
  /** Those of the translation. */
  readonly found: Unit[];
  readonly surveys: readonly Survey[];
  readonly most: number;
  readonly isAsked: NonNullable<UnitByUnitOptions['isAsked']>;
}

export class ReleaseChecking {
  readonly #run: Run;
  readonly #units: UnitSubject[];
  readonly #translated: Unit[];
  readonly #found: FoundUnit[] = [];
  /** Places of the units that are compared. */
  readonly #compared = new Set<number>();
  readonly #surveys: readonly Survey[];
  readonly #most: number;
  #list: FindingList;
  #at = 0;
  readonly #isAsked: Findings['isAsked'];
  readonly #finished = (finding: Finding): Finding => detached(stamped(finding, this.#run));

  constructor(run: Run, { units, found, surveys, most, isAsked }: Findings) {
    this.#run = run;
    this.#units = units;
    this.#translated = found;
    this.#surveys = surveys;
    this.#most = most;
    this.#list = new FindingList(most);
    this.#isAsked = isAsked;
  }

  /** Checks a unit; those that were surveyed come in the same order, also those that are of another share. */
  add(unit: Unit, isMine = true): void {
    const at = this.#at++;
    const { release } = this.#run;
    const mayCompare = this.#surveys.length > 0 && this.#units.length < MOST_TOGETHER;
    if (!(isMine || mayCompare) || !isChecked(unit, release.targetLocale)) return;
    const subject = unitSubject(unit, pairsOf(unit), release);
    let isKept = false;
    const findings = isMine && this.#isAsked(unit.id) ? unstampedInUnit(subject, this.#run) : [];
    for (const finding of findings) isKept = this.#list.add(finding, at, this.#finished) || isKept;
    const isCompared = mayCompare && this.#surveys.some((survey) => survey.concerns(subject));
    if (!isKept && !isCompared) return;
    const copy = detached(unit);
    this.#found.push({ at, unit: copy });
    if (!isCompared) return;
    this.#compared.add(at);
    this.#units.push(unitSubject(copy, pairsOf(copy), release));
  }

  /** What was found in the units of this share. */
  get share(): FoundInShare {
    return { kept: this.#list.kept, more: this.#list.more, units: this.#found };
  }

  /** Compares the units that have to be compared, and lists all findings, also those of other shares, in the order of the file. */
  finish(others: readonly FoundInShare[] = []): CheckedRelease {
    this.#list = FindingList.join(this.#most, [this.share, ...others]);
    for (const unit of this.#unitsWith(others)) this.#translated.push(unit);
    for (const finding of findingsInRelease(this.#run))
      if (this.#isAsked(finding.unit)) this.#list.add(finding, Infinity);
    const findings = this.#list.kept.map(({ finding }) => finding);
    const more = this.#list.more.map(({ check, severity, count }) => ({ check, severity, count }));
    return { units: this.#translated, findings: inOrder(findings, this.#run), more };
  }

  /** The units that are compared or have a finding that is still listed, in their order. */
  #unitsWith(others: readonly FoundInShare[]): readonly Unit[] {
    const listed = new Set(this.#list.kept.map(({ at }) => at));
    const found = new Map<number, Unit>();
    for (const { at, unit } of [...this.#found, ...others.flatMap(({ units }) => units)])
      if ((listed.has(at) || this.#compared.has(at)) && !found.has(at)) found.set(at, unit);
    return [...found].toSorted(([a], [b]) => a - b).map(([, unit]) => unit);
  }
}

/** Of a check that may have to see any unit. */
function surveyOfAll(): Survey {
  return { add() {}, concerns: () => true };
}
