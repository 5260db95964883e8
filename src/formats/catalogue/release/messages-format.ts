import type { CatalogueEntry, CatalogueKind, CatalogueMessage } from '../contract/catalogue-kind.ts';
import type { MarkedBlock } from '../../markup/pieces.ts';
import type { Format, ReadOptions } from '../../source/define-format.ts';

/** What a message is in a release; absent where the wording is to tell. */
export type MessagePlace = Pick<MarkedBlock, 'role' | 'aside'>;

/** What a format of messages knows beside its kinds of catalogue. */
export interface MessagesFormat extends Pick<Format, 'id' | 'extensions' | 'links'> {
  readonly kinds: readonly CatalogueKind[];
  readonly kindOf: (text: string, options: Pick<ReadOptions, 'path' | 'messages'>) => CatalogueKind;
  /** A file in another language is the source's, edited; without it, one that is made anew. */
  readonly isEdited?: true;
  /** Translators are told the keys of strings: they say what the words alone do not. */
  readonly namesKeys?: true;
  /** Strings may be parts of pages. */
  readonly hasPages?: true;
  /** Says what each message is; undefined for one that is not for readers. */
  readonly placesOf: (
    messages: readonly CatalogueMessage[],
    kind: CatalogueKind,
    keys: readonly string[] | undefined,
  ) => readonly (MessagePlace | undefined)[];
  /** The language that a file's own translations are in, where it has any. */
  readonly languageOf: (text: string) => string | undefined;
  /** Writes characters as the source writes them. */
  readonly inEncodingOf?: (source: string, written: string) => string;
  /** Adds what a file in another language says of itself. */
  readonly entriesFor?: (text: string, source: string, target: string) => readonly CatalogueEntry[];
}

/** A file's text. */
export interface Body {
  /** Without its byte order mark. */
  readonly text: string;
  readonly mark: string;
}

export function bodyOf(text: string): Body {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  return { text: text.slice(mark.length), mark };
}

/** Where the text of a block stands: the kind of the catalogue, the message and its line. */
export function formOf({ id }: CatalogueKind, message: number, line: number): string {
  return `${id}:${message}:${line}`;
}
