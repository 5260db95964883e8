import { join, sep } from 'node:path';
import type { TreeLook } from '../../workspace/files/tree-look.ts';
import { seenOnce, type Context } from '../newsroom/context.ts';
import { derivedBy, digestOrFault, type Derived } from '../newsroom/derived.ts';
import {
  digestOfShares,
  sharesAfter,
  sharesOf,
  sharesToKeep,
  type KeptShare,
  type LookUp,
  type Share,
  type SharedFiles,
} from './file-shares.ts';

/** What a publication told, or will tell when it is done again: while all files stay as they are, it need not be. */
export interface KeptPublication<Told> {
  /** Gives what was told of the newsroom as it is now. */
  recall(): Told | undefined;
  /** The newsroom as it was when what was told was recalled: what was found out of its files then is not looked for again. */
  readonly seen: Context;
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
  const places = { look: ['look', form], told: ['told', form] };
  // Where nothing has changed since the last look, the shares are not read.
  let opened: Derived | undefined;
  const ofShares = (): Derived => (opened ??= derived.beside('publish-shares'));
  const lookUp = lookUpIn(live, seen);
  let before: SharedFiles | undefined;
  let known: Context | undefined;
  let noted: Kept<Told> | undefined;
  const toldOf = (state: unknown): Told | undefined => {
    const found = derived.getAt(places.told, [state]) as Kept<Told> | undefined;
    return found !== undefined && found.since <= now ? found.told : undefined;
  };
  const keepShares = (shares: readonly Share[]): void => {
    for (const [at, kept] of sharesToKeep(shares)) ofShares().putAt(['share', at], [], kept);
    ofShares().save(true);
  };
  return {
    recall() {
      const look = lookAt(seen);
      const state = look.whole && derived.getAt(places.look, [look.whole]);
      const told = state === undefined ? undefined : toldOf(state);
      if (told !== undefined) return told;
      const keptOf = (at: number): KeptShare | undefined =>
        ofShares().getAt(['share', at], []) as KeptShare | undefined;
      const shares = sharesOf(look, keptOf, lookUp);
      // The system did not let it look.
      if (shares.length === 0) return undefined;
      before = { look, shares };
      return toldOf(digestOfShares(shares));
    },
    get seen() {
      return (known ??= before === undefined ? seen : { ...seen, newsroom: seen.newsroom.knowing(digestIn(before)) });
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
      const isInput = isInputOf(live);
      const digestNow = lookUpIn(live, { ...live, newsroom: live.newsroom.byStamps() })(changed.length);
      const files = {
        digest: digestNow,
        written(path: string): string | undefined {
          const digest = isInput(path) ? undefined : written.get(path);
          return digest !== undefined || isInput(path) || live.newsroom.exists(path)
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

/** To read so many files costs less than to read what is known of all. */
const fewFiles = 1000;

/** Looks files up by their stamps, where they are many; `stamped` has them so. */
function lookUpIn(live: Context, stamped: Context): LookUp {
  return (count) => {
    const context = count > fewFiles ? stamped : live;
    return (path) => digestOrFault(context, path);
  };
}

/** Gives the digests of files as they were found out of them; of one that can't be read nothing. */
function digestIn({ shares }: SharedFiles): (path: string) => string | undefined {
  const digests = new Map<string, string>();
  for (const share of shares) {
    for (const [path, digest] of share.digests) if (/^[0-9a-f]{32}$/u.test(digest)) digests.set(path, digest);
  }
  return (path) => digests.get(path);
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
