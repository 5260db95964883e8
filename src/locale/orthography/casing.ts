import { tableRow } from './tables.ts';

/** What a locale does with capitals. */
export interface Casing {
  /** A sentence begins with a capital. */
  readonly sentence: boolean;
  /** Every noun does: a capital tells of no name. */
  readonly nouns: boolean;
  /** A small initial and its capital, where Unicode's default mapping is not the locale's. */
  readonly initials?: readonly [small: string, capital: string];
}

export function casingOf(locale: string): Casing {
  return tableRow<Casing, Casing>('casing', locale, ({ sentence = false, nouns = false, initials }) =>
    initials === undefined ? { sentence, nouns } : { sentence, nouns, initials },
  );
}

/** How a word begins with its initial made a capital: the small initial and what stands in its place. */
export function capitalOf(word: string, { initials }: Casing): readonly [small: string, capital: string] {
  if (initials !== undefined && word.startsWith(initials[0])) return initials;
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0x20);
  return [first, first.toUpperCase()];
}
