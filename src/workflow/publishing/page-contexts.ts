import type { Alternate, Behind, EditionContext, PageContext } from '../../edition/composed/define-edition.ts';
import { releasePath } from '../../edition/composed/paths.ts';
import { formatDate, formatInstant, formatYear } from '../../edition/composed/values.ts';
import { defined } from '../../model/defined.ts';
import { memoize } from '../../model/memoize.ts';
import type { Context } from '../newsroom/context.ts';
import { pageWordsOf } from './page-words.ts';
import type { SiteEdition } from './site-editions.ts';
import type { Site } from './site.ts';

/** Gives what pages of each locale say themselves, and how they write dates. */
export function pageContexts({ newsroom }: Context): (locale: string) => PageContext {
  const { locales, baseUrl } = newsroom.config;
  return memoize((locale) => ({
    ...pageWordsOf(locale, locales[locale] ?? {}),
    formatDate: memoize((iso) => formatDate(iso, locale, locales[locale] ?? {}), { most: mostDates }),
    formatInstant: (iso) => formatInstant(iso, locale, locales[locale] ?? {}),
    formatYear: memoize((iso) => formatYear(iso, locale, locales[locale] ?? {}), { most: mostDates }),
    ...defined({ baseUrl }),
  }));
}

/** Several releases are often of one day, and each is in several lists. */
const mostDates = 1000;

/**
 * Lists, as plain JSON, all of which the page of an edition depends beside its own file, the configuration and the program:
 * what its context is made from, which need not be made for that.
 */
export function surroundingsOf(edition: SiteEdition, { kinds, site, ...settings }: Surroundings): readonly unknown[] {
  const { release, locale } = edition;
  const behind = behindOf(edition, { site, ...settings });
  return [kinds, site.sistersDigest(release), site.neighbours(locale, release), behind];
}

function behindOf(
  edition: SiteEdition,
  { pageContext, site, tellsChanges }: Pick<Surroundings, 'pageContext' | 'site' | 'tellsChanges'>,
): Behind | undefined {
  const { sourceLocale } = edition.brief(pageContext(edition.locale));
  return tellsChanges && edition.locale !== sourceLocale ? site.behind(edition) : undefined;
}

/** Gives what the page of an edition knows beside its own text. */
export function contextOf(
  edition: SiteEdition,
  { kinds, pageContext, site, order, tellsChanges, nameOf }: Surroundings,
): EditionContext {
  const { release, locale } = edition;
  const { targetLocales } = edition.brief(pageContext(locale));
  const sisters = site.sisters.get(release) ?? [];
  const alternates = sisters.map((each): Alternate => {
    const path = releasePath(each.locale, each.release, 'html');
    return { locale: each.locale, path, autonym: nameOf(each.locale), headline: each.headline };
  });
  const pending = (targetLocales ?? order).filter((each) => !sisters.some((sister) => sister.locale === each));
  const neighbours = site.neighbours(locale, release);
  const behind = behindOf(edition, { pageContext, site, tellsChanges });
  return { ...pageContext(locale), alternates, kinds, pending, tellsChanges, ...defined({ neighbours, behind }) };
}

export interface Surroundings {
  readonly kinds: readonly string[];
  readonly site: Site;
  /** Whether readers are told of corrections. */
  readonly tellsChanges: boolean;
  /** The locales of the newsroom. */
  readonly order: readonly string[];
  pageContext(locale: string): PageContext;
  /** A language's name in that language. */
  nameOf(locale: string): string;
}
