import { jsonFormat } from './catalogue/release/json-format.ts';
import { poFormat } from './catalogue/release/po-format.ts';
import { docxFormat } from './docx/docx-format.ts';
import { htmlFormat } from './html/html-format.ts';
import { markdownFormat } from './markdown/markdown-format.ts';
import type { Format } from './source/define-format.ts';
import { extensionOf, refuseUnknownFormat } from './source/source-extensions.ts';
import { textFormat } from './text/text-format.ts';
import { xliffFormat } from './xliff/xliff-format.ts';

/** Every source format. A new one is one file, one entry here and its extensions in `source/source-extensions.ts`. */
export const formats: readonly Format[] = [
  textFormat,
  markdownFormat,
  htmlFormat,
  docxFormat,
  jsonFormat,
  poFormat,
  xliffFormat,
];

/**
 * Finds the format of a file by its extension.
 *
 * @throws DragomanError `source-format-unknown`.
 */
export function formatOf(path: string, among: readonly Format[] = formats): Format {
  refuseUnknownFormat(path, among);
  const extension = extensionOf(path);
  return among.find((each) => each.extensions.includes(extension))!;
}
