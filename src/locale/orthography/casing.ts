import { tableRow } from './by-locale.ts';

/** What a locale does with capitals. */
export interface Casing {
  /** A sentence begins with a capital. */
  readonly sentence: boolean;
  /** A small initial and its capital, where Unicode's default mapping is not the locale's. */
  readonly initials?: readonly [small: string, capital: string];
}

/** The small initial and its capital are of equal length. */
interface Row {
  readonly sentence: boolean;
  readonly initials: string;
}

export function casingOf(locale: string): Casing {
  return tableRow<Row, Casing>('casing', locale, ({ sentence = false, initials }) => {
    if (initials === undefined) return { sentence };
    const middle = initials.length / 2;
    return { sentence, initials: [initials.slice(0, middle), initials.slice(middle)] };
  });
}

/** How a word begins with its initial made a capital: the small initial and what stands in its place. */
export function capitalOf(word: string, { initials }: Casing): readonly [small: string, capital: string] {
  if (initials !== undefined && word.startsWith(initials[0])) return initials;
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0x20);
  return [first, first.toUpperCase()];
}
