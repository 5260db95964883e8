import type { Translation } from '../model/translation.ts';
import type { TranslationXml, WriteOptions } from './common/write-options.ts';
import { DIALECTS } from './dialects.ts';

export type { TranslationXml, WriteOptions, Xliff12Profile, XliffVersion } from './common/write-options.ts';

/** Writes a new document in UTF-8; see `writeTranslationChunks`. */
export function writeTranslation(translation: Translation, options: WriteOptions): Uint8Array {
  return new TextEncoder().encode([...writeTranslationChunks(translation, options)].join(''));
}

/**
 * Writes a new document, chunk by chunk. Its shape suits version control: each unit, segment, source and target on its own
 * line, attributes in a fixed order, and no white space inside content that was not there. Reading XLIFF 2 back gives the
 * same translation, but that 2.0 has no ITS module and so no locale filters. In 1.2 there is no place for states of single
 * segments, sub-states, locale filters, permissions of codes but `canCopy`, and extensions.
 *
 * Characters that XML forbids become `cp` in content of XLIFF 2; in 1.2, in notes, names and other attributes there is no
 * form for them.
 *
 * @throws DragomanError `xliff-forbidden-character` for these, and `xliff-mixed-sizes` for units of one file whose sizes
 * are counted in bytes of different encodings.
 */
export function writeTranslationChunks(translation: Translation, options: WriteOptions): Iterable<string> {
  const { head, body } = translationXml(translation, options);
  return (function* () {
    yield head;
    yield* body;
  })();
}

/** Writes a new document as `writeTranslationChunks` does, in two pieces: the body can be written after several heads. */
export function translationXml(translation: Translation, options: WriteOptions): TranslationXml {
  return DIALECTS[options.version].write(translation, options);
}
