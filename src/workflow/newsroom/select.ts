import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { refuseUnknownFormat } from '../../formats/source/source-extensions.ts';
import { bestMatch, isValidTag } from '../../locale/tags/tags.ts';
import { DragomanError } from '../../model/error.ts';
import type { ReleaseMeta } from '../../model/release.ts';
import { nearest } from '../../model/nearest-name.ts';
import type { SourceFile } from '../../workspace/newsroom.ts';
import type { Context } from './context.ts';
import { sourcesOf } from './sources.ts';

/**
 * Selects the releases that a command names, by id or by absolute path of the source file; all where it names none.
 *
 * @throws DragomanError for a name that is none of them, with the nearest one.
 */
export function selectSources(context: Context, names: readonly string[]): readonly SourceFile[] {
  const sources = sourcesOf(context);
  if (names.length === 0) return sources;
  return names.map((name) => {
    const found = sources.find(({ id, path }) => id === name || path === name || basename(path) === name);
    if (found !== undefined) return found;
    // A document that is there but of a kind that is not read.
    if (extname(name) !== '' && existsSync(name)) refuseUnknownFormat(name, context.formats);
    if (sources.length === 0) throw new DragomanError('release-unknown-none', { name });
    const known = sources.map(({ id }) => id);
    const meant = nearest(name, known);
    const values = { name, known: known.join(', '), nearest: meant ?? '' };
    throw new DragomanError(meant === undefined ? 'release-unknown' : 'release-unknown-nearest', values);
  });
}

/**
 * Selects the target locales of a release: those its metadata names, else the newsroom's; of these the ones that a
 * command asks for with `--to`.
 *
 * @throws DragomanError for a tag that is malformed or none of the newsroom's.
 */
export function selectLocales(context: Context, meta: ReleaseMeta, asked: readonly string[]): readonly string[] {
  const { targetLocales } = context.newsroom.config;
  const ours = meta.targetLocales ?? targetLocales;
  if (asked.length === 0) return ours;
  const wanted = new Set(asked.map((tag) => resolveLocale(tag, targetLocales)));
  return ours.filter((locale) => wanted.has(locale));
}

/**
 * Refuses a locale that is none of the newsroom's, also where no release is there that could be in it.
 *
 * @throws DragomanError as `selectLocales`.
 */
export function refuseOtherLocales(context: Context, asked: readonly string[]): void {
  for (const tag of asked) resolveLocale(tag, context.newsroom.config.targetLocales);
}

/** Finds the newsroom's own tag for a tag that means the same, such as `zh-Hans` for `zh-CN`. */
export function resolveLocale(tag: string, known: readonly string[]): string {
  if (!isValidTag(tag)) throw new DragomanError('locale-unknown', { tag });
  const found = bestMatch(tag, known);
  if (found !== undefined) return found;
  throw new DragomanError('locale-not-configured', { tag, known: [...new Set(known)].join(', ') });
}
