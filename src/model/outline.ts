import type { LocaleFilter } from './locale-filter.ts';
import type { ContactField, Role } from './role.ts';

/** What a person says of one block, over what the reader found. */
export interface OutlineEntry {
  /** An excerpt of the block's text: tells people which block it is, and finds the block again when its id is unknown. */
  readonly text?: string;
  readonly role?: Role;
  readonly translate?: boolean;
  readonly localeFilter?: LocaleFilter;
  /** `separate`: each line of the block becomes a block of its own. */
  readonly lines?: 'joined' | 'separate';
  /** Ids of following blocks that are joined into this one. */
  readonly joinWith?: readonly string[];
  /** What a line of a contact says; `heading` also marks the heading of boilerplate. */
  readonly field?: ContactField;
  /** Who is quoted; `none`: nobody, whatever the reader found. */
  readonly speaker?: string;
}

/** Overrides by unit id: the `outline` of `source/<release>.meta.yaml`. */
export type Outline = Readonly<Record<string, OutlineEntry>>;
