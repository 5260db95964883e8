import type { ListFile } from '../../edition/composed/define-edition.ts';
import { sep } from 'node:path';
import { digestOf, digestOnce } from '../../model/digest.ts';
import { DragomanError } from '../../model/error.ts';
import { quickDigest } from '../../model/quick-digest.ts';
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

/** What is kept of an edition: of which file, and of which surroundings its pages stand. */
interface KeptEdition extends KeptFile {
  readonly file: string;
  readonly madeIn?: string;
}

/** The editions of some releases, by `keyOf`. They are read and written together: one by one they take several times as long. */
type KeptEditions = Readonly<Record<string, KeptEdition>>;

/** An edit is of one release: what is written again is a few of so many. */
const shareCount = 256;

/** Opens what was kept of pages. `form`: all of the request that decides what is written; `context` as they were seen. */
export function keptPages(context: Context, form: unknown): KeptPages {
  const derived = derivedBy('publish-pages', context, 1);
  const { editions } = context.newsroom.layout;
  const loaded = new Map<number, Map<string, KeptEdition>>();
  const shares = (share: number): Map<string, KeptEdition> => {
    const known = loaded.get(share);
    if (known !== undefined) return known;
    const read = new Map(Object.entries((derived.getAt(placeOf(share), []) ?? {}) as KeptEditions));
    loaded.set(share, read);
    return read;
  };
  const changed = new Set<number>();
  const asked = new Set<string>();
  const keptOf = ({ release, locale }: EditionName): KeptEdition | undefined => {
    return shares(shareOf(release)).get(keyOf({ release, locale }));
  };
  const keep = ({ release, locale }: EditionName, kept: KeptEdition): void => {
    const share = shareOf(release);
    shares(share).set(keyOf({ release, locale }), kept);
    changed.add(share);
  };
  // Words and ways of writing dates come from the configuration and the program.
  const madeInOf = (surroundings: readonly unknown[]): string => digestOf([JSON.stringify([form, surroundings])]);
  const listOf = ({ path, madeFrom }: ListFile): MadeFrom => madeFrom && ['list', path, madeFrom];
  const isAsWritten = ([name, digest]: readonly [string, string]): boolean => {
    try {
      return context.newsroom.digestOfPage(editions + sep + name.replaceAll('/', sep)) === digest;
    } catch (error) {
      if (error instanceof DragomanError) return false;
      throw error;
    }
  };
  return {
    file(named, make) {
      const digest = derived.digestOf(named.path);
      asked.add(keyOf(named));
      const kept = keptOf(named);
      if (kept?.file === digest) return { digest, known: kept };
      const known = make();
      if (known !== undefined) keep(named, { file: digest, ...known });
      return { digest, known };
    },
    stand(edition, surroundings, pages) {
      const kept = edition.file === undefined ? undefined : keptOf(edition);
      if (kept?.file !== edition.file || kept?.madeIn !== madeInOf(surroundings)) return false;
      return Object.entries(pages).every(isAsWritten);
    },
    note(edition, surroundings, { composed, brief, pages }) {
      asked.add(keyOf(edition));
      keep(edition, { file: digestOnce(composed), brief, pages, madeIn: madeInOf(surroundings) });
    },
    listStands(list) {
      const digest = derived.get(listOf(list));
      return typeof digest === 'string' && isAsWritten([list.path, digest]);
    },
    noteList(list) {
      if (list.madeFrom !== undefined) derived.put(listOf(list), digestOf([Buffer.from(list.text)]));
    },
    save() {
      for (const [share, all] of loaded) {
        // Of an edition that stands no more nothing is kept.
        const kept = [...all].filter(([key]) => asked.has(key));
        if (!changed.has(share) && kept.length === all.size) continue;
        derived.putAt(placeOf(share), [], Object.fromEntries(kept) satisfies KeptEditions);
      }
      derived.save(false);
    },
  };
}

type EditionName = Pick<SiteEdition, 'release' | 'locale'>;

function keyOf({ release, locale }: EditionName): string {
  return `${locale}/${release}`;
}

function shareOf(release: string): number {
  return quickDigest(release) % shareCount;
}

function placeOf(share: number): readonly unknown[] {
  return ['share', share];
}
