import { DragomanError } from '../model/error.ts';
import type { Format } from './source/define-format.ts';
import { textFormat } from './text/text-format.ts';

/** Every source format. A new one is one file and one entry here. */
export const formats: readonly Format[] = [textFormat];

/** The extensions that a source file may have, with the dot. */
export const sourceExtensions: readonly string[] = formats.flatMap((format) => format.extensions);

/** The format of a file by its extension. Throws `source-format-unknown`. */
export function formatOf(path: string): Format {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const extension = name.includes('.') ? name.slice(name.lastIndexOf('.')).toLowerCase() : '';
  const format = formats.find((each) => each.extensions.includes(extension));
  if (format) return format;
  throw new DragomanError('source-format-unknown', { extension, known: sourceExtensions.join(' ') }, { file: path });
}
