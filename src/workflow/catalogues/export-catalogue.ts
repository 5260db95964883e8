import { basename, dirname } from 'node:path';
import type { CatalogueMessage } from '../../formats/catalogue/catalogue.ts';
import { idOfPath, messagesFor, messagesOf } from '../../formats/catalogue/catalogue.ts';
import { contentOfMessage, contentOfTranslation } from '../../formats/catalogue/message-codes.ts';
import { placeAt } from '../../formats/source/place.ts';
import type { PluralCategory } from '../../locale/cldr/plural-categories.ts';
import { pluralIntegers } from '../../locale/orthography/plural-integers.ts';
import { sameLocale } from '../../locale/tags/tags.ts';
import { DragomanError } from '../../model/error.ts';
import { messagesLocaleFor, translator } from '../../report/messages.ts';
import type { Translate } from '../../model/translate.ts';
import type { StagedWrites } from '../../workspace/atomic-write.ts';
import { readText, readTextIfThere } from '../../workspace/read-file.ts';
import type { FlatString } from '../../xliff/catalogue.ts';
import { writeFlatXliff } from '../../xliff/catalogue.ts';
import type { XliffVersion } from '../../xliff/write.ts';
import { textUnit } from './catalogue-news.ts';
import { cataloguePath } from './files.ts';
import type { Context } from '../newsroom/context.ts';
import { readSentRecord, withExport } from '../newsroom/sent-record.ts';
import { sourcesOf } from '../newsroom/sources.ts';

export interface ExportedCatalogue {
  /** Name of the catalogue's file, such as `messages.json`. */
  readonly catalogue: string;
  readonly locale: string;
  readonly path: string;
  readonly messages: number;
  /** Messages that the locale's own file does not have. */
  readonly open: number;
}

export interface CatalogueExport {
  readonly locales: readonly string[];
  readonly xliff: XliffVersion;
  readonly writes: StagedWrites;
}

/**
 * Stages the messages of a catalogue in the source locale's folder as XLIFF for each locale, one segment a unit, with
 * what the locale's own file says already.
 */
export async function exportCatalogue(
  context: Context,
  path: string,
  { locales, xliff, writes }: CatalogueExport,
): Promise<readonly ExportedCatalogue[]> {
  const source = readSource(context, path);
  const exported: ExportedCatalogue[] = [];
  for (const locale of locales) {
    const { bytes, record, ...result } = await flatXliff(context, source, locale, xliff);
    writes.put(result.path, bytes);
    writes.put(context.newsroom.layout.sent(locale, basename(path, '.json')), record);
    exported.push(result);
  }
  return exported;
}

interface SourceCatalogue {
  readonly path: string;
  readonly json: string;
  readonly messages: readonly CatalogueMessage[];
}

function readSource(context: Context, path: string): SourceCatalogue {
  const { config } = context.newsroom;
  const locale = basename(dirname(path));
  if (!sameLocale(locale, config.sourceLocale)) {
    throw new DragomanError('catalogue-not-source', { locale, source: config.sourceLocale }, { file: path });
  }
  const release = basename(path, '.json');
  if (sourcesOf(context).some(({ id }) => id === release)) {
    throw new DragomanError('catalogue-like-release', { release }, { file: path });
  }
  const json = readText(path);
  return { path, json, messages: catalogueIn(json, path) };
}

/** Reads the messages of a catalogue; its faults name the file. */
export function catalogueIn(json: string, path: string): readonly CatalogueMessage[] {
  try {
    return messagesOf(json);
  } catch (error) {
    throw error instanceof DragomanError ? error.in(path) : error;
  }
}

async function flatXliff(
  context: Context,
  { path, json, messages }: SourceCatalogue,
  locale: string,
  version: XliffVersion,
): Promise<ExportedCatalogue & { readonly bytes: Uint8Array; readonly record: string }> {
  const { config, layout } = context.newsroom;
  const catalogue = basename(path);
  const t = translator(messagesLocaleFor(locale));
  const own = translatedIn(context, locale, catalogue);
  const wanted = messagesFor(messages, locale).filter(({ text }) => text.trim() !== '');
  const sent = wanted.map((message) => textUnit(idOfPath(message.path), message.text, own.get(keyOf(message))));
  const recorded = withExport(readSentRecord(context, locale, basename(path, '.json')), sent);
  const flat = {
    id: catalogue,
    exportId: recorded.id,
    sourceLocale: config.sourceLocale,
    targetLocale: config.locales[locale]?.exportTag ?? locale,
    // One after the other: those of a large catalogue need not be there at once.
    strings: {
      *[Symbol.iterator]() {
        for (const message of wanted) yield flatString(message, own.get(keyOf(message)), locale, t);
      },
    },
  };
  try {
    return {
      catalogue,
      locale,
      path: layout.outgoing(locale, `${basename(path, '.json')}.xlf`),
      messages: wanted.length,
      open: wanted.filter((message) => (own.get(keyOf(message)) ?? '') === '').length,
      bytes: await writeFlatXliff(flat, version),
      record: recorded.text,
    };
  } catch (error) {
    if (!(error instanceof DragomanError)) throw error;
    const faulty = wanted.find((message) => nameOf(message) === error.values['key']);
    throw new DragomanError(error.code, error.values, { ...placeAt(json, faulty?.start ?? 0), file: path });
  }
}

function flatString(message: CatalogueMessage, target: string | undefined, locale: string, t: Translate): FlatString {
  const source = contentOfMessage(message.text);
  return {
    id: idOfPath(message.path),
    name: nameOf(message),
    source,
    ...(target === undefined || target === '' ? {} : { target: contentOfTranslation(target, source) }),
    ...(message.category === undefined ? {} : { note: pluralNote(message, message.category, locale, t) }),
  };
}

/** Names a message for translators: its keys as a program writes them. */
export function nameOf({ path }: Pick<CatalogueMessage, 'path'>): string {
  return path.join('.');
}

/** Words a note on the numbers that a plural form is for. */
function pluralNote({ path }: CatalogueMessage, category: string, locale: string, t: Translate): string {
  const isOrdinal = /_ordinal_[a-z]+$/.test(path.at(-1) ?? '');
  const counts = isOrdinal ? undefined : pluralIntegers(locale, category as PluralCategory);
  if (counts === undefined || counts.length === 0 || counts.length > 6) return t('catalogue.form', { category });
  return t('catalogue.form-for', { category, numbers: counts.join(', ') });
}

function translatedIn(context: Context, locale: string, catalogue: string): ReadonlyMap<string, string> {
  const path = cataloguePath(context, locale, catalogue);
  const json = readTextIfThere(path);
  if (json === undefined) return new Map();
  return new Map(catalogueIn(json, path).map((message) => [keyOf(message), message.text]));
}

function keyOf({ path }: Pick<CatalogueMessage, 'path'>): string {
  return JSON.stringify(path);
}
