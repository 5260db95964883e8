import { DragomanError } from '../../model/error.ts';
import { cleanText } from '../markup/clean-text.ts';

/** Paths are relative to the editions' folder, with `/`, and are percent-encoded only where they become a link. */
export const startPath = 'index.html';
export const stylePath = 'assets/edition.css';

export function indexPath(locale: string): string {
  return `${locale}/index.html`;
}

/** Names that pages around the releases have. */
const reserved: ReadonlySet<string> = new Set(['index', 'feed', '404']);

export const sitemapPath = 'sitemap.xml';
export const robotsPath = 'robots.txt';

export function atomPath(locale: string): string {
  return `${locale}/feed.xml`;
}

export function jsonFeedPath(locale: string): string {
  return `${locale}/feed.json`;
}

/** The page that a server shows for what is not there: of a locale, or of all. */
export function notFoundPath(locale?: string): string {
  return locale === undefined ? '404.html' : `${locale}/404.html`;
}

/** The folder of the lists by year, which no release can be called. */
export function archiveFolder(locale: string): string {
  return `${locale}/archive`;
}

/** A page of the list of one year; the first is `1`. */
export function archivePath(locale: string, year: string, page: number): string {
  return `${archiveFolder(locale)}/${year}${page === 1 ? '' : `-${page}`}.html`;
}

/** The pages around the releases of a locale, apart from the lists by year. */
export function newsroomPaths(locale: string): readonly string[] {
  return [indexPath(locale), notFoundPath(locale), atomPath(locale), jsonFeedPath(locale)];
}

/**
 * Gives the path of a release's file.
 *
 * @throws DragomanError `edition-reserved-name` for a release called `index`, `feed` or `404`, which would replace a page
 *   around the releases
 */
export function releasePath(locale: string, release: string, extension: string): string {
  if (reserved.has(release.toLowerCase())) throw new DragomanError('edition-reserved-name', { release });
  return `${locale}/${release}.${extension}`;
}

/** Gives the path of a release's source file in another language; `extension` has its dot. */
export function sourcePath(locale: string, release: string, extension: string): string {
  return `${locale}/source/${release}${extension}`;
}

/** Links one file of the folder to another, in a way that works on the web and from the disk. */
export function relativeLink(from: string, to: string): string {
  const fromFolders = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < target.length - 1 && fromFolders[shared] === target[shared]) shared += 1;
  return '../'.repeat(fromFolders.length - shared) + encodePath(target.slice(shared));
}

/** Gives the web address of a file. */
export function absoluteLink(baseUrl: string, path: string): string {
  return `${baseUrl.replace(/\/+$/, '')}/${encodePath(path.split('/'))}`;
}

function encodePath(names: readonly string[]): string {
  return names.map((name) => encodeURIComponent(cleanText(name))).join('/');
}
