import type { Position } from './unit.ts';

/**
 * Chooses, of units that share an id, the one in which a place of their file lies: the last that begins there or before.
 * Without a place it is the first.
 */
export function unitAt<U>(
  units: readonly U[],
  startOf: (unit: U) => Position | undefined,
  place: Position | undefined,
): U | undefined {
  if (units.length < 2 || place === undefined) return units[0];
  return units.findLast((unit) => isUpTo(startOf(unit), place)) ?? units[0];
}

function isUpTo(start: Position | undefined, { line, column }: Position): boolean {
  return start !== undefined && (start.line < line || (start.line === line && start.column <= column));
}
