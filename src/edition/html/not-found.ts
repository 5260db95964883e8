import type { EditionFile } from '../../model/edition.ts';
import type { Newsroom, NewsroomLocale, PageContext } from '../composed/define-edition.ts';
import { mastheadOf, renderPage } from './page.ts';
import { renderLabel } from './text.ts';
import { languageAttributes } from '../markup/language.ts';
import { attributes, element, lines, markup } from '../markup/markup.ts';
import type { Markup } from '../markup/markup.ts';
import { absoluteLink, indexPath, notFoundPath, relativeLink } from '../composed/paths.ts';
import { localesWithEditions } from './site-lists.ts';

/**
 * Renders the pages that servers show for what is not there: one a locale, and one for all. They are shown at any address,
 * so their links are whole where the web address is known.
 */
export function renderNotFound(
  newsroom: Newsroom,
  contextFor: (locale: string) => PageContext,
): readonly EditionFile[] {
  const present = localesWithEditions(newsroom);
  const first = present.find(({ locale }) => locale === newsroom.sourceLocale) ?? present[0];
  if (first === undefined) return [];
  return [
    page(notFoundPath(), first, { newsroom, context: contextFor(first.locale) }),
    ...present.map((entry) => page(notFoundPath(entry.locale), entry, { newsroom, context: contextFor(entry.locale) })),
  ];
}

function page(
  path: string,
  { locale, settings }: NewsroomLocale,
  { newsroom, context }: { readonly newsroom: Newsroom; readonly context: PageContext },
): EditionFile {
  const main = lines([
    markup`<h1>${renderLabel('edition.not-found', context, locale)}</h1>`,
    markup`<p class="deck">${renderLabel('edition.not-found-help', context, locale)}</p>`,
    element(
      'ul',
      { class: 'ways' },
      localesWithEditions(newsroom).map((entry) => way(path, entry, context)),
    ),
  ]);
  const title = context.t('edition.not-found');
  const masthead = mastheadOf(settings, context);
  const shown = { path, locale, settings, main, title: title === masthead ? masthead : title };
  return {
    path,
    text: renderPage({ ...shown, type: 'website', sisters: [], defaultPath: undefined, isNowhere: true }, context),
  };
}

function way(path: string, { locale, autonym }: NewsroomLocale, { baseUrl }: PageContext): Markup {
  const index = indexPath(locale);
  const href = baseUrl === undefined ? relativeLink(path, index) : absoluteLink(baseUrl, index);
  return markup`<li><a${attributes({ href, hreflang: locale, ...languageAttributes(locale) })}>${autonym}</a></li>`;
}
