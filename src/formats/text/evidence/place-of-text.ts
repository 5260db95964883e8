import { isLetterOrMark } from '../../../locale/characters.ts';
import { isUnspaced } from '../../../locale/scripts.ts';
import { firstPlace } from '../../../model/first-place.ts';
import { fold, type Lexicon } from './lexicon.ts';
import type { Observation } from './observe.ts';
import { isProse } from './shape.ts';

/** So many paragraphs are asked, and so much of each. */
const paragraphs = 8;
const reach = 800;

/** Whether the first paragraphs say of a name that something is there, `in Visby`, `à Clairmont`, or an address ends in it. */
export function isPlaceOfText(name: string, observations: readonly Observation[], lexicon: Lexicon): boolean {
  const hits = lexicon.find(fold(name));
  if (hits.some(({ kind }) => noPlace.has(kind))) return false;
  const [town = ''] = name.split(/[,،，、]/u);
  const prose = observations.filter(({ piece }) => isProse(piece)).slice(0, paragraphs);
  if (prose.some(({ piece }) => isThere(piece.text.slice(0, reach), town, lexicon))) return true;
  return observations.some(({ line, clues }) => clues.has('address') && isInAddress(line, town));
}

/** `Hafenweg 4, 12345 Brunnau`: the town stands behind the figures of its post office. */
function isInAddress(line: string, town: string): boolean {
  const at = line.indexOf(fold(town));
  return at > 0 && /\p{Nd}{3}\s$/u.test(line.slice(Math.max(0, at - 4), at));
}

/** What pages and offices are called. */
const noPlace: ReadonlySet<string> = new Set([
  'organisationWords',
  'navigation',
  'releaseMarks',
  'legalForms',
  'jobWords',
]);

function isThere(text: string, town: string, lexicon: Lexicon): boolean {
  const stem = stemOf(town);
  const written = text.toLowerCase();
  const isBehindLabel = (at: number): boolean => {
    if (at === 0 || isLetterOrMark(written.charCodeAt(at - 1)) || isLowerCased(text, at)) return false;
    const before = /([\p{L}\p{M}'’]+)\s$/u.exec(written.slice(Math.max(0, at - longestWord), at))?.[1];
    return before !== undefined && (lexicon.is('placeLabels', before) || lexicon.is('inflectedPlaceLabels', before));
  };
  return firstPlace(written, stem, isUnspaced(stem.charCodeAt(0)) ? () => true : isBehindLabel) !== -1;
}

const longestWord = 20;

/** The part of a name that its cases leave as it is. */
function stemOf(town: string): string {
  const lower = town.trim().toLowerCase();
  return lower.length > 4 ? lower.slice(0, -1) : lower;
}

function isLowerCased(text: string, at: number): boolean {
  return /^\p{Ll}/u.test(text.slice(at, at + 1));
}
