import { join } from 'node:path';
import { termExtractor, type FoundTerm } from '../memory/extraction/extract-terms.ts';
import { termsFor } from '../memory/term-base.ts';
import { writeTbx, type TbxVersion } from '../memory/tbx/write-tbx.ts';
import { shownText } from '../model/content.ts';
import { writeCsv } from '../model/csv.ts';
import type { Term } from '../model/term.ts';
import { isThere } from '../workspace/files/read-file.ts';
import { termColumns } from '../workspace/term-columns.ts';
import { newsroomMemory } from './memory/newsroom-memory.ts';
import type { Context } from './newsroom/context.ts';
import { selectLocales } from './newsroom/select.ts';
import { transaction } from './newsroom/transaction.ts';

export interface ExtractRequest {
  readonly to?: readonly string[];
  /** A term is in so many different sentences, 3 unless set. */
  readonly min?: number;
  /** So many terms a locale, 100 unless set. */
  readonly limit?: number;
  /** Writes TBX-Basic in place of CSV. */
  readonly tbx?: TbxVersion;
}

/** A term for a person to accept. */
export interface ProposedTerm extends FoundTerm {
  readonly locale: string;
  readonly status: Term['status'];
}

export interface ExtractedTerms {
  /** Undefined where nothing was found, and nothing is written. */
  readonly path: string | undefined;
  readonly terms: readonly ProposedTerm[];
}

const usualFewest = 3;
const usualMost = 100;

/**
 * Finds names and frequent phrases of the newsroom's memory with their translations, and writes them in the form of
 * `terms.csv` below `out/`, where they are in no force: who has read the file imports it. Terms that the newsroom has are
 * left out. Where there are none, the file of before goes: a term base without terms is no TBX-Basic, and imports refuse it.
 */
export async function extractTerms(context: Context, request: ExtractRequest): Promise<ExtractedTerms> {
  const { newsroom } = context;
  const locales = selectLocales(context, { values: {} }, request.to ?? []);
  const known = await newsroom.readTerms();
  const memory = newsroomMemory(context);
  const terms: ProposedTerm[] = [];
  try {
    for (const locale of locales) {
      const extractor = termExtractor({
        source: newsroom.config.sourceLocale,
        target: locale,
        fewest: request.min ?? usualFewest,
        most: request.limit ?? usualMost,
        known: termsFor(locale, known).map(({ source }) => source),
      });
      for (const [, { source, target }] of memory.of(locale).documented()) {
        extractor.add(shownText(source), shownText(target));
      }
      for (const found of extractor.terms()) {
        terms.push({ ...found, locale, status: found.source === found.target ? 'do-not-translate' : 'preferred' });
      }
    }
  } finally {
    await memory.close();
  }
  const path = join(newsroom.layout.out, request.tbx === undefined ? 'extracted-terms.csv' : 'extracted-terms.tbx');
  await transaction(context, (writes) => {
    const source = newsroom.config.sourceLocale;
    if (terms.length > 0)
      writes.put(path, request.tbx === undefined ? csvOf(terms) : tbxOf(terms, source, request.tbx));
    else if (isThere(path)) writes.remove(path);
  });
  return { path: terms.length > 0 ? path : undefined, terms };
}

/** The columns of `terms.csv`, and behind them what an import passes over. */
const columns = [...termColumns, 'sentences', 'confidence', 'example', 'translation'];

function csvOf(terms: readonly ProposedTerm[]): string {
  const rows = terms.map(({ source, locale, target, status, sentences, confidence, example }) => {
    return [source, locale, target, status, '', String(sentences), percentOf(confidence), ...example];
  });
  return writeCsv([columns, ...rows]);
}

function tbxOf(terms: readonly ProposedTerm[], source: string, version: TbxVersion): string {
  const noted = terms.map((term): Term => {
    const { locale, target, status, sentences, confidence, example } = term;
    const note = `${sentences} · ${percentOf(confidence)} · ${example.join(' → ')}`;
    return { source: term.source, locale, target, status, note };
  });
  return writeTbx(noted, source, version);
}

function percentOf(confidence: number): string {
  return `${Math.round(confidence * 100)} %`;
}
