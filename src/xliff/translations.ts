import type { Translation } from '../model/translation.ts';
import type { ForeignAttribute, Note, Unit } from '../model/unit.ts';
import type { XliffDocument } from './document.ts';
import type { XmlElement } from './xml/element.ts';
import { childrenOf, elementsOf, textIn, valueOf } from './xml/element.ts';
import { releaseOf } from './common/file-id.ts';
import { mergeAttributes } from '../model/merge-attributes.ts';
import { foreignAttributesOf } from './common/extension-attributes.ts';
import { foreignXml, mergeForeign, metaGroupsXml, withMetaGroups } from './common/extensions.ts';
import { METADATA, SIZE_RESTRICTION } from './xml/namespaces.ts';
import { readingFrom } from './xml/with-excerpt.ts';
import type { SourceText, XliffRoot, XliffVisitor } from './common/walk.ts';
import { scanXliff, walkXliff } from './common/walk.ts';
import type { FileDefaults } from './v2/read-unit.ts';
import { noteFromXliff12, unitFromXliff12 } from './v1/read-unit.ts';
import { notesFromXml, unitFromXml } from './v2/read-unit.ts';

/** One translation for each `<file>`, in the document's order. */
export function translationsOf(document: XliffDocument): readonly Translation[] {
  const builder = new TranslationBuilder(document.text);
  walkXliff(document.root, builder);
  return builder.translations;
}

/**
 * The same straight from bytes, without a tree of the file.
 *
 * Throws a `DragomanError` as `readXliff` does.
 */
export function readTranslations(bytes: Uint8Array, options: { readonly path?: string } = {}): readonly Translation[] {
  return readingFrom(bytes, options.path, () => {
    let builder: TranslationBuilder | undefined;
    scanXliff(bytes, (text) => (builder = new TranslationBuilder(text)));
    return builder!.translations;
  });
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Builds translations on a walk through a document. */
export class TranslationBuilder implements XliffVisitor {
  readonly translations: Translation[] = [];
  readonly #text: SourceText;
  readonly #eachUnit: ((unit: Unit, translation: Translation) => void) | undefined;
  #root: XliffRoot | undefined;
  #file: Draft | undefined;
  #defaults: FileDefaults = {};
  /** The groups around what is being read. */
  readonly #groups: Group[] = [];
  /** Groups of metadata of the file. */
  #metadata: string[] = [];

  /** `eachUnit` takes the units in place of the translation. */
  constructor(text: SourceText, eachUnit?: (unit: Unit, translation: Translation) => void) {
    this.#text = text;
    this.#eachUnit = eachUnit;
  }

  root(root: XliffRoot): void {
    this.#root = root;
  }

  open(container: XmlElement): void {
    if (container.local === 'group') this.#groups.push(groupOf(container));
    if (container.local !== 'file') return;
    const { element, version } = this.#root!;
    this.#defaults = {};
    this.#metadata = [];
    this.#file = version.startsWith('1') ? translationOf12(container) : translationOf2(container, element);
    const attributes = foreignAttributesOf(container);
    if (attributes.length > 0) this.#file.foreignAttributes = attributes;
    this.translations.push(this.#file);
  }

  beside(element: XmlElement): void {
    const { parent } = element;
    if (this.#file === undefined || parent === undefined) return;
    if (parent.local === 'group') return this.#besideUnits(element);
    if (parent.local !== 'file') return;
    if (element.local === 'header') return this.#header(element);
    if (element.uri === METADATA) this.#readMetadata(element);
    else if (element.uri === SIZE_RESTRICTION) this.#defaults = { ...this.#defaults, ...sizeProfiles(element) };
    else if (element.uri !== parent.uri) this.#keep(foreignXml(element, this.#text));
    else if (element.local === 'notes') this.#file.notes = notesFromXml(element).map((note) => note.text);
  }

  unit(unit: XmlElement): void {
    const file = this.#file;
    if (file === undefined) return;
    let read: Unit;
    if (unit.local === 'unit') read = unitFromXml(unit, this.#text, this.#defaults);
    else if (unit.local === 'trans-unit') read = unitFromXliff12(unit, this.#text);
    else return;
    for (const group of this.#groups) read = inGroup(read, group);
    if (this.#eachUnit === undefined) file.units.push(read);
    else this.#eachUnit(read, file);
  }

  close(container: XmlElement): void {
    if (container.local === 'group') this.#leave();
    if (container.local !== 'file' || this.#file === undefined) return;
    const foreign = withMetaGroups(this.#file.foreign ?? [], this.#metadata);
    if (foreign.length > 0) this.#file.foreign = [...foreign];
    this.#file = undefined;
  }

  /** A group without a unit has nobody else to keep what it says. */
  #leave(): void {
    const group = this.#groups.pop();
    if (group === undefined || this.#file === undefined) return;
    for (const xml of group.foreign) this.#keep(xml);
    addAll(this.#metadata, group.metadata);
    for (const { text } of group.notes) (this.#file.notes ??= []).push(text);
  }

  #keep(xml: string): void {
    (this.#file!.foreign ??= []).push(xml);
  }

  #besideUnits(element: XmlElement): void {
    const group = this.#groups.at(-1);
    if (group === undefined) return;
    if (element.uri === METADATA) addAll(group.metadata, metaGroupsXml(element, this.#text));
    else if (element.uri !== element.parent?.uri) group.foreign.push(foreignXml(element, this.#text));
    else if (element.local === 'notes') addAll(group.notes, notesFromXml(element));
    else if (element.local === 'note') group.notes.push(noteFromXliff12(element));
  }

  #readMetadata(element: XmlElement): void {
    const digest = ownMetadata(element, 'source-digest');
    if (digest !== undefined) this.#file!.sourceDigest = digest;
    const rules = ownMetadata(element, 'segmentation-rules');
    if (rules !== undefined) this.#defaults = { ...this.#defaults, rules };
    addAll(this.#metadata, metaGroupsXml(element, this.#text, isOwnGroup));
  }

  /** The header of a file of 1.2. What it quotes whole, skeletons and original files, is of no use elsewhere. */
  #header(header: XmlElement): void {
    const notes = childrenOf(header, 'note').map((note) => textIn(note));
    if (notes.length > 0) this.#file!.notes = notes;
    for (const element of elementsOf(header)) {
      const { uri, local } = element;
      if (uri === '' || (uri === header.uri && HEADER.has(local)) || isOwnTool(element)) continue;
      this.#keep(foreignXml(element, this.#text));
    }
  }
}

const HEADER: ReadonlySet<string> = new Set(['note', 'skl', 'reference']);

function isOwnTool(element: XmlElement): boolean {
  return element.local === 'tool' && valueOf(element, 'tool-id') === 'dragoman';
}

type Draft = Writable<Omit<Translation, 'foreign' | 'notes'>> & { units: Unit[]; foreign?: string[]; notes?: string[] };

/** Files can hold more than a call can have arguments. */
function addAll<Item>(list: Item[], items: readonly Item[]): void {
  for (const item of items) list.push(item);
}

/** What a group says. The model has no groups: the first unit in one keeps it. */
interface Group {
  attributes: readonly ForeignAttribute[];
  readonly foreign: string[];
  /** Groups of metadata. */
  readonly metadata: string[];
  readonly notes: Note[];
}

function groupOf(element: XmlElement): Group {
  return { attributes: foreignAttributesOf(element), foreign: [], metadata: [], notes: [] };
}

/** A unit with what a group around it said that no unit has taken yet. */
function inGroup(unit: Unit, group: Group): Unit {
  const { attributes, foreign, metadata, notes } = group;
  if (attributes.length + foreign.length + metadata.length + notes.length === 0) return unit;
  group.attributes = [];
  const elements = withMetaGroups(mergeForeign(foreign.splice(0), unit.foreign), metadata.splice(0));
  return {
    ...unit,
    notes: [...notes.splice(0), ...unit.notes],
    ...(elements.length === 0 ? {} : { foreign: elements }),
    ...(attributes.length === 0 ? {} : { foreignAttributes: mergeAttributes(attributes, unit.foreignAttributes) }),
  };
}

function translationOf2(file: XmlElement, root: XmlElement): Draft {
  const translation: Draft = {
    release: releaseOf(valueOf(file, 'id') ?? ''),
    sourceLocale: valueOf(root, 'srcLang') ?? 'und',
    units: [],
  };
  const targetLocale = valueOf(root, 'trgLang');
  if (targetLocale !== undefined) translation.targetLocale = targetLocale;
  const original = valueOf(file, 'original');
  if (original !== undefined) translation.original = original;
  return translation;
}

function translationOf12(file: XmlElement): Draft {
  const original = valueOf(file, 'original') ?? '';
  const translation: Draft = {
    release: release12(file),
    sourceLocale: valueOf(file, 'source-language') ?? 'und',
    original,
    units: [],
  };
  const targetLocale = valueOf(file, 'target-language');
  if (targetLocale !== undefined) translation.targetLocale = targetLocale;
  return translation;
}

/** Files of 1.2 have no id: those that Dragoman wrote name their release as the product, others are their original. */
export function release12(file: XmlElement): string {
  const own = valueOf(file, 'tool-id') === 'dragoman' ? valueOf(file, 'product-name') : undefined;
  return own ?? valueOf(file, 'original') ?? '';
}

/** A value that Dragoman keeps in a file's metadata (XLIFF 2.1, section 5.4). */
function ownMetadata(metadata: XmlElement, type: string): string | undefined {
  for (const group of childrenOf(metadata, 'metaGroup').filter(isOwnGroup)) {
    for (const meta of childrenOf(group, 'meta')) if (valueOf(meta, 'type') === type) return textIn(meta);
  }
  return undefined;
}

function isOwnGroup(group: XmlElement): boolean {
  return valueOf(group, 'category') === 'dragoman';
}

function sizeProfiles(profiles: XmlElement): FileDefaults {
  const general = valueOf(profiles, 'generalProfile');
  const storage = valueOf(profiles, 'storageProfile');
  return { ...(general !== undefined && { general }), ...(storage !== undefined && { storage }) };
}
