import type { Credit } from '../../model/edition.ts';
import type { LocQualityIssueType, Severity } from '../../model/finding.ts';
import type { Agent, TextOrigin } from '../../model/origin.ts';
import type { State } from '../../model/unit.ts';

/**
 * Who answers for a release: what was made by whom, what was checked, what a person let stand and why. Of an unchanged
 * release it is the same to the byte.
 */
export interface ReviewRecord {
  readonly release: string;
  readonly title: string;
  readonly sourceLocale: string;
  /** ISO 8601 calendar date of the release. */
  readonly date?: string;
  /** The files that it is about, with their digests. */
  readonly files: readonly RecordFile[];
  /** What was checked: the ids of the checks. */
  readonly checks: readonly string[];
  readonly editions: readonly RecordEdition[];
}

export interface RecordFile {
  /** From the newsroom's folder, with `/`. */
  readonly path: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
}

/** A release in one target locale. */
export interface RecordEdition {
  readonly locale: string;
  readonly segments: number;
  /** Segments by the state that a person gave them, and by where their texts came from. */
  readonly states: Readonly<Partial<Record<State, number>>>;
  readonly origins: Readonly<Partial<Record<TextOrigin, number>>>;
  /** Segments of a machine that nobody has edited and whose state is below `reviewed`. */
  readonly unreviewedMachine: number;
  /** Whom the files name (ITS Provenance): people, organisations and tools, as translators and as revisers. */
  readonly agents: readonly Agent[];
  /** Who made the text, where anybody says, and in what words the edition tells its readers. */
  readonly credit?: RecordCredit;
  /** What holds the edition back today, beside an embargo; empty where nothing does. */
  readonly holds: readonly string[];
  readonly findings: readonly RecordFinding[];
  /** What happened to it, the oldest first. */
  readonly history: readonly RecordEvent[];
}

export interface RecordCredit extends Credit {
  /** As it stands on the page, in the page’s language; absent where readers are not told. */
  readonly told?: string;
}

export interface RecordFinding {
  readonly id: string;
  readonly check: string;
  readonly type: LocQualityIssueType;
  readonly severity: Severity;
  readonly message: string;
  readonly source?: string;
  readonly target?: string;
  readonly waived?: { readonly by: string; readonly why: string; readonly when: string };
}

export interface RecordEvent {
  readonly event: string;
  /** RFC 3339. */
  readonly when: string;
  readonly by?: string;
  readonly why?: string;
  /** Of what was sent, taken in or published, as the journal has it. */
  readonly digest?: string;
  /** Of a waiver that was taken back: of which finding it was, and who had given it, why and when. */
  readonly waiver?: { readonly finding: string; readonly by: string; readonly why: string; readonly when: string };
  /** Ids of the warnings that somebody signed for. */
  readonly signedFor?: readonly string[];
}
