import type { Finding, Severity } from '../../model/finding.ts';
import type { BoardHead } from '../board/board.ts';
import { excerpt } from '../../model/excerpt.ts';
import type { ChangedValue } from '../../model/changed-value.ts';
import type { Translate } from '../../model/translate.ts';
import { describeFinding } from '../../report/describe.ts';
import {
  isUntranslated,
  lacksTarget,
  leftAsSource,
  type Dossier,
  type DossierEdition,
  type DossierSegment,
} from '../dossier.ts';
import { isOpen } from '../sheet/facts-sheet.ts';
import { decisionsIn, type Decided } from './decided.ts';

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
  /** Sentences of a machine that nobody has reviewed, those without words, and those in the source's language, by locale. */
  readonly machine: Counts;
  readonly empty: Counts;
  readonly left: Counts;
  /** How the first sentence begins whose translation nobody has confirmed, by locale. */
  readonly drafts: Readonly<Record<string, string>>;
  /** The errors that stand, by locale: the first of them, and how many more there are. */
  readonly errors: Readonly<Record<string, NamedErrors>>;
  /** What the source says otherwise than when it was last sent out. */
  readonly changed: readonly ChangedValue[];
  readonly published: Dossier['published'];
  readonly down: Dossier['down'];
  readonly sent: Dossier['sent'];
  readonly decisions: readonly Decided[];
}

/** How many of something each locale has; none where there are none. */
type Counts = Readonly<Record<string, number>>;

/** An error in a sentence, in words of the page. */
interface NamedError {
  readonly finding: string;
  readonly said: string;
}

interface NamedErrors {
  readonly shown: readonly NamedError[];
  readonly more: number;
}

/** So many errors of an edition are named. */
const mostErrors = 5;

/** Sums up a dossier for the pages about all releases. */
export function summaryOf(dossier: Dossier, t: Translate): ReleaseSummary {
  const { release, title, date, embargo, published, down, sent, facts, editions } = dossier;
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
    machine: counted(editions, (_, segment) => segment.machine === true),
    empty: counted(editions, (_, segment, state) => state !== 'initial' && lacksTarget(segment)),
    left: Object.fromEntries(
      editions.flatMap((edition) => {
        const isLeft = leftAsSource(edition.findings);
        return Object.entries(counted([edition], (unit, { id }) => isLeft(unit, id)));
      }),
    ),
    drafts: Object.fromEntries(editions.flatMap((edition) => firstDraft(edition))),
    errors: Object.fromEntries(editions.map(({ locale, findings }) => [locale, namedErrors(findings, t)])),
    changed: changedIn(dossier),
    published,
    down,
    sent,
    decisions: decisionsIn(dossier),
  };
}

function counted(
  editions: readonly DossierEdition[],
  isOne: (unit: string, segment: DossierSegment, state: DossierSegment['state']) => boolean,
): Counts {
  const counts = editions.map(({ locale, units }) => {
    const found = units.flatMap(({ id, segments }) => segments.filter((segment) => isOne(id, segment, segment.state)));
    return [locale, found.length] as const;
  });
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function firstDraft({ locale, units }: DossierEdition): readonly (readonly [string, string])[] {
  const draft = units
    .flatMap(({ segments }) => segments)
    .find((segment) => segment.state === 'initial' && !lacksTarget(segment) && segment.target !== undefined);
  return draft === undefined ? [] : [[locale, excerpt(draft.source)]];
}

function namedErrors(findings: readonly Finding[], t: Translate): NamedErrors {
  const errors = findings.filter(({ severity, waived }) => severity === 'error' && waived === undefined);
  const shown = errors.slice(0, mostErrors);
  return {
    shown: shown.map((finding) => ({ finding: finding.id, said: describeFinding(finding, t) })),
    more: errors.length - shown.length,
  };
}

/** The drafts of all locales are of one source. */
export function changedIn({ editions }: Dossier): readonly ChangedValue[] {
  const all = editions.flatMap(({ units }) =>
    units.flatMap(({ segments }) => segments.flatMap(({ changed = [] }) => changed)),
  );
  return [...new Map(all.map((change) => [JSON.stringify(change), change])).values()];
}
