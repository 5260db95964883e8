import type { Correction } from './changed-value.ts';
import type { DateFormats } from './date-pattern.ts';
import type { LinkTargets } from './link-targets.ts';
import type { Ordinal } from './ordinal.ts';
import type { PageWords } from './page-words.ts';
import type { MarkupElement, NoteMark, PictureText } from './release.ts';
import type { ReleaseKind } from './release-kind.ts';
import type { ContactField, Role } from './role.ts';

/** A release in one locale, its text chosen and its values formatted: all that rendering needs. */
export interface Edition {
  readonly release: string;
  readonly locale: string;
  readonly sourceLocale: string;
  /** ISO 8601 calendar date of the release. */
  readonly date?: string;
  readonly place?: string;
  /** A news release unless set. */
  readonly kind?: ReleaseKind;
  /** RFC 3339 instant at which it first went out, where it has no date, and that of its last change since. */
  readonly published?: string;
  readonly modified?: string;
  /** The values and names that it stated otherwise when it had gone out, the earliest correction first. */
  readonly corrections?: readonly Correction[];
  /** The locales that the release is made for, its own among them, where they are not all of the newsroom's. */
  readonly targetLocales?: readonly string[];
  /** The number under which the press office files the release. */
  readonly reference?: string;
  /** What the metadata say of the release and its text does not. */
  readonly stated?: Stated;
  /** Who made the text, where readers are told. */
  readonly credit?: Credit;
  readonly blocks: readonly EditionBlock[];
  /** The text of the source that each block was made from, by its id; absent in the source's own edition. */
  readonly sources?: Readonly<Record<string, string>>;
  readonly settings: LocaleSettings;
}

export interface Stated {
  /** ISO 8601 calendar date. */
  readonly date?: string;
  readonly place?: EditionWord;
  readonly subjects?: readonly EditionWord[];
  /** The line with place and date in the text says something else, and is left out. */
  readonly replacesDateline: boolean;
}

/**
 * Who made the text of a translated edition, as its readers are told.
 *
 * - `translated`: people, as far as anybody says
 * - `machine-reviewed`: a machine, in part at least, and people edited or reviewed all of that
 * - `machine`: a machine, in part at least, and nobody has reviewed all of that
 */
export interface Credit {
  readonly kind: 'translated' | 'machine-reviewed' | 'machine';
  /** Who translated; of machines’ texts, who reviewed them. */
  readonly by: readonly Party[];
}

export interface Party {
  readonly kind: 'person' | 'organisation';
  readonly name: string;
}

/** A word in the language of the edition, or of the source where it has not been translated. */
export interface EditionWord {
  readonly text: string;
  readonly locale: string;
}

export interface EditionBlock {
  readonly id: string;
  readonly role: Role;
  readonly content: readonly EditionInline[];
  readonly runIn?: boolean;
  readonly group?: number;
  readonly field?: ContactField;
  readonly ordinal?: Ordinal;
  /** See `Block`. */
  readonly depth?: number;
  readonly heads?: boolean;
  readonly picture?: PictureText;
  /** Of a text in a note to which a mark in the edition leads; the first text of a note bears its mark. */
  readonly note?: NoteMark & { readonly isFirst?: boolean };
}

export type EditionInline =
  /** `locale`: of words that stayed in another language than the edition’s. */
  | { readonly kind: 'text'; readonly text: string; readonly locale?: string }
  /** A placeholder's value as this locale writes it; a date carries its ISO 8601 form too. */
  | { readonly kind: 'value'; readonly text: string; readonly datetime?: string }
  | EditionCode;

/** A piece of the source's markup: the start or the end of a span, or one that stands alone. Starts and ends are balanced. */
export interface EditionCode {
  readonly kind: 'code';
  /** What it says where no markup can be shown: nothing, or what stands in it and is not translated. */
  readonly text: string;
  /** Its index in the codes of the block of the release. */
  readonly code: number;
  readonly place: 'start' | 'end' | 'alone';
  readonly element?: MarkupElement;
  readonly href?: string;
  /** Of a mark that leads to a note of the edition; the first that does is where the note leads back to. */
  readonly note?: NoteMark & { readonly isFirst?: boolean };
}

/** What the newsroom's configuration says of one locale's editions. */
export interface LocaleSettings {
  /** Where links lead in this locale, by the beginnings of their addresses. */
  readonly links?: LinkTargets;
  /** BCP 47 `ca` value; `gregory` unless set. */
  readonly calendar?: string;
  /** The time zone of its readers, as IANA names it, such as `Africa/Cairo`. */
  readonly timeZone?: string;
  /** BCP 47 `nu` value; the locale's CLDR default unless set. */
  readonly numberingSystem?: string;
  /** How dates are written in each of ICU's styles, by patterns of CLDR's letters; CLDR's way unless set. */
  readonly dateFormats?: DateFormats;
  /** The twelve months as dates in full name them; CLDR's names unless set. */
  readonly monthNames?: readonly string[];
  /** Outer opening and closing, inner opening and closing mark; CLDR's unless set. */
  readonly quotationMarks?: readonly [string, string, string, string];
  readonly masthead?: string;
  /** Words of the page in place of ours, by key; values stand in them as `{{name}}`. */
  readonly words?: PageWords;
  /** Says that the text in the source language prevails. */
  readonly prevailingNote?: string;
  /** Who translates, and who reviews what machines translate, where the files name nobody. */
  readonly translator?: PartySettings;
  readonly reviewer?: PartySettings;
  /** The foot of the page: who publishes it, where, and under what terms. */
  readonly organisation?: string;
  readonly address?: string;
  readonly copyright?: string;
  readonly privacyUrl?: string;
  readonly accessibilityUrl?: string;
  /** Web address of a picture that stands for the newsroom where its pages are shared. */
  readonly image?: string;
  /** Web address of the newsroom's sign at the head of the page. */
  readonly logo?: string;
  readonly socialLinks?: readonly { readonly name: string; readonly url: string }[];
  /** The newsroom's own contacts for this locale, beside those in the release. */
  readonly contacts?: readonly EditionContact[];
  /** The tag that translators' tools want in place of this locale's, such as `ms-MY`. */
  readonly exportTag?: string;
}

export interface PartySettings {
  readonly person?: string;
  readonly organisation?: string;
}

export interface EditionContact {
  readonly name: string;
  readonly title?: string;
  readonly organisation?: string;
  readonly telephone?: string;
  readonly email?: string;
}

/** A file of an edition: its path under the editions' folder, with `/`, and its text. */
export interface EditionFile {
  readonly path: string;
  readonly text: string;
}
