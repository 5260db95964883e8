import type { ContactField } from '../../../model/role.ts';
import { functionWords } from '../../../locale/orthography/function-words.ts';
import { looksLikeName } from '../evidence/contact-clues.ts';
import type { Clue } from '../evidence/clues.ts';
import type { Lexicon } from '../evidence/lexicon.ts';
import type { Observation } from '../evidence/observe.ts';

/** What a line of a contact says: a field, several things, or an address on the net. */
export type LineField = ContactField | 'link' | 'mixed';

/** What the lines of a contact before a line have said. */
export interface Card {
  readonly hasName: boolean;
  readonly hasReach: boolean;
  /** The line before is a heading. */
  readonly afterHeading: boolean;
  /** Lines of it so far. */
  readonly lines: number;
}

export const emptyCard: Card = { hasName: false, hasReach: false, afterHeading: false, lines: 0 };

/** What a line of a contact says, by itself and by what stands around it. */
export function fieldOf(
  observation: Observation,
  next: Observation | undefined,
  card: Card,
  lexicon: Lexicon,
): LineField {
  const { clues, line, piece } = observation;
  const label = lexicon.labelOf(line)?.label;
  const reached = reachField(observation, label);
  if (reached !== undefined) return reached;
  if (isHeadingLine(observation, card)) return 'heading';
  const isWeb = label === 'web' || clues.has('link');
  if (label !== undefined && !isWeb) return label;
  if (isWeb) return 'link';
  if (piece.ends === 'colon' || opensRegion(line, next, card, lexicon.locale)) return 'heading';
  if (isBareRegion(observation, next, card)) return 'heading';
  return textField(observation, next, card);
}

function isHeadingLine({ clues, piece }: Observation, card: Card): boolean {
  if (!clues.has('contact-heading')) return false;
  const isTeam = card.afterHeading && clues.has('organisation') && piece.ends !== 'colon';
  return !isTeam && (card.lines === 0 || card.hasReach || piece.ends === 'colon');
}

function reachField(observation: Observation, label: string | undefined): LineField | undefined {
  const { clues } = observation;
  const [telephone, email] = [clues.has('telephone'), clues.has('email')];
  if (telephone && email) return 'mixed';
  if (!telephone && !email) return undefined;
  const field = telephone ? 'telephone' : 'email';
  // `M:` is a mobile telephone in one office and mail in another: what follows tells.
  if (label === 'telephone' || label === 'email') return field;
  return label === undefined && !saysMore(observation) ? field : 'mixed';
}

/** Whether a name stands beside a number or address; `Press office: 020 7946 0555` is a label. */
function saysMore({ clues, piece, reach }: Observation): boolean {
  const rest = reach?.rest ?? '';
  if (/[:：]\s*$/u.test(rest) || clues.has('reach-label') || piece.words <= 2) return false;
  return /[\p{L}\p{M}]{2,}[\s.]+[\p{L}\p{M}]{2,}|\p{Lo}{2,}/u.test(rest);
}

/** `In Geneva`, `Pour l’Afrique`: a small word and a place, above a name. */
function opensRegion(line: string, next: Observation | undefined, card: Card, locale: string): boolean {
  const [first = '', ...rest] = line.split(' ');
  if (rest.length === 0 || rest.length > 3 || (card.lines > 0 && !card.hasReach)) return false;
  return functionWords(locale).has(first) && next !== undefined && next.piece.words <= 8 && !/[@\p{Nd}]/u.test(line);
}

/** What a line has that names no region. */
const noRegion: readonly Clue[] = ['job', 'organisation', 'address'];

/** `Rome`, `East Africa`: a short line above one that has a name with its number. */
function isBareRegion({ piece, clues }: Observation, next: Observation | undefined, card: Card): boolean {
  if (next === undefined || piece.words > 3 || /[,，、]/u.test(piece.text)) return false;
  if ((card.lines > 0 && !card.hasReach) || noRegion.some((clue) => clues.has(clue))) return false;
  return isNamedReach(next);
}

/** `Paolo Serritelli, +39 06 5550 0143`: a name and how to reach it on one line. */
function isNamedReach({ reach, clues }: Observation): boolean {
  if (clues.has('reach-label') || (!clues.has('telephone') && !clues.has('email'))) return false;
  const opening = (reach?.rest ?? '').split(/[,，、:：;(（–—|-]/u)[0]?.trim() ?? '';
  return /\s|\p{Lo}{2}/u.test(opening) && looksLikeName(opening);
}

/** What a line without a number, an address or a label says; the first that holds. */
function textField(observation: Observation, next: Observation | undefined, card: Card): ContactField {
  const { clues, piece } = observation;
  if (opensWithName(observation, card)) return 'name';
  if (clues.has('address') && !clues.has('job')) return 'address';
  if (card.lines > 1 && isPlaceLine(piece.text)) return 'address';
  if (clues.has('job') && !isShortTeam(observation)) return 'title';
  if (clues.has('organisation') || clues.has('contact-heading')) return 'organisation';
  if (card.hasName) return 'organisation';
  if (looksLikeName(piece.text)) return 'name';
  return card.lines === 0 && next?.clues.has('name') !== true ? 'name' : 'organisation';
}

/** `Raj Malhotra, Chief Financial Officer`: a name, then more. */
function opensWithName(observation: Observation, card: Card): boolean {
  const [before = '', ...after] = observation.piece.text.split(/[,，،]\s*|\s[–—-]\s/u);
  if (after.length > 0 && looksLikeName(before) && !isOrganisation(before, observation)) return true;
  return !card.hasName && nameFirst(observation);
}

/** `Lamia Benali Relations avec les médias`: two words of a name, then what she does. */
function nameFirst({ piece, hits }: Observation): boolean {
  const first = hits.find(({ kind }) => kind === 'organisationWords' || kind === 'jobWords');
  if (first === undefined || first.start < 5) return false;
  const name = piece.text.slice(0, first.start).trim();
  return (
    /^[\p{Lu}][\p{L}'’-]+\s\p{Lu}[\p{L}'’-]+$/u.test(name) &&
    /\s\p{Lu}/u.test(piece.text.slice(first.start - 1, first.start + 1))
  );
}

/** Whether the words before a comma name an organisation: `Press Office, The Lantern Museum`. */
function isOrganisation(before: string, { hits }: Observation): boolean {
  return hits.some(({ kind, start }) => kind === 'organisationWords' && start < before.length);
}

/** `Communications Team`, `Kommunikation`: words that are in titles and in the names of teams. */
function isShortTeam({ piece, hits }: Observation): boolean {
  const ours = hits.filter(({ kind }) => kind === 'organisationWords' || kind === 'jobWords');
  return piece.words <= 4 && ours[0]?.kind === 'organisationWords' && ours.at(-1)?.kind === 'organisationWords';
}

/** A line of capitals at the end of a card is its town. */
function isPlaceLine(text: string): boolean {
  return /^[\p{Lu}\s,-]{3,30}$/u.test(text);
}
