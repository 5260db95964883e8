import { defined } from '../model/defined.ts';
import { cleanText } from '../edition/markup/clean-text.ts';
import type { SourceMark, MarkedTerm } from '../xliff/common/translator-notes.ts';
import type { SegmentFacts } from './segment-facts.ts';
import type { TermEntry, TermOccurrence } from '../memory/find-terms.ts';

/**
 * Annotates names, terms and addresses, in the order of the text. A segment of which nothing else is left to
 * translate has no marks.
 */
export function termAnnotations(
  segment: string,
  text: string,
  addresses: SegmentFacts['addresses'],
  terms: readonly TermOccurrence[],
): readonly SourceMark[] {
  const marks: SourceMark[] = addresses.map(({ start, end }) => ({ segment, start, end }));
  let next = 0;
  for (const { start, end, entry } of terms) {
    while (next < addresses.length && addresses[next]!.end <= start) next++;
    if (next < addresses.length && addresses[next]!.start < end) continue;
    const shown = text.slice(start, end);
    const stays = entry.terms.some(({ status, target }) => status === 'do-not-translate' && target === shown);
    const term = stays ? undefined : termOf(entry);
    if (stays) marks.push({ segment, start, end });
    else if (term !== undefined) marks.push({ segment, start, end, term });
  }
  const sorted = marks.toSorted((a, b) => a.start - b.start);
  return leavesText(text, sorted) ? sorted : sorted.filter(({ term }) => term !== undefined);
}

/** Makes the glossary's entry of a term, without forbidden translations: a tool would offer them like any other. */
function termOf({ source, terms }: TermEntry): MarkedTerm | undefined {
  const usable = terms.filter(({ status }) => status !== 'forbidden');
  if (usable.length === 0) return undefined;
  const ranked = usable.toSorted((a, b) => Number(b.status === 'preferred') - Number(a.status === 'preferred'));
  const definition = ranked.flatMap(({ note: remark }) => remark ?? [])[0];
  return {
    source: cleanText(source),
    translations: ranked.map(({ target }) => cleanText(target)),
    ...defined({ definition: definition && cleanText(definition) }),
  };
}

function leavesText(text: string, marks: readonly SourceMark[]): boolean {
  let rest = '';
  let at = 0;
  for (const { start, end } of marks.filter(({ term }) => term === undefined)) {
    rest += text.slice(at, start);
    at = end;
  }
  return /[\p{L}\p{N}]/u.test(rest + text.slice(at));
}
