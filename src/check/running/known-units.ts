import { IdSet } from '../../model/id-set.ts';
import type { Severity } from '../../model/finding.ts';
import type { Unit } from '../../model/unit.ts';
import type { AnyCheck, Fault } from '../contract/define-check.ts';
import { pluralKeyOf } from '../messages/plural-key.ts';

/** A fault, and the severity of the check that found it. */
export interface FoundFault {
  readonly fault: Fault;
  readonly check: AnyCheck;
  readonly severity: Severity;
}

/** So many are remembered: files that repeat themselves do so soon. */
const most = { silent: 1 << 19, faulty: 1000 };

/** In characters: the key of a longer unit with faults is not kept. */
const longest = 5000;

/**
 * What was found in the units of a release, by all of them that a check of scope `unit` looks at: large files have the
 * same texts over and over, and what was right once is right again. Where a unit stands in its file, and what it is
 * called, is left out.
 */
export class KnownUnits {
  readonly #silent = new IdSet();
  #count = 0;
  readonly #faulty = new Map<string, readonly FoundFault[]>();

  get(key: string): readonly FoundFault[] | undefined {
    return this.#silent.has(key) ? none : this.#faulty.get(key);
  }

  add(key: string, found: readonly FoundFault[]): void {
    if (found.length > 0) {
      if (this.#faulty.size < most.faulty && key.length <= longest) this.#faulty.set(key, found);
    } else if (this.#count < most.silent && this.#silent.add(key)) this.#count++;
  }
}

const none: readonly FoundFault[] = [];

/** Gives what the checks of scope `unit` look at, as one text. */
export function keyOfUnit(unit: Unit): string {
  const { role, size, originalData, parts } = unit;
  // Of a unit’s name its checks know the form of a plural.
  return JSON.stringify([role, size, originalData, pluralKeyOf(unit), parts.map(partKey)]);
}

function partKey(part: Unit['parts'][number]): unknown {
  if (part.kind === 'ignorable') return part;
  const { at: _at, targetAt: _targetAt, ...seen } = part;
  return seen;
}
