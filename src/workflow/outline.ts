import { writeOutline } from '../workspace/release-meta.ts';
import type { Block, ReleaseMeta } from '../model/release.ts';
import type { Context } from './newsroom/context.ts';
import { selectSources } from './newsroom/select.ts';
import { transaction } from './newsroom/transaction.ts';
import { loadRelease } from './release/load-release.ts';

export interface OutlinedBlock {
  readonly block: Block;
  readonly text: string;
  /** Line of the source file, from 1. */
  readonly line: number;
  /** Key of the rule that decided: `outline.why.<key>`. */
  readonly why: string;
}

export interface OutlineResult {
  readonly release: string;
  readonly path: string;
  readonly blocks: readonly OutlinedBlock[];
  /** What the source says of its date and place, and all that the release's metadata file says. */
  readonly meta: ReleaseMeta;
  /** The metadata file that `write` made or updated. */
  readonly written?: string;
}

export interface OutlineRequest {
  /** A release by id, or the path of its source. */
  readonly release: string;
  /** Put what was found into the release's metadata, to be edited there. */
  readonly write?: boolean;
}

/** Reads the blocks and roles of a release's source file; a release's name alone is a request to read it. */
export async function outline(context: Context, request: OutlineRequest | string): Promise<OutlineResult> {
  const { release, write = false } = typeof request === 'string' ? { release: request } : request;
  if (!write) return readOutline(context, release);
  const { result } = await transaction(context, (writes) => {
    const read = readOutline(context, release);
    const written = context.newsroom.layout.meta(read.release);
    const entries = read.blocks.map(({ block, text }) => ({ id: block.id, role: block.role, text }));
    writes.put(written, writeOutline(context.newsroom.readMeta(read.release), entries));
    return { ...read, written };
  });
  return result;
}

function readOutline(context: Context, release: string): OutlineResult {
  const [source] = selectSources(context, [release]);
  if (source === undefined) throw new Error('selectSources gives a source for each name');
  const loaded = loadRelease(context, source);
  const blocks = loaded.blocks.map(({ block, sourceBlock }) => {
    return { block, text: sourceBlock.text, line: sourceBlock.line, why: sourceBlock.why };
  });
  return { release: source.id, path: source.path, blocks, meta: loaded.release.meta };
}
