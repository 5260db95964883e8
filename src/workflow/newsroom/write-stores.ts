import type { Translation } from '../../model/translation.ts';
import type { PendingWrites } from '../../workspace/atomic-write.ts';
import { translationXml, writeTranslationChunks, type WriteOptions } from '../../xliff/write-translation.ts';

export interface TranslationDocument {
  readonly path: string;
  readonly translation: Translation;
}

/** Stages documents of translations that hold the same units, which are then written once for all of them. */
export function putTranslations(
  writes: PendingWrites,
  documents: readonly TranslationDocument[],
  form: WriteOptions,
): void {
  const [first] = documents;
  if (first === undefined) return;
  if (form.version === '1.2' || documents.length === 1) {
    for (const { path, translation } of documents) writes.put(path, writeTranslationChunks(translation, form));
    return;
  }
  const files = documents.map(({ path, translation }) => ({ path, head: translationXml(translation, form).head }));
  writes.putAll(files, translationXml(first.translation, form).body);
}

/** The very same units: those of new translations, which all come from one extraction. */
export function sameUnits(one: Translation, other: Translation): boolean {
  return one.units.length === other.units.length && one.units.every((unit, at) => unit === other.units[at]);
}
