import { join, sep } from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { seenOnce, type Context } from '../newsroom/context.ts';
import { derivedBy, digestOrFault } from '../newsroom/derived.ts';

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
  const places = { look: ['look', form], told: ['told', form] };
  let look: string | undefined;
  let before: State | undefined;
  let noted: Kept<Told> | undefined;
  const toldOf = (state: unknown): Told | undefined => {
    const found = derived.getAt(places.told, [state]) as Kept<Told> | undefined;
    return found !== undefined && found.since <= now ? found.told : undefined;
  };
  return {
    recall() {
      look = lookAt(seen);
      const state = look && derived.getAt(places.look, [look]);
      const told = state === undefined ? undefined : toldOf(state);
      if (told !== undefined) return told;
      before = { inputs: digestsOf(seen, inputsOf(seen)), outputs: digestsOf(seen, outputsOf(seen)) };
      return toldOf(digestOfState(before));
    },
    keepLook() {
      // Where nothing had to be read it is known already.
      if (look === undefined || before === undefined) return;
      derived.putAt(places.look, [look], digestOfState(before));
      derived.save(true);
    },
    note(told, free) {
      if (free.every((since) => since !== undefined)) noted = { told, since: now };
    },
    save(changed, written = new Map()) {
      if (noted === undefined || before === undefined) return;
      const context = { ...live, newsroom: live.newsroom.byStamps() };
      const ours = new Set(changed);
      const inputs = new Map(before.inputs);
      const isInput = isInputOf(context);
      // What was not read is told by what was read before of the same: whoever changed it changed what is asked for next.
      for (const path of live.newsroom.asked) {
        if (ours.has(path) || !isInput(path)) continue;
        if (digestOrFault(context, path) !== (inputs.get(path) ?? '')) return;
      }
      const outputs = new Map(before.outputs);
      for (const path of changed) {
        if (isInput(path)) {
          inputs.set(path, digestOrFault(context, path));
          continue;
        }
        const digest = written.get(path);
        if (digest !== undefined || context.newsroom.exists(path)) {
          outputs.set(path, digest ?? digestOrFault(context, path));
        } else outputs.delete(path);
      }
      derived.putAt(places.told, [digestOfState({ inputs, outputs })], noted);
      derived.save(true);
    },
  };
}

type Digests = ReadonlyMap<string, string>;

/** The files that a publication reads, and those that it writes. */
interface State {
  readonly inputs: Digests;
  readonly outputs: Digests;
}

function inputFolders({ newsroom: { layout, config } }: Context): readonly string[] {
  const locales = [config.sourceLocale, ...config.targetLocales].map((locale) => join(layout.locales, locale));
  return [layout.source, ...locales];
}

/** Only export and import read what went out. */
const isOfExports = (name: string): boolean => name.endsWith('.sent.jsonl');

function inputsOf(context: Context): readonly string[] {
  const { layout, filesBelow } = context.newsroom;
  const files = inputFolders(context).flatMap(filesBelow);
  return [...files.filter((path) => !isOfExports(path)), layout.journal];
}

function isInputOf(context: Context): (path: string) => boolean {
  const folders = inputFolders(context).map((folder) => `${folder}${sep}`);
  const { journal } = context.newsroom.layout;
  return (path) => path === journal || (folders.some((folder) => path.startsWith(folder)) && !isOfExports(path));
}

function outputsOf({ newsroom: { layout, filesBelow } }: Context): readonly string[] {
  return [layout.composed, layout.editions].flatMap(filesBelow);
}

/** Looks how all these files stand; undefined where that does not tell whether they stay so. */
function lookAt(context: Context): string | undefined {
  const { layout, lookAtTrees } = context.newsroom;
  const inputs = inputFolders(context).map((folder) => ({ folder, skips: isOfExports }));
  return lookAtTrees(
    [...inputs, { folder: layout.composed }, { folder: layout.editions, arePages: true }],
    [layout.journal],
  ).whole;
}

function digestsOf(context: Context, paths: readonly string[]): Digests {
  return new Map(paths.map((path) => [path, digestOrFault(context, path)]));
}

function digestOfState({ inputs, outputs }: State): string {
  const lines = [...inputs, ...outputs].map(([path, digest]) => `${path}\0${digest}`);
  return digestOf(lines.toSorted());
}
