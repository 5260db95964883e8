import { basename, dirname } from 'node:path';
import type { CatalogueMessage } from '../../formats/catalogue/catalogue.ts';
import { idOfPath, messagesFor, messagesOf } from '../../formats/catalogue/catalogue.ts';
import { contentOfMessage, contentOfTranslation } from '../../formats/catalogue/message-codes.ts';
import { placeAt } from '../../formats/source/place.ts';
import type { PluralCategory } from '../../locale/cldr/plural-categories.ts';
import { pluralIntegers } from '../../locale/orthography/plural-integers.ts';
import { sameLocale } from '../../locale/tags/tags.ts';
import { shownText } from '../../model/content.ts';
import { defined } from '../../model/defined.ts';
import { DragomanError } from '../../model/error.ts';
import { messagesLocaleFor, translator } from '../../report/messages.ts';
import type { Translate } from '../../model/translate.ts';
import type { StagedWrites } from '../../workspace/atomic-write.ts';
import { readText, readTextIfThere } from '../../workspace/read-file.ts';
import { flatWriter, type FlatString, type FlatWriter } from '../../xliff/catalogue.ts';
import type { XliffVersion } from '../../xliff/write.ts';
import { textUnit } from './catalogue-news.ts';
import { cataloguePath } from './files.ts';
import type { Context } from '../newsroom/context.ts';
import { readSentRecord, sentLine, withExport } from '../newsroom/sent-record.ts';
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
  const write = await flatWriter(xliff);
  return locales.map((locale) => stageFlat(context, source, locale, { writes, write }));
}

/** A message of a catalogue in one locale: what it says, and what the locale's own file has for it. */
export interface CatalogueText {
  readonly text: string;
  readonly target?: string;
}

/** Reads a catalogue in the source locale's folder; of what comes back, each locale's messages are listed when asked for. */
export function catalogueTexts(context: Context, path: string): (locale: string) => readonly CatalogueText[] {
  const { messages } = readSource(context, path);
  return (locale) => {
    const own = translatedIn(context, locale, basename(path));
    return messagesFor(messages, locale)
      .filter(({ text }) => text.trim() !== '')
      .map((message) => ({
        text: shownText(contentOfMessage(message.text)),
        ...defined({ target: own.get(keyOf(message)) }),
      }));
  };
}

export interface SourceCatalogue {
  readonly path: string;
  readonly json: string;
  readonly messages: readonly CatalogueMessage[];
}

/** Reads a catalogue of the source locale; a fault names its file. */
export function readSource(context: Context, path: string): SourceCatalogue {
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

/** Stages what goes out in one locale. Of a large catalogue, neither all units nor the whole file are there at once. */
function stageFlat(
  context: Context,
  { path, json, messages }: SourceCatalogue,
  locale: string,
  { writes, write }: { readonly writes: StagedWrites; readonly write: FlatWriter },
): ExportedCatalogue {
  const { config, layout } = context.newsroom;
  const catalogue = basename(path);
  const name = basename(path, '.json');
  const t = translator(messagesLocaleFor(locale));
  const own = translatedIn(context, locale, catalogue);
  const wanted = messagesFor(messages, locale).filter(({ text }) => text.trim() !== '');
  const targetOf = (message: CatalogueMessage): string | undefined =>
    own.size === 0 ? undefined : own.get(keyOf(message));
  const sent = each(wanted, (message) => sentLine(textUnit(idOfPath(message.path), message.text, targetOf(message))));
  const recorded = withExport(readSentRecord(context, locale, name), sent);
  const flat = {
    id: catalogue,
    exportId: recorded.id,
    sourceLocale: config.sourceLocale,
    targetLocale: config.locales[locale]?.exportTag ?? locale,
    strings: each(wanted, (message) => flatString(message, targetOf(message), locale, t)),
  };
  const outgoing = layout.outgoing(locale, `${name}.xlf`);
  try {
    writes.put(outgoing, write(flat));
  } catch (error) {
    if (!(error instanceof DragomanError) || error.code !== 'catalogue-unfit') throw error;
    const faulty = wanted.find((message) => nameOf(message) === error.values['key']);
    throw new DragomanError(error.code, error.values, { ...placeAt(json, faulty?.start ?? 0), file: path });
  }
  writes.put(layout.sent(locale, name), recorded.text);
  return {
    catalogue,
    locale,
    path: outgoing,
    messages: wanted.length,
    open: wanted.filter((message) => (targetOf(message) ?? '') === '').length,
  };
}

/** Makes a value of each item when it is asked for, and each time. */
function each<Item, Value>(items: Iterable<Item>, make: (item: Item) => Value): Iterable<Value> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) yield make(item);
    },
  };
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
