import { rowOfLanguage } from './tables.ts';

/** How far a word of a running text may be from the form that a glossary has. Counts are of letters. */
export interface Inflection {
  /** Words are not parted by spaces, or not reliably: a term is looked for anywhere in the text. */
  readonly substring?: boolean;
  /** Text may be in Zawgyi, an encoding of Burmese that is not Unicode's. */
  readonly zawgyi?: boolean;
  /** A word has one form, whatever it stands beside. */
  readonly invariant?: boolean;
  /** All the endings there are, such as `s` and `y>ies`: no other change is looked for. */
  readonly endings?: readonly string[];
  /** Letters at the end of a word that may change or fall. */
  readonly change?: number;
  /** Letters that may follow: endings, and where words are compounded the next word. */
  readonly append?: number;
  /** Letters that may stand before: prefixes written as one with the word. */
  readonly prepend?: number;
  /** Endings of a stem as cases change them, as patterns with what is written then behind ` > `: katu, kadulla; Praha, Praze. */
  readonly stems?: readonly string[];
  /** Letters at the start that may change, as in noun classes and mutations. */
  readonly initial?: number;
  /** Letters at the end of the names of people that cases add: Lindbergs, Kovácsot. */
  readonly names?: number;
  /** A word may be the last part of a compound. */
  readonly compounds?: boolean;
  /** Vowels inside a word change or lose an accent (Haus, Häuser; región, regiones): forms are compared without diacritics. */
  readonly umlaut?: boolean;
  /** What may stand before a word and be written as one with it. */
  readonly clitics?: readonly string[];
  /** The article, written as one with the word. */
  readonly article?: string;
  /** Pairs of letters, the first of which is taken for the second. */
  readonly fold?: readonly string[];
  /** Characters that are left out when words are compared, as in a class of a regular expression. */
  readonly ignore?: string;
  /** Letters that come and go in broken plurals and derived forms. */
  readonly weak?: readonly string[];
}

/** A language's own inflection, else what is usual of its script. */
export function inflectionOf(locale: string): Inflection {
  return rowOfLanguage<Inflection>('inflection', locale) ?? {};
}
