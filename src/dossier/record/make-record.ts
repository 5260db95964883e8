import { defined } from '../../model/defined.ts';
import type { Finding } from '../../model/finding.ts';
import type { Translate } from '../../model/translate.ts';
import type { Translation } from '../../model/translation.ts';
import { agentsOf, isUnreviewedMachine, originOf } from '../../model/origin.ts';
import { segmentsOf } from '../../model/unit.ts';
import { describeFinding } from '../../report/describe.ts';
import type { RecordCredit, RecordEdition, RecordEvent, RecordFinding } from './record.ts';

/** What the record of an edition is made from. */
export interface RecordSide {
  readonly locale: string;
  readonly translation: Translation;
  readonly findings: readonly Finding[];
  /** What holds it back, by kind. */
  readonly holds: readonly string[];
  readonly history: readonly RecordEvent[];
  readonly credit?: RecordCredit | undefined;
}

/** Makes the record of a release in one locale. Pure. */
export function recordEdition(
  { locale, translation, findings, holds, history, credit }: RecordSide,
  t: Translate,
): RecordEdition {
  const segments = translation.units.filter(({ translate }) => translate).flatMap(segmentsOf);
  return {
    locale,
    segments: segments.length,
    states: counted(segments.map(({ state }) => state)),
    origins: counted(segments.map(originOf)),
    unreviewedMachine: segments.filter(isUnreviewedMachine).length,
    agents: agentsOf(translation),
    ...defined({ credit }),
    holds,
    findings: findings
      .filter(({ severity, waived }) => severity !== 'info' || waived !== undefined)
      .map((each) => recordFinding(each, t)),
    history,
  };
}

function recordFinding(finding: Finding, t: Translate): RecordFinding {
  const { id, check, type, severity, source, target, waived } = finding;
  return {
    id,
    check,
    type,
    severity,
    message: describeFinding(finding, t),
    ...defined({
      source: source?.text,
      target: target?.text,
      waived: waived && { by: waived.by, why: waived.why, when: waived.when },
    }),
  };
}

function counted<Key extends string>(keys: readonly Key[]): Readonly<Partial<Record<Key, number>>> {
  const counts: Partial<Record<Key, number>> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
