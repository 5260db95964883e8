import { basename, relative, sep } from 'node:path';
import { digestOf } from '../../model/digest.ts';
import type { StagedWrites } from '../../workspace/commits/atomic-write.ts';
import { writeBeforeImage, type ChangedFile } from '../../workspace/before-image.ts';
import { undoneImports, type JournalEvent } from '../../workspace/journal.ts';
import { isBelow } from '../../workspace/files/real-path.ts';
import type { Context } from '../newsroom/context.ts';
import type { OpenJournal } from '../newsroom/transaction.ts';

type ImportedEvent = Extract<JournalEvent, { event: 'imported' }>;

/** An event with the files that are of its release in its locale: the store, and what is kept beside it. */
export interface Arrival {
  readonly event: ImportedEvent;
  readonly files: readonly string[];
}

/** So many imports can be taken back. */
const kept = 20;

/**
 * Stages what the files of an import were before it, so that `undo` can take it back, and adds its events to the
 * journal; those of releases that it changed name it.
 */
export function keepBefore(
  context: Context,
  { arrivals, changed }: { readonly arrivals: readonly Arrival[]; readonly changed: readonly ChangedFile[] },
  writes: StagedWrites,
  journal: OpenJournal,
): void {
  const { layout } = context.newsroom;
  const paths = new Set(changed.map(({ path }) => path));
  const said = [context.now.toISOString(), `${journal.events.length}`, ...changed.map(({ after }) => after ?? '')];
  const id = digestOf([...said, ...paths]).slice(0, 12);
  journal.add(
    arrivals.map(({ event, files }) => ({ ...event, ...(files.some((file) => paths.has(file)) && { import: id }) })),
  );
  if (changed.length === 0) return;
  writes.put(layout.undo(id), writeBeforeImage(layout, changed));
  for (const old of importsIn(journal.events).slice(kept - 1)) writes.remove(layout.undo(old.id));
}

/** An import that changed something and was not taken back. */
export interface PastImport {
  readonly id: string;
  readonly when: string;
  /** One for each release and locale that it changed. */
  readonly events: readonly ImportedEvent[];
}

/** Lists the imports that can be taken back, the latest first. */
export function importsIn(events: readonly JournalEvent[]): readonly PastImport[] {
  const undone = undoneImports(events);
  const byId = new Map<string, ImportedEvent[]>();
  for (const event of events) {
    if (event.event !== 'imported' || event.import === undefined || undone.has(event.import)) continue;
    const own = byId.get(event.import);
    if (own === undefined) byId.set(event.import, [event]);
    else own.push(event);
  }
  const imports = [...byId].map(([id, own]) => ({ id, when: own[0]!.when, events: own }));
  return imports.toReversed().toSorted((one, other) => (one.when < other.when ? 1 : one.when > other.when ? -1 : 0));
}

/** Names a returned file for the journal: its path in the newsroom; of one from elsewhere, no folder of somebody's. */
export function nameInJournal({ newsroom: { layout } }: Context, path: string): string {
  return isBelow(layout.root, path) ? relative(layout.root, path).replaceAll(sep, '/') : basename(path);
}
