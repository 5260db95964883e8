import { join } from 'node:path';
import type { Edition } from '../../model/edition.ts';
import { DragomanError } from '../../model/error.ts';
import { digestOf } from '../../merge/content-key.ts';
import type { ComposedFile } from '../../workspace/composed-files.ts';
import type { Newsroom } from '../../workspace/newsroom.ts';

/** What is wrong with the pages of an edition: some were deleted, or changed since they were written. */
export interface PageFault {
  readonly kind: 'gone' | 'altered';
  readonly paths: readonly string[];
}

/** What stands of an edition. */
export interface StandingEdition {
  readonly release: string;
  readonly locale: string;
  /** As it was composed, or why its file can't be used. */
  readonly edition: Edition | DragomanError;
  readonly fault?: PageFault;
}

/** Compares the pages of what is published with what was written. */
export function standingPages(newsroom: Newsroom): readonly StandingEdition[] {
  return newsroom.readComposed().map(({ release, locale, edition, pages }) => {
    const fault = faultOf(newsroom, pages);
    return { release, locale, edition, ...(fault === undefined ? {} : { fault }) };
  });
}

function faultOf({ layout, readPage }: Newsroom, pages: ComposedFile['pages']): PageFault | undefined {
  const faults = Object.entries(pages).flatMap(([name, digest]) => {
    const path = join(layout.editions, name);
    const found = digestNow(readPage, path);
    if (found === digest) return [];
    return [{ kind: found === undefined ? ('gone' as const) : ('altered' as const), path }];
  });
  // What is gone is missed by readers; what was altered may be meant.
  const kind = faults.some((fault) => fault.kind === 'gone') ? 'gone' : 'altered';
  const paths = faults.filter((fault) => fault.kind === kind).map(({ path }) => path);
  return paths.length === 0 ? undefined : { kind, paths };
}

/** Digests a page; undefined where there is none, empty where it can't be read. */
function digestNow(readPage: Newsroom['readPage'], path: string): string | undefined {
  try {
    const bytes = readPage(path);
    return bytes === undefined ? undefined : digestOf([bytes]);
  } catch (error) {
    if (error instanceof DragomanError) return '';
    throw error;
  }
}
