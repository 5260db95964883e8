import type { ContactField, Role } from '../../model/role.ts';
import type { Ordinal } from '../../model/ordinal.ts';
import type { LocaleFilter } from '../../model/locale-filter.ts';
import type { BlockCode, EmbargoLine, NoteMark, PictureText } from '../../model/release.ts';
import type { Note } from '../../model/unit.ts';
import type { GivenTarget } from './given.ts';
import type { SourceLink } from './source-link.ts';

/** A part of `SourceDocument.text`, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A structural part of a source file, with the places its text stands at. */
export interface SourceBlock {
  readonly role: Role;
  /** How sure the reader is of the role, from 0 to 1. */
  readonly confidence: number;
  /** One per line of the file, ascending and disjoint. What stands between them is dropped when the block is replaced. */
  readonly spans: readonly Span[];
  /** The spans joined as `joinSpans` does: what a translator sees. */
  readonly text: string;
  readonly translate: boolean;
  /** The line of the first span, from 1. */
  readonly line: number;
  /** The next block continues the same line, as a paragraph does after its dateline. */
  readonly runIn?: boolean;
  /** Blocks that stand together, such as the lines of one contact, share a group. */
  readonly group?: number;
  /** What a line of a contact says; `heading` also marks the heading of boilerplate. */
  readonly field?: ContactField;
  /** Of an item of a numbered list. */
  readonly ordinal?: Ordinal;
  /** Of an item: in how many items of other lists its own list stands; absent where it stands in none. */
  readonly depth?: number;
  /** Of a cell, where the file says it: whether it says what stands in its column. */
  readonly heads?: boolean;
  /** Who is quoted, in the source's words. */
  readonly speaker?: string;
  /** Of what is said of a picture. */
  readonly picture?: PictureText;
  /** Of a text that stands in a note. */
  readonly note?: NoteMark;
  /** The markup inside the text, in its order, where the format has any. */
  readonly codes?: readonly SourceCode[];
  /** What the file tells translators of it. */
  readonly notes?: readonly Note[];
  /** Translations that the file has of it. */
  readonly given?: readonly GivenTarget[];
  /** It is one segment, as the file has it. */
  readonly isSegment?: true;
  /** The locales that it is for, where the file says so. */
  readonly localeFilter?: LocaleFilter;
  /** What the format must know to write the block, in words of its own. */
  readonly form?: string;
  /** The rule that decided, such as `headline-first-long`: a key of `outline.why` in the interface messages. */
  readonly why: string;
}

/** A piece of markup inside a block, with the place it stands at. */
export interface SourceCode extends BlockCode {
  readonly span: Span;
  /** What is written for it in a block that was translated, where that is not what stands in the file. */
  readonly written?: string;
}

/** What a block is to say: text, values as they are to be written, and the block's codes by their index. */
export type TargetContent = string | readonly TargetInline[];

export type TargetInline =
  | { readonly kind: 'text' | 'value'; readonly text: string }
  | { readonly kind: 'code'; readonly code: number };

/** Lists the parts of a target. */
export function inlinesOf(target: TargetContent): readonly TargetInline[] {
  return typeof target === 'string' ? [{ kind: 'text', text: target }] : target;
}

/** A source file as its format reads it. */
export interface SourceDocument {
  /** Id of the format. */
  readonly format: string;
  readonly path: string;
  readonly locale: string;
  /** The decoded file, every character of it (a byte order mark and line ends too). */
  readonly text: string;
  readonly bytes: Uint8Array;
  /** What the file itself says of its date (ISO 8601 calendar date) and place. */
  readonly meta: { readonly date?: string; readonly place?: string };
  readonly blocks: readonly SourceBlock[];
  /** The lines that forbid publication before some time. */
  readonly embargo: readonly EmbargoLine[];
}

export interface ReadOptions {
  /** Names the file in errors. */
  readonly path: string;
  /** BCP 47 tag of the language the file is written in. */
  readonly locale: string;
  /** Names of the values that the text may refer to as placeholders. */
  readonly names: ReadonlySet<string>;
  /** Keys of metadata inside a file whose text is for readers; the format's usual ones unless given. */
  readonly textKeys?: readonly string[];
  /** How the messages of a JSON file are written; seen from them unless given. */
  readonly messages?: 'i18next' | 'icu' | 'mf2';
  /** Reads a document as if all of its tracked changes were accepted; unless set, one that has any is refused. */
  readonly acceptChanges?: boolean;
  /** Reads a file that the source names, by its path from the source's folder; undefined where there is none. */
  readonly readBeside?: (path: string) => { readonly bytes: Uint8Array; readonly path: string } | undefined;
  /** What a person said that parts of the file are: the rest is read accordingly. */
  readonly chosen?: readonly ChosenRole[];
}

/** A part of a file, by the spans of a block as it was read, and the role that a person gave it. */
export interface ChosenRole {
  readonly spans: readonly Span[];
  readonly role: Role;
}

/**
 * A source format. Law: `write(read(bytes), no targets)` gives `bytes`; with targets, only the spans of the blocks that
 * have one differ.
 */
export interface Format {
  readonly id: string;
  /** With the dot, in lower case. */
  readonly extensions: readonly string[];
  /** Throws a DragomanError where the bytes can't be used. */
  read(bytes: Uint8Array, options: ReadOptions): SourceDocument;
  /**
   * Writes the file with the text of blocks replaced; targets are keyed by the index of the block in `document.blocks`.
   * `locale` is the language of the targets, for files that say theirs.
   */
  write(document: SourceDocument, targets: ReadonlyMap<number, TargetContent>, locale?: string): Uint8Array;
  /**
   * Lists the links of a file, where they can be written apart from its text; `write` takes what `linkEdits` makes of them
   * as further blocks.
   */
  links?(document: SourceDocument): readonly SourceLink[];
}

/** Gives a source format back as it is: what a program calls to have its own checked by the compiler. */
export function defineFormat(format: Format): Format {
  return format;
}
