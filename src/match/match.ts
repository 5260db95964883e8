/** A block as the matching sees it; `text` is the whole text, placeholders as written. */
export interface TodaysText {
  readonly role: string;
  readonly text: string;
}

/** A unit of yesterday. */
export interface KnownText extends TodaysText {
  readonly id: string;
}

/**
 * What became of a unit, or where a block comes from. `old` and `today` are indices into the two lists.
 *
 * - `unchanged`: the same text in the same order as its neighbours
 * - `moved`: the same text elsewhere
 * - `edited`: similar text in its place or elsewhere; it keeps the id
 * - `inserted`: new, without an id; `from` names the unit of which it was a part, where one was split
 * - `gone`: in no block of today; `into` names the unit that it was joined to, where one was
 */
export type Match =
  | { readonly kind: 'unchanged' | 'moved'; readonly id: string; readonly old: number; readonly today: number }
  | {
      readonly kind: 'edited';
      readonly id: string;
      readonly old: number;
      readonly today: number;
      /** From 0 to 1. */
      readonly similarity: number;
    }
  | { readonly kind: 'inserted'; readonly today: number; readonly from?: string }
  | { readonly kind: 'gone'; readonly id: string; readonly old: number; readonly into?: string };
