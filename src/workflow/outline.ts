import type { SourceBlock } from '../formats/source/define-format.ts';
import { defined } from '../model/defined.ts';
import { writeOutline } from '../workspace/release-meta.ts';
import type { Context } from './newsroom/context.ts';
import { selectSources } from './newsroom/select.ts';
import { transaction } from './newsroom/transaction.ts';
import { loadBlocks, strayErrors } from './release/load-release.ts';
import type { Outlined, OutlinedBlock } from './release/outlined.ts';

export type { OutlinedBlock };

export interface OutlineResult extends Outlined {
  /** The metadata file that `write` made or updated. */
  readonly written?: string;
  /** The page that `page` made. */
  readonly page?: string;
}

export interface OutlineRequest {
  /** A release by id, or the path of its source. */
  readonly release: string;
  /** Put what was found into the release's metadata, to be edited there. */
  readonly write?: boolean;
  /** Make a page of it, `out/outline/<release>.html`, that speaks this language. */
  readonly page?: string;
}

/** Reads the blocks and roles of a release's source file; a release's name alone is a request to read it. */
export async function outline(context: Context, request: OutlineRequest | string): Promise<OutlineResult> {
  const { release, write = false, page } = typeof request === 'string' ? { release: request } : request;
  if (!write && page === undefined) return readOutline(context, release);
  const render = page === undefined ? undefined : await pageRenderer(page);
  const { layout } = context.newsroom;
  const { result } = await transaction(context, (writes) => {
    const read = readOutline(context, release);
    const made: { written?: string; page?: string } = {};
    if (render !== undefined) {
      made.page = layout.outlinePage(read.release);
      writes.put(made.page, render(read));
    }
    if (write) {
      made.written = layout.meta(read.release);
      const entries = read.blocks.map(({ block, text }) => {
        const { id, role, field, speaker } = block;
        return { id, role, text, ...defined({ field, speaker }) };
      });
      writes.put(made.written, writeOutline(context.newsroom.readMeta(read.release), entries));
    }
    return { ...read, ...made };
  });
  return result;
}

async function pageRenderer(locale: string): Promise<(read: Outlined) => string> {
  const [{ outlinePage }, { messagesLocaleFor, translator }] = await Promise.all([
    import('./release/outline-page.ts'),
    import('../report/messages.ts'),
  ]);
  return (read) => outlinePage(read, translator(locale), messagesLocaleFor(locale));
}

function readOutline(context: Context, release: string): Outlined {
  const [source] = selectSources(context, [release]);
  if (source === undefined) throw new Error('selectSources gives a source for each name');
  const loaded = loadBlocks(context, source);
  const blocks = loaded.blocks.map(({ block, sourceBlock }) => {
    return { block, text: textWithCodes(sourceBlock), line: sourceBlock.line, why: sourceBlock.why };
  });
  return {
    release: source.id,
    path: source.path,
    locale: loaded.release.locale,
    blocks,
    meta: loaded.release.meta,
    strays: strayErrors(context, loaded),
  };
}

/** The text with what its codes stand for where they have any: a variable, a word of code. */
function textWithCodes({ text, codes = [] }: SourceBlock): string {
  let shown = '';
  let from = 0;
  for (const { at, equiv } of codes) {
    shown += text.slice(from, at) + equiv;
    from = at;
  }
  return shown + text.slice(from);
}
