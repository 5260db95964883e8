import type { Piece } from '../physical/pieces.ts';
import type { Reach } from '../physical/reach.ts';
import { closeUp, isLetterSpaced } from '../physical/spread.ts';
import { ClueSet } from './clue-set.ts';
import { observeCommon } from './common.ts';
import { contactClues } from './contact-clues.ts';
import { observeCounters } from './counters.ts';
import { agencyLine, dateLine } from './date-line.ts';
import { runInDateline, type Dateline } from './dateline.ts';
import { addForm, isCentred } from './form.ts';
import { withLegalForm } from './legal-form.ts';
import { fold, type Lexicon } from './lexicon.ts';
import { observeMail } from './mail.ts';
import { bareLine } from './bare-line.ts';
import { isPageLabel, openingClues, pageClues, paragraphClues } from './page.ts';
import { observeDates } from './dated.ts';
import { observeNumberRuns } from './number-run.ts';
import { observePlain } from './plain.ts';
import type { Hit } from './phrases.ts';
import { isUnstopped } from '../../../locale/scripts.ts';
import { isProse, shapeOf } from './shape.ts';
import { observeSurroundings } from './surroundings.ts';

/** Clues about lines look at no longer ones. */
const longestLine = 170;
/** So much of a longer piece is read for how it begins. */
const beginning = 120;
/** In so much of it, notices of web pages and e-mails are looked for. */
const longestNotice = 600;

/** A dateline of a place alone may open so many of the first paragraphs: captions and greetings may stand above the text. */
const openings = 3;

/** Whether a dateline of a place alone may open a piece: it is the first paragraph, one of the first, or none of them. */
type MayOpen = 'first' | 'early' | 'no';

/** A piece with all that was observed of it. */
export interface Observation {
  readonly piece: Piece;
  /** Folded; '' for a piece that is too long to be a line. */
  readonly line: string;
  readonly hits: readonly Hit[];
  readonly clues: ClueSet;
  readonly reach: Reach | undefined;
  /** What a line that is a date says, or how a paragraph begins. */
  readonly dateline: Dateline | undefined;
}

export interface Source {
  readonly lexicon: Lexicon;
  readonly names: ReadonlySet<string>;
  /** The lines of the embargo, from 1. */
  readonly embargo: ReadonlySet<number>;
}

/** Observes the pieces of a release, each by itself and then among the others. */
export function observe(written: readonly Piece[], source: Source): Observation[] {
  const pieces = written.map((piece) => withDateOpen(withLegalForm(piece, source.lexicon), source));
  let prose = 0;
  const seen: Seen[][] = [];
  const observations = pieces.map((piece, at) => {
    if (isProse(piece)) prose += 1;
    const isFirst = prose <= 1 && pieces[at - 1]?.ends !== 'question';
    const mayOpen = prose > openings ? 'no' : isFirst ? 'first' : 'early';
    return observeAgain(piece, mayOpen, source, seen);
  });
  observeMail(observations);
  observeNumberRuns(observations);
  const first = firstOfText(observations);
  observeSurroundings(observations, first);
  observeDates(observations);
  observeCounters(observations, first, source.lexicon.locale);
  observeCommon(observations, source.lexicon.locale);
  observePlain(observations);
  return observations;
}

/** `27. svibnja 2031.`, `8 апреля 2031 г.`, `10.30 น.`: the point behind a year or an hour. */
const yearEnd = /\p{Nd}\s?(?:\p{L}{1,6})?\.$/u;
const year = /\p{Nd}{4}/u;
/** Lines that are a place and a date have no more words. */
const longestDate = 16;

/** Corrects what a line ends in that is a place and a date: the point behind its year ends no sentence. */
function withDateOpen(piece: Piece, { lexicon, names }: Source): Piece {
  const isStopped = piece.ends === 'sentence' && yearEnd.test(piece.text.slice(-12));
  const isUnended = piece.ends === 'open' && isUnstopped(piece.text.charCodeAt(0)) && isProse(piece);
  // `Sana, 3 May 2031 (Saba):` above the first paragraph leads to no list.
  const isLead = piece.ends === 'colon';
  if ((!isStopped && !isUnended && !isLead) || piece.words > longestDate || !year.test(piece.text)) return piece;
  if (dateLine(piece.text, piece.words, lexicon, names)?.isBare !== true) return piece;
  return { ...piece, ends: 'open', words: Math.min(piece.words, mostWords) };
}

/** A line of more words may be prose where sentences have no stop. */
const mostWords = 14;

/** The first paragraph that is no greeting of an e-mail to journalists, or -1. */
function firstOfText(observations: readonly Observation[]): number {
  return observations.findIndex(({ piece, clues }) => isProse(piece) && !clues.has('greeting'));
}

/** What was observed of a piece, with all else that was asked for it. */
interface Seen {
  readonly observation: Observation;
  readonly mayOpen: MayOpen;
  readonly isEmbargo: boolean;
  /** The clues of the piece alone; what is added later, of where it stands, is no other's. */
  readonly own: ClueSet;
}

/** Observes a piece, or remembers what was observed of an equal one: long files say much several times. */
function observeAgain(piece: Piece, mayOpen: MayOpen, source: Source, seen: Seen[][]): Observation {
  const isEmbargo = source.embargo.has(piece.line);
  const equal = seen[piece.textNumber];
  const before = equal?.find((each) => {
    return each.mayOpen === mayOpen && each.isEmbargo === isEmbargo && isAlike(each.observation.piece, piece);
  });
  if (before !== undefined) return observedAgain(before, piece);
  const observation = observeOne(piece, mayOpen, source);
  const own = { observation, mayOpen, isEmbargo, own: new ClueSet(observation.clues) };
  if (equal === undefined) seen[piece.textNumber] = [own];
  else equal.push(own);
  return observation;
}

function observedAgain({ observation, own }: Seen, piece: Piece): Observation {
  const { line, hits, reach, dateline } = observation;
  return { piece, clues: new ClueSet(own), line, hits, reach, dateline };
}

/** Whether two pieces of one text are alike in all that `observeOne` asks of them. */
function isAlike(one: Piece, other: Piece): boolean {
  return (
    one.marker?.kind === other.marker?.kind &&
    one.layout === other.layout &&
    (one.cells === undefined) === (other.cells === undefined) &&
    one.isBeside === other.isBeside &&
    isCentred(one) === isCentred(other)
  );
}

function observeOne(piece: Piece, mayOpen: MayOpen, source: Source): Observation {
  const clues = new ClueSet();
  clues.add(shapeOf(piece));
  if (source.embargo.has(piece.line)) clues.add('embargo');
  addForm(piece, clues);
  const found = piece.text.length > longestLine ? observeLong(piece, clues, source) : observeLine(piece, clues, source);
  addHeadings(piece, found.line === '' ? fold(piece.text.slice(0, beginning)) : found.line, found.hits, clues);
  const { line, hits, reach } = found;
  return { piece, clues, line, hits, reach, dateline: datelineOf(piece, clues, mayOpen, source) };
}

/** The text of a piece without spaces that only stretch it, so that phrases are found in it. */
function evenlySpaced({ text, cells }: Piece): string {
  if (cells !== undefined || !text.includes('  ')) return text;
  return isLetterSpaced(text) ? closeUp(text) : text.replace(/(?<=\S) {2,3}(?=\S)/g, ' ');
}

/** Whether a line may be any sentence of a text. */
function isSentence({ ends, words, marker }: Piece): boolean {
  return ends === 'sentence' && words >= fewestOfSentence && marker === undefined;
}

const fewestOfSentence = 4;

function observeLine(piece: Piece, clues: ClueSet, { lexicon }: Source): Pick<Observation, 'line' | 'hits' | 'reach'> {
  const line = fold(evenlySpaced(piece));
  const hits = lexicon.find(line);
  const { clues: ofContact, reach } = contactClues(piece, line, hits, lexicon);
  for (const clue of pageClues({ line, has: piece.signs, hits, isSentence: isSentence(piece) }, lexicon))
    clues.add(clue);
  for (const clue of ofContact) clues.add(clue);
  if (clues.has('label') && clues.has('page-start') && isPageLabel({ line, hits })) clues.delete('label');
  if (clues.has('hashtags')) clues.delete('label');
  return { line, hits, reach };
}

function observeLong(piece: Piece, clues: ClueSet, { lexicon }: Source): Pick<Observation, 'line' | 'hits' | 'reach'> {
  const start = fold(piece.text.slice(0, beginning));
  const hits = lexicon.find(start);
  for (const clue of openingClues({ line: start, has: piece.signs, hits, isSentence: isProse(piece) }, lexicon))
    clues.add(clue);
  if (piece.text.length < longestNotice) {
    const whole = fold(piece.text);
    for (const clue of paragraphClues(whole, piece.signs, lexicon, piece.text.length)) clues.add(clue);
  }
  return { line: '', hits, reach: undefined };
}

/** Finds the dateline that a paragraph begins with, or that a line is, and adds the clue of it. */
function datelineOf(piece: Piece, clues: ClueSet, mayOpen: MayOpen, { lexicon, names }: Source): Dateline | undefined {
  if (isProse(piece) || piece.text.length > longestLine) {
    const runIn = runInDateline(piece.text, {
      first: mayOpen !== 'no',
      opens: mayOpen === 'first',
      lexicon,
      names,
    });
    if (runIn !== undefined) clues.add('dateline');
    return runIn;
  }
  if (clues.has('prose') || clues.has('telephone') || clues.has('email')) return undefined;
  return lineDate(piece, clues, { lexicon, names });
}

/** Reads a line that is a date, or of which a part is one, and adds the clue of it. */
function lineDate(piece: Piece, clues: ClueSet, source: Pick<Source, 'lexicon' | 'names'>): Dateline | undefined {
  const { lexicon, names } = source;
  const found = dateLine(piece.text, piece.words, lexicon, names) ?? agencyLine(piece.text);
  const isBare = found?.isBare === true || (found !== undefined && clues.has('date-label'));
  const part = isBare || clues.has('table-row') ? undefined : datedPart(piece, clues.has('trail'), source);
  if (isBare || (part !== undefined && !clues.has('trail'))) clues.add('date-line');
  else if (part === undefined && found !== undefined) clues.add('date-part');
  return part ?? (found && { ...found, end: piece.text.length });
}

/** So many parts a line has that says of a text who wrote it and when, and each is so long. */
const mostParts = 6;
const longestPart = 40;

/**
 * `Press office · Release no. 3 · 30/09/2031`, `3 May 2031 | 4 minutes to read`: the part of a line of short parts that is
 * a date says the release's.
 */
function datedPart(
  { text }: Piece,
  isTrail: boolean,
  { lexicon, names }: Pick<Source, 'lexicon' | 'names'>,
): Dateline | undefined {
  if (text.length > longestLine || !/\p{Nd}{2}/u.test(text)) return undefined;
  const parts = text.split(isTrail ? trailSign : partSign);
  if (parts.length < 2 || parts.length > mostParts || parts.some(({ length }) => length > longestPart))
    return undefined;
  for (const part of parts) {
    const found = /\p{Nd}\P{L}*\p{Nd}/u.test(part) ? dateLine(part.replace(/\.$/u, ''), 1, lexicon, names) : undefined;
    if (found?.isBare === true && found.date !== undefined)
      return { end: text.length, confidence: 0.7, why: 'dateline-date', date: found.date };
  }
  return undefined;
}

/** What parts the date of a line from the rest of it. */
const partSign = /\s*[·•|｜│]\s*|\s{3,}|\u3000|\t/u;
/** The same in a line of several parts, where dashes do, too. */
const trailSign = /\s+[·•|–—/]\s+|\s{3,}|\t/u;

/** `About the survey`: neither an organisation nor a name stands behind the phrase, and the phrase is not all. */
function isTopic({ text }: Piece, hits: readonly Hit[]): boolean {
  const { end } = hits.findLast(({ kind }) => kind === 'aboutHeadings') ?? { end: 0 };
  const rest = text.slice(end).replace(/[\s:：]+$/u, '');
  if (!/\p{Ll}{3}/u.test(rest) || /\p{Lu}|\p{Lo}/u.test(rest)) return false;
  return !hits.some(({ kind }) => kind === 'organisationWords');
}

/** Adds what headings there are: of the text about an organisation, of notes to editors. */
function addHeadings(piece: Piece, line: string, hits: readonly Hit[], clues: ClueSet): void {
  if (!hits.some(({ kind }) => kind === 'aboutHeadings' || kind === 'notesHeadings')) return;
  const bare = bareLine(line);
  const offset = line.indexOf(bare) + 1;
  const isAbout = hits.some(({ kind, start, end }) => {
    return kind === 'aboutHeadings' && (start <= offset || end >= line.length - 1);
  });
  if (isAbout && !/^\p{L}+\s+\p{Nd}/u.test(bare)) {
    const isLine = piece.ends !== 'sentence' || /[\s,](?:\p{L}{2,5}|(?:\p{L}\.)+\p{L})\.$/u.test(piece.text);
    if (isLine && piece.words <= 10) {
      clues.add('about-heading');
      if (isTopic(piece, hits)) clues.add('about-topic');
    } else if (/^[^:：\n]{3,80}[:：፦៖՝]\s/u.test(piece.text.slice(0, 90))) clues.add('about-paragraph');
  }
  const notes = hits.find(({ kind, start }) => kind === 'notesHeadings' && start <= offset);
  if (notes === undefined || piece.words > 8) return;
  if (notes.end >= line.length - 3 || piece.ends === 'colon') clues.add('notes-heading');
}
