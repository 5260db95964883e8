import type { Line } from './lines.ts';
import type { Marker } from './markers.ts';

/** What parts the columns of a row. */
const wide = /\t|\s{3,}/u;
const figure = /^[+−–-]?\p{Nd}/u;

/** Leaves the numbers of rows that end in a figure of their own column, a time or a score: they are ranks, and mark no items. */
export function withoutRanks(
  text: string,
  lines: readonly Line[],
  markers: readonly (Marker | undefined)[],
): (Marker | undefined)[] {
  const ranked = lines.map((line, at) => isRanked(text, line, markers[at]));
  return markers.map((marker, at) => {
    const isAmongOthers = ranked[at - 1] === true || ranked[at + 1] === true;
    return ranked[at] === true && isAmongOthers ? undefined : marker;
  });
}

function isRanked(text: string, { start, end }: Line, marker: Marker | undefined): boolean {
  if (marker === undefined || (marker.kind !== '1' && marker.kind !== 'º') || end - start > longestRow) return false;
  const cells = text
    .slice(start + marker.length, end)
    .trim()
    .split(wide);
  return cells.length > 1 && figure.test(cells.at(-1) ?? '');
}

/** Rows of results are no longer. */
const longestRow = 160;
