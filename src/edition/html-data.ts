import type { Edition } from '../model/edition.ts';
import type { EditionContext } from './define-edition.ts';
import { textOfInlines } from './layout.ts';
import type { Layout } from './layout.ts';
import { mastheadOf } from './html-page.ts';
import { absoluteLink } from './paths.ts';

/** Describes an edition to search engines: a NewsArticle of schema.org, with the work that it translates. */
export function newsArticle(
  edition: Edition,
  layout: Layout,
  description: string | undefined,
  context: EditionContext,
): unknown {
  const { baseUrl } = context;
  const urlOf = (locale: string): string | undefined => {
    const path = context.alternates.find((alternate) => alternate.locale === locale)?.path;
    return baseUrl === undefined || path === undefined ? undefined : absoluteLink(baseUrl, path);
  };
  const original = context.alternates.find((alternate) => alternate.locale === edition.sourceLocale);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: textOfInlines(layout.headline),
    description,
    inLanguage: edition.locale,
    datePublished: edition.date,
    contentLocation:
      edition.place === undefined
        ? undefined
        : { '@type': 'Place', name: edition.stated?.place?.text ?? edition.place },
    keywords: edition.stated?.subjects?.map(({ text }) => text),
    url: urlOf(edition.locale),
    publisher: { '@type': 'Organization', name: mastheadOf(edition.settings, context) },
    translationOfWork:
      edition.locale === edition.sourceLocale
        ? undefined
        : {
            '@type': 'NewsArticle',
            headline: original?.headline,
            inLanguage: edition.sourceLocale,
            url: urlOf(edition.sourceLocale),
          },
  };
}
