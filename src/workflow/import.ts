import { returnedCatalogue } from './catalogues/files.ts';
import type { CatalogueImport, ImportedCatalogue } from './catalogues/import-catalogue.ts';
import type { Preference } from '../merge/pick-news.ts';
import type { Context } from './newsroom/context.ts';
import { transaction } from './newsroom/transaction.ts';
import { importReturns, type ImportedFile } from './returns/import-returns.ts';
import { writeTranslationChunks } from '../xliff/write.ts';

export type { ImportedCatalogue, ImportedFile };

export interface ImportRequest {
  /** XLIFF files and kits that translators returned, of releases and of catalogues. */
  readonly paths: readonly string[];
  /** Whose target is taken where the store and a file both changed it; the store's unless set. */
  readonly prefer?: Preference;
}

export interface ImportResult {
  readonly files: readonly ImportedFile[];
  readonly catalogues: readonly ImportedCatalogue[];
  /** Files whose bytes changed. */
  readonly changed: readonly string[];
}

/**
 * Imports returned files: catalogues into the locale's JSON, all else into the stores. Where a catalogue would break
 * the program that reads it, nothing of any file is taken.
 *
 * @throws DragomanError where a file can't be used; nothing has changed then.
 */
export async function importTranslations(
  context: Context,
  { paths, prefer = 'newer' }: ImportRequest,
): Promise<ImportResult> {
  const { result, changed } = await transaction(context, async (writes, journal) => {
    const named = paths.map((path) => ({ path, catalogue: returnedCatalogue(context, path) }));
    const edits = await editCatalogues(context, named, prefer);
    const catalogues = edits.map(({ imported }) => imported);
    if (catalogues.some(({ refused }) => refused)) return { files: [], catalogues };
    const others = named.filter(({ catalogue }) => catalogue === undefined).map(({ path }) => path);
    const files = await importReturns(context, { paths: others, prefer }, writes, journal);
    for (const { file, json, gone } of edits) {
      if (json !== undefined) writes.put(file, json);
      if (gone !== undefined) writes.put(gone.file, writeTranslationChunks(gone.translation, { version: '2.1' }));
    }
    return { files, catalogues };
  });
  return { ...result, changed };
}

async function editCatalogues(
  context: Context,
  named: readonly { readonly path: string; readonly catalogue: string | undefined }[],
  prefer: Preference,
): Promise<readonly CatalogueImport[]> {
  const returned = named.flatMap(({ path, catalogue }) => (catalogue === undefined ? [] : [{ path, catalogue }]));
  if (returned.length === 0) return [];
  const { importCatalogues } = await import('./catalogues/import-catalogue.ts');
  return importCatalogues(context, returned, prefer);
}
