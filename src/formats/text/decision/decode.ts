import type { Observation } from '../evidence/observe.ts';
import type { Clue } from '../evidence/clues.ts';
import { roleOfState, states, type State } from './states.ts';
import { transitions } from './transitions.ts';
import { weights } from './weights.ts';

/** What a piece is, how sure that is from 0 to 1, and the clue that spoke most for it. */
export interface Decision {
  readonly state: State;
  readonly confidence: number;
  readonly clue: Clue;
}

const count = states.length;
const never = -1e9;
/** The evidence is not as independent as the sums suppose: probabilities are of the scores times this. */
const sharpness = 0.55;

const index = new Map(states.map((state, at) => [state, at]));
const rowOf = (row: Partial<Record<State, number>>, missing: number): Float64Array =>
  Float64Array.from(states, (state) => row[state] ?? missing);
const clueRows = new Map(Array.from(weights, ([clue, row]) => [clue, rowOf(row, 0)]));
const startRow = rowOf(transitions.get('start') ?? {}, never);
const endRow = rowOf(transitions.get('end') ?? {}, 0);
/** By state, those that may come before it, with the score. */
const before: readonly (readonly (readonly [from: number, score: number])[])[] = states.map((to) =>
  states.flatMap((from, at) => {
    const score = transitions.get(from)?.[to];
    return score === undefined ? [] : [[at, score] as const];
  }),
);

/** The scores of a piece's states, by what was observed of it. */
function scoresOf({ clues }: Observation): Float64Array {
  const scores = new Float64Array(count);
  for (const clue of clues) {
    const row = clueRows.get(clue);
    if (row !== undefined) for (let at = 0; at < count; at += 1) scores[at] = (scores[at] ?? 0) + (row[at] ?? 0);
  }
  return scores;
}

/**
 * Chooses what each piece is so that the whole release reads best, by the Viterbi algorithm; the confidence is what the
 * forward-backward algorithm gives all readings in which the piece has the same role. Both take linear time.
 */
export function decide(observations: readonly Observation[]): Decision[] {
  const scores = observations.map(scoresOf);
  const path = bestPath(scores);
  const chances = chancesOf(scores);
  return path.map((state, at) => {
    const name = states[state] ?? 'paragraph';
    const role = roleOfState[name];
    let confidence = 0;
    for (const [other, chance] of (chances[at] ?? new Float64Array(count)).entries()) {
      if (roleOfState[states[other] ?? 'paragraph'] === role) confidence += chance;
    }
    return { state: name, confidence: Math.min(1, confidence), clue: strongestClue(observations[at], name) };
  });
}

function bestPath(scores: readonly Float64Array[]): number[] {
  const links: Int8Array[] = [];
  let best = startRow;
  for (const [at, own] of scores.entries()) {
    const next = new Float64Array(count);
    const link = new Int8Array(count);
    for (let to = 0; to < count; to += 1) {
      let top = at === 0 ? (startRow[to] ?? never) : never;
      if (at > 0) {
        for (const [from, score] of before[to] ?? []) {
          const total = (best[from] ?? never) + score;
          if (total > top) {
            top = total;
            link[to] = from;
          }
        }
      }
      next[to] = top + (own[to] ?? 0);
    }
    best = next;
    links.push(link);
  }
  return pathBack(best, links);
}

function pathBack(best: Float64Array, links: readonly Int8Array[]): number[] {
  let state = 0;
  for (let at = 1; at < count; at += 1) {
    if ((best[at] ?? never) + (endRow[at] ?? 0) > (best[state] ?? never) + (endRow[state] ?? 0)) state = at;
  }
  const path: number[] = [];
  for (let at = links.length - 1; at >= 0; at -= 1) {
    path.push(state);
    state = links[at]?.[state] ?? 0;
  }
  return path.toReversed();
}

/** By piece, the probability of each state over all readings of the release. */
function chancesOf(scores: readonly Float64Array[]): Float64Array[] {
  const own = scores.map(likelihoods);
  const rows = forwardChances(own);
  let back: Float64Array = scaled(endRow.map(chanceOf));
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    multiply(rows[at] ?? back, back);
    scaled(rows[at] ?? back);
    back = backwards(back, own[at] ?? back);
  }
  return rows;
}

/** By piece, the probability of each state over all readings of what comes before. */
function forwardChances(own: readonly Float64Array[]): Float64Array[] {
  const rows: Float64Array[] = [];
  let last: Float64Array = startRow.map(chanceOf);
  for (const [at, emission] of own.entries()) {
    const row = at === 0 ? last.slice() : new Float64Array(count);
    if (at > 0) {
      for (const [to, sources] of chancesBefore.entries()) {
        let sum = 0;
        for (const [from, chance] of sources) sum += (last[from] ?? 0) * chance;
        row[to] = sum;
      }
    }
    multiply(row, emission);
    last = scaled(row);
    rows.push(last.slice());
  }
  return rows;
}

/** One step back: the probability of what follows, by the state before it. */
function backwards(back: Float64Array, emission: Float64Array): Float64Array {
  const next = new Float64Array(count);
  for (const [to, sources] of chancesBefore.entries()) {
    const weight = (back[to] ?? 0) * (emission[to] ?? 0);
    if (weight > 0) for (const [from, chance] of sources) next[from] = (next[from] ?? 0) + weight * chance;
  }
  return scaled(next);
}

function multiply(row: Float64Array, by: Float64Array): void {
  for (let at = 0; at < row.length; at += 1) row[at] = (row[at] ?? 0) * (by[at] ?? 0);
}

const chanceOf = (score: number): number => Math.exp(score * sharpness);
const chancesBefore = before.map((row) => row.map(([from, score]) => [from, chanceOf(score)] as const));

/** The scores as likelihoods, the best of them 1. */
function likelihoods(scores: Float64Array): Float64Array {
  let most = never;
  for (const score of scores) if (score > most) most = score;
  return scores.map((score) => chanceOf(score - most));
}

/** Divides a row by its sum, in place. */
function scaled(row: Float64Array): Float64Array {
  let sum = 0;
  for (const value of row) sum += value;
  if (sum > 0) for (let at = 0; at < row.length; at += 1) row[at] = (row[at] ?? 0) / sum;
  return row;
}

function strongestClue(observation: Observation | undefined, state: State): Clue {
  const at = index.get(state) ?? 0;
  let strongest: Clue = 'line';
  let most = -Infinity;
  for (const clue of observation?.clues ?? []) {
    const weight = clueRows.get(clue)?.[at] ?? 0;
    if (weight > most) [strongest, most] = [clue, weight];
  }
  return strongest;
}
