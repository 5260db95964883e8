import { defined } from '../model/defined.ts';
import { undoneImports, type JournalEvent } from '../workspace/journal.ts';
import type { Context } from './newsroom/context.ts';
import { resolveLocale, selectSources } from './newsroom/select.ts';

export interface LogRequest {
  /** Ids of releases, names of catalogues, or paths of sources; all where empty. They may be gone from the newsroom. */
  readonly releases?: readonly string[];
  /** Only these locales. */
  readonly to?: readonly string[];
}

/** What happened to one release in one locale, as the journal has it. */
export interface LogEntry {
  readonly event: JournalEvent;
  /** An import that was taken back later. */
  readonly undone?: true;
}

/**
 * Tells from the journal what happened, the latest first.
 *
 * @throws DragomanError for a release of which neither the journal nor the newsroom knows, or a locale that is unknown.
 */
export function log(context: Context, { releases = [], to = [] }: LogRequest = {}): readonly LogEntry[] {
  const { config } = context.newsroom;
  const { events } = context.newsroom.readJournal();
  const names = releases.map((name) => nameOf(context, name, events));
  const known = [...new Set([config.sourceLocale, ...config.targetLocales, ...events.map(({ locale }) => locale)])];
  const locales = to.map((tag) => resolveLocale(tag, known));
  const undone = undoneImports(events);
  return events
    .filter(({ release }) => names.length === 0 || names.includes(release))
    .filter(({ locale }) => locales.length === 0 || locales.includes(locale))
    .toReversed()
    .toSorted((one, other) => (one.when < other.when ? 1 : one.when > other.when ? -1 : 0))
    .map((event) => {
      const isUndone = event.event === 'imported' && event.import !== undefined && undone.has(event.import);
      return { event, ...defined({ undone: isUndone ? (true as const) : undefined }) };
    });
}

function nameOf(context: Context, name: string, events: readonly JournalEvent[]): string {
  if (events.some(({ release }) => release === name)) return name;
  return selectSources(context, [name])[0]?.id ?? name;
}
