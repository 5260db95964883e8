import type { LocaleSettings } from '../model/edition.ts';
import type { PageContext } from './define-edition.ts';
import { renderLabel, renderWebLink } from './html-text.ts';
import { languageAttributes } from './language.ts';
import { attributes, dataBlock, element, markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { absoluteLink, indexPath, relativeLink, stylePath } from './paths.ts';

/** One page of the site: what is particular to it. The head, the masthead and the foot are the same for all. */
export interface Page {
  readonly path: string;
  readonly locale: string;
  readonly settings: LocaleSettings;
  readonly title: string;
  readonly description?: string;
  readonly type: 'article' | 'website';
  /** The same page in every language, this one included. */
  readonly sisters: readonly Sister[];
  /** Path of the page for readers whose language is none of these. */
  readonly defaultPath: string;
  /** schema.org data. */
  readonly data?: unknown;
  readonly main: Markup;
}

export interface Sister {
  readonly locale: string;
  readonly path: string;
  readonly autonym: string;
}

export function renderPage(page: Page, context: PageContext): string {
  const body = element('body', {}, [
    markup`<a class="skip" href="#text">${renderLabel('edition.skip', context, page.locale)}</a>`,
    renderMasthead(page, context),
    element('main', { id: 'text' }, [page.main]),
    renderFoot(page, context),
  ]);
  const root = element('html', languageAttributes(page.locale), [renderHead(page, context), body]);
  return `<!doctype html>\n${root.html}\n`;
}

/** Gives the newsroom's name in a locale. */
export function mastheadOf(settings: LocaleSettings, context: PageContext): string {
  return settings.masthead ?? context.t('edition.newsroom');
}

function renderHead(page: Page, context: PageContext): Markup {
  const { baseUrl } = context;
  const masthead = mastheadOf(page.settings, context);
  const title = page.title === masthead ? masthead : `${page.title} | ${masthead}`;
  const link = (path: string): string =>
    baseUrl === undefined ? relativeLink(page.path, path) : absoluteLink(baseUrl, path);
  return element('head', {}, [
    markup`<meta charset="utf-8">`,
    markup`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    markup`<title>${title}</title>`,
    metaName('description', page.description),
    markup`<meta name="color-scheme" content="light dark">`,
    markup`<meta name="format-detection" content="telephone=no">`,
    metaProperty('og:type', page.type),
    metaProperty('og:site_name', masthead),
    metaProperty('og:title', page.title),
    metaProperty('og:description', page.description),
    metaProperty('og:url', baseUrl === undefined ? undefined : link(page.path)),
    baseUrl === undefined ? undefined : markup`<link rel="canonical" href="${link(page.path)}">`,
    ...page.sisters.map(
      (sister) => markup`<link rel="alternate" hreflang="${sister.locale}" href="${link(sister.path)}">`,
    ),
    markup`<link rel="alternate" hreflang="x-default" href="${link(page.defaultPath)}">`,
    markup`<link rel="stylesheet" href="${relativeLink(page.path, stylePath)}">`,
    page.data === undefined ? undefined : dataBlock('application/ld+json', page.data),
  ]);
}

function metaName(name: string, content: string | undefined): Markup | undefined {
  return content === undefined ? undefined : markup`<meta name="${name}" content="${content}">`;
}

function metaProperty(property: string, content: string | undefined): Markup | undefined {
  return content === undefined ? undefined : markup`<meta property="${property}" content="${content}">`;
}

function renderMasthead(page: Page, context: PageContext): Markup {
  const index = relativeLink(page.path, indexPath(page.locale));
  return element('header', { class: 'masthead' }, [
    markup`<p class="masthead-name"><a href="${index}">${mastheadOf(page.settings, context)}</a></p>`,
    renderLanguages(page, context),
  ]);
}

/** The same page in other languages, each under the name that its readers call it. */
function renderLanguages(page: Page, context: PageContext): Markup | undefined {
  if (page.sisters.length < 2) return undefined;
  const items = page.sisters.map((sister) => {
    const current = sister.path === page.path;
    const link = attributes({
      href: relativeLink(page.path, sister.path),
      hreflang: sister.locale,
      rel: current ? undefined : 'alternate',
      'aria-current': current ? 'page' : undefined,
      ...languageAttributes(sister.locale),
    });
    return markup`<li><a${link}>${sister.autonym}</a></li>`;
  });
  return renderNavigation('languages', 'edition.read-in', { items, locale: page.locale, context });
}

function renderFoot(page: Page, context: PageContext): Markup {
  const index = relativeLink(page.path, indexPath(page.locale));
  return element('footer', { class: 'site-foot' }, [
    markup`<p><a href="${index}">${renderLabel('edition.all-releases', context, page.locale)}</a></p>`,
    renderSocialLinks(page, context),
  ]);
}

function renderSocialLinks(page: Page, context: PageContext): Markup | undefined {
  const links = page.settings.socialLinks ?? [];
  if (links.length === 0) return undefined;
  const items = links.map(({ name, url }) => markup`<li>${renderWebLink(name, url)}</li>`);
  return renderNavigation('follow', 'edition.follow', { items, locale: page.locale, context });
}

/** A list of links with a name for those who hear the page: an element, since an attribute can’t say in which language it is. */
function renderNavigation(
  name: string,
  label: string,
  {
    items,
    locale,
    context,
  }: { readonly items: readonly Markup[]; readonly locale: string; readonly context: PageContext },
): Markup {
  const id = `label-${name}`;
  return element('nav', { class: name, 'aria-labelledby': id }, [
    markup`<span class="unseen" id="${id}">${renderLabel(label, context, locale)}</span>`,
    element('ul', {}, items),
  ]);
}
