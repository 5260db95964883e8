import { sameLocale } from '../../locale/tags/tags.ts';
import { defined } from '../../model/defined.ts';
import type { EditionWord, Stated } from '../../model/edition.ts';
import type { Term } from '../../model/term.ts';
import type { LoadedRelease } from '../release/load-release.ts';

/**
 * Tells what the metadata say of a release that its text does not: the date, the place, the subjects. Words are those
 * of the term base in the locale of the edition, where it has them, else the source's own.
 */
export function statedOf(
  { release, document }: Pick<LoadedRelease, 'release' | 'document'>,
  locale: string,
  terms: readonly Term[],
): Stated | undefined {
  const { meta } = release;
  const word = (text: string): EditionWord => {
    const term = terms.find((each) => isTermFor(each, text, locale));
    return term === undefined ? { text, locale: release.locale } : { text: term.target, locale };
  };
  const date = meta.date === document.meta.date ? undefined : meta.date;
  const place = meta.place === document.meta.place ? undefined : meta.place;
  // The text's own line is wrong where the metadata say something else than it.
  const replacesDateline = (['date', 'place'] as const).some((name) => {
    return document.meta[name] !== undefined && meta[name] !== document.meta[name];
  });
  const subjects = meta.subjects?.map(word);
  const stated = defined({ date, place: place === undefined ? undefined : word(place), subjects });
  if (Object.keys(stated).length === 0 && !replacesDateline) return undefined;
  return { ...stated, replacesDateline };
}

function isTermFor(term: Term, text: string, locale: string): boolean {
  const isUsable = term.status === 'preferred' || term.status === 'admitted';
  return isUsable && sameLocale(term.locale, locale) && term.source.toLowerCase() === text.toLowerCase();
}
