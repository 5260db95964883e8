import { DragomanError } from '../model/error.ts';
import { jsonFormat } from './catalogue/release/json-format.ts';
import { poFormat } from './catalogue/release/po-format.ts';
import { docxFormat } from './docx/docx-format.ts';
import { htmlFormat } from './html/html-format.ts';
import { markdownFormat } from './markdown/markdown-format.ts';
import type { Format } from './source/define-format.ts';
import { textFormat } from './text/text-format.ts';
import { xliffFormat } from './xliff/xliff-format.ts';

/** Every source format. A new one is one file and one entry here. */
export const formats: readonly Format[] = [
  textFormat,
  markdownFormat,
  htmlFormat,
  docxFormat,
  jsonFormat,
  poFormat,
  xliffFormat,
];

/** Lists the extensions that a source file may have, with the dot. */
export function sourceExtensions(among: readonly Format[] = formats): readonly string[] {
  return among.flatMap((format) => format.extensions);
}

/**
 * Finds the format of a file by its extension.
 *
 * @throws DragomanError `source-format-unknown`.
 */
export function formatOf(path: string, among: readonly Format[] = formats): Format {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const extension = name.includes('.') ? name.slice(name.lastIndexOf('.')).toLowerCase() : '';
  const format = among.find((each) => each.extensions.includes(extension));
  if (format) return format;
  throw new DragomanError(
    'source-format-unknown',
    { extension, known: sourceExtensions(among).join(' ') },
    { file: path },
  );
}
