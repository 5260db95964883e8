import { join } from 'node:path';
import { sourceExtensions } from '../../formats/source/source-extensions.ts';
import { configName } from '../../workspace/config/config.ts';
import type { SourceFile } from '../../workspace/newsroom.ts';
import { unreadFiles, type UnreadFile } from '../../workspace/files/unread-files.ts';
import type { Context } from './context.ts';

/**
 * Lists the newsroom's source files, sorted by release. Apart from `context.ts`: who opens a newsroom need not load
 * readers.
 */
export function sourcesOf({ newsroom, formats }: Context): readonly SourceFile[] {
  return newsroom.sources(sourceExtensions(formats));
}

/** Lists what stands beside the sources and is not read; nothing where a command names the releases that it is about. */
export function unreadBeside(context: Context, names: readonly string[]): readonly UnreadFile[] {
  if (names.length > 0) return [];
  const { root, source, locales, out } = context.newsroom.layout;
  const ours = new Set([locales, out, join(root, configName)]);
  return unreadFiles(source, sourcesOf(context)).filter(({ path, why }) => {
    // Where the newsroom's own folder has the sources, other things stand there too.
    return !ours.has(path) && (source !== root || why === 'meta' || isDocument.test(path));
  });
}

const isDocument = /\.(?:docx?|odt|rtf|pdf|pages|md|markdown|html?)$/i;
