import type { EditionContext } from '../../edition/composed/define-edition.ts';
import { join } from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { DragomanError } from '../../model/error.ts';
import type { Edition } from '../../model/edition.ts';
import type { PageDigests } from '../../workspace/composed-files.ts';
import type { Context } from '../newsroom/context.ts';
import { derivedBy } from '../newsroom/derived.ts';

/** Knows of which editions the pages stand as they would be made again. */
export interface KeptPages {
  /** Tells whether pages made in this context stand as they were written. */
  stand(edition: Edition, surroundings: EditionContext): boolean;
  /** Notes what is written of an edition: the file of the edition as it was composed, and the pages that it has from now on. */
  note(edition: Edition, surroundings: EditionContext, written: Written): void;
  /** Keeps what was noted. Call it after the commit. */
  save(): void;
}

interface Written {
  readonly composed: string;
  readonly pages: PageDigests;
}

/** What is kept: digests of the files by their paths in the newsroom. */
type Files = Readonly<Record<string, string>>;

/** Opens what was kept of pages. `form`: all of the request that decides what is written. */
export function keptPages(live: Context, form: unknown): KeptPages {
  const context = { ...live, newsroom: live.newsroom.byStamps() };
  const derived = derivedBy('publish-pages', context);
  const { editions, composedEdition } = context.newsroom.layout;
  // Words and ways of writing dates come from the configuration and the program.
  const madeOf = (edition: Edition, surroundings: EditionContext): readonly unknown[] => [form, edition, surroundings];
  const isAsWritten = ([path, digest]: readonly [string, string]): boolean => {
    try {
      return context.newsroom.digestOfPage(path) === digest;
    } catch (error) {
      if (error instanceof DragomanError) return false;
      throw error;
    }
  };
  return {
    stand(edition, surroundings) {
      const files = derived.get(madeOf(edition, surroundings)) as Files | undefined;
      return files !== undefined && Object.entries(files).every(isAsWritten);
    },
    note(edition, surroundings, { composed, pages }) {
      const found = Object.entries(pages).map(([name, digest]) => [join(editions, name), digest] as const);
      const path = composedEdition(edition.locale, edition.release);
      derived.put(madeOf(edition, surroundings), Object.fromEntries([...found, [path, digestOf([composed])]]));
    },
    save: () => derived.save(false),
  };
}
