import type { Translation } from '../model/translation.ts';
import type { Unit } from '../model/unit.ts';
import type { XliffDocument } from './document.ts';
import type { XmlElement } from './element.ts';
import { childrenOf, textIn, valueOf } from './element.ts';
import { releaseOf } from './file-id.ts';
import { METADATA, SIZE_RESTRICTION } from './namespaces.ts';
import { readingFrom } from './refusal.ts';
import type { SourceText, XliffRoot, XliffVisitor } from './scan.ts';
import { scanXliff, walkXliff } from './scan.ts';
import type { FileDefaults } from './unit-from-xml.ts';
import { unitFromXliff12 } from './unit-from-xliff12.ts';
import { notesFromXml, unitFromXml } from './unit-from-xml.ts';

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

  /** `eachUnit` takes the units in place of the translation. */
  constructor(text: SourceText, eachUnit?: (unit: Unit, translation: Translation) => void) {
    this.#text = text;
    this.#eachUnit = eachUnit;
  }

  root(root: XliffRoot): void {
    this.#root = root;
  }

  open(container: XmlElement): void {
    if (container.local !== 'file') return;
    const { element, version } = this.#root!;
    this.#defaults = {};
    this.#file = version.startsWith('1') ? translationOf12(container) : translationOf2(container, element);
    this.translations.push(this.#file);
  }

  beside(element: XmlElement): void {
    if (this.#file === undefined || element.parent?.local !== 'file') return;
    if (element.local === 'header') return this.#header(element);
    if (element.uri === METADATA) {
      const digest = ownMetadata(element, 'source-digest');
      if (digest !== undefined) this.#file.sourceDigest = digest;
      const rules = ownMetadata(element, 'segmentation-rules');
      if (rules !== undefined) this.#defaults = { ...this.#defaults, rules };
    } else if (element.uri === SIZE_RESTRICTION) {
      this.#defaults = { ...this.#defaults, ...sizeProfiles(element) };
    } else if (element.local === 'notes') {
      this.#file.notes = notesFromXml(element).map((note) => note.text);
    }
  }

  unit(unit: XmlElement): void {
    const file = this.#file;
    if (file === undefined) return;
    let read: Unit;
    if (unit.local === 'unit') read = unitFromXml(unit, this.#text, this.#defaults);
    else if (unit.local === 'trans-unit') read = unitFromXliff12(unit, this.#text);
    else return;
    if (this.#eachUnit === undefined) file.units.push(read);
    else this.#eachUnit(read, file);
  }

  close(container: XmlElement): void {
    if (container.local === 'file') this.#file = undefined;
  }

  /** The header of a file of 1.2. */
  #header(header: XmlElement): void {
    const notes = childrenOf(header, 'note').map((note) => textIn(note));
    if (notes.length > 0) this.#file!.notes = notes;
  }
}

type Draft = Writable<Translation> & { units: Unit[] };

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
  for (const group of childrenOf(metadata, 'metaGroup')) {
    if (valueOf(group, 'category') !== 'dragoman') continue;
    for (const meta of childrenOf(group, 'meta')) if (valueOf(meta, 'type') === type) return textIn(meta);
  }
  return undefined;
}

function sizeProfiles(profiles: XmlElement): FileDefaults {
  const general = valueOf(profiles, 'generalProfile');
  const storage = valueOf(profiles, 'storageProfile');
  return { ...(general !== undefined && { general }), ...(storage !== undefined && { storage }) };
}
