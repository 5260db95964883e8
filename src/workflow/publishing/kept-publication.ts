import { join, sep } from 'node:path';
import type { TreeLook } from '../../workspace/files/tree-look.ts';
import { seenOnce, type Context } from '../newsroom/context.ts';
import { derivedBy, digestOrFault } from '../newsroom/derived.ts';
import { digestOfShares, sharesAfter, sharesOf, type KeptShares, type Share, type SharedFiles } from './file-shares.ts';

/** What a publication told, or will tell when it is done again: while all files stay as they are, it need not be. */
export interface KeptPublication<Told> {
  /** Gives what was told of the newsroom as it is now. */
  recall(): Told | undefined;
  /** Keeps how all files stood when what was told was recalled, so that the next time none of them has to be looked up. */
  keepLook(): void;
  /** Notes what is told of the newsroom as it is then. `free`: since when no embargo holds each release (RFC 3339), where none does. */
  note(told: Told, free: readonly (string | undefined)[]): void;
  /**
   * Keeps what was noted where nobody else changed what it was made of. Call it after the commit, with the paths that the
   * commit changed, and the digests of those that it wrote.
   */
  save(changed: readonly string[], written?: ReadonlyMap<string, string>): void;
}

interface Kept<Told> {
  readonly told: Told;
  /** RFC 3339 instant from which on it holds. */
  readonly since: string;
}

/**
 * Opens what was kept of publications in one form. `form`: all of the request that decides what is written; `seen` has the
 * newsroom's files as they are before.
 */
export function keptPublication<Told>(
  live: Context,
  form: unknown,
  seen: Context = seenOnce(live),
): KeptPublication<Told> {
  const derived = derivedBy('publish', seen, 1);
  const now = live.now.toISOString();
  const places = { look: ['look', form], told: ['told', form], shares: ['shares'] };
  let before: SharedFiles | undefined;
  let noted: Kept<Told> | undefined;
  const toldOf = (state: unknown): Told | undefined => {
    const found = derived.getAt(places.told, [state]) as Kept<Told> | undefined;
    return found !== undefined && found.since <= now ? found.told : undefined;
  };
  const keepShares = (shares: readonly Share[]): void => {
    const seenAs = shares.flatMap(({ as, digest }): KeptShares => (as === undefined ? [] : [[as, digest]]));
    derived.putAt(places.shares, [], seenAs satisfies KeptShares);
  };
  return {
    recall() {
      const look = lookAt(seen);
      const state = look.whole && derived.getAt(places.look, [look.whole]);
      const told = state === undefined ? undefined : toldOf(state);
      if (told !== undefined || look.paths === undefined) return told;
      const known = derived.getAt(places.shares, []) as KeptShares | undefined;
      before = { look, shares: sharesOf(look, known, (path) => digestOrFault(seen, path)) };
      return toldOf(digestOfShares(before.shares));
    },
    keepLook() {
      // Where nothing had to be looked up it is known already.
      if (before === undefined) return;
      if (before.look.whole !== undefined) {
        derived.putAt(places.look, [before.look.whole], digestOfShares(before.shares));
      }
      keepShares(before.shares);
      derived.save(true);
    },
    note(told, free) {
      if (free.every((since) => since !== undefined)) noted = { told, since: now };
    },
    save(changed, written = new Map()) {
      if (noted === undefined || before === undefined) return;
      const context = { ...live, newsroom: live.newsroom.byStamps() };
      const isInput = isInputOf(context);
      const digestNow = (path: string): string => digestOrFault(context, path);
      const files = {
        digest: digestNow,
        written(path: string): string | undefined {
          const digest = isInput(path) ? undefined : written.get(path);
          return digest !== undefined || isInput(path) || context.newsroom.exists(path)
            ? (digest ?? digestNow(path))
            : undefined;
        },
      };
      // What was not read is told by what was read before of the same: whoever changed it changed what is asked for next.
      const asked = [...live.newsroom.asked].filter(isInput);
      const after = sharesAfter(before, { changed, asked }, files);
      if (after === undefined) return;
      derived.putAt(places.told, [digestOfShares(after)], noted);
      keepShares(after);
      derived.save(true);
    },
  };
}

function inputFolders({ newsroom: { layout, config } }: Context): readonly string[] {
  const locales = [config.sourceLocale, ...config.targetLocales].map((locale) => join(layout.locales, locale));
  return [layout.source, ...locales];
}

/** Only export and import read what went out. */
const isOfExports = (name: string): boolean => name.endsWith('.sent.jsonl');

function isInputOf(context: Context): (path: string) => boolean {
  const folders = inputFolders(context).map((folder) => `${folder}${sep}`);
  const { journal } = context.newsroom.layout;
  return (path) => path === journal || (folders.some((folder) => path.startsWith(folder)) && !isOfExports(path));
}

/** Looks how all these files stand. */
function lookAt(context: Context): TreeLook {
  const { layout, lookAtTrees } = context.newsroom;
  const inputs = inputFolders(context).map((folder) => ({ folder, skips: isOfExports }));
  return lookAtTrees(
    [...inputs, { folder: layout.composed }, { folder: layout.editions, arePages: true }],
    [layout.journal],
  );
}
