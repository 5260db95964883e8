import { doubtful } from '../../model/role.ts';
import type { ReadRelease } from './read-release.ts';

/** How much of a release the reader decided by itself, for a person to look at. */
export interface Reading {
  readonly release: string;
  /** Blocks that no edition has because the reader took them for navigation; not those that a person put aside. */
  readonly leftOut: number;
  /** Blocks of whose role the reader is not sure. */
  readonly unsure: number;
}

export function readingOf({ release }: Pick<ReadRelease, 'release'>): Reading {
  const { id, blocks } = release;
  return {
    release: id,
    leftOut: blocks.filter(({ role, confidence }) => role === 'navigation' && confidence < 1).length,
    unsure: blocks.filter(({ confidence }) => confidence < doubtful).length,
  };
}
