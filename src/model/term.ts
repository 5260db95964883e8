export type TermStatus = 'preferred' | 'admitted' | 'forbidden' | 'do-not-translate';

export const termStatuses: readonly TermStatus[] = ['preferred', 'admitted', 'forbidden', 'do-not-translate'];

/** An entry of the newsroom's term base. */
export interface Term {
  readonly source: string;
  readonly locale: string;
  readonly target: string;
  readonly status: TermStatus;
  readonly note?: string;
}
