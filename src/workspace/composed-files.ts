import { join } from 'node:path';
import type { Edition } from '../model/edition.ts';
import type { ErrorCode } from '../model/error-codes.ts';
import { DragomanError } from '../model/error.ts';
import type { Layout } from './layout.ts';
import type { NewsroomFiles } from './newsroom-files.ts';
import { decodeText } from './files/read-file.ts';

/** The file of a published edition. */
export interface ComposedName {
  readonly path: string;
  readonly release: string;
  readonly locale: string;
}

/** A published edition as it was composed, or why its file can't be used. */
export interface ComposedFile extends ComposedName {
  readonly edition: Edition | DragomanError;
  /** Digests of its pages as they were written, by path under the editions' folder; none where they are not known. */
  readonly pages: PageDigests;
}

export type PageDigests = Readonly<Record<string, string>>;

/** Writes an edition with the digests of its pages. */
export function composedText(edition: Edition, pages: PageDigests): string {
  return `${JSON.stringify({ ...edition, pages }, null, 1)}\n`;
}

/** Lists the editions under the folder of composed ones, which has a folder for each locale. */
export function listComposed(files: NewsroomFiles, { composed }: Layout): readonly ComposedName[] {
  return files.folders(composed).flatMap((locale) => {
    const folder = join(composed, locale);
    const names = (files.names(folder) ?? []).filter((name) => name.endsWith('.json') && !name.startsWith('.'));
    return names.map((name) => ({ path: join(folder, name), release: name.slice(0, -'.json'.length), locale }));
  });
}

/**
 * Reads the file of an edition.
 *
 * @throws DragomanError where the system does not let it be read now: lists that are made without it would lack its page.
 */
export function readComposedFile(files: NewsroomFiles, named: ComposedName): ComposedFile {
  const { path, locale, release } = named;
  try {
    return { ...named, ...parse(files.read(path) ?? new Uint8Array(), path, [locale, `${release}.json`]) };
  } catch (error) {
    if (error instanceof DragomanError && isDamage.has(error.code)) return { ...named, edition: error, pages: {} };
    throw error;
  }
}

/** What is wrong with a file, whoever reads it and when. */
const isDamage: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'composed-damaged',
  'file-not-utf-8',
  'file-is-device',
  'file-is-folder',
  'file-link-dangling',
  'file-link-loop',
]);

/** @throws DragomanError where the bytes are not the edition that the file is named after. */
function parse(
  bytes: Uint8Array,
  path: string,
  [locale, name]: readonly [string, string],
): { readonly edition: Edition; readonly pages: PageDigests } {
  const text = decodeText(bytes, path);
  try {
    const { pages = {}, ...edition } = JSON.parse(text) as Edition & { readonly pages?: PageDigests };
    const arePages = typeof pages === 'object' && pages !== null && !Array.isArray(pages);
    const isNamed = arePages && edition.locale === locale && `${edition.release}.json` === name;
    const isWhole = edition.blocks.every(
      ({ id, role, content }) =>
        typeof id === 'string' && typeof role === 'string' && content.every((each) => typeof each.text === 'string'),
    );
    const areSources = Object.values(edition.sources ?? {}).every((each) => typeof each === 'string');
    if (
      isNamed &&
      isWhole &&
      areSources &&
      typeof edition.sourceLocale === 'string' &&
      typeof edition.settings === 'object'
    ) {
      return { edition, pages };
    }
  } catch {
    // Reported below like any other file that is not an edition.
  }
  throw new DragomanError('composed-damaged', { path }, { file: path, line: 1, column: 1 });
}
