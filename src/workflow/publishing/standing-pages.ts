import { defined } from '../../model/defined.ts';
import { join } from 'node:path';
import type { Edition } from '../../model/edition.ts';
import { DragomanError } from '../../model/error.ts';
import type { ComposedFile, ComposedName } from '../../workspace/composed-files.ts';
import type { Newsroom } from '../../workspace/newsroom.ts';
import type { Derived } from '../newsroom/derived.ts';

/** What is wrong with the pages of an edition: some were deleted, or changed since they were written. */
export interface PageFault {
  readonly kind: 'gone' | 'altered';
  readonly paths: readonly string[];
}

/** What stands of an edition. */
export interface StandingEdition {
  readonly release: string;
  readonly locale: string;
  /** As it was composed, or why its file can't be used; read when it is asked for. */
  readonly edition: Edition | DragomanError;
  /** Its file can't be used. */
  readonly isDamaged: boolean;
  readonly fault?: PageFault;
}

/** Compares the pages of what is published with what was written. */
export function standingPages(newsroom: Newsroom, derived: Derived): readonly StandingEdition[] {
  return newsroom.composedNames().map((named) => {
    let file: ComposedFile | undefined;
    const read = (): ComposedFile => (file ??= newsroom.readComposedFile(named));
    const pages = derived.recall(
      ['pages', named.release, named.locale, derived.digestOf(named.path)],
      () => (read().edition instanceof DragomanError ? undefined : read().pages),
      (known) => known !== undefined,
    );
    return standingEdition(newsroom, named, pages, read);
  });
}

function standingEdition(
  newsroom: Newsroom,
  { release, locale }: ComposedName,
  pages: ComposedFile['pages'] | undefined,
  read: () => ComposedFile,
): StandingEdition {
  const fault = pages === undefined ? undefined : faultOf(newsroom, pages);
  return {
    release,
    locale,
    get edition() {
      return read().edition;
    },
    isDamaged: pages === undefined,
    ...defined({ fault }),
  };
}

function faultOf({ layout, digestOfPage }: Newsroom, pages: ComposedFile['pages']): PageFault | undefined {
  const faults = Object.entries(pages).flatMap(([name, digest]) => {
    const path = join(layout.editions, name);
    const found = digestNow(digestOfPage, path);
    if (found === digest) return [];
    return [{ kind: found === undefined ? ('gone' as const) : ('altered' as const), path }];
  });
  // What is gone is missed by readers; what was altered may be meant.
  const kind = faults.some((fault) => fault.kind === 'gone') ? 'gone' : 'altered';
  const paths = faults.filter((fault) => fault.kind === kind).map(({ path }) => path);
  return paths.length === 0 ? undefined : { kind, paths };
}

/** Digests a page; undefined where there is none, empty where it can't be read. */
function digestNow(digestOfPage: Newsroom['digestOfPage'], path: string): string | undefined {
  try {
    return digestOfPage(path);
  } catch (error) {
    if (error instanceof DragomanError) return '';
    throw error;
  }
}
