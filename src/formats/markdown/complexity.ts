import { DragomanError } from '../../model/error.ts';
import type { Span } from '../source/define-format.ts';
import { placeAt } from '../source/place.ts';

/** The most that is parsed as one, in UTF-16 code units; the time it takes may grow with the square. */
const longest = 100_000;
/** Pictures that stand in the text as data are read fast, however long. */
const data = /[A-Za-z\d+/=]{1000,}/gu;
/** More quotations and lists inside of each other than anybody writes. */
const deepest = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){50}/mu;

/**
 * Refuses a part of a file that would take too long to parse.
 *
 * @throws DragomanError `source-too-complex`
 */
export function refuseIfComplex(text: string, { start, end }: Span, path: string): void {
  const part = text.slice(start, end);
  const isLong = part.length > longest && part.replace(data, '').length > longest;
  if (!isLong && !deepest.test(part)) return;
  throw new DragomanError('source-too-complex', {}, { file: path, ...placeAt(text, start) });
}
