import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { makeFolder } from './make-folder.ts';
import { removeIfAllowed, removeLeftovers, temporaryIn } from './temporary-files.ts';

/** Values by their keys; neither has a line end, and a key has no tab. */
export type KeptLines = Map<string, string>;

/**
 * Reads what `writeKept` wrote: a head that names what it is and digests all lines below it. A file that is lost,
 * damaged, half written or of something else is as good as an empty one.
 */
export function readKept(path: string, what: string): KeptLines {
  const lines: KeptLines = new Map();
  try {
    const text = readFileSync(path, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    if (text.slice(0, end) !== headOf(what, body)) return lines;
    for (let at = 0; at < body.length;) {
      const tab = body.indexOf('\t', at);
      const next = body.indexOf('\n', tab);
      lines.set(body.slice(at, tab), body.slice(tab + 1, next));
      at = next + 1;
    }
  } catch {
    // There is none, or none that can be read.
  }
  return lines;
}

/** Writes values whole, in place of those before. Where that can't be done, next time all is worked out again. */
export function writeKept(path: string, what: string, lines: ReadonlyMap<string, string>): void {
  let temporary: string | undefined;
  try {
    const folder = dirname(path);
    makeFolder(folder);
    removeLeftovers(folder);
    let body = '';
    for (const [key, value] of lines) body += `${key}\t${value}\n`;
    temporary = temporaryIn(folder);
    writeFileSync(temporary, `${headOf(what, body)}\n${body}`, { flag: 'wx' });
    renameSync(temporary, path);
  } catch {
    if (temporary !== undefined) removeIfAllowed(temporary);
  }
}

function headOf(what: string, body: string): string {
  return JSON.stringify({ dragoman: 'index', what, digest: digestOf([body]) });
}
