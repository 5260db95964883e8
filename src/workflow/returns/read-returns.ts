import { isZip, readKit, refuseZip, type Manifest } from '../../kit/kit.ts';
import { readTable } from '../../kit/table/read-table.ts';
import { tableFormOf } from '../../kit/table/table-cells.ts';
import { DragomanError } from '../../model/error.ts';
import type { Translation } from '../../model/translation.ts';
import { readBytes } from '../../workspace/files/read-file.ts';
import { readTranslations } from '../../xliff/translations.ts';
import type { Context } from '../newsroom/context.ts';
import { translationOfTable } from './returned-table.ts';

/** One `<file>` of a returned document. */
export interface Returned {
  /** The document it came in, inside its kit if it came in one. */
  readonly path: string;
  readonly translation: Translation;
  /** Its units have one target each, however many sentences are in them. */
  readonly hasWholeTargets: boolean;
  /** Of the kit that it came in, where that has one of ours. */
  readonly manifest?: Manifest;
}

/** Reads returned XLIFF files, tables and kits. */
export function readReturned(context: Context, path: string): readonly Returned[] {
  const bytes = readBytes(path);
  if (tableFormOf(path) !== undefined || !isZip(bytes, path)) return readDocument(context, path, bytes);
  const { manifest, files } = readKit(bytes, path);
  return [...files].flatMap(([name, content]) =>
    readDocument(context, `${path}:${name}`, content).map((returned) =>
      manifest === undefined ? returned : { ...returned, manifest },
    ),
  );
}

function readDocument(context: Context, path: string, bytes: Uint8Array): readonly Returned[] {
  const form = tableFormOf(path);
  if (form !== undefined) {
    const table = readTable(bytes, { path, form, refuse: refuseZip(path) });
    return [{ path, translation: translationOfTable(context, table, path), hasWholeTargets: false }];
  }
  let hasWholeTargets = false;
  const translations = readTranslations(bytes, { path, onDialect: (dialect) => ({ hasWholeTargets } = dialect) });
  if (translations.length === 0) throw new DragomanError('import-nothing', {}, { file: path });
  return translations.map((translation) => ({ path, translation, hasWholeTargets }));
}
