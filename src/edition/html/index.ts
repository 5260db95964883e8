import type { EditionSummary, ListFile, Newsroom, NewsroomLocale, PageContext } from '../composed/define-edition.ts';
import { kindLabels } from '../composed/kind-labels.ts';
import { listFile } from './list-file.ts';
import { mastheadOf, renderMastheadName, renderPage } from './page.ts';
import type { Page, Sister } from './page.ts';
import { renderLabel, renderPlain, renderWord } from './text.ts';
import { languageAttributes } from '../markup/language.ts';
import { attributes, element, lines, markup } from '../markup/markup.ts';
import type { Markup } from '../markup/markup.ts';
import { archivePath, indexPath, relativeLink, releasePath, startPath } from '../composed/paths.ts';
import { dayOf, localesWithEditions, mostListed, releasesOf, yearPages } from './site-lists.ts';
import type { YearPage } from './site-lists.ts';

type ContextFor = (locale: string) => PageContext;

/** Renders the list of one locale's latest releases, and where there are more or several years, lists by year. */
export function renderIndexes(entry: NewsroomLocale, newsroom: Newsroom, context: PageContext): readonly ListFile[] {
  const { locale } = entry;
  const releases = releasesOf(newsroom, locale);
  const pages = yearPages(releases, context);
  const years = pages.filter(({ page }) => page === 1);
  const hasArchive = releases.length > mostListed || years.length > 1;
  const list: Listing = { entry, newsroom, context, years: hasArchive ? years : [] };
  const archives = hasArchive ? pages : [];
  const latest = releases.slice(0, mostListed);
  return [
    listFile(indexPath(locale), madeFrom(latest, list), () => renderIndex(latest, list)),
    ...archives.map((page) =>
      listFile(archivePath(locale, page.year, page.page), [page, ...madeFrom(page.releases, list)], () =>
        renderYear(page, list),
      ),
    ),
  ];
}

/** Lists what a list is made from, beside the settings of the newsroom. */
function madeFrom(releases: readonly EditionSummary[], { newsroom, years }: Listing): readonly unknown[] {
  return [releases, years.map(({ year, text }) => [year, text]), sistersOf(newsroom)];
}

interface Listing {
  readonly entry: NewsroomLocale;
  readonly newsroom: Newsroom;
  readonly context: PageContext;
  /** The first pages of all lists by year; none where the list of the latest has all. */
  readonly years: readonly YearPage[];
}

function renderIndex(releases: readonly EditionSummary[], list: Listing): string {
  const { entry, newsroom, context, years } = list;
  const { locale, settings } = entry;
  const path = indexPath(locale);
  const items = releases.map((summary) => renderEntry(summary, path, context));
  const main = lines([
    markup`<h1>${renderLabel('edition.all-releases', context, locale)}</h1>`,
    element('ol', { class: 'releases' }, items),
    renderYears(years, { path, locale, context }),
  ]);
  return renderList(newsroom, { path, locale, settings, title: mastheadOf(settings, context), main }, context);
}

function renderYear({ year, text, page, pages, releases }: YearPage, list: Listing): string {
  const { entry, newsroom, context, years } = list;
  const { locale, settings } = entry;
  const path = archivePath(locale, year, page);
  const items = releases.map((summary) => renderEntry(summary, path, context));
  const pageLinks = Array.from({ length: pages }, (_, at) => at + 1).map((number) => {
    const isCurrent = number === page;
    const href = relativeLink(path, archivePath(locale, year, number));
    return markup`<li><a${attributes({ href, 'aria-current': isCurrent ? 'page' : undefined })}>${number}</a></li>`;
  });
  const main = lines([
    markup`<h1>${renderLabel('edition.all-releases', context, locale)} <bdi>${text}</bdi></h1>`,
    element('ol', { class: 'releases' }, items),
    pages > 1 ? element('ul', { class: 'pages' }, pageLinks) : undefined,
    renderYears(years, { path, locale, context }),
  ]);
  const title = `${text} | ${mastheadOf(settings, context)}`;
  const alone = { sisters: [], defaultPath: undefined };
  return renderList(newsroom, { path, locale, settings, title, main, ...alone }, context);
}

/** Links to the lists of all years. */
function renderYears(
  years: readonly YearPage[],
  { path, locale, context }: { readonly path: string; readonly locale: string; readonly context: PageContext },
): Markup | undefined {
  if (years.length === 0) return undefined;
  const items = years.map(({ year, text }) => {
    const to = archivePath(locale, year, 1);
    const current = to === path ? 'page' : undefined;
    return markup`<li><a${attributes({ href: relativeLink(path, to), 'aria-current': current })}>${text}</a></li>`;
  });
  return element('section', { class: 'years' }, [
    markup`<h2>${renderLabel('edition.archive', context, locale)}</h2>`,
    element('ul', {}, items),
  ]);
}

/** Renders the page for readers whose language is not known yet: every language, in its own words. */
export function renderStart(newsroom: Newsroom, contextFor: ContextFor): string | undefined {
  const present = localesWithEditions(newsroom);
  const entry = present.find(({ locale }) => locale === newsroom.sourceLocale) ?? present[0];
  if (!entry) return undefined;
  const context = contextFor(entry.locale);
  const masthead = mastheadOf(entry.settings, context);
  const items = present.map((choice) => renderChoice(choice, newsroom, contextFor(choice.locale)));
  const name = renderMastheadName(entry.settings, context, entry.locale);
  const main = lines([markup`<h1>${name}</h1>`, element('ul', { class: 'choices' }, items)]);
  const { locale, settings } = entry;
  return renderList(newsroom, { path: startPath, locale, settings, title: masthead, main }, context);
}

type List = Pick<Page, 'path' | 'locale' | 'settings' | 'title' | 'main'> & Partial<Page>;

/** Renders a page that lists what a newsroom has. */
const renderList = (newsroom: Newsroom, list: List, context: PageContext): string =>
  renderPage({ type: 'website', sisters: sistersOf(newsroom), defaultPath: startPath, ...list }, context);

function sistersOf(newsroom: Newsroom): readonly Sister[] {
  return localesWithEditions(newsroom).map(({ locale, autonym }) => ({ locale, autonym, path: indexPath(locale) }));
}

function renderEntry(summary: EditionSummary, from: string, context: PageContext): Markup {
  const { deck, place, subjects = [], locale, kind } = summary;
  const day = dayOf(summary);
  const time =
    day === undefined ? undefined : markup`<bdi><time datetime="${day}">${context.formatDate(day)}</time></bdi>`;
  const where = place && markup`<bdi class="place">${renderWord(place, locale)}</bdi> `;
  const what = kind && markup`<span class="kind">${renderLabel(kindLabels[kind], context, locale)}</span> `;
  return element('li', {}, [
    time || where || what ? markup`<p class="kicker">${what}${where}${time}</p>` : undefined,
    markup`<h2><a href="${relativeLink(from, htmlPath(summary))}">${renderPlain(summary.headline, locale)}</a></h2>`,
    deck === undefined ? undefined : markup`<p class="deck">${renderPlain(deck, locale)}</p>`,
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
    markup`<p class="choice-masthead">${renderMastheadName(choice.settings, context, locale)}</p>`,
    latest &&
      markup`<p class="latest"><a href="${relativeLink(startPath, htmlPath(latest))}">${renderPlain(latest.headline, locale)}</a></p>`,
  ]);
}

function htmlPath(summary: EditionSummary): string {
  return releasePath(summary.locale, summary.release, 'html');
}
