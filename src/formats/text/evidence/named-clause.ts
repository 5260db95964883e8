import { functionWords } from '../../../locale/orthography/function-words.ts';
import { fold, type Lexicon } from './lexicon.ts';

/** Longer clauses beside a quotation say more than who spoke. */
const longestClause = 90;

/** `lacht conservator Roos de Wit`, `s’amuse la directrice, Claire Vasseur`: who is named behind a verb that no list has. */
export function namedBehindVerb(clause: string): string | undefined {
  const named = /^(?:\p{Ll}{1,3}['’\s])?\p{Ll}[\p{L}\p{M}-]*\s+(.*\p{Lu}\p{Ll}.*)$/u.exec(clause)?.[1];
  return clause.length <= longestClause ? named : undefined;
}

/** Between a verb and a name stand so many words of what somebody is. */
const mostTitles = 5;

/**
 * The same where only a dash tells that somebody else goes on: no small word stands before the name, as in `sker i Lund`.
 */
export function namedStrictly(clause: string, lexicon: Lexicon): string | undefined {
  const named = namedBehindVerb(clause);
  const titles = /^(?:\p{Ll}\S*\s+)*/u.exec(clause)?.[0].trim().split(/\s+/u) ?? [];
  if (named === undefined || titles.length > mostTitles) return undefined;
  // `cieszy się Anna Wilk`: whoever has two names is no place.
  if (titles.length <= 2 && opensFullName(clause)) return named;
  return titles.some((word) => functionWords(lexicon.locale).has(fold(word))) ? undefined : named;
}

/** The same behind a comma: a verb, what somebody is, and two names, `jublar Maja Lind`. */
export function fullyNamed(clause: string, lexicon: Lexicon): string | undefined {
  return opensFullName(clause) ? namedStrictly(clause, lexicon) : undefined;
}

/** Whether the first capitals of a clause begin a name of two words. */
function opensFullName(clause: string): boolean {
  return /^[^\p{Lu}]*\p{Lu}[\p{Ll}\p{M}'’-]+\s\p{Lu}[\p{Ll}\p{M}'’-]+/u.test(clause);
}

/** A name of two words and more: capitals, and particles between them. */
const fullName =
  /\p{Lu}[\p{L}\p{M}'’-]+(?:\s(?:v[ao]n|de[rns]?|d[aiou]s?|la|le|el|bin|binti|al|ter|ten|af|zu)(?=\s)|\s\p{Lu}\.?(?:\p{Lu}\.)?(?=\s)|\s\p{Lu}[\p{L}\p{M}'’-]+)*\s\p{Lu}[\p{L}\p{M}'’-]+/gu;

/** `Its chair Elis Westerholm, 17, is glad but not yet content:`: the last person that a line names. */
export function personNamed(text: string): string | undefined {
  return [...text.slice(-longestLead).matchAll(fullName)].at(-1)?.[0];
}

const longestLead = 200;

/** `ütles laureaat`: whom a clause names by what he is, where nobody is named; a small word begins something else. */
export function nounIn(clause: string, lexicon: Lexicon): string | undefined {
  const words = clause.trim().split(/\s+/u);
  const [first = ''] = words;
  if (clause.length < 3 || words.length > mostTitles || !/^\p{Ll}[^\p{Lu}\p{Nd}]*$/u.test(clause.trim()))
    return undefined;
  const isSmall = functionWords(lexicon.locale).has(fold(first)) || lexicon.is('pronouns', fold(first));
  return isSmall ? undefined : clause.trim();
}
