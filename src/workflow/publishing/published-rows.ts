import { sourcesDigest } from '../../merge/content-key.ts';
import type { Journal } from '../../workspace/journal.ts';
import type { Context } from '../newsroom/context.ts';
import type { Judged, JudgedRelease } from './judge-release.ts';
import { sourceRow, translationRow } from './make-row.ts';
import type { StatusRow } from './status-row.ts';

/**
 * Gives the rows that a status will have of a release right after all editions of it went out; undefined where more than
 * that is to be said of one, such as that its source was not exported since it was edited.
 */
export function publishedRows(
  context: Context,
  journal: Pick<Journal, 'latest'>,
  { loaded, judged }: JudgedRelease,
): readonly StatusRow[] | undefined {
  if (loaded === undefined) return undefined;
  const { id, locale: sourceLocale } = loaded.release;
  const rowOf = ({ locale, candidate, holds }: Judged): readonly StatusRow[] => {
    if (candidate === undefined || holds.length > 0) return [];
    if (locale === sourceLocale) return [sourceRow(loaded, published)];
    const { translation, findings } = candidate;
    if (translation === undefined) return [];
    if (journal.latest('exported', id, locale)?.digest !== sourcesDigest(translation.units)) return [];
    return [translationRow(context, { translation, locale, findings }, published)];
  };
  const rows = judged.flatMap(rowOf);
  return rows.length === judged.length ? rows : undefined;
}

const published = { standing: 'published', live: 'today' } as const;
