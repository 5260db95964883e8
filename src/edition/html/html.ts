import type { Edition, EditionFile } from '../../model/edition.ts';
import { defined } from '../../model/defined.ts';
import { readPackageFile } from '../../model/package-data.ts';
import type {
  EditionContext,
  EditionKind,
  EditionSummary,
  ListFile,
  Newsroom,
  PageContext,
} from '../composed/define-edition.ts';
import { newsArticle } from './data.ts';
import { renderIndexes, renderStart } from './index.ts';
import { renderNotFound } from './not-found.ts';
import { renderPage } from './page.ts';
import { renderArticle } from './release.ts';
import { layOut, textOfInlines } from '../composed/layout.ts';
import type { Layout } from '../composed/layout.ts';
import { withForeignWords } from '../composed/foreign-words.ts';
import { releasePath, startPath, stylePath } from '../composed/paths.ts';
import { renderFeeds } from './site-feeds.ts';
import { localesWithEditions } from './site-lists.ts';
import { renderSiteMap } from './site-map.ts';

/**
 * A folder that can be opened from the disk or put on any web server: one page a release and locale, a list a locale, a
 * start page, feeds, a map for search engines, one style sheet. No script, and no request to any other host.
 */
export const htmlEdition: EditionKind<EditionFile> = { id: 'html', extension: 'html', renderRelease, renderNewsroom };

function renderRelease(edition: Edition, context: EditionContext): readonly EditionFile[] {
  const { locale, settings } = edition;
  const path = releasePath(locale, edition.release, htmlEdition.extension);
  const layout = layOut(withForeignWords(edition), context);
  const description = describe(layout);
  const original = context.alternates.find((alternate) => alternate.locale === edition.sourceLocale);
  const text = renderPage(
    {
      path,
      locale,
      settings,
      title: textOfInlines(layout.headline),
      ...defined({ description }),
      type: 'article',
      image: firstPicture(layout) ?? settings.image,
      sisters: context.alternates,
      defaultPath: original?.path ?? startPath,
      published: edition.date ?? edition.published,
      modified: edition.modified,
      data: newsArticle(edition, layout, description, context),
      main: renderArticle(edition, layout, context, path),
    },
    context,
  );
  return [{ path, text }];
}

function renderNewsroom(newsroom: Newsroom, contextFor: (locale: string) => PageContext): readonly ListFile[] {
  const start = renderStart(newsroom, contextFor);
  const { baseUrl } = contextFor(newsroom.sourceLocale);
  return [
    ...(start === undefined ? [] : [{ path: startPath, text: start }]),
    ...localesWithEditions(newsroom).flatMap((entry) => {
      const context = contextFor(entry.locale);
      return [...renderIndexes(entry, newsroom, context), ...renderFeeds(entry, newsroom, context)];
    }),
    ...renderNotFound(newsroom, contextFor),
    ...renderSiteMap(newsroom, baseUrl),
    { path: stylePath, text: readPackageFile('edition/html/edition.css') ?? '' },
  ];
}

/** Picks what a list of releases shows of an edition. */
export function summarize(edition: Edition, context: PageContext): EditionSummary {
  const layout = layOut(edition, context);
  const [deck] = layout.decks;
  return {
    release: edition.release,
    locale: edition.locale,
    headline: textOfInlines(layout.headline),
    ...(deck && { deck: textOfInlines(deck.content) }),
    ...defined({ date: edition.date, kind: edition.kind, published: edition.published, modified: edition.modified }),
    ...(edition.stated?.place && { place: edition.stated.place }),
    ...(edition.credit && { credit: edition.credit }),
    ...(edition.stated?.subjects && { subjects: edition.stated.subjects }),
  };
}

function firstPicture({ body }: Layout): string | undefined {
  return body.find(({ picture }) => picture !== undefined)?.picture?.address;
}

/** The longest description of a page, in characters; search engines show less. */
const longestDescription = 300;

/** The deck, else the beginning of the text. */
function describe(layout: Layout): string | undefined {
  const [deck] = layout.decks;
  const blocks = deck
    ? [deck]
    : (layout.body.find(({ kind }) => kind !== 'subhead' && kind !== 'picture')?.runs.slice(-1) ?? []);
  const text = blocks
    .map((block) => textOfInlines(block.content))
    .join('')
    .trim();
  if (text === '') return undefined;
  const characters = Array.from(text.slice(0, 2 * longestDescription + 2));
  if (characters.length <= longestDescription) return text;
  return `${characters
    .slice(0, longestDescription)
    .join('')
    .replace(/\s+\S{0,30}$/u, '')}…`;
}
