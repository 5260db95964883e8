import { sameLocale } from '../../locale/tags/tags.ts';
import { DragomanError } from '../../model/error.ts';
import type { Translation } from '../../model/translation.ts';
import type { Context } from '../newsroom/context.ts';
import { sourcesOf } from '../newsroom/sources.ts';
import { resolveLocale } from '../newsroom/select.ts';

/**
 * Finds the release that a file is of: some tools give it an id of their own, but its `original` still names the
 * source.
 */
export function releaseOf(context: Context, { release, original }: Translation): string {
  const known = sourcesOf(context).map(({ id }) => id);
  if (known.includes(release) || original === undefined) return release;
  const named = original.replace(/^.*[\\/]/s, '').replace(/\.[^.]*$/, '');
  return known.includes(named) ? named : release;
}

/** Finds the newsroom's locale that a returned file is for, however the tool wrote its tag. */
export function localeOf(context: Context, { sourceLocale, targetLocale }: Translation, path: string): string {
  const { config } = context.newsroom;
  if (targetLocale === undefined) throw new DragomanError('import-no-target-locale', {}, { file: path, line: 1 });
  if (!sameLocale(sourceLocale, config.sourceLocale)) {
    const values = { found: sourceLocale, expected: config.sourceLocale };
    throw new DragomanError('import-other-source-locale', values, { file: path, line: 1 });
  }
  const tags = Object.entries(config.locales).flatMap(([locale, { exportTag }]) =>
    exportTag === undefined ? [] : [[exportTag.toLowerCase(), locale] as const],
  );
  const named = new Map(tags).get(targetLocale.toLowerCase());
  try {
    return named ?? resolveLocale(targetLocale, config.targetLocales);
  } catch (error) {
    throw error instanceof DragomanError ? error.in(path) : error;
  }
}
