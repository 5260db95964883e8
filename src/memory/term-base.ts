import { bestMatch, sameLocale } from '../locale/tags/tags.ts';
import type { Term } from '../model/term.ts';

/** The terms for one target locale: those under the tag that matches it best, however that tag is spelled. */
export function termsFor(locale: string, terms: readonly Term[]): readonly Term[] {
  const tags = [...new Set(terms.map((term) => term.locale))];
  const best = bestMatch(locale, tags);
  if (best === undefined) return [];
  const same = new Set(tags.filter((tag) => sameLocale(tag, best)));
  return terms.filter((term) => same.has(term.locale));
}
