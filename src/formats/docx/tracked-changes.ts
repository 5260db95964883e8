import { DragomanError } from '../../model/error.ts';
import type { XmlPart } from './xml.ts';

/** Elements by which a word processor remembers what was changed (ECMA-376, 17.13.5). */
const change =
  /<(?:w|ns\d+):(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|numberingChange|(?:r|p|tbl|tblGrid|tr|tc|sect|tblPrEx?)PrChange|tblPrExChange)(?=[\s/>])/gu;

/** Where tracked changes stand in the XML of a part. */
export function changesIn(xml: string): readonly number[] {
  return Array.from(xml.matchAll(change), ({ index }) => index);
}

/**
 * Refuses a document with changes that nobody has accepted or rejected: which text is the release’s is not for a program to
 * say.
 *
 * @throws DragomanError `docx-tracked-changes` with the paragraph of the first.
 */
export function refuseTrackedChanges(
  text: string,
  { start, end }: XmlPart,
  path: string,
  lineAt: (offset: number) => number,
): void {
  const found = changesIn(text.slice(start, end));
  if (found[0] === undefined) return;
  const place = { file: path, line: lineAt(start + found[0]), column: 1 };
  throw new DragomanError('docx-tracked-changes', { count: found.length }, place);
}
