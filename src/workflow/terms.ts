import { join } from 'node:path';
import { readTbx } from '../memory/tbx/read-tbx.ts';
import { termsOf } from '../memory/tbx/tbx-terms.ts';
import { writeTbx, type TbxVersion } from '../memory/tbx/write-tbx.ts';
import { DragomanError } from '../model/error.ts';
import type { Term } from '../model/term.ts';
import { readBytes, readText, isThere } from '../workspace/files/read-file.ts';
import { termColumns } from '../workspace/term-columns.ts';
import { parseTerms, type ReadTerms } from '../workspace/terms.ts';
import type { Context } from './newsroom/context.ts';
import { transaction } from './newsroom/transaction.ts';

export type { TbxVersion };

/** What a term base brought. */
export interface ImportedTerms {
  readonly file: string;
  /** How many pairs of terms it has in the newsroom's languages. */
  readonly terms: number;
  readonly added: number;
  /** Pairs that the newsroom has with another status: its own stays. */
  readonly differing: readonly Term[];
}

export interface ImportTermsResult {
  readonly files: readonly ImportedTerms[];
  readonly changed: readonly string[];
}

/**
 * Adds the terms of TBX files, or of files like `terms.csv`, to the newsroom's. What is there already stays as it is, to
 * the byte.
 *
 * @throws DragomanError where a file can't be used, or has no terms in the newsroom's languages; nothing has changed then.
 */
export async function importTerms(context: Context, paths: readonly string[]): Promise<ImportTermsResult> {
  const { result, changed } = await transaction(context, (writes) => {
    const path = context.newsroom.layout.terms;
    const before = isThere(path) ? readText(path) : `${termColumns.join()}\n`;
    const known = new Map(parseTerms(before, path).terms.map((term) => [keyOf(term), term]));
    const rows: Term[] = [];
    const files = paths.map((file) => {
      const terms = termsIn(context, file);
      const unknown = terms.filter((term) => !known.has(keyOf(term)));
      const differing = terms.filter((term) => (known.get(keyOf(term)) ?? term).status !== term.status);
      const added = [...new Map(unknown.map((term) => [keyOf(term), term])).values()];
      for (const term of added) known.set(keyOf(term), term);
      rows.push(...added);
      return { file, terms: terms.length, added: added.length, differing };
    });
    if (rows.length > 0) {
      const end = before.includes('\r\n') ? '\r\n' : '\n';
      const lines = rows.map((term) => csvLine(term) + end).join('');
      writes.put(path, `${before}${before.endsWith('\n') ? '' : end}${lines}`);
    }
    return files;
  });
  return { files: result, changed };
}

/** Writes a term as a line of `terms.csv` (RFC 4180), to the letter: people and programs read it back. */
function csvLine({ source, locale, target, status, note = '' }: Term): string {
  return [source, locale, target, status, note]
    .map((cell) => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
}

function keyOf({ source, locale, target }: Term): string {
  return JSON.stringify([source, locale, target]);
}

function termsIn({ newsroom: { config } }: Context, file: string): readonly Term[] {
  const targets = config.targetLocales;
  const terms = /\.csv$/iu.test(file)
    ? wholly(parseTerms(readText(file), file))
    : termsOf(readTbx([readBytes(file)], file), { source: config.sourceLocale, targets });
  if (terms.length > 0) return terms;
  throw new DragomanError('tbx-no-pair', { source: config.sourceLocale, targets: targets.join(', ') }, { file });
}

/** What is taken over is taken over as a whole. */
function wholly({ terms, faults: [fault] }: ReadTerms): readonly Term[] {
  if (fault !== undefined) throw fault;
  return terms;
}

export interface ExportedTerms {
  /** Undefined where the newsroom has no terms, and nothing is written. */
  readonly path: string | undefined;
  readonly terms: number;
}

/** Writes the newsroom's terms as TBX-Basic, to `out/terms.tbx`. */
export async function exportTerms(
  context: Context,
  { version = '2019' }: { readonly version?: TbxVersion },
): Promise<ExportedTerms> {
  const { newsroom } = context;
  const path = join(newsroom.layout.out, 'terms.tbx');
  const { result } = await transaction(context, async (writes) => {
    const terms = await newsroom.readTerms();
    // A body without concepts is no TBX.
    if (terms.length > 0) writes.put(path, writeTbx(terms, newsroom.config.sourceLocale, version));
    else if (isThere(path)) writes.remove(path);
    return terms.length;
  });
  return { path: result > 0 ? path : undefined, terms: result };
}
