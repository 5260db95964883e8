import { commonWords, wordHashesOf, wordsBeyond } from './features.ts';
import type { KnownText, Match, TodaysText } from './match.ts';

/** Of a part, so much stood in the whole that it was parted from, or stands in the one that it was joined to. */
const leastShare = 0.6;

/**
 * Tells of new blocks whether they were split off a neighbour that stayed, and of those that are gone whether they were joined
 * to one: what the neighbour lost, or won, is what they say. Linear; matches are those of today in their order, then
 * what is gone in the order of yesterday.
 */
export function withSplitAndJoined(
  old: readonly KnownText[],
  today: readonly TodaysText[],
  matches: readonly Match[],
): readonly Match[] {
  const pairs = matches.flatMap((match): readonly Pair[] => (match.kind === 'edited' ? [match] : []));
  if (pairs.length === 0 || pairs.length === matches.length) return matches;
  const byToday = neighbours(today.length, matches, pairs, 'today');
  const byOld = neighbours(old.length, matches, pairs, 'old');
  return matches.map((match): Match => {
    if (match.kind === 'inserted') {
      const from = byToday(match.today).find((pair) =>
        isWithin(today[match.today]!.text, old[pair.old]!.text, today[pair.today]!.text),
      );
      return from === undefined ? match : { ...match, from: from.id };
    }
    if (match.kind !== 'gone') return match;
    const into = byOld(match.old).find((pair) =>
      isWithin(old[match.old]!.text, today[pair.today]!.text, old[pair.old]!.text),
    );
    return into === undefined ? match : { ...match, into: into.id };
  });
}

type Pair = Extract<Match, { readonly kind: 'edited' }>;

/** Tells whether a part is most of what the whole has beyond the rest. */
function isWithin(part: string, whole: string, rest: string): boolean {
  const words = wordHashesOf(part);
  if (words.length === 0) return false;
  return commonWords(words, wordsBeyond(wordHashesOf(whole), wordHashesOf(rest))) >= words.length * leastShare;
}

/** Gives the edited blocks before and behind a place, of which only new ones, or only gone ones, part it. */
function neighbours(
  length: number,
  matches: readonly Match[],
  pairs: readonly Pair[],
  side: 'old' | 'today',
): (at: number) => readonly Pair[] {
  const taken = new Uint8Array(length);
  for (const match of matches) {
    if (match.kind !== 'inserted' && match.kind !== 'gone') taken[match[side]] = 1;
  }
  const pairAt = new Map(pairs.map((pair) => [pair[side], pair]));
  const nearest = (step: 1 | -1): Int32Array => {
    const found = new Int32Array(length).fill(-1);
    for (let at = step === 1 ? 0 : length - 1, last = -1; at >= 0 && at < length; at += step) {
      if (taken[at] === 1) last = at;
      found[at] = last;
    }
    return found;
  };
  const [before, behind] = [nearest(1), nearest(-1)];
  return (at) =>
    [before[at]!, behind[at]!].flatMap((place) => {
      const pair = pairAt.get(place);
      return pair === undefined ? [] : [pair];
    });
}
