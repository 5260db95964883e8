import type fs from 'node:fs';

/**
 * What goes wrong at an operation on files: `killed`, the process dies there, with half of what it was writing on the
 * disk; `refused`, the system refuses this one operation.
 */
export type Fault = 'killed' | 'refused';

/** Operations that change files, and those that look at them. */
export type Kind = 'changing' | 'looking';

const changing = /^(?:rename|rm|link|symlink|copyFile|mkdir|write|fsync|fchmod)/;
const looking = /^(?:open|read|stat|lstat|realpath|exists)/;

/** What the system says when it refuses one operation or another. */
const refusals = ['EACCES', 'ENOSPC', 'EIO', 'EMFILE'] as const;

type Operation = (...given: readonly unknown[]) => unknown;

/** A disk on which one operation goes wrong. */
export class FaultyDisk {
  #planned: { readonly fault: Fault; readonly at: number; readonly kind: Kind } | undefined;
  #done = 0;
  #isDead = false;

  /** Lets an operation go wrong, by its number among those of its kind; the first has the number 0. */
  breakAt(at: number, kind: Kind, fault: Fault): void {
    this.#planned = { fault, at, kind };
    this.#done = 0;
  }

  /** Mends the disk, and tells whether anything went wrong on it. */
  mend(): boolean {
    const broke = this.#planned !== undefined && this.#done > this.#planned.at;
    this.#planned = undefined;
    this.#isDead = false;
    return broke;
  }

  /** Gives `node:fs` as it is on this disk. */
  over(real: typeof fs): typeof fs {
    const all = Object.entries(real).map(([name, value]: [string, unknown]) => {
      const isOperation = typeof value === 'function' && (name.endsWith('Sync') || name === 'fsync');
      return [name, isOperation ? this.#faulty(name, value as Operation) : value];
    });
    return Object.fromEntries(all) as typeof fs;
  }

  #faulty(name: string, operation: Operation): Operation {
    const faulty: Operation = (...given) => {
      if (this.#isDead) throw new Error('killed');
      const planned = this.#planned;
      if (planned === undefined || planned.kind !== kindOf(name, given)) return operation(...given);
      if (this.#done++ !== planned.at) return operation(...given);
      if (planned.fault === 'refused') return refuse(name, given, planned.at);
      this.#isDead = true;
      const [file, bytes] = given;
      if (name === 'writeSync' && bytes instanceof Uint8Array) operation(file, bytes.subarray(0, bytes.length / 2));
      throw new Error('killed');
    };
    return Object.assign(faulty, operation);
  }
}

function kindOf(name: string, [path, flags]: readonly unknown[]): Kind | undefined {
  // The file of a process, not of a newsroom.
  if (typeof path === 'string' && path.startsWith('/proc')) return undefined;
  if (changing.test(name) || (name === 'openSync' && flags === 'w')) return 'changing';
  return looking.test(name) ? 'looking' : undefined;
}

function refuse(name: string, [path]: readonly unknown[], at: number): false {
  // It says so too where it could not look.
  if (name === 'existsSync') return false;
  const code = refusals[at % refusals.length]!;
  const about = typeof path === 'string' ? { path } : {};
  throw Object.assign(new Error(`${code}: refused, ${name}`), { code, syscall: name, ...about });
}
