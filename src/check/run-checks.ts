import type { Finding } from '../model/finding.ts';
import type { Translation } from '../model/translation.ts';
import { areOurs, checks as allChecks } from './checks.ts';
import type { AnyCheck } from './contract/define-check.ts';
import { numberRepeated } from './running/finding-id.ts';
import {
  byPlace,
  findingOf,
  findingsInRelease,
  findingsInUnit,
  inOrder,
  isAsked,
  roleAt,
  runOf,
  type CheckOptions,
  type Run,
} from './running/run.ts';
import { subjectOf } from './running/subject-of.ts';
import { withWaivers } from './running/waivers.ts';

export type { CheckOptions };

/**
 * Finds what the checks of scopes `unit` and `release` have to say of one translation, in the order of the file. Pure; a
 * ledger has no findings.
 */
export function runChecks(translation: Translation, options: CheckOptions = {}): Finding[] {
  const run = runOver(translation, options);
  if (run === undefined) return [];
  const findings: Finding[] = [];
  for (const unit of run.release.units) for (const finding of findingsInUnit(unit, run)) findings.push(finding);
  return inOrder([...findings, ...findingsInRelease(run)], run);
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
    .map(([translation, options]) => runOver(translation, { ...options, checks }))
    .filter((run) => run !== undefined);
  const byFile = new Map(runs.map((run) => [run.release.file, run]));
  const releases = [...byFile.values()].map(({ release }) => release);
  const findings: Finding[] = [];
  for (const check of checks) {
    if (check.scope !== 'newsroom' || !releases.some((release) => isAsked(check, release))) continue;
    for (const fault of check.faults({ releases })) {
      const run = byFile.get(fault.place.file ?? '');
      const severity = run?.severities(roleAt(fault, run)).get(check);
      if (run !== undefined && severity !== undefined) findings.push(findingOf(fault, { check, severity }, run));
    }
  }
  return [...byFile.values()].reduce(
    (all, { release, options }) => withWaivers(all, release, options.waivers ?? []),
    numberRepeated(findings.toSorted(byPlace)),
  );
}

function runOver(translation: Translation, options: CheckOptions): Run | undefined {
  const release = subjectOf(translation, { ...options, file: options.file ?? translation.release });
  const { checks = allChecks } = options;
  return release === undefined ? undefined : runOf(release, checks, options, areOurs(checks));
}
