import type { ContactLabel } from '../../../locale/press/press-conventions.ts';
import { findReachInRow } from '../physical/columns.ts';
import { findReach, type Reach } from '../physical/reach.ts';
import { signs } from '../physical/signs.ts';
import type { Piece } from '../physical/pieces.ts';
import type { Clue } from './clues.ts';
import { isProse } from './shape.ts';
import type { Lexicon } from './lexicon.ts';
import type { Hit } from './phrases.ts';

/** Longer lines are no names, and lines with more words neither. */
const longestName = 45;

/** What a line tells of a contact. */
export function contactClues(
  piece: Piece,
  line: string,
  hits: readonly Hit[],
  lexicon: Lexicon,
): { readonly clues: readonly Clue[]; readonly reach: Reach } {
  const read = piece.layout === 'table' ? findReachInRow(piece.text) : findReach(piece.text, piece.signs);
  const reach = withLabelled(read, piece, line, hits);
  const headings = headingClues(piece, line, hits, reach);
  if (isProse(piece)) {
    return { clues: reach.telephone || reach.email ? ['reach-in-prose', ...headings] : headings, reach };
  }
  const label = lexicon.labelOf(line)?.label;
  const clues: Clue[] = [...reachClues(reach), ...labelClues(line, label), ...headings];
  if (isLink(piece, line, reach, label === 'web') || isAccount(line, hits)) clues.push('link');
  if (isHandles(line) && !clues.includes('link')) clues.push('hashtags');
  if (piece.words <= 14 && piece.ends !== 'sentence') clues.push(...nameClues(piece.text, line, hits));
  return { clues, reach };
}

/** `… tlf. 55 50 12 34`: behind a label a number may begin with any figure, and be shorter. */
function withLabelled(reach: Reach, { signs: has }: Piece, line: string, hits: readonly Hit[]): Reach {
  if (reach.telephone || (has & signs.digit) === 0) return reach;
  if (ownNumber.test(line) && !hits.some(({ kind, start }) => kind === 'numberLabels' && start === 0))
    return { ...reach, telephone: true };
  const isLabelled = hits.some(({ kind, start, end }) => {
    if (kind !== 'telephoneLabels') return false;
    const number = /^(\s?\.?\s?[:：]?)\s*([+(]?\p{Nd}[\p{Nd}\s().–/-]{3,30}\p{Nd})(?!\p{Nd}|\s?[%€$£:])/u.exec(
      line.slice(end, end + 50),
    );
    const digits = number?.[2]?.match(/\p{Nd}/gu)?.length ?? 0;
    // `T 4000` may be anything.
    return digits >= fewestDigits && (end - start > 1 || /[.:：]/u.test(number?.[1] ?? ''));
  });
  return isLabelled ? { ...reach, telephone: true } : reach;
}

const fewestDigits = 5;

/** `Tip line: 0800-5550`: any label, and nothing but a number that begins as those to call from within a country do. */
const ownNumber =
  /^\p{L}[\p{L}\p{M}\s'’.-]{2,30}[:：]\s?\(?0\p{Nd}{1,4}\)?[\s/-]\p{Nd}{2,4}(?:[\s-]?\p{Nd}{2,4}){0,3}$/u;

function reachClues({ telephone, email, rest }: Reach): readonly Clue[] {
  const clues: Clue[] = [];
  if (telephone) clues.push('telephone');
  if (email) clues.push('email');
  if (clues.length > 0 && !/\p{L}{3,}\s+\p{L}{3,}\s+\p{L}{3,}/u.test(rest)) clues.push('reach-only');
  return clues;
}

const none: readonly Clue[] = [];

function labelClues(line: string, label: ContactLabel | undefined): readonly Clue[] {
  if (label === undefined || label === 'web') return [];
  if (label === 'telephone') return /\p{Nd}{3}/u.test(line) ? ['reach-label', 'telephone'] : ['field-label'];
  if (label === 'email') return ['reach-label'];
  // `Title: Scent and snow. Authors: … DOI: …` describes something else.
  return (line.match(/\p{L}{3}\s?[:：]\s/gu)?.length ?? 0) > 2 ? none : ['field-label'];
}

/** What a line says that leads to contacts. */
function headingClues(piece: Piece, line: string, hits: readonly Hit[], reach: Reach): readonly Clue[] {
  if (hits.length === 0) return none;
  const openings = hits.filter(
    ({ kind, start }) => kind === 'contactHeadings' && !/[\p{L}\p{N}]/u.test(line.slice(0, start)),
  );
  if (openings.length === 0) return none;
  const end = openings.reduce((most, hit) => Math.max(most, hit.end), 0);
  const isWhole = isShort(line.slice(end)) || (piece.words <= 9 && /[:：፦៖՝]$/u.test(line));
  return [isWhole && !reach.telephone && !reach.email ? 'contact-heading' : 'contact-phrase'];
}

/** Whether nothing but a few letters follows a heading, and no name behind a colon: `联系人：白小雨`. */
function isShort(rest: string): boolean {
  return !/[\p{L}\p{N}]{4}/u.test(rest) && !/^\s?[:：]\s*[\p{sc=Hani}\p{sc=Hang}]{2}/u.test(rest);
}

function nameClues(text: string, line: string, hits: readonly Hit[]): readonly Clue[] {
  const clues: Clue[] = [];
  if (hits.some(({ kind }) => kind === 'jobWords')) clues.push('job');
  if (hits.some(({ kind }) => kind === 'organisationWords')) clues.push('organisation');
  if (clues.length === 0 && looksLikeName(text)) clues.push('name');
  if (isOrganisationName(line, hits)) clues.push('organisation-name');
  if (looksLikeAddress(line)) clues.push('address');
  return clues;
}

/**
 * `Ministry of Education and Skills`, `The Lantern Museum`: it begins or ends with what organisations are called. What
 * begins so and goes on for long is a sentence about one: Kementerian Kesihatan menggesa …
 */
function isOrganisationName(line: string, hits: readonly Hit[]): boolean {
  const words = line.split(' ').length;
  if (words > 9) return false;
  const letters = line.replace(/[^\p{L}\p{M}\p{N}]+$/u, '');
  return hits.some(({ kind, start, end }) => {
    return (
      kind === 'organisationWords' &&
      (end >= letters.length ||
        (words <= 6 && /^(?:the |la |le |el |die |der |das |l')?$/u.test(line.slice(0, start)) && end - start > 3))
    );
  });
}

/** `Jane van der Berg`, `Dr. A. Sample`, `王小明`: two to five words that begin as names do, and no figures. */
export function looksLikeName(text: string): boolean {
  const bare = text
    .replace(/\s*[(（][^()（）]{1,30}[)）]\s*$/u, '')
    .replace(/[,،，:：]$/u, '')
    .trim();
  if (bare.length > longestName || /[\p{Nd}@/|!?;“”"«»…]/u.test(bare)) return false;
  if (/^[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}・·．.\s]{2,12}$/u.test(bare))
    return bare.replace(/\s/gu, '').length <= 4 || /[・·．.]/u.test(bare);
  const words = bare.split(/\s+/u);
  if (words.length < 2 || words.length > 5) return false;
  if (/[\p{Lu}\p{Ll}]/u.test(bare))
    return words.every((word) =>
      /^(?:[\p{Lu}\p{Lt}][\p{L}\p{M}.'’-]*,?|d[aei]l?|de[rns]?|v[ao]n|bin|binti|al-?|el|la|le|du|y|e|og)$/u.test(word),
    );
  return words.length <= 4;
}

/** A house number with a street, or a postal code with a town. */
function looksLikeAddress(line: string): boolean {
  if (!/\p{Nd}/u.test(line) || line.length > 110) return false;
  return /\p{L}{3,}[\s.,]+(?:no\.?\s?)?\p{Nd}{1,4}[a-z]?(?:[,\s]|$)|^\p{Nd}{1,5}[a-z]?,?\s+\p{L}{3,}|\p{Nd}{4,6}\s*[–-]?\s*\p{L}{3,}|〒|p\.?\s?o\.?\s?box|\p{Nd}+号|\p{Lo}{2,}路|邮编/u.test(
    line,
  );
}

/** `#harbour @trust`, `Stay in touch: @trust`: nothing but handles and tags, with a few words and a colon before them at most. */
function isHandles(line: string): boolean {
  if (!/[@#]/u.test(line) || line.length > longestHandles) return false;
  return /^(?:[^@#:：\p{Nd}]{2,40}[:：]\s*)?(?:[@#][\p{L}\p{M}\p{N}_.]{2,40}[\s,|]*)+$/u.test(line);
}

const longestHandles = 200;

/** `Wechat: unicefchina`: a network and an account. */
function isAccount(line: string, hits: readonly Hit[]): boolean {
  return hits.some(({ kind, end }) => {
    return (
      kind === 'networks' &&
      /^[^:：\p{L}]{0,4}[:：፦៖՝]\s*@?[\p{L}\p{N}_./-]{2,60}(?:\s+[\p{L}\p{N}_./-]{2,40})?$/u.test(line.slice(end))
    );
  });
}

function isLink(piece: Piece, line: string, reach: Reach, isLabelled: boolean): boolean {
  if (!reach.url || piece.words > 16 || reach.email) return false;
  const rest = reach.rest.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return (
    isLabelled ||
    rest === '' ||
    (piece.ends !== 'sentence' && (rest.split(' ').length <= 3 || /[:：፦៖՝]\s*(?:https?|www)/u.test(line)))
  );
}
