import { defined } from '../../model/defined.ts';
import type { FilePart, TranslationDraft } from '../common/dialect.ts';
import { extensionXml } from '../common/extensions.ts';
import { readModule } from '../common/file-part.ts';
import { readLanguage } from '../common/language-tag.ts';
import type { SourceText } from '../common/walk.ts';
import type { XmlElement } from '../xml/element.ts';
import { childOf, childrenOf, elementsOf, textIn, valueOf } from '../xml/element.ts';

/** Reads the attributes of a `<file>` (XLIFF 1.2, section 2.3). */
export function readFile(file: XmlElement): TranslationDraft {
  const target = valueOf(file, 'target-language');
  return defined({
    release: releaseOf(file),
    sourceLocale: readLanguage(valueOf(file, 'source-language') ?? 'und'),
    original: valueOf(file, 'original') ?? '',
    units: [],
    targetLocale: target === undefined ? undefined : readLanguage(target),
    exportId: valueOf(file, 'tool-id') === 'dragoman' ? valueOf(file, 'build-num') : undefined,
  });
}

/** Lists the names of a `<file>`: its original, the release that it names, and the id that some tools give it. */
export function fileNames(file: XmlElement): readonly string[] {
  const id = valueOf(file, 'id');
  return [valueOf(file, 'original') ?? '', releaseOf(file), ...(id === undefined ? [] : [id])];
}

/** Reads the `xml:lang` of a unit's target: some tools state it there alone. */
export function targetLanguage(unit: XmlElement): string | undefined {
  const target = childOf(unit, 'target');
  const stated = target && valueOf(target, 'xml:lang');
  return stated === undefined ? undefined : readLanguage(stated);
}

/** Files that Dragoman wrote name their release as the product; others are called by their original. */
function releaseOf(file: XmlElement): string {
  const own = valueOf(file, 'tool-id') === 'dragoman' ? valueOf(file, 'product-name') : undefined;
  return own ?? valueOf(file, 'original') ?? '';
}

/** Reads a header's notes and extensions. Skeletons and original files, which it quotes whole, are of no use elsewhere. */
export function readFilePart(element: XmlElement, text: SourceText): FilePart {
  if (element.local !== 'header') return readModule(element, text);
  const notes = childrenOf(element, 'note').map((note) => textIn(note));
  const extensions = elementsOf(element).filter(
    ({ uri, local }) => uri !== '' && !(uri === element.uri && HEADER.has(local)),
  );
  return {
    ...(notes.length > 0 && { notes }),
    extensions: extensions.filter((one) => !isOwnTool(one)).map((one) => extensionXml(one, text)),
  };
}

const HEADER: ReadonlySet<string> = new Set(['note', 'skl', 'reference']);

function isOwnTool(element: XmlElement): boolean {
  return element.local === 'tool' && valueOf(element, 'tool-id') === 'dragoman';
}
