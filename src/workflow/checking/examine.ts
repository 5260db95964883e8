import { wholeOf, type ByteSource } from '../../model/byte-source.ts';
import { DragomanError } from '../../model/error.ts';
import type { CheckedFile } from '../../model/checked-file.ts';
import { checkDocument, type CheckDocumentOptions } from './check-document.ts';
import type { PolicyFor } from '../newsroom/policies.ts';
import type { Abortable } from '../newsroom/abort.ts';
import type { Progress } from '../newsroom/progress.ts';

export interface CheckRequest extends Abortable {
  /** XLIFF files, kits, ids of releases; every store of the newsroom where empty. */
  readonly what?: readonly string[];
  readonly to?: readonly string[];
  readonly strict?: boolean;
  readonly progress?: Progress;
  /** Is told each error of a file that can't be used, which its entry has too. What it throws ends the check. */
  readonly onError?: (error: DragomanError) => void;
  /**
   * Takes each document that could be checked, with its bytes. `home` is where it would be as a file of its own: a
   * kit's documents beside the kit, a store's under the newsroom's `out`.
   */
  readonly eachDocument?: (checked: CheckedFile, bytes: Uint8Array | ByteSource, home: string) => void;
  /** Checks a document's bytes with `run`; what comes back may be about others, which it made of them. */
  readonly examine?: (
    document: ExaminedDocument & { readonly bytes: Uint8Array },
    run: (bytes: Uint8Array) => CheckedFile,
  ) => Examined;
  /** Files of more bytes are checked unit by unit, and need not fit into memory; 8 million unless set. */
  readonly held?: number;
}

/** In bytes. A file of this size takes some 100 MB of memory while it is checked. */
export const MOST_HELD = 8e6;

/** Tells how many bytes a file may have to be held; whoever mends it needs all of it. */
export function heldBy({ held = MOST_HELD, examine: mends }: CheckRequest): number {
  return mends === undefined ? held : Infinity;
}

export interface ExaminedDocument {
  readonly path: string;
  /** Those of a large file are not in memory; whoever asks to `examine` gets them whole. */
  readonly bytes: Uint8Array | ByteSource;
  /** It is a file by itself, and not in a kit. */
  readonly isFile: boolean;
}

export interface Examined {
  readonly checked: CheckedFile;
  readonly bytes: Uint8Array | ByteSource;
}

/** Checks one document by a policy, in the way that the request asks for. */
export function examine(
  document: ExaminedDocument,
  request: CheckRequest,
  options: Pick<CheckDocumentOptions, 'strict' | 'untranslated' | 'held'>,
  policyFor: PolicyFor | undefined,
): Examined {
  const policy = policyFor === undefined ? {} : { policyFor };
  const { path, bytes } = document;
  const run = (read: Uint8Array | ByteSource): CheckedFile => checkDocument(read, { path, ...options, ...policy });
  if (request.examine === undefined) return { checked: run(bytes), bytes };
  return request.examine({ ...document, bytes: wholeOf(bytes) }, run);
}

export function strictness({ strict }: CheckRequest): Pick<CheckDocumentOptions, 'strict'> {
  return strict === undefined ? {} : { strict };
}

/** Makes an entry for a file that can't be used; a bug is thrown on. */
export function unusable(path: string, error: unknown): CheckedFile {
  if (!(error instanceof DragomanError)) throw error;
  return { path: error.file ?? path, units: 0, segments: 0, error, findings: [] };
}
