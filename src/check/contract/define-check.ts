import { defined } from '../../model/defined.ts';
import type { LocQualityIssueType, Message, Severity, TextSpan } from '../../model/finding.ts';
import type { Position } from '../../model/unit.ts';
import type { Example, Scope } from '../../model/check-page.ts';

import type { ReleaseSubject, Subjects } from './subject.ts';
import type { Alike, Survey } from './survey.ts';

/**
 * How sure a check is that what it found is a fault: `certain` keeps the check's severity, `likely` is at most a warning,
 * `possible` at most an info and when strict a warning, `doubtful` an info always.
 */
export type Certainty = 'certain' | 'likely' | 'possible' | 'doubtful';

/** Where a fault is and how sure the check is. A check's own evidence stands beside these fields. */
export interface Evidence {
  readonly certainty: Certainty;
  /** Id of the XLIFF `<file>`: for a check of scope `newsroom`, which looks at several. */
  readonly file?: string;
  /** For a check of a wider scope than `unit`. */
  readonly unit?: string;
  /** Where that unit begins, which tells it from others with its id. */
  readonly unitAt?: Position;
  /** Id of the segment; absent where the fault is the whole unit's. */
  readonly segment?: string;
  readonly source?: TextSpan;
  readonly target?: TextSpan;
  /** What to put in place of the target's span, where that is certain. */
  readonly fix?: string;
}

/** A kind of fault: how to find it, and what to say of it. One file each. */
export interface CheckDefinition<E extends Evidence, S extends Scope> {
  /** A word or words with hyphens; also the key of its wording, `check.<id>`. */
  readonly id: string;
  readonly type: LocQualityIssueType;
  readonly scope: S;
  /** The default, before certainty and policy. */
  readonly severity: Severity;
  /** Pure; never throws, whatever the text. */
  find(subject: Subjects[S]): Iterable<E>;
  /** Of a check of scope `release`: begins to look for the units of a large release that `find` has to see together. */
  readonly survey?: () => Survey;
  /**
   * Of a check of scope `newsroom`: lists the texts of a release that it compares. It is asked to look at releases only of
   * which texts are alike and of several kinds; at all where it has no trace.
   */
  readonly trace?: (release: ReleaseSubject) => readonly Alike[];
  /** Key, relative to `check.<id>`, and values of the sentence that says what is wrong and what was expected. */
  describe(evidence: E): Message;
  /** Its tests, and its page in the manual. */
  readonly examples: readonly Example[];
}

/** What a check found, before severity, place and id are stamped on it. */
export interface Fault {
  readonly place: Evidence;
  /** The check's own evidence: values, not places. */
  readonly evidence: Readonly<Record<string, unknown>>;
  readonly message: Message;
}

/** A check as the runner sees it: whatever its evidence is, it yields faults. */
export interface Check<S extends Scope = Scope> {
  readonly id: string;
  readonly type: LocQualityIssueType;
  readonly scope: S;
  readonly severity: Severity;
  readonly examples: readonly Example[];
  faults(subject: Subjects[S]): readonly Fault[];
  readonly survey?: () => Survey;
  readonly trace?: (release: ReleaseSubject) => readonly Alike[];
}

/** A check of any scope; `scope` tells which. */
export type AnyCheck = { readonly [S in Scope]: Check<S> }[Scope];

export function defineCheck<E extends Evidence, S extends Scope>(definition: CheckDefinition<E, S>): Check<S> {
  const { id, type, scope, severity, examples, survey, trace } = definition;
  return {
    ...defined({ survey, trace }),
    id,
    type,
    scope,
    severity,
    examples,
    faults(subject) {
      const found = definition.find(subject);
      // Asked of every check on every unit, and mostly nothing is found: a list is not walked by an iterator for that.
      if (Array.isArray(found) && found.length === 0) return none;
      const faults: Fault[] = [];
      for (const evidence of found) faults.push(faultOf(definition, evidence));
      return faults.length === 0 ? none : faults;
    },
  };
}

const none: readonly Fault[] = [];

function faultOf<E extends Evidence, S extends Scope>(definition: CheckDefinition<E, S>, found: E): Fault {
  const {
    file: _file,
    unit: _unit,
    unitAt: _unitAt,
    segment: _segment,
    source: _source,
    target: _target,
    fix: _fix,
    ...evidence
  } = found;
  const { key, ...said } = definition.describe(found);
  return { place: found, evidence, message: { key: `check.${definition.id}.${key}`, ...said } };
}
