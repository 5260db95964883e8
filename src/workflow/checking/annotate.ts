import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CheckedFile } from '../../model/checked-file.ts';
import { describeFinding } from '../../report/describe.ts';
import { translator } from '../../report/messages.ts';
import type { Translate } from '../../model/translate.ts';
import { writeTogether } from '../../workspace/commits/atomic-write.ts';
import { annotateXliff } from '../../xliff/annotate.ts';
import { readXliff, writeXliff } from '../../xliff/document.ts';
import { checkDocument, type CheckDocumentOptions } from './check-document.ts';

export interface AnnotateOptions extends CheckDocumentOptions {
  /** Language of the comments, `en` unless set. */
  readonly lang?: string;
}

/**
 * Checks one bilingual file from anywhere and gives it back with the findings on its segments: ITS 2.0 Localization
 * Quality Issues in XLIFF 2, where 2.0 becomes 2.1, and notes in 1.2. Every other byte is as it was. Throws a
 * `DragomanError` for a file that can't be used.
 */
export function annotate(bytes: Uint8Array, { lang = 'en', ...options }: AnnotateOptions = {}): Uint8Array {
  const checked = checkDocument(bytes, options);
  if (checked.error !== undefined) throw checked.error;
  return annotateChecked(bytes, checked, translator(lang));
}

/** Puts the findings of a check on the segments of the bytes that were checked. Waived findings are left out. */
export function annotateChecked(bytes: Uint8Array, { path, findings }: CheckedFile, t: Translate): Uint8Array {
  const standing = findings.filter(({ waived }) => waived === undefined);
  const document = readXliff(bytes, path === '' ? {} : { path });
  return writeXliff(annotateXliff(document, standing, (finding) => describeFinding(finding, t)));
}

/** Counts the findings about a document as a whole, which no segment of it can carry. */
export function countUnplaced({ findings }: CheckedFile): number {
  return findings.filter(({ unit, waived }) => unit === undefined && waived === undefined).length;
}

/** A document with its findings, and the file that it was, or would be. */
export interface AnnotatedDocument {
  readonly bytes: Uint8Array;
  readonly home: string;
}

/**
 * Writes each document beside its home, `news.xlf` as `news.checked.xlf`, all of them or none, and never over one of
 * the `inputs`. Returns the paths in the order given.
 */
export async function writeAnnotated(
  documents: readonly AnnotatedDocument[],
  inputs: readonly string[],
): Promise<readonly string[]> {
  const taken = new Set(inputs.map(real));
  const { result } = await writeTogether((writes) =>
    documents.map(({ bytes, home }) => {
      let path = besides(home);
      while (taken.has(real(path))) path = besides(path);
      taken.add(real(path));
      writes.put(path, bytes);
      return path;
    }),
  );
  return result;
}

function besides(path: string): string {
  return path.replace(/(?:\.[^./\\]*)?$/, '.checked$&');
}

function real(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}
