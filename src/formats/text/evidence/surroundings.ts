import { clueSet } from './clue-set.ts';
import type { Piece } from '../physical/pieces.ts';
import { signs } from '../physical/signs.ts';
import type { Clue } from './clues.ts';
import type { Observation } from './observe.ts';
import { leadsToSpeech } from './quotation.ts';
import { isOfProgramme } from './programme.ts';
import { reachBeside, type Reach } from './reach-beside.ts';
import { casing, isProse } from './shape.ts';
import { goesOn } from './wrapped.ts';

/** A piece among the others. */
interface Place {
  readonly at: number;
  readonly own: Observation;
  readonly before: Observation | undefined;
  readonly after: Observation | undefined;
  readonly all: readonly Observation[];
  /** The first and last paragraph; -1 where there is none. */
  readonly firstProse: number;
  readonly lastProse: number;
  /** The first mark of the end below the first paragraph, or -1. */
  readonly end: number;
  /** The text too is in capitals. */
  readonly isShouted: boolean;
  /** The lines of the text are broken by hand. */
  readonly isWrapped: boolean;
  readonly reached: Reach | undefined;
}

/** Clues of where a piece stands, and when they hold. The order matters where one looks at another. */
const placeClues: readonly (readonly [clue: Clue, holds: (place: Place) => boolean])[] = [
  ['first', ({ before }) => before === undefined],
  ['last', ({ after }) => after === undefined],
  ['above-text', ({ at, firstProse }) => at < firstProse || firstProse === -1],
  ['below-text', ({ at, lastProse }) => at > lastProse && lastProse !== -1],
  ['after-end', ({ at, end }) => end !== -1 && at > end],
  ['tight-above', ({ before, own }) => isTogether(before, own)],
  ['wide-above', ({ before, own }) => !isTogether(before, own) && own.piece.gap > 1],
  ['tight-below', ({ own, after }) => isTogether(own, after)],
  ['page-edge', ({ own }) => own.piece.page !== 'within' && own.piece.words <= 12],
  ['among-short', ({ before, after }) => isShort(before) && isShort(after)],
  ['under-colon', ({ before, own, after }) => isUnderColon(before, own.piece, after)],
  ['goes-on', ({ before, own, isShouted, isWrapped }) => goesOn(before, own, { isShouted, isWrapped })],
  ['speech-lead', ({ own, after }) => leadsToSpeech(own.piece.text, after?.piece.text)],
  ['heading-sign', ({ before, own, after }) => isHeadingSign(before?.piece, own.piece, after?.piece)],
  ['leads-list', ({ own, after }) => own.piece.ends === 'colon' && isListed(after?.piece)],
  [
    'over-list',
    ({ before, own, after, at, all, firstProse }) =>
      (at > firstProse || before?.piece.marker !== undefined || isOneOfDays(all, at)) && isOverList(before, own, after),
  ],
  ['label-run', ({ at, all, reached }) => reached === undefined && isInLabelRun(all, at)],
  ['under-quote', ({ before, own }) => isUnderQuote(before, own)],
  ['marked-alone', ({ before, own, after }) => isMarkedAlone(before?.piece, own.piece, after?.piece)],
  ['above-credit', ({ own, after }) => own.piece.words < 40 && isTogether(own, after) && isCreditLine(after)],
  ['no-reach', ({ own, reached }) => own.reach !== undefined && reached === undefined],
  ['under-credit', ({ before, own }) => isTogether(before, own) && isCreditLine(before)],
  ['near-reach', ({ reached }) => reached === 'near'],
  ['over-small', ({ own, after, at, firstProse }) => at < firstProse && isOverSmall(own, after)],
  ['under-capitals', ({ before, own, at, firstProse }) => at < firstProse && isOverSmall(before, own)],
  ['over-speaker', ({ own, after }) => own.piece.words <= 14 && after?.clues.has('speech-by') === true],
  ['under-speaker', ({ before, own }) => isUnderSpeaker(before, own)],
  ['year-run', ({ before, own, after }) => isYear(own) && (isYear(before) || isYear(after))],
  ['year-run', ({ at, firstProse, before, own, after }) => at > firstProse && isOfProgramme(before, own, after)],
  ['close-to-reach', ({ reached }) => reached === 'close'],
];

/** So many lines further down the next day of a programme begins. */
const nextDay = 12;

/** Whether a line that is a date stands above items, and another below them. */
function isOneOfDays(all: readonly Observation[], at: number): boolean {
  const isDay = (own: Observation | undefined, after: Observation | undefined): boolean =>
    own?.clues.has('date-line') === true && own.piece.gap > 0 && after?.piece.marker !== undefined;
  if (!isDay(all[at], all[at + 1])) return false;
  return all.slice(at + 2, at + nextDay).some((own, step) => isDay(own, all[at + 3 + step]));
}

/** What ends a sentence with more words is a paragraph, or what somebody says behind a dash. */
const longestItem = 8;

/** `Tuesday, 10 May`: a short line of its own right above the items of a list, which is no date of the release. */
function isOverList(
  before: Observation | undefined,
  { piece, clues }: Observation,
  after: Observation | undefined,
): boolean {
  // Files without blank lines have it right below a paragraph.
  const isApart = piece.gap > 0 || (before?.piece.ends === 'sentence' && before.piece.words > longestItem);
  if (!isApart || piece.marker !== undefined || piece.cells !== undefined || piece.words > 10) return false;
  if (piece.ends !== 'open' || after?.piece.passage !== piece.passage || !isListed(after.piece)) return false;
  clues.delete('date-line');
  return !clues.has('contact-heading') && !isOfPage(clues);
}

/** `Related stories`: a known line of pages that begins as their lines do. */
function isOfPage(clues: Observation['clues']): boolean {
  return clues.has('page-phrase') && clues.has('page-start');
}

/** Whether a line of capitals stands above a title that is none: the name of an office, or what the title is about. */
function isOverSmall(own: Observation | undefined, after: Observation | undefined): boolean {
  if (own === undefined || after === undefined || after.piece.gap > 1) return false;
  if (!own.clues.has('capitals') || after.piece.words < 4 || isProse(after.piece)) return false;
  return !own.clues.hasAny(notOver) && !after.clues.hasAny(notOver) && casing(after.piece.text) !== 'capitals';
}

const notOver = clueSet(['embargo', 'date-line', 'release-number', 'mail-header', 'table-row', 'marked']);

/** Lines below `Remarks by` that say who speaks and where, in the same passage. */
function isUnderSpeaker(before: Observation | undefined, own: Observation): boolean {
  if (before === undefined || !isTogether(before, own) || isProse(own.piece)) return false;
  return before.clues.has('speech-by') || before.clues.has('under-speaker');
}

/** `1971  First prize at the festival`: a year, and in words what happened then. */
function isYear(observation: Observation | undefined): boolean {
  if (observation === undefined || observation.piece.words > 16 || (observation.piece.signs & signs.digit) === 0)
    return false;
  // A year and two things more are a row.
  if ((observation.piece.cells?.length ?? 0) > 2) return false;
  return /^(?:1[5-9]|20)\p{Nd}\p{Nd}(?:[-–/]\p{Nd}{2,4})?[\s:–—-]+\P{Nd}*\p{L}{3}\P{Nd}*$/u.test(
    observation.piece.text,
  );
}

/** Adds where pieces stand: above, in and below the text, and what their neighbours are. */
export function observeSurroundings(all: readonly Observation[], firstProse: number): void {
  const lastProse = all.findLastIndex(({ piece }) => isProse(piece));
  const end = all.findIndex(({ clues }, at) => at > firstProse && clues.has('end-mark'));
  const isShouted = firstProse !== -1 && casing(all[firstProse]?.piece.text ?? '') === 'capitals';
  const isWrapped = all.some(({ piece }) => isProse(piece) && piece.spans.length > 1);
  const reachedAt = reachBeside(all);
  for (let at = 0; at < all.length; at += 1) {
    const own = all[at]!;
    const [before, after] = [all[at - 1], all[at + 1]];
    const place = {
      at,
      own,
      before,
      after,
      all,
      firstProse,
      lastProse,
      end,
      isShouted,
      isWrapped,
      reached: reachedAt(at),
    };
    for (const [clue, holds] of placeClues) if (holds(place)) own.clues.add(clue);
    if (at < firstProse && own.clues.has('goes-on')) joinColon(place.before);
  }
}

/** A line with a colon that the next goes on from, as headlines do, leads to nothing else. */
function joinColon(before: Observation | undefined): void {
  if (before === undefined || before.piece.ends !== 'colon') return;
  before.clues.delete('colon-short');
  before.clues.delete('colon-long');
  before.clues.add('line');
}

function isTogether(before: Observation | undefined, after: Observation | undefined): boolean {
  return before !== undefined && before.piece.passage === after?.piece.passage;
}

function isShort(observation: Observation | undefined): boolean {
  return observation === undefined || (observation.piece.words <= 6 && observation.piece.ends === 'open');
}

function isListed(piece: Piece | undefined): boolean {
  return piece?.marker !== undefined || piece?.layout === 'table';
}

/** The credit of a picture, which its caption may follow. */
function isCreditLine(observation: Observation | undefined): boolean {
  if (observation === undefined || observation.piece.words >= 15) return false;
  return observation.clues.has('credit') || observation.clues.has('copyright');
}

/** What a line with a label announces instead of a part of the text. */
const otherLabels = clueSet([
  ...(['mail-header', 'mail-block', 'reach-label', 'date-label', 'headline-label', 'deck-label'] as const),
  ...(['contact-heading', 'credit', 'source-line', 'telephone', 'email'] as const),
]);

function isLabelled(observation: Observation | undefined): boolean {
  return observation?.clues.has('label') === true && !observation.clues.hasAny(otherLabels);
}

/** Whether a line is one of several with labels, `WHAT: …` and `WHERE: …`; one line may stand between two. */
function isInLabelRun(all: readonly Observation[], at: number): boolean {
  if (!isLabelled(all[at])) return false;
  return [-2, -1, 1, 2].some((step) => isLabelled(all[at + step]));
}

/** Whether a short line stands below a paragraph that is only direct speech: who said it. */
function isUnderQuote(before: Observation | undefined, { piece }: Observation): boolean {
  if (before === undefined || piece.words > 14 || piece.ends === 'colon' || piece.gap > 1) return false;
  const { text, words } = before.piece;
  return words >= 4 && /^["“„«»「『‘]/u.test(text) && /["”“»«」』’]\s?[.,]?$/u.test(text);
}

/** Whether a line has a bullet or number that no line beside it has: a numbered heading, say. */
function isMarkedAlone(before: Piece | undefined, piece: Piece, after: Piece | undefined): boolean {
  if (piece.marker === undefined || isDash(piece.marker.kind) || piece.words > 12 || piece.ends !== 'open')
    return false;
  return before?.marker === undefined && after !== undefined && after.marker === undefined && after.words > piece.words;
}

/** A dash marks an item, even where it is the only one. */
function isDash(kind: string): boolean {
  return '-–—'.includes(kind);
}

/** Signs that are headings where they stand alone, and bullets where another follows. */
function isHeadingSign(before: Piece | undefined, piece: Piece, after: Piece | undefined): boolean {
  const kind = piece.marker?.kind;
  if (before === undefined || kind === undefined || !'■◆●◇□▼✅📌🔹🔸👉☑★☆'.includes(kind) || piece.words > 8)
    return false;
  return before.marker?.kind !== kind && after?.marker?.kind !== kind;
}

/** `Signatories`: organisations stand right below, two or more. A person signs with what he is. */
function isOverNames({ clues, piece }: Observation, own: Piece, after: Observation | undefined): boolean {
  if (!clues.has('notes-heading') || piece.words > 3 || piece.passage !== own.passage) return false;
  if (after?.piece.passage !== own.passage || isProse(after.piece)) return false;
  return !after.clues.has('job') && !after.clues.has('link') && !after.clues.has('label');
}

/** Whether a line belongs to a list without signs below a line that ends in a colon. */
function isUnderColon(before: Observation | undefined, piece: Piece, after: Observation | undefined): boolean {
  if (before === undefined || isProse(piece) || piece.marker !== undefined || piece.ends === 'colon') return false;
  if (before.clues.has('under-colon') && before.piece.passage === piece.passage) return true;
  if (isOverNames(before, piece, after)) return true;
  const { ends, marker } = before.piece;
  const isLead = ends === 'colon' && marker === undefined && !before.clues.has('contact-heading');
  return isLead && after?.piece.passage === piece.passage && !isProse(after.piece);
}
