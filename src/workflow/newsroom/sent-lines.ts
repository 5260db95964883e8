import { LookupTable } from '../../model/lookup-table.ts';

/** A line of the record that begins an export. */
export interface ExportLine {
  readonly export: string;
  readonly after?: string;
}

/** A line for a unit that went out otherwise than before. */
export interface UnitLine {
  readonly export: string;
  readonly unit: string;
  /** Digest of the source, state, digest of the target if there is one; with spaces between them. */
  readonly segments: readonly string[];
  readonly target?: string;
}

/** Of a line that stands before the line of its export. */
const NO_EXPORT = 0;

/**
 * The lines of a record by unit and by export. Of a million units some thirty bytes for each are kept beside its line,
 * and no line is taken apart before it is asked for.
 */
export class SentLines {
  readonly all: readonly string[];
  /** The ids of all exports, the first in front. */
  readonly exports: readonly string[];
  readonly latest: string | undefined;
  /** By the id of an export, that of the export before it. */
  readonly #after: ReadonlyMap<string, string | undefined>;
  readonly #units: readonly string[] = [];
  /** For each line of a unit, the number of its export, from 1. */
  readonly #exportOf: Uint32Array;
  /** For each line of a unit, the number of the unit’s line before it, from 1. */
  readonly #before: Uint32Array;
  readonly #last: LookupTable<string>;
  readonly #chains = new Map<string, ReadonlyMap<number, number>>();

  constructor(all: readonly string[]) {
    this.all = all;
    const after = new Map<string, string | undefined>();
    const numbers = new Map<string, number>();
    const units: string[] = [];
    const exportOf: Uint32Array = new Uint32Array(all.length);
    for (const text of all) {
      const line = parsed(text);
      if (line === undefined) continue;
      if ('unit' in line) {
        exportOf[units.length] = numbers.get(line.export) ?? NO_EXPORT;
        units.push(text);
        continue;
      }
      this.latest = line.export;
      if (numbers.has(line.export)) continue;
      numbers.set(line.export, numbers.size + 1);
      after.set(line.export, line.after);
    }
    this.exports = [...after.keys()];
    this.#after = after;
    this.#units = units;
    this.#exportOf = exportOf;
    const before = new Uint32Array(units.length);
    this.#last = new LookupTable(units, unitIn, (former, at) => (before[at] = former + 1));
    this.#before = before;
  }

  hasExport(id: string): boolean {
    return this.#after.has(id);
  }

  /** Lists all lines of a unit, the first in front. */
  of(unit: string): readonly string[] {
    return this.#numbersOf(unit).map((at) => this.#units[at]!);
  }

  /** Lists the lines of a unit of exports that came after one, the first in front. */
  since(id: string, unit: string): readonly string[] {
    const number = this.exports.indexOf(id) + 1;
    return this.#numbersOf(unit)
      .filter((at) => this.#exportOf[at]! > number)
      .map((at) => this.#units[at]!);
  }

  /** Finds the line of a unit as it was at an export: most are as an export before it has them. */
  at(id: string, unit: string): string | undefined {
    const chain = this.#chainOf(id);
    let nearest = Infinity;
    let line: string | undefined;
    for (const at of this.#numbersOf(unit)) {
      const distance = chain.get(this.#exportOf[at]!) ?? Infinity;
      if (distance === Infinity || distance > nearest) continue;
      nearest = distance;
      line = this.#units[at];
    }
    return line;
  }

  /** Gathers the lines of all units as they were at an export. */
  allAt(id: string): ReadonlyMap<string, string> {
    const lines = new Map<string, string>();
    for (const number of [...this.#chainOf(id).keys()].toReversed()) {
      for (const [at, line] of this.#units.entries()) {
        if (this.#exportOf[at] === number) lines.set(unitIn(line), line);
      }
    }
    return lines;
  }

  #numbersOf(unit: string): readonly number[] {
    const numbers: number[] = [];
    const last = this.#last.numberOf(unit);
    for (let at = last === undefined ? 0 : last + 1; at !== 0; at = this.#before[at - 1]!) numbers.push(at - 1);
    return numbers.toReversed();
  }

  /** Gives the numbers of an export and of those before it, the nearest in front, each with its distance. */
  #chainOf(id: string): ReadonlyMap<number, number> {
    const known = this.#chains.get(id);
    if (known !== undefined) return known;
    const numbers = new Map(this.exports.map((each, at) => [each, at + 1]));
    const chain = new Map<number, number>();
    let at: string | undefined = id;
    for (let number; at !== undefined && (number = numbers.get(at)) !== undefined && !chain.has(number);) {
      chain.set(number, chain.size);
      at = this.#after.get(at);
    }
    this.#chains.set(id, chain);
    return chain;
  }
}

/** Lines that a conflict of versions left are passed over. */
function parsed(line: string): ExportLine | UnitLine | undefined {
  try {
    const value = JSON.parse(line) as ExportLine | UnitLine;
    const isOurs = typeof value.export === 'string' && (!('unit' in value) || Array.isArray(value.segments));
    return isOurs ? value : undefined;
  } catch {
    return undefined;
  }
}

function unitIn(line: string): string {
  return (JSON.parse(line) as UnitLine).unit;
}
