import { DragomanError } from '../../model/error.ts';
import { decode, encodingOf } from './encoding.ts';

/** Longer lines are no help to the eye. */
const LONGEST_EXCERPT = 400;

/** Runs a reader of the bytes; a `DragomanError` that it throws gets the file's path and the faulty line. */
export function withExcerpt<T>(bytes: Uint8Array, path: string | undefined, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DragomanError)) throw error;
    const { code, values, line, column, file = path } = error;
    const excerpt = line === undefined ? undefined : excerptOf(bytes, line);
    throw new DragomanError(code, values, { file, line, column, excerpt });
  }
}

/** A line of the file, from 1, or as much of it as its encoding lets be read. */
function excerptOf(bytes: Uint8Array, line: number): string | undefined {
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
