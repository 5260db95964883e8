import { ReleaseSurvey, type CheckedRelease } from '../../check/check-unit-by-unit.ts';
import { runChecks, type CheckOptions } from '../../check/run-checks.ts';
import type { Finding } from '../../model/finding.ts';
import type { Translation } from '../../model/translation.ts';
import type { Unit } from '../../model/unit.ts';
import { MOST_FINDINGS } from '../checking/check-unit-by-unit.ts';
import type { UnitList } from './returned-file.ts';

/** The messages of a catalogue that came back anew, and what they are checked with. */
export interface ChangedMessages {
  /** Without units. */
  readonly head: Translation & { readonly targetLocale: string };
  readonly changed: UnitList;
  /** What the locale has already and the checks have to see: nothing is said of it. */
  readonly beside: readonly Unit[];
  readonly options: CheckOptions;
}

/** Checks messages that are held. */
export function checkHeld({ head, changed, beside, options }: ChangedMessages): CheckedRelease {
  const units: Unit[] = [];
  changed.forEach((unit) => void units.push(unit));
  units.push(...beside);
  const said = isAskedOf(beside);
  const findings = runChecks({ ...head, units }, options).filter(({ unit }: Finding) => said(unit));
  return { units, findings, more: [] };
}

/** Checks messages one by one: of a flood of findings the first are listed, and the units that they are in. */
export function checkOneByOne({ head, changed, beside, options }: ChangedMessages): CheckedRelease {
  const isAsked = isAskedOf(beside);
  const survey = new ReleaseSurvey(head, head.targetLocale, { ...options, most: MOST_FINDINGS, isAsked });
  const eachUnit = (visit: (unit: Unit) => void): void => {
    changed.forEach(visit);
    beside.forEach(visit);
  };
  eachUnit((unit) => survey.add(unit));
  const checking = survey.checking();
  eachUnit((unit) => checking.add(unit));
  return checking.finish();
}

function isAskedOf(beside: readonly Unit[]): (unit: string | undefined) => boolean {
  const ids = new Set(beside.map(({ id }) => id));
  return (unit) => unit !== undefined && !ids.has(unit);
}
