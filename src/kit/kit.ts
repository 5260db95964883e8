import { createHash } from 'node:crypto';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { DragomanError } from '../model/error.ts';

/** A zip that goes to a translator and comes back. */
export interface Kit {
  /** Files by their path in the kit, with `/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const manifestName = 'manifest.json';

interface Manifest {
  readonly version: 1;
  readonly locale: string;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

/** Bytes of a kit: a zip whose manifest, the last file, gives the digest of every other. The same files give the same bytes. */
export function writeKit(kit: Kit, locale: string): Uint8Array {
  const manifest: Manifest = {
    version: 1,
    locale,
    files: [...kit.files].map(([path, bytes]) => ({ path, sha256: sha256(bytes) })),
  };
  const zip: Zippable = {};
  for (const [path, bytes] of kit.files) zip[path] = bytes;
  zip[manifestName] = strToU8(`${JSON.stringify(manifest, null, 2)}\n`);
  // The earliest date a zip can hold: the bytes must not depend on the day.
  return zipSync(zip, { mtime: '1980-01-01T00:00:00', level: 6 });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A returned XLIFF may be large, a bomb is larger. */
const limits = { files: 10_000, bytes: 1 << 30 } as const;

/** What macOS adds to every zip: not the translator's. */
function isSystemFile(name: string): boolean {
  return /(^|\/)(__MACOSX\/|\._)/.test(name);
}

/** Whether a name is that of a bilingual file, of XLIFF or of a tool's own kind of it. */
export function isXliffName(name: string): boolean {
  return /\.(xlf|xliff|xlif|sdlxliff|mqxliff|mxliff)$/i.test(name);
}

/** Whether bytes begin as a zip does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/**
 * The XLIFF files of a returned kit, by their path in it. Nothing is written to disk, and a path that leads out of the
 * kit, too many files or too large ones are refused before they are unpacked.
 *
 * @throws DragomanError
 */
export function readKit(bytes: Uint8Array, path: string): ReadonlyMap<string, Uint8Array> {
  let files = 0;
  let total = 0;
  const wanted = (file: { name: string; originalSize: number }): boolean => {
    files += 1;
    if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[A-Za-z]:/.test(file.name)) {
      throw new DragomanError('kit-unsafe-path', { name: file.name }, { file: path });
    }
    if (isSystemFile(file.name) || !isXliffName(file.name)) return false;
    total += file.originalSize;
    if (files > limits.files || total > limits.bytes) {
      throw new DragomanError('kit-too-large', { files: limits.files, megabytes: limits.bytes >> 20 }, { file: path });
    }
    return true;
  };
  const entries = unzip(bytes, path, wanted);
  if (entries.size === 0) throw new DragomanError('kit-without-xliff', {}, { file: path });
  return entries;
}

function unzip(
  bytes: Uint8Array,
  path: string,
  filter: (file: { name: string; originalSize: number }) => boolean,
): ReadonlyMap<string, Uint8Array> {
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (error) {
    if (error instanceof DragomanError) throw error;
    throw new DragomanError('kit-damaged', { reason: error instanceof Error ? error.message : '' }, { file: path });
  }
}
