import type { ListFile } from '../../edition/composed/define-edition.ts';
import { join } from 'node:path';
import { digestOf, digestOnce } from '../../model/digest.ts';
import { DragomanError } from '../../model/error.ts';
import type { ComposedName, PageDigests } from '../../workspace/composed-files.ts';
import type { Context } from '../newsroom/context.ts';
import { derivedBy, type MadeFrom } from '../newsroom/derived.ts';
import type { KeptFile, SiteEdition } from './site-editions.ts';

/** Knows what is in the files of editions, and of which the pages stand as they would be made again. */
export interface KeptPages {
  /** Digests the file of an edition, and gives what is kept of it, else what `make` makes of it now; that is undefined where it can't be used. */
  file(named: ComposedName, make: () => KeptFile | undefined): FoundFile;
  /** Tells whether the pages of an edition, made in these surroundings, stand as they were written. */
  stand(edition: SiteEdition, surroundings: readonly unknown[], pages: PageDigests): boolean;
  /** Notes what is written of an edition: its file as it was composed, and what is to be known of that. */
  note(edition: SiteEdition, surroundings: readonly unknown[], written: Written): void;
  /** Tells whether a file around the releases stands as it was made of the same before. */
  listStands(list: ListFile): boolean;
  /** Notes what is written of such a file. */
  noteList(list: ListFile): void;
  /** Keeps what was noted. Call it after the commit. */
  save(): void;
}

interface FoundFile {
  readonly digest: string;
  readonly known: KeptFile | undefined;
}

interface Written extends KeptFile {
  readonly composed: Uint8Array;
}

/** Opens what was kept of pages. `form`: all of the request that decides what is written; `context` as they were seen. */
export function keptPages(context: Context, form: unknown): KeptPages {
  const derived = derivedBy('publish-pages', context);
  const { editions } = context.newsroom.layout;
  const fileOf = ({ locale, release }: SiteEdition | ComposedName, digest: string): readonly unknown[] => {
    return ['file', locale, release, digest];
  };
  // Words and ways of writing dates come from the configuration and the program.
  const pagesOf = (digest: string, surroundings: readonly unknown[]): readonly unknown[] => [
    ...['pages', form, digest],
    ...surroundings,
  ];
  const listOf = ({ path, madeFrom }: ListFile): MadeFrom => madeFrom && ['list', path, madeFrom];
  const isAsWritten = ([name, digest]: readonly [string, string]): boolean => {
    try {
      return context.newsroom.digestOfPage(join(editions, name)) === digest;
    } catch (error) {
      if (error instanceof DragomanError) return false;
      throw error;
    }
  };
  return {
    file(named, make) {
      const digest = derived.digestOf(named.path);
      return { digest, known: derived.recall(fileOf(named, digest), make, (found) => found !== undefined) };
    },
    stand({ file }, surroundings, pages) {
      if (file === undefined || derived.get(pagesOf(file, surroundings)) === undefined) return false;
      return Object.entries(pages).every(isAsWritten);
    },
    note(edition, surroundings, { composed, brief, pages }) {
      const digest = digestOnce(composed);
      derived.put(fileOf(edition, digest), { brief, pages } satisfies KeptFile);
      derived.put(pagesOf(digest, surroundings), true);
    },
    listStands(list) {
      const digest = derived.get(listOf(list));
      return typeof digest === 'string' && isAsWritten([list.path, digest]);
    },
    noteList(list) {
      if (list.madeFrom !== undefined) derived.put(listOf(list), digestOf([Buffer.from(list.text)]));
    },
    save: () => derived.save(false),
  };
}
