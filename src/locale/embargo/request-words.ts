import { readData } from '../load.ts';

/** What the words of a request say, of which a sentence to newsrooms is made. */
export type RequestPart =
  /** To publish or broadcast, which only newsrooms do. */
  | 'publish'
  /** To use or pass on, which others do too. */
  | 'spread'
  /** To quote, reproduce or mention, which newsrooms do most of all. */
  | 'cite'
  | 'not'
  /** Before, until. */
  | 'before'
  | 'only'
  | 'may'
  /** What binds: must, may, forbidden; not what will be. */
  | 'must'
  /** After, from. */
  | 'after'
  /** How a writer asks: please, we request. */
  | 'ask'
  /** How a text speaks of itself: this information. */
  | 'self'
  /** Who reads it, and everybody: you may, nobody. */
  | 'you';

/**
 * The words of one language by what they say, in lower case and joined by `|`. A `*` stands for the rest of a word, at
 * its end or beginning; of scripts in which words are not set apart or grow at both ends, any part of a text counts.
 */
export type RequestWords = Readonly<Partial<Record<RequestPart, string>>>;

interface RequestTable {
  readonly languages: Readonly<Record<string, RequestWords>>;
}

/** Returns the words of requests to hold a text back, by language subtag. */
export function requestWords(): Readonly<Record<string, RequestWords>> {
  return readData<RequestTable>('embargo/request-words.json')?.languages ?? {};
}
