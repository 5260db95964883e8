import { comparisonWords, counterparts } from '../../locale/orthography/comparisons.ts';
import { keepsOrder } from '../../locale/orthography/word-order.ts';
import { firstPlace } from '../../model/first-place.ts';
import { memoize } from '../../model/memoize.ts';
import type { Fact } from '../../model/fact.ts';
import { vocabulary } from '../../locale/words/vocabulary.ts';
import type { FigureWords } from '../words/beside-figure.ts';
import { fold, isLetter, isUnspaced } from '../words/fold.ts';
import { lexicon } from '../words/lexicon.ts';
import type { FactPair, LocalePair } from './alignment.ts';
import { sharedNames } from './shared-names.ts';

/** Two values of a source, and where the target has the same. */
export interface ValuesInPlace {
  readonly source: readonly [Fact, Fact];
  readonly target: readonly [Fact, Fact];
}

/**
 * Tells whether what two values are of stands with them in the target too (`together`) or with the other one (`apart`): 12
 * teachers and 350 pupils, 350 élèves et 12 enseignants. Names of people, places and countries count, and what news
 * counts most; undefined where nothing is known, or some of it says otherwise.
 */
export function bindingOf(
  { source, target }: ValuesInPlace,
  texts: NonNullable<FactPair['texts']>,
  locales: LocalePair,
): { readonly where: 'together' | 'apart'; readonly votes: number } | undefined {
  // The figures of a score are of one thing.
  if (areOne(source) || areOne(target)) return undefined;
  const anchors = sharedAnchors(windowOf(source, texts.source), windowOf(target, texts.target), locales);
  const votes = anchors.flatMap((anchor) => voteOf(anchor, { source, target }, { texts, locales }));
  const isOfOneThing = new Set(anchors.filter(({ isName }) => !isName).map(({ stretches: [s] }) => s[0])).size < 2;
  const counted = (isEarly: boolean): Votes => countOf(votes.filter((vote) => vote.isEarly === isEarly));
  const [beside, before] = [counted(false), counted(true)];
  return (
    (isOfOneThing ? byNames(votes) : undefined) ??
    decided(beside) ??
    (beside.apart + before.apart === 0 ? decided(before) : undefined)
  );
}

/** Where one anchor stands with the two values. */
interface Vote {
  readonly where: keyof Votes;
  /** It is before both values in both texts. */
  readonly isEarly: boolean;
  /** The place of a name in the source that stands between the values in one of the texts; undefined of what is none. */
  readonly name: number | undefined;
}

function voteOf(
  { stretches: [s, t], isName }: Anchor,
  { source, target }: ValuesInPlace,
  { texts, locales }: { readonly texts: NonNullable<FactPair['texts']>; readonly locales: LocalePair },
): readonly Vote[] {
  const isTelling = keepsOrder(locales.source) && keepsOrder(locales.target);
  const first = nearest(s, source, { text: texts.source, and: lexicon(locales.source).and, isTelling });
  const second = nearest(t, target, { text: texts.target, and: lexicon(locales.target).and, isTelling });
  if (first < 0 || second < 0 || isOfEither([s, t], { source, target }, first === second)) return [];
  const where = first === second ? 'together' : 'apart';
  // Data of a network that is named before two values, or after them, in both texts are of neither.
  const isBound = isName && !(isOutside(s, source) && isOutside(t, target));
  return [{ where, isEarly: isBefore(s, source) && isBefore(t, target), name: isBound ? s[0] : undefined }];
}

const countOf = (votes: readonly Vote[]): Votes => ({
  together: votes.filter(({ where }) => where === 'together').length,
  apart: votes.filter(({ where }) => where === 'apart').length,
});

/** Norway won 16 medals and Finland 14: the medals stand with one of them, and are of both. Two names of one voice decide. */
function byNames(votes: readonly Vote[]): ReturnType<typeof bindingOf> {
  const named = votes.filter(({ name }) => name !== undefined);
  const apart = new Set(named.filter(({ where }) => where === 'apart').map(({ name }) => name)).size;
  return apart > 1 && countOf(named).together === 0 ? { where: 'apart', votes: apart } : undefined;
}

/**
 * Tells whether a word may be of either of two values: before both here and behind both there, or between two that keep
 * their order, where it seems to be of another: three-times winner Ann Roe scored two points.
 */
function isOfEither(
  [s, t]: readonly [Stretch, Stretch],
  { source, target }: ValuesInPlace,
  isOfSame: boolean,
): boolean {
  if (isOutside(s, source) || isOutside(t, target))
    return isOutside(s, source) && isOutside(t, target) && isBefore(s, source) !== isBefore(t, target);
  return !isOfSame && source[0].start < source[1].start === target[0].start < target[1].start;
}

const areOne = ([a, b]: readonly [Fact, Fact]): boolean => Math.max(a.start - b.end, b.start - a.end) <= 3;

type Votes = Readonly<Record<'together' | 'apart', number>>;

/**
 * Of one voice or none. Our city has 14 museums and 60 parks: what is before both values is of both, as far as nothing beside
 * them tells them apart.
 */
function decided({ together, apart }: Votes): ReturnType<typeof bindingOf> {
  if (together > 0 === apart > 0) return undefined;
  return together > 0 ? { where: 'together', votes: together } : { where: 'apart', votes: apart };
}

/** A part of a text around two values, and where it starts. */
interface Window {
  readonly text: string;
  readonly from: number;
}

const reach = 60;

function windowOf(facts: readonly [Fact, Fact], text: string): Window {
  const from = Math.max(0, Math.min(facts[0].start, facts[1].start) - reach);
  return { text: text.slice(from, Math.min(from + 400, Math.max(facts[0].end, facts[1].end) + reach)), from };
}

/** A word that both texts have, as a stretch of each. */
type Stretch = readonly [start: number, end: number];

/** A text, and what joins two of a kind in its language. */
interface Clauses {
  readonly text: string;
  readonly and: FigureWords;
  /** Where both languages keep the order of values, a word before or behind both is of the nearer one. */
  readonly isTelling: boolean;
}

/** Gives the index of the value that a word is nearest to, and clearly so; else −1. A clause that it shares counts first. */
function nearest([start, end]: Stretch, facts: readonly [Fact, Fact], { text, and, isTelling }: Clauses): number {
  const [a, b] = facts.map((fact) => Math.max(start - fact.end, fact.start - end, 0));
  if (a === undefined || b === undefined || Math.min(a, b) > reach) return -1;
  const [first, second] = facts.map((fact) =>
    fact.end <= start ? isParted(text.slice(fact.end, start), and) : isParted(text.slice(end, fact.start), and),
  );
  if (first !== second) return Math.max(a, b) > reach ? -1 : first === true ? 1 : 0;
  if (a === b) return -1;
  if (!isTelling && isOutside([start, end], facts) && Math.min(a, b) > adjacent) return -1;
  return a < b ? 0 : 1;
}

/** What is before or behind both of two values, and is not right beside one, may be of both: Furyk's side need 8 from 12. */
const adjacent = 1;

const isOutside = (stretch: Stretch, facts: readonly [Fact, Fact]): boolean =>
  isBefore(stretch, facts) || facts.every((fact) => stretch[0] >= fact.end);

const isBefore = ([, end]: Stretch, facts: readonly [Fact, Fact]): boolean => facts.every((fact) => end <= fact.start);

/** Tells whether a mark or the word for and parts two clauses. */
const isParted = (between: string, and: FigureWords): boolean =>
  /[,;:،؛、，；：。！？]|[.!?؟]\s/u.test(between) ||
  fold(between)
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => and.includes(word));

/** Finds what stands in both windows: names that are alike in Latin letters, countries, and what is counted. */
const sharedAnchors = (source: Window, target: Window, locales: LocalePair): readonly Anchor[] => [
  ...sharedNames(source.text, target.text).map(({ there, here }) => ({
    stretches: [moved([there, there + 1], source.from), moved([here, here + 1], target.from)] as const,
    isName: true,
  })),
  ...sharedConcepts(source.text, target.text, locales).map(({ stretches: [at, other], isName }) => ({
    stretches: [moved(at, source.from), moved(other, target.from)] as const,
    isName,
  })),
];

/** What both texts have, where it stands in each, and whether it is somebody or some place. */
export interface Anchor {
  readonly stretches: readonly [Stretch, Stretch];
  readonly isName: boolean;
}

/** Finds the countries, and what news counts, that stand once in both texts. */
export function sharedConcepts(source: string, target: string, locales: LocalePair): readonly Anchor[] {
  const found: Anchor[] = [];
  const others = anchorWords(locales.target);
  const t = folded(target, locales.target);
  for (const [concept, at] of conceptsIn([source, locales.source])) {
    const other = placeOf(t, others.get(concept) ?? []);
    if (other) found.push({ stretches: [at, other], isName: /^[A-Z]{2}$/.test(concept) });
  }
  return found;
}

/** Where each concept stands that a text of a locale has once. The same source is aligned with every language. */
const conceptsIn = memoize(
  ([text, locale]: readonly [text: string, locale: string]): ReadonlyMap<string, Stretch> => {
    const whole = folded(text, locale);
    const places = new Map<string, Stretch>();
    for (const [concept, stems] of anchorWords(locale)) {
      const at = placeOf(whole, stems);
      if (at) places.set(concept, at);
    }
    return places;
  },
  { keyOf: ([text, locale]) => `${locale} ${text}`, most: 500 },
);

const folded = (text: string, locale: string): Folded => ({
  text: fold(text),
  isCompounding: lexicon(locale).monthCompounds,
});

const moved = ([start, end]: Stretch, by: number): Stretch => [start + by, end + by];

/** A folded text, and whether its language writes compounds as one word, of which the last part is what is counted. */
interface Folded {
  readonly text: string;
  readonly isCompounding: boolean;
}

/** Grundschulen are schools; shorter stems are in other words too. */
const shortestHead = 5;

/** Where the first of some words stands, and stands alone: what is there twice says nothing. */
function placeOf({ text, isCompounding }: Folded, stems: readonly string[]): Stretch | undefined {
  for (const stem of stems) {
    const mayEnd = isCompounding && stem.length >= shortestHead;
    const at = startOf(text, stem, { from: 0, mayEnd });
    if (at < 0) continue;
    return startOf(text, stem, { from: at + stem.length, mayEnd }) < 0 ? [at, at + stem.length] : undefined;
  }
  return undefined;
}

/** Finds a stem at the start of a word, or of the last part of one: behind at most three letters in scripts that write small words as one with it. */
function startOf(
  text: string,
  stem: string,
  { from, mayEnd }: { readonly from: number; readonly mayEnd: boolean },
): number {
  const code = stem.charCodeAt(0);
  if (isUnspaced(code) || isHangul(code)) return text.indexOf(stem, from);
  const allowed = stem.length < 3 ? 0 : stem.length === 3 ? 3 : 10;
  const isWord = (at: number): boolean =>
    (mayEnd || lettersBefore(text, at) <= (prefixed.test(stem) ? 3 : 0)) &&
    lettersAfter(text, at + stem.length) <= allowed;
  return firstPlace(text, stem, isWord, from);
}

const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3;
const prefixed = /^[\p{Script=Arabic}\p{Script=Hebrew}]/u;

function lettersBefore(text: string, at: number): number {
  let count = 0;
  while (count < 4 && at - count > 0 && isLetter(text.charCodeAt(at - count - 1))) count++;
  return count;
}

function lettersAfter(text: string, end: number): number {
  let count = 0;
  while (count < 12 && isLetter(text.charCodeAt(end + count))) count++;
  return count;
}

type AnchorWords = ReadonlyMap<string, readonly string[]>;

/** The points of the compass are in many names, and have a reading of their own. */
const compass: ReadonlySet<string> = new Set(['north', 'south', 'east', 'west']);

/** Stems of what news counts and compares, and of the names of countries, by what they mean, folded. */
const anchorWords = memoize(
  (locale: string): AnchorWords => {
    const { words, data } = vocabulary(locale);
    const found = new Map<string, readonly string[]>();
    for (const [key, name] of Object.entries(data.names ?? {}))
      if (/^[A-Z]{2}$/.test(key) && name.length > 1) found.set(key, [stemOf(fold(name))]);
    for (const { counted } of words)
      for (const [key, stems] of Object.entries(counted ?? {}))
        found.set(key, [...(found.get(key) ?? []), ...stems.map(fold)]);
    const compared = comparisonWords(locale);
    for (const key of counterparts.flat().filter((each) => !compass.has(each)))
      found.set(key, [
        ...(found.get(key) ?? []),
        ...(compared[key] ?? []).map((stem) => fold(stem.replace(/\*$/, ''))),
      ]);
    return found;
  },
  { most: 100 },
);

/** A country's name without the letters that its cases change. */
const stemOf = (name: string): string =>
  isUnspaced(name.charCodeAt(0)) || name.length < 5 || name.includes(' ')
    ? name
    : name.slice(0, Math.max(4, name.length - 2));
