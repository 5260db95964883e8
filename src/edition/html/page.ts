import type { LocaleSettings } from '../../model/edition.ts';
import type { PageContext } from '../composed/define-edition.ts';
import { likelyTag } from '../../locale/tags/tags.ts';
import { renderLabel, renderWebLink } from './text.ts';
import { languageAttributes } from '../markup/language.ts';
import { attributes, dataBlock, element, markup } from '../markup/markup.ts';
import type { Markup } from '../markup/markup.ts';
import { webLink } from '../markup/marks.ts';
import { absoluteLink, atomPath, indexPath, jsonFeedPath, relativeLink, stylePath } from '../composed/paths.ts';

/** One page of the site: what is particular to it. The head, the masthead and the foot are the same for all. */
export interface Page {
  readonly path: string;
  readonly locale: string;
  readonly settings: LocaleSettings;
  readonly title: string;
  readonly description?: string;
  readonly type: 'article' | 'website';
  /** Web address of the picture that stands for it where people share it; the newsroom's unless given. */
  readonly image?: string | undefined;
  /** The same page in every language, this one included. */
  readonly sisters: readonly Sister[];
  /** Path of the page for readers whose language is none of these. */
  readonly defaultPath: string | undefined;
  /** Shown at whatever address has no page. */
  readonly isNowhere?: boolean;
  /** Instants of an article. */
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
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

/** Allows what the pages have, and nothing else: a style sheet and pictures of their own, no script. */
const securityPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self' https:; base-uri 'none'; form-action 'none'";

/** The newsroom's name, marked where it is a word of another language. */
export function renderMastheadName({ masthead }: LocaleSettings, context: PageContext, pageLocale: string): Markup {
  return masthead === undefined ? renderLabel('edition.newsroom', context, pageLocale) : markup`${masthead}`;
}

function renderHead(page: Page, context: PageContext): Markup {
  const { baseUrl } = context;
  const masthead = mastheadOf(page.settings, context);
  const named = page.title.endsWith(masthead) ? page.title : `${page.title} | ${masthead}`;
  const title = context.isDraft === true ? `[${context.t('edition.draft')}] ${named}` : named;
  const link = (path: string): string =>
    baseUrl === undefined ? relativeLink(page.path, path) : absoluteLink(baseUrl, path);
  const isFound = page.isNowhere !== true && context.isDraft !== true;
  return element('head', {}, [
    markup`<meta charset="utf-8">`,
    markup`<meta http-equiv="Content-Security-Policy" content="${securityPolicy}">`,
    markup`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    markup`<title>${title}</title>`,
    metaName('description', page.description),
    markup`<meta name="color-scheme" content="light dark">`,
    markup`<meta name="format-detection" content="telephone=no">`,
    isFound ? undefined : metaName('robots', 'noindex'),
    ...(isFound ? renderOpenGraph(page, masthead, baseUrl && link(page.path)) : []),
    isFound && baseUrl !== undefined ? markup`<link rel="canonical" href="${link(page.path)}">` : undefined,
    ...page.sisters.map(
      (sister) => markup`<link rel="alternate" hreflang="${sister.locale}" href="${link(sister.path)}">`,
    ),
    page.defaultPath === undefined
      ? undefined
      : markup`<link rel="alternate" hreflang="x-default" href="${link(page.defaultPath)}">`,
    ...(isFound && baseUrl !== undefined ? renderFeedLinks(page.locale, masthead, link) : []),
    markup`<link rel="stylesheet" href="${linkFrom(page, context)(stylePath)}">`,
    page.data === undefined || context.isDraft === true ? undefined : dataBlock('application/ld+json', page.data),
  ]);
}

/** How a page looks where people share it (ogp.me). */
function renderOpenGraph(page: Page, masthead: string, url: string | undefined): readonly (Markup | undefined)[] {
  const others = page.sisters.filter(({ locale }) => locale !== page.locale);
  const { image = page.settings.image } = page;
  return [
    metaProperty('og:type', page.type),
    metaProperty('og:site_name', masthead),
    metaProperty('og:title', page.title),
    metaProperty('og:description', page.description),
    metaProperty('og:url', url),
    metaProperty('og:locale', openGraphLocale(page.locale)),
    ...others.map(({ locale }) => metaProperty('og:locale:alternate', openGraphLocale(locale))),
    metaProperty('og:image', image),
    metaProperty('article:published_time', page.published),
    metaProperty('article:modified_time', page.modified),
    metaName('twitter:card', image === undefined ? 'summary' : 'summary_large_image'),
  ];
}

/** Gives a locale as a language and a territory, such as `ms_MY`. */
function openGraphLocale(locale: string): string | undefined {
  const { language, region } = likelyTag(locale) ?? {};
  return language === undefined || region === undefined ? undefined : `${language}_${region}`;
}

function renderFeedLinks(locale: string, title: string, link: (path: string) => string): readonly Markup[] {
  return [
    markup`<link rel="alternate" type="application/atom+xml" title="${title}" href="${link(atomPath(locale))}">`,
    markup`<link rel="alternate" type="application/feed+json" title="${title}" href="${link(jsonFeedPath(locale))}">`,
  ];
}

/** Links from a page to others; whole addresses where it is shown at an address that is not its own. */
function linkFrom({ path, isNowhere }: Page, { baseUrl }: PageContext): (to: string) => string {
  return (to) => (isNowhere === true && baseUrl !== undefined ? absoluteLink(baseUrl, to) : relativeLink(path, to));
}

function metaName(name: string, content: string | undefined): Markup | undefined {
  return content === undefined ? undefined : markup`<meta name="${name}" content="${content}">`;
}

function metaProperty(property: string, content: string | undefined): Markup | undefined {
  return content === undefined ? undefined : markup`<meta property="${property}" content="${content}">`;
}

function renderMasthead(page: Page, context: PageContext): Markup {
  const index = linkFrom(page, context)(indexPath(page.locale));
  return element('header', { class: 'masthead' }, [
    context.isDraft === true
      ? markup`<p class="draft"><strong>${renderLabel('edition.draft', context, page.locale)}</strong></p>`
      : undefined,
    markup`<p class="masthead-name"><a href="${index}">${renderLogo(page.settings)}${renderMastheadName(page.settings, context, page.locale)}</a></p>`,
    renderLanguages(page, context),
  ]);
}

/** The name beside it says what it is: nobody hears it twice. */
function renderLogo({ logo }: LocaleSettings): Markup | undefined {
  const address = logo === undefined ? undefined : webLink(logo);
  return address === undefined ? undefined : markup`<img class="logo" src="${address}" alt=""> `;
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
  const { settings, locale } = page;
  const index = linkFrom(page, context)(indexPath(locale));
  const feed = context.baseUrl && absoluteLink(context.baseUrl, atomPath(locale));
  return element('footer', { class: 'site-foot' }, [
    element('ul', { class: 'site-links' }, [
      footLink(index, 'edition.all-releases', page, context),
      footLink(feed, 'edition.feed', page, context),
      footLink(settings.privacyUrl, 'edition.privacy', page, context),
      footLink(settings.accessibilityUrl, 'edition.accessibility', page, context),
    ]),
    renderSocialLinks(page, context),
    renderImprint(settings),
  ]);
}

function footLink(href: string | undefined, label: string, page: Page, context: PageContext): Markup | undefined {
  const target = href === undefined || /^[\w%./-]*$/u.test(href) ? href : webLink(href);
  return target === undefined
    ? undefined
    : markup`<li><a href="${target}">${renderLabel(label, context, page.locale)}</a></li>`;
}

/** Who publishes the page, and where; nothing that the configuration does not say. */
function renderImprint({ organisation, address, copyright }: LocaleSettings): Markup | undefined {
  if (organisation === undefined && address === undefined && copyright === undefined) return undefined;
  const place = address === undefined ? undefined : markup`<bdi>${address}</bdi>`;
  return element('div', { class: 'imprint' }, [
    organisation || place
      ? markup`<address>${organisation && markup`<strong>${organisation}</strong>`}${organisation && place && markup`<br>`}${place}</address>`
      : undefined,
    copyright === undefined ? undefined : markup`<p>${copyright}</p>`,
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
