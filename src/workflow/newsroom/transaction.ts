import { writeTogether, type Committed, type StagedWrites } from '../../workspace/commits/atomic-write.ts';
import { completeCommit } from '../../workspace/commits/commit-record.ts';
import { siteWrites, type SiteWrites } from '../../workspace/site-writes.ts';
import { digestOf } from '../../model/digest.ts';
import { DragomanError } from '../../model/error.ts';
import { withEvents, type Journal, type JournalEvent } from '../../workspace/journal.ts';
import { withLocks } from '../../workspace/lock.ts';
import type { Newsroom } from '../../workspace/newsroom.ts';
import type { Context } from './context.ts';

/** The journal as it was before the transaction, read when it is first asked for, and what is to be added. */
export interface OpenJournal extends Pick<Journal, 'events' | 'latest' | 'hasReturned' | 'publication'> {
  add(events: readonly JournalEvent[]): void;
}

/** What was committed, with the digests of pages and of what they are made from. */
export interface Transacted<Result> extends Committed<Result> {
  readonly written: ReadonlyMap<string, string>;
}

/**
 * Runs the work of one verb on a newsroom: alone, under the newsroom's lock, and so that all that it stages takes
 * effect together with its events, or nothing does. Where the process is killed during the commit, the next command
 * completes it. What the work reads it must read inside.
 *
 * @throws DragomanError where another command is at work for longer than this one waits, or a file can't be written.
 */
export async function transaction<Result>(
  context: Context,
  work: (writes: StagedWrites, journal: OpenJournal) => Result | Promise<Result>,
): Promise<Transacted<Result>> {
  return transactionOf([context], (writes, journalOf) => work(writes, journalOf(context)));
}

/**
 * Runs work on several newsrooms, and on files that are of none, in the same way. Each newsroom has a record of what
 * the commit does there, which the next command in it completes.
 */
export async function transactionOf<Result>(
  contexts: readonly Context[],
  work: (writes: StagedWrites, journalOf: (context: Context) => OpenJournal) => Result | Promise<Result>,
): Promise<Transacted<Result>> {
  const newsrooms = [...new Map(contexts.map(({ newsroom }) => [newsroom.layout.lock, newsroom])).values()];
  // Always in the same order: two commands on the same newsrooms must not wait for each other.
  const sorted = newsrooms.toSorted((a, b) => (a.layout.lock < b.layout.lock ? -1 : 1));
  const patience = Math.max(0, ...contexts.map((context) => context.patience));
  const records = sorted.map(({ layout }) => layout.commit);
  const alone = <Done>(step: () => Promise<Done>): Promise<Done> =>
    withLocks(
      sorted.map(({ layout }) => layout.commitLock),
      step,
      patience,
    );
  const run = async (): Promise<Transacted<Result>> => {
    await alone(async () => records.forEach(completeCommit));
    const journals = new Map(sorted.map((newsroom) => [newsroom.layout.lock, openJournal(newsroom)]));
    const sites: SiteWrites[] = [];
    try {
      const { result, changed } = await writeTogether(
        async (pending) => {
          let writes: StagedWrites = pending;
          for (const { layout, config } of sorted) {
            const site = siteWrites(layout, digestOf([JSON.stringify(config)]), pending, writes);
            sites.push(site);
            writes = site;
          }
          const given = await work(writes, ({ newsroom: { layout } }) => journals.get(layout.lock)!);
          for (const journal of journals.values()) journal.stage(writes);
          for (const site of sites) await site.stage();
          return given;
        },
        { records, alone },
      );
      sweep(sites);
      const written = new Map(sites.flatMap((site) => [...site.written()]));
      return { result, changed: sites.reduce((paths, site) => site.changedWith(paths), changed), written };
    } catch (error) {
      sweepIfAllowed(sites);
      throw error;
    }
  };
  return withLocks(
    sorted.map(({ layout }) => layout.lock),
    run,
    patience,
  );
}

/** @throws DragomanError that says that all is done, but for the old site that stays. */
function sweep(sites: readonly SiteWrites[]): void {
  try {
    for (const site of sites) site.sweep();
  } catch (error) {
    throw new DragomanError('written-but', { reason: error instanceof Error ? error.message : String(error) });
  }
}

/** What stays of a transaction that failed is swept by the next. */
function sweepIfAllowed(sites: readonly SiteWrites[]): void {
  try {
    sweep(sites);
  } catch {
    // The first error is the one to be told.
  }
}

/** Opens the journal of a newsroom; what is added to it is staged by `stage`. */
export function openJournal(newsroom: Newsroom): OpenJournal & { stage(writes: StagedWrites): void } {
  let read: Journal | undefined;
  const journal = (): Journal => (read ??= newsroom.readJournal());
  const added: JournalEvent[] = [];
  return {
    get events() {
      return journal().events;
    },
    latest: (...key) => journal().latest(...key),
    hasReturned: (...key) => journal().hasReturned(...key),
    publication: (...key) => journal().publication(...key),
    add: (events) => void added.push(...events),
    stage(writes) {
      if (added.length > 0) writes.put(newsroom.layout.journal, withEvents(journal(), added));
    },
  };
}
