import type { Fact } from '../../model/fact.ts';
import { fold, isUnspaced } from '../words/fold.ts';
import { figureWordBefore } from '../words/beside-figure.ts';
import type { FigureWords } from '../words/beside-figure.ts';
import type { FactPair, LocalePair } from './alignment.ts';
import { bindingOf } from './anchors.ts';
import type { ValuesInPlace } from './anchors.ts';
import { sharedNames } from './shared-names.ts';

/** Two facts of the source, and the one of the target that stands where the first belongs. */
export interface Swap {
  readonly source: Fact;
  readonly target: Fact;
  readonly certainty: number;
}

/** What of the languages bears on what stands with a value. */
export interface BindingTraits {
  readonly rightToLeft: boolean;
  readonly locales: LocalePair;
  /** What joins two of a kind in the source. */
  readonly and: FigureWords;
  /** What stands before the first of two bounds: from. */
  readonly from: readonly [source: FigureWords, target: FigureWords];
  /** What stands before an extent in the source: by. */
  readonly extentBefore: FigureWords;
  /** What says that a number is the whole of which another is a part. */
  readonly wholes: readonly [source: WholeWords, target: WholeWords];
}

/** What stands before the whole, and behind what it counts: `*` before an ending. */
interface WholeWords {
  readonly before: FigureWords;
  readonly after: FigureWords;
}

/**
 * Finds values that are bound to what stands with them, and changed places: 62 % in 2001 and 85 % in 2009; $5 million for
 * Kenya and $3 million for Uganda; a shop that opens at 18:00 and closes at 9:00. The order of values alone is no evidence.
 */
export function boundSwaps(pair: FactPair, traits: BindingTraits): readonly Swap[] {
  const { source, target, texts } = pair;
  const bound = changedPartner(source, target);
  if (bound !== 'free') return bound;
  const whole = texts && { source, target, texts };
  const named = whole && (changedName(whole, traits.locales) ?? changedWhole(whole, traits.wholes));
  return named ? [named] : turnedRound(pair, traits);
}

/** A fact and what it is compared by. */
interface Keyed {
  readonly fact: Fact;
  readonly key: string;
}

const most = 6;

/**
 * Values of a kind and dates, or ranks, that stand in couples on both sides: each value is of what is beside it. Free
 * where no kind does.
 */
function changedPartner(source: readonly Fact[], target: readonly Fact[]): readonly Swap[] | 'free' {
  const kinds = [...new Set(firstOf(source, 2 * most, isValue).map(({ kind }) => kind))];
  for (const isAnchor of [isDated, isRank]) {
    const bound = kinds
      .map((kind) => changedAnchor(couplesOf(source, kind, isAnchor), couplesOf(target, kind, isAnchor)))
      .filter((each) => each !== 'free');
    if (bound.length > 0) return bound.flat();
  }
  return 'free';
}

type Couples = readonly (readonly [value: Keyed, anchor: Keyed])[] | undefined;

function changedAnchor(s: Couples, t: Couples): readonly Swap[] | 'free' {
  if (!s || !t || s.length !== t.length) return 'free';
  const others = new Map(t.map(([value, anchor]) => [anchor.key, value]));
  const values = new Set(t.map(([value]) => value.key));
  if (others.size !== s.length || !s.every(([value, anchor]) => others.has(anchor.key) && values.has(value.key)))
    return 'free';
  return s.flatMap(([value, anchor]) => {
    const other = others.get(anchor.key);
    return other && other.key !== value.key ? [{ source: value.fact, target: other.fact, certainty: 0.6 }] : [];
  });
}

/** Gives each value of a kind with its date, where there are two to six of both, and each is followed by the other. */
function couplesOf(facts: readonly Fact[], kind: Fact['kind'], isAnchor: (fact: Fact) => boolean): Couples {
  const isOfKind = (fact: Fact): boolean => fact.kind === kind && isValue(fact);
  const told = firstOf(facts, 2 * most, (fact) => isOfKind(fact) || isAnchor(fact));
  if (told.length < 4 || told.length > 2 * most) return undefined;
  const couples: (readonly [Keyed, Keyed])[] = [];
  for (let at = 0; at < told.length; at++) {
    const [one, next] = [told[at], told[at + 1]];
    // In 2021 it was 85 %, against 62 % in 2009, and is 97 % today.
    if (!one || !next || isOfKind(one) === isOfKind(next)) {
      if (one && isOfKind(one) && isAnchor === isDated) continue;
      return undefined;
    }
    couples.push(isOfKind(one) ? [keyed(one), keyed(next)] : [keyed(next), keyed(one)]);
    at += 1;
  }
  if (couples.length < 2) return undefined;
  const anchors = new Set(couples.map(([, { fact }]) => groupOf(fact) ?? fact.kind));
  return anchors.size === 1 && new Set(couples.map(([{ key }]) => key)).size === couples.length ? couples : undefined;
}

/** Gives those of some facts that pass a test; where there are more than so many, one more of them, and not all. */
function firstOf(facts: readonly Fact[], many: number, passes: (fact: Fact) => boolean): readonly Fact[] {
  const found: Fact[] = [];
  for (const fact of facts) {
    if (!passes(fact)) continue;
    found.push(fact);
    if (found.length > many) break;
  }
  return found;
}

const isDated = (fact: Fact): boolean => groupOf(fact) !== undefined;
/** The first phase and the second. */
const isRank = ({ kind, sense }: Fact): boolean => kind === 'ordinal' && sense === undefined;

const counted: ReadonlySet<Fact['kind']> = new Set(['cardinal', 'percent', 'currency', 'quantity', 'duration']);

const isValue = (fact: Fact): boolean =>
  counted.has(fact.kind) && fact.soft !== true && groupOf(fact) === undefined && !keyed(fact).key.includes('/');

/** What may be compared as earlier and later. */
function groupOf({ kind, text, soft }: Fact): 'year' | 'date' | 'time' | 'weekday' | undefined {
  if (soft && kind !== 'date' && kind !== 'weekday') return undefined;
  if (kind === 'date' || kind === 'time' || kind === 'weekday' || kind === 'year') return kind;
  return kind === 'cardinal' && /^(?:1[89]|20)\d\d$/.test(text) ? 'year' : undefined;
}

function keyed(fact: Fact): Keyed {
  const [reading] = fact.readings;
  if (reading === undefined) return { fact, key: '' };
  if ('decimal' in reading) return { fact, key: reading.decimal };
  if ('weekday' in reading) return { fact, key: String(reading.weekday) };
  return { fact, key: 'iso' in reading ? reading.iso : fact.text };
}

/** Two names or nouns of which each has its value: Kenya received $5 million and Uganda $3 million; 4 dead, 9 injured. */
function changedName({ source, target, texts }: Required<FactPair>, locales: LocalePair): Swap | undefined {
  const places = twoOfEach(source, target);
  if (!places) return undefined;
  const [[a, b], [c, d]] = [places.source, places.target];
  // Years stand far from whose age they are: only names tell.
  const binding = a.kind === 'duration' ? undefined : bindingOf(places, texts, locales);
  if (binding && binding.votes > 1)
    return binding.where === 'apart' ? { source: a, target: d, certainty: 0.6 } : undefined;
  return d.start < c.start && namesStay([a, b], [d, c], texts) ? { source: a, target: d, certainty: 0.6 } : undefined;
}

/** Two values of one kind that are all there are, and the same two in the target. */
function twoOfEach(source: readonly Fact[], target: readonly Fact[]): ValuesInPlace | undefined {
  const [s, t] = [firstOf(source, 2, isValue).map(keyed), firstOf(target, 2, isValue).map(keyed)];
  const [[a, b], [c, d]] = [s, t];
  if (!a || !b || !c || !d || s.length + t.length > 4 || a.fact.kind !== b.fact.kind || a.key === b.key)
    return undefined;
  if (a.key === c.key && b.key === d.key) return { source: [a.fact, b.fact], target: [c.fact, d.fact] };
  return a.key === d.key && b.key === c.key ? { source: [a.fact, b.fact], target: [d.fact, c.fact] } : undefined;
}

/** Tells whether each of two values has one of two names before it on both sides, in one order. */
function namesStay(
  there: readonly [Fact, Fact],
  here: readonly [Fact, Fact],
  texts: NonNullable<FactPair['texts']>,
): boolean {
  const pairs = sharedNames(texts.source, texts.target);
  const isOrdered = (place: 'there' | 'here', [first, second]: readonly [Fact, Fact]): boolean => {
    const [x, y] = pairs.map((name) => name[place]);
    return x !== undefined && y !== undefined && x < first.start && first.end < y && y < second.start;
  };
  return pairs.length === 2 && isOrdered('there', there) && isOrdered('here', here);
}

/** Tells whether two values changed their order together with the names that they are of: Madrid has 5 and Berlin 12. */
export function movedWithNames({ source, target, texts }: FactPair): boolean {
  const [[a, b], [c, d]] = [firstOf(source, 1, isValue), firstOf(target, 1, isValue)];
  const [x, y, more] = texts && a && b && c && d ? sharedNames(texts.source, texts.target) : [];
  return a !== undefined && x !== undefined && y !== undefined && !more && x.there < a.start && x.here > y.here;
}

/** How many counts of parts and of their whole are compared at most. */
const mostParts = 4;

/** 45 of the 60 wells, and not 60 of the 45; of the 96 aboard 71 and 25: a part is smaller than its whole. */
function changedWhole(
  { source, target, texts }: Required<FactPair>,
  [there, here]: BindingTraits['wholes'],
): Swap | undefined {
  const [s, t] = [firstOf(source, mostParts, isCount).map(keyed), firstOf(target, mostParts, isCount).map(keyed)];
  if (s.length < 2 || s.length > mostParts || s.length !== t.length || !areSame(s, t)) return undefined;
  const isWhole = (text: string, { fact }: Keyed, { before, after }: WholeWords): boolean =>
    figureWordBefore(text, fact.start, before) >= 0 || isFollowed(text, fact.end, after);
  const [whole, other] = s.filter((each) => isWhole(texts.source, each, there));
  const [wrong, another] = t.filter((each) => isWhole(texts.target, each, here));
  if (!whole || !wrong || other || another || wrong.key === whole.key) return undefined;
  const isLargest = s.every(({ key }) => key === whole.key || Number(key) < Number(whole.key));
  return isLargest ? { source: whole.fact, target: wrong.fact, certainty: 0.6 } : undefined;
}

/** How many letters the noun that a whole counts may have before what makes it one. */
const nounReach = 32;

/** 640 परिवारमध्ये, 60基のうち, 60 kuyudan: before the next figure or mark. */
function isFollowed(text: string, end: number, words: FigureWords): boolean {
  const noun = fold(/^[^\p{Nd},.;:!?،؛。、，；：()]*/u.exec(text.slice(end, end + nounReach))?.[0] ?? '');
  return words.some((word) => {
    if (!word.startsWith('*')) return noun.includes(word);
    const ending = word.slice(1);
    return noun.split(' ').some((each) => each.length > ending.length && each.endsWith(ending));
  });
}

/** Tells whether two lists have the same values, each once. */
function areSame(s: readonly Keyed[], t: readonly Keyed[]): boolean {
  const values = new Set(s.map(({ key }) => key));
  return (
    values.size === s.length &&
    t.every(({ key }) => values.has(key)) &&
    new Set(t.map(({ key }) => key)).size === s.length
  );
}

const isCount = (fact: Fact): boolean => fact.kind === 'cardinal' && isValue(fact);

/**
 * Two times, dates, years or weekdays that follow each other, of which the earlier one is first in the source and last in the
 * target: in a range or a coordination, since other clauses may be turned round.
 */
function turnedRound({ source, target, texts }: FactPair, { and, locales }: BindingTraits): readonly Swap[] {
  const told = firstOf(source, Infinity, (fact) => groupOf(fact) !== undefined);
  if (told.length < 2) return [];
  return (['time', 'date', 'year', 'weekday'] as const).flatMap((group) => {
    const ofGroup = (facts: readonly Fact[]): readonly Keyed[] =>
      firstOf(facts, mostOfGroup, (fact) => groupOf(fact) === group && !(fact.soft && group === 'date')).map(keyed);
    const [own, others] = [ofGroup(told), ofGroup(target)];
    if (own.length !== others.length || own.length > mostOfGroup || !areSame(own, others)) return [];
    return own.flatMap((a, at) => {
      const b = own[at + 1];
      const found = others.findIndex(({ key }) => key === b?.key);
      const [d, c] = [others[found], others[found + 1]];
      if (!b || !c || !d || a.key >= b.key || a.key !== c.key || a.key.length !== b.key.length) return [];
      const places = { source: [a.fact, b.fact], target: [c.fact, d.fact] } as const;
      const isJoined = areJoined(texts?.source ?? '', places.source, and);
      return isJoined && !isMoved(places, texts, locales) ? [{ source: a.fact, target: d.fact, certainty: 0.55 }] : [];
    });
  });
}

/** How many years or weekdays of a sentence are compared at most. */
const mostOfGroup = 4;

const isMoved = (places: ValuesInPlace, texts: FactPair['texts'], locales: LocalePair): boolean =>
  texts !== undefined && bindingOf(places, texts, locales)?.where === 'together';

/** How far apart the bounds of a range are at most. */
const longestRange = 12;

export function areJoined(text: string, [a, b]: readonly [Fact, Fact], and: FigureWords): boolean {
  if (b.start - a.end <= longestRange) return true;
  const gap = fold(text.slice(a.end, Math.min(b.start, a.end + 80)));
  const words = new Set(gap.split(/[^\p{L}\p{M}]+/u));
  return (
    b.start - a.end <= 80 &&
    and.some((word) => words.has(word) || (isUnspaced(word.charCodeAt(0)) && gap.includes(word)))
  );
}
