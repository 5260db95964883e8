import type { FactCell, FactRow, SourceDoubt } from './facts-sheet.ts';

/** So many locales must say the same otherwise: a slip of one translator is no witness. */
const fewest = 2;

/**
 * Tells of a row where several locales state one and the same other value than the source, and more of them than agree with
 * it: then the source is probably wrong. What changed places says nothing of it.
 */
export function sourceDoubt({ source, cells }: Pick<FactRow, 'source' | 'cells'>): SourceDoubt | undefined {
  if (source === undefined) return undefined;
  const byValue = new Map<string, string[]>();
  for (const [locale, cell] of Object.entries(cells)) {
    const value = otherwise(cell);
    if (value !== undefined) byValue.set(value, [...(byValue.get(value) ?? []), locale]);
  }
  const [most] = [...byValue].toSorted(([, one], [, other]) => other.length - one.length);
  const agreeing = Object.values(cells).filter(({ state }) => state === 'same' || state === 'converted').length;
  if (most === undefined || most[1].length < Math.max(fewest, agreeing + 1)) return undefined;
  const [value, locales] = most;
  return { locales, value };
}

function otherwise({ state, swapped, said: [first] }: FactCell): string | undefined {
  return state === 'different' && swapped !== true ? first?.value : undefined;
}
