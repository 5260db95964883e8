import type { EditionSummary, Newsroom, NewsroomLocale, PageContext } from './define-edition.ts';
import { mastheadOf, renderPage } from './html-page.ts';
import type { Page, Sister } from './html-page.ts';
import { renderLabel, renderWord } from './html-text.ts';
import { languageAttributes } from './language.ts';
import { attributes, element, lines, markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { indexPath, relativeLink, releasePath, startPath } from './paths.ts';

type ContextFor = (locale: string) => PageContext;

/** Renders the list of one locale's releases, the newest first. */
export function renderIndex(entry: NewsroomLocale, newsroom: Newsroom, context: PageContext): string {
  const { locale, settings } = entry;
  const path = indexPath(locale);
  const masthead = mastheadOf(settings, context);
  const items = releasesOf(newsroom, locale).map((summary) => renderEntry(summary, path, context));
  const heading = markup`<h1>${renderLabel('edition.all-releases', context, locale)}</h1>`;
  const main = lines([heading, element('ol', { class: 'releases' }, items)]);
  return renderList(newsroom, { path, locale, settings, title: masthead, main }, context);
}

/** Renders the page for readers whose language is not known yet: every language, in its own words. */
export function renderStart(newsroom: Newsroom, contextFor: ContextFor): string | undefined {
  const present = localesWithEditions(newsroom);
  const entry = present.find(({ locale }) => locale === newsroom.sourceLocale) ?? present[0];
  if (!entry) return undefined;
  const context = contextFor(entry.locale);
  const masthead = mastheadOf(entry.settings, context);
  const items = present.map((choice) => renderChoice(choice, newsroom, contextFor(choice.locale)));
  const main = lines([markup`<h1>${masthead}</h1>`, element('ul', { class: 'choices' }, items)]);
  const { locale, settings } = entry;
  return renderList(newsroom, { path: startPath, locale, settings, title: masthead, main }, context);
}

type List = Pick<Page, 'path' | 'locale' | 'settings' | 'title' | 'main'>;

/** Renders a page that lists what a newsroom has. */
const renderList = (newsroom: Newsroom, list: List, context: PageContext): string =>
  renderPage({ ...list, type: 'website', sisters: sistersOf(newsroom), defaultPath: startPath }, context);

/** Lists the locales that have an edition, in the newsroom's order. */
export function localesWithEditions(newsroom: Newsroom): readonly NewsroomLocale[] {
  return newsroom.locales.filter(({ locale }) => newsroom.editions.some((edition) => edition.locale === locale));
}

function sistersOf(newsroom: Newsroom): readonly Sister[] {
  return localesWithEditions(newsroom).map(({ locale, autonym }) => ({ locale, autonym, path: indexPath(locale) }));
}

/** Newest first; without a date last; releases of one day by name, so that the order never depends on chance. */
function releasesOf(newsroom: Newsroom, locale: string): readonly EditionSummary[] {
  return newsroom.editions
    .filter((edition) => edition.locale === locale)
    .toSorted((a, b) => compare(b.date ?? '', a.date ?? '') || compare(a.release, b.release));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function renderEntry(summary: EditionSummary, from: string, context: PageContext): Markup {
  const { date, deck, place, subjects = [], locale } = summary;
  const time = date === undefined ? undefined : markup`<time datetime="${date}">${context.formatDate(date)}</time>`;
  const where = place && markup`<span class="place">${renderWord(place, locale)}</span> `;
  return element('li', {}, [
    time || where ? markup`<p class="kicker">${where}${time}</p>` : undefined,
    markup`<h2><a href="${relativeLink(from, htmlPath(summary))}">${summary.headline}</a></h2>`,
    deck === undefined ? undefined : markup`<p class="deck">${deck}</p>`,
    subjects.length === 0
      ? undefined
      : element(
          'ul',
          { class: 'subjects' },
          subjects.map((subject) => markup`<li>${renderWord(subject, locale)}</li>`),
        ),
  ]);
}

function renderChoice(choice: NewsroomLocale, newsroom: Newsroom, context: PageContext): Markup {
  const { locale, autonym } = choice;
  const [latest] = releasesOf(newsroom, locale);
  const index = attributes({ href: relativeLink(startPath, indexPath(locale)), hreflang: locale });
  return element('li', languageAttributes(locale), [
    markup`<h2><a${index}>${autonym}</a></h2>`,
    markup`<p class="choice-masthead">${mastheadOf(choice.settings, context)}</p>`,
    latest &&
      markup`<p class="latest"><a href="${relativeLink(startPath, htmlPath(latest))}">${latest.headline}</a></p>`,
  ]);
}

function htmlPath(summary: EditionSummary): string {
  return releasePath(summary.locale, summary.release, 'html');
}
