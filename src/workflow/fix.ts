import { existsSync, realpathSync } from 'node:fs';
import type { CheckedFile } from '../model/checked-file.ts';
import { beginWrites } from '../workspace/atomic-write.ts';
import { readJournal, withEvents, type JournalEvent } from '../workspace/journal.ts';
import { withLock } from '../workspace/lock.ts';
import { check, isFile, newsroomOf, projectAround, type CheckRequest, type CheckResult } from './check.ts';
import { targetsDigest } from '../merge/content-key.ts';
import type { Context } from './newsroom/context.ts';
import { fixDocument } from './checking/fix-document.ts';

export interface FixRequest extends Omit<CheckRequest, 'examine'> {
  /** Nothing is written; the result says what would be. */
  readonly dryRun?: boolean;
}

/** A file whose bytes the fixes change. */
export interface FixedFile {
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

export interface FixResult extends CheckResult {
  /** The files that were written, or in a dry run would be. */
  readonly changed: readonly FixedFile[];
  /** Documents in kits with findings that carry a fix: a kit is not written. */
  readonly inKits: readonly string[];
}

/**
 * Checks, and makes the fixes that the checks are certain of, whatever their severity: in place, all files together, every
 * other byte as it was. What somebody let stand is left, and so is a fix that would cut an inline code. The result is the
 * check of the files as they are afterwards. Stores are written under their newsroom's lock, and the journal says so.
 */
export async function fix(
  request: FixRequest,
  openNewsroomContext: (folder?: string) => Promise<Context>,
  project?: Context,
): Promise<FixResult> {
  const contexts = await newsroomsOf(request, openNewsroomContext, project);
  const work = async (): Promise<FixResult> => {
    const changed: (FixedFile & { readonly checked: CheckedFile })[] = [];
    const inKits: string[] = [];
    const { files } = await check(
      {
        ...request,
        examine({ path, bytes, isFile: writable }, run) {
          if (!writable) {
            const checked = run(bytes);
            if (checked.findings.some((finding) => finding.fix !== undefined)) inKits.push(path);
            return { checked, bytes };
          }
          const { checked, bytes: after, fixed } = fixDocument(bytes, run);
          if (fixed.length === 0) return { checked, bytes };
          const whole = { ...checked, fixed };
          changed.push({ path, before: bytes, after, checked: whole });
          return { checked: whole, bytes: after };
        },
      },
      openNewsroomContext,
      project,
    );
    if (request.dryRun !== true) writeFixed(changed, contexts);
    return { files, changed: changed.map(({ path, before, after }) => ({ path, before, after })), inKits };
  };
  // A dry run writes nothing, not even a lock.
  return request.dryRun === true ? work() : locked(contexts, work);
}

/** The newsrooms that own what is checked. */
async function newsroomsOf(
  { what = [] }: FixRequest,
  open: (folder?: string) => Promise<Context>,
  project: Context | undefined,
): Promise<readonly Context[]> {
  const files = what.filter(isFile);
  const around = await Promise.all(files.map((path) => projectAround(path, open)));
  const releases = what.filter((name) => !files.includes(name));
  const own = what.length === 0 || releases.length > 0 ? [project ?? (await newsroomOf(releases, open))] : [];
  const byLock = new Map([...own, ...around.filter((one) => one !== undefined)].map((one) => [lockOf(one), one]));
  return [...byLock.values()].toSorted((a, b) => (lockOf(a) < lockOf(b) ? -1 : 1));
}

function lockOf({ newsroom }: Context): string {
  return newsroom.layout.lock;
}

async function locked<Result>(contexts: readonly Context[], work: () => Promise<Result>): Promise<Result> {
  const [first, ...others] = contexts;
  return first === undefined ? work() : withLock(lockOf(first), () => locked(others, work));
}

function writeFixed(
  changed: readonly (FixedFile & { readonly checked: CheckedFile })[],
  contexts: readonly Context[],
): void {
  if (changed.length === 0) return;
  const writes = beginWrites();
  try {
    for (const { path, after } of changed) writes.put(path, after);
    for (const context of contexts) {
      const events = changed.flatMap(({ path, checked }) => eventOf(path, checked, context));
      const { layout } = context.newsroom;
      if (events.length > 0) writes.put(layout.journal, withEvents(readJournal(layout), events));
    }
    writes.commit();
  } finally {
    writes.abort();
  }
}

/** Only what was done to a newsroom's own store is of its journal. */
function eventOf(path: string, { translations = [], fixed = [] }: CheckedFile, context: Context): JournalEvent[] {
  const [translation] = translations;
  if (translation === undefined) return [];
  const { release, units } = translation;
  const locale = context.newsroom.config.targetLocales.find((each) =>
    isSame(path, context.newsroom.layout.store(each, release)),
  );
  if (locale === undefined) return [];
  const when = context.now.toISOString();
  return [{ event: 'fixed', when, release, locale, digest: targetsDigest(units), fixes: fixed.length }];
}

function isSame(one: string, other: string): boolean {
  return existsSync(other) && realpathSync(one) === realpathSync(other);
}
