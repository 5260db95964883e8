import { isBranchId } from '../../model/message.ts';
import { quickDigest } from '../../model/quick-digest.ts';
import { languageOf, partsWords, scriptOf } from '../contract/scripts.ts';
import { isVisible } from '../contract/subject.ts';
import type { ReleaseSubject, SegmentPair, UnitSubject } from '../contract/subject.ts';

/** A translated segment and where it stands. */
export interface Placed {
  readonly pair: SegmentPair;
  readonly source: string;
  readonly target: string;
  readonly unit: UnitSubject;
}

/** The translated segments of a release that can be compared with one another. */
export function placedIn(release: ReleaseSubject): readonly Placed[] {
  return release.units.flatMap(placedOf);
}

/** The translated segments of a unit that can be compared with others. */
export function placedOf(unit: UnitSubject): readonly Placed[] {
  if (languageOf(unit.sourceLocale) === languageOf(unit.targetLocale) || isPluralForm(unit)) return [];
  return unit.pairs.flatMap((pair) =>
    isVisible(pair.source) && isVisible(pair.target) ? [{ pair, source: pair.source, target: pair.target, unit }] : [],
  );
}

/** The forms of a plural share a source and differ by what the target's language asks. */
function isPluralForm({ unit: { id, name }, release }: UnitSubject): boolean {
  if (isBranchId(id) && release.hasUnit(id.slice(0, id.indexOf('.')))) return true;
  return [id, name ?? ''].some((key) => /[_.](?:zero|one|two|few|many|other)$/u.test(key));
}

/** The letters of a text: texts that differ in case, punctuation, figures or placeholders only have the same. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, '');
}

/** What each code unit counts as in `letterSum`: itself in lower case, or nothing; found out when it is first met. */
const folded = new Uint16Array(0x10000);
const nothing = 1;

/** A number that texts with the same letters have in common, 0 where there are none; others hardly ever do. */
export function letterSum(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    let fold = folded[unit]!;
    if (fold === 0) {
      fold = lettersOf(text.charAt(index)).charCodeAt(0) || nothing;
      folded[unit] = fold;
    }
    if (fold === nothing) continue;
    sum = Math.imul(sum ^ fold, 0x5bd1e995);
    sum ^= sum >>> 15;
  }
  return sum;
}

/** As `letterSum`, but texts with other letters beyond the Basic Multilingual Plane have another number too. */
export function kindSum(text: string): number {
  const beyond = text.match(/[\u{10000}-\u{10FFFF}]+/gu);
  return beyond === null ? letterSum(text) : letterSum(text) ^ quickDigest(beyond.join(''));
}

/** How many words a text has; of scripts that do not part them, two letters count as one. */
export function wordCount(text: string, locale: string): number {
  if (partsWords(scriptOf(locale))) return text.match(/[\p{L}\p{M}]+/gu)?.length ?? 0;
  return Math.ceil(lettersOf(text).length / 2);
}

/** So many letters in a row are hardly ever the same by chance, in any script. */
const row = 4;

/** How alike two texts are, from 0 to 1: the share of their rows of letters that both have (Dice). */
export function likeness(a: string, b: string): number {
  const left = rowsOf(a);
  const right = rowsOf(b);
  let shared = 0;
  for (const letters of left) if (right.has(letters)) shared++;
  return (2 * shared) / (left.size + right.size);
}

function rowsOf(text: string): ReadonlySet<string> {
  const letters = lettersOf(text);
  const rows = new Set<string>();
  for (let index = 0; index <= Math.max(0, letters.length - row); index++) rows.add(letters.slice(index, index + row));
  return rows;
}

/** Texts that are the same by one key and differ by another. */
export interface Variants {
  /** The ones of the commonest kind; of kinds as common, the one that comes first. */
  readonly usual: readonly Placed[];
  readonly others: readonly (readonly Placed[])[];
}

/** Parts texts that are the same on one side into kinds that are the same on the other; undefined where all are one. */
export function kindsOf(same: readonly Placed[], kindKey: (placed: Placed) => string): Variants | undefined {
  const kinds = grouped(same, kindKey);
  if (kinds.length < 2) return undefined;
  const usual = kinds.reduce((best, kind) => (kind.length > best.length ? kind : best));
  return { usual, others: kinds.filter((kind) => kind !== usual) };
}

/** Groups of several texts with one key, in the order of the first of each. */
export function several(
  all: readonly Placed[],
  keyOf: (placed: Placed) => string | number,
): readonly (readonly Placed[])[] {
  return grouped(all, keyOf).filter((group) => group.length > 1);
}

/** Texts with the same key, in the order of the first of each; those without letters are left out. */
function grouped(all: readonly Placed[], keyOf: (placed: Placed) => string | number): readonly (readonly Placed[])[] {
  const groups = new Map<string | number, Placed[]>();
  for (const placed of all) {
    const key = keyOf(placed);
    if (key === '' || key === 0) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [placed]);
    else group.push(placed);
  }
  return [...groups.values()];
}
