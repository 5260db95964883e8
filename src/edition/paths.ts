import { DragomanError } from '../model/error.ts';
import { cleanText } from './clean-text.ts';

/** Paths stand under the editions' folder, with `/`, and are percent-encoded only where they become a link. */
export const startPath = 'index.html';
export const stylePath = 'assets/edition.css';

export function indexPath(locale: string): string {
  return `${locale}/index.html`;
}

/** A release called `index` would take the place of the list of releases: DragomanError `edition-reserved-name`. */
export function releasePath(locale: string, release: string, extension: string): string {
  if (release.toLowerCase() === 'index') throw new DragomanError('edition-reserved-name', { release });
  return `${locale}/${release}.${extension}`;
}

/** A link from one file of the folder to another that works on the web and from the disk. */
export function relativeLink(from: string, to: string): string {
  const fromFolders = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < fromFolders.length && shared < target.length - 1 && fromFolders[shared] === target[shared])
    shared += 1;
  return '../'.repeat(fromFolders.length - shared) + encodePath(target.slice(shared));
}

/** Where a file will stand on the web. */
export function absoluteLink(baseUrl: string, path: string): string {
  return `${baseUrl.replace(/\/+$/, '')}/${encodePath(path.split('/'))}`;
}

function encodePath(names: readonly string[]): string {
  return names.map((name) => encodeURIComponent(cleanText(name))).join('/');
}
