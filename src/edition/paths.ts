import { DragomanError } from '../model/error.ts';
import { cleanText } from './clean-text.ts';

/** Paths are relative to the editions' folder, with `/`, and are percent-encoded only where they become a link. */
export const startPath = 'index.html';
export const stylePath = 'assets/edition.css';

export function indexPath(locale: string): string {
  return `${locale}/index.html`;
}

/**
 * Gives the path of a release's file.
 *
 * @throws DragomanError `edition-reserved-name` for a release called `index`, which would replace the list of releases
 */
export function releasePath(locale: string, release: string, extension: string): string {
  if (release.toLowerCase() === 'index') throw new DragomanError('edition-reserved-name', { release });
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
  while (shared < fromFolders.length && shared < target.length - 1 && fromFolders[shared] === target[shared])
    shared += 1;
  return '../'.repeat(fromFolders.length - shared) + encodePath(target.slice(shared));
}

/** Gives the web address of a file. */
export function absoluteLink(baseUrl: string, path: string): string {
  return `${baseUrl.replace(/\/+$/, '')}/${encodePath(path.split('/'))}`;
}

function encodePath(names: readonly string[]): string {
  return names.map((name) => encodeURIComponent(cleanText(name))).join('/');
}
