import { writeTogether, type Committed, type StagedWrites } from '../../workspace/atomic-write.ts';
import { completeCommit } from '../../workspace/commit-record.ts';
import { readJournal, withEvents, type Journal, type JournalEvent } from '../../workspace/journal.ts';
import type { Layout } from '../../workspace/layout.ts';
import { withLock } from '../../workspace/lock.ts';
import type { Context } from './context.ts';

/** The journal as it was before the transaction, read when it is first asked for, and what is to be added. */
export interface OpenJournal extends Pick<Journal, 'latest' | 'hasReturned'> {
  add(events: readonly JournalEvent[]): void;
}

/**
 * Runs the work of one verb on a newsroom: alone, under the newsroom's lock, and so that all that it stages takes
 * effect together with its events, or nothing does. Where the process is killed during the commit, the next command
 * completes it. What the work reads it must read inside.
 *
 * @throws DragomanError where another command is at work, or a file can't be written.
 */
export async function transaction<Result>(
  context: Context,
  work: (writes: StagedWrites, journal: OpenJournal) => Result | Promise<Result>,
): Promise<Committed<Result>> {
  return transactionOf([context], (writes, journalOf) => work(writes, journalOf(context)));
}

/**
 * Runs work on several newsrooms, and on files that are of none, in the same way. The commit is written down in the
 * first newsroom, and completed by the next command there.
 */
export async function transactionOf<Result>(
  contexts: readonly Context[],
  work: (writes: StagedWrites, journalOf: (context: Context) => OpenJournal) => Result | Promise<Result>,
): Promise<Committed<Result>> {
  const layouts = new Map(contexts.map(({ newsroom: { layout } }) => [layout.lock, layout]));
  // Always in the same order: two commands on the same newsrooms must not wait for each other.
  const sorted = [...layouts.values()].toSorted((a, b) => (a.lock < b.lock ? -1 : 1));
  return locked(sorted, () => {
    for (const { commit } of sorted) completeCommit(commit);
    const journals = new Map(sorted.map((layout) => [layout.lock, openJournal(layout)]));
    return writeTogether(async (writes) => {
      const result = await work(writes, ({ newsroom: { layout } }) => journals.get(layout.lock)!);
      for (const journal of journals.values()) journal.stage(writes);
      return result;
    }, sorted[0]?.commit);
  });
}

async function locked<Result>([first, ...others]: readonly Layout[], work: () => Promise<Result>): Promise<Result> {
  return first === undefined ? work() : withLock(first.lock, () => locked(others, work));
}

function openJournal(layout: Layout): OpenJournal & { stage(writes: StagedWrites): void } {
  let read: Journal | undefined;
  const journal = (): Journal => (read ??= readJournal(layout));
  const added: JournalEvent[] = [];
  return {
    latest: (...key) => journal().latest(...key),
    hasReturned: (...key) => journal().hasReturned(...key),
    add: (events) => void added.push(...events),
    stage(writes) {
      if (added.length > 0) writes.put(layout.journal, withEvents(journal(), added));
    },
  };
}
