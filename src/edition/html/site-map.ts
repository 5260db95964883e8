import type { EditionFile } from '../../model/edition.ts';
import type { EditionSummary, Newsroom } from '../composed/define-edition.ts';
import { attributes, element, markup } from '../markup/markup.ts';
import type { Markup } from '../markup/markup.ts';
import { absoluteLink, indexPath, releasePath, robotsPath, sitemapPath, startPath } from '../composed/paths.ts';
import { localesWithEditions, newestFirst } from './site-lists.ts';

/** A sitemap has at most 50,000 addresses (sitemaps.org); beyond that, the newest are named. */
const mostAddresses = 50_000;

/** One page in its languages, and the page for readers of others. */
interface Address {
  readonly pages: readonly { readonly locale: string; readonly path: string; readonly changed: string | undefined }[];
  readonly defaultPath: string;
}

/** Renders what search engines read first: `robots.txt`, and where the web address is known, the sitemap with all alternates. */
export function renderSiteMap(newsroom: Newsroom, webAddress: string | undefined): readonly EditionFile[] {
  const baseUrl = newsroom.editions.length === 0 ? undefined : webAddress;
  const site = baseUrl === undefined ? '' : `Sitemap: ${absoluteLink(baseUrl, sitemapPath)}\n`;
  const robots = { path: robotsPath, text: `User-agent: *\nAllow: /\n${site}` };
  return baseUrl === undefined ? [robots] : [robots, { path: sitemapPath, text: sitemap(newsroom, baseUrl) }];
}

function sitemap(newsroom: Newsroom, baseUrl: string): string {
  const indexes = localesWithEditions(newsroom).map(({ locale }) => {
    return { locale, path: indexPath(locale), changed: undefined };
  });
  const all: Address[] = [{ pages: indexes, defaultPath: startPath }, ...releaseAddresses(newsroom)];
  const urls = all.flatMap((address) => urlsOf(address, baseUrl)).slice(0, mostAddresses);
  const root = element(
    'urlset',
    { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
    urls,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.html}\n`;
}

function releaseAddresses({ editions, sourceLocale }: Newsroom): readonly Address[] {
  const byRelease = new Map<string, EditionSummary[]>();
  for (const summary of editions.toSorted(newestFirst)) {
    const sisters = byRelease.get(summary.release);
    if (sisters === undefined) byRelease.set(summary.release, [summary]);
    else sisters.push(summary);
  }
  return [...byRelease.values()].map((sisters) => {
    const pages = sisters.map(({ locale, release, modified, date }) => {
      return { locale, path: releasePath(locale, release, 'html'), changed: modified ?? date };
    });
    const defaultPath = pages.find(({ locale }) => locale === sourceLocale)?.path ?? startPath;
    return { pages, defaultPath };
  });
}

function urlsOf({ pages, defaultPath }: Address, baseUrl: string): readonly Markup[] {
  const alternates = [
    ...pages.map(({ locale, path }) => alternate(locale, absoluteLink(baseUrl, path))),
    alternate('x-default', absoluteLink(baseUrl, defaultPath)),
  ];
  return pages.map(({ path, changed }) => {
    return element('url', {}, [
      markup`<loc>${absoluteLink(baseUrl, path)}</loc>`,
      changed === undefined ? undefined : markup`<lastmod>${changed}</lastmod>`,
      ...alternates,
    ]);
  });
}

function alternate(hreflang: string, href: string): Markup {
  return markup`<xhtml:link${attributes({ rel: 'alternate', hreflang, href })}/>`;
}
