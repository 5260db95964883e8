import type { Inline } from '../../../model/content.ts';
import type { TextSyntax } from './text-codes.ts';

/** A message of a catalogue. */
export interface CatalogueMessage {
  /** What leads to it, outermost first: keys of JSON, or the context and the text of gettext. */
  readonly path: readonly string[];
  readonly text: string;
  /** Offset in the catalogue. */
  readonly start: number;
  /** Of a plural form: its category, or its number. */
  readonly category?: string;
  /** Of a plural form: whole numbers that it is for; all of them where they are `few`. */
  readonly numbers?: { readonly few: boolean; readonly list: readonly number[] };
  /** Of a form for one number that may do without it: the form that has it. */
  readonly counted?: string;
  /** Tells whether the code is the number that such a form may do without. */
  readonly isCount?: (code: Inline) => boolean;
  /** What its author says of it, line by line. */
  readonly notes?: readonly string[];
  /** What of the text a program reads. */
  readonly syntax: TextSyntax;
}

/** A translation of a message. */
export interface CatalogueEntry {
  readonly path: readonly string[];
  readonly text: string;
}

/** The texts that a locale has. */
export interface OwnTexts {
  /** By the path as JSON. */
  readonly texts: ReadonlyMap<string, string>;
  /** Of messages whose translation nobody has confirmed: that, and the source that it was made for. */
  readonly drafts: ReadonlyMap<string, CatalogueDraft>;
}

export interface CatalogueDraft {
  readonly text: string;
  readonly source?: string;
}

export interface CatalogueEdit {
  /** Text of the locale’s own catalogue; a new one is made where it is absent. */
  readonly own: string | undefined;
  /** Text of the source’s. */
  readonly source: string;
  readonly locale: string;
  readonly entries: readonly CatalogueEntry[];
  /** The messages of the locale in their order. */
  readonly messages: readonly CatalogueMessage[];
}

/** A kind of catalogue: how its messages are read and named, and how translations are put in. */
export interface CatalogueKind {
  readonly id: string;
  /**
   * Reads a source catalogue, and gives what a locale translates of it: plurals have the forms of the locale, as the
   * locale’s `own` catalogue counts them. Where the language of the sources is named, what a file that says to be in
   * another one has beside them are translations.
   *
   * @throws DragomanError with line and column.
   */
  readonly read: (
    source: string,
    language?: string,
  ) => (locale: string, own: string | undefined) => readonly CatalogueMessage[];
  /** @throws DragomanError with line and column. */
  readonly ownTexts: (own: string, locale: string) => OwnTexts;
  /** Gives an id, an NMTOKEN, that no other message has. */
  readonly idOf: (message: CatalogueEntry) => string;
  /** Names a message for people. */
  readonly nameOf: (message: CatalogueEntry) => string;
  /** Tells which messages can be put in, of those that a locale would have; all of them where it is absent. */
  readonly writable?: (
    messages: readonly CatalogueMessage[],
    isThere: (path: readonly string[]) => boolean,
  ) => (path: readonly string[]) => boolean;
  /** Puts translations in where they stand; every other character stays. */
  readonly edit: (edit: CatalogueEdit) => string;
}

/** Makes a key of a message’s path. */
export function keyOfPath(path: readonly string[]): string {
  return JSON.stringify(path);
}
