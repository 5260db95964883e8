import { textOf } from './content.ts';
import type { Translation } from './translation.ts';
import { states, type Segment, type State } from './unit.ts';

/**
 * Where a target came from, as far as the files say:
 *
 * - `machine`: a machine translation as it came; `machine-edited`: one that was changed since
 * - `memory`: taken from a translation memory
 * - `unstated`: no file says, as of what a person wrote
 * - `none`: there is none
 */
export type TextOrigin = 'machine' | 'machine-edited' | 'memory' | 'unstated' | 'none';

export const textOrigins: readonly TextOrigin[] = ['machine', 'machine-edited', 'memory', 'unstated', 'none'];

/**
 * Tells where a target came from by what is kept of machines and what the translators' tools said of it. A text without a
 * letter is nobody's.
 */
export function originOf({ target, subState, machine, matches = [] }: Segment): TextOrigin {
  if (target === undefined) return 'none';
  const text = textOf(target);
  const words = lettersOf(text);
  const made = matches.filter(({ origin }) => origin === 'machine').map((match) => match.target ?? text);
  const offered = machine === undefined ? made : [machine.text, ...made];
  if (words !== '' && offered.some((each) => lettersOf(each) === words)) return 'machine';
  if (matches.some((match) => match.origin === 'memory' && (match.target ?? text) === text)) return 'memory';
  if (offered.length > 0) return 'machine-edited';
  return subState === 'dragoman:from-memory' ? 'memory' : 'unstated';
}

const reviewed = states.indexOf('reviewed' satisfies State);

/** Tells whether a machine made a target and no person has edited or reviewed it. */
export function isUnreviewedMachine(segment: Segment): boolean {
  return originOf(segment) === 'machine' && states.indexOf(segment.state) < reviewed;
}

/** Gives the letters of a text: programs correct figures, signs and spaces too, which is no review. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}]+/gu, '');
}

/** Whom a file names as a maker of its text. */
export interface Agent {
  /** The attribute of ITS Provenance, such as `person`, `tool` or `revPerson`. */
  readonly as: string;
  readonly name: string;
}

const its = 'http://www.w3.org/2005/11/its';
const agentNames: ReadonlySet<string> = new Set(['person', 'org', 'tool', 'revPerson', 'revOrg', 'revTool']);

/** Lists whom a translation names as its makers (ITS 2.0, section 8.11), each once, in the order of the text. */
export function agentsOf({ units, extensionAttributes = [] }: Translation): readonly Agent[] {
  const agents = new Map<string, Agent>();
  for (const { name, uri, value } of [
    ...extensionAttributes,
    ...units.flatMap((unit) => unit.extensionAttributes ?? []),
  ]) {
    const as = name.slice(name.indexOf(':') + 1);
    if (uri === its && agentNames.has(as)) agents.set(`${as} ${value}`, { as, name: value });
  }
  return [...agents.values()];
}
