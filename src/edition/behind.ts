import type { Edition } from '../model/edition.ts';
import type { Behind } from './define-edition.ts';
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
