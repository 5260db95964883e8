import { isZip, readKit } from '../kit/kit.ts';
import { DragomanError } from '../model/error.ts';
import type { Translation } from '../model/translation.ts';
import { readBytes } from '../workspace/read-file.ts';
import { readTranslations } from '../xliff/translations.ts';

/** One `<file>` of a returned document. */
export interface Returned {
  /** The document it came in, inside its kit if it came in one. */
  readonly path: string;
  readonly translation: Translation;
}

/** Reads returned XLIFF files and kits. */
export function readReturned(path: string): readonly Returned[] {
  const bytes = readBytes(path);
  const documents = isZip(bytes)
    ? [...readKit(bytes, path)].map(([name, content]) => [`${path}:${name}`, content] as const)
    : [[path, bytes] as const];
  return documents.flatMap(([name, content]) => {
    const translations = readTranslations(content, { path: name });
    if (translations.length === 0) throw new DragomanError('import-nothing', {}, { file: name });
    return translations.map((translation) => ({ path: name, translation }));
  });
}
