import { digestOf } from '../model/digest.ts';
import { readPackageFile } from '../model/package-data.ts';
import { readBytesIfThere } from './files/read-file.ts';

/** Says what a published site was made of, by digests; its schema is `docs/manifest.schema.json`. */
export interface SiteManifest {
  readonly version: 1;
  /** Of the program that made the pages: its templates and words. */
  readonly templates: string;
  /** Of the settings of the newsroom. */
  readonly data: string;
  /** Of the editions as they were composed, by locale and release. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Of the pages, by path below the site. */
  readonly outputs: Readonly<Record<string, string>>;
}

export function manifestText(manifest: SiteManifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/**
 * Reads the manifest of a release; nothing is known of one without.
 *
 * @throws DragomanError where the system does not let it be read.
 */
export function readManifest(path: string): Partial<SiteManifest> {
  const text = new TextDecoder().decode(readBytesIfThere(path));
  try {
    const { version, inputs, outputs } = JSON.parse(text) as SiteManifest;
    if (version === 1 && areDigests(inputs) && areDigests(outputs)) return { inputs, outputs };
  } catch {
    // All is digested anew.
  }
  return {};
}

function areDigests(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'string');
}

/** Digests the program that runs, the same on every computer; one that was not built has no digest. */
export function templatesDigest(): string {
  return digestOf([readPackageFile('digest.txt') ?? 'not built']);
}

/** Puts entries in the order of their names, so that the same site has the same manifest. */
export function sortedEntries(entries: Iterable<readonly [string, string]>): Readonly<Record<string, string>> {
  return Object.fromEntries([...entries].toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)));
}
