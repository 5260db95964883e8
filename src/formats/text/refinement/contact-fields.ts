import { clueSet } from '../evidence/clue-set.ts';
import type { ContactLabel } from '../../../locale/press/press-conventions.ts';
import type { ContactField } from '../../../model/role.ts';
import { functionWords } from '../../../locale/orthography/function-words.ts';
import { looksLikeName } from '../evidence/contact-clues.ts';
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
  if (label !== undefined && !isWeb) return labelledField(label, clues);
  if (isWeb) return 'link';
  if (piece.ends === 'colon' || isFramed(piece.text) || opensRegion(observation, next, card, lexicon.locale))
    return 'heading';
  if (isBareRegion(observation, next, card)) return 'heading';
  return textField(observation, next, card, lexicon);
}

/** `Contact: Office of Communications`: an organisation behind the label of a name. */
function labelledField(label: ContactLabel, clues: Observation['clues']): LineField {
  if (label === 'web') return 'link';
  return label === 'name' && clues.has('organisation-name') ? 'organisation' : label;
}

function isHeadingLine({ clues, piece }: Observation, card: Card): boolean {
  if (!clues.has('contact-heading')) return false;
  const namesTeam = card.afterHeading && clues.has('organisation') && piece.ends !== 'colon';
  return !namesTeam && (card.lines === 0 || card.hasReach || piece.ends === 'colon');
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
  // Hours in brackets and extensions behind the number belong to it.
  const rest = (reach?.rest ?? '').replace(/[(（][^()（）]{1,60}[)）]/gu, ' ').trim();
  if (startsWithNumber(piece.text) && !/\p{Lu}\p{Ll}+\s\p{Lu}/u.test(rest)) return false;
  if (/[:：፦៖՝]\s*$/u.test(rest) || clues.has('reach-label') || piece.words <= 2) return false;
  return /[\p{L}\p{M}]{2,}[\s.]+[\p{L}\p{M}]{2,}|\p{Lo}{2,}/u.test(rest);
}

/** `＜研究に関すること＞`, `[Investors]`: a line in brackets or behind the sign of a heading. */
function isFramed(text: string): boolean {
  return /^(?:[<＜〈《【[［][^<>＜＞〈〉《》【】［\][]{2,40}[>＞〉》】］\]]|[■◆●]\s?[^\p{Nd}@:：]{2,30})$/u.test(text);
}

/** `04-5550-0128 分機 21`, `01632 960 777 (office hours)`: what stands behind a number says how or when to call it. */
function startsWithNumber(text: string): boolean {
  return /^[+(（]?\p{Nd}[\p{Nd}\s().+/–-]{5,}/u.test(text);
}

/** `In Geneva`, `Pour l’Afrique`: a small word and a place, above a name. A name of three words and more is none. */
function opensRegion({ line, piece }: Observation, next: Observation | undefined, card: Card, locale: string): boolean {
  const [first = '', ...rest] = line.split(' ');
  if (rest.length === 0 || rest.length > 3 || (card.lines > 0 && !card.hasReach)) return false;
  if (next?.clues.has('reach-only') === true && rest.length > 1 && looksLikeName(piece.text)) return false;
  return functionWords(locale).has(first) && next !== undefined && next.piece.words <= 8 && !/[@\p{Nd}]/u.test(line);
}

/** What a line has that names no region. */
const noRegion = clueSet(['job', 'organisation', 'address']);

/** `Rome`, `East Africa`: a short line above one that has a name with its number. */
function isBareRegion({ piece, clues }: Observation, next: Observation | undefined, card: Card): boolean {
  if (next === undefined || piece.words > 3 || /[,，、]/u.test(piece.text)) return false;
  if ((card.lines > 0 && !card.hasReach) || clues.hasAny(noRegion)) return false;
  return isNamedReach(next);
}

/** `Paolo Serritelli, +39 06 5550 0143`: a name and how to reach it on one line. */
function isNamedReach({ reach, clues }: Observation): boolean {
  if (clues.has('reach-label') || (!clues.has('telephone') && !clues.has('email'))) return false;
  const opening = (reach?.rest ?? '').split(/[,，、:：;(（–—|-]/u)[0]?.trim() ?? '';
  return /\s|\p{Lo}{2}/u.test(opening) && looksLikeName(opening);
}

/** What a line without a number, an address or a label says; the first that holds. */
function textField(
  observation: Observation,
  next: Observation | undefined,
  card: Card,
  lexicon: Lexicon,
): ContactField {
  const { clues, piece } = observation;
  if (opensWithName(observation, card)) return 'name';
  if (isAddress(observation, card)) return 'address';
  if (observation.hits.some(({ kind, start }) => kind === 'legalForms' && start === 0)) return 'organisation';
  if (clues.has('job') && !isTeam(observation, lexicon.locale)) return 'title';
  if (clues.has('organisation') || clues.has('contact-heading')) return 'organisation';
  if (card.hasName) return isJobInOneWord(observation, lexicon) ? 'title' : 'organisation';
  if (looksLikeName(piece.text)) return 'name';
  return card.lines === 0 && next?.clues.has('name') !== true ? 'name' : 'organisation';
}

/** `Raj Malhotra, Chief Financial Officer`: a name, then more; or a name behind a team. */
function opensWithName(observation: Observation, card: Card): boolean {
  if (!card.hasName && observation.hits.some(({ kind, start }) => kind === 'honorifics' && start === 0)) return true;
  const [before = '', ...after] = observation.piece.text.split(/[,，،]\s*|\s[–—-]\s/u);
  // `Plaza Mayor, 1` is an address, `Press Officer, Coastwatch` what somebody is.
  const isNamed = looksLikeName(before) && !isKnown(before, observation) && !/^\p{Nd}/u.test(after[0] ?? '');
  if (after.length > 0 && isNamed) return true;
  return !card.hasName && (nameFirst(observation) || endsWithName(observation));
}

function isAddress({ clues, piece }: Observation, card: Card): boolean {
  if (/^(?:\p{Lu}{1,2}-)?\p{Nd}{4,6}\s\p{Lu}/u.test(piece.text)) return true;
  // `Администрация посёлка Берёзовка` has a word of addresses, and no number.
  const isOffice = clues.has('organisation') && !/\p{Nd}/u.test(piece.text);
  return (clues.has('address') && !clues.has('job') && !isOffice) || (card.lines > 1 && isPlaceLine(piece.text));
}

/** `museichef`, `sajtófelelős`: a word of titles ends a longer one. */
function isJobInOneWord({ line, piece }: Observation, lexicon: Lexicon): boolean {
  if (piece.words > 2 || !/^\p{L}+(?:\s\p{L}+)?$/u.test(line)) return false;
  const word = line.split(' ').at(-1) ?? '';
  for (let at = 2; at <= word.length - shortestJob; at += 1) if (lexicon.is('jobWords', word.slice(at))) return true;
  return false;
}

const shortestJob = 4;

/** `Lamia Benali Relations avec les médias`, `陳美玲 主任`: a name, then what she does. */
function nameFirst({ piece, hits }: Observation): boolean {
  const first = hits.find(({ kind }) => kind === 'organisationWords' || kind === 'jobWords');
  if (
    first?.kind === 'jobWords' &&
    first.start <= 5 &&
    /^(?:\p{sc=Hani}{2,4}|\p{sc=Hang}{2,4})\s$/u.test(piece.text.slice(0, first.start))
  )
    return true;
  if (first === undefined || first.start < 5) return false;
  const name = piece.text.slice(0, first.start).trim();
  return (
    /^[\p{Lu}][\p{L}'’-]+\s\p{Lu}[\p{L}'’-]+$/u.test(name) &&
    /\s\p{Lu}/u.test(piece.text.slice(first.start - 1, first.start + 1))
  );
}

/**
 * `広報室 立花、上原`, `한빛전자 고객지원팀 노은별 과장`: behind a team stands a name, with what he does behind it or not, in
 * scripts that write it last.
 */
function endsWithName({ piece, line, hits, clues }: Observation): boolean {
  if (!clues.has('organisation') && !clues.has('job')) return false;
  const words = [...line.matchAll(/[^\s:：]+/gu)];
  if (words.length < 2 || words.length > 5 || !/^[\p{Lo}\s・、:：\p{M}]+$/u.test(piece.text)) return false;
  const known = hits.filter(({ kind }) => kind === 'organisationWords' || kind === 'jobWords');
  const isTitle = (word: RegExpExecArray): boolean =>
    known.some(({ start, end }) => start < word.index + word[0].length && end > word.index);
  const last = words.findLast((word, at) => at > 0 && !(at === words.length - 1 && isTitle(word)));
  return last !== undefined && !isTitle(last) && eastAsianNames.test(last[0]);
}

/** One name of up to five characters, or some with a comma between. */
const eastAsianNames =
  /^(?:[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}々]{2,5}|\p{sc=Hang}{2,4}|[\p{sc=Hani}々]{1,5}(?=[、・]))(?:[、・](?:[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}々]{1,5}|\p{sc=Hang}{2,4}))*$/u;

/** `Office of the Minister of Trade`, `青嶺大学総務課広報係`: a team, though a word of its name is also in titles. */
function isTeam(observation: Observation, locale: string): boolean {
  const { piece, line, hits } = observation;
  if (isShortTeam(observation)) return true;
  const teams = hits.filter(({ kind }) => kind === 'organisationWords');
  const [head] = teams;
  const following = /^[\p{L}\p{M}'’]+/u.exec(line.slice(head?.end).trimStart())?.[0];
  if (head?.start === 0 && following !== undefined && functionWords(locale).has(following)) return true;
  const endsInTeam = teams.some(({ end }) => end === line.length);
  const endsInJob = hits.some(({ kind, end }) => kind === 'jobWords' && end === line.length);
  return endsInTeam && !endsInJob && /\p{Lo}$/u.test(piece.text);
}

/** Whether the words before a comma name an organisation or say what somebody is: `Press Office, The Lantern Museum`. */
function isKnown(before: string, { hits }: Observation): boolean {
  return hits.some(({ kind, start }) => (kind === 'organisationWords' || kind === 'jobWords') && start < before.length);
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
