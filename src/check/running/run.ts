import { defined } from '../../model/defined.ts';
import type { Finding, Severity, Waiver } from '../../model/finding.ts';
import { memoize } from '../../model/memoize.ts';
import type { Policy } from '../../model/policy.ts';
import type { Role } from '../../model/role.ts';
import type { Term } from '../../model/term.ts';
import type { Translation } from '../../model/translation.ts';
import { unitAt } from '../../model/unit-at.ts';
import type { Unit } from '../../model/unit.ts';
import type { AnyCheck, Check, Fault } from '../contract/define-check.ts';
import type { ReleaseSubject, UnitSubject } from '../contract/subject.ts';
import { numberRepeated, stampedId } from './finding-id.ts';
import { locator } from './locate.ts';
import type { Locate } from './locate.ts';
import { lowered, severityIn } from './severity.ts';
import type { PolicyPlace } from './severity.ts';
import { keyOfUnit, KnownUnits } from './known-units.ts';
import type { FoundFault } from './known-units.ts';
import { withWaivers } from './waivers.ts';

export interface CheckOptions {
  /** Id of the XLIFF `<file>`; the release's id unless set. */
  readonly file?: string;
  readonly policy?: Policy;
  readonly terms?: readonly Term[];
  /** The source's units as they are today, where they may differ from those that were translated. */
  readonly ledger?: Translation;
  readonly waivers?: readonly Waiver[];
  /** What is uncertain counts as a warning too. */
  readonly strict?: boolean;
  /** Report segments that nobody has worked on yet, as warnings. */
  readonly untranslated?: boolean;
  /** The checks to run; all of them unless set. */
  readonly checks?: readonly AnyCheck[];
}

/** One release, and all that its findings are made with. */
export interface Run {
  readonly release: ReleaseSubject;
  readonly options: CheckOptions;
  readonly checks: readonly AnyCheck[];
  readonly locate: Locate;
  /** Absent where a unit is compared with its like in a ledger, which its id names, or where checks of others look at it. */
  readonly known: KnownUnits | undefined;
  /** The severities of the checks that are on for units of a role. */
  severities(role: Role | undefined): ReadonlyMap<AnyCheck, Severity>;
  /** The units of the translation that have an id. */
  unitsOf(id: string): readonly Unit[];
}

/**
 * Begins to check a release, whose translation has the units that checks of a wider scope may name. `areOurs`: all checks
 * are of this project, and look at no more of a unit than `keyOfUnit` knows.
 */
export function runOf(
  release: ReleaseSubject,
  checks: readonly AnyCheck[],
  options: CheckOptions,
  areOurs: boolean,
): Run {
  let units: ReadonlyMap<string, readonly Unit[]> | undefined;
  return {
    release,
    options,
    checks,
    locate: locator(),
    known: areOurs && release.ledger === undefined ? new KnownUnits() : undefined,
    severities: severitiesOf(checks, release),
    unitsOf: (id) => (units ??= unitsById(release.translation)).get(id) ?? [],
  };
}

function unitsById({ units }: Translation): ReadonlyMap<string, readonly Unit[]> {
  const byId = new Map<string, Unit[]>();
  for (const unit of units) {
    const same = byId.get(unit.id);
    if (same === undefined) byId.set(unit.id, [unit]);
    else same.push(unit);
  }
  return byId;
}

/** Finds what the checks of scope `unit` have to say of a unit, in the order of its text. */
export function findingsInUnit(unit: UnitSubject, run: Run): readonly Finding[] {
  const findings = unstampedInUnit(unit, run);
  return findings.length === 0 ? none : findings.map((finding) => stamped(finding, run));
}

/** The same without their ids: of a flood most are only counted, and an id takes longer than all else. */
export function unstampedInUnit(unit: UnitSubject, run: Run): readonly Finding[] {
  const key = run.known && keyOfUnit(unit.unit);
  let found = key === undefined ? undefined : run.known?.get(key);
  if (found === undefined) {
    found = faultsInUnit(unit, run);
    if (key !== undefined) run.known?.add(key, found);
  }
  if (found.length === 0) return none;
  const findings = found.map((each) => unstamped(each.fault, each, run, unit.unit));
  return findings.length > 1 ? findings.toSorted(byStart) : findings;
}

function faultsInUnit(unit: UnitSubject, run: Run): readonly FoundFault[] {
  const found: FoundFault[] = [];
  for (const [check, severity] of run.severities(unit.role)) {
    if (check.scope !== 'unit') continue;
    const faults = check.faults(unit);
    if (faults.length === 0) continue;
    for (const fault of faults) found.push({ fault, check, severity });
  }
  return found;
}

const none: readonly Finding[] = [];

/** Finds what the checks of scope `release` have to say of the units of a release. */
export function findingsInRelease(run: Run): Finding[] {
  const findings: Finding[] = [];
  for (const check of releaseChecksOf(run)) {
    for (const fault of check.faults(run.release)) {
      const severity = run.severities(roleAt(fault, run)).get(check);
      if (severity !== undefined) findings.push(findingOf(fault, { check, severity }, run));
    }
  }
  return findings;
}

/** Lists the checks of scope `release` that may have findings. */
export function releaseChecksOf({ checks, release }: Run): readonly Check<'release'>[] {
  return checks.filter((check) => check.scope === 'release').filter((check) => isAsked(check, release));
}

/** Puts the findings of a release in the order of its file, with a number where two have one id, and the waivers. */
export function inOrder(findings: readonly Finding[], { release, options }: Run): Finding[] {
  return withWaivers(numberRepeated(findings.toSorted(byPlace)), release, options.waivers ?? []);
}

function severitiesOf(checks: readonly AnyCheck[], release: ReleaseSubject): Run['severities'] {
  const { roleChecks = {} } = release.policy;
  return memoize(
    (role: Role | undefined) => {
      const active = new Map<AnyCheck, Severity>();
      for (const check of checks) {
        const severity = severityIn(policyPlaceOf(release, role), check, release.policy);
        if (severity !== 'off') active.set(check, severity);
      }
      return active;
    },
    { keyOf: (role) => (role !== undefined && Object.hasOwn(roleChecks, role) ? role : undefined) },
  );
}

function policyPlaceOf({ targetLocale, translation }: ReleaseSubject, role: Role | undefined): PolicyPlace {
  return { locale: targetLocale, release: translation.release, role };
}

/** Some unit may have findings of the check. */
export function isAsked(check: AnyCheck, release: ReleaseSubject): boolean {
  const roles: readonly (Role | undefined)[] = [undefined, ...(Object.keys(release.policy.roleChecks ?? {}) as Role[])];
  return roles.some((role) => severityIn(policyPlaceOf(release, role), check, release.policy) !== 'off');
}

export function roleAt({ place }: Fault, run: Run): Role | undefined {
  return unitOf(place, run)?.role;
}

/** Stamps severity, place and id on a fault of the unit that it names. */
export function findingOf(fault: Fault, found: FoundBy, run: Run): Finding {
  return stamped(unstamped(fault, found, run), run);
}

type FoundBy = Pick<FoundFault, 'check' | 'severity'>;

/** Puts severity and place to a fault; `checked` is the unit that it was found in, else the one that it names. */
function unstamped(
  { place, evidence, message }: Fault,
  { check, severity }: FoundBy,
  run: Run,
  checked?: Unit,
): Finding {
  const { release, options, locate } = run;
  const { certainty, segment, source, target, fix } = place;
  const unit = checked ?? unitOf(place, run);
  return defined({
    id: '',
    check: check.id,
    type: check.type,
    severity: lowered(severity, certainty, options.strict ?? false),
    file: release.file,
    unit: unit?.id ?? place.unit,
    segment,
    ...locate(unit, segment),
    source,
    target,
    evidence,
    message,
    fix,
  });
}

export function stamped(finding: Finding, { release }: Run): Finding {
  return { ...finding, id: stampedId(finding, release.targetLocale) };
}

/** Finds the unit that a check of a wider scope names. */
function unitOf({ unit: id, unitAt: place }: Fault['place'], run: Run): Unit | undefined {
  return id === undefined ? undefined : unitAt(run.unitsOf(id), ({ at }) => at, place);
}

/** Where places are unknown, findings stay in the order of the units. */
export function byPlace(a: Finding, b: Finding): number {
  return a.line - b.line || a.column - b.column;
}

function byStart(a: Finding, b: Finding): number {
  return byPlace(a, b) || startOf(a) - startOf(b);
}

function startOf({ target, source }: Finding): number {
  return target?.start ?? source?.start ?? 0;
}
