import { clueSet } from '../evidence/clue-set.ts';
import type { Observation } from '../evidence/observe.ts';
import { quotedShare } from '../evidence/quoted-parts.ts';
import { signs } from '../physical/signs.ts';
import type { Label } from './labels.ts';

/** How many paragraphs there were up to a piece, and what its neighbours were read as. */
interface Where {
  readonly paragraphs: number;
  readonly before: Label | undefined;
  readonly after: Label | undefined;
}

/** Other readings that the evidence does not weigh, and what is left of the confidence where one is near. */
const doubts: readonly (readonly [
  left: number,
  isNear: (observation: Observation, label: Label, where: Where) => boolean,
])[] = [
  [0.7, isOtherwiseQuote],
  [0.75, mayOpenWithDateline],
  [0.75, isDateAmongLabels],
  [0.8, isYearOfList],
  [0.8, isOnlyNearContact],
  [0.8, isNameBelowReach],
  [0.85, isClosingLine],
];

/** Lowers the confidence of labels that one other reading would nearly have beaten. */
export function withDoubts(observations: readonly Observation[], labels: readonly Label[]): Label[] {
  let paragraphs = 0;
  return labels.map((label, at) => {
    const observation = observations[at];
    if (observation === undefined) return label;
    if (label.role === 'paragraph' || label.role === 'quote') paragraphs += 1;
    const where = { paragraphs, before: labels[at - 1], after: labels[at + 1] };
    const left = doubts.find(([, isNear]) => isNear(observation, label, where))?.[0] ?? 1;
    return left === 1 ? label : { ...label, confidence: label.confidence * left };
  });
}

const quoting = signs.double | signs.single;

/** Half of a paragraph in quotation marks makes a quote: a share near that, or more without a speaker, may be either. */
function isOtherwiseQuote({ piece }: Observation, { role, speaker }: Label): boolean {
  if (role !== 'quote' && (role !== 'paragraph' || (piece.signs & quoting) === 0)) return false;
  const share = quotedShare(piece.text);
  return role === 'paragraph' ? share >= 0.4 : share < 0.45 || (speaker === undefined && share < 0.9);
}

/** So many paragraphs may begin with a place and date. */
const openings = 2;

/** `Place (or name), 3 May …`: one of the first paragraphs that a date stands near the beginning of, behind a capital and a sign. */
function mayOpenWithDateline({ piece, dateline }: Observation, { role }: Label, { paragraphs }: Where): boolean {
  if (role !== 'paragraph' || dateline !== undefined || paragraphs > openings) return false;
  const start = piece.text.slice(0, 60);
  // `OSTAVA, the harbour …`: a place may stand there without a date.
  if (/^\p{Lu}{4,20}[,.]\s/u.test(start) && /\p{Ll}/u.test(start)) return true;
  return /^[([（【［]?[\p{Lu}\p{Lo}][^,，،.。:：(（\p{Nd}]{1,24}[,，،(（/][^.。]{0,16}\p{Nd}/u.test(start);
}

/** What of a line itself tells of a contact. */
const ofContact = clueSet([
  ...(['telephone', 'email', 'name', 'job', 'organisation', 'address', 'contact-heading', 'contact-phrase'] as const),
  ...(['reach-label', 'field-label', 'link', 'over-date'] as const),
]);

/** A part of a contact of which only what stands beside it tells that it is one. */
function isOnlyNearContact({ clues }: Observation, { role }: Label): boolean {
  return role === 'contact' && !clues.hasAny(ofContact);
}

/** The last line of a contact, below a number or an address, that only looks like a name: the page or an end may be below, too. */
function isNameBelowReach({ clues }: Observation, { field }: Label, { before, after }: Where): boolean {
  if (field !== 'name' || clues.has('job') || clues.has('telephone') || clues.has('email')) return false;
  return (
    (before?.field === 'email' || before?.field === 'telephone' || before?.field === undefined) &&
    before?.role === 'contact' &&
    after?.role !== 'contact'
  );
}

/** `Date: … Source: … Views: …`: a line of a date that says other things besides is a page's as much as the release's. */
function isDateAmongLabels({ piece, clues }: Observation, { role }: Label): boolean {
  if (role !== 'dateline' || piece.text.length > longestDateLine) return false;
  const isMixed = clues.has('source-line') || clues.has('trail') || clues.has('release-number');
  return isMixed || (piece.text.match(/(?<!\p{Nd})[:：]/gu)?.length ?? 0) > 1;
}

const longestDateLine = 170;

/** The last line of all, a short sentence: it may be addressed to those who get the release. */
function isClosingLine({ clues }: Observation, { role }: Label, { after }: Where): boolean {
  return role === 'paragraph' && clues.has('sentence') && after === undefined;
}

/** A row of a year and what happened then may be an item of a list. */
function isYearOfList({ piece }: Observation, { role }: Label): boolean {
  if (role !== 'table-cell' || piece.cells?.length !== 2) return false;
  return /^\p{Nd}{4}(?:[-–/]\p{Nd}{2,4})?[\s|:]+\P{Nd}+$/u.test(piece.text.slice(0, 200));
}
