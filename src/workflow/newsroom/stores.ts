import type { Translation } from '../../model/translation.ts';
import type { Unit } from '../../model/unit.ts';
import type { StagedWrites } from '../../workspace/commits/atomic-write.ts';
import { readTranslations } from '../../xliff/translations.ts';
import { translationXml, writeTranslationChunks, type WriteOptions } from '../../xliff/write.ts';
import type { Context } from './context.ts';

/** Reads the store of one release in one locale; the ledger where the locale is the source's. */
export function readStore({ newsroom }: Context, locale: string, release: string): Translation | undefined {
  const bytes = newsroom.readStore(locale, release);
  return bytes === undefined ? undefined : readTranslations(bytes, { path: newsroom.layout.store(locale, release) })[0];
}

export function readGone({ newsroom }: Context, locale: string, release: string): readonly Unit[] {
  const bytes = newsroom.readGone(locale, release);
  if (bytes === undefined) return [];
  return readTranslations(bytes, { path: newsroom.layout.gone(locale, release) })[0]?.units ?? [];
}

export interface TranslationDocument {
  readonly path: string;
  readonly translation: Translation;
}

/** Stages documents of translations that hold the same units, which are then written once for all of them. */
export function putTranslations(
  writes: StagedWrites,
  documents: readonly TranslationDocument[],
  form: WriteOptions,
): void {
  const [first] = documents;
  if (first === undefined) return;
  if (documents.length === 1) {
    for (const { path, translation } of documents) writes.put(path, writeTranslationChunks(translation, form));
    return;
  }
  const files = documents.map(({ path, translation }) => ({ path, head: translationXml(translation, form).head }));
  writes.putAll(files, translationXml(first.translation, form).body);
}

/** Tells whether translations hold the very same units, as new ones do, which all come from one extraction. */
export function sameUnits(one: Translation, other: Translation): boolean {
  return one.units.length === other.units.length && one.units.every((unit, at) => unit === other.units[at]);
}
