import type { DragomanError } from '../../model/error.ts';
import type { Block, ReleaseMeta } from '../../model/release.ts';

/** A block of a release as the reader found it and as the metadata corrects it. */
export interface OutlinedBlock {
  readonly block: Block;
  /** As it stands in the source, with what its codes stand for. */
  readonly text: string;
  /** Line of the source file, from 1. */
  readonly line: number;
  /** Key of the rule that decided: `outline.why.<key>`. */
  readonly why: string;
}

/** What a release's source file was read as. */
export interface Outlined {
  readonly release: string;
  /** Of the source file. */
  readonly path: string;
  /** The language of the release. */
  readonly locale: string;
  readonly blocks: readonly OutlinedBlock[];
  /** What the source says of its date and place, and all that the release's metadata file says. */
  readonly meta: ReleaseMeta;
  /** Errors of entries in the metadata that are about no block. */
  readonly strays: readonly DragomanError[];
}
