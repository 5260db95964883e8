import type { Observation } from './observe.ts';
import { bareLine } from './page.ts';
import { isProse } from './shape.ts';
import { bodyOf, shareOfText, type Body } from './vocabulary.ts';

/** In so many pieces from the top, a line's words are looked for in compounds, and the line in others. */
const deepReach = 60;
/** Lines with more words are no names and no running heads. */
const longestName = 8;
const longestHead = 12;

/** Adds what pieces have in common with the text and with one another. */
export function observeCommon(observations: readonly Observation[], locale: string): void {
  const pieces = observations.map(({ piece }) => piece);
  const body = bodyOf(pieces, locale);
  const counts = countLines(observations);
  const others = shortLines(observations);
  for (const [at, observation] of observations.entries()) {
    const { line, piece, clues } = observation;
    if (line === '') continue;
    if (piece.words <= longestHead && (counts.get(repeatKey(line)) ?? 0) > 1 && line.length > 3) clues.add('repeated');
    if (isProse(piece)) continue;
    addShare(observation, body, locale, at < deepReach);
    if (at < deepReach && piece.words <= longestName && line.length >= 4 && occursTwice(others, bareLine(line))) {
      clues.add('part-of-others');
    }
  }
}

function addShare({ line, clues }: Observation, body: Body, locale: string, deep: boolean): void {
  const share = shareOfText(line, body, locale, deep);
  if (share === undefined) return;
  if (share >= 0.6) clues.add('words-of-text');
  else clues.add(share >= 0.3 ? 'some-words-of-text' : 'no-words-of-text');
}

function countLines(observations: readonly Observation[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { line, piece } of observations) {
    if (line === '' || piece.words > longestHead) continue;
    const key = repeatKey(line);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Running heads differ in the number of the page. */
function repeatKey(line: string): string {
  return line.replace(/\p{Nd}+/gu, '#');
}

/** The short lines of the beginning as one text. */
function shortLines(observations: readonly Observation[]): string {
  const short = observations.slice(0, 400).filter(({ line, piece }) => line !== '' && piece.words <= 16);
  return short
    .map(({ line }) => line)
    .join('\n')
    .slice(0, 60_000);
}

function occursTwice(text: string, part: string): boolean {
  const first = part === '' ? -1 : text.indexOf(part);
  return first !== -1 && text.indexOf(part, first + part.length) !== -1;
}
