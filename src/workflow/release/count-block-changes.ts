import type { BlockChange, Difference } from './difference.ts';
import type { LoadedRelease } from './load-release.ts';

/** Counts the blocks of a release by what became of them since its last export; none where there was no export. */
export function countBlockChanges({ ledger, matches }: LoadedRelease): Difference['blocks'] {
  const count = (kind: BlockChange): number =>
    ledger === undefined ? 0 : matches.filter((match) => match.kind === kind).length;
  return { edited: count('edited'), moved: count('moved'), inserted: count('inserted'), gone: count('gone') };
}
