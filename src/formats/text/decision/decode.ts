import type { Observation } from '../evidence/observe.ts';
import { clues, type Clue } from '../evidence/clues.ts';
import type { ChosenStates } from './chosen.ts';
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
/** By the number of the clue. */
const clueRows = clues.map((clue) => rowOf(weights.get(clue) ?? {}, 0));
const startRow = rowOf(transitions.get('start') ?? {}, never);
const endRow = rowOf(transitions.get('end') ?? {}, 0);
const roles = states.map((state) => roleOfState[state]);

const chanceOf = (score: number): number => Math.exp(score * sharpness);

/** The steps from state to state that there are, by the state that they lead to. */
const steps = stepsOf();
const chances = steps.scores.map(chanceOf);

interface Steps {
  /** Where the steps to each state begin; one more at the end. */
  readonly starts: Int32Array;
  readonly from: Int32Array;
  readonly scores: Float64Array;
}

function stepsOf(): Steps {
  const starts: number[] = [];
  const from: number[] = [];
  const scores: number[] = [];
  for (const to of states) {
    starts.push(from.length);
    for (const [at, state] of states.entries()) {
      const score = transitions.get(state)?.[to];
      if (score === undefined) continue;
      from.push(at);
      scores.push(score);
    }
  }
  return {
    starts: Int32Array.from([...starts, from.length]),
    from: Int32Array.from(from),
    scores: Float64Array.from(scores),
  };
}

/**
 * Chooses what each piece is so that the whole release reads best, by the Viterbi algorithm; the confidence is what the
 * forward-backward algorithm gives all readings in which the piece has the same role. Both take linear time. Tables have
 * a row for each piece, one behind the other. `chosen` are the states that a person left to pieces.
 */
export function decide(observations: readonly Observation[], chosen: ChosenStates = new Map()): Decision[] {
  const scores = scoresOf(observations);
  settle(scores, chosen);
  const path = bestPath(scores);
  const probable = chancesOf(toLikelihoods(scores));
  return observations.map((observation, at) => {
    const state = path[at] ?? 0;
    const name = states[state] ?? 'paragraph';
    let confidence = 0;
    for (let other = 0; other < count; other += 1) {
      if (roles[other] === roles[state]) confidence += probable[at * count + other] ?? 0;
    }
    return { state: name, confidence: Math.min(1, confidence), clue: strongestClue(observation, name) };
  });
}

/** The scores of the pieces' states, by what was observed of each. */
function scoresOf(observations: readonly Observation[]): Float64Array {
  const scores = new Float64Array(observations.length * count);
  for (let at = 0; at < observations.length; at += 1) {
    const own = at * count;
    for (const id of observations[at]!.clues.ids()) {
      const row = clueRows[id]!;
      for (let state = 0; state < count; state += 1) scores[own + state]! += row[state]!;
    }
  }
  return scores;
}

/** What a state that a person ruled out is worth: nothing else is worth as much. */
const ruledOut = -60;

/** Leaves pieces of which a person said what they are no other state than those of it. */
function settle(scores: Float64Array, chosen: ChosenStates): void {
  for (const [at, allowed] of chosen) {
    for (const [state, name] of states.entries()) if (!allowed.has(name)) scores[at * count + state]! += ruledOut;
  }
}

function bestPath(scores: Float64Array): Int32Array {
  const { starts, from, scores: stepScores } = steps;
  const links = new Int8Array(scores.length);
  let best = startRow.slice();
  let next = new Float64Array(count);
  for (let own = 0; own < scores.length; own += count) {
    for (let to = 0; to < count; to += 1) {
      let top = own === 0 ? startRow[to]! : never;
      for (let at = starts[own === 0 ? to + 1 : to]!; at < starts[to + 1]!; at += 1) {
        const total = best[from[at]!]! + stepScores[at]!;
        if (total <= top) continue;
        top = total;
        links[own + to] = from[at]!;
      }
      next[to] = top + scores[own + to]!;
    }
    [best, next] = [next, best];
  }
  return pathBack(best, links);
}

function pathBack(best: Float64Array, links: Int8Array): Int32Array {
  let state = 0;
  for (let at = 1; at < count; at += 1) {
    if (best[at]! + endRow[at]! > best[state]! + endRow[state]!) state = at;
  }
  const path = new Int32Array(links.length / count);
  for (let at = path.length - 1; at >= 0; at -= 1) {
    path[at] = state;
    state = links[at * count + state]!;
  }
  return path;
}

/** By piece, the probability of each state over all readings of the release. */
function chancesOf(own: Float64Array): Float32Array {
  const rows = forwardChances(own);
  const back = endRow.map(chanceOf);
  scale(back, 0);
  const next = new Float64Array(count);
  for (let row = rows.length - count; row >= 0; row -= count) {
    for (let at = 0; at < count; at += 1) rows[row + at]! *= back[at]!;
    scale(rows, row);
    stepBack(back, own, row, next);
  }
  return rows;
}

/** By piece, the probability of each state over all readings of what comes before. */
function forwardChances(own: Float64Array): Float32Array {
  const { starts, from } = steps;
  const rows = new Float32Array(own.length);
  for (let row = 0; row < own.length; row += count) {
    for (let to = 0; to < count; to += 1) {
      let sum = row === 0 ? chanceOf(startRow[to]!) : 0;
      for (let at = starts[row === 0 ? to + 1 : to]!; at < starts[to + 1]!; at += 1) {
        sum += rows[row - count + from[at]!]! * chances[at]!;
      }
      rows[row + to] = sum * own[row + to]!;
    }
    scale(rows, row);
  }
  return rows;
}

/** Takes the probability of what follows, by state, one step back. `next` is room for it. */
function stepBack(back: Float64Array, own: Float64Array, row: number, next: Float64Array): void {
  const { starts, from } = steps;
  next.fill(0);
  for (let to = 0; to < count; to += 1) {
    const weight = back[to]! * own[row + to]!;
    if (weight === 0) continue;
    for (let at = starts[to]!; at < starts[to + 1]!; at += 1) next[from[at]!]! += weight * chances[at]!;
  }
  back.set(next);
  scale(back, 0);
}

/** Makes likelihoods of the scores, the best of each piece 1, in place: there may be a million pieces. */
function toLikelihoods(scores: Float64Array): Float64Array {
  for (let row = 0; row < scores.length; row += count) {
    let most = never;
    for (let at = row; at < row + count; at += 1) most = Math.max(most, scores[at]!);
    for (let at = row; at < row + count; at += 1) scores[at] = chanceOf(scores[at]! - most);
  }
  return scores;
}

/** Divides a row by its sum, in place. */
function scale(rows: Float32Array | Float64Array, row: number): void {
  let sum = 0;
  for (let at = row; at < row + count; at += 1) sum += rows[at]!;
  if (sum > 0) for (let at = row; at < row + count; at += 1) rows[at]! /= sum;
}

function strongestClue(observation: Observation | undefined, state: State): Clue {
  const at = index.get(state) ?? 0;
  let strongest = -1;
  let most = -Infinity;
  for (const id of observation?.clues.ids() ?? []) {
    const weight = clueRows[id]![at]!;
    if (weight <= most) continue;
    strongest = id;
    most = weight;
  }
  return clues[strongest] ?? 'line';
}
