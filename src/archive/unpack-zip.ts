import { crc32 } from 'node:zlib';
import { unzipSync, type UnzipFileInfo } from 'fflate';
import { DragomanError } from '../model/error.ts';
import { zipDirectory, type ZipEntry } from './zip-directory.ts';
import { zipGuard, type RefuseZip } from './zip-guard.ts';

/**
 * Unpacks the entries of a zip that the filter takes, in memory, and holds each to its checksum. Every entry is looked at
 * before any is unpacked.
 *
 * @throws what `refuse` makes of what is unsafe, damaged, locked, or there twice.
 */
export function unpackZip(
  bytes: Uint8Array,
  filter: (file: UnzipFileInfo) => boolean,
  refuse: RefuseZip,
): ReadonlyMap<string, Uint8Array> {
  const guard = zipGuard(bytes.length, refuse);
  const directory = zipDirectory(bytes);
  const taken = new Map<string, ZipEntry | undefined>();
  let place = 0;
  let damaged: string | undefined;
  const takes = (file: UnzipFileInfo): boolean => {
    guard(file);
    const entry = directory?.[place++];
    const { name } = file;
    if (entry?.isWhole === false) damaged ??= name;
    if (!filter(file)) return false;
    if (entry?.encrypted === true) throw refuse({ kind: 'locked', name });
    if (taken.has(name)) throw refuse({ kind: 'entry-twice', name });
    taken.set(name, entry);
    return true;
  };
  const entries = unpacked(bytes, takes, refuse);
  for (const [name, content] of entries) {
    if (crc32(content) !== taken.get(name)?.crc) damaged ??= name;
  }
  if (damaged !== undefined) throw refuse({ kind: 'entry-damaged', name: damaged });
  return entries;
}

function unpacked(
  bytes: Uint8Array,
  filter: (file: UnzipFileInfo) => boolean,
  refuse: RefuseZip,
): ReadonlyMap<string, Uint8Array> {
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (error) {
    if (error instanceof DragomanError) throw error;
    throw refuse({ kind: 'damaged', reason: error instanceof Error ? error.message : '' });
  }
}
