// The package has no types; whoever compiles this file alone must find ours.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./xliff-package.d.ts" />
import type { Content } from '../model/content.ts';
import { DragomanError } from '../model/error.ts';
import { IdSet } from '../model/id-set.ts';
import { inspectXliff } from './inspect.ts';
import { DRAGOMAN } from './xml/namespaces.ts';
import type { XliffVersion } from './write.ts';

/** Flat strings for translation: what the `xliff` package is fit for. */
export interface FlatCatalogue {
  /** Id of the `<file>`. */
  readonly id: string;
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** Digest of all that goes out, to know the file by when it comes back. */
  readonly exportId?: string;
  readonly strings: Iterable<FlatString>;
}

/** One unit of one segment. Content is of text and of `ph` that show what they stand for. */
export interface FlatString {
  readonly id: string;
  readonly name: string;
  readonly source: Content;
  readonly target?: Content;
  readonly note?: string;
}

/** Writes a catalogue piece by piece. */
export type FlatWriter = (catalogue: FlatCatalogue) => Iterable<Uint8Array>;

/**
 * Makes a writer of catalogues as XLIFF: the `xliff` package writes them, and our own reader reads them back. The package
 * escapes no carriage return and no control character: the writer throws `catalogue-unfit` with the name of a string
 * that did not survive.
 */
export async function flatWriter(version: XliffVersion): Promise<FlatWriter> {
  const write = await packageWriter(version);
  return function* (catalogue) {
    let document = '';
    for (const strings of batchesOf(catalogue)) {
      const next = flatText(catalogue, strings, { version, write });
      if (document === '') document = next;
      else {
        yield Buffer.from(document.slice(0, document.search(REST)));
        document = next.slice(next.search(FIRST_UNIT));
      }
    }
    yield Buffer.from(document);
  };
}

/** Gives the strings in batches, a first one in any case. Throws for the second of two with one id. */
function* batchesOf({ strings }: FlatCatalogue): Generator<readonly FlatString[]> {
  const ids = new IdSet();
  let batch: FlatString[] = [];
  for (const string of strings) {
    if (!ids.add(string.id)) throw new DragomanError('catalogue-unfit', { key: string.name });
    if (batch.length === AT_ONCE) {
      yield batch;
      batch = [];
    }
    batch.push(string);
  }
  yield batch;
}

/** So many strings are made a document at once: the package takes some 8 kB for each, and what a few take is soon free. */
const AT_ONCE = 20;

/** A unit begins on a line of its own. */
const FIRST_UNIT = /\n<(?:trans-)?unit /;
const REST = /(?<=<\/(?:trans-)?unit>)(?!\n<(?:trans-)?unit )/;

type PackageWriter = (document: PackageDocument) => string;

function flatText(
  catalogue: FlatCatalogue,
  strings: readonly FlatString[],
  { version, write }: { readonly version: XliffVersion; readonly write: PackageWriter },
): string {
  const names = version === '1.2' ? IN_12 : IN_2;
  const units = strings.map((string) => [string.id, unitOf(string, names)] as const);
  const xml = write({
    sourceLanguage: catalogue.sourceLocale,
    targetLanguage: catalogue.targetLocale,
    resources: { [catalogue.id]: Object.fromEntries(units) },
  });
  const lines = named(inLines(xml), catalogue.exportId, version);
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${lines}\n`;
  refuseLoss(strings, new TextEncoder().encode(text));
  return text;
}

/** Loads what writes a version. Without a callback the package's functions would give promises. */
async function packageWriter(version: XliffVersion): Promise<PackageWriter> {
  if (version === '1.2') {
    const { default: write } = await import('xliff/jsToXliff12');
    return (document) => write(document, { indent: '' }, () => {});
  }
  const { default: write } = await import('xliff/js2xliff');
  return (document) => write(document, { indent: '', targetXliffVersion: version }, () => {});
}

/** The attributes for a unit's name and for what a code shows. */
interface Names {
  readonly unit: string;
  readonly shown: readonly string[];
}

const IN_2: Names = { unit: 'name', shown: ['disp', 'equiv'] };
const IN_12: Names = { unit: 'resname', shown: ['equiv-text'] };

type Piece = string | { readonly Standalone: Readonly<Record<string, string>> };

interface PackageUnit {
  readonly source: readonly Piece[];
  readonly target?: readonly Piece[];
  readonly note?: string;
  readonly additionalAttributes: Readonly<Record<string, string>>;
}

function unitOf({ name, source, target, note }: FlatString, names: Names): PackageUnit {
  const spaced = [source, ...(target === undefined ? [] : [target])].some(hasSpaceToKeep);
  return {
    source: piecesOf(source, names),
    ...(target === undefined ? {} : { target: piecesOf(target, names) }),
    ...(note === undefined ? {} : { note }),
    additionalAttributes: { [names.unit]: attribute(name), ...(spaced ? { 'xml:space': 'preserve' } : {}) },
  };
}

function piecesOf(content: Content, { shown }: Names): readonly Piece[] {
  return content.map((inline): Piece => {
    // The package takes `&amp;` for an ampersand that is escaped already.
    if (inline.kind === 'text') return inline.text.replaceAll('&amp;', '&amp;amp;');
    if (inline.kind !== 'ph') throw new TypeError(`a flat string has no ${inline.kind}`);
    const text = attribute(inline.disp ?? '');
    return { Standalone: { id: inline.id, ...Object.fromEntries(shown.map((name) => [name, text])) } };
  });
}

/** The package escapes quotation marks in attributes, and nothing else. */
function attribute(value: string): string {
  return value.replace(/[&<\t\n\r]/g, (character) => REFERENCES[character]!);
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** White space that a tool may drop: at an edge, in a run, or other than a plain space. */
function hasSpaceToKeep(content: Content): boolean {
  const text = content.map((inline) => (inline.kind === 'text' ? inline.text : '\uFFFC')).join('');
  return /^ | $| {2}|[\t\n]/.test(text);
}

/** A unit on a line of its own. Text holds no `<`, so that a tag is a tag. */
function inLines(xml: string): string {
  return xml.replace(/<file |<\/file>|<unit |<trans-unit |<\/xliff>/g, '\n$&');
}

/** Names the export on the file, where 1.2 has it for a tool's build. The package has no such attributes. */
function named(xml: string, exportId: string | undefined, version: XliffVersion): string {
  if (exportId === undefined) return xml;
  if (version !== '1.2') {
    return xml.replace(/<file [^>]*/, (tag) => `${tag} xmlns:dragoman="${DRAGOMAN}" dragoman:export="${exportId}"`);
  }
  const tool = '<header><tool tool-id="dragoman" tool-name="Dragoman"/></header>';
  return xml.replace(/(<file [^>]*)>/, (_, tag: string) => `${tag} tool-id="dragoman" build-num="${exportId}">${tool}`);
}

function refuseLoss(strings: readonly FlatString[], bytes: Uint8Array): void {
  const units = unitsIn(bytes);
  for (const { id, name, source, target } of strings) {
    const expected = JSON.stringify([plain(source), target === undefined ? undefined : plain(target)]);
    if (units?.get(id) !== expected) throw new DragomanError('catalogue-unfit', { key: name });
  }
  if (units?.size !== strings.length) throw new DragomanError('catalogue-unfit', { key: '' });
}

/** What our own reader sees; nothing where it does not see a file that keeps the standard. */
function unitsIn(bytes: Uint8Array): ReadonlyMap<string, string> | undefined {
  try {
    const { translations, faults } = inspectXliff(bytes);
    if (faults.some(({ severity }) => severity === 'error')) return undefined;
    const units = translations.flatMap((translation) => translation.units);
    return new Map(
      units.map(({ id, parts: [part] }) => [
        id,
        JSON.stringify([plain(part?.source ?? []), part?.target === undefined ? undefined : plain(part.target)]),
      ]),
    );
  } catch (error) {
    if (error instanceof DragomanError) return undefined;
    throw error;
  }
}

function plain(content: Content): readonly unknown[] {
  return content.map((inline) =>
    inline.kind === 'text' ? inline.text : inline.kind === 'ph' ? [inline.id, inline.disp ?? inline.equiv] : inline,
  );
}
