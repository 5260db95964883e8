import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { DragomanError } from '../model/error.ts';
import type { Waiver } from '../model/finding.ts';
import type { Term } from '../model/term.ts';
import { configName, parseConfig, type ConfigRules, type NewsroomConfig } from './config.ts';
import { layoutOf, type Layout } from './layout.ts';
import { readBytes, readBytesIfThere, readText, readTextIfThere } from './read-file.ts';

/** A source file of the newsroom. */
export interface SourceFile {
  /** The release's id: the file's name without its extension. */
  readonly id: string;
  readonly path: string;
}

/** The newsroom's files, read when asked for. */
export interface Newsroom {
  readonly config: NewsroomConfig;
  readonly layout: Layout;
  /** Every source file with one of the extensions, sorted by id. */
  sources(extensions: readonly string[]): readonly SourceFile[];
  readSource(source: SourceFile): Uint8Array;
  readMeta(release: string): string | undefined;
  readStore(locale: string, release: string): Uint8Array | undefined;
  readGone(locale: string, release: string): Uint8Array | undefined;
  readWaivers(locale: string, release: string): readonly Waiver[];
  readTerms(): Promise<readonly Term[]>;
}

/** Finds the newsroom's folder: `start` or the nearest folder above it that holds a configuration. */
export function findNewsroom(start: string): string | undefined {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (existsSync(join(folder, configName))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/**
 * Reads the language of messages that the configuration asks for. It is needed before anything else, for errors too,
 * so a configuration that can't be used just has none.
 */
export function configuredUi(start: string): string | undefined {
  const root = findNewsroom(start);
  if (root === undefined) return undefined;
  try {
    const { uiLocale } = JSON.parse(readText(join(root, configName))) as { uiLocale?: unknown };
    return typeof uiLocale === 'string' ? uiLocale : undefined;
  } catch {
    return undefined;
  }
}

/** @throws DragomanError where there is no configuration or it can't be used. */
export async function openNewsroom(folder: string, rules: ConfigRules): Promise<Newsroom> {
  const root = findNewsroom(folder);
  if (root === undefined) throw new DragomanError('config-missing', { folder, name: configName }, { file: folder });
  const path = join(root, configName);
  const config = await parseConfig(readText(path), path, rules);
  const layout = layoutOf(root, config.folders);
  return {
    config,
    layout,
    sources: (extensions) => listSources(layout.source, extensions),
    readSource: (source) => readBytes(source.path),
    readMeta: (release) => readTextIfThere(layout.meta(release)),
    readStore: (locale, release) => readBytesIfThere(layout.store(locale, release)),
    readGone: (locale, release) => readBytesIfThere(layout.gone(locale, release)),
    readWaivers: (locale, release) => readWaivers(layout.waivers(locale, release)),
    readTerms: () => readTerms(layout.terms),
  };
}

function listSources(folder: string, extensions: readonly string[]): readonly SourceFile[] {
  if (!existsSync(folder)) throw new DragomanError('source-folder-missing', { path: folder }, { file: folder });
  const sources = readdirSync(folder)
    .filter((name) => !name.startsWith('.') && extensions.includes(extname(name).toLowerCase()))
    .map((name) => ({ id: name.slice(0, -extname(name).length), path: join(folder, name) }))
    .filter(({ path }) => statSync(path).isFile())
    .toSorted((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
  for (const [index, source] of sources.entries()) {
    const twin = sources[index + 1];
    if (twin?.id === source.id) {
      throw new DragomanError('source-twice', { id: source.id, other: twin.path }, { file: source.path });
    }
  }
  return sources;
}

function readWaivers(path: string): readonly Waiver[] {
  const json = readTextIfThere(path);
  if (json === undefined) return [];
  try {
    const waivers: unknown = JSON.parse(json);
    if (Array.isArray(waivers)) return waivers as Waiver[];
  } catch {
    // Reported below like any other file that is not a list of waivers.
  }
  throw new DragomanError('waivers-damaged', {}, { file: path, line: 1, column: 1 });
}

async function readTerms(path: string): Promise<readonly Term[]> {
  const csv = readTextIfThere(path);
  if (csv === undefined) return [];
  const { parseTerms } = await import('./terms.ts');
  return parseTerms(csv, path);
}
