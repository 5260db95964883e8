import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { DragomanError } from '../model/error.ts';
import type { Waiver } from '../model/finding.ts';
import { memoize } from '../model/memoize.ts';
import type { Term } from '../model/term.ts';
import { configName, parseConfig, type ConfigRules, type NewsroomConfig } from './config/config.ts';
import { filesBeside, type FilesBeside } from './files-beside.ts';
import { completeCommit } from './commits/commit-record.ts';
import { checkFolders } from './config-folders.ts';
import { parseJournal, type Journal } from './journal.ts';
import { layoutOf, type Layout } from './layout.ts';
import { withLock } from './lock.ts';
import { openStamps, type FileStamps } from './files/file-stamps.ts';
import { foldName, lookOnce } from './files/look-once.ts';
import { digestOfPage, filesBelow, filesOnDisk, takeSnapshot, type NewsroomFiles } from './newsroom-files.ts';
import { parseWaivers } from './waivers.ts';
import { listComposed, readComposedFile, type ComposedFile, type ComposedName } from './composed-files.ts';
import { decodeText, readText } from './files/read-file.ts';
import { lookAtTrees, type StampedTree, type TreeLook } from './files/tree-look.ts';

/** A source file of the newsroom. */
export interface SourceFile {
  /** The release's id: the file's name without its extension. */
  readonly id: string;
  readonly path: string;
  /** Why nothing can be made of it, where its name alone says so. */
  readonly fault?: DragomanError;
}

/** The newsroom's files, read when asked for. */
export interface Newsroom extends FilesBeside {
  readonly config: NewsroomConfig;
  readonly layout: Layout;
  /** Every source file with one of the extensions, sorted by id. */
  sources(extensions: readonly string[]): readonly SourceFile[];
  readSource(source: SourceFile): Uint8Array;
  readMeta(release: string): string | undefined;
  readStore(locale: string, release: string): Uint8Array | undefined;
  readGone(locale: string, release: string): Uint8Array | undefined;
  readWaivers(locale: string, release: string): readonly Waiver[];
  /** Digests a file of the sources or of the locales as it is; undefined where there is none. */
  digestOf(path: string): string | undefined;
  /** Digests a page as it is now, whatever the instant of the rest; undefined where there is none. */
  digestOfPage(path: string): string | undefined;
  /** Keeps the digests of files by their stamps. */
  keepStamps(): void;
  /** Reads the term base; what of it can't be used is in `faults` from then on. */
  readTerms(): Promise<readonly Term[]>;
  /** The files of the newsroom that were read, or looked for, whatever their digests. */
  readonly asked: ReadonlySet<string>;
  /** Why lines of files that were read can't be used, where the others can. */
  readonly faults: readonly DragomanError[];
  readJournal(): Journal;
  /** Lists the files of the published editions, by locale and release. */
  composedNames(): readonly ComposedName[];
  /** Reads a published edition as it was composed; where its file can't be used, the edition is the error. */
  readComposedFile(named: ComposedName): ComposedFile;
  /** Tells whether there is a file, such as a page. */
  exists(path: string): boolean;
  /** Names of the files in a folder, such as pages, as they are now; none where there is no folder. */
  fileNames(folder: string): readonly string[];
  /** Names of the folders of pages in a folder, as they are now. */
  pageFolders(folder: string): readonly string[];
  /** Reads a page as it is now, whatever the instant of the rest; undefined where there is none. */
  readPage(path: string): Uint8Array | undefined;
  /**
   * The same newsroom, all of it but its pages as it is at one instant: not as a commit leaves it half-way. What `look`
   * sees at that instant is also of pages. Of files whose stamps are known some are read later, and throw `ChangedSince`
   * where they are not the same then, unless the whole is asked for.
   */
  atOneInstant(options: InstantOptions): Promise<Newsroom>;
  /** The same newsroom, of which files are digested by their stamps. */
  byStamps(): Newsroom;
  /** The same by their stamps, each as it was when its digest was first asked for; the sources as they were first listed. */
  byStampsOnce(): Newsroom;
  /** The same newsroom, of which the digests of some files are known: they are not looked at. */
  knowing(digestOf: (path: string) => string | undefined): Newsroom;
  /** Lists all files below a folder, sorted; none where there is no folder. */
  filesBelow(folder: string): readonly string[];
  /** Looks how all files of trees stand, by their names and stamps. */
  lookAtTrees(trees: readonly StampedTree[], files?: readonly string[]): TreeLook;
}

export interface InstantOptions {
  /** How long another command is waited for, in milliseconds. */
  readonly patience: number;
  readonly look?: ((newsroom: Newsroom) => void) | undefined;
  /** Read every file at that instant. */
  readonly isWhole?: boolean;
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
  checkFolders(layout, path);
  return newsroomOver({ disk: filesOnDisk, stamps: undefined, faults: new Map(), asked: new Set() }, config, layout);
}

interface Read {
  readonly disk: NewsroomFiles;
  readonly asked: Set<string>;
  /** Those by which files are known, where some are. */
  readonly stamps: FileStamps | undefined;
  /** By the file that they are in. */
  readonly faults: Map<string, readonly DragomanError[]>;
  /** Digest each file as it is when its digest is first asked for. */
  readonly isOnce?: boolean;
  /** Digests files, where that is not done by looking at each. */
  readonly digest?: (path: string) => string | undefined;
}

function newsroomOver(
  { disk, stamps, faults, asked, isOnce = false, digest }: Read,
  config: NewsroomConfig,
  layout: Layout,
): Newsroom {
  const files = noting(disk, asked);
  const textOf = (path: string): string | undefined => {
    const bytes = files.read(path);
    return bytes === undefined ? undefined : decodeText(bytes, path);
  };
  const locales = [config.sourceLocale, ...config.targetLocales];
  // What one of those who keep something has read, the others need not read again.
  let shared = stamps;
  const byStamps = (seen: Pick<Read, 'isOnce'>): Newsroom =>
    newsroomOver({ disk, stamps: (shared ??= openStamps(layout)), faults, asked, ...seen }, config, layout);
  const digestAt = (path: string): string | undefined => digestOfPage(path, stamps);
  const digestNow = digest ?? (isOnce ? lookOnce(digestAt) : digestAt);
  const sourcesNow = (extensions: readonly string[]): readonly SourceFile[] =>
    listSources(files, layout.source, extensions).map(withFormerName(files, layout, config));
  return {
    config,
    layout,
    sources: isOnce ? memoize(sourcesNow, { keyOf: String }) : sourcesNow,
    readSource(source) {
      if (source.fault !== undefined) throw source.fault;
      const bytes = files.read(source.path);
      if (bytes === undefined) {
        throw new DragomanError('file-not-found', { path: source.path }, { file: source.path });
      }
      return bytes;
    },
    ...filesBeside({ folder: layout.source, files, digest: digestNow, asked }),
    readMeta: (release) => textOf(layout.meta(release)),
    readStore: (locale, release) => files.read(layout.store(locale, release)),
    readGone: (locale, release) => files.read(layout.gone(locale, release)),
    readWaivers(locale, release) {
      const path = layout.waivers(locale, release);
      return parseWaivers(textOf(path), path);
    },
    digestOf: disk === filesOnDisk ? digestNow : disk.digest,
    digestOfPage: digestNow,
    keepStamps: () => stamps?.save(),
    async readTerms() {
      const csv = textOf(layout.terms);
      if (csv === undefined) return [];
      const { parseTerms } = await import('./terms.ts');
      const read = parseTerms(csv, layout.terms);
      faults.set(layout.terms, read.faults);
      return read.terms;
    },
    asked,
    get faults() {
      return [...faults.values()].flat();
    },
    readJournal: () => parseJournal(textOf(layout.journal) ?? '', layout.journal),
    composedNames: () => listComposed(files, layout),
    readComposedFile: (named) => readComposedFile(files, named),
    exists: files.exists,
    fileNames: (folder) => filesOnDisk.names(folder) ?? [],
    pageFolders: (folder) => filesOnDisk.folders(folder),
    readPage: (path) => filesOnDisk.read(path),
    byStamps: () => byStamps({}),
    byStampsOnce: () => byStamps({ isOnce: true }),
    knowing(digestOf) {
      const known = (path: string): string | undefined => digestOf(path) ?? digestNow(path);
      return newsroomOver({ disk, faults, asked, isOnce, stamps: shared, digest: known }, config, layout);
    },
    filesBelow,
    lookAtTrees,
    atOneInstant({ patience, look, isWhole = false }) {
      const seen = openStamps(layout);
      const read = (): Newsroom => {
        const snapshot = takeSnapshot(layout, locales, { stamps: seen, isWhole });
        const newsroom = newsroomOver({ disk: snapshot, stamps: seen, faults, asked }, config, layout);
        look?.(newsroom);
        return newsroom;
      };
      return whileUnchanged(layout, read, patience);
    },
  };
}

/** Notes which files are asked for. */
function noting(files: NewsroomFiles, asked: Set<string>): NewsroomFiles {
  return {
    ...files,
    read(path) {
      asked.add(path);
      return files.read(path);
    },
    exists(path) {
      asked.add(path);
      return files.exists(path);
    },
  };
}

/**
 * Reads while no commit takes its steps. A newsroom that may not be written to has none.
 *
 * @throws DragomanError where a commit takes longer than `patience`.
 */
async function whileUnchanged<Result>(layout: Layout, read: () => Result, patience: number): Promise<Result> {
  try {
    const readWhole = async (): Promise<Result> => {
      completeCommit(layout.commit);
      return read();
    };
    return await withLock(layout.commitLock, readWhole, patience);
  } catch (error) {
    if (error instanceof DragomanError && error.code === 'file-no-access') return read();
    throw error;
  }
}

function listSources(files: NewsroomFiles, folder: string, extensions: readonly string[]): readonly SourceFile[] {
  const names = files.names(folder);
  if (names === undefined) throw new DragomanError('source-folder-missing', { path: folder }, { file: folder });
  const sources = names
    // A word processor that has a document open leaves a file of its name behind `~$`.
    .filter((name) => !/^[.~]/u.test(name) && extensions.includes(extname(name).toLowerCase()))
    .map((name): SourceFile => ({ id: name.slice(0, -extname(name).length), path: join(folder, name) }))
    .toSorted((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
  const alike = new Map<string, readonly SourceFile[]>();
  for (const source of sources) {
    const name = foldName(source.id);
    alike.set(name, [...(alike.get(name) ?? []), source]);
  }
  return sources.map((source) => {
    const twin = alike.get(foldName(source.id))?.find(({ path }) => path !== source.path);
    if (twin === undefined) return source;
    if (twin.id === source.id) {
      throw new DragomanError('source-twice', { id: source.id, other: twin.path }, { file: source.path });
    }
    const fault = new DragomanError('source-alike', { other: basename(twin.path) }, { file: source.path });
    return { ...source, fault };
  });
}

/**
 * Gives a source of which nothing is kept by its name a fault where something is by one that differs only as some file
 * systems do not see: what was translated would be left behind, and one of the two lost on such a system.
 */
function withFormerName(
  files: NewsroomFiles,
  layout: Layout,
  { sourceLocale }: NewsroomConfig,
): (source: SourceFile) => SourceFile {
  const ends = '.xlf';
  const ledgers = files.names(join(layout.locales, sourceLocale)) ?? [];
  const exact = new Set(ledgers);
  const kept = new Map(ledgers.filter((name) => name.endsWith(ends)).map((name) => [foldName(name), name]));
  return (source) => {
    if (exact.has(source.id + ends)) return source;
    const name = kept.get(foldName(source.id + ends));
    if (source.fault !== undefined || name === undefined || files.exists(layout.store(sourceLocale, source.id))) {
      return source;
    }
    const other = name.slice(0, -ends.length);
    return { ...source, fault: new DragomanError('source-renamed', { other }, { file: source.path }) };
  };
}
