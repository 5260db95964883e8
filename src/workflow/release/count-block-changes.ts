import type { Match } from '../../match/match.ts';
import type { BlockChange, Difference } from './difference.ts';
import type { LoadedRelease } from './load-release.ts';

/** Counts the blocks of a release by what became of them since its last export; none where there was no export. */
export function countBlockChanges({ ledger, matches }: LoadedRelease): Difference['blocks'] {
  const counts = { edited: 0, moved: 0, split: 0, joined: 0, inserted: 0, gone: 0 };
  if (ledger === undefined) return counts;
  for (const match of matches) {
    const kind = changeOf(match);
    if (kind !== undefined) counts[kind] += 1;
  }
  return counts;
}

function changeOf(match: Match): BlockChange | undefined {
  if (match.kind === 'inserted') return match.from === undefined ? 'inserted' : 'split';
  if (match.kind === 'gone') return match.into === undefined ? 'gone' : 'joined';
  return match.kind === 'unchanged' ? undefined : match.kind;
}
