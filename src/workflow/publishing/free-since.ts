import type { LoadedRelease } from '../release/load-release.ts';

/**
 * Gives an instant (RFC 3339) from which on no embargo holds a release, as long as its files stay: the beginning of time
 * where it has none, `now` where all have ended. Undefined where one is still to end.
 */
export function freeSince({ release, document }: LoadedRelease, now: Date): string | undefined {
  const { embargo } = release.meta;
  if (embargo === 'none' || (embargo === undefined && document.embargo.length === 0)) return '';
  const ends = embargo === undefined ? document.embargo.map(({ latest }) => latest) : [embargo];
  return ends.every((end = '') => Date.parse(end) <= now.getTime()) ? now.toISOString() : undefined;
}
