import { extname, join } from 'node:path';
import { sourcePath } from '../../edition/composed/paths.ts';
import { formatOf } from '../../formats/registry.ts';
import { sourceExtensions } from '../../formats/source/source-extensions.ts';
import type { TargetContent } from '../../formats/source/define-format.ts';
import { jointEdits } from '../../formats/markup/joint-edits.ts';
import { linkEdits } from '../../formats/markup/link-edits.ts';
import { segmentSeparator } from '../../locale/orthography/segment-separator.ts';
import { matchesFilter } from '../../locale/tags/tags.ts';
import type { Edition } from '../../model/edition.ts';
import { linkTarget } from '../../model/link-targets.ts';
import type { Block } from '../../model/release.ts';
import type { StagedWrites } from '../../workspace/commits/atomic-write.ts';
import type { Context } from '../newsroom/context.ts';
import type { LoadedRelease } from '../release/load-release.ts';
import type { JudgedRelease } from './judge-release.ts';

/** The folder of the pages of a locale in the form of their source. */
export function sourceFolder({ newsroom }: Context, locale: string): string {
  return join(newsroom.layout.editions, locale, 'source');
}

/** Lists the files of an edition that are there in the form of its source. */
export function sourcePagesOf(
  context: Context,
  { release, locale }: Pick<Edition, 'release' | 'locale'>,
): readonly string[] {
  const { newsroom, formats } = context;
  if (!newsroom.exists(sourceFolder(context, locale))) return [];
  return sourceExtensions(formats)
    .map((extension) => join(newsroom.layout.editions, sourcePath(locale, release, extension)))
    .filter((path) => newsroom.exists(path));
}

/**
 * Stages the source file of a release in the language of each edition that goes out, where that is asked for or stands
 * already. One of another format, which the source had before, goes.
 */
export function putSourcePages(
  context: Context,
  { loaded, judged }: JudgedRelease,
  { isAsked, writes }: { readonly isAsked: boolean; readonly writes: StagedWrites },
): void {
  if (loaded === undefined) return;
  for (const { candidate, holds } of judged) {
    if (candidate === undefined || holds.length > 0) continue;
    const { edition } = candidate;
    const standing = sourcePagesOf(context, edition);
    if (!isAsked && standing.length === 0) continue;
    const { source } = loaded;
    const extension = extname(source.path).toLowerCase();
    const path = join(context.newsroom.layout.editions, sourcePath(edition.locale, edition.release, extension));
    for (const other of standing) if (other !== path) writes.remove(other);
    writes.put(path, sourceFile(context, loaded, edition));
  }
}

/** Writes the source file of a release as an edition says it, with links that lead where they do in its language. */
export function sourceFile({ newsroom, formats }: Context, loaded: LoadedRelease, edition: Edition): Uint8Array {
  const { document, source } = loaded;
  const { locale, settings, sourceLocale } = edition;
  const format = formatOf(source.path, formats);
  const targets = targetsOf(loaded, edition);
  const where = { own: settings.links, all: newsroom.config.links };
  const isAsIs = locale === sourceLocale || (where.own ?? where.all) === undefined;
  const links = isAsIs ? [] : linkEdits(format.links?.(document) ?? [], (to) => linkTarget(to, locale, where));
  const joints = locale === sourceLocale ? [] : jointEdits(document, targets, segmentSeparator(locale));
  const edits = [...links, ...joints];
  for (const [at, { text }] of edits.entries()) targets.set(document.blocks.length + at, text);
  return format.write({ ...document, blocks: [...document.blocks, ...edits] }, targets, locale);
}

/**
 * Gives the content of each block of the source file in a locale. What stands in no edition but belongs to the file, such as
 * navigation, stays as it is; a block that is for other locales is emptied. In the source's own language only blocks with
 * values are written anew.
 */
export function targetsOf(
  { blocks }: LoadedRelease,
  { blocks: composed, locale, sourceLocale }: Edition,
): Map<number, TargetContent> {
  const contents = new Map(composed.map(({ id, content }) => [id, content]));
  const targets = new Map<number, TargetContent>();
  for (const [at, { block }] of blocks.entries()) {
    const content = contents.get(block.id);
    if (!standsIn(block, locale)) targets.set(at, []);
    else if (content === undefined || !block.translate) continue;
    else if (locale !== sourceLocale || content.some(({ kind }) => kind === 'value')) targets.set(at, content);
  }
  return targets;
}

function standsIn({ localeFilter }: Block, locale: string): boolean {
  return localeFilter === undefined || matchesFilter(locale, localeFilter);
}
