import { pluralCategories, type PluralCategory } from '../../../locale/cldr/plural-categories.ts';
import { pluralIntegers } from '../../../locale/orthography/plural-integers.ts';
import type { Inline } from '../../../model/content.ts';
import type { TextSyntax } from '../contract/text-codes.ts';

/** How a value chooses a branch: by its plural category, or by a word. */
export type ChoiceType = 'cardinal' | 'ordinal' | 'word';

/** One of the texts of a message, and the choices that lead to it. */
export interface Branch {
  /** `n:one`, outermost first; none where the message has one text. */
  readonly labels: readonly string[];
  /** In the syntax of the message. */
  readonly text: string;
  /** Of a plural, the innermost: its category or number. */
  readonly category?: string;
  readonly numbers?: { readonly few: boolean; readonly list: readonly number[] };
  /** Of a branch for one number, which may do without it: the text for others. */
  readonly counted?: string;
  readonly isCount?: (code: Inline) => boolean;
  /** How codes stand in the text. */
  readonly syntax: TextSyntax;
}

/** A message that has been read. */
export interface BranchedMessage {
  /** The branches that it has. */
  readonly branches: readonly Branch[];
  /** The branches that a locale needs: plurals by its own categories, each made of the branch of that name, else of the general one. */
  readonly branchesFor: (locale: string) => readonly Branch[];
  /** Writes the message for a locale with the texts of all its branches, by their labels as JSON. */
  readonly compose: (locale: string, texts: ReadonlyMap<string, string>) => string;
}

/** A fault in a message: why it can't be read, and the offset in it. */
export interface MessageFault {
  readonly reason: string;
  readonly offset: number;
}

/** A syntax of messages with branches. */
export interface MessageSyntax {
  readonly id: string;
  /** Reads a message, or tells what is wrong with it. */
  readonly read: (text: string) => BranchedMessage | { readonly fault: MessageFault };
  /** Finds in a message of the source what can be read and is not meant. */
  readonly broken?: (text: string) => MessageFault | undefined;
}

/** More texts than this no message has that a person wrote. */
export const MOST_BRANCHES = 200;

/** Lists the keys of a plural for a locale: numbers as they are, and the categories of its language. */
export function pluralKeys(keys: readonly string[], locale: string, type: 'cardinal' | 'ordinal'): readonly string[] {
  const numbers = keys.filter((key) => numberOf(key) !== undefined);
  return [...numbers, ...pluralCategories(locale, type).filter((category) => category !== 'other'), 'other'];
}

/** The number of a key such as `=1` or `1`. */
export function numberOf(key: string): number | undefined {
  return /^=?\d{1,9}$/.test(key) ? Number(key.replace('=', '')) : undefined;
}

/** Tells what a key of a plural is for in a locale. */
export function numbersOfKey(key: string, locale: string, type: 'cardinal' | 'ordinal'): Branch['numbers'] {
  const exact = numberOf(key);
  if (exact !== undefined) return { few: true, list: [exact] };
  if (type === 'ordinal') return undefined;
  const list = pluralIntegers(locale, key as PluralCategory);
  return list === undefined ? undefined : { few: true, list };
}
