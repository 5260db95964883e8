import type { Content } from './content.ts';
import type { LocaleFilter } from './locale-filter.ts';
import type { Role } from './role.ts';

/** A place in a text file, both counted from 1; a column counts UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** XLIFF 2 segment states, in the order of the work (XLIFF 2.1, section 4.3.1.29). */
export type State = 'initial' | 'translated' | 'reviewed' | 'final';

export const states: readonly State[] = ['initial', 'translated', 'reviewed', 'final'];

/** One sentence of a unit. */
export interface Segment {
  readonly kind: 'segment';
  readonly id: string;
  readonly source: Content;
  readonly target?: Content;
  readonly state: State;
  readonly subState?: string;
  /** Position of the target among the unit's targets, from 1, where a translator reordered them. */
  readonly order?: number;
  readonly canResegment?: boolean;
  /** Where the segment stands in the file it was read from. */
  readonly at?: Position;
  /** Where the target (else the source) stands in that file. */
  readonly targetAt?: Position;
}

/** What stands between segments, mostly white space. An edition drops it and joins with the locale's own separator. */
export interface Ignorable {
  readonly kind: 'ignorable';
  readonly id?: string;
  readonly source: Content;
  readonly target?: Content;
  /** As in `Segment`: both count in one sequence. */
  readonly order?: number;
}

export type Part = Segment | Ignorable;

export interface Note {
  readonly text: string;
  readonly category?: string;
  readonly appliesTo?: 'source' | 'target';
  /** 1 is the highest. */
  readonly priority?: number;
  readonly id?: string;
}

/** A limit on the length of a target (XLIFF 2.1 Size and Length Restriction). */
export interface SizeRestriction {
  readonly maximum: number;
  readonly unit: 'codepoints' | 'utf-16' | 'utf-8';
}

/** A translatable block: what XLIFF 2 calls a unit. */
export interface Unit {
  /** An NMTOKEN, unique in its release, that stays the same while the text is edited or moved. */
  readonly id: string;
  readonly name?: string;
  readonly role?: Role;
  readonly parts: readonly Part[];
  /** The original form of inline codes by key, such as `{attendees, number}`. */
  readonly originalData: Readonly<Record<string, string>>;
  readonly notes: readonly Note[];
  readonly translate: boolean;
  readonly canResegment: boolean;
  /** Digest of the segmentation rules that cut the unit: changed rules cut only what is new. */
  readonly rules?: string;
  readonly localeFilter?: LocaleFilter;
  readonly size?: SizeRestriction;
  /** XML of elements and modules that are not ours, each well-formed on its own, kept as it came. */
  readonly foreign?: readonly string[];
  readonly at?: Position;
}

/** The segments of a unit, without what stands between them. */
export function segmentsOf(unit: Unit): readonly Segment[] {
  return unit.parts.filter((part) => part.kind === 'segment');
}
