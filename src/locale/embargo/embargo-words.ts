import { readData } from '../load.ts';

/** The words of one language around embargoes, in lower case; `…` stands for up to forty characters of the same line. */
export interface EmbargoWords {
  /** Nouns that may mean an embargo on news, or on arms and trade. */
  readonly embargo?: readonly string[];
  /** Phrases that can only say that a text is under embargo. */
  readonly embargoed?: readonly string[];
  /** Phrases that forbid publication before some time. */
  readonly notBefore?: readonly string[];
  /** Beginnings of lines that forbid it where a date or time follows: `for release`. */
  readonly releaseAt?: readonly string[];
  /** Phrases that say that there is no embargo, or none any more. */
  readonly lifted?: readonly string[];
  /** Words before the noun that make it another embargo: arms, trade. */
  readonly about?: readonly string[];
  /** Words after the noun that do: on, against. */
  readonly aboutAfter?: readonly string[];
  /** Words before the noun that leave it one on news: press, strict. */
  readonly press?: readonly string[];
  readonly until?: readonly string[];
  /** How a text speaks of itself: this press release. */
  readonly self?: readonly string[];
  /**
   * How a legend names where securities may not be offered: jurisdiction, in the United States. Any part of a line counts;
   * what such a line forbids is no embargo where it states no time.
   */
  readonly markets?: readonly string[];
}

interface EmbargoTable {
  readonly languages: Readonly<Record<string, EmbargoWords>>;
}

/** Returns the words of all languages by language subtag: a release may carry the embargo line of another language. */
export function embargoWords(): Readonly<Record<string, EmbargoWords>> {
  return readData<EmbargoTable>('embargo/embargo-words.json')?.languages ?? {};
}
