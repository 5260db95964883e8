import type { Fact } from '../../model/fact.ts';
import { defined } from '../../model/defined.ts';
import { weekdayOf } from '../dates/calendars.ts';
import { figureWordAfter } from '../words/beside-figure.ts';
import type { Separators } from '../words/separators.ts';
import type { Disagreement, FactPair } from './alignment.ts';
import { changeCertainty, loneCertainty, spanUnit, isWordLost } from './certainty.ts';
import { isOneSense } from './compare-parts.ts';
import { coupleCertainty, isDualElsewhere } from './couples.ts';
import type { CoupleWords, DualWords } from './couples.ts';
import { isSpelled } from './comparable-parts.ts';
import type { Part } from './comparable-parts.ts';
import { correctedDate, correctedFigure, foreignSeparators } from './target-figure.ts';
import type { Matching } from './matching.ts';
import type { BindingTraits } from './bound-swaps.ts';
import { swaps } from './swaps.ts';

/** What of the languages bears on the evidence. */
export interface Traits extends BindingTraits {
  /** Two of a kind need no word of their own. */
  readonly dual: boolean;
  readonly couples: CoupleWords;
  /** Nouns that are two by their endings, of the source and of the target. */
  readonly duals: Readonly<Record<'source' | 'target', DualWords>>;
  /** The separators of numbers, of the source and of the target. */
  readonly separators: readonly [source: Separators, target: Separators];
}

/**
 * Gives what the target says otherwise: values that changed, then what is missing or added, weekdays that contradict
 * their dates, values that changed places, and figures that a reader of the target takes for others.
 */
export function disagreements(matching: Matching, pairs: readonly FactPair[], traits: Traits): Disagreement[] {
  const { source, target } = matching.unmatched();
  const { dual, couples, separators } = traits;
  const changes = changesOf(source, target, { couples, pairs });
  const [sources, targets] = [new Set(changes.map(({ s }) => s)), new Set(changes.map(({ t }) => t))];
  const missing = source.filter((s) => !sources.has(s));
  const added = target.filter((t) => !targets.has(t));
  const isDual = (part: Part, side: 'source' | 'target'): boolean => {
    const pair = pairs[part.segment];
    const facts = side === 'source' ? pair?.target : pair?.source;
    return isDualElsewhere(part, facts ?? [], pair?.texts?.[side] ?? '', traits.duals[side]);
  };
  const moved = swaps(pairs, traits);
  return [
    ...changes.map((change) => changed(change, pairs)).filter((change) => !isOfSwap(change, moved)),
    ...missing.flatMap((s) =>
      isWordLost(s, {
        missing,
        added,
        dual,
        texts: pairs[s.segment]?.texts,
        isOfWhole: isOfWhole(s, pairs, traits.wholes[0]),
      })
        ? [{ reason: 'missing' as const, ...sides(s, undefined), certainty: 0.55 }]
        : lone('missing', s, certaintyOfLost(s, dual), isDual(s, 'target')),
    ),
    ...added.flatMap((t) =>
      lone('added', t, isSaid(t, matching) ? Math.min(t.certainty, 0.3) : t.certainty, isDual(t, 'source')),
    ),
    ...added.flatMap((t) => contradiction(t, pairs[t.segment]?.target ?? [])),
    ...moved,
    ...foreignSeparators(matching.agreements, separators),
  ];
}

/** How far the whole is behind its part at most, in UTF-16 code units. */
const reachOfWhole = 40;

/** Tells whether the source has a larger number behind a part, and between them what makes it the whole: nine of the district’s 14. */
function isOfWhole({ fact, segment }: Part, pairs: readonly FactPair[], { before }: Traits['wholes'][0]): boolean {
  const { source = [], texts } = pairs[segment] ?? {};
  const [value] = numbersOf(fact);
  if (texts === undefined || value === undefined) return false;
  return source.some((whole) => {
    const gap = whole.start - fact.end;
    if (gap <= 0 || gap > reachOfWhole || whole.kind !== 'cardinal' || !numbersOf(whole).some((all) => all > value))
      return false;
    return figureWordAfter(texts.source, fact.end, before) > 0;
  });
}

const numbersOf = ({ readings }: Fact): readonly number[] =>
  readings.flatMap((reading) => ('decimal' in reading ? Number(reading.decimal) : []));

/** Tells whether a figure has another unit because two values changed places, which is told of them together. */
const isOfSwap = ({ reason, source, target }: Disagreement, moved: readonly Disagreement[]): boolean =>
  reason === 'unit' && moved.some((swap) => swap.source === source || swap.target === target);

/** A part of the source and the one that the target has in its place. */
interface Change {
  readonly s: Part;
  readonly t: Part;
  readonly certainty: number;
}

/** How many parts of a segment are looked at for what is in place of one. */
const mostCandidates = 50;

/** What tells of a change besides its two parts. */
interface Beside {
  readonly couples: CoupleWords;
  readonly pairs: readonly FactPair[];
}

function changesOf(source: readonly Part[], target: readonly Part[], { couples, pairs }: Beside): readonly Change[] {
  const open = new Set(target);
  const bySegment = new Map<number, Part[]>();
  for (const t of target) bySegment.set(t.segment, [...(bySegment.get(t.segment) ?? []), t].slice(0, mostCandidates));
  return source.flatMap((s) => {
    const candidates = (bySegment.get(s.segment) ?? []).filter((part) => open.has(part));
    const t = likeliest(s, candidates);
    const certainty = t ? changeCertainty(s, t, pairs[s.segment]?.texts) : 0;
    const change = t && certainty > 0 ? { s, t, certainty } : changedCouple(s, candidates, couples);
    if (!change) return [];
    open.delete(change.t);
    return [change];
  });
}

/** Finds what is in place of both of two: an article that may be one is likelier by its certainty alone. */
function changedCouple(s: Part, candidates: readonly Part[], couples: CoupleWords): Change | undefined {
  const t = candidates.find((each) => s.type === each.type && coupleCertainty(s, each, couples) > 0);
  return t && { s, t, certainty: coupleCertainty(s, t, couples) };
}

/** Finds the open target part that is most likely in place of a source part. */
function likeliest(s: Part, candidates: readonly Part[]): Part | undefined {
  let found: Part | undefined;
  let most = 0;
  for (const t of candidates) {
    const score = s.type === t.type ? likeness(s, t) : 0;
    if (score > most) [found, most] = [t, score];
  }
  return found;
}

const likeness = (s: Part, t: Part): number =>
  1 +
  (isOneSense(s, t) ? 8 : 0) +
  (s.role === t.role ? 4 : 0) +
  (s.values[0] === t.values[0] ? 3 : 0) +
  (isSpelled(s.fact) === isSpelled(t.fact) ? 1 : 0) +
  (s.soft === t.soft ? 1 : 0) -
  (s.role === 'numerator' || t.role === 'numerator' ? 0.5 : 0);

function changed({ s, t, certainty }: Change, pairs: readonly FactPair[]): Disagreement {
  const reason = reasonOf(s, t);
  const surely = certainty >= 0.8;
  return {
    reason,
    ...sides(s, t),
    certainty: reason === 'currency' ? certaintyOfBareAmount(s, t, pairs) : certainty,
    ...defined({ fix: surely ? fixFor(s, t) : undefined }),
  };
}

/**
 * An amount without its currency may share that of another, between 5 and 6 million dollars, and a rate has it beside
 * another word: to the dollar.
 */
function certaintyOfBareAmount({ fact, role }: Part, { segment }: Part, pairs: readonly FactPair[]): number {
  const isTold = role === 'currency' && !isSpelled(fact);
  return isTold && !pairs[segment]?.target.some(({ kind }) => kind === 'currency') ? 0.6 : 0.4;
}

function fixFor(s: Part, t: Part): string | undefined {
  const [expected = '', found = ''] = [s.values[0], t.values[0]];
  if (t.fact.kind === 'date') return s.role === t.role ? correctedDate(t.fact, found, expected) : undefined;
  // 18 months are no 18 years.
  if (s.fact.kind === 'duration' && t.fact.kind === 'duration' && spanUnit(s) !== spanUnit(t)) return undefined;
  return s.type === 'number' ? correctedFigure(t.fact, expected) : undefined;
}

function reasonOf(s: Part, t: Part): Disagreement['reason'] {
  if (s.values[0] !== t.values[0] || s.type === 'time') return 'changed';
  if ((s.role === 'percent') !== (t.role === 'percent') && [s.role, t.role].includes('cardinal')) return 'share';
  if ((s.role === 'currency') !== (t.role === 'currency') && [s.role, t.role].includes('cardinal')) return 'currency';
  return s.role === 'quantity' || s.role === 'currency' || s.role === 'duration' ? 'unit' : 'points';
}

function lone(
  reason: 'missing' | 'added',
  part: Part,
  partCertainty: number,
  isDual: boolean,
): readonly Disagreement[] {
  const certainty = isDual ? 0.55 : loneCertainty({ ...part, certainty: partCertainty });
  if (certainty === 0) return [];
  return [{ reason, ...(reason === 'missing' ? sides(part, undefined) : sides(undefined, part)), certainty }];
}

/** Two may be in the ending of what is counted, and 1時間に is per hour. */
function certaintyOfLost({ role, values, certainty }: Part, dual: boolean): number {
  if (role === 'duration' && values[0] === '1') return 0.4 * certainty;
  return dual && values.includes('2') ? 0.3 * certainty : certainty;
}

/** A one alone, or a value that is said elsewhere, is hardly added. */
const isSaid = (part: Part, matching: Matching): boolean =>
  (part.values[0] === '1' && part.fact.text.length === 1) || matching.isSaid(part);

/** Finds the full date beside a weekday that is not of that weekday, such as Monday, 20 March 2011. */
function contradictedDate(weekday: Fact, facts: readonly Fact[]): Fact | undefined {
  if (weekday.kind !== 'weekday') return undefined;
  const named = weekday.readings[0]?.weekday;
  return facts.find((fact) => {
    if (fact.kind !== 'date') return false;
    const gap = fact.start >= weekday.end ? fact.start - weekday.end : weekday.start - fact.end;
    const full = fact.readings.filter(({ iso }) => /^\d{4}-\d\d-\d\d$/.test(iso));
    return gap >= 0 && gap <= 8 && full.length > 0 && full.every(({ iso }) => weekdayOf(iso) !== named);
  });
}

function contradiction(part: Part, facts: readonly Fact[]): readonly Disagreement[] {
  const date = contradictedDate(part.fact, facts);
  if (date?.kind !== 'date') return [];
  const expected = String(weekdayOf(date.readings[0]?.iso ?? '') ?? '');
  return [{ reason: 'weekday', ...sides(undefined, part), expected, certainty: 0.75 }];
}

function sides(s: Part | undefined, t: Part | undefined): Omit<Disagreement, 'reason' | 'certainty'> {
  return {
    ...(s && { source: s.fact, sourceSegment: s.segment, expected: s.values[0] ?? '' }),
    ...(t && { target: t.fact, targetSegment: t.segment, found: t.values[0] ?? '' }),
  };
}
