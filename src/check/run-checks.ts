import type { Finding, Severity, Waiver } from '../model/finding.ts';
import type { Policy } from '../model/policy.ts';
import type { Role } from '../model/role.ts';
import type { Term } from '../model/term.ts';
import type { Translation } from '../model/translation.ts';
import { unitAt } from '../model/unit-at.ts';
import type { Unit } from '../model/unit.ts';
import { defined } from '../model/defined.ts';
import { memoize } from '../model/memoize.ts';
import { checks as allChecks } from './checks.ts';
import type { AnyCheck, Fault } from './contract/define-check.ts';
import { numberRepeated, stampedId } from './running/finding-id.ts';
import { locator } from './running/locate.ts';
import type { Locate } from './running/locate.ts';
import { lowered, severityIn } from './running/severity.ts';
import type { PolicyPlace } from './running/severity.ts';
import { subjectOf } from './running/subject-of.ts';
import type { ReleaseSubject } from './contract/subject.ts';
import { withWaivers } from './running/waivers.ts';

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

/**
 * Finds what the checks of scopes `unit` and `release` have to say of one translation, in the order of the file. Pure; a
 * ledger has no findings.
 */
export function runChecks(translation: Translation, options: CheckOptions = {}): Finding[] {
  const run = runOf(translation, options);
  if (run === undefined) return [];
  const findings = [...inUnits(run), ...inRelease(run, options.checks ?? allChecks)];
  return withWaivers(numberRepeated(findings.toSorted(byPlace)), run.release, options.waivers ?? []);
}

/**
 * Finds what the checks of scope `newsroom` have to say of the releases of one target locale side by side. Each
 * translation comes with its options; their `file` ids differ.
 */
export function runNewsroomChecks(
  translations: readonly (readonly [Translation, CheckOptions])[],
  checks: readonly AnyCheck[] = allChecks,
): Finding[] {
  const runs = translations
    .map(([translation, options]) => runOf(translation, { ...options, checks }))
    .filter((run) => run !== undefined);
  const byFile = new Map(runs.map((run) => [run.release.file, run]));
  const releases = [...byFile.values()].map(({ release }) => release);
  const findings: Finding[] = [];
  for (const check of checks) {
    if (check.scope !== 'newsroom' || !releases.some((release) => isAsked(check, release))) continue;
    for (const fault of check.faults({ releases })) {
      const run = byFile.get(fault.place.file ?? '');
      const severity = run?.severities(roleAt(fault, run.release)).get(check);
      if (run !== undefined && severity !== undefined) findings.push(findingOf(fault, { check, severity }, run));
    }
  }
  return [...byFile.values()].reduce(
    (all, { release, options }) => withWaivers(all, release, options.waivers ?? []),
    numberRepeated(findings.toSorted(byPlace)),
  );
}

/** One release, and all that its findings are made with. */
interface Run {
  readonly release: ReleaseSubject;
  readonly options: CheckOptions;
  readonly locate: Locate;
  /** The severities of the checks that are on for units of a role. */
  severities(role: Role | undefined): ReadonlyMap<AnyCheck, Severity>;
}

function runOf(translation: Translation, options: CheckOptions): Run | undefined {
  const release = subjectOf(translation, { ...options, file: options.file ?? translation.release });
  if (release === undefined) return undefined;
  const severities = severitiesOf(options.checks ?? allChecks, release);
  return { release, options, locate: locator(), severities };
}

function inUnits(run: Run): Finding[] {
  const findings: Finding[] = [];
  for (const unit of run.release.units) {
    const inUnit: Finding[] = [];
    for (const [check, severity] of run.severities(unit.role)) {
      if (check.scope !== 'unit') continue;
      for (const fault of check.faults(unit)) inUnit.push(findingOf(fault, { check, severity }, run, unit.unit));
    }
    for (const finding of inUnit.toSorted(byStart)) findings.push(finding);
  }
  return findings;
}

function inRelease(run: Run, checks: readonly AnyCheck[]): Finding[] {
  const findings: Finding[] = [];
  for (const check of checks) {
    if (check.scope !== 'release' || !isAsked(check, run.release)) continue;
    for (const fault of check.faults(run.release)) {
      const severity = run.severities(roleAt(fault, run.release)).get(check);
      if (severity !== undefined) findings.push(findingOf(fault, { check, severity }, run));
    }
  }
  return findings;
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
function isAsked(check: AnyCheck, release: ReleaseSubject): boolean {
  const roles: readonly (Role | undefined)[] = [undefined, ...(Object.keys(release.policy.roleChecks ?? {}) as Role[])];
  return roles.some((role) => severityIn(policyPlaceOf(release, role), check, release.policy) !== 'off');
}

function roleAt({ place }: Fault, release: ReleaseSubject): Role | undefined {
  return unitOf(place, release)?.role;
}

function findingOf(
  { place, evidence, message }: Fault,
  { check, severity }: { readonly check: AnyCheck; readonly severity: Severity },
  { release, options, locate }: Run,
  checked?: Unit,
): Finding {
  const { certainty, segment, source, target, fix } = place;
  const unit = checked ?? unitOf(place, release);
  const finding = defined({
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
  return { ...finding, id: stampedId(finding, release.targetLocale) };
}

/** Finds the unit that a check of a wider scope names. */
function unitOf(
  { unit: id, unitAt: place }: Fault['place'],
  { translation, unitById }: ReleaseSubject,
): Unit | undefined {
  const first = id === undefined ? undefined : unitById.get(id);
  if (place === undefined || first?.at === place) return first;
  return unitAt(
    translation.units.filter((unit) => unit.id === id),
    ({ at }) => at,
    place,
  );
}

/** Where places are unknown, findings stay in the order of the units. */
function byPlace(a: Finding, b: Finding): number {
  return a.line - b.line || a.column - b.column;
}

function byStart(a: Finding, b: Finding): number {
  return byPlace(a, b) || startOf(a) - startOf(b);
}

function startOf({ target, source }: Finding): number {
  return target?.start ?? source?.start ?? 0;
}
