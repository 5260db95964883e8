import type { ByteSource } from '../../model/byte-source.ts';
import { DragomanError } from '../../model/error.ts';
import type { XmlElement, XmlNode } from '../xml/element.ts';
import { valueOf } from '../xml/element.ts';
import { decode, encodingOf } from '../xml/encoding.ts';
import type { Encoding } from '../xml/encoding.ts';
import { lookup } from '../../model/lookup.ts';
import { XLIFF_12, XLIFF_20, XLIFF_22 } from '../xml/namespaces.ts';
import type { XmlOddity } from '../xml/parse.ts';
import { parseXml } from '../xml/parse.ts';

/** Versions that files are read in. */
export type StatedVersion = '1.0' | '1.1' | '1.2' | '2.0' | '2.1' | '2.2';

/** What the `<xliff>` element says. */
export interface XliffRoot {
  readonly element: XmlElement;
  /** `1.2` also where a file of that kind names no version. */
  readonly version: StatedVersion;
  /** What was met up to here that is read in spite of the standards of XML; more may come. */
  readonly oddities: readonly XmlOddity[];
}

/** The decoded text of what is being read. */
export interface SourceText {
  /** Offsets as in `XmlElement`; while a file streams, only the element at hand is still there. */
  slice(start: number, end: number): string;
}

/**
 * What a walk through an XLIFF document meets, in document order. Containers are `file`, `group` and, in 1.2, `body`;
 * their other children come whole, as units or as what stands beside them (`notes`, `skeleton`, `header`, modules).
 */
export interface XliffVisitor {
  root?(root: XliffRoot): void;
  open?(container: XmlElement): void;
  unit?(unit: XmlElement): void;
  beside?(element: XmlElement): void;
  /** Text directly in a container, other than white space. */
  stray?(container: XmlElement): void;
  close?(container: XmlElement): void;
}

const CONTAINERS = new Set(['file', 'body', 'group']);
const UNITS = new Set(['unit', 'trans-unit', 'bin-unit']);

/**
 * Walks through a file as its bytes are decoded: memory holds one unit at a time.
 *
 * @throws DragomanError for input that can't be used.
 */
export function walkBytes(bytes: Uint8Array | ByteSource, makeVisitor: (text: SourceText) => XliffVisitor): XliffRoot {
  const text = new Window();
  return read({ bytes, encoding: encodingOf(bytes), text, visitor: makeVisitor(text), keep: false });
}

/** In UTF-16 code units. A tree takes some 17 times its file, and a string can't have more than 2^29 code units. */
const MAX_IN_MEMORY = 1e8;

/** The tree and the text of the whole file. Throws `xliff-too-large` for what memory may not hold. */
export function readTree(bytes: Uint8Array): { root: XliffRoot; text: string; encoding: Encoding } {
  const encoding = encodingOf(bytes);
  const chunks: string[] = [];
  let length = 0;
  const kept = {
    append(chunk: string) {
      length += chunk.length;
      if (length > MAX_IN_MEMORY) {
        throw new DragomanError('xliff-too-large', { megabytes: Math.round(bytes.length / 1e6) });
      }
      chunks.push(chunk);
    },
    release() {},
  };
  const root = read({ bytes, encoding, text: kept, visitor: {}, keep: true });
  return { root, text: chunks.join(''), encoding };
}

/** Of a unit or another element that is read whole: some 300 MB. */
const MAX_ELEMENTS = 500_000;

/** Walks through a tree that is already there. */
export function walkXliff(root: XliffRoot, visitor: XliffVisitor): void {
  visitor.root?.(root);
  const walk = (container: XmlElement): void => {
    for (const child of container.children) {
      if (typeof child === 'string') {
        if (child.trim() !== '') visitor.stray?.(container);
      } else if (isContainer(child, root.element)) {
        visitor.open?.(child);
        walk(child);
        visitor.close?.(child);
      } else if (isUnit(child, root.element)) visitor.unit?.(child);
      else visitor.beside?.(child);
    }
  };
  walk(root.element);
}

/** More of one kind say nothing new. */
const MOST_ODDITIES = 100;

interface Growing {
  append(chunk: string): void;
  /** What stands before the offset is not needed any more. */
  release(before: number): void;
}

/** What is read, and who is told of it. */
interface Reading {
  readonly bytes: Uint8Array | ByteSource;
  readonly encoding: Encoding;
  readonly text: Growing;
  readonly visitor: XliffVisitor;
  /** Whether elements stay in the tree when the visitor has seen them. */
  readonly keep: boolean;
}

function read({ bytes, encoding, text, visitor, keep }: Reading): XliffRoot {
  let root: XliffRoot | undefined;
  let container: XmlElement | undefined;
  let held = 0;
  const oddities: XmlOddity[] = [];

  parseXml(tee(decode(bytes, encoding), text), {
    oddity(oddity) {
      if (oddities.length < MOST_ODDITIES) oddities.push(oddity);
    },
    open(element) {
      if (element.parent !== container) {
        if (++held > MAX_ELEMENTS && !keep) refuseSize(element);
        return;
      }
      held = 0;
      if (container === undefined) {
        root = { ...rootOf(element), oddities };
        container = element;
        visitor.root?.(root);
      } else if (isContainer(element, root!.element)) {
        container = element;
        visitor.open?.(element);
      }
    },
    close(element) {
      if (element === container) {
        if (!keep) discard(element, visitor);
        container = element.parent;
        if (container !== undefined) visitor.close?.(element);
      } else if (element.parent !== container) return;
      else if (isUnit(element, root!.element)) visitor.unit?.(element);
      else visitor.beside?.(element);
      if (!keep && container !== undefined) {
        discard(container, visitor);
        text.release(element.end);
      }
    },
  });
  if (root === undefined) throw new DragomanError('xliff-empty', {}, { line: 1, column: 1 });
  return root;
}

function refuseSize({ line, column }: XmlElement): never {
  throw new DragomanError('xliff-too-many-elements', { elements: MAX_ELEMENTS }, { line, column });
}

function* tee(chunks: Iterable<string>, text: Growing): Generator<string> {
  let empty = true;
  for (const chunk of chunks) {
    empty &&= chunk.trim() === '';
    text.append(chunk);
    yield chunk;
  }
  if (empty) throw new DragomanError('xliff-empty', {}, { line: 1, column: 1 });
}

function discard(container: XmlElement, visitor: XliffVisitor): void {
  const children = container.children as XmlNode[];
  if (visitor.stray && children.some((child) => typeof child === 'string' && child.trim() !== '')) {
    visitor.stray(container);
  }
  children.length = 0;
}

function isContainer(element: XmlElement, root: XmlElement): boolean {
  return element.uri === root.uri && CONTAINERS.has(element.local);
}

/** translate-toolkit writes units of 1.1 into files of 1.2, and the other way round. */
function isUnit(element: XmlElement, root: XmlElement): boolean {
  if (!UNITS.has(element.local)) return false;
  return element.uri === root.uri || (isOld(element.uri) && isOld(root.uri));
}

function isOld(uri: string): boolean {
  return lookup(VERSIONS_OF, uri)?.includes('1.2') === true;
}

const VERSIONS_OF: Readonly<Record<string, readonly StatedVersion[]>> = {
  [XLIFF_20]: ['2.0', '2.1', '2.2'],
  [XLIFF_22]: ['2.0', '2.1', '2.2'],
  [XLIFF_12]: ['1.0', '1.1', '1.2'],
  'urn:oasis:names:tc:xliff:document:1.1': ['1.0', '1.1', '1.2'],
  'http://www.oasis-open.org/committees/xliff/documents/xliff.dtd': ['1.0', '1.1', '1.2'],
  '': ['1.0', '1.1', '1.2'],
};

/** The namespace that each version has by its standard. */
const NAMESPACE_OF: Readonly<Record<string, string>> = {
  '1.2': XLIFF_12,
  '2.0': XLIFF_20,
  '2.1': XLIFF_20,
  '2.2': XLIFF_22,
};

function rootOf(element: XmlElement): Omit<XliffRoot, 'oddities'> {
  const place = { line: element.line, column: element.column };
  const versions = lookup(VERSIONS_OF, element.uri);
  if (element.local !== 'xliff' || versions === undefined) {
    throw new DragomanError('xliff-not-xliff', { element: element.name, namespace: element.uri }, place);
  }
  const stated = valueOf(element, 'version');
  const namespace = stated === undefined ? undefined : lookup(NAMESPACE_OF, stated);
  if (namespace !== undefined && !versions.some((known) => known === stated)) {
    const code = element.uri === '' ? 'xliff-no-namespace' : 'xliff-wrong-namespace';
    throw new DragomanError(code, { version: stated!, expected: namespace, namespace: element.uri }, place);
  }
  if (stated === undefined && versions.includes('1.2')) return { element, version: '1.2' };
  const version = versions.find((known) => known === stated);
  if (version === undefined) throw new DragomanError('xliff-unknown-version', { version: stated ?? '' }, place);
  return { element, version };
}

/** The last part of a text that is read in chunks. */
class Window implements Growing, SourceText {
  #text = '';
  #base = 0;
  #needed = 0;

  append(chunk: string): void {
    this.#text = this.#text.slice(this.#needed - this.#base) + chunk;
    this.#base = this.#needed;
  }

  release(before: number): void {
    this.#needed = before;
  }

  slice(start: number, end: number): string {
    return this.#text.slice(start - this.#base, end - this.#base);
  }
}
