import type { Edition, LocaleSettings } from '../../model/edition.ts';
import type { Alternate, EditionContext } from '../composed/define-edition.ts';
import { creditData } from '../composed/credit.ts';
import { correctionLine, toldCorrections } from '../composed/change-notices.ts';
import { mastheadOf } from './page.ts';
import { textOfInlines } from '../composed/layout.ts';
import type { Layout } from '../composed/layout.ts';
import { absoluteLink, startPath } from '../composed/paths.ts';

/** Describes an edition to search engines: a NewsArticle of schema.org, with the work that it translates or its translations. */
export function newsArticle(
  edition: Edition,
  layout: Layout,
  description: string | undefined,
  context: EditionContext,
): unknown {
  const { settings, locale, stated } = edition;
  const { alternates, baseUrl } = context;
  const own = alternates.find((alternate) => alternate.locale === locale);
  const url = own && urlOf(own, baseUrl);
  const organisation = organisationOf(settings, context);
  const pictures = layout.body.flatMap(({ picture }) => picture?.address ?? []);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url && `${url}#article`,
    headline: textOfInlines(layout.headline),
    description,
    inLanguage: locale,
    datePublished: edition.date ?? edition.published,
    dateModified: edition.modified ?? edition.date ?? edition.published,
    correction: correctionsData(edition, context),
    identifier: edition.reference,
    contentLocation: edition.place && { '@type': 'Place', name: stated?.place?.text ?? edition.place },
    keywords: stated?.subjects?.map(({ text }) => text),
    url,
    mainEntityOfPage: url,
    image: pictures.length > 0 ? pictures : settings.image,
    isAccessibleForFree: true,
    author: organisation,
    publisher: organisation,
    ...relations(edition, context),
    ...(edition.credit && creditData(edition.credit, context)),
  };
}

/** What the text stated otherwise before, as a list of CorrectionComment of schema.org. */
function correctionsData(edition: Edition, context: EditionContext): readonly object[] | undefined {
  const told = toldCorrections(edition, context);
  if (told.length === 0) return undefined;
  return told.map((correction) => ({
    '@type': 'CorrectionComment',
    datePublished: correction.when,
    inLanguage: edition.locale,
    text: correctionLine(correction, edition, context),
  }));
}

/** The work that a translation is of, or the translations of an original. */
function relations({ locale, sourceLocale }: Edition, { alternates, baseUrl }: EditionContext): object {
  if (locale === sourceLocale) {
    const translations = alternates.filter((alternate) => alternate.locale !== locale);
    return translations.length === 0 ? {} : { workTranslation: translations.map((each) => work(each, baseUrl)) };
  }
  const original = alternates.find((alternate) => alternate.locale === sourceLocale);
  const unknown = { '@type': 'NewsArticle', inLanguage: sourceLocale };
  return { translationOfWork: original === undefined ? unknown : work(original, baseUrl) };
}

function organisationOf(settings: LocaleSettings, context: EditionContext): object {
  const { baseUrl } = context;
  const { image, logo = image, organisation } = settings;
  return {
    '@type': 'Organization',
    name: organisation ?? mastheadOf(settings, context),
    url: baseUrl && absoluteLink(baseUrl, startPath),
    logo: logo && { '@type': 'ImageObject', url: logo },
  };
}

function work(alternate: Alternate, baseUrl: string | undefined): unknown {
  const url = urlOf(alternate, baseUrl);
  return {
    '@type': 'NewsArticle',
    '@id': url === undefined ? undefined : `${url}#article`,
    headline: alternate.headline,
    inLanguage: alternate.locale,
    url,
  };
}

function urlOf({ path }: Alternate, baseUrl: string | undefined): string | undefined {
  return baseUrl === undefined ? undefined : absoluteLink(baseUrl, path);
}
