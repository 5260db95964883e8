import { replaceEntries } from '../../archive/replace-entries.ts';
import { unpackZip } from '../../archive/unpack-zip.ts';
import { zipLimits, type ZipFault } from '../../archive/zip-guard.ts';
import { DragomanError } from '../../model/error.ts';
import { decodeUtf8 } from '../source/decode-utf8.ts';
import { attributeOf, readXml, type XmlNode, type XmlPart } from './xml.ts';

/** The parts of a document that are read (ECMA-376, part 2), as one text: before each stands its name between two NULs. */
export interface Package {
  readonly text: string;
  readonly parts: readonly XmlPart[];
  /** The name of the main part. */
  readonly main: string;
  /** Relations of the main part. */
  readonly relations: readonly Relation[];
}

export interface Relation {
  readonly id: string;
  /** The last word of its type, such as `footnotes`. */
  readonly type: string;
  /** The name of a part, or an address outside. */
  readonly target: string;
  readonly isExternal: boolean;
  /** The part that has the relation. */
  readonly from: string;
}

/** The kinds of parts with text for readers, in the order in which they are read behind the main part; and others. */
const storyKinds = ['footnotes', 'endnotes', 'header', 'footer'] as const;
const otherKinds = ['comments', 'styles', 'numbering', 'settings'] as const;

const mark = '\0';

/**
 * Opens a Word document.
 *
 * @throws DragomanError for what is no Word document, is damaged or unsafe, lacks a part or has a password.
 */
export function openPackage(bytes: Uint8Array, path: string): Package {
  refuseOtherKinds(bytes, path);
  const files = unpackZip(
    bytes,
    ({ name }) => /\.(?:xml|rels)$/iu.test(name),
    (fault) => refusal(fault, path),
  );
  const roots = relationsOf(files, '', path);
  const main = roots.find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined) throw new DragomanError('docx-part-missing', { part: '_rels/.rels' }, { file: path });
  if (!files.has(main)) throw new DragomanError('docx-part-missing', { part: main }, { file: path });
  refuseOtherContent(files, main, path);
  const relations = relationsOf(files, main, path);
  const core = roots.filter(({ type }) => type === 'core-properties').map(({ target }) => target);
  const targetsOf = (types: readonly string[]): readonly string[] =>
    types
      .flatMap((kind) => relations.filter((each) => each.type === kind && !each.isExternal))
      .map(({ target }) => target);
  const stories = [main, ...targetsOf(storyKinds)];
  const others = [...targetsOf(otherKinds), ...core.filter((name) => files.has(name))];
  const links = stories.map(relationsName).filter((name) => files.has(name));
  const names = [...new Set([...stories, ...others, ...links])];
  let text = '';
  const parts = names.map((name): XmlPart => {
    const file = files.get(name);
    if (file === undefined) throw new DragomanError('docx-part-missing', { part: name }, { file: path });
    text += `${mark}${name}${mark}`;
    const start = text.length;
    text += decodeUtf8(file, path);
    return { name, start, end: text.length };
  });
  const linked = targetsOf(storyKinds).flatMap((name) => relationsOf(files, name, path));
  return { text, parts, main, relations: [...relations, ...linked] };
}

/** Finds the parts of a text again. */
export function partsIn(text: string): readonly XmlPart[] {
  const parts: XmlPart[] = [];
  for (let at = 0; at < text.length;) {
    const nameEnd = text.indexOf(mark, at + 1);
    const next = text.indexOf(mark, nameEnd + 1);
    const end = next === -1 ? text.length : next;
    parts.push({ name: text.slice(at + 1, nameEnd), start: nameEnd + 1, end });
    at = end;
  }
  return parts;
}

/**
 * Puts the parts of a text into the document; entries that stay the same keep their bytes.
 *
 * @throws DragomanError `docx-damaged`
 */
export function closePackage(bytes: Uint8Array, before: string, after: string, path: string): Uint8Array {
  const old = new Map(partsIn(before).map(({ name, start, end }) => [name, before.slice(start, end)]));
  const contents = new Map<string, Uint8Array>();
  for (const { name, start, end } of partsIn(after)) {
    const xml = after.slice(start, end);
    if (xml !== old.get(name)) contents.set(name, new TextEncoder().encode(xml));
  }
  if (contents.size === 0) return bytes;
  const written = replaceEntries(bytes, contents);
  if (written === undefined) throw new DragomanError('docx-damaged', { reason: 'Zip64' }, { file: path });
  return written;
}

/** Documents and templates, with macros and without. */
const wordContent =
  /wordprocessingml\.(?:document|template)\.main\+xml$|ms-word\.(?:document|template)\.macroEnabled/iu;

/** Refuses what programs would not open as a Word document: its content types (part 2, 7.3) say what its parts are. */
function refuseOtherContent(files: ReadonlyMap<string, Uint8Array>, main: string, path: string): void {
  const name = '[Content_Types].xml';
  const file = files.get(name);
  if (file === undefined) throw new DragomanError('docx-part-missing', { part: name }, { file: path });
  const text = new TextDecoder().decode(file);
  let own: string | undefined;
  let usual: string | undefined;
  const kept = (node: XmlNode): void => {
    const [part, extension, type] = ['PartName', 'Extension', 'ContentType'].map((each) =>
      attributeOf(text, node, each),
    );
    if (part?.toLowerCase() === `/${main}`.toLowerCase()) own = type;
    if (extension !== undefined && main.toLowerCase().endsWith(`.${extension.toLowerCase()}`)) usual = type;
  };
  readXml(text, { name, start: 0, end: text.length }, path, { keeps: (each) => /Override|Default$/u.test(each), kept });
  const type = own ?? usual ?? '';
  if (!wordContent.test(type)) throw new DragomanError('docx-other-kind', { part: main, type }, { file: path });
}

/** What a file begins with that is a compound file (MS-CFB), as old documents and those with a password are. */
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function refuseOtherKinds(bytes: Uint8Array, path: string): void {
  if (bytes.length === 0) throw new DragomanError('source-empty', {}, { file: path });
  if (compound.every((byte, at) => bytes[at] === byte)) {
    const isLocked = new TextDecoder('latin1').decode(bytes).includes([...'EncryptedPackage'].join('\0'));
    throw new DragomanError(isLocked ? 'docx-locked' : 'docx-is-doc', {}, { file: path });
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new DragomanError('docx-not-zip', {}, { file: path });
}

function refusal(fault: ZipFault, path: string): DragomanError {
  const { kind, ...values } = fault;
  const file = { file: path };
  if (fault.kind === 'too-large') {
    return new DragomanError('docx-too-large', { files: zipLimits.files, megabytes: zipLimits.bytes >> 20 }, file);
  }
  if (kind === 'locked') return new DragomanError('docx-locked', {}, file);
  if (kind === 'unsafe-path' || kind === 'bomb') return new DragomanError(`docx-${kind}`, { ...values }, file);
  const reason = fault.kind === 'damaged' ? fault.reason : fault.name;
  return new DragomanError('docx-damaged', { reason }, file);
}

/** The relations of a part, or of the package itself. Targets are names of parts, resolved. */
function relationsOf(files: ReadonlyMap<string, Uint8Array>, from: string, path: string): readonly Relation[] {
  const folder = folderOf(from);
  const name = relationsName(from);
  const file = files.get(name);
  if (file === undefined) {
    if (from === '') throw new DragomanError('docx-part-missing', { part: name }, { file: path });
    return [];
  }
  const text = decodeUtf8(file, path);
  const relations: Relation[] = [];
  const kept = (node: XmlNode): void => {
    const [id = '', type = '', target = '', mode] = ['Id', 'Type', 'Target', 'TargetMode'].map((each) =>
      attributeOf(text, node, each),
    );
    const isExternal = mode === 'External';
    relations.push({
      id,
      type: type.slice(type.lastIndexOf('/') + 1),
      target: isExternal ? target : resolved(folder, target),
      isExternal,
      from,
    });
  };
  readXml(text, { name, start: 0, end: text.length }, path, { keeps: (each) => each === 'rel:Relationship', kept });
  return relations;
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** The name of the part that has the relations of another. */
function relationsName(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
