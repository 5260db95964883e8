import { dirname } from 'node:path';
import { returnedCatalogue } from './catalogues/files.ts';
import type { CatalogueImport, ImportedCatalogue } from './catalogues/import-catalogue.ts';
import type { Preference } from '../merge/pick-news.ts';
import type { Context } from './newsroom/context.ts';
import { openJournal, transaction, type OpenJournal } from './newsroom/transaction.ts';
import { importReturns, type ImportedFile } from './returns/import-returns.ts';
import { keepBefore, nameInJournal, type Arrival } from './returns/keep-before.ts';
import { digestOf } from '../model/digest.ts';
import { defined } from '../model/defined.ts';
import type { StagedWrites } from '../workspace/commits/atomic-write.ts';
import { recordWrites } from '../workspace/before-image.ts';
import { comparedOnly } from '../workspace/commits/compared-writes.ts';
import { readBytesIfThere, readTextIfThere } from '../workspace/files/read-file.ts';
import { writeTranslationChunks } from '../xliff/write.ts';

export type { ImportedCatalogue, ImportedFile };

export interface ImportRequest {
  /** XLIFF files and kits that translators returned, of releases and of catalogues. */
  readonly paths: readonly string[];
  /** Whose target is taken where the store and a file both changed it; the store's unless set. */
  readonly prefer?: Preference;
  /** Who imports it, for the journal. */
  readonly by?: string;
  /** Tell only what would change. */
  readonly dryRun?: boolean;
  /**
   * Files of catalogues with more bytes are read message by message, several times, and of a flood of findings in them
   * the first are listed; 8 million unless set.
   */
  readonly held?: number;
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
export async function importTranslations(context: Context, request: ImportRequest): Promise<ImportResult> {
  if (request.dryRun === true) {
    const writes = comparedOnly();
    const journal = openJournal(context.newsroom);
    const result = await importInto(context, request, writes, journal);
    journal.stage(writes);
    return { ...result, changed: writes.changed().filter((path) => !isUndo(context, path)) };
  }
  const { result, changed } = await transaction(context, (writes, journal) =>
    importInto(context, request, writes, journal),
  );
  return { ...result, changed: changed.filter((path) => !isUndo(context, path)) };
}

/** Tells whether a file is one that only `undo` reads. */
function isUndo({ newsroom: { layout } }: Context, path: string): boolean {
  return dirname(path) === dirname(layout.undo(''));
}

async function importInto(
  context: Context,
  { paths, prefer = 'newer', by, held }: ImportRequest,
  staged: StagedWrites,
  journal: OpenJournal,
): Promise<Omit<ImportResult, 'changed'>> {
  const writes = recordWrites(staged);
  const named = paths.map((path) => ({ path, catalogue: returnedCatalogue(context, path) }));
  const edits = await editCatalogues(context, named, { prefer, ...defined({ held }) });
  const catalogues = edits.map(({ imported }) => imported);
  if (catalogues.some(({ refused }) => refused)) return { files: [], catalogues };
  const others = named.filter(({ catalogue }) => catalogue === undefined).map(({ path }) => path);
  const { files, arrivals } = await importReturns(context, { paths: others, prefer }, writes);
  for (const { file, text, gone } of edits) {
    if (text !== undefined) writes.put(file, markOf(file) + text);
    if (gone !== undefined) writes.put(gone.file, writeTranslationChunks(gone.translation, { version: '2.1' }));
  }
  const all = [...arrivals, ...arrivalsOf(context, edits)];
  const signed = all.map(({ event, files: own }) => ({ event: { ...event, ...defined({ by }) }, files: own }));
  keepBefore(context, { arrivals: signed, changed: writes.changed() }, staged, journal);
  return { files, catalogues };
}

/** Gives the byte order mark that a file begins with, which its text as it is read lacks. */
function markOf(file: string): string {
  const [first, second, third] = readBytesIfThere(file) ?? [];
  return first === 0xef && second === 0xbb && third === 0xbf ? '\uFEFF' : '';
}

/** Makes the journal's events of returned catalogues: one for each locale of one in which something is new. */
function arrivalsOf(context: Context, edits: readonly CatalogueImport[]): readonly Arrival[] {
  const byFile = new Map<string, CatalogueImport[]>();
  const news = edits.filter(({ text, gone }) => text !== undefined || gone !== undefined);
  for (const edit of news) byFile.set(edit.file, [...(byFile.get(edit.file) ?? []), edit]);
  return [...byFile].map(([file, own]) => {
    const { catalogue: release, locale } = own[0]!.imported;
    const conflicts = own.reduce((total, { imported }) => total + imported.kept.length, 0);
    const text = own.findLast((edit) => edit.text !== undefined)?.text;
    return {
      event: {
        event: 'imported',
        when: context.now.toISOString(),
        release,
        locale,
        digest: digestOf([text ?? readTextIfThere(file) ?? '']),
        changed: own.reduce((total, { imported }) => total + imported.changed, 0),
        ...(conflicts > 0 && { conflicts }),
        from: own.map(({ imported }) => nameInJournal(context, imported.path)),
      },
      files: [file, ...own.flatMap(({ gone }) => gone?.file ?? [])],
    };
  });
}

async function editCatalogues(
  context: Context,
  named: readonly { readonly path: string; readonly catalogue: string | undefined }[],
  options: Pick<ImportRequest, 'held'> & { readonly prefer: Preference },
): Promise<readonly CatalogueImport[]> {
  const returned = named.flatMap(({ path, catalogue }) => (catalogue === undefined ? [] : [{ path, catalogue }]));
  if (returned.length === 0) return [];
  const { importCatalogues } = await import('./catalogues/import-catalogue.ts');
  return importCatalogues(context, returned, options);
}
