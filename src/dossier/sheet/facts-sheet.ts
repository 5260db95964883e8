import type { FactKind } from '../../model/fact.ts';
import type { Severity, Waiver } from '../../model/finding.ts';
import type { Role } from '../../model/role.ts';

/** Every value and name of a release, one row each, all its locales side by side; what disagrees comes first. */
export interface FactsSheet {
  readonly release: string;
  readonly sourceLocale: string;
  readonly locales: readonly string[];
  readonly rows: readonly FactRow[];
}

/** What a row is about: who speaks and whom to ask; when; how many; where to call, write or look. */
export type FactGroupId = 'people' | 'dates' | 'figures' | 'addresses';

export interface FactRow {
  readonly group: FactGroupId;
  readonly kind: FactKind | 'speaker' | 'contact' | 'value';
  /** It is a named value: its sentences are those of the edition, with all values written in. */
  readonly written?: true;
  /** The unit of the source that states it. */
  readonly unit: string;
  readonly role?: Role;
  /** Absent where only a translation states it. */
  readonly source?: Saying;
  /** By locale; none where the unit is not made for it. */
  readonly cells: Readonly<Record<string, FactCell>>;
  /** Present where the source is probably wrong itself. */
  readonly sourceDoubt?: SourceDoubt;
}

/** Several locales that state one and the same other value than the source. */
export interface SourceDoubt {
  readonly locales: readonly string[];
  /** Canonically. */
  readonly value: string;
}

/** Words that state something, and the sentence in which they do. */
export interface Saying {
  readonly text: string;
  /** Canonically: `1200000000`, `5 kilometer`, `2010-11-06`; absent of names. */
  readonly value?: string;
  /** Id of the segment in its unit. */
  readonly segment: string;
  readonly sentence: string;
  /** Offsets of the words in the sentence, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/**
 * How a locale has what a row is about.
 *
 * - `same`: it says the same; `converted`: in another unit of measure
 * - `different`: it says something else there; `missing`: it says nothing of it; `added`: it alone says it
 * - `unseen`: it was not found, which is no fault where it may be put in other words
 * - `unconfirmed`: a name in another script or form, which nobody has entered in the term base: look at it
 * - `untranslated`: the sentence has no translation yet
 */
export type CellState =
  'same' | 'converted' | 'different' | 'missing' | 'added' | 'unseen' | 'unconfirmed' | 'untranslated';

export interface FactCell {
  readonly state: CellState;
  /** Where the translation says it; several where it says it in several places. */
  readonly said: readonly Saying[];
  /** Of the finding that tells of it; absent where nothing is wrong or the newsroom does not check it. */
  readonly severity?: Severity;
  readonly finding?: string;
  readonly check?: string;
  /** The words that should stand there, where that is certain. */
  readonly fix?: string;
  /** Another value of the source changed places with it. */
  readonly swapped?: true;
  /** A range that does not end after it begins, whatever somebody let stand. */
  readonly backwards?: true;
  readonly waived?: Pick<Waiver, 'by' | 'why' | 'when'>;
}

/** How urgently a person should look at a cell: 0 first. */
export function urgencyOf({ state, severity, waived }: FactCell): number {
  if (waived !== undefined) return 4;
  if (severity === 'error') return 0;
  if (severity === 'warning' && state !== 'unconfirmed') return 1;
  return urgencies[state];
}

/** Below this a cell is to be looked at before anybody signs. */
export const calm = 4;

/** Tells whether a person should look at a row before signing. */
export function isOpen(row: FactRow): boolean {
  return Object.values(row.cells).some((cell) => urgencyOf(cell) < calm);
}

const urgencies: Readonly<Record<CellState, number>> = {
  different: 2,
  missing: 2,
  added: 2,
  unconfirmed: 3,
  untranslated: 5,
  unseen: 6,
  same: 7,
  converted: 7,
};

const groups: readonly FactGroupId[] = ['people', 'dates', 'figures', 'addresses'];

/** Puts rows in order: what disagrees first, the gravest on top, then by what they are about, then as the source has them. */
export function inOrder(rows: readonly FactRow[]): readonly FactRow[] {
  const urgency = (row: FactRow): number => Math.min(calm + 1, ...Object.values(row.cells).map(urgencyOf));
  return rows
    .map((row) => ({ row, urgency: urgency(row), group: groups.indexOf(row.group) }))
    .toSorted((one, other) => one.urgency - other.urgency || one.group - other.group)
    .map(({ row }) => row);
}
