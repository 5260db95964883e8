import { tableRow } from './tables.ts';

/** What joins in a language, and what says what a sentence begins with. */
export interface Joints {
  /** Its words for and, or, as well as and with; `*` stands for letters of the same word. */
  readonly joints: readonly string[];
  /** Words that begin a sentence with who or what it is about: articles, pronouns. */
  readonly subjects: readonly string[];
  /** Words and endings that begin it with when, where or how; empty where no other word is known for a subject. */
  readonly adverbials: readonly string[];
  /** Words of time, which say when wherever they stand: the day after the storm. */
  readonly spans: readonly string[];
  /** Words for what is then told by its parts: both sides, army and police. */
  readonly wholes: readonly string[];
  /** Forms that only nouns have: endings of plurals. */
  readonly things: readonly string[];
  /** Endings of what is no thing: smiling and waving. */
  readonly participles: readonly string[];
  /** Verbs that say who says so. */
  readonly speech: readonly string[];
}

/** Gives what is listed of a locale’s language; empty where nothing is. */
export function jointWords(locale: string): Partial<Joints> {
  return tableRow<Joints, Partial<Joints>>('joints', locale, (row) => row);
}
