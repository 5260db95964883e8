import { FILE_HEADERS_ONLY, formatPatch } from 'diff';
import type { StructuredPatchHunk } from 'diff';

/** Unchanged lines around a change. */
const context = 3;

/** How far one text is searched for the line at which it is again as the other. */
const reach = 40;

/**
 * The change of a text as a unified diff that `patch` and `git apply` take; empty where nothing changes. In linear time,
 * for changes within lines: where many lines were put in or taken out it is right but not the shortest.
 */
export function unifiedDiff(name: string, before: string, after: string): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  const changes = changesBetween(old, now);
  if (changes.length === 0) return '';
  const hunks = grouped(changes).map((group) => hunkOf(group, old, now));
  const file = { oldFileName: `a/${name}`, newFileName: `b/${name}`, oldHeader: undefined, newHeader: undefined };
  return formatPatch({ ...file, hunks }, FILE_HEADERS_ONLY);
}

/** Lines that differ: from and up to, in each text. */
interface Change {
  readonly old: readonly [start: number, end: number];
  readonly now: readonly [start: number, end: number];
}

/** Each with its line end; the last may have none. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function changesBetween(old: readonly string[], now: readonly string[]): readonly Change[] {
  const changes: Change[] = [];
  let [at, nowAt] = [0, 0];
  while (at < old.length || nowAt < now.length) {
    if (at < old.length && nowAt < now.length && old[at] === now[nowAt]) {
      at++;
      nowAt++;
      continue;
    }
    const [lines, nowLines] = untilAlike(old, now, at, nowAt);
    const last = changes.at(-1);
    const isNext = last?.old[1] === at && last.now[1] === nowAt;
    if (isNext) changes.pop();
    const [start, nowStart] = isNext ? [last.old[0], last.now[0]] : [at, nowAt];
    at += lines;
    nowAt += nowLines;
    changes.push({ old: [start, at], now: [nowStart, nowAt] });
  }
  return changes;
}

/** How many lines of each text to pass over until they are alike again, or as far as the search goes. */
function untilAlike(
  old: readonly string[],
  now: readonly string[],
  at: number,
  nowAt: number,
): readonly [number, number] {
  const [left, nowLeft] = [Math.min(reach, old.length - at), Math.min(reach, now.length - nowAt)];
  for (let sum = 1; sum <= left + nowLeft; sum++) {
    for (let lines = Math.max(0, sum - nowLeft); lines <= Math.min(sum, left); lines++) {
      const line = old[at + lines];
      if (line !== undefined && line === now[nowAt + sum - lines]) return [lines, sum - lines];
    }
  }
  return [left, nowLeft];
}

/** Changes whose context would touch stand in one hunk. */
function grouped(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const group = groups.at(-1);
    const end = group?.at(-1)?.old[1];
    if (group !== undefined && end !== undefined && change.old[0] - end <= 2 * context) group.push(change);
    else groups.push([change]);
  }
  return groups;
}

function hunkOf(group: readonly Change[], old: readonly string[], now: readonly string[]): StructuredPatchHunk {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a hunk without a change');
  const before = Math.min(context, first.old[0]);
  const start = first.old[0] - before;
  const end = Math.min(old.length, last.old[1] + context);
  const lines: string[] = [];
  const put = (sign: string, from: readonly string[], [begin, until]: readonly [number, number]): void => {
    for (const line of from.slice(begin, until)) {
      const isEnded = line.endsWith('\n');
      lines.push(sign + (isEnded ? line.slice(0, -1) : line));
      if (!isEnded) lines.push('\\ No newline at end of file');
    }
  };
  let at = start;
  for (const change of group) {
    put(' ', old, [at, change.old[0]]);
    put('-', old, change.old);
    put('+', now, change.now);
    at = change.old[1];
  }
  put(' ', old, [at, end]);
  return {
    oldStart: start + 1,
    oldLines: end - start,
    newStart: first.now[0] - before + 1,
    newLines: last.now[1] + (end - last.old[1]) - (first.now[0] - before),
    lines,
  };
}
