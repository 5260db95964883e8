import { join } from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { seenOnce, type Context } from '../newsroom/context.ts';
import { derivedBy, digestOrFault } from '../newsroom/derived.ts';

/** What a publication told, or will tell when it is done again: while all files stay as they are, it need not be. */
export interface KeptPublication<Told> {
  /** Gives what was told of the newsroom as it is now. */
  recall(): Told | undefined;
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
  let before: State | undefined;
  let noted: Kept<Told> | undefined;
  return {
    recall() {
      before = { inputs: digestsOf(seen, inputsOf(seen)), outputs: digestsOf(seen, outputsOf(seen)) };
      const found = derived.get(keyOf(form, before)) as Kept<Told> | undefined;
      return found !== undefined && found.since <= now ? found.told : undefined;
    },
    note(told, free) {
      if (free.every((since) => since !== undefined)) noted = { told, since: now };
    },
    save(changed, written = new Map()) {
      if (noted === undefined || before === undefined) return;
      const context = { ...live, newsroom: live.newsroom.byStamps() };
      const ours = new Set(changed);
      const inputs = digestsOf(context, inputsOf(context));
      const all = new Set([...before.inputs.keys(), ...inputs.keys()]);
      if ([...all].some((path) => !ours.has(path) && before?.inputs.get(path) !== inputs.get(path))) return;
      const outputs = new Map(before.outputs);
      for (const path of changed) {
        if (inputs.has(path)) continue;
        const digest = written.get(path);
        if (digest !== undefined || context.newsroom.exists(path)) {
          outputs.set(path, digest ?? digestOrFault(context, path));
        } else outputs.delete(path);
      }
      derived.put(keyOf(form, { inputs, outputs }), noted);
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

function inputsOf({ newsroom: { layout, config, filesBelow } }: Context): readonly string[] {
  const locales = [config.sourceLocale, ...config.targetLocales].map((locale) => join(layout.locales, locale));
  const files = [layout.source, ...locales].flatMap(filesBelow).filter((path) => !path.endsWith('.sent.jsonl'));
  return [...files, layout.journal];
}

function outputsOf({ newsroom: { layout, filesBelow } }: Context): readonly string[] {
  return [layout.composed, layout.editions].flatMap(filesBelow);
}

function digestsOf(context: Context, paths: readonly string[]): Digests {
  return new Map(paths.map((path) => [path, digestOrFault(context, path)]));
}

function keyOf(form: unknown, { inputs, outputs }: State): readonly unknown[] {
  const lines = [...inputs, ...outputs].map(([path, digest]) => `${path}\0${digest}`);
  return [form, digestOf(lines.toSorted())];
}
