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

/** What was published before, by the manifest of it; nothing where there is none that can be used. */
export interface FormerManifest {
  readonly inputs: ReadonlyMap<string, string>;
  readonly outputs: ReadonlyMap<string, string>;
}

/** Writes a manifest as `JSON.stringify` does with an indent of one, for which tens of thousands of names are much. */
export function manifestText({ inputs, outputs, ...head }: Manifest): string {
  const lists = Object.entries({ inputs, outputs }).map(
    ([key, entries]) => `${JSON.stringify(key)}: ${listed(entries)}`,
  );
  return `${JSON.stringify(head, null, 1).slice(0, -'\n}'.length)},\n ${lists.join(',\n ')}\n}\n`;
}

type Manifest = Omit<SiteManifest, 'inputs' | 'outputs'> & Record<'inputs' | 'outputs', Entries>;

/** Names in their order, each with a digest. */
export type Entries = readonly (readonly [name: string, digest: string])[];

function listed(entries: Entries): string {
  if (entries.length === 0) return '{}';
  return `{\n${entries.map(([name, digest]) => `  ${JSON.stringify(name)}: ${JSON.stringify(digest)}`).join(',\n')}\n }`;
}

/**
 * Reads the manifest of a release; nothing is known of one without.
 *
 * @throws DragomanError where the system does not let it be read.
 */
export function readManifest(path: string): FormerManifest {
  const text = new TextDecoder().decode(readBytesIfThere(path));
  const asWritten = listsIn(text);
  if (asWritten !== undefined) return asWritten;
  try {
    const { version, inputs, outputs } = JSON.parse(text) as SiteManifest;
    if (version === 1 && areDigests(inputs) && areDigests(outputs)) {
      return { inputs: new Map(Object.entries(inputs)), outputs: new Map(Object.entries(outputs)) };
    }
  } catch {
    // All is digested anew.
  }
  return { inputs: new Map(), outputs: new Map() };
}

/** Reads the lists of a manifest as `manifestText` writes it, several times as fast; undefined where a line is not as it is written. */
function listsIn(text: string): FormerManifest | undefined {
  const middle = text.indexOf(betweenLists);
  const start = text.indexOf(beforeLists);
  if (!text.startsWith('{\n "version": 1,\n') || !text.endsWith(behindLists) || start < 0 || middle < 0)
    return undefined;
  const inputs = listIn(text.slice(start + beforeLists.length, middle));
  const outputs = listIn(text.slice(middle + betweenLists.length, -behindLists.length));
  return inputs && outputs && { inputs, outputs };
}

const beforeLists = ',\n "inputs": {\n';
const betweenLists = '\n },\n "outputs": {\n';
const behindLists = '\n }\n}\n';

function listIn(text: string): ReadonlyMap<string, string> | undefined {
  const list = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, name, digest] = /^ {2}"([^"\\]*)": "([\da-f]*)",?$/u.exec(line) ?? [];
    if (name === undefined || digest === undefined) return undefined;
    list.set(name, digest);
  }
  return list;
}

function areDigests(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'string');
}

/** Digests the program that runs, the same on every computer; one that was not built has no digest. */
export function templatesDigest(): string {
  return digestOf([readPackageFile('digest.txt') ?? 'not built']);
}

/** Puts entries in the order of their names, so that the same site has the same manifest. */
export function sortedEntries(entries: Iterable<readonly [string, string]>): Entries {
  const byName = new Map(entries);
  return [...byName.keys()].toSorted().map((name) => [name, byName.get(name)!]);
}
