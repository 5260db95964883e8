import { clueSet } from './clue-set.ts';
import type { Observation } from './observe.ts';
import { isProse } from './shape.ts';

/** What debris is known by: the page's, the e-mail's, the wire's, and what only stands beside such a line. */
const known = clueSet([
  ...(['release-mark', 'release-mark-part', 'release-number', 'end-mark', 'embargo', 'page-number'] as const),
  ...(['page-phrase', 'menu', 'menu-part', 'trail', 'page-start', 'page-notice', 'copyright', 'languages'] as const),
  ...(['share-bar', 'mail-header', 'mail-block', 'above-mail', 'closing', 'credit'] as const),
  ...(['under-credit', 'above-credit', 'source-line', 'hashtags', 'link', 'page-edge', 'repeated'] as const),
  ...(['under-page', 'date-label', 'byline'] as const),
]);

/** What a line of the page is that others of its kind stand below: `Related stories`. */
const leads = clueSet(['page-phrase', 'menu', 'page-start', 'trail', 'share-bar', 'copyright']);

/** An e-mail's lines that may stand between its header and the text. */
const ofMail = clueSet(['mail-block', 'mail-header', 'greeting', 'release-mark', 'date-line', 'embargo']);

/**
 * Adds which pieces nothing tells to be debris, which lines stand below one of the page in the same passage, and which
 * subject of an e-mail is the only headline. Comes last, since it asks for what others added.
 */
export function observePlain(observations: readonly Observation[]): void {
  const firstProse = observations.findIndex(({ piece }) => isProse(piece));
  // A greeting may be a sentence; the headline of a mail stands below.
  const text = observations.findIndex(({ piece, clues }) => isProse(piece) && !clues.has('greeting'));
  const above = observations.slice(0, text === -1 ? undefined : text);
  markSubject(above);
  if (isLongText(observations[above.length])) markOnlyTitle(above);
  markAfterMark(above);
  for (let at = 0; at < observations.length; at += 1) {
    const { piece, clues } = observations[at]!;
    if (at > firstProse) markOfPage(observations[at - 1], observations[at]!, observations[at + 1]);
    if (!clues.hasAny(known)) clues.add(isProse(piece) ? 'plain-text' : 'plain');
  }
}

/** Marks a piece below the first paragraph that stands below a line of the page in the same passage, or above names of networks. */
function markOfPage(before: Observation | undefined, own: Observation, after: Observation | undefined): void {
  const { piece, clues } = own;
  if (before !== undefined && before.piece.passage === piece.passage && isOfPage(before)) {
    if (!isProse(piece) && !homePage.test(piece.text)) clues.add('under-page');
    if (isRelated(before) && piece.marker !== undefined && piece.ends === 'open') clues.add('under-related');
  }
  if (isOverShareBar(own, after)) clues.add('under-page');
}

/** `مشاركة عبر`: a few words in the passage of names of networks, right above them. */
function isOverShareBar({ piece, clues }: Observation, after: Observation | undefined): boolean {
  if (after?.piece.passage !== piece.passage || !after.clues.has('share-bar') || after.clues.has('link')) return false;
  return piece.ends !== 'sentence' && piece.words <= longestLead && !clues.hasAny(ofCard);
}

const longestLead = 4;
const ofCard = clueSet(['telephone', 'email', 'job', 'organisation', 'address', 'contact-heading', 'marked']);

/** `www.harbour.example`: an organisation's own address, and no page of others. */
const homePage = /^(?:https?:\/\/)?(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/?$/u;

/** What may stand between the mark of a release and its headline. */
const underMark = clueSet([
  'release-mark',
  'release-mark-part',
  'date-line',
  'date-part',
  'embargo',
  'release-number',
  'greeting',
]);

/** Marks the first line below a release mark or greeting that nothing tells to be debris: most often the headline. */
function markAfterMark(above: readonly Observation[]): void {
  let isUnder = false;
  let addressed = -1;
  for (const { piece, clues } of above) {
    const isKnown = clues.hasAny(known) || clues.hasAny(underMark);
    if (clues.has('release-mark')) isUnder = true;
    // Below a greeting stands whom it is for, and then the headline in a passage of its own.
    if (clues.has('greeting')) addressed = piece.passage;
    const fewest = isUnder ? 2 : fewestBelowGreeting;
    const isBelow = isUnder || (addressed !== -1 && piece.passage !== addressed);
    if (isBelow && !isKnown && piece.words >= fewest && !clues.has('organisation-name')) {
      clues.add('after-mark');
      return;
    }
  }
}

const fewestBelowGreeting = 5;

function isOfPage({ clues }: Observation): boolean {
  // A menu has a word for contacts, too: `Contact`, and below it where to write to.
  if (clues.hasAny(ofContact)) return false;
  return clues.has('under-page') || clues.hasAny(leads);
}

const ofContact = clueSet(['contact-heading', 'telephone', 'email']);

/** `Related stories`, or one of the stories below it. */
function isRelated({ clues }: Observation): boolean {
  return clues.has('under-related') || (clues.has('page-phrase') && clues.has('page-start'));
}

/** Whether a text is no headline that ends as sentences do: it has two sentences or is long. */
function isLongText(observation: Observation | undefined): boolean {
  if (observation === undefined) return false;
  const { text, words } = observation.piece;
  return words >= longestTitle || /\p{L}{3}(?:[.!?]\s|[。！？።։।])\S/u.test(text);
}

const longestTitle = 26;
/** Names of offices have no more words. */
const longestOffice = 5;

/** Marks the last line that says what kind of paper this is, where no line above the text can be a headline. */
function markOnlyTitle(above: readonly Observation[]): void {
  const isRival = ({ piece, clues }: Observation): boolean =>
    !clues.hasAny(underMark) &&
    !clues.hasAny(notTitles) &&
    (piece.words > longestOffice || (piece.words >= 2 && !clues.has('organisation-name')));
  const mark = above.findLast(({ clues }) => clues.has('release-mark') || clues.has('release-mark-part'));
  const hasSubject = above.some(({ clues }) => clues.has('only-subject'));
  if (mark !== undefined && mark.piece.ends === 'open' && !hasSubject && !above.some(isRival))
    mark.clues.add('only-title');
}

/** Lines that are no headline. */
const notTitles = clueSet([
  ...(['masthead', 'page-phrase', 'menu', 'page-start', 'page-notice', 'copyright'] as const),
  ...(['languages', 'share-bar', 'mail-header', 'trail', 'telephone', 'email', 'link'] as const),
]);

/** Marks the last subject above the text where no other line there can be a headline. */
function markSubject(above: readonly Observation[]): void {
  const subject = above.findLast(({ clues }) => clues.has('subject'));
  if (subject === undefined) return;
  const below = above.slice(above.indexOf(subject) + 1);
  const isRival = ({ piece, clues }: Observation): boolean =>
    piece.words >= 3 && piece.ends === 'open' && !clues.hasAny(ofMail);
  if (!below.some(isRival)) subject.clues.add('only-subject');
}
