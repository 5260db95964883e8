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

/** A translation that a tool offered for a segment (XLIFF 2.1, section 5.1; XLIFF 1.2 `alt-trans`). */
export interface Match {
  /** `machine`: made by machine translation; else from a translation memory. */
  readonly origin: 'memory' | 'machine';
  /** How like the segment's source the match's own source is, from 0 to 100. */
  readonly similarity?: number;
  /** The match's source, code-stripped, where the file has it. */
  readonly source?: string;
  /** What was offered, code-stripped. Absent where the file says that the segment's target is the match as it came. */
  readonly target?: string;
}

/** A translation that the newsroom's memory offers for a segment: written into what goes out, never read. */
export interface Offer {
  /** The release, or the file of a memory, that it comes from. */
  readonly origin: string;
  /** How like the segment's source the offer's own source is, from 0 to 100; 100 where they differ in written-in values alone. */
  readonly similarity: number;
  /** Both as a reader sees them. */
  readonly source: string;
  readonly target: string;
  /** Its target states the values of the segment's source, which were written in: nobody wrote it so. */
  readonly hasNewValues?: true;
}

/** What a machine made for a segment, kept whatever becomes of the target. */
export interface MachineText {
  /** As it came, code-stripped. */
  readonly text: string;
  /** What the machine is called, where that is known. */
  readonly engine?: string;
}

/** The wording that a target translates, where the source has been edited since. */
export interface Former {
  /** Code-stripped. */
  readonly source: string;
  /** How like today's source it is, from 0 to 100. */
  readonly likeness: number;
  /** The translation of that source as it was, where the draft has its values corrected. */
  readonly target?: string;
}

/** One sentence of a unit. */
export interface Segment {
  readonly kind: 'segment';
  readonly id: string;
  readonly source: Content;
  readonly target?: Content;
  readonly state: State;
  readonly subState?: string;
  /** The file says of the target that it is not done. */
  readonly unfinished?: boolean;
  /** Its file may break and indent lines anew: there are line breaks, and not `xml:space="preserve"`. */
  readonly reflows?: boolean;
  /** Position of the target among the unit's targets, from 1, where a translator reordered them. */
  readonly order?: number;
  readonly canResegment?: boolean;
  /** What tools offered for the segment: read, never written. */
  readonly matches?: readonly Match[];
  /** What the newsroom's memory offers: written into what goes out, never read. */
  readonly offers?: readonly Offer[];
  /** Of a draft that waits to be confirmed: what its target translates. */
  readonly former?: Former;
  /** What a machine made for it, as the newsroom keeps it. */
  readonly machine?: MachineText;
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
  readonly extensionAttributes?: readonly ExtensionAttribute[];
}

/** An attribute of a namespace that is not ours, kept as it came. */
export interface ExtensionAttribute {
  /** As written, with its prefix. */
  readonly name: string;
  readonly uri: string;
  readonly value: string;
}

/** A limit on the length of a target (XLIFF 2.1 Size and Length Restriction). */
export interface SizeRestriction {
  /** None unless set. */
  readonly minimum?: number;
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
  /** XML of extensions and of modules that the model has no place for, each well-formed on its own, kept as it came. */
  readonly extensions?: readonly string[];
  readonly extensionAttributes?: readonly ExtensionAttribute[];
  readonly at?: Position;
}

/** The segments of a unit, without what stands between them. */
export function segmentsOf(unit: Unit): readonly Segment[] {
  return unit.parts.filter((part) => part.kind === 'segment');
}
