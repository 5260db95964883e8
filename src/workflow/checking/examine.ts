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
  readonly eachDocument?: (checked: CheckedFile, bytes: Uint8Array, home: string) => void;
  /** Checks a document's bytes with `run`; what comes back may be about others, which it made of them. */
  readonly examine?: (document: ExaminedDocument, run: (bytes: Uint8Array) => CheckedFile) => Examined;
}

export interface ExaminedDocument {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** It is a file by itself, and not in a kit. */
  readonly isFile: boolean;
}

export interface Examined {
  readonly checked: CheckedFile;
  readonly bytes: Uint8Array;
}

/** Checks one document by a policy, in the way that the request asks for. */
export function examine(
  document: ExaminedDocument,
  request: CheckRequest,
  options: Pick<CheckDocumentOptions, 'strict' | 'untranslated'>,
  policyFor: PolicyFor | undefined,
): Examined {
  const policy = policyFor === undefined ? {} : { policyFor };
  const run = (bytes: Uint8Array): CheckedFile => checkDocument(bytes, { path: document.path, ...options, ...policy });
  return request.examine?.(document, run) ?? { checked: run(document.bytes), bytes: document.bytes };
}

export function strictness({ strict }: CheckRequest): Pick<CheckDocumentOptions, 'strict'> {
  return strict === undefined ? {} : { strict };
}

/** Makes an entry for a file that can't be used; a bug is thrown on. */
export function unusable(path: string, error: unknown): CheckedFile {
  if (!(error instanceof DragomanError)) throw error;
  return { path: error.file ?? path, units: 0, segments: 0, error, findings: [] };
}
