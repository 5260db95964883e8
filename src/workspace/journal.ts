import type { ChangedValue } from '../model/changed-value.ts';
import { DragomanError } from '../model/error.ts';

/** What happened to one release in one locale: one line of `journal.jsonl`. */
export type JournalEvent =
  /** Sent to translators: digest of the sources that went out. */
  | (EventOf<'exported'> & { readonly digest: string; readonly units: number; readonly segments: number })
  /** Came back: digest of the targets after the merge, how many of them it changed, and how many lost against another. */
  | (EventOf<'imported'> & Arrival)
  /** An import was taken back. */
  | (EventOf<'undone'> & { readonly import: string; readonly by?: string })
  /** `check --fix` changed the store: digest of the targets after it, and how many fixes were made. */
  | (EventOf<'fixed'> & { readonly digest: string; readonly fixes: number })
  /** A person accepted translations as they stand: digest of the targets after it, and the ids of the units. */
  | (EventOf<'accepted'> & Decision & { readonly digest: string; readonly units: readonly string[] })
  /** An engine drafted sentences: digest of the targets after it, how many, and which engine. */
  | (EventOf<'drafted'> & { readonly digest: string; readonly segments: number; readonly engine: string })
  /**
   * Published: digest of its sources and of the composed edition; who signed for which warnings, if anyone had to; what it
   * states otherwise than the edition that stood.
   */
  | (EventOf<'published'> & {
      readonly digest: string;
      readonly signOff?: SignOff;
      readonly again?: Decision;
      readonly corrected?: readonly ChangedValue[];
    })
  /** A person took the waiver of a finding back: of which finding, and who had waived it, why and when. */
  | (EventOf<'unwaived'> & Decision & WaiverTaken)
  /** Taken down. */
  | (EventOf<'unpublished'> & Withdrawal);

/** What an import did to one release in one locale. */
interface Arrival {
  readonly digest: string;
  readonly changed: number;
  readonly conflicts?: number;
  /** Names the import, where it changed a file: what it came from is kept under `out/undo/`, until many more came. */
  readonly import?: string;
  /** The files that came, as paths in the newsroom; of one from elsewhere the name only. */
  readonly from?: readonly string[];
  readonly by?: string;
}

/** A waiver that holds no more. */
interface WaiverTaken {
  readonly finding: string;
  readonly check: string;
  readonly waiver: Decision & { readonly when: string };
}

/** Who decided, and why. */
export interface Decision {
  readonly by: string;
  readonly why: string;
}

/**
 * Why an edition was taken down:
 *
 * - `decision`: a person said so; it stays down until a person says otherwise
 * - `embargo`: its release came under an embargo
 * - `removed`: the newsroom no longer has its source or its locale
 */
export type Withdrawal =
  ({ readonly because: 'decision' } & Decision) | { readonly because: 'embargo' } | { readonly because: 'removed' };

/** What last put an edition up or took it down. */
export type Publication = Extract<JournalEvent, { event: 'published' | 'unpublished' }>;

export interface SignOff extends Decision {
  /** The warnings signed for, each with a digest of the texts that it is about. */
  readonly findings: readonly string[];
}

interface EventOf<Kind extends string> {
  readonly event: Kind;
  /** RFC 3339. */
  readonly when: string;
  readonly release: string;
  readonly locale: string;
}

export interface Journal {
  readonly events: readonly JournalEvent[];
  latest<Kind extends JournalEvent['event']>(
    kind: Kind,
    release: string,
    locale: string,
  ): Extract<JournalEvent, { event: Kind }> | undefined;
  /** Gives the later of the latest `published` and the latest `unpublished`. */
  publication(release: string, locale: string): Publication | undefined;
  /** It came back after it last went out. */
  hasReturned(release: string, locale: string): boolean;
}

/**
 * Reads the journal. The latest event is the latest by its instant, at one instant the one further down: two branches
 * that git merged stand one after the other, whichever is older.
 *
 * @throws DragomanError where a line is not one of ours.
 */
export function parseJournal(text: string, path: string): Journal {
  const lines = text.split('\n');
  const events: JournalEvent[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() !== '') events.push(parseLine(line, at + 1, path));
  }
  const latest = new Map<string, Entry>();
  const undone = undoneImports(events);
  for (const [at, event] of events.entries()) {
    // What was taken back is as if it had not come.
    if (event.event === 'imported' && event.import !== undefined && undone.has(event.import)) continue;
    const key = keyOf(event.event, event.release, event.locale);
    latest.set(key, laterOf(latest.get(key), { event, at }));
  }
  const find = (kind: JournalEvent['event'], release: string, locale: string): Entry | undefined =>
    latest.get(keyOf(kind, release, locale));
  const last = (one: Entry | undefined, other: Entry | undefined): JournalEvent | undefined =>
    (other === undefined ? one : laterOf(one, other))?.event;
  return {
    events,
    hasReturned: (release, locale) =>
      last(find('exported', release, locale), find('imported', release, locale))?.event === 'imported',
    publication: (release, locale) =>
      last(find('published', release, locale), find('unpublished', release, locale)) as Publication | undefined,
    latest: <Kind extends JournalEvent['event']>(kind: Kind, release: string, locale: string) =>
      find(kind, release, locale)?.event as Extract<JournalEvent, { event: Kind }> | undefined,
  };
}

/** Gathers the imports that were taken back. */
export function undoneImports(events: readonly JournalEvent[]): ReadonlySet<string> {
  return new Set(events.flatMap((event) => (event.event === 'undone' ? [event.import] : [])));
}

/** An event and its place in the journal, from 0. */
interface Entry {
  readonly event: JournalEvent;
  readonly at: number;
}

function laterOf(one: Entry | undefined, other: Entry): Entry {
  if (one === undefined || one.event.when < other.event.when) return other;
  return one.event.when > other.event.when || one.at > other.at ? one : other;
}

function keyOf(kind: string, release: string, locale: string): string {
  return `${kind}\n${release}\n${locale}`;
}

function parseLine(line: string, number: number, path: string): JournalEvent {
  const place = { file: path, line: number, column: 1, excerpt: line };
  if (/^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/.test(line)) throw new DragomanError('journal-conflict', {}, place);
  try {
    const event = JSON.parse(line) as JournalEvent;
    if (typeof event.event === 'string' && typeof event.release === 'string') return event;
  } catch {
    // Reported below like any other line that is not an event.
  }
  throw new DragomanError('journal-damaged', {}, place);
}

/**
 * Writes the journal's text with the events that say something new: one with the digest of the latest of its kind is
 * left out, so that doing a thing twice leaves one line, unless it brings a signature or a decision, or puts up again
 * what was taken down.
 */
export function withEvents(journal: Journal, events: readonly JournalEvent[]): string {
  const added = events.filter((event) => {
    if (event.event === 'unpublished' || event.event === 'undone' || event.event === 'accepted') return true;
    if (event.event === 'unwaived') return true;
    // It changed files, also where an earlier one left the same targets.
    if (event.event === 'imported' && event.import !== undefined) return true;
    const before = journal.latest(event.event, event.release, event.locale);
    if (event.event === 'imported' && event.conflicts !== (before as typeof event | undefined)?.conflicts) return true;
    if (event.event === 'published' && (event.again !== undefined || isDown(journal, event))) return true;
    return before?.digest !== event.digest || signed(event).some((id) => !signed(before).includes(id));
  });
  return [...journal.events, ...added].map((event) => `${JSON.stringify(event)}\n`).join('');
}

function isDown(journal: Journal, { release, locale }: JournalEvent): boolean {
  return journal.publication(release, locale)?.event === 'unpublished';
}

function signed(event: JournalEvent | undefined): readonly string[] {
  return event?.event === 'published' ? (event.signOff?.findings ?? []) : [];
}
