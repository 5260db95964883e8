import { memoize } from '../../model/memoize.ts';
import type { EditionSummary, Newsroom, NewsroomLocale, PageContext } from '../composed/define-edition.ts';

/** Lists the locales that have an edition, in the newsroom's order. */
export const localesWithEditions: (newsroom: Newsroom) => readonly NewsroomLocale[] = memoize(
  (newsroom: Newsroom) => {
    const present = new Set(newsroom.editions.map(({ locale }) => locale));
    return newsroom.locales.filter(({ locale }) => present.has(locale));
  },
  // Every list asks the same of the same newsroom.
  { most: 1 },
);

/** Lists the releases of a locale: newest first, those of one day by name, so that chance decides nothing. */
export function releasesOf({ editions }: Pick<Newsroom, 'editions'>, locale: string): readonly EditionSummary[] {
  return listsOf(editions).get(locale) ?? [];
}

const listsOf = memoize(
  (editions: Newsroom['editions']): ReadonlyMap<string, readonly EditionSummary[]> => {
    const lists = new Map<string, EditionSummary[]>();
    for (const edition of editions.toSorted(newestFirst)) {
      const list = lists.get(edition.locale);
      if (list === undefined) lists.set(edition.locale, [edition]);
      else list.push(edition);
    }
    return lists;
  },
  { most: 1 },
);

export function newestFirst(a: EditionSummary, b: EditionSummary): number {
  return compare(dayOf(b) ?? '', dayOf(a) ?? '') || compare(a.release, b.release);
}

/** Gives the day of a release, as a calendar date of ISO 8601: its date, else the day on which it first went out. */
export function dayOf({ date, firstOut, published }: EditionSummary): string | undefined {
  return date ?? (firstOut ?? published)?.slice(0, 10);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The releases of one year on one page of its list. */
export interface YearPage {
  readonly year: string;
  readonly text: string;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly releases: readonly EditionSummary[];
}

/** A list shows so many releases; what is older, the lists by year have. */
export const mostListed = 60;

/** Cuts the releases of a locale into lists by year, newest first. */
export function yearPages(releases: readonly EditionSummary[], { formatYear }: PageContext): readonly YearPage[] {
  const years = new Map<string, { readonly text: string; readonly releases: EditionSummary[] }>();
  for (const release of releases) {
    const day = dayOf(release);
    if (day === undefined) continue;
    const { text, digits } = formatYear(day);
    const year = years.get(digits) ?? { text, releases: [] };
    year.releases.push(release);
    years.set(digits, year);
  }
  return [...years].flatMap(([year, { text, releases: all }]) => {
    const pages = Math.ceil(all.length / mostListed);
    return Array.from({ length: pages }, (_, at) => {
      return { year, text, page: at + 1, pages, releases: all.slice(at * mostListed, (at + 1) * mostListed) };
    });
  });
}
