import type { LocaleFilter } from './locale-filter.ts';
import type { Ordinal } from './ordinal.ts';
import type { ReleaseKind } from './release-kind.ts';
import type { ContactField, Role } from './role.ts';
import type { Content } from './content.ts';
import type { State, Unit } from './unit.ts';

/** One press release as the press office wrote it. */
export interface Release {
  /** The source file's name without its extension. */
  readonly id: string;
  readonly locale: string;
  /** Id of the source format, such as `text`. */
  readonly format: string;
  readonly meta: ReleaseMeta;
  readonly blocks: readonly Block[];
}

export interface ReleaseMeta {
  /** ISO 8601 calendar date of the release. */
  readonly date?: string;
  readonly place?: string;
  /** RFC 3339 instant before which the release may not be published; `none` where there is no embargo, whatever the text says. */
  readonly embargo?: string;
  readonly subjects?: readonly string[];
  /** What kind of paper it is; what its own lines say unless set. */
  readonly kind?: ReleaseKind;
  /** The number under which the press office files the release. */
  readonly reference?: string;
  /** The locales this release is made for, where they are not all of the newsroom's. */
  readonly targetLocales?: readonly string[];
  /** Named values that the text refers to as placeholders. */
  readonly values: Readonly<Record<string, NamedValue>>;
}

/** A value that a placeholder stands for. Numbers are decimal strings; 53 % is the percentage `0.53`. */
export type NamedValue =
  /** `forms`: how locales write it, by their tags; `text` is the first of them. */
  | { readonly kind: 'text'; readonly text: string; readonly forms?: Readonly<Record<string, string>> }
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'percentage'; readonly number: string }
  /** `2010-11-09`, or with a time and an offset `2010-11-09T10:30+08:00`. */
  | { readonly kind: 'date'; readonly iso: string };

/** A structural part of a release. Its first unit is its text; further ones are the branches of plurals in that text. */
export interface Block {
  readonly id: string;
  readonly role: Role;
  readonly units: readonly Unit[];
  readonly translate: boolean;
  readonly localeFilter?: LocaleFilter;
  /** How sure the reader is of the role, from 0 to 1; 1 also where the metadata says so. */
  readonly confidence: number;
  /** The next block continues the same line, as a paragraph does after its dateline. */
  readonly runIn?: boolean;
  /** Blocks that stand together, such as the lines of one contact, share a group. */
  readonly group?: number;
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
  /** Translations that the source file has beside it. */
  readonly given?: readonly GivenTranslation[];
  /** The markup inside the text, in its order; none in plain text. */
  readonly codes?: readonly BlockCode[];
}

/** A translation of a block that its source file has, by the language as the file names it. */
export interface GivenTranslation {
  readonly locale: string;
  readonly target: Content;
  readonly state: State;
}

/** A text about a picture that stands by itself: what is said in place of it, with its address as the source has it, or below it. */
export type PictureText = { readonly says: 'alternative'; readonly address: string } | { readonly says: 'caption' };

/** What a piece of markup does to the text, where editions can show it. */
export type MarkupElement =
  | 'a'
  | 'abbr'
  | 'br'
  | 'cite'
  | 'code'
  | 'del'
  | 'em'
  | 'ins'
  | 'kbd'
  | 'mark'
  | 'q'
  | 'small'
  | 'strong'
  | 'sub'
  | 'sup'
  | 'u';

/** The mark of a note, as readers see it, and the number of the note in the order of the marks, where the file has the note. */
export interface NoteMark {
  readonly mark: string;
  readonly number?: number;
}

/** A piece of markup that stands inside the text of a block: the start or the end of a span, or one that stands alone. */
export interface BlockCode {
  /** Offset into the block's text, in UTF-16 code units. */
  readonly at: number;
  readonly kind: 'ph' | 'sc' | 'ec';
  /** From 1, in the order of the starts; the start and the end of a span have the same. */
  readonly pair: number;
  /** As the source file has it, such as `**` or `](https://example.org)`. */
  readonly original: string;
  readonly equiv: string;
  /** What a person sees where only text can be shown. */
  readonly disp: string;
  readonly type: 'fmt' | 'link' | 'image' | 'other';
  /** Of XLIFF's own list, such as `xlf:b`. */
  readonly subType?: string;
  readonly element?: MarkupElement;
  /** The direction of the text in a span, where the file gives it. */
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  /** Where a link leads. */
  readonly href?: string;
  /** Of a mark that leads to a note. */
  readonly note?: NoteMark;
}

/** A line of a source that forbids publication before some time. */
export interface EmbargoLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** RFC 3339 instant at which the embargo ends, where date, time and zone are each stated once and without doubt. */
  readonly until?: string;
  /** RFC 3339 instant by which it is over in every reading, where the line has whole dates. */
  readonly latest?: string;
}
