import { dateLine, runInDateline } from './dateline.ts';
import { isPageFurniture, isReleaseMark, navigation } from './furniture.ts';
import { unspacedCharacters } from '../../locale/scripts.ts';
import { foldedLine, isProse, type Label, type Outlining } from './label.ts';
import type { Lexicon } from './lexicon.ts';
import { mergePieces, type Piece } from './pieces.ts';

/** A dateline this far down is not the release's own. */
const farthestDateline = 400;
/** So many paragraphs may stand above the dateline, as a summary does. */
const summaries = 3;

/** Index of the first piece of the text proper: what has a dateline, else the first paragraph; the count if there is none. */
export function bodyStart(pieces: readonly Piece[], lexicon: Lexicon, names: ReadonlySet<string>): number {
  let first = -1;
  let prose = 0;
  let headlineSeen = false;
  for (const [at, piece] of pieces.entries()) {
    if (at > farthestDateline && first !== -1) break;
    if (isProse(piece) && runInDateline(piece.text, true, lexicon, names) !== undefined) return at;
    const paragraph = isBodyProse(piece, first === -1, headlineSeen);
    headlineSeen ||= piece.words >= 5;
    if (piece.marker !== undefined && first === -1 && at > 0 && piece.words > 3) first = at;
    if (!paragraph) continue;
    if (first === -1) first = at;
    prose += 1;
    if (prose > summaries) break;
  }
  return first === -1 ? pieces.length : first;
}

/** The first lines of a release may be long headlines, or questions, without being paragraphs. */
function isBodyProse(piece: Piece, mayBeHead: boolean, headlineSeen: boolean): boolean {
  if (!isProse(piece)) return false;
  if (piece.words >= 40 || !mayBeHead) return true;
  // A language that ends no sentence with a mark has paragraphs without one.
  if (headlineSeen && isUnspaced(piece.text)) return true;
  return piece.ends === 'sentence' ? piece.words >= 8 : piece.ends === 'colon' || piece.text.length > 240;
}

/** Joins the lines that a headline or deck was wrapped over, which no paragraph's width tells. */
export function joinHead(
  text: string,
  pieces: readonly Piece[],
  lexicon: Lexicon,
  names: ReadonlySet<string>,
): Piece[] {
  const joined: Piece[] = [];
  let from = 0;
  for (let at = 1; at <= pieces.length; at += 1) {
    if (pieces[at]?.passage === pieces[from]?.passage) continue;
    for (const piece of joinPassage(text, pieces.slice(from, at), lexicon, names)) joined.push(piece);
    from = at;
  }
  return joined;
}

function joinPassage(
  text: string,
  passage: readonly Piece[],
  lexicon: Lexicon,
  names: ReadonlySet<string>,
): readonly Piece[] {
  const isList = passage.length > 4 || (passage.length > 2 && passage.every((piece) => piece.words <= 4));
  if (passage.length < 2 || isList || passage.some((piece) => /[@+]|\d{3}[\s-]\d{3}/.test(piece.text))) return passage;
  const done: Piece[] = [];
  let run: Piece[] = [];
  const close = (): void => {
    const [head, ...rest] = run;
    if (head !== undefined) done.push(mergePieces(text, [head, ...rest]));
    run = [];
  };
  for (const piece of passage) {
    const before = run.at(-1);
    if (before !== undefined && !wraps(before, piece, lexicon, names)) close();
    run.push(piece);
  }
  close();
  return done;
}

function wraps(before: Piece, piece: Piece, lexicon: Lexicon, names: ReadonlySet<string>): boolean {
  if (before.ends !== 'open' || piece.marker !== undefined || piece.words >= 18) return false;
  // `What: …`, `Where: …` are lines of their own.
  if (/^[\p{L}\s]{1,20}[:：]/u.test(piece.text)) return false;
  if (isCapitals(before.text) !== isCapitals(piece.text)) return false;
  if (isUnspaced(before.text) && before.text.length < wrappedUnspaced) return false;
  const alone = [before, piece].some((each) => {
    const line = foldedLine(each);
    return (
      isReleaseMark(line, lexicon) ||
      isPageFurniture(line, lexicon) ||
      dateLine(each.text, each, lexicon, names) !== undefined
    );
  });
  return !alone && before.words >= 3;
}

/** Headlines without spaces between words are short: one that was wrapped has more characters than this in a line. */
const wrappedUnspaced = 30;

const unspacedRun = new RegExp(`[${unspacedCharacters}]{4}`, 'u');

function isUnspaced(text: string): boolean {
  return unspacedRun.test(text.slice(0, 80));
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Labels what stands above the text: debris of the page, marks, dates, the headline and what explains it. */
export function labelHead(outlining: Outlining, end: number): void {
  const { pieces, labels, lexicon } = outlining;
  const open: number[] = [];
  for (const [at, piece] of pieces.slice(0, end).entries()) {
    if (labels[at] !== undefined) continue;
    const line = foldedLine(piece);
    if (isReleaseMark(line, lexicon)) labels[at] = navigation(0.9, 'release-mark');
    else if (at > farthestDateline || !labelDateLine(outlining, at, piece)) open.push(at);
  }
  // Without a text under it, nothing tells a short line of the release from one of the page around it.
  const hasBody = end < pieces.length;
  const headline = headlineOf(outlining, hasBody ? open : open.slice(0, 1));
  for (const at of open) {
    const piece = pieces[at];
    if (piece === undefined) continue;
    const known = isPageFurniture(foldedLine(piece), lexicon);
    if (headline === undefined || at < headline.at) labels[at] = aboveHeadline(known);
    else if (at === headline.at) labels[at] = { role: 'headline', confidence: headline.confidence, why: headline.why };
    else if (known) labels[at] = navigation(0.8, 'page-phrase');
    else if (hasBody) labels[at] = deck(piece);
  }
}

function aboveHeadline(known: boolean): Label {
  return known ? navigation(0.95, 'page-phrase') : navigation(0.75, 'above-headline');
}

function deck(piece: Piece): Label {
  return { role: 'deck', confidence: piece.words >= 5 ? 0.85 : 0.5, why: 'below-headline' };
}

/** Labels a line that is only a date, with or without a place. */
export function labelDateLine(outlining: Outlining, at: number, piece: Piece): boolean {
  const found = dateLine(piece.text, piece, outlining.lexicon, outlining.names);
  if (found === undefined) return false;
  outlining.labels[at] = { role: 'dateline', confidence: found.confidence, why: found.why };
  if (found.date !== undefined) outlining.date ??= found.date;
  if (found.place !== undefined) outlining.place ??= found.place;
  return true;
}

function isFurniture(piece: Piece | undefined, lexicon: Lexicon): boolean {
  return piece !== undefined && isPageFurniture(foldedLine(piece), lexicon);
}

interface Headline {
  readonly at: number;
  readonly confidence: number;
  readonly why: string;
}

/** The first line that is more than a few words; where all are short, what the file sets apart. */
function headlineOf({ pieces, lexicon }: Outlining, open: readonly number[]): Headline | undefined {
  const candidates = open.filter((at) => !isFurniture(pieces[at], lexicon));
  const long = candidates.find((at) => (pieces[at]?.words ?? 0) >= 5);
  if (long !== undefined) return { at: long, confidence: 0.9, why: 'headline-first-long' };
  const [first] = candidates;
  if (first === undefined) return undefined;
  if (candidates.length <= 2) return { at: first, confidence: 0.7, why: 'headline-first' };
  const gaps = candidates.slice(1).map((at) => pieces[at]?.gap ?? 0);
  const widest = Math.max(
    2,
    gaps.reduce((most, gap) => Math.max(most, gap), 0),
  );
  const apart = candidates.slice(1).findLast((at) => pieces[at]?.gap === widest);
  const last = candidates.at(-1) ?? first;
  return {
    at: apart ?? last,
    confidence: 0.5,
    why: apart === undefined ? 'headline-last-short' : 'headline-set-apart',
  };
}
