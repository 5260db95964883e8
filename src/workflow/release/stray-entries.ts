import type { SourceBlock } from '../../formats/source/define-format.ts';
import { idMint } from '../../match/mint-id.ts';
import type { Outline } from '../../model/outline.ts';
import { excerptsOf, matchExcerpts } from './apply-outline.ts';

/** What an entry of an outline may be about. */
export interface KnownIds {
  /** Of today's blocks. */
  readonly today: readonly string[];
  /** Of units that were exported, also of those whose text went away since. */
  readonly exported: readonly string[];
  /** The blocks as the reader found them, before the outline joined or separated any. */
  readonly found: readonly SourceBlock[];
}

/** Lists the ids of entries that are about nothing: no block has or had the id, and none fits the excerpt. */
export function strayEntries(outline: Outline, { today, exported, found }: KnownIds): readonly string[] {
  const known = new Set([...today, ...exported]);
  if (Object.keys(outline).every((id) => known.has(id))) return [];
  const mint = idMint(new Set());
  for (const { role, text } of found) known.add(mint(role, text));
  const strays = Object.keys(outline).filter((id) => !known.has(id));
  const fitting = matchExcerpts(
    excerptsOf(outline, (id) => strays.includes(id)),
    found,
  );
  return strays.filter((id) => !fitting.has(id));
}
