import { defined } from '../../model/defined.ts';
import type { DragomanError } from '../../model/error.ts';

/** Where a release stands in a locale, as far as a board shows it; see `StatusRow`. */
export interface BoardRow {
  readonly release: string;
  readonly locale: string;
  readonly source?: true;
  readonly standing: string;
  readonly segments: number;
  readonly translated: number;
  /** What readers have of it, see `StatusRow`; absent where nothing of it is out. */
  readonly live?: 'today' | 'earlier' | 'gone' | 'unknown';
  readonly errors: number;
  readonly warnings: number;
  readonly error?: DragomanError;
  /** What the page that is out says otherwise than its source, its translation or its sisters today. */
  readonly contradictions?: readonly BoardContradiction[];
  readonly next?: { readonly do: string; readonly text?: string; readonly until?: string; readonly count?: number };
}

export interface BoardContradiction {
  readonly with: 'source' | 'translation' | 'sisters';
  /** `now` is empty where nothing is said in its place. */
  readonly values: readonly { readonly before: string; readonly now: string }[];
}

/** What a board says of a release beside its rows. */
export interface BoardHead {
  readonly title: string;
  readonly date?: string;
  readonly embargo?: string;
}

/** All locales of a release. */
export interface BoardRelease extends Partial<BoardHead> {
  readonly release: string;
  readonly rows: readonly BoardRow[];
}

/**
 * What blocks comes first, then what waits for somebody, then what may go out, be it once more since its page is not there or
 * another one; what is out comes last.
 */
const ranks: readonly (readonly string[])[] = [
  ['unusable', 'blocked'],
  ['stale', 'not-sent', 'returned', 'out'],
  ['embargoed'],
  ['ready', 'altered', 'gone'],
  ['withdrawn', 'published'],
];

/**
 * Tells how soon somebody should look at a row, the lowest first: what readers have before its embargo ends, then what blocks,
 * and a page that readers have and that is wrong.
 */
export function rankOf({
  standing,
  contradictions,
  next,
}: Pick<BoardRow, 'standing' | 'contradictions' | 'next'>): number {
  if (next?.do === 'take-down') return -1;
  if (contradictions !== undefined) return 0;
  const rank = ranks.findIndex((standings) => standings.includes(standing));
  return rank < 0 ? ranks.length : rank;
}

/**
 * Puts releases in the order in which a person should look at them: what blocks first, among equals the one whose embargo
 * ends first, then the newest.
 */
export function boardOf(
  rows: readonly BoardRow[],
  headOf: (release: string) => BoardHead | undefined,
): readonly BoardRelease[] {
  const releases = new Map<string, BoardRow[]>();
  for (const row of rows) {
    const same = releases.get(row.release);
    if (same === undefined) releases.set(row.release, [row]);
    else same.push(row);
  }
  return [...releases]
    .map(([release, ofRelease]) => ({
      rank: Math.min(...ofRelease.map(rankOf)),
      release,
      ...defined({ ...headOf(release) }),
      rows: ofRelease,
    }))
    .toSorted(
      (one, other) =>
        one.rank - other.rank ||
        endOf(one.embargo) - endOf(other.embargo) ||
        compare(other.date ?? '', one.date ?? '') ||
        compare(one.release, other.release),
    )
    .map(({ rank: _, ...entry }) => entry);
}

/** An embargo that ends sooner comes first; what has none comes after all of them. */
function endOf(embargo: string | undefined): number {
  return embargo === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(embargo);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
