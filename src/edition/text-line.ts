import { direction } from '../locale/cldr/direction.ts';
import { segmentSeparator } from '../locale/orthography/segment-separator.ts';
import type { EditionBlock, EditionInline } from '../model/edition.ts';
import { cleanText } from './markup/clean-text.ts';
import { bracketedMark, withMarks } from './composed/notes.ts';
import { textOfInlines } from './composed/layout.ts';
import { withQuotes } from './markup/quoted.ts';
import { marksOf } from './markup/marks.ts';

/** Writes blocks on one line, with what the locale puts between sentences: a dateline and the text that it opens. */
export function writeRuns(runs: readonly EditionBlock[], locale: string): string {
  return runs.map((block) => writeLine(block.content, locale)).join(segmentSeparator(locale));
}

/**
 * Writes one line without markup. In a script that runs from right to left, telephone numbers and addresses are put
 * between U+2066 and U+2069: without these isolates a reader sees their parts in reverse order.
 */
export function writeLine(marked: readonly EditionInline[], locale: string): string {
  const content = withQuotes(withMarks(marked, bracketedMark), locale);
  const text = textOfInlines(content);
  if (direction(locale) === 'ltr') return cleanText(text).trim();
  let line = '';
  let done = 0;
  for (const mark of marksOf(content, locale)) {
    if (mark.kind !== 'address') continue;
    line += `${text.slice(done, mark.start)}\u2066${text.slice(mark.start, mark.end)}\u2069`;
    done = mark.end;
  }
  return cleanText(line + text.slice(done)).trim();
}
