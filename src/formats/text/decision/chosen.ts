import type { Role } from '../../../model/role.ts';
import type { ChosenRole } from '../../source/define-format.ts';
import type { Piece } from '../physical/pieces.ts';
import { roleOfState, states, type State } from './states.ts';

/** By piece, the states that are left to it where a person said what it is. */
export type ChosenStates = ReadonlyMap<number, ReadonlySet<State>>;

/** States whose piece goes on with the one before. */
const continuations: ReadonlySet<State> = new Set<State>(['headlineOn', 'deckOn']);

/** Finds the pieces that a person gave a role. A part of a piece, such as one cell of a row, says nothing of all of it. */
export function chosenStates(pieces: readonly Piece[], chosen: readonly ChosenRole[]): ChosenStates {
  const found = new Map<number, ReadonlySet<State>>();
  const ordered = chosen.toSorted((a, b) => startOf(a) - startOf(b));
  let at = 0;
  for (const each of ordered) {
    const [start, end] = [startOf(each), each.spans.at(-1)?.end ?? 0];
    while (at < pieces.length && endOf(pieces[at]) <= start) at += 1;
    for (let isFirst = true; at < pieces.length && endOf(pieces[at]) <= end; at += 1, isFirst = false) {
      const allowed = statesOf(each.role, isFirst);
      if (allowed.size > 0 && isWhole(pieces[at], each)) found.set(at, allowed);
    }
  }
  return found;
}

const startOf = ({ spans }: Pick<ChosenRole, 'spans'>): number => spans[0]?.start ?? 0;
const endOf = (piece: Piece | undefined): number => piece?.spans.at(-1)?.end ?? 0;

/** Whether a piece is the block that was given a role, but for its marker or a dateline at its beginning. */
function isWhole(piece: Piece | undefined, chosen: ChosenRole): boolean {
  if (piece === undefined) return false;
  return (piece.cells === undefined && chosen.role !== 'dateline') || startOf(piece) >= startOf(chosen);
}

/** The states of a role; what is quoted stands in the text or in a list. */
function statesOf(role: Role, isFirst: boolean): ReadonlySet<State> {
  if (role === 'quote') return new Set<State>(['paragraph', 'item']);
  const ofRole = states.filter((state) => roleOfState[state] === role);
  const fitting = ofRole.filter((state) => continuations.has(state) !== isFirst);
  return new Set(fitting.length > 0 ? fitting : ofRole);
}
