import { defined } from '../../model/defined.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { BoardHead } from '../board/board.ts';
import { isUntranslated, type Dossier } from '../dossier.ts';
import { isOpen } from '../sheet/facts-sheet.ts';

/** What the pages about all releases say of one: plain data, so that it can be kept. */
export interface ReleaseSummary extends BoardHead {
  readonly release: string;
  /** Rows of the facts sheet that a person should look at, and all of them. */
  readonly open: number;
  readonly facts: number;
  /** A translation has come back, so that there is something to compare with. */
  readonly isCompared: boolean;
  /** Findings by check: how many stand, by severity, and how many are waived. */
  readonly checks: Readonly<Record<string, Readonly<Partial<Record<Severity | 'waived', number>>>>>;
  /** How many findings are waived, by locale. */
  readonly waived: Readonly<Record<string, number>>;
  readonly published: Dossier['published'];
  readonly sent: Dossier['sent'];
  readonly decisions: readonly Decided[];
}

/** A person's word: a finding that may stand, or warnings that somebody answers for. */
export interface Decided {
  readonly kind: 'waiver' | 'sign-off';
  readonly release: string;
  readonly locale: string;
  readonly by: string;
  readonly why: string;
  /** RFC 3339. */
  readonly when: string;
  /** Of a waiver: the check and the finding that it is about. */
  readonly check?: string;
  readonly finding?: string;
  /** What stands there, and what the check expected. */
  readonly found?: string;
  readonly expected?: string;
  /** Of a sign-off: for how many warnings. */
  readonly count?: number;
}

/** Sums up a dossier for the pages about all releases. */
export function summaryOf(dossier: Dossier): ReleaseSummary {
  const { release, title, date, embargo, published, sent, facts, editions } = dossier;
  const checks: Record<string, Partial<Record<Severity | 'waived', number>>> = {};
  for (const { check, severity, waived } of editions.flatMap(({ findings }) => findings)) {
    const counts = (checks[check] ??= {});
    const key = waived === undefined ? severity : 'waived';
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return {
    release,
    title,
    ...(date === undefined ? {} : { date }),
    ...(embargo === undefined ? {} : { embargo }),
    open: facts.rows.filter(isOpen).length,
    facts: facts.rows.length,
    isCompared: editions.some((edition) => !isUntranslated(edition)),
    checks,
    waived: Object.fromEntries(
      editions.map(({ locale, findings }) => [locale, findings.filter(({ waived }) => waived !== undefined).length]),
    ),
    published,
    sent,
    decisions: decisionsIn(dossier),
  };
}

function decisionsIn({ release, editions }: Dossier): readonly Decided[] {
  return editions.flatMap(({ locale, findings, signOffs }) => [
    ...findings.flatMap((finding): readonly Decided[] => {
      const { id, check, waived } = finding;
      if (waived === undefined) return [];
      const { by, why, when } = waived;
      return [{ kind: 'waiver', release, locale, by, why, when, check, finding: id, ...valuesOf(finding) }];
    }),
    ...signOffs.map(({ by, why, when, findings: signed }): Decided => ({
      kind: 'sign-off',
      release,
      locale,
      by,
      why,
      when,
      count: signed.length,
    })),
  ]);
}

function valuesOf({ evidence, source, target }: Finding): Pick<Decided, 'found' | 'expected'> {
  const said = (value: unknown, other: string | undefined): string | undefined =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : other;
  return defined({ found: said(evidence['found'], target?.text), expected: said(evidence['expected'], source?.text) });
}
