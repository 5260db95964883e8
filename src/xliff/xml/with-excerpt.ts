import type { ByteSource } from '../../model/byte-source.ts';
import { DragomanError } from '../../model/error.ts';
import { decode, encodingOf } from './encoding.ts';

/** Longer lines are no help to the eye. */
const LONGEST_EXCERPT = 400;

/** Runs a reader of the bytes; a `DragomanError` that it throws gets the file's path and the faulty line. */
export function withExcerpt<T>(bytes: Uint8Array | ByteSource, path: string | undefined, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DragomanError)) throw error;
    const { code, values, line, column, file = path } = bareAmpersandIn(bytes, error) ?? error;
    const excerpt = line === undefined ? undefined : excerptOf(bytes, line);
    throw new DragomanError(code, values, { file, line, column, excerpt });
  }
}

/** Larger files are not read again for a better message. */
const LARGEST = 1e8;

/** Of an entity. */
const LONGEST_NAME = 100;

/** Comments, CDATA sections, processing instructions and references, in which or as which an ampersand may stand; else one that may not. */
const ampersands =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|&(?:[A-Za-z_:][\w:.-]*|#\d+|#x[\dA-Fa-f]+);|&/g;

/** A parser reads on from a bare `&` to the next semicolon, or the end: the fault is told at its own place. */
function bareAmpersandIn(
  bytes: Uint8Array | ByteSource,
  { code, line = 0, column = 0 }: DragomanError,
): DragomanError | undefined {
  if ((code !== 'xliff-truncated' && code !== 'xliff-not-well-formed') || bytes.length > LARGEST) return undefined;
  const text = [...decode(bytes, encodingOf(bytes))].join('');
  for (const { 0: found, index } of text.matchAll(ampersands)) {
    // A file that ends within a reference was cut off there.
    if (found !== '&' || /^[\w#:.-]*$/.test(text.slice(index + 1, index + LONGEST_NAME))) continue;
    const before = text.slice(0, index).split(/\r\n?|\n/);
    const place = { line: before.length, column: before.at(-1)!.length + 1 };
    const isFirst = place.line < line || (place.line === line && place.column <= column);
    return isFirst ? new DragomanError('xliff-ampersand', {}, place) : undefined;
  }
  return undefined;
}

/** A line of the file, from 1, or as much of it as its encoding lets be read. */
function excerptOf(bytes: Uint8Array | ByteSource, line: number): string | undefined {
  let text = '';
  let before = line - 1;
  try {
    for (const chunk of decode(bytes, encodingOf(bytes))) {
      text += chunk;
      for (let end = text.indexOf('\n'); before > 0 && end >= 0; end = text.indexOf('\n')) {
        text = text.slice(end + 1);
        before--;
      }
      if (before > 0) text = '';
      else if (text.includes('\n') || text.length > LONGEST_EXCERPT) break;
    }
  } catch {
    return undefined;
  }
  const excerpt = text.split(/\r?\n/, 1)[0] ?? '';
  return before > 0 || excerpt.length > LONGEST_EXCERPT ? undefined : excerpt;
}
