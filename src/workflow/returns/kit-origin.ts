import type { KitContent } from '../../kit/kit.ts';
import { sameLocale } from '../../locale/tags/tags.ts';
import { DragomanError } from '../../model/error.ts';
import type { Returned } from './read-returns.ts';

/**
 * Finds what a kit's manifest says of a release that came back in it; undefined for a file that came without one.
 * That the XLIFF has another digest is what it was sent for, and nobody reads the kit's pages again.
 *
 * @throws DragomanError for an XLIFF in another language than the kit's, or of a release that was not in the kit.
 */
export function kitContent(
  { manifest, path }: Pick<Returned, 'manifest' | 'path'>,
  locale: string,
  release: string,
): KitContent | undefined {
  if (manifest === undefined) return undefined;
  if (!sameLocale(manifest.locale, locale)) {
    throw new DragomanError('import-kit-other-locale', { found: locale, expected: manifest.locale }, { file: path });
  }
  const content = manifest.releases.find((each) => each.release === release);
  if (content !== undefined) return content;
  const known = manifest.releases.map((each) => each.release).join(', ');
  throw new DragomanError('import-kit-other-release', { release, known }, { file: path });
}
