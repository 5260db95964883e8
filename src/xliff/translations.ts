import type { ByteSource } from '../model/byte-source.ts';
import { defined } from '../model/defined.ts';
import type { Translation } from '../model/translation.ts';
import type { Unit } from '../model/unit.ts';
import type { Dialect, FileDefaults, FilePart, TranslationDraft } from './common/dialect.ts';
import { extensionAttributesOf } from './common/extension-attributes.ts';
import { withMetaGroups } from './common/extensions.ts';
import type { Group } from './common/groups.ts';
import { addAll, addModule, moveToUnit, openGroup } from './common/groups.ts';
import { unlessEmpty } from './common/unless-empty.ts';
import type { SourceText, XliffRoot, XliffVisitor } from './common/walk.ts';
import { walkBytes, walkXliff } from './common/walk.ts';
import { DIALECTS } from './dialects.ts';
import type { XliffDocument } from './document.ts';
import type { XmlElement } from './xml/element.ts';
import { withExcerpt } from './xml/with-excerpt.ts';

/** Reads the translations in a document, one for each `<file>`, in the document's order. */
export function translationsOf(document: XliffDocument): readonly Translation[] {
  const builder = new TranslationBuilder(document.text);
  walkXliff(document.root, builder);
  return builder.translations;
}

/** Takes a unit as it is read, with the translation as far as it is known, and its place among the document's. */
export type EachUnit = (unit: Unit, translation: Translation, index: number) => void;

export interface ReadOptions {
  readonly path?: string;
  /** Takes each unit in place of its translation, so that memory need not hold those of a large file. */
  readonly eachUnit?: EachUnit;
  /** Takes what is true of all documents of the version. */
  readonly onDialect?: (dialect: Pick<Dialect, 'hasWholeTargets'>) => void;
}

/**
 * Reads the translations in a document straight from its bytes, without a tree of the file.
 *
 * @throws DragomanError as `readXliff` does, but `xliff-too-large`.
 */
export function readTranslations(
  bytes: Uint8Array | ByteSource,
  { path, eachUnit, onDialect }: ReadOptions = {},
): readonly Translation[] {
  return withExcerpt(bytes, path, () => {
    let builder: TranslationBuilder | undefined;
    const { version } = walkBytes(bytes, (text) => (builder = new TranslationBuilder(text, eachUnit)));
    onDialect?.(DIALECTS[version]);
    return builder!.translations;
  });
}

/** The file that is being read. */
interface OpenFile {
  readonly translation: TranslationDraft;
  defaults: FileDefaults;
  /** Groups of metadata. */
  readonly metadata: string[];
}

/** Builds translations on a walk through a document. */
export class TranslationBuilder implements XliffVisitor {
  readonly translations: Translation[] = [];
  readonly #text: SourceText;
  readonly #eachUnit: EachUnit | undefined;
  #root: XmlElement | undefined;
  #dialect: Dialect | undefined;
  #file: OpenFile | undefined;
  /** The groups around what is being read. */
  readonly #groups: Group[] = [];

  /** `eachUnit` takes the units in place of the translation. */
  constructor(text: SourceText, eachUnit?: EachUnit) {
    this.#text = text;
    this.#eachUnit = eachUnit;
  }

  root({ element, version }: XliffRoot): void {
    this.#root = element;
    this.#dialect = DIALECTS[version];
  }

  open(container: XmlElement): void {
    if (container.local === 'group') this.#groups.push(openGroup(container));
    if (container.local !== 'file') return;
    const translation = this.#dialect!.readFile(container, this.#root!);
    Object.assign(translation, defined({ extensionAttributes: unlessEmpty(extensionAttributesOf(container)) }));
    this.#file = { translation, defaults: {}, metadata: [] };
    this.translations.push(translation);
  }

  beside(element: XmlElement): void {
    const { parent } = element;
    if (this.#file === undefined) return;
    if (parent?.local === 'file') this.#add(this.#file, this.#dialect!.readFilePart(element, this.#text));
    if (parent?.local === 'group') this.#addToGroup(element);
  }

  unit(unit: XmlElement): void {
    if (this.#file === undefined) return;
    const { translation, defaults } = this.#file;
    let read = this.#dialect!.readUnit(unit, this.#text, defaults);
    if (read === undefined) return;
    if (translation.targetLocale === undefined) {
      Object.assign(translation, defined({ targetLocale: this.#dialect!.targetLanguage(unit) }));
    }
    for (const group of this.#groups) read = moveToUnit(group, read);
    if (this.#eachUnit === undefined) translation.units.push(read);
    else this.#eachUnit(read, translation, this.translations.length - 1);
  }

  close(container: XmlElement): void {
    if (container.local === 'group') this.#closeGroup();
    if (container.local !== 'file' || this.#file === undefined) return;
    const { translation, metadata } = this.#file;
    const extensions = withMetaGroups(translation.extensions ?? [], metadata);
    if (extensions.length > 0) translation.extensions = [...extensions];
    this.#file = undefined;
  }

  #add(file: OpenFile, part: FilePart): void {
    const { translation } = file;
    if (part.notes !== undefined) translation.notes = [...part.notes];
    if (part.sourceDigest !== undefined) translation.sourceDigest = part.sourceDigest;
    // A list that is there but empty would say that the store's extensions are to go.
    if (part.extensions?.[0] !== undefined) addAll((translation.extensions ??= []), part.extensions);
    if (part.metadata !== undefined) addAll(file.metadata, part.metadata);
    file.defaults = { ...file.defaults, ...part.defaults };
  }

  #addToGroup(element: XmlElement): void {
    const group = this.#groups.at(-1);
    if (group === undefined) return;
    if (element.uri !== element.parent?.uri) addModule(group, element, this.#text);
    else addAll(group.notes, this.#dialect!.readGroupNotes(element));
  }

  /** Keeps in the file what a group without a unit says. */
  #closeGroup(): void {
    const group = this.#groups.pop();
    if (group === undefined || this.#file === undefined) return;
    const { translation, metadata } = this.#file;
    if (group.extensions.length > 0) addAll((translation.extensions ??= []), group.extensions);
    addAll(metadata, group.metadata);
    for (const { text } of group.notes) (translation.notes ??= []).push(text);
  }
}
