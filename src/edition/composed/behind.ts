import type { Edition } from '../../model/edition.ts';
import type { Behind, EditionContext } from './define-edition.ts';
import { textOfInlines } from './layout.ts';

/**
 * Compares what a translation was made from with the source's edition that stands beside it, as it was composed: a
 * translation is behind where a block of the source says something else now, or is new.
 */
export function behindSource({ sources, blocks }: Edition, source: Edition): Behind | undefined {
  if (sources === undefined) return undefined;
  const own = new Set(blocks.map(({ id }) => id));
  const changed: string[] = [];
  let added = 0;
  for (const { id, content } of source.blocks) {
    const before = Object.hasOwn(sources, id) ? sources[id] : undefined;
    if (before === textOfInlines(content)) continue;
    if (before !== undefined && own.has(id)) changed.push(id);
    else if (before === undefined) added += 1;
  }
  const since = source.modified?.slice(0, 10) ?? source.date;
  if (since === undefined || (changed.length === 0 && added === 0)) return undefined;
  return { since, blocks: changed, added };
}

/** Gives the key and the values of the words that tell readers which corrections a translation does not have yet. */
export function behindWords({
  behind,
  formatDate,
}: EditionContext):
  { readonly key: string; readonly values: { readonly count: number; readonly date: string } } | undefined {
  if (behind === undefined) return undefined;
  const values = { count: behind.blocks.length + behind.added, date: formatDate(behind.since) };
  return { key: 'edition.behind', values };
}
