import { functionWords } from '../../../locale/orthography/function-words.ts';
import { isUnspaced } from '../../../locale/scripts.ts';
import { signs } from '../physical/signs.ts';
import type { PressKey } from '../../../locale/press/press-conventions.ts';
import type { Clue } from './clues.ts';
import { bareLine } from './bare-line.ts';
import { endsLabel, isLabelled, isOpening, startsWith, type Found, type Read } from './found-line.ts';
import type { Lexicon } from './lexicon.ts';
import { menuClues, menuKinds } from './menu.ts';
import { coverage, type Hit } from './phrases.ts';
import { isOfPicture } from './picture-credit.ts';

const markKinds: ReadonlySet<PressKey> = new Set<PressKey>(['releaseMarks']);
/** Clues of what a line says, and when they hold. */
const sayings: readonly (readonly [clue: Clue, holds: (found: Found) => boolean])[] = [
  ['end-mark', ({ line, bare, lexicon }) => isEndMark(line, bare, lexicon)],
  ['page-number', (found) => (found.has & signs.digit) !== 0 && isPageNumber(found)],
  ['page-phrase', ({ bare, lexicon }) => lexicon.is('navigation', bare) || lexicon.is('closings', bare)],
  ['copyright', isCopyright],
  ['page-start', (found) => isSizeLine(found) || (startsWith(found, 'pageStarts') && isOfPage(found))],
  ['page-notice', isNoticeLine],
  ['greeting', (found) => found.line.length < 90 && startsWith(found, 'greetings')],
  ['closing', (found) => found.line.length < 60 && startsWith(found, 'closings')],
  ['credit', isOfPicture],
  ['source-line', (found) => isLabelled(found, 'sourceLabels') || isSourceLine(found)],
  ['headline-label', (found) => isLabelled(found, 'headlineLabels')],
  ['deck-label', (found) => isLabelled(found, 'deckLabels')],
  ['speech-by', (found) => startsWith(found, 'speechOpenings')],
  ['byline', (found) => startsWith(found, 'bylines') && found.line.split(' ').length <= 8],
  ['date-label', (found) => isLabelled(found, 'dateLabels')],
  ['release-number', (found) => (found.has & signs.digit) !== 0 && isReleaseNumber(found.line, found.hits)],
  ['mail-header', (found) => isLabelled(found, 'mailHeaders')],
  ['subject', (found) => isLabelled(found, 'subjectLabels')],
];

/** `Text size: A A A`, `A- A A+`: one letter again and again, by which readers choose how large the text is. */
const letterSizes = /(?:^|[\s:：])(\p{L})[+-]{0,2}(?:[\s|/]+\1[+-]{0,2}){2,3}$/u;

function isSizeLine({ line }: Found): boolean {
  return line.length < 60 && letterSizes.test(line);
}

/** What the beginning of a paragraph can tell. */
const ofParagraphs: ReadonlySet<Clue> = new Set<Clue>([
  ...(['page-start', 'greeting', 'credit', 'copyright', 'deck-label', 'headline-label', 'source-line'] as const),
]);
const openings: typeof sayings = sayings.filter(([clue]) => ofParagraphs.has(clue));

/** What a line without a phrase of any kind can tell. */
const withoutPhrase: ReadonlySet<Clue> = new Set<Clue>([
  ...(['end-mark', 'page-number', 'page-phrase', 'copyright', 'page-start', 'credit', 'source-line'] as const),
  ...(['release-number'] as const),
]);
const wordless: typeof sayings = sayings.filter(([clue]) => withoutPhrase.has(clue));
const wordlessOpenings: typeof sayings = openings.filter(([clue]) => withoutPhrase.has(clue));

/** What a folded line tells of the page, the e-mail or the wire around a release. */
export function pageClues(read: Read, lexicon: Lexicon): readonly Clue[] {
  const { line, hits } = read;
  const found = { ...read, bare: bareLine(line), lexicon };
  if (hits.length === 0) return [...saidOf(wordless, found), ...menuClues(found)];
  const said = saidOf(sayings, found);
  said.push(...markClues(line, hits, startsWith(found, 'releaseMarks')), ...menuClues(found));
  return said;
}

function saidOf(asked: typeof sayings, found: Found): Clue[] {
  const said: Clue[] = [];
  for (const [clue, holds] of asked) if (holds(found)) said.push(clue);
  return said;
}

function isCopyright({ line, has, isSentence }: Found): boolean {
  if ((has & signs.copyright) === 0 && !line.startsWith('(c)') && !line.startsWith('copyright')) return false;
  // `Copyright reform is on the agenda.`
  if (isSentence && (has & signs.copyright) === 0 && !/\p{Nd}{4}/u.test(line)) return false;
  return /^(?:©|\(c\)\s?\p{Nd}|copyright\b)|©\s?\p{Nd}{4}/u.test(line);
}

/** Whether a line begins with a label of pages, `Tags: …`, `Previous story: …`: no label of a contact. */
export function isPageLabel({ line, hits }: Pick<Read, 'line' | 'hits'>): boolean {
  return hits.some(({ kind, start, end }) => kind === 'pageStarts' && isOpening(line, start) && endsLabel(line, end));
}

/** The same of the folded beginning of a paragraph. */
export function openingClues(read: Read, lexicon: Lexicon): readonly Clue[] {
  return saidOf(read.hits.length === 0 ? wordlessOpenings : openings, { ...read, bare: '', lexicon });
}

/** Captions with the credit of their picture behind are no longer. */
const longestCaption = 300;

/** Whether a folded paragraph says what only notices of web pages and e-mails do, or has the credit of a picture at its beginning or end. */
export function paragraphClues(line: string, has: number, lexicon: Lexicon, length: number): readonly Clue[] {
  const said: Clue[] = [];
  const hits = lexicon.findInParagraph(line);
  const found = { line, has, bare: '', hits, lexicon, isSentence: true };
  if (hits.some(({ kind }) => kind !== 'creditLabels') && isNoticeLine({ ...found, hits: lexicon.find(line) }))
    said.push('page-notice');
  if (length < longestCaption && isOfPicture(found)) said.push('credit');
  return said;
}

function isNoticeLine(found: Found): boolean {
  const { hits } = found;
  if (hits.some(({ kind }) => kind === 'readerNotices')) return true;
  return hits.some(({ kind }) => kind === 'pageNotices') && isOfPage(found);
}

/** So much of a sentence of the page is what pages say. */
const pageShare = 0.6;

/**
 * Whether a line is a page's though a sentence of the text may begin with the same word or have it: it says more of the
 * kind, or in so many words. `Share of renewable energy rose`, `The talks remained confidential` are of the text.
 */
function isOfPage({ line, hits, isSentence }: Found): boolean {
  if (!isSentence) return true;
  let until = 0;
  let said = 0;
  for (const { kind, start, end } of hits) {
    if (start < until || (kind !== 'pageNotices' && kind !== 'pageStarts')) continue;
    if (kind === 'pageStarts' && start > 0 && !/[.!?。！？]\s?$/u.test(line.slice(0, start))) continue;
    if (kind === 'pageStarts' && (isLongPhrase(line.slice(start, end)) || endsLabel(line, end))) return true;
    said += 1;
    until = end;
  }
  return said > 1 || coverage(line, hits, pageKinds) >= pageShare;
}

const pageKinds: ReadonlySet<PressKey> = new Set<PressKey>([...menuKinds, 'pageNotices', 'pageStarts']);

/** A phrase of three words, or of as much in a script without spaces. */
function isLongPhrase(phrase: string): boolean {
  if (isUnspaced(phrase.charCodeAt(0))) return phrase.length >= longPhrase;
  return /\S\s+\S+\s+\S/u.test(phrase);
}

const longPhrase = 6;

/** `###`, `-30-`, `– ENDS –`, `[fin]`, `（完）`, `$$`: an end word alone needs that the line is one. */
function isEndMark(line: string, bare: string, lexicon: Lexicon): boolean {
  if (line.length > 40) return false;
  if (/^(?:#(?:\s{0,4}#){1,9}|\$\$|\*(?:\s?\*){2,9})$/u.test(line)) return true;
  // `-oOo-`, `ooOoo`: an ornament of letters, folded.
  if (/^[-–—=*~\s]*[o0]{3,7}[-–—=*~\s]*$/u.test(line)) return true;
  const word = bare
    .replace(/[)）\]】]+$/u, '')
    .replace(/(?<=^\p{Lo})\s+(?=\p{Lo}$)/u, '')
    .trim();
  return lexicon.is('endMarks', word) && (word !== '30' || line !== '30');
}

/** `Page 1 of 3`, `1/3`, `- 2 -`, `2`; `Phase 2` and `Article 4` are none. */
function isPageNumber({ line, lexicon }: Found): boolean {
  const [, before, between, behind] =
    line.length > 60
      ? []
      : (/^([\p{L}\p{M}'/]{0,10})\.?[-–—\s]*\p{Nd}{1,3}\s?(?:(\/|[\p{L}\p{M}]{1,10})\s?\p{Nd}{1,3})?[-–—\s]*([\p{L}\p{M}]{0,3})$/u.exec(
          line,
        ) ?? []);
  if (before === undefined || (between ?? '').length > longestOf) return false;
  return [before, behind ?? ''].every((word) => word === '' || lexicon.is('pageWords', word));
}

/** `of`, `sur`, `من`: what stands between a page and how many there are. */
const longestOf = 4;

function markClues(line: string, hits: readonly Hit[], starts: boolean): readonly Clue[] {
  if (!hits.some(({ kind }) => kind === 'releaseMarks') || line.length > 120) return [];
  const share = coverage(line, hits, markKinds);
  if (share >= 0.75) return ['release-mark'];
  return share >= 0.4 || (starts && line.length < 40) ? ['release-mark-part'] : [];
}

/** `SOURCE Orchard Foods`, `News provided by`, `…新闻处供稿`; `Source of pride` is none. */
function isSourceLine({ line, hits, lexicon }: Found): boolean {
  const following = line.startsWith('source') ? /^source\s+(\p{L}+)/u.exec(line)?.[1] : undefined;
  if (following !== undefined) return !functionWords(lexicon.locale).has(following);
  return (
    line.length < 40 &&
    hits.some(({ kind, start, end }) => {
      return kind === 'sourceLabels' && end === line.length && start > 0 && /^\p{Lo}/u.test(line.slice(start));
    })
  );
}

/** `No. 12/2021`, `IP/31/1187`, `WTMR31 MMRO 091200`, `086/31`, `Ref: NR/31/044`. */
function isReleaseNumber(line: string, hits: readonly Hit[]): boolean {
  if (line.length > 70 || !/\p{Nd}/u.test(line)) return false;
  const rest = line.replace(/[\p{Lu}\p{Ll}\p{Nd}]*\p{Nd}[\p{Lu}\p{Ll}\p{Nd}/.\-–—_]*/gu, ' ');
  if (!/\p{L}{2}/u.test(rest) && /[/\-.\p{L}]/u.test(line) && !/[+@]/u.test(line)) return true;
  const labels = hits.filter(({ kind }) => kind === 'numberLabels' || kind === 'releaseMarks');
  if (
    !labels.some(({ kind, start }) => kind === 'numberLabels' && isOpening(line, start)) &&
    !labels.some(({ kind }) => kind === 'releaseMarks')
  ) {
    return false;
  }
  return coverage(line, hits, new Set<PressKey>(['numberLabels', 'releaseMarks'])) >= 0.6;
}
