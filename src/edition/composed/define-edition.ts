import type { Credit, Edition, EditionFile, EditionWord, LocaleSettings } from '../../model/edition.ts';
import type { ReleaseKind } from '../../model/release-kind.ts';
import type { Translate } from '../../model/translate.ts';

/** One edition of a release, as its sister editions refer to it. */
export interface Alternate {
  readonly locale: string;
  /** Path of its HTML page under the editions' folder, with `/`, not percent-encoded. */
  readonly path: string;
  /** The language's name in that language. */
  readonly autonym: string;
  readonly headline?: string;
}

/** A year of the locale’s calendar. */
export interface FormattedYear {
  readonly text: string;
  readonly digits: string;
}

/** Another release of the same locale, as a page refers to it. */
export interface Neighbour {
  readonly path: string;
  readonly headline: string;
}

/** What a page needs to know beside its own text. */
export interface PageContext {
  /**
   * The words of an edition's page, `edition.…` in `locales/<locale>/messages.json`, in the edition's own language. Values
   * are put in as they are: whoever renders escapes the whole.
   */
  readonly t: Translate;
  /** The language in which `t` answers for a key; the edition's own unless given. */
  readonly languageOf?: (key: string) => string;
  /** The web address of the editions' folder, for canonical and alternate links; these are relative without it. */
  readonly baseUrl?: string;
  /** The page is a draft: it says so, and is in no index. */
  readonly isDraft?: boolean;
  /** An ISO 8601 calendar date as this locale writes it in full. */
  readonly formatDate: (iso: string) => string;
  /** An RFC 3339 instant as a clock of the locale's readers shows it, with its zone. */
  readonly formatInstant?: (iso: string) => string;
  /** The year of such a date: as this locale writes it, and in Latin digits. */
  readonly formatYear: (iso: string) => FormattedYear;
}

/** How far a translation is behind its source. */
export interface Behind {
  /** ISO 8601 calendar date of the source's last change. */
  readonly since: string;
  /** Ids of the blocks whose source is another one now, and how many more the source has. */
  readonly blocks: readonly string[];
  readonly added: number;
}

export interface EditionContext extends PageContext {
  /** Every edition of the same release, this one included, in the order in which a reader should see them. */
  readonly alternates: readonly Alternate[];
  /** The releases before and after it in the list of its locale, and those that share its subjects. */
  readonly neighbours?: {
    readonly previous?: Neighbour;
    readonly next?: Neighbour;
    readonly related: readonly Neighbour[];
  };
  /** What the source that stands beside a translation says and it does not say yet; the newsroom tells its readers. */
  readonly behind?: Behind;
  /** Readers are told when the text last changed. */
  readonly tellsChanges?: boolean;
  /** Of a draft: the RFC 3339 instant at which its embargo ends. */
  readonly embargo?: string;
  /** Locales in which the release is still to come. */
  readonly pending?: readonly string[];
  /** Ids of the kinds that are published beside each other, so that a page can link to its plain text. */
  readonly kinds?: readonly string[];
}

/** What a list of releases shows of one edition. */
export interface EditionSummary {
  readonly release: string;
  readonly locale: string;
  readonly headline: string;
  readonly deck?: string;
  /** ISO 8601 calendar date. */
  readonly date?: string;
  readonly kind?: ReleaseKind;
  readonly published?: string;
  readonly modified?: string;
  /** RFC 3339 instant at which the release first went out in any language, where it has no date. */
  readonly firstOut?: string;
  /** What the metadata say of the release. */
  readonly place?: EditionWord;
  readonly subjects?: readonly EditionWord[];
  readonly credit?: Credit;
}

/** All that the editions' folder holds. */
export interface Newsroom {
  readonly sourceLocale: string;
  /** The locales in the order in which a reader should see them. One without editions gets no page. */
  readonly locales: readonly NewsroomLocale[];
  readonly editions: readonly EditionSummary[];
}

export interface NewsroomLocale {
  readonly locale: string;
  readonly autonym: string;
  readonly settings: LocaleSettings;
}

/** A file of an edition that is no text: its path under the editions' folder, with `/`, and its bytes. */
export interface BinaryFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export type RenderedFile = EditionFile | BinaryFile;

/** A file around the releases. */
export interface ListFile extends EditionFile {
  /**
   * What the text is made from, as plain JSON, beside the settings of the newsroom and the program: who has the file that was
   * made of the same need not ask for the text. Unless given, the text is asked for each time.
   */
  readonly madeFrom?: readonly unknown[];
}

/** Gives what a file of an edition holds. */
export function contentOf(file: RenderedFile): string | Uint8Array {
  return 'bytes' in file ? file.bytes : file.text;
}

/** One kind of edition: a pure function from text to files. The same input gives the same bytes. */
export interface EditionKind<File extends RenderedFile = RenderedFile> {
  readonly id: string;
  /** What the file names of its releases end in, without the dot. */
  readonly extension: string;
  /** Made only where it is asked for; what was made once follows its edition from then on. */
  readonly isOptional?: boolean;
  renderRelease(edition: Edition, context: EditionContext): readonly File[];
  /** The files around the releases: lists, the start page, the style sheet. */
  renderNewsroom?(newsroom: Newsroom, contextFor: (locale: string) => PageContext): readonly ListFile[];
}

/** Gives a kind of edition back as it is: what a program calls to have its own checked by the compiler. */
export function defineEdition(kind: EditionKind): EditionKind {
  return kind;
}
