import { defined } from '../../model/defined.ts';
import { cleanText } from '../markup/clean-text.ts';
import type { EditionSummary, ListFile, Newsroom, NewsroomLocale, PageContext } from '../composed/define-edition.ts';
import { creditLine } from '../composed/credit.ts';
import { listFile } from './list-file.ts';
import { mastheadOf } from './page.ts';
import { attributes, element, markup } from '../markup/markup.ts';
import type { Markup } from '../markup/markup.ts';
import { absoluteLink, atomPath, indexPath, jsonFeedPath, releasePath } from '../composed/paths.ts';
import { localesWithEditions, releasesOf } from './site-lists.ts';

/** A feed has so many of the latest releases. */
const mostEntries = 50;

/** Renders the feeds of a locale: Atom (RFC 4287) and JSON Feed 1.1. Both need the web address of the editions. */
export function renderFeeds(entry: NewsroomLocale, newsroom: Newsroom, context: PageContext): readonly ListFile[] {
  const { baseUrl } = context;
  if (baseUrl === undefined) return [];
  const { locale, settings } = entry;
  const latest = releasesOf(newsroom, locale)
    .filter((summary) => updateOf(summary) !== undefined)
    .slice(0, mostEntries);
  const entries = latest.map((summary): FeedEntry => {
    const credit = summary.credit && creditLine(summary.credit, context);
    const url = absoluteLink(baseUrl, releasePath(locale, summary.release, 'html'));
    return { summary, updated: updateOf(summary) ?? '', url, ...defined({ credit }) };
  });
  const title = mastheadOf(settings, context);
  const feed = {
    locale,
    title,
    baseUrl,
    entries,
    language: titleLanguage(entry, context),
  };
  const made = [feed, localesWithEditions(newsroom)];
  return [
    listFile(atomPath(locale), made, () => atom(feed, newsroom)),
    listFile(jsonFeedPath(locale), made, () => jsonFeed(feed)),
  ];
}

/** Gives the instant of the last change of a release that says one. */
function updateOf({ modified, date, published }: EditionSummary): string | undefined {
  return modified ?? instantOf(date) ?? published;
}

interface FeedEntry {
  readonly summary: EditionSummary;
  /** RFC 3339. */
  readonly updated: string;
  readonly url: string;
  /** Says who made the text. */
  readonly credit?: string;
}

interface Feed {
  readonly locale: string;
  readonly title: string;
  /** The language of the title. */
  readonly language: string;
  readonly baseUrl: string;
  readonly entries: readonly FeedEntry[];
}

function titleLanguage({ locale, settings }: NewsroomLocale, { languageOf }: PageContext): string {
  return settings.masthead === undefined ? (languageOf?.('edition.newsroom') ?? locale) : locale;
}

function instantOf(date: string | undefined): string | undefined {
  return date === undefined ? undefined : `${date}T00:00:00Z`;
}

function atom({ locale, title, language, baseUrl, entries }: Feed, newsroom: Newsroom): string {
  const self = absoluteLink(baseUrl, atomPath(locale));
  const updated =
    entries
      .map((entry) => entry.updated)
      .toSorted()
      .at(-1) ?? '1970-01-01T00:00:00Z';
  const feed = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale }, [
    markup`<title${attributes({ 'xml:lang': language === locale ? undefined : language })}>${title}</title>`,
    markup`<id>${self}</id>`,
    markup`<updated>${updated}</updated>`,
    markup`<link rel="self" type="application/atom+xml" href="${self}"/>`,
    ...localesWithEditions(newsroom).map(({ locale: each }) => {
      return markup`<link rel="alternate" type="text/html" hreflang="${each}" href="${absoluteLink(baseUrl, indexPath(each))}"/>`;
    }),
    markup`<author><name>${title}</name></author>`,
    ...entries.map(atomEntry),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed.html}\n`;
}

function atomEntry({ summary, updated, url, credit }: FeedEntry): Markup {
  const { locale, headline, deck, subjects = [] } = summary;
  const published = instantOf(summary.date) ?? summary.published;
  return element('entry', {}, [
    markup`<title>${headline}</title>`,
    markup`<id>${url}</id>`,
    published === undefined ? undefined : markup`<published>${published}</published>`,
    markup`<updated>${updated}</updated>`,
    markup`<link rel="alternate" type="text/html" hreflang="${locale}" href="${url}"/>`,
    ...(summary.credit?.by ?? []).map(({ name }) => markup`<contributor><name>${name}</name></contributor>`),
    deck === undefined && credit === undefined ? undefined : markup`<summary>${withCredit(deck, credit)}</summary>`,
    ...subjects.map(({ text, locale: language }) => {
      const marked = attributes({ term: text, 'xml:lang': language === locale ? undefined : language });
      return markup`<category${marked}/>`;
    }),
  ]);
}

/** Adds a line that says who made the text to what a feed shows of it. */
function withCredit(text: string | undefined, credit: string | undefined): Markup {
  return markup`${text}${text !== undefined && credit !== undefined ? markup`\n\n` : undefined}${credit}`;
}

/** The same in plain text, clean as it is: cleaning takes line breaks out. */
function textWithCredit(text: string, credit: string | undefined): string {
  return [text, ...(credit === undefined ? [] : [credit])].map(cleanText).join('\n\n');
}

function jsonFeed({ locale, title, baseUrl, entries }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: absoluteLink(baseUrl, indexPath(locale)),
    feed_url: absoluteLink(baseUrl, jsonFeedPath(locale)),
    language: locale,
    authors: [{ name: title }],
    items: entries.map(({ summary, updated, url, credit }) => ({
      id: url,
      url,
      title: summary.headline,
      content_text: textWithCredit(summary.deck ?? summary.headline, credit),
      summary: summary.deck,
      date_published: instantOf(summary.date) ?? summary.published,
      date_modified: updated,
      language: locale,
      tags: summary.subjects?.map(({ text }) => text),
    })),
  };
  const clean = (key: string, value: unknown): unknown =>
    typeof value === 'string' && key !== 'content_text' ? cleanText(value) : value;
  return `${JSON.stringify(feed, clean, 1)}\n`;
}
