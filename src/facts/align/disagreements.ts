import type { Fact } from '../../model/fact.ts';
import type { Leftovers, Link } from './align.ts';
import type { Disagreement, FactPair } from './alignment.ts';
import { weekdayOf } from '../dates/calendars.ts';
import { dateFixOf, fixOf } from './corrected-figure.ts';
import type { Part } from './comparable-parts.ts';
import { swaps } from './swaps.ts';
import { contradictedDate } from '../dates/weekdays.ts';

/** What of the target language bears on the evidence. */
export interface TargetTraits {
  readonly rightToLeft: boolean;
  /** Two of a kind need no word of their own. */
  readonly dual: boolean;
}

/** What is left unmatched, put as findings: values that changed, then what is missing or added. */
export function disagreements(
  links: readonly Link[],
  left: Leftovers,
  pairs: readonly FactPair[],
  { rightToLeft, dual }: TargetTraits,
): Disagreement[] {
  const found: Disagreement[] = [];
  const open = new Set(left.target);
  const targets = new Map<string, Part[]>();
  for (const part of left.target) {
    const key = `${part.segment}`;
    const list = targets.get(key);
    if (list) list.push(part);
    else targets.set(key, [part]);
  }
  const unpaired: Part[] = [];
  for (const s of left.source) {
    const candidates = (targets.get(`${s.segment}`) ?? []).slice(0, 50);
    const t = best(
      s,
      candidates.filter((part) => open.has(part)),
    );
    if (!t) {
      unpaired.push(s);
      continue;
    }
    const certainty = changedCertainty(s, t);
    if (certainty === 0) {
      unpaired.push(s);
      continue;
    }
    open.delete(t);
    const fix = certainty >= 0.8 ? fixFor(s, t) : undefined;
    found.push({ reason: reasonOf(s, t), ...sides(s, t), certainty, ...(fix !== undefined && { fix }) });
  }
  for (const s of unpaired)
    add(found, 'missing', dual && s.values.includes('2') ? { ...s, certainty: s.certainty * 0.3 } : s);
  const said = new Set(links.flatMap(({ source, target }) => [...source.values, ...target.values]));
  for (const t of open)
    add(
      found,
      'added',
      (t.values[0] === '1' && t.fact.text.length === 1) || t.values.some((value) => said.has(value))
        ? { ...t, certainty: Math.min(t.certainty, 0.3) }
        : t,
    );
  for (const t of open) {
    const date = contradictedDate(t.fact, pairs[t.segment]?.target ?? []);
    if (date) found.push({ reason: 'weekday', ...sides(undefined, t), expected: weekdayIn(date), certainty: 0.75 });
  }
  found.push(...swaps(pairs, rightToLeft));
  return found;
}

function fixFor(s: Part, t: Part): string | undefined {
  const [expected = '', found = ''] = [s.values[0], t.values[0]];
  if (t.fact.kind === 'date') return s.role === t.role ? dateFixOf(t.fact, found, expected) : undefined;
  return s.type === 'number' ? fixOf(t.fact, expected) : undefined;
}

/** ISO number of the weekday that a date falls on. */
function weekdayIn(date: Fact): string {
  return date.kind === 'date' ? String(weekdayOf(date.readings[0]?.iso ?? '') ?? '') : '';
}

function add(found: Disagreement[], reason: 'missing' | 'added', part: Part): void {
  const certainty = loneCertainty(part);
  if (certainty === 0) return;
  const missing = reason === 'missing';
  found.push({ reason, ...(missing ? sides(part, undefined) : sides(undefined, part)), certainty });
}

function reasonOf(s: Part, t: Part): Disagreement['reason'] {
  if (s.values[0] !== t.values[0]) return 'changed';
  if (s.type === 'time') return 'changed';
  return s.role === 'quantity' || s.role === 'currency' || s.role === 'duration' ? 'unit' : 'points';
}

/** The open target part that most likely stands in the source part's place. */
function best(s: Part, candidates: readonly Part[]): Part | undefined {
  let found: Part | undefined;
  let most = 0;
  for (const t of candidates) {
    if (s.type !== t.type) continue;
    const score =
      1 +
      (s.role === t.role ? 4 : 0) +
      (s.values[0] === t.values[0] ? 3 : 0) +
      (isSpelled(s.fact) === isSpelled(t.fact) ? 1 : 0) +
      (s.soft === t.soft ? 1 : 0);
    if (score > most) [found, most] = [t, score];
  }
  return found;
}

export const isSpelled = (fact: Fact): boolean => fact.certainty < 1 && !/\p{Nd}/u.test(fact.text);

function changedCertainty(s: Part, t: Part): number {
  if (s.type === 'weekday') return 0.75;
  if (s.type === 'month' && (s.soft || t.soft)) return s.soft && t.soft ? 0.5 : 0.6;
  if (s.type !== 'number') return Math.min(s.certainty, t.certainty) * 0.9;
  const [fuzzy, other] = [s.fact.approximate && s.soft, t.fact.approximate && t.soft];
  if (fuzzy && other) return isNearly(s, t) ? 0 : 0.6;
  if (s.fact.kind === 'fraction' && t.fact.kind === 'fraction') return 0.6;
  if (fuzzy || other || s.soft || t.soft) return 0;
  if (!isOrdinalPair(s, t)) return 0;
  const spelled = [s, t].filter((part) => isSpelled(part.fact)).length;
  const certainty = Math.min(s.certainty, t.certainty);
  if (spelled === 0) return 0.9 * certainty;
  if (certainty < 0.55) return 0;
  return spelled === 1 ? 0.65 : 0.55;
}

/** An ordinal word stands against another ordinal, or a small bare figure (2e); second is no evidence against forty. */
function isOrdinalPair(s: Part, t: Part): boolean {
  for (const [a, b] of [
    [s, t],
    [t, s],
  ] as const) {
    if (a.role !== 'ordinal' || !isSpelled(a.fact) || b.role === 'ordinal' || b.role === 'fraction') continue;
    if (isSpelled(b.fact) || b.role !== 'cardinal' || (Number(b.values[0]) > 12 && Number(a.values[0]) < 13))
      return false;
  }
  return true;
}

/** Thousands and tens of thousands are one vagueness; dozens and hundreds are not. */
function isNearly(s: Part, t: Part): boolean {
  const [a, b] = [Number(s.values[0]), Number(t.values[0])];
  return Math.min(a, b) >= 1000 && Math.max(a, b) <= 10 * Math.min(a, b);
}

function loneCertainty(part: Part): number {
  if (part.soft) return 0;
  if (part.type === 'weekday') return 0.2;
  if (part.role === 'ordinal' && isSpelled(part.fact)) return 0.1;
  if (isSpelled(part.fact)) return part.certainty >= 0.7 ? 0.3 : part.certainty >= 0.55 ? 0.25 : 0.1;
  return 0.7 * part.certainty;
}

function sides(s: Part | undefined, t: Part | undefined): Omit<Disagreement, 'reason' | 'certainty'> {
  return {
    ...(s && { source: s.fact, sourceSegment: s.segment, expected: s.values[0] ?? '' }),
    ...(t && { target: t.fact, targetSegment: t.segment, found: t.values[0] ?? '' }),
  };
}
