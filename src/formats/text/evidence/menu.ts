import type { PressKey } from '../../../locale/press/press-conventions.ts';
import { signs } from '../physical/signs.ts';
import type { Clue } from './clues.ts';
import type { Found } from './found-line.ts';
import { coverage, type Hit } from './phrases.ts';

/** What menus are made of. */
export const menuKinds: ReadonlySet<PressKey> = new Set<PressKey>([
  'navigation',
  'menuWords',
  'networks',
  'languageNames',
]);
const languageKinds: ReadonlySet<PressKey> = new Set<PressKey>(['languageNames']);
const networkKinds: ReadonlySet<PressKey> = new Set<PressKey>(['networks']);

const separators = /\s+[>»›→|/·•|│]\s+|\s*[›»|｜│]\s*|\s{3,}|\t|>>?|::/u;

/** What a line tells of the menus, trails and bars of a page. */
export function menuClues({ line, has, hits }: Found): readonly Clue[] {
  const clues: Clue[] = [];
  if ((has & (signs.bar | signs.colon)) !== 0 && isTrail(line)) clues.push('trail');
  if (!hits.some(({ kind }) => menuKinds.has(kind))) return clues;
  if (coverage(line, hits, languageKinds) >= 0.6) clues.push('languages');
  else if (hits.filter(({ kind }) => kind === 'languageNames').length >= 2 && line.length < 90) clues.push('languages');
  const networks = new Set(
    hits.filter(({ kind, start, end }) => kind === 'networks' && end - start > 1).map(({ start }) => start),
  );
  if (coverage(line, hits, networkKinds) >= 0.6 || (networks.size >= 2 && line.length < 110)) clues.push('share-bar');
  const share = coverage(line, hits, menuKinds);
  if (share >= 0.85 && line.length < 120) clues.push(isOneWord(line, hits) ? 'menu-part' : 'menu');
  else if (share >= 0.5 && line.length < 120) clues.push('menu-part');
  return clues;
}

/** `Who`, `Reports`: one word that menus are made of, and no name of a page. */
function isOneWord(line: string, hits: readonly Hit[]): boolean {
  return (
    !line.includes(' ') &&
    hits.every(({ kind }) => kind !== 'navigation' && kind !== 'networks' && kind !== 'languageNames')
  );
}

/** `Home > News > Releases`: three short parts or more. */
function isTrail(line: string): boolean {
  if (line.length > longestTrail || /@|\+\p{Nd}|\p{Nd}[\s-]?\p{Nd}{2,3}[\s-]?\p{Nd}{2}[\s-]?\p{Nd}{2}/u.test(line))
    return false;
  const parts = line.split(separators).filter((part) => part.trim() !== '');
  return parts.length >= 3 && parts.every((part) => part.length <= 30);
}

const longestTrail = 200;
