import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isValidTag, sameLocale } from '../locale/tags/tags.ts';
import { DragomanError } from '../model/error.ts';
import { beginWrites } from '../workspace/atomic-write.ts';
import { configName } from '../workspace/config.ts';
import { layoutOf } from '../workspace/layout.ts';
import { termColumns } from '../workspace/term-columns.ts';

const folders = { source: 'source', locales: 'locales', out: 'out' } as const;

/**
 * Makes a newsroom in a folder: its configuration, an empty term base, and the folder for sources. What is there stays.
 *
 * @returns the paths of the files made
 * @throws DragomanError where the folder is a newsroom already, or a locale tag is unknown
 */
export function init(folder: string, sourceLocale: string, targetLocales: readonly string[]): readonly string[] {
  for (const tag of [sourceLocale, ...targetLocales]) {
    if (!isValidTag(tag)) throw new DragomanError('locale-unknown', { tag });
  }
  for (const [at, tag] of targetLocales.entries()) {
    const twin = [sourceLocale, ...targetLocales.slice(0, at)].find((other) => sameLocale(tag, other));
    if (twin !== undefined) throw new DragomanError('locale-twice', { tag, twin });
  }
  const config = join(folder, configName);
  if (existsSync(config)) throw new DragomanError('init-exists', { path: config }, { file: config });
  const layout = layoutOf(folder, folders);
  const writes = beginWrites();
  try {
    const settings = Object.fromEntries([sourceLocale, ...targetLocales].map((tag) => [tag, {}]));
    writes.put(config, `${JSON.stringify({ sourceLocale, targetLocales, folders, locales: settings }, null, 2)}\n`);
    if (!existsSync(layout.terms)) writes.put(layout.terms, `${termColumns.join()}\n`);
    const keep = join(layout.source, '.gitkeep');
    if (!existsSync(layout.source)) writes.put(keep, '');
    const ignore = join(folder, '.gitignore');
    if (!existsSync(ignore)) writes.put(ignore, 'out/\n');
    return writes.commit();
  } finally {
    writes.abort();
  }
}
