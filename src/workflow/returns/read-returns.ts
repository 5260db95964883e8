import { isZip, readKit, type Manifest } from '../../kit/kit.ts';
import { DragomanError } from '../../model/error.ts';
import type { Translation } from '../../model/translation.ts';
import { readBytes } from '../../workspace/read-file.ts';
import { readTranslations } from '../../xliff/translations.ts';

/** One `<file>` of a returned document. */
export interface Returned {
  /** The document it came in, inside its kit if it came in one. */
  readonly path: string;
  readonly translation: Translation;
  /** Of the kit that it came in, where that has one of ours. */
  readonly manifest?: Manifest;
}

/** Reads returned XLIFF files and kits. */
export function readReturned(path: string): readonly Returned[] {
  const bytes = readBytes(path);
  if (!isZip(bytes, path)) return readDocument(path, bytes);
  const { manifest, files } = readKit(bytes, path);
  return [...files].flatMap(([name, content]) =>
    readDocument(`${path}:${name}`, content).map((returned) =>
      manifest === undefined ? returned : { ...returned, manifest },
    ),
  );
}

function readDocument(path: string, bytes: Uint8Array): readonly Returned[] {
  const translations = readTranslations(bytes, { path });
  if (translations.length === 0) throw new DragomanError('import-nothing', {}, { file: path });
  return translations.map((translation) => ({ path, translation }));
}
