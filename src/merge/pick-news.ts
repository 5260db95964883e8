import { textOf, type Content } from '../model/content.ts';
import { segmentsOf, states, type Segment, type State, type Unit } from '../model/unit.ts';
import { formerTarget } from './carry-over.ts';
import { contentKey, sourceKey } from './content-key.ts';
import {
  halfTranslatedDigest,
  pairKey,
  sentSegment,
  wholeTargetDigest,
  type EverSent,
  type SentSegment,
  type SentUnit,
} from './sent-unit.ts';

/**
 * Whose target is taken where the store and the return both changed it: `newer`, the store's, which was there first;
 * `theirs`, the return's. `ours` keeps every target that the store has.
 */
export type Preference = 'newer' | 'ours' | 'theirs';

export interface News {
  /** The returned unit without the targets that are not to be taken. */
  readonly returned: Unit;
  /** Segments that came back as they went out, while the store has something newer. */
  readonly stale: number;
  /** Returned targets that lost against another: to be kept in notes. */
  readonly lost: readonly Content[];
}

/**
 * Picks from a returned unit what is news. A target that comes back as it was sent says nothing, and where the store
 * has changed since, both are kept and one is taken.
 *
 * @param base the unit as it went out in the file that came back; where that is not known, all of it is news
 */
export function pickNews(stored: Unit, returned: Unit, base: SentUnit | undefined, prefer: Preference): News {
  if (base === undefined) return { returned, stale: 0, lost: [] };
  const pairs = pairWithBase(stored, returned, base);
  if (pairs === undefined) return pickWhole(stored, returned, base, prefer);
  const lost: Content[] = [];
  const dropped = new Set<Segment>();
  let stale = 0;
  for (const pair of pairs) {
    const verdict =
      judgeUnsure(pair, stored, returned, { ever: base.ever, prefer }) ??
      judge(pair, stored, returned, { seen: base.seen, prefer });
    if (verdict === 'stale') stale += 1;
    if (verdict === 'stale' || verdict === 'drop' || verdict === 'ours') dropped.add(pair.theirs);
    if (verdict === 'ours' && pair.theirs.target !== undefined) lost.push(pair.theirs.target);
  }
  return { returned: without(returned, dropped), stale, lost };
}

/** What nobody has seen. */
const unseen: SentSegment = { source: '', target: '', state: 'initial' };

function hasSources({ segments }: SentUnit, returned: Unit): boolean {
  const back = segmentsOf(returned).map((segment) => sentSegment(segment, returned).source);
  return back.join(' ') === segments.map(({ source }) => source).join(' ');
}

interface Pair {
  readonly theirs: Segment;
  readonly sent: SentSegment;
  /** The store's segment with the same source; undefined where the source was edited since. */
  readonly ours: Segment | undefined;
}

/** Pairs segments by their sources; undefined where a tool or the newsroom cut the unit anew. */
function pairWithBase(stored: Unit, returned: Unit, base: SentUnit): readonly Pair[] | undefined {
  const sent = queues(base.segments, ({ source }) => source);
  const ours = queues(segmentsOf(stored), (segment) => sentSegment(segment, stored).source);
  const sameSource = sourceKey(stored) === sourceKey(returned);
  // Where the likeliest export had other sentences in the unit, it is not the one that came back.
  const isOther = base.ever !== undefined && !hasSources(base, returned);
  const pairs: Pair[] = [];
  for (const theirs of segmentsOf(returned)) {
    const { source } = sentSegment(theirs, returned);
    const before = sent.get(source)?.shift();
    const own = ours.get(source)?.shift();
    if (before === undefined || (own === undefined && sameSource)) return undefined;
    pairs.push({ theirs, sent: isOther ? unseen : before, ours: own });
  }
  return pairs;
}

function queues<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const byKey = new Map<string, Item[]>();
  for (const item of items) byKey.set(key(item), [...(byKey.get(key(item)) ?? []), item]);
  return byKey;
}

/**
 * `take`: the return's, as it is; `drop`: it has nothing to say; `stale`: as it went out, the store has a newer one;
 * `ours` and `theirs`: both changed, and that one is taken.
 */
type Verdict = 'take' | 'drop' | 'stale' | 'ours' | 'theirs';

/**
 * Judges by all that ever went out, where it is not sure which export came back: what was sent once, or is kept in a
 * note, has been seen, and comes back a second time. Undefined where that says nothing.
 */
function judgeUnsure(
  { theirs, ours }: Pair,
  stored: Unit,
  returned: Unit,
  { ever, prefer }: { readonly ever: EverSent | undefined; readonly prefer: Preference },
): Verdict | undefined {
  if (ever === undefined || ours === undefined) return undefined;
  const back = sentSegment(theirs, returned);
  const now = sentSegment(ours, stored);
  if (now.target === '' || back.target === '' || back.target === now.target) return undefined;
  if (prefer === 'theirs') return isCopy(theirs, returned) ? 'drop' : 'theirs';
  const isSeen = ever.segments.has(pairKey(back)) || isKept(stored, theirs.target ?? []);
  return isSeen ? 'stale' : undefined;
}

function isKept({ notes }: Unit, target: Content): boolean {
  const kept = textOf(target);
  return notes.some(({ category, text }) => category === formerTarget && text === kept);
}

function judge(
  { theirs, sent, ours }: Pair,
  stored: Unit,
  returned: Unit,
  { seen, prefer }: { readonly seen: EverSent | undefined; readonly prefer: Preference },
): Verdict {
  const back = sentSegment(theirs, returned);
  if (ours === undefined) return isAsSent(back, sent) ? 'drop' : 'take';
  const now = sentSegment(ours, stored);
  const unchanged = now.target === sent.target && now.state === sent.state;
  if (now.target === '' || (unchanged && prefer !== 'ours')) return 'take';
  if (back.target === now.target) return prefer !== 'ours' && rank(theirs) > rank(ours) ? 'take' : 'drop';
  if (back.target === sent.target) return 'stale';
  return back.target === '' || isCopy(theirs, returned) ? 'drop' : judgeConflict(back, seen, prefer);
}

function judgeConflict(back: SentSegment, seen: EverSent | undefined, prefer: Preference): Verdict {
  if (prefer === 'theirs') return 'theirs';
  // What went out later came back before, and somebody who saw it wrote another.
  return seen?.segments.has(pairKey(back)) === true ? 'stale' : 'ours';
}

/** Many tools drop the states. */
function isAsSent(back: SentSegment, sent: SentSegment): boolean {
  return back.target === sent.target && (back.state === 'initial' || back.state === sent.state);
}

function rank({ state }: Segment): number {
  return states.indexOf(state);
}

/** Tells whether a tool filled a target with its source, and nobody called it done. */
export function isCopy({ source, target = [], state }: Segment, { originalData }: Unit): boolean {
  return state === 'initial' && contentKey(source, originalData).trim() === contentKey(target, originalData).trim();
}

/** Picks from a unit that was cut anew: all of it or nothing. */
function pickWhole(stored: Unit, returned: Unit, base: SentUnit, prefer: Preference): News {
  const [ours, theirs] = [wholeTargetDigest(stored), wholeTargetDigest(returned)];
  const nothing = without(returned, new Set(segmentsOf(returned)));
  const unchanged = ours === base.target && furthest(segmentsOf(stored)) <= furthest(base.segments);
  const isSeen = prefer !== 'theirs' && base.ever?.targets.has(theirs) === true;
  const says = [ours, halfTranslatedDigest(stored)];
  if (ours === '' || says.includes(theirs)) return { returned, stale: 0, lost: [] };
  if (isSeen) return { returned: nothing, stale: segmentsOf(returned).length, lost: [] };
  const isSure = base.ever === undefined || prefer === 'newer';
  if (unchanged && isSure && prefer !== 'ours') return { returned, stale: 0, lost: [] };
  if (theirs === base.target || theirs === '') {
    return { returned: nothing, stale: unchanged ? 0 : segmentsOf(returned).length, lost: [] };
  }
  if (prefer === 'theirs') return { returned, stale: 0, lost: [] };
  return { returned: nothing, stale: 0, lost: writtenIn(returned, base) };
}

/** Ranks the state of the segment that is done most. */
function furthest(segments: readonly { readonly state: string }[]): number {
  return Math.max(0, ...segments.map(({ state }) => states.indexOf(state as State)));
}

/** Lists what somebody wrote: neither blanks, nor what a tool copied from the source, nor what went out so. */
function writtenIn(returned: Unit, { segments, seen }: SentUnit): readonly Content[] {
  const sent = new Set([...segments.map(pairKey), ...(seen?.segments ?? [])]);
  return segmentsOf(returned).flatMap((segment) => {
    const { target } = segment;
    if (target === undefined || textOf(target).trim() === '' || isCopy(segment, returned)) return [];
    return sent.has(pairKey(sentSegment(segment, returned))) ? [] : [target];
  });
}

/** Takes the targets of some segments off. */
export function without(unit: Unit, segments: ReadonlySet<Segment>): Unit {
  if (segments.size === 0) return unit;
  const parts = unit.parts.map((part) => {
    if (part.kind === 'ignorable' || !segments.has(part)) return part;
    const { target: _target, subState: _subState, ...rest } = part;
    return { ...rest, state: 'initial' as const };
  });
  return { ...unit, parts };
}
