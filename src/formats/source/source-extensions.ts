import { DragomanError } from '../../model/error.ts';
import type { Format } from './define-format.ts';

/** The extensions of our formats, in the order of the registry: who lists files need not load what reads them. */
export const ourExtensions: readonly string[] = [
  '.txt',
  '.text',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.docx',
  '.json',
  '.po',
  '.pot',
  '.xlf',
  '.xliff',
];

/** Lists the extensions that a source file may have, with the dot. */
export function sourceExtensions(formats?: readonly Format[]): readonly string[] {
  return formats?.flatMap((format) => format.extensions) ?? ourExtensions;
}

/** Gives the extension of a file in lower case, with the dot; empty where it has none. */
export function extensionOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return name.includes('.') ? name.slice(name.lastIndexOf('.')).toLowerCase() : '';
}

/** @throws DragomanError where no format has the extension of a file. */
export function refuseUnknownFormat(path: string, formats?: readonly Format[]): void {
  const extension = extensionOf(path);
  const known = sourceExtensions(formats);
  if (known.includes(extension)) return;
  throw new DragomanError('source-format-unknown', { extension, known: known.join(' ') }, { file: path });
}
