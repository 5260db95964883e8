import type { MoreFindings } from '../../model/checked-file.ts';
import type { Finding, Severity } from '../../model/finding.ts';

/** A finding that is listed, and the place of its unit in the release. */
export interface ListedFinding {
  readonly at: number;
  readonly finding: Finding;
}

/** Findings that are only counted, and the place of the unit that the first of them is of. */
export interface CountedFindings extends MoreFindings {
  readonly first: number;
}

/** What a list holds, as plain data. */
export interface Listed {
  readonly kept: readonly ListedFinding[];
  readonly more: readonly CountedFindings[];
}

/** Findings, of each severity so many; of the others their number is kept. */
export class FindingList implements Listed {
  readonly kept: ListedFinding[] = [];
  readonly #most: number;
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  readonly #more = new Map<string, CountedFindings>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Adds a finding of the unit at a place; tells whether it is kept, as `finished` makes it. */
  add(finding: Finding, at: number, finished = (kept: Finding): Finding => kept): boolean {
    const { check, severity } = finding;
    if (++this.#counts[severity] <= this.#most) {
      this.kept.push({ at, finding: finished(finding) });
      return true;
    }
    this.#count({ check, severity, count: 1, first: at });
    return false;
  }

  /** Those that are only counted, in the order of the first of each. */
  get more(): readonly CountedFindings[] {
    return [...this.#more.values()].toSorted((a, b) => a.first - b.first);
  }

  /** Makes the list that there would be if all that several lists were told of had been added to one, unit by unit. */
  static join(most: number, lists: readonly Listed[]): FindingList {
    const joined = new FindingList(most);
    const kept = lists.flatMap((list) => list.kept).toSorted((a, b) => a.at - b.at);
    for (const { finding, at } of kept) joined.add(finding, at);
    for (const counted of lists.flatMap(({ more }) => more)) joined.#count(counted);
    return joined;
  }

  #count(counted: CountedFindings): void {
    const { check, severity, count, first } = counted;
    const key = `${severity} ${check}`;
    const known = this.#more.get(key);
    const all =
      known === undefined ? counted : { ...known, count: known.count + count, first: Math.min(known.first, first) };
    this.#more.set(key, all);
  }
}
