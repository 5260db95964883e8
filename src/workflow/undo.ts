import { defined } from '../model/defined.ts';
import { DragomanError } from '../model/error.ts';
import { readBeforeImage, standsAs } from '../workspace/before-image.ts';
import { comparedOnly } from '../workspace/commits/compared-writes.ts';
import type { StagedWrites } from '../workspace/commits/atomic-write.ts';
import type { Context } from './newsroom/context.ts';
import { openJournal, transaction, type OpenJournal } from './newsroom/transaction.ts';
import { importsIn, type PastImport } from './returns/keep-before.ts';

export interface UndoRequest {
  /** Who takes it back. */
  readonly by?: string;
  /** Tell only what would be taken back. */
  readonly dryRun?: boolean;
}

export interface UndoResult {
  /** When the import was that is taken back. */
  readonly when: string;
  /** The files that it was of, as the journal names them. */
  readonly from: readonly string[];
  /** What it had changed, and has not any more. */
  readonly taken: readonly { readonly release: string; readonly locale: string; readonly segments: number }[];
  /** Files whose bytes changed, the journal among them. */
  readonly changed: readonly string[];
}

/**
 * Takes the last import back: every file that it changed is again what it was before, to the byte, and the journal says
 * so. What came before that import can be taken back next.
 *
 * @throws DragomanError where no import is left, its before-image is not in this copy of the newsroom, or a file was
 *   changed since; nothing has changed then.
 */
export async function undo(context: Context, request: UndoRequest = {}): Promise<UndoResult> {
  if (request.dryRun === true) {
    const writes = comparedOnly();
    const journal = openJournal(context.newsroom);
    const result = takeBack(context, request, writes, journal);
    journal.stage(writes);
    return told(context, result, writes.changed());
  }
  const { result, changed } = await transaction(context, (writes, journal) =>
    takeBack(context, request, writes, journal),
  );
  return told(context, result, changed);
}

function told(context: Context, { id, ...result }: Taken, changed: readonly string[]): UndoResult {
  const image = context.newsroom.layout.undo(id);
  return { ...result, changed: changed.filter((path) => path !== image) };
}

type Taken = Omit<UndoResult, 'changed'> & { readonly id: string };

function takeBack(context: Context, { by }: UndoRequest, writes: StagedWrites, journal: OpenJournal): Taken {
  const { layout } = context.newsroom;
  const [last] = importsIn(journal.events);
  if (last === undefined) throw new DragomanError('undo-nothing', {});
  const image = layout.undo(last.id);
  const [first] = last.events;
  const about = { when: last.when, release: first?.release ?? '', locale: first?.locale ?? '' };
  if (!context.newsroom.exists(image)) throw new DragomanError('undo-no-image', { ...about, path: image });
  const files = readBeforeImage(layout, image);
  const other = files.find((file) => standsAs(file) === 'changed');
  if (other !== undefined) {
    throw new DragomanError('undo-changed', { ...about, path: other.path }, { file: other.path });
  }
  for (const { path, before } of files) {
    if (before === undefined) writes.remove(path);
    else writes.put(path, before);
  }
  writes.remove(image);
  const when = context.now.toISOString();
  journal.add(
    last.events.map(({ release, locale }) => ({
      event: 'undone',
      when,
      release,
      locale,
      import: last.id,
      ...defined({ by }),
    })),
  );
  return { id: last.id, ...toldOf(last) };
}

function toldOf({ when, events }: PastImport): Omit<UndoResult, 'changed'> {
  return {
    when,
    from: [...new Set(events.flatMap(({ from = [] }) => from))],
    taken: events.map(({ release, locale, changed }) => ({ release, locale, segments: changed })),
  };
}
