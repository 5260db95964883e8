import type { Edit } from '../../match/edit.ts';
import type { Role } from '../../model/role.ts';

/** A sentence of today’s source that waits for somebody. */
export interface WaitingSentence {
  readonly unit: string;
  readonly segment: string;
  readonly role?: Role;
  readonly text: string;
  readonly words: number;
  /** What its drafts translate, and what changed since; nothing where the sentence is new. */
  readonly edited?: EditedSentence;
  /** Locales in which it waits. */
  readonly locales: readonly string[];
}

export interface EditedSentence extends Edit {
  readonly before: string;
}

/** A block that stands where it stood and is read as something else, such as a heading that is a paragraph now. */
export interface RoleChange {
  readonly unit: string;
  readonly before: Role;
  readonly now: Role;
  /** It was translated before, and is not any more. */
  readonly isLeftOut: boolean;
  readonly text: string;
}

/** What one locale’s translators have to do. */
export interface LocaleWork {
  readonly locale: string;
  /** It was never exported: all is new. */
  readonly isNew: boolean;
  /** Sentences without a translation, or with one that is not done. */
  readonly untranslated: Amount;
  /** Drafts of another source than today’s. */
  readonly edited: Amount;
  /** Of those, the ones that a person may confirm: the wording of the source or its emphasis and links changed, and nothing else. */
  readonly wordingOnly: Amount;
}

export interface Amount {
  readonly sentences: number;
  /** Of the source. */
  readonly words: number;
}

/** What changed in a release since it went out, and what that asks of whom. */
export interface Difference {
  readonly release: string;
  /** The language of the release. */
  readonly locale: string;
  /** When it last went out to one of the locales, by ISO 8601. */
  readonly since?: string;
  /** What became of the blocks since the last export. */
  readonly blocks: Readonly<Record<BlockChange, number>>;
  /** Blocks that are read as something else. */
  readonly roles: readonly RoleChange[];
  /** Texts of blocks that went since the last export, and stand in no other. */
  readonly gone: readonly string[];
  readonly sentences: readonly WaitingSentence[];
  readonly locales: readonly LocaleWork[];
}

/** `split` counts the blocks that were split off another, `joined` those that were joined to one. */
export type BlockChange = 'edited' | 'moved' | 'split' | 'joined' | 'inserted' | 'gone';
