import type { Content } from './content.ts';
import type { Finding, LocQualityIssueType, Message, Severity } from './finding.ts';
import type { Policy } from './policy.ts';
import type { Role } from './role.ts';
import type { Term } from './term.ts';
import type { Match, SizeRestriction, State } from './unit.ts';

/** What a check looks at: a unit, a release in one target locale, or the releases of a target locale side by side. */
export type Scope = 'unit' | 'release' | 'newsroom';

/** A check's page in the manual. */
export interface CheckPage {
  readonly id: string;
  readonly type: LocQualityIssueType;
  readonly scope: Scope;
  readonly severity: Severity;
  readonly title: Message;
  /** Why the check is there, and what weighs how much. */
  readonly rationale: Message;
  readonly right: readonly Example[];
  readonly wrong: readonly WrongExample[];
}

export interface WrongExample extends Example {
  /** What the check says of it. */
  readonly findings: readonly Finding[];
}

/** One side of an example: text, or content where inline codes matter. */
export type ExampleText = string | Content;

export interface ExampleSegment {
  readonly source: ExampleText;
  readonly target?: ExampleText;
  /** `translated` unless set. */
  readonly state?: State;
  readonly matches?: readonly Match[];
}

/** A unit in two languages and what the check must say of it: its test, and its illustration in the manual. */
export interface Example {
  /** The target's locale; the source's is `en` unless set. */
  readonly locale: string;
  readonly sourceLocale?: string;
  readonly role?: Role;
  readonly segments: readonly ExampleSegment[];
  readonly originalData?: Readonly<Record<string, string>>;
  /** Further units that the first one refers to, such as the branches of a plural. */
  readonly branches?: readonly ExampleBranch[];
  /** Further units of the release; of a check of scope `newsroom`, each in a release of its own. */
  readonly others?: readonly ExampleSegment[];
  /** The limit on the first unit's target. */
  readonly size?: SizeRestriction;
  /** Today's source of the first unit; null where it is gone. */
  readonly today?: string | null;
  readonly terms?: readonly Term[];
  readonly policy?: Policy;
  /** The severities of the findings, in order; none where the pair is right. */
  readonly finds: readonly Severity[];
}

export interface ExampleBranch {
  readonly id: string;
  readonly name: string;
  readonly segments: readonly ExampleSegment[];
}
