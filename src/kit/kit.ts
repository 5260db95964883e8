import { createHash } from 'node:crypto';
import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate';
import { unpackZip } from '../archive/unpack-zip.ts';
import { zipLimits, type ZipFault } from '../archive/zip-guard.ts';
import { DragomanError } from '../model/error.ts';
import { isXliffName } from '../model/xliff-name.ts';
import { archiveKind } from './archive-kind.ts';
import { tableFormOf } from './table/table-cells.ts';

/** A zip that goes to a translator and comes back. */
export interface Kit {
  readonly locale: string;
  readonly releases: readonly KitContent[];
  /** Files by their path in the kit, with `/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A release in a kit. */
export interface KitContent {
  readonly release: string;
  /** Of its XLIFF in the kit. */
  readonly path: string;
  /** Digest of the source file that the XLIFF was made of. */
  readonly sourceDigest: string;
}

const manifestName = 'manifest.json';

/** What a kit says of itself. */
export interface Manifest {
  readonly version: 1;
  readonly locale: string;
  readonly releases: readonly KitContent[];
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

/**
 * Bytes of a kit: a zip whose manifest, the last file, gives the digest of every other. The same files give the same
 * bytes.
 */
export function writeKit({ locale, releases, files }: Kit): Uint8Array {
  const manifest: Manifest = {
    version: 1,
    locale,
    releases,
    files: [...files].map(([path, bytes]) => ({ path, sha256: sha256(bytes) })),
  };
  const zip: Zippable = {};
  for (const [path, bytes] of files) zip[path] = bytes;
  zip[manifestName] = strToU8(`${JSON.stringify(manifest, null, 2)}\n`);
  // The earliest date a zip can hold: the bytes must not depend on the day.
  return zipSync(zip, { mtime: '1980-01-01T00:00:00', level: 6 });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Tells whether a file is one of those that macOS adds to every zip. */
function isSystemFile(name: string): boolean {
  return /(^|\/)(__MACOSX\/|\._)/.test(name);
}

/**
 * Tells whether bytes begin as a zip does.
 *
 * @throws DragomanError `kit-not-zip` for an archive of another kind.
 */
export function isZip(bytes: Uint8Array, path: string): boolean {
  const kind = archiveKind(bytes);
  if (kind !== undefined) throw new DragomanError('kit-not-zip', { kind }, { file: path });
  const [p, k, ...mark] = bytes.subarray(0, 4);
  // One with nothing in it begins with its end.
  return p === 0x50 && k === 0x4b && ['3,4', '5,6'].includes(mark.join());
}

/** A kit as it came back. */
export interface ReturnedKit {
  /** Absent where the zip has none of ours: a translator may have made a new one. */
  readonly manifest: Manifest | undefined;
  /** XLIFF files and tables by their path in the zip. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Reads the XLIFF files and tables of a returned kit. Nothing is written to disk; a path that leads out of the kit, too many
 * files or too large ones, and what only a bomb does are refused before anything is unpacked. An archive within the
 * zip is not looked into.
 *
 * @throws DragomanError
 */
export function readKit(bytes: Uint8Array, path: string): ReturnedKit {
  let nested: string | undefined;
  const isWanted = ({ name }: { readonly name: string }): boolean => {
    if (/\.(?:zip|rar|7z|tar|t?gz|bz2|xz)$/i.test(name) && !isSystemFile(name)) nested ??= name;
    return !isSystemFile(name) && (isReturned(name) || isManifestName(name));
  };
  const entries = unpackZip(bytes, isWanted, refuseZip(path));
  const files = new Map([...entries].filter(([name]) => isReturned(name)));
  if (files.size === 0) {
    if (nested !== undefined) throw new DragomanError('kit-nested', { name: nested }, { file: path });
    throw new DragomanError('kit-without-xliff', {}, { file: path });
  }
  return { manifest: manifestOf(entries), files };
}

/** Tells whether a file is one that translators write in. */
function isReturned(name: string): boolean {
  return isXliffName(name) || tableFormOf(name) !== undefined;
}

/** Tells whether a file is the manifest: in the zip, or in the one folder that some programs put around its files. */
function isManifestName(name: string): boolean {
  return /^(?:[^\\/]+\/)?manifest\.json$/.test(name);
}

/** Reads the manifest. Other programs have manifests too: one that is not ours is passed over. */
function manifestOf(entries: ReadonlyMap<string, Uint8Array>): Manifest | undefined {
  for (const [name, bytes] of entries) {
    if (!isManifestName(name)) continue;
    try {
      const read = JSON.parse(strFromU8(bytes)) as unknown;
      if (isManifest(read)) return read;
    } catch {
      continue;
    }
  }
  return undefined;
}

function isManifest(value: unknown): value is Manifest {
  const { version, locale, releases } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return (
    version === 1 &&
    typeof locale === 'string' &&
    Array.isArray(releases) &&
    releases.every((each: unknown) => {
      const { release, path, sourceDigest } = (each ?? {}) as Readonly<Record<string, unknown>>;
      return [release, path, sourceDigest].every((text) => typeof text === 'string');
    })
  );
}

/** Says what is wrong with a zip that came back. */
export function refuseZip(path: string): (fault: ZipFault) => DragomanError {
  return (fault) => refusal(fault, path);
}

function refusal(fault: ZipFault, path: string): DragomanError {
  const { kind, ...values } = fault;
  const limits = { files: zipLimits.files, megabytes: zipLimits.bytes >> 20 };
  return new DragomanError(`kit-${kind}`, kind === 'too-large' ? limits : { ...values }, { file: path });
}
