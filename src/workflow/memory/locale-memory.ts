import type { MemoryEntry } from '../../memory/tm/entry.ts';
import type { MemoryQuery } from '../../memory/tm/likeness.ts';
import type { LookUpOptions, MemoryMatch } from '../../memory/tm/look-up.ts';
import type { Derived } from '../newsroom/derived.ts';
import type { MemoryDocument } from './documents.ts';
import type { MemorySettings } from './settings.ts';

/** All that was translated in a newsroom, and what was imported. */
export interface NewsroomMemory {
  readonly settings: MemorySettings;
  /** Gives the memory of one target locale, as it was when it was asked for first. */
  of(locale: string): LocaleMemory;
  /** Keeps what was learnt of files, and closes what is open. */
  close(): Promise<void>;
}

/** A sentence to look up, and how. */
export interface MemoryLookUp extends LookUpOptions {
  readonly query: MemoryQuery;
}

/** The memory of one target locale, wherever its entries are kept. */
export interface LocaleMemory {
  /** Digests what the memory has something from; `derived`: what was kept of documents. */
  state(derived: Derived): Promise<string>;
  /** Tells whether nothing was translated yet. */
  isEmpty(): Promise<boolean>;
  /** Gives what is found for each sentence, in their order: together, since each question may go to another machine. */
  lookUp(asked: readonly MemoryLookUp[]): Promise<readonly (readonly MemoryMatch[])[]>;
  /** Gives all entries of the newsroom itself, document by document, read from the files. */
  documented(): Iterable<readonly [document: MemoryDocument, entry: MemoryEntry]>;
  /** Finds the entries that have each word in their source, their target or what stands around them, whatever its case. */
  containing(words: readonly string[]): AsyncIterable<MemoryEntry>;
  /** Makes now what look-ups need. */
  prepare(): Promise<void>;
}

/** Keeps the entries of a target locale so that they are found fast. */
export interface KeptEntries extends Pick<LocaleMemory, 'isEmpty' | 'lookUp' | 'containing' | 'prepare'> {
  /** Digests of what is kept beside the newsroom's own. */
  others(): Promise<readonly string[]>;
  close(): void;
}
