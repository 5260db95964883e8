import { join } from 'node:path';
import { digestOf } from '../../model/digest.ts';
import type { Context } from '../newsroom/context.ts';
import { derivedBy, digestOrFault } from '../newsroom/derived.ts';

/** What a publication that changed nothing told: while all files stay as they are, it need not be done again. */
export interface KeptPublication<Told> {
  /** Gives what was told of the newsroom as it is now. */
  recall(): Told | undefined;
  /** Notes what is told now. `free`: since when no embargo holds each release (RFC 3339), where none does. */
  note(told: Told, free: readonly (string | undefined)[]): void;
  /** Keeps what was noted where all is as it was before. Call it after the commit. */
  save(): void;
}

interface Kept<Told> {
  readonly told: Told;
  /** RFC 3339 instant from which on it holds. */
  readonly since: string;
}

/** Opens what was kept of publications in one form. `form`: all of the request that decides what is written. */
export function keptPublication<Told>(live: Context, form: unknown): KeptPublication<Told> {
  const context = { ...live, newsroom: live.newsroom.byStamps() };
  const derived = derivedBy('publish', context, 1);
  const now = live.now.toISOString();
  let before: readonly unknown[] | undefined;
  let noted: Kept<Told> | undefined;
  return {
    recall() {
      before = [form, stateOf(context)];
      const found = derived.get(before) as Kept<Told> | undefined;
      return found !== undefined && found.since <= now ? found.told : undefined;
    },
    note(told, free) {
      if (free.every((since) => since !== undefined)) noted = { told, since: now };
    },
    save() {
      if (noted === undefined) return;
      const after = [form, stateOf(context)];
      if (JSON.stringify(after) !== JSON.stringify(before)) return;
      derived.put(after, noted);
      derived.save(true);
    },
  };
}

/** Digests all files that a publication reads or writes. */
function stateOf(context: Context): string {
  const { layout, config, filesBelow } = context.newsroom;
  const locales = [config.sourceLocale, ...config.targetLocales].map((locale) => join(layout.locales, locale));
  const folders = [layout.source, ...locales, layout.composed, layout.editions];
  const files = folders.flatMap(filesBelow).filter((path) => !path.endsWith('.sent.jsonl'));
  return digestOf(
    (function* () {
      for (const path of [...files, layout.journal]) yield `${path}\0${digestOrFault(context, path)}`;
    })(),
  );
}
