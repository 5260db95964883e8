import type { MoreFindings } from '../../model/checked-file.ts';
import type { Finding, Severity } from '../../model/finding.ts';

/** Findings, of each severity so many; of the others their number is kept. */
export class FindingList {
  readonly kept: Finding[] = [];
  readonly #most: number;
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  readonly #more = new Map<string, MoreFindings>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Adds a finding; tells whether it is kept. */
  add(finding: Finding): boolean {
    const { check, severity } = finding;
    if (++this.#counts[severity] <= this.#most) {
      this.kept.push(finding);
      return true;
    }
    const key = `${severity} ${check}`;
    this.#more.set(key, { check, severity, count: (this.#more.get(key)?.count ?? 0) + 1 });
    return false;
  }

  get more(): readonly MoreFindings[] {
    return [...this.#more.values()];
  }
}
