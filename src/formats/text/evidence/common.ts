import { clueSet, type ClueSet } from './clue-set.ts';
import type { Piece } from '../physical/pieces.ts';
import { signs } from '../physical/signs.ts';
import type { Observation } from './observe.ts';
import { fold } from './lexicon.ts';
import { bareLine } from './bare-line.ts';
import { isProse } from './shape.ts';
import { bodyOf, shareOfText, significantWords } from './vocabulary.ts';

/** In so many pieces from the top, a line's words are looked for in compounds, and the line in others. */
const deepReach = 60;
/** Lines with more words are no names and no running heads. */
const longestName = 8;
const longestHead = 12;
/** So much of the first paragraphs is compared with the lines above them. */
const leadReach = 600;

/** Adds what pieces have in common with the text and with one another. */
export function observeCommon(observations: readonly Observation[], locale: string): void {
  const pieces = observations.map(({ piece }) => piece);
  const body = bodyOf(pieces, locale);
  const counts = countLines(observations);
  const others = shortLines(observations);
  markMastheads(observations);
  markTitleBars(observations);
  markEcho(observations, locale);
  const shares = new Map<string, number | undefined>();
  const shareOf = (line: string, at: number): number | undefined => {
    if (at < deepReach) return shareOfText(line, body, locale, true);
    if (!shares.has(line)) shares.set(line, shareOfText(line, body, locale, false));
    return shares.get(line);
  };
  for (let at = 0; at < observations.length; at += 1) {
    const { line, piece, clues } = observations[at]!;
    if (line === '') continue;
    if (piece.words <= longestHead && (counts.get(repeatKey(line, piece)) ?? 0) > 1 && line.length > 3)
      clues.add('repeated');
    if (isProse(piece)) continue;
    addShare(clues, shareOf(line, at));
    if (at < deepReach && piece.words <= longestName && line.length >= 4 && occursTwice(others, bareLine(line))) {
      clues.add('part-of-others');
    }
  }
}

/** In so many lines above the text, the one that says most of it is looked for. */
const nearest = 16;
/** Lines of these are none of the text. */
const noEcho = clueSet(['embargo', 'menu', 'trail', 'mail-header', 'page-notice', 'share-bar', 'greeting', 'masthead']);

/** Marks the line above the text that has most words of its first two paragraphs, as the headline has. */
function markEcho(observations: readonly Observation[], locale: string): void {
  const first = observations.findIndex(({ piece, clues }) => isProse(piece) && !clues.has('greeting'));
  if (first < 1) return;
  const lead = observations.slice(first, first + 4).filter(({ piece }) => isProse(piece));
  const text = lead.map(({ piece }) => piece.text.slice(0, leadReach)).slice(0, 2);
  const said = new Set(significantWords(text.join('\n'), locale));
  let best: Observation | undefined;
  let most = 0;
  for (const observation of observations.slice(Math.max(0, first - nearest), first)) {
    const { line, clues } = observation;
    if (line === '' || clues.has('marked') || (clues.hasAny(noEcho) && !clues.has('subject'))) continue;
    const known = new Set(significantWords(line, locale).filter((word) => said.has(word)));
    if (known.size < fewestKnown) continue;
    const named = new Set(significantWords(namesIn(observation.piece.text), locale));
    const score = known.size - [...named].filter((word) => known.has(word)).length / 2;
    if (score > most) [best, most] = [observation, score];
  }
  best?.clues.add('best-echo');
}

/** A line shares so many words with the text by which it may be its headline. */
const fewestKnown = 2;

/** The words of a line that begin with capitals, but for its first: who issues a release is named in its text, too. */
function namesIn(text: string): string {
  return [...text.matchAll(/(?<=\s)\p{Lu}[\p{L}\p{M}]*/gu)].map(([word]) => word).join(' ');
}

/** Shorter names of organisations may be words of the text. */
const shortestName = 8;

/** Marks the names of organisations above the text which the first paragraphs say again, word for word. */
function markMastheads(observations: readonly Observation[]): void {
  const first = observations.findIndex(({ piece, clues }) => isProse(piece) && !clues.has('greeting'));
  if (first < 1) return;
  const lead = observations
    .slice(first, first + 6)
    .map(({ piece }) => fold(piece.text.slice(0, leadReach)))
    .join('\n');
  for (const { line, clues } of observations.slice(Math.max(0, first - nearest), first)) {
    const name = bareLine(line.split(/\s[–—|·/-]\s|[,|·]/u)[0] ?? '');
    if (
      (clues.has('organisation-name') || clues.has('organisation')) &&
      name.length >= shortestName &&
      lead.includes(name)
    )
      clues.add('masthead');
  }
}

/** What the bar of a window adds to the title of its page. */
const besideTitle = /^\s[|–—·:»-]\s\S/u;

/** Marks `Harbour opens its quays - Port of Hull` where the title alone stands on a line near it. */
function markTitleBars(observations: readonly Observation[]): void {
  const [first, second, third] = observations.slice(0, titleReach);
  if (first === undefined || first.line === '' || isProse(first.piece)) return;
  const isBar = [second, third].some((own) => {
    return (
      own !== undefined &&
      own.piece.words >= 3 &&
      first.line.startsWith(own.line) &&
      besideTitle.test(first.line.slice(own.line.length))
    );
  });
  if (isBar) first.clues.add('masthead');
}

/** The title stands right below the bar, or below one line more. */
const titleReach = 3;

function addShare(clues: ClueSet, share: number | undefined): void {
  if (share === undefined) return;
  if (share >= 0.6) clues.add('words-of-text');
  else clues.add(share >= 0.3 ? 'some-words-of-text' : 'no-words-of-text');
}

function countLines(observations: readonly Observation[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { line, piece } of observations) {
    if (line === '' || piece.words > longestHead) continue;
    const key = repeatKey(line, piece);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Running heads differ in the number of the page; `Phase 1` and `Phase 2` are headings of the text. */
function repeatKey(line: string, { signs: has }: Piece): string {
  return (has & signs.digit) === 0 || numbered.test(line) ? line : line.replace(/\p{Nd}+/gu, '#');
}

const numbered = /^[\p{L}\p{M}]+\s\p{Nd}{1,3}$/u;

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
