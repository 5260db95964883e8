import { textOf } from '../../model/content.ts';
import { defined } from '../../model/defined.ts';
import type { Finding } from '../../model/finding.ts';
import type { Translate } from '../../model/translate.ts';
import type { Translation } from '../../model/translation.ts';
import { segmentsOf, states, type Segment, type State } from '../../model/unit.ts';
import { describeFinding } from '../../report/describe.ts';
import type { RecordAgent, RecordEdition, RecordEvent, RecordFinding, TextOrigin } from './record.ts';

/** What the record of an edition is made from. */
export interface RecordSide {
  readonly locale: string;
  readonly translation: Translation;
  readonly findings: readonly Finding[];
  /** What holds it back, by kind. */
  readonly holds: readonly string[];
  readonly history: readonly RecordEvent[];
}

/** Makes the record of a release in one locale. Pure. */
export function recordEdition(
  { locale, translation, findings, holds, history }: RecordSide,
  t: Translate,
): RecordEdition {
  const segments = translation.units.filter(({ translate }) => translate).flatMap(segmentsOf);
  return {
    locale,
    segments: segments.length,
    states: counted(segments.map(({ state }) => state)),
    origins: counted(segments.map(originOf)),
    unreviewedMachine: segments.filter(isUnreviewedMachine).length,
    agents: agentsIn(translation),
    holds,
    findings: findings
      .filter(({ severity, waived }) => severity !== 'info' || waived !== undefined)
      .map((each) => recordFinding(each, t)),
    history,
  };
}

/** Tells where a target came from by what the translators' tools said of it. */
export function originOf({ target, subState, matches = [] }: Segment): TextOrigin {
  if (target === undefined) return 'none';
  const text = textOf(target);
  const isAsOffered = ({ target: offered }: { readonly target?: string }): boolean =>
    offered === undefined || offered === text;
  const taken = matches.find(isAsOffered);
  if (taken !== undefined) return taken.origin;
  if (matches.some(({ origin }) => origin === 'machine')) return 'machine-edited';
  return subState === 'dragoman:from-memory' ? 'memory' : 'unstated';
}

const reviewed = states.indexOf('reviewed' satisfies State);

function isUnreviewedMachine(segment: Segment): boolean {
  return originOf(segment) === 'machine' && states.indexOf(segment.state) < reviewed;
}

const its = 'http://www.w3.org/2005/11/its';
const agentNames: ReadonlySet<string> = new Set(['person', 'org', 'tool', 'revPerson', 'revOrg', 'revTool']);

/** Lists whom a translation names as its makers, each once, in the order of the text. */
function agentsIn({ units, extensionAttributes = [] }: Translation): readonly RecordAgent[] {
  const agents = new Map<string, RecordAgent>();
  for (const { name, uri, value } of [
    ...extensionAttributes,
    ...units.flatMap((unit) => unit.extensionAttributes ?? []),
  ]) {
    const as = name.slice(name.indexOf(':') + 1);
    if (uri === its && agentNames.has(as)) agents.set(`${as} ${value}`, { as, name: value });
  }
  return [...agents.values()];
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
