import type { Finding, Severity, Waiver } from '../model/finding.ts';
import type { Policy } from '../model/policy.ts';
import type { Role } from '../model/role.ts';
import type { Term } from '../model/term.ts';
import type { Translation } from '../model/translation.ts';
import { checks as allChecks } from './checks.ts';
import type { AnyCheck, Fault } from './contract/define-check.ts';
import { numberRepeated, stampedId } from './running/finding-id.ts';
import { locatorOf } from './running/locate.ts';
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
 * What the checks of scopes `unit` and `release` find in one translation, in the order of the file. Pure; a ledger has no
 * findings.
 */
export function runChecks(translation: Translation, options: CheckOptions = {}): Finding[] {
  const release = subjectOf(translation, { ...options, file: options.file ?? translation.release });
  if (release === undefined) return [];
  const checks = options.checks ?? allChecks;
  const severities = severitiesOf(checks, release);
  const locate = locatorOf(release);
  const findings: Finding[] = [];
  for (const unit of release.units) {
    const inUnit: Finding[] = [];
    for (const [check, severity] of severities(unit.role)) {
      if (check.scope !== 'unit') continue;
      for (const fault of check.faults(unit)) {
        inUnit.push(findingOf(check, severity, fault, release, options, locate, unit.unit.id));
      }
    }
    for (const finding of inUnit.toSorted(byStart)) findings.push(finding);
  }
  for (const check of checks) {
    if (check.scope !== 'release' || !isAsked(check, release)) continue;
    for (const fault of check.faults(release)) {
      const severity = severities(roleAt(fault, release)).get(check);
      if (severity !== undefined) findings.push(findingOf(check, severity, fault, release, options, locate));
    }
  }
  return withWaivers(numberRepeated(findings.toSorted(byPlace)), release, options.waivers ?? []);
}

/**
 * What the checks of scope `newsroom` find in the releases of one target locale side by side. Each translation comes with
 * its options; their `file` ids differ.
 */
export function runNewsroomChecks(
  translations: readonly (readonly [Translation, CheckOptions])[],
  checks: readonly AnyCheck[] = allChecks,
): Finding[] {
  const byFile = new Map<string, { readonly release: ReleaseSubject; readonly options: CheckOptions }>();
  for (const [translation, options] of translations) {
    const file = options.file ?? translation.release;
    const release = subjectOf(translation, { ...options, file });
    if (release !== undefined) byFile.set(file, { release, options });
  }
  const releases = [...byFile.values()];
  const findings: Finding[] = [];
  for (const check of checks) {
    if (check.scope !== 'newsroom' || !releases.some(({ release }) => isAsked(check, release))) continue;
    for (const fault of check.faults({ releases: releases.map(({ release }) => release) })) {
      const found = byFile.get(fault.place.file ?? '');
      if (found === undefined) continue;
      const { release, options } = found;
      const severity = severityIn(placeOf(release, roleAt(fault, release)), check, release.policy);
      if (severity !== 'off') findings.push(findingOf(check, severity, fault, release, options, locatorOf(release)));
    }
  }
  return releases.reduce(
    (all, { release, options }) => withWaivers(all, release, options.waivers ?? []),
    numberRepeated(findings.toSorted(byPlace)),
  );
}

/** The severities of the checks that are on for units of a role. */
function severitiesOf(
  checks: readonly AnyCheck[],
  release: ReleaseSubject,
): (role: Role | undefined) => ReadonlyMap<AnyCheck, Severity> {
  const known = new Map<Role | undefined, ReadonlyMap<AnyCheck, Severity>>();
  const { roleChecks = {} } = release.policy;
  return (role) => {
    const key = role !== undefined && Object.hasOwn(roleChecks, role) ? role : undefined;
    const before = known.get(key);
    if (before !== undefined) return before;
    const active = new Map<AnyCheck, Severity>();
    for (const check of checks) {
      const severity = severityIn(placeOf(release, key), check, release.policy);
      if (severity !== 'off') active.set(check, severity);
    }
    known.set(key, active);
    return active;
  };
}

function placeOf({ targetLocale, translation }: ReleaseSubject, role: Role | undefined): PolicyPlace {
  return { locale: targetLocale, release: translation.release, role };
}

/** Some unit may have findings of the check. */
function isAsked(check: AnyCheck, release: ReleaseSubject): boolean {
  const roles: readonly (Role | undefined)[] = [undefined, ...(Object.keys(release.policy.roleChecks ?? {}) as Role[])];
  return roles.some((role) => severityIn(placeOf(release, role), check, release.policy) !== 'off');
}

function roleAt({ place }: Fault, { unitById }: ReleaseSubject): Role | undefined {
  return place.unit === undefined ? undefined : unitById.get(place.unit)?.role;
}

function findingOf(
  check: AnyCheck,
  severity: Severity,
  fault: Fault,
  release: ReleaseSubject,
  options: CheckOptions,
  locate: Locate,
  unitId?: string,
): Finding {
  const { certainty, segment, source, target, fix } = fault.place;
  const unit = fault.place.unit ?? unitId;
  const finding = {
    id: '',
    check: check.id,
    type: check.type,
    severity: lowered(severity, certainty, options.strict ?? false),
    file: release.file,
    ...(unit === undefined ? {} : { unit }),
    ...(segment === undefined ? {} : { segment }),
    ...locate(unit, segment),
    ...(source === undefined ? {} : { source }),
    ...(target === undefined ? {} : { target }),
    evidence: fault.evidence,
    message: fault.message,
    ...(fix === undefined ? {} : { fix }),
  };
  return { ...finding, id: stampedId(finding) };
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
