import { relationWords } from '../../locale/orthography/relations.ts';
import type { ValueRelation } from '../../locale/orthography/relations.ts';
import { lexicon } from '../../facts/words/lexicon.ts';
import { isUnspaced } from '../../facts/words/fold.ts';
import { memoize } from '../../model/memoize.ts';
import { Phrases } from '../../facts/words/phrases.ts';
import type { Found } from '../../facts/words/phrases.ts';

/** Which way a relation leads: five or more is up, five at most down; after noon is up, before noon down. */
export type Direction = 'up' | 'down';

/** What words beside a value say of it. */
export interface Relation {
  readonly direction: Direction;
  /** The words, or with those of the value between them. */
  readonly start: number;
  readonly end: number;
  /** Whether they stand before the value: more than five, and not 五以上. */
  readonly isBefore: boolean;
}

/** A value in a text, and how far what stands beside it may be its own: to the values before and after it. */
export interface ValuePlace {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** The relations that contradict each other, each with its direction. */
export type Axis = Readonly<Partial<Record<ValueRelation, Direction>>>;

/** How many there are at least or at most. */
export const bounds: Axis = { atLeast: 'up', moreThan: 'up', atMost: 'down', lessThan: 'down', nearly: 'down' };

/** Whose words are looked for, and which of them. */
export interface Language {
  readonly locale: string;
  readonly axis: Axis;
  /** How many words may stand between them and the value. */
  readonly mostBetween?: number | undefined;
  /** How many may stand behind it, which is one more where the value is without its unit. */
  readonly mostAfter?: number | undefined;
}

interface Beside {
  readonly before: Phrases<ValueRelation>;
  readonly after: Phrases<ValueRelation>;
  readonly not: Phrases<true>;
}

// Of two that one spelling may say, the first counts: “just over” is about so many.
const relations: readonly ValueRelation[] = [
  'about',
  'atLeast',
  'atMost',
  'moreThan',
  'lessThan',
  'nearly',
  'before',
  'after',
  'beforeBy',
  'afterBy',
  'until',
  'since',
  'earlier',
  'later',
  'early',
  'late',
  'by',
  'to',
  'changedFrom',
  'changedTo',
  'comparedWith',
];

/** The phrases of a locale for one axis: a word may say two things, of which an axis has one. */
const besideOf = memoize((axis: Axis) => memoize((locale: string) => besideIn({ locale, axis }), { most: 500 }), {
  most: 10,
});

function besideIn({ locale, axis }: Language): Beside {
  const words = relationWords(locale);
  const before: [string, ValueRelation][] = [];
  const after: [string, ValueRelation][] = [];
  for (const relation of relations) {
    if (axis[relation] === undefined) continue;
    for (const spelling of words[relation] ?? []) {
      const [prefix = '', suffix] = spelling.split('…').map((part) => part.trim());
      if (suffix === undefined || suffix === '') before.push([prefix, relation]);
      else after.push([suffix, relation]);
    }
  }
  const { proclitics } = lexicon(locale);
  return {
    before: new Phrases(before, proclitics),
    after: new Phrases(after, proclitics),
    not: new Phrases(
      (words.not ?? []).map((spelling) => [spelling, true]),
      proclitics,
    ),
  };
}

/** How far from a value its words are looked for, in UTF-16 code units. */
const reach = 48;
/** How many words may stand between, unless fewer are asked for. */
const farthest = 3;

/** A phrase near a value. */
interface Near {
  readonly found: Found<ValueRelation>;
  /** How many words are between. */
  readonly distance: number;
  readonly isBefore: boolean;
}

/** Finds what the words beside a value say of it on one axis; undefined where they say nothing, or two things. */
export function relationBeside(text: string, place: ValuePlace, language: Language): Relation | undefined {
  const { axis } = language;
  const words = besideOf(axis)(language.locale);
  const near = nearTo(text, place, words, language);
  if (near.length === 0) return undefined;
  const least = Math.min(...near.map(({ distance }) => distance));
  const nearest = near.filter(({ distance }) => distance === least);
  const [first] = nearest;
  const directions = new Set(nearest.map(({ found }) => axis[found.sense]));
  const direction = first && axis[first.found.sense];
  if (!first || direction === undefined || directions.size > 1 || isDenied(text, first, words.not)) return undefined;
  const { start, end } = first.found;
  return {
    direction,
    start: Math.min(start, place.start),
    end: Math.max(end, place.end),
    isBefore: first.isBefore,
  };
}

/** Finds the phrases before, behind and in a value, as far from it as they may be. */
function nearTo(
  text: string,
  place: ValuePlace,
  { before, after }: Beside,
  { mostBetween = farthest, mostAfter = Math.min(1, mostBetween) }: Language,
): readonly Near[] {
  const from = Math.max(place.from, place.start - reach);
  const to = Math.min(place.to, place.end + reach);
  const near: Near[] = [];
  for (const found of before.find(text, from, place.start)) {
    const distance = wordsBetween(text, found.end, place.start);
    if (distance <= mostBetween) near.push({ found, distance, isBefore: true });
  }
  for (const found of after.find(text, place.end, to)) {
    const distance = wordsBetween(text, place.end, found.start);
    if (distance <= mostAfter) near.push({ found, distance, isBefore: false });
  }
  for (const found of after.find(text, place.start + 1, place.end - 1))
    if (found.end === found.start + 1) near.push({ found, distance: 0, isBefore: false });
  const ending = endingOf(text, place, after);
  // Nothing is nearer than the word's own ending.
  if (ending) near.push({ found: ending, distance: -1, isBefore: false });
  return near;
}

/** Finds what the last word of a value says by its ending, in languages with cases: kolmasosaan, harmadára. */
function endingOf(
  text: string,
  { start, end }: ValuePlace,
  after: Phrases<ValueRelation>,
): Found<ValueRelation> | undefined {
  if (!/\p{L}/u.test(text.charAt(end - 1))) return undefined;
  const [{ length } = ''] = /[\p{L}\p{M}]+$/u.exec(text.slice(start, end)) ?? [];
  const [rest = ''] = /^[\p{L}\p{M}]*/u.exec(text.slice(end, end + reach)) ?? [];
  const [word, to] = [end - length, end + rest.length];
  return after.find(text, word, to).find((found) => found.start === word && found.end === to);
}

/** Counts the words between two places, Infinity across the end of a clause or another figure. */
function wordsBetween(text: string, from: number, to: number): number {
  const between = text.slice(from, to);
  if (/[\p{Nd},.;:!?،؛。、，；：—–]/u.test(between)) return Infinity;
  const unspaced = [...between].filter((letter) => isUnspaced(letter.codePointAt(0) ?? 0)).length;
  return unspaced > 0 ? Math.ceil(unspaced / 4) : (between.match(/(?<![\p{L}\p{M}])\p{L}/gu)?.length ?? 0);
}

/** Not at least five, 5人以上ではない: what is said no to is the other way round, or is nothing of the kind. */
function isDenied(text: string, { found, isBefore }: Near, not: Phrases<true>): boolean {
  const { start, end, sense } = found;
  const before = not.find(text, Math.max(0, start - 16), start).at(-1);
  if (before && /^\P{L}{0,2}$/u.test(text.slice(before.end + (isUnspaced(text.charCodeAt(start)) ? 1 : 0), start)))
    return true;
  // 4.9 or later did not work: no is said of the sentence.
  if (isBefore || sense === 'earlier' || sense === 'later') return false;
  const after = not.find(text, end, Math.min(text.length, end + 12))[0];
  return after !== undefined && wordsBetween(text, end, after.start) <= 0;
}
