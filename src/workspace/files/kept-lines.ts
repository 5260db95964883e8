import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { makeFolder } from './make-folder.ts';
import { removeIfAllowed, removeLeftovers, temporaryIn } from './temporary-files.ts';

/** Values by their keys; neither has a line end, and a key has no tab. */
export type KeptLines = ReadonlyMap<string, string>;

/** What was kept in a file, with what was added to it later in a small one beside it. */
export interface Kept {
  readonly lines: Map<string, string>;
  /** The head of the large file; undefined where there is none that can be used. */
  readonly head: string | undefined;
  /** Those of the lines that are in the small file. */
  readonly later: KeptLines;
  /** Tells the two files from those that another command puts in their place. */
  readonly stamp: string;
}

/** Where so few lines of so many are new, they are kept beside the others. */
const fewOf = 8;

const laterOf = (path: string): string => `${path}.later`;

/**
 * Reads what `writeKept` wrote: a head that names what it is and has a sum of all lines below it. A file that is lost,
 * damaged, half written or of something else is as good as an empty one.
 */
export function readKept(path: string, what: string): Kept {
  const stamp = stampOf(path);
  const lines = new Map<string, string>();
  const head = readLines(path, what, lines);
  const later = new Map<string, string>();
  if (head !== undefined) readLines(laterOf(path), head, later);
  for (const [key, value] of later) lines.set(key, value);
  return { lines, head, later, stamp };
}

/** Tells whether the files are those that were read or written. */
export function isKeptStill(path: string, { stamp }: Kept): boolean {
  return stampOf(path) === stamp;
}

function stampOf(path: string): string {
  return [path, laterOf(path)].map(stampOfFile).join(' ');
}

function stampOfFile(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stat === undefined ? '' : `${stat.ino} ${stat.size} ${stat.mtimeNs}`;
}

/** Reads the lines of a file, and gives its head; undefined where it can't be used. */
function readLines(path: string, what: string, lines: Map<string, string>): string | undefined {
  try {
    const bytes = readFileSync(path);
    const end = bytes.indexOf('\n');
    const body = bytes.subarray(end + 1);
    const head = bytes.toString('utf8', 0, end);
    if (head !== headOf(what, body)) return undefined;
    const text = body.toString('utf8');
    for (let at = 0; at < text.length;) {
      const tab = text.indexOf('\t', at);
      const next = text.indexOf('\n', tab);
      lines.set(text.slice(at, tab), text.slice(tab + 1, next));
      at = next + 1;
    }
    return head;
  } catch {
    // There is none, or none that can be read.
    return undefined;
  }
}

/** Writes values whole, in place of those before. Where that can't be done, next time all is worked out again. */
export function writeKept(path: string, what: string, lines: Map<string, string>): Kept {
  const head = writeLines(path, what, lines);
  // What was added to the file before is of no use to this one.
  if (head !== undefined) removeIfAllowed(laterOf(path));
  return { lines, head, later: new Map(), stamp: stampOf(path) };
}

/**
 * Adds values to those that were read: a few to the small file alone, for to write all of a large newsroom takes longer than to
 * work out a few. Undefined where it did not.
 */
export function addKept(path: string, { head, later, lines }: Kept, added: KeptLines): Kept | undefined {
  if (head === undefined || (later.size + added.size) * fewOf > lines.size) return undefined;
  const all = new Map([...later, ...added]);
  const isWritten = writeLines(laterOf(path), head, all) !== undefined;
  if (!isWritten) return undefined;
  for (const [key, value] of added) lines.set(key, value);
  return { lines, head, later: all, stamp: stampOf(path) };
}

/** Gives the head of what was written; undefined where nothing was. */
function writeLines(path: string, what: string, lines: KeptLines): string | undefined {
  let temporary: string | undefined;
  try {
    const folder = dirname(path);
    makeFolder(folder);
    removeLeftovers(folder);
    let text = '';
    for (const [key, value] of lines) text += `${key}\t${value}\n`;
    const body = Buffer.from(text);
    const head = headOf(what, body);
    temporary = temporaryIn(folder);
    writeFileSync(temporary, Buffer.concat([Buffer.from(`${head}\n`), body]), { flag: 'wx' });
    renameSync(temporary, path);
    return head;
  } catch {
    if (temporary !== undefined) removeIfAllowed(temporary);
    return undefined;
  }
}

function headOf(what: string, body: Uint8Array): string {
  return JSON.stringify({ dragoman: 'index', what, length: body.length, sum: crc32(body) });
}
