import type { Fact } from '../../model/fact.ts';
import type { Item, ItemizedPassage } from '../numbers/number-items.ts';

/** A passage in which dates or times are read, and the items that the ones found so far are made of. */
export interface DatePassage extends ItemizedPassage {
  readonly used: Set<Item>;
}

/** The facts of a passage and the items that they are made of. */
export interface Found {
  readonly facts: readonly Fact[];
  readonly used: ReadonlySet<Item>;
}

/** Indexes of the first and last of the items that a part of a date is made of. */
export interface Place {
  readonly first: number;
  readonly last: number;
}
