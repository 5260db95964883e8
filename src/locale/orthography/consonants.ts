import { tableRows } from './tables.ts';

type Row = Readonly<Record<string, string>>;

let letters: ReadonlyMap<string, string> | undefined;

/** How consonants of all scripts but Latin sound, by letter: P, T, K, S, M, N, L or two of them. */
export function consonants(): ReadonlyMap<string, string> {
  letters ??= new Map(
    Object.values(tableRows<Row>('consonants')).flatMap(({ source: _, ...classes }) =>
      Object.entries(classes).flatMap(([sound, written]) => Array.from(written, (letter) => [letter, sound] as const)),
    ),
  );
  return letters;
}
