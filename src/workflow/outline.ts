import { writeOutline } from '../workspace/release-meta.ts';
import { beginWrites } from '../workspace/atomic-write.ts';
import { withLock } from '../workspace/lock.ts';
import type { Block } from '../model/release.ts';
import type { Context } from './newsroom/context.ts';
import { loadRelease } from './newsroom/load-release.ts';
import { selectSources } from './newsroom/select.ts';

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
  /** The metadata file that `write` made or updated. */
  readonly written?: string;
}

/** What the reader found in a source file; `write` puts it into the release's metadata, to be edited there. */
export async function outline(context: Context, file: string, write: boolean): Promise<OutlineResult> {
  const [source] = selectSources(context, [file]);
  if (source === undefined) throw new Error('selectSources gives a source for each name');
  const loaded = loadRelease(context, source);
  const blocks = loaded.blocks.map(({ block, sourceBlock }) => {
    return { block, text: sourceBlock.text, line: sourceBlock.line, why: sourceBlock.why };
  });
  const result = { release: source.id, path: source.path, blocks };
  if (!write) return result;
  const { layout } = context.newsroom;
  const path = layout.meta(source.id);
  return withLock(layout.lock, async () => {
    const writes = beginWrites();
    try {
      const entries = blocks.map(({ block, text }) => ({ id: block.id, role: block.role, text }));
      writes.put(path, writeOutline(context.newsroom.readMeta(source.id), entries));
      writes.commit();
      return { ...result, written: path };
    } finally {
      writes.abort();
    }
  });
}
