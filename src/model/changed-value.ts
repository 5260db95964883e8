/** A value or a name that one text has, and what another has in its place; empty where that has none. */
export interface ChangedValue {
  readonly before: string;
  readonly now: string;
}

/** What a text that had gone out says otherwise since an instant (RFC 3339). */
export interface Correction {
  readonly when: string;
  readonly values: readonly ChangedValue[];
}
