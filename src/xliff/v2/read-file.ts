import { defined } from '../../model/defined.ts';
import type { FilePart, TranslationDraft } from '../common/dialect.ts';
import { releaseOf } from '../common/file-id.ts';
import { readModule } from '../common/file-part.ts';
import { readLanguage } from '../common/language-tag.ts';
import type { SourceText } from '../common/walk.ts';
import type { XmlElement } from '../xml/element.ts';
import { valueIn, valueOf } from '../xml/element.ts';
import { DRAGOMAN } from '../xml/namespaces.ts';
import { readNotes } from './read-unit.ts';

/** Reads the attributes of a `<file>` and of its `<xliff>` (XLIFF 2.1, section 4.2.2.2). */
export function readFile(file: XmlElement, root: XmlElement): TranslationDraft {
  const target = valueOf(root, 'trgLang');
  return defined({
    release: releaseOf(valueOf(file, 'id') ?? ''),
    sourceLocale: readLanguage(valueOf(root, 'srcLang') ?? 'und'),
    units: [],
    targetLocale: target === undefined ? undefined : readLanguage(target),
    original: valueOf(file, 'original'),
    exportId: valueIn(file, DRAGOMAN, 'export'),
  });
}

/** Lists the names of a `<file>`: its id, and the release that this names. */
export function fileNames(file: XmlElement): readonly string[] {
  const id = valueOf(file, 'id') ?? '';
  return [id, releaseOf(id)];
}

/** Reads the notes of a file, or a module in it. */
export function readFilePart(element: XmlElement, text: SourceText): FilePart {
  const isNotes = element.uri === element.parent?.uri && element.local === 'notes';
  return isNotes ? { notes: readNotes(element).map((note) => note.text) } : readModule(element, text);
}
