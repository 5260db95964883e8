import { states, type State } from './states.ts';

/**
 * Reads a table of numbers: below a line of headings, each line is a name, a number for each state (`.` is 0, `-` none)
 * and a remark.
 */
export function readTable<Name extends string>(table: string): ReadonlyMap<Name, Partial<Record<State, number>>> {
  const [, ...lines] = table.trim().split('\n');
  return new Map(lines.map((line) => readRow<Name>(line.trim().split(/\s+/u))));
}

function readRow<Name extends string>([name = '', ...cells]: readonly string[]): [
  Name,
  Partial<Record<State, number>>,
] {
  const row: Partial<Record<State, number>> = {};
  for (const [at, state] of states.entries()) {
    const cell = cells[at] ?? '-';
    if (cell !== '-') row[state] = cell === '.' ? 0 : Number(cell);
  }
  return [name as Name, row];
}
