import { existsSync, realpathSync } from 'node:fs';
import type { CheckedFile } from '../model/checked-file.ts';
import { targetsDigest } from '../merge/content-key.ts';
import { unifiedDiff } from '../report/unified-diff.ts';
import type { JournalEvent } from '../workspace/journal.ts';
import { readXliff } from '../xliff/document.ts';
import { check, type CheckRequest, type CheckResult } from './check.ts';
import { fixDocument } from './checking/fix-document.ts';
import type { Context } from './newsroom/context.ts';
import { isFile, newsroomOf, projectAround, type Surroundings } from './newsroom/surroundings.ts';
import { transactionOf } from './newsroom/transaction.ts';

export interface FixRequest extends Omit<CheckRequest, 'examine'> {
  /** Nothing is written; the result says what would be. */
  readonly dryRun?: boolean;
}

/** A file whose bytes the fixes change. */
export interface FixedFile {
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** The check of the file as it is afterwards, with what was fixed. */
  readonly checked: CheckedFile;
}

export interface FixResult extends CheckResult {
  /** The files that were written, or in a dry run would be. */
  readonly changed: readonly FixedFile[];
  /** Documents in kits with findings that carry a fix: a kit is not written. */
  readonly inKits: readonly string[];
}

/**
 * Checks files and makes the fixes that the checks are certain of, whatever their severity: in place, all files together,
 * every other byte as it was. Waived findings are left, and so is a fix that would cut an inline code. The result is the
 * check of the files as they are afterwards. Stores are written under their newsroom's lock, and the journal says so.
 */
export async function fix(surroundings: Surroundings, request: FixRequest): Promise<FixResult> {
  // A dry run writes nothing, not even a lock.
  if (request.dryRun === true) return fixFiles(surroundings, request);
  const contexts = await newsroomsOf(surroundings, request);
  const { result } = await transactionOf(contexts, async (writes, journalOf) => {
    const fixed = await fixFiles(surroundings, request);
    for (const { path, after } of fixed.changed) writes.put(path, after);
    for (const context of contexts) {
      journalOf(context).add(fixed.changed.flatMap((file) => eventOf(file, context)));
    }
    return fixed;
  });
  return result;
}

async function fixFiles(surroundings: Surroundings, request: FixRequest): Promise<FixResult> {
  const changed: FixedFile[] = [];
  const inKits: string[] = [];
  const { files } = await check(surroundings, {
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
  });
  return { files, changed, inKits };
}

/** Opens the newsrooms that own what is checked, each once. */
async function newsroomsOf(surroundings: Surroundings, { what = [] }: FixRequest): Promise<readonly Context[]> {
  const files = what.filter(isFile);
  const around = await Promise.all(files.map((path) => projectAround(path, surroundings.open)));
  const releases = what.filter((name) => !files.includes(name));
  const own = what.length === 0 || releases.length > 0 ? [await newsroomOf(releases, surroundings)] : [];
  const found = [...own, ...around.filter((one) => one !== undefined)];
  return [...new Map(found.map((context) => [context.newsroom.layout.lock, context])).values()];
}

/** Makes the journal's event for a file, if it is a store of the newsroom. */
function eventOf({ path, checked }: FixedFile, context: Context): readonly JournalEvent[] {
  const { translations = [], fixed = [] } = checked;
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

/** Prints the change of one file as a unified diff that `patch` and `git apply` take; empty where nothing changes. */
export function diffOf({ path, before, after }: Pick<FixedFile, 'path' | 'before' | 'after'>): string {
  return unifiedDiff(path.replaceAll('\\', '/'), readXliff(before).text, readXliff(after).text);
}
