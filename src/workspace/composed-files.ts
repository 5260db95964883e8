import { join } from 'node:path';
import type { Edition } from '../model/edition.ts';
import { DragomanError } from '../model/error.ts';
import type { Layout } from './layout.ts';
import type { NewsroomFiles } from './newsroom-files.ts';
import { decodeText } from './read-file.ts';

/** A published edition as it was composed, or why its file can't be used. */
export interface ComposedFile {
  readonly path: string;
  readonly edition: Edition | DragomanError;
}

/** Reads the editions under the folder of composed ones, which has a folder for each locale. */
export function readComposed(files: NewsroomFiles, { composed }: Layout): readonly ComposedFile[] {
  return files.folders(composed).flatMap((locale) => {
    const folder = join(composed, locale);
    const names = (files.names(folder) ?? []).filter((name) => name.endsWith('.json') && !name.startsWith('.'));
    return names.map((name): ComposedFile => {
      const path = join(folder, name);
      try {
        return { path, edition: parse(files.read(path) ?? new Uint8Array(), path, [locale, name]) };
      } catch (error) {
        if (error instanceof DragomanError) return { path, edition: error };
        throw error;
      }
    });
  });
}

/** @throws DragomanError where the bytes are not the edition that the file is named after. */
function parse(bytes: Uint8Array, path: string, [locale, name]: readonly [string, string]): Edition {
  const text = decodeText(bytes, path);
  try {
    const edition = JSON.parse(text) as Edition;
    const isNamed = edition.locale === locale && `${edition.release}.json` === name;
    const isWhole = edition.blocks.every(
      ({ id, role, content }) =>
        typeof id === 'string' && typeof role === 'string' && content.every((each) => typeof each.text === 'string'),
    );
    if (isNamed && isWhole && typeof edition.sourceLocale === 'string' && typeof edition.settings === 'object') {
      return edition;
    }
  } catch {
    // Reported below like any other file that is not an edition.
  }
  throw new DragomanError('composed-damaged', { path }, { file: path, line: 1, column: 1 });
}
