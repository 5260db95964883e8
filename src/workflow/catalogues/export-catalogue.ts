import { basename, dirname } from 'node:path';
import {
  keyOfPath,
  type CatalogueKind,
  type CatalogueMessage,
  type OwnTexts,
} from '../../formats/catalogue/contract/catalogue-kind.ts';
import { contentOfTarget, contentOfText } from '../../formats/catalogue/contract/text-codes.ts';
import { kindOf } from '../../formats/catalogue/kinds.ts';
import { placeAt } from '../../formats/source/place.ts';
import { sameLocale } from '../../locale/tags/tags.ts';
import { shownText } from '../../model/content.ts';
import { defined } from '../../model/defined.ts';
import { DragomanError } from '../../model/error.ts';
import { messagesLocaleFor, translator } from '../../report/messages.ts';
import type { Translate } from '../../model/translate.ts';
import type { StagedWrites } from '../../workspace/commits/atomic-write.ts';
import { readText, readTextIfThere } from '../../workspace/files/read-file.ts';
import { flatWriter, type FlatString, type FlatWriter } from '../../xliff/catalogue.ts';
import type { XliffVersion } from '../../xliff/write.ts';
import { textUnit } from './catalogue-news.ts';
import { catalogueName, cataloguePath } from './files.ts';
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
  const source = readSource(context, path);
  return (locale) => {
    const { messages, own } = readOwn(context, source, locale);
    return messages
      .filter(({ text }) => text.trim() !== '')
      .map((message) => ({
        text: shownText(contentOfText(message)),
        ...defined({ target: own.texts.get(keyOfPath(message.path)) }),
      }));
  };
}

export interface SourceCatalogue {
  readonly path: string;
  readonly kind: CatalogueKind;
  readonly text: string;
  readonly messagesFor: ReturnType<CatalogueKind['read']>;
}

/** Reads a catalogue of the source locale; a fault names its file. */
export function readSource(context: Context, path: string): SourceCatalogue {
  const { config } = context.newsroom;
  const locale = basename(dirname(path));
  if (!sameLocale(locale, config.sourceLocale)) {
    throw new DragomanError('catalogue-not-source', { locale, source: config.sourceLocale }, { file: path });
  }
  const release = catalogueName(path);
  if (sourcesOf(context).some(({ id }) => id === release)) {
    throw new DragomanError('catalogue-like-release', { release }, { file: path });
  }
  return openCatalogue(context, path);
}

/** Reads a catalogue; a fault names its file. */
export function openCatalogue({ newsroom }: Context, path: string): SourceCatalogue {
  const text = readText(path);
  const stated = newsroom.config.catalogues?.[basename(path)];
  return faultsIn(path, () => {
    const kind = kindOf(path, text, stated);
    return { path, kind, text, messagesFor: kind.read(text) };
  });
}

/** Reads something of a catalogue; its faults name the file. */
function faultsIn<Read>(path: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    throw error instanceof DragomanError ? error.in(path) : error;
  }
}

/** What a locale translates of a catalogue, and what it has of that. */
export interface OwnCatalogue {
  readonly path: string;
  /** Absent where there is no file. */
  readonly text: string | undefined;
  readonly own: OwnTexts;
  readonly messages: readonly CatalogueMessage[];
}

/** Reads a locale's own file, or its text as it is to be; a fault names the file. */
export function readOwn(
  context: Context,
  { path, kind, messagesFor }: Pick<SourceCatalogue, 'path' | 'kind' | 'messagesFor'>,
  locale: string,
  edited?: string,
): OwnCatalogue {
  const file = cataloguePath(context, locale, basename(path));
  const text = edited ?? readTextIfThere(file);
  return faultsIn(file, () => ({
    path: file,
    text,
    own: text === undefined ? { texts: new Map(), drafts: new Map() } : kind.ownTexts(text, locale),
    messages: messagesFor(locale, text),
  }));
}

/** Stages what goes out in one locale. Of a large catalogue, neither all units nor the whole file are there at once. */
function stageFlat(
  context: Context,
  source: SourceCatalogue,
  locale: string,
  { writes, write }: { readonly writes: StagedWrites; readonly write: FlatWriter },
): ExportedCatalogue {
  const { config, layout } = context.newsroom;
  const { path, kind } = source;
  const catalogue = basename(path);
  const name = catalogueName(path);
  const t = translator(messagesLocaleFor(locale));
  const { messages, own } = readOwn(context, source, locale);
  const wanted = messages.filter(({ text }) => text.trim() !== '');
  const targetOf = (message: CatalogueMessage): string | undefined =>
    own.texts.size === 0 ? undefined : own.texts.get(keyOfPath(message.path));
  const sent = each(wanted, (message) => sentLine(textUnit(kind.idOf(message), message.text, targetOf(message))));
  const recorded = withExport(readSentRecord(context, locale, name), sent);
  const flat = {
    id: catalogue,
    exportId: recorded.id,
    sourceLocale: config.sourceLocale,
    targetLocale: config.locales[locale]?.exportTag ?? locale,
    strings: each(wanted, (message) => flatString(kind, message, targetOf(message), noteOn(message, own, t))),
  };
  const outgoing = layout.outgoing(locale, `${name}.xlf`);
  try {
    writes.put(outgoing, write(flat));
  } catch (error) {
    if (!(error instanceof DragomanError) || error.code !== 'catalogue-unfit') throw error;
    const faulty = wanted.find((message) => kind.nameOf(message) === error.values['key']);
    throw new DragomanError(error.code, error.values, { ...placeAt(source.text, faulty?.start ?? 0), file: path });
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

function flatString(
  kind: CatalogueKind,
  message: CatalogueMessage,
  target: string | undefined,
  notes: readonly string[],
): FlatString {
  return {
    id: kind.idOf(message),
    name: kind.nameOf(message),
    source: contentOfText(message),
    ...(target === undefined || target === '' ? {} : { target: contentOfTarget(target, message) }),
    ...(notes.length === 0 ? {} : { note: notes.join('\n') }),
  };
}

/** Words what a translator is told of a message: its author's notes, a draft, the numbers that a form is for. */
function noteOn(message: CatalogueMessage, own: OwnTexts, t: Translate): readonly string[] {
  const { notes = [], category } = message;
  const draft = own.drafts.size === 0 ? undefined : own.drafts.get(keyOfPath(message.path));
  return [
    ...notes,
    ...(draft === undefined ? [] : [t('catalogue.draft', { text: draft.text })]),
    ...(draft?.source === undefined ? [] : [t('catalogue.draft-of', { text: draft.source })]),
    ...(category === undefined ? [] : [pluralNote(message, category, t)]),
  ];
}

/** Words a note on the numbers that a plural form is for. */
function pluralNote({ numbers }: CatalogueMessage, category: string, t: Translate): string {
  if (numbers === undefined || numbers.list.length === 0 || numbers.list.length > MOST_NUMBERS) {
    return t('catalogue.form', { category });
  }
  return t(numbers.few ? 'catalogue.form-for' : 'catalogue.form-like', { category, numbers: numbers.list.join(', ') });
}

const MOST_NUMBERS = 6;
