import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isValidTag, sameLocale } from '../locale/tags/tags.ts';
import { defined } from '../model/defined.ts';
import { DragomanError } from '../model/error.ts';
import { beginWrites } from '../workspace/commits/atomic-write.ts';
import { configName } from '../workspace/config/config.ts';
import { layoutOf } from '../workspace/layout.ts';
import { withLockNow } from '../workspace/lock.ts';
import { isThere } from '../workspace/files/read-file.ts';
import { isTemporaryName, removeLeftovers } from '../workspace/files/temporary-files.ts';
import { termColumns } from '../workspace/term-columns.ts';

const usualFolders = { source: 'source', locales: 'locales', out: 'out' } as const;

export interface InitRequest {
  /** An absolute path. */
  readonly folder: string;
  readonly sourceLocale: string;
  readonly targetLocales: readonly string[];
  /** Folder of the sources, as seen from the newsroom's own; `source` unless given. */
  readonly sourceFolder?: string;
}

export interface InitResult {
  /** Paths of the files made. */
  readonly made: readonly string[];
}

/** Tells whether a folder holds anything but what a killed command left. */
function holdsFiles(folder: string): boolean {
  return isThere(folder) && readdirSync(folder).some((name) => !isTemporaryName(name));
}

/** Keeps from git what is made anew, and what a killed command leaves until the next. */
const ignored = (out: string): string => `${out}/\n.*.tmp\n.commit.json\n`;

/** Tells git to keep the lines of both sides where two branches have added to a log. */
const unionMerged = (locales: string): string =>
  ['journal.jsonl', '**/*.sent.jsonl'].map((log) => `${locales}/${log} merge=union\n`).join('');

/**
 * Checks the languages of a newsroom that is to be made.
 *
 * @throws DragomanError for a tag that is unknown or stands twice.
 */
export function checkLocales(sourceLocale: string, targetLocales: readonly string[]): void {
  for (const tag of [sourceLocale, ...targetLocales]) {
    if (!isValidTag(tag)) throw new DragomanError('locale-unknown', { tag });
  }
  for (const [at, tag] of targetLocales.entries()) {
    const twin = [sourceLocale, ...targetLocales.slice(0, at)].find((other) => sameLocale(tag, other));
    if (twin !== undefined) throw new DragomanError('locale-twice', { tag, twin });
  }
}

/** @throws DragomanError where the folder is a newsroom already. */
export function checkNoNewsroom(folder: string): void {
  const config = join(folder, configName);
  if (isThere(config)) throw new DragomanError('init-exists', { path: config }, { file: config });
}

/**
 * Makes a newsroom in a folder: its configuration, an empty term base, and the folder for sources. What is there
 * stays. The three things that a request says may also be given one after the other. All is done when the call returns,
 * before anybody awaits it.
 *
 * @throws DragomanError where the folder is a newsroom already or another command makes one there, or a locale tag is
 * unknown.
 */
export function init(request: InitRequest): Promise<InitResult>;
export function init(folder: string, sourceLocale: string, targetLocales: readonly string[]): Promise<InitResult>;
export async function init(
  request: InitRequest | string,
  source = '',
  targets: readonly string[] = [],
): Promise<InitResult> {
  const { folder, sourceLocale, targetLocales } =
    typeof request === 'string' ? { folder: request, sourceLocale: source, targetLocales: targets } : request;
  checkLocales(sourceLocale, targetLocales);
  checkNoNewsroom(folder);
  const folders = {
    ...usualFolders,
    ...(typeof request === 'string' ? {} : defined({ source: request.sourceFolder })),
  };
  const layout = layoutOf(folder, folders);
  const settings = Object.fromEntries([sourceLocale, ...targetLocales].map((tag) => [tag, {}]));
  const files: readonly (readonly [path: string, content: string])[] = [
    [layout.terms, `${termColumns.join()}\n`],
    ...(holdsFiles(layout.source) ? [] : ([[join(layout.source, '.gitkeep'), '']] as const)),
    [join(folder, '.gitignore'), ignored(folders.out)],
    [join(folder, '.gitattributes'), unionMerged(folders.locales)],
    // Last: a folder with a configuration is a newsroom, and has all that one needs.
    [
      join(folder, configName),
      `${JSON.stringify({ sourceLocale, targetLocales, folders, locales: settings }, null, 2)}\n`,
    ],
  ];
  return withLockNow(layout.lock, () => {
    // Another command may have made one before the lock was ours.
    checkNoNewsroom(folder);
    removeLeftovers(layout.out);
    return { made: writeMissing(files) };
  });
}

function writeMissing(files: readonly (readonly [path: string, content: string])[]): readonly string[] {
  const writes = beginWrites();
  try {
    for (const [path, content] of files) if (!isThere(path)) writes.put(path, content);
    return writes.commit();
  } finally {
    writes.abort();
  }
}
