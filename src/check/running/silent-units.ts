import { IdSet } from '../../model/id-set.ts';
import type { Unit } from '../../model/unit.ts';
import { pluralKeyOf } from '../messages/plural-key.ts';

/** So many are remembered: files that repeat themselves do so soon. */
const most = 1 << 19;

/**
 * The units of a release in which nothing was found, by all of them that a check of scope `unit` looks at: large files
 * have the same texts over and over, and what was right once is right again. Where a unit stands in its file, and what it
 * is called, is left out.
 */
export class SilentUnits {
  readonly #keys = new IdSet();
  #count = 0;

  has(key: string): boolean {
    return this.#keys.has(key);
  }

  add(key: string): void {
    if (this.#count < most && this.#keys.add(key)) this.#count++;
  }
}

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
